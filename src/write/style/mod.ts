export { styleFaults, type StyleFault, type StyleRule } from './style-faults.ts';
