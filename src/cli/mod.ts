export { contextOf, parse, type Request } from './program.ts';
export { printJson, processTerminal, type Terminal } from './terminal.ts';
