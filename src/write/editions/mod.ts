export { digestOf, type DigestParts } from './digest.ts';
export { roundupsOf, type RoundupParts } from './roundups.ts';
