export { guard, type GuardAnswer } from './guard.ts';
export type { GuardInput, GuardSentence, GuardSource } from './record.ts';
