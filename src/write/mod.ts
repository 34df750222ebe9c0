export { computedLines } from './context/mod.ts';
export { openingOf, type Opening } from './classical/compose/opening.ts';
export { classicalWriter, type ClassicalWriter } from './classical/writer.ts';
export { ledgerOf, type LedgerParts } from './ledger/ledger-of.ts';
export { llmWriter, type LlmWriterOptions } from './llm/writer.ts';
export { styleFaults, type StyleFault, type StyleRule } from './style/mod.ts';
export { digestOf, roundupsOf, type DigestParts, type RoundupParts } from './editions/mod.ts';
