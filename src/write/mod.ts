export { computedLines } from './context/lines.ts';
export { classicalWriter, type ClassicalWriter } from './classical/writer.ts';
export { ledgerOf, type LedgerParts } from './ledger/ledger-of.ts';
