export { runCommandLine } from './command-line.ts';
export { processTerminal, type Terminal } from './terminal.ts';
