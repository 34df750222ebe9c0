export { classicalWriter } from './classical/writer.ts';
