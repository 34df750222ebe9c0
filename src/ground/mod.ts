export { ground } from './ground.ts';
export { passages } from './passages.ts';
