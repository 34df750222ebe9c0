export { computedLines } from './classical/lines.ts';
export { classicalWriter } from './classical/writer.ts';
