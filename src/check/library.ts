/**
 * The gate as a library: `import { checkText } from 'nutgraf/check'`. Judges anyone's text against its sources, in this
 * process: no network, no model, no file.
 *
 * @example
 * const source = { file: 'wire.txt', text: 'The port of Arle closed on Friday.', outlet: null };
 * const [sentence] = checkText('The port of Arle closed on Friday.', [source]);
 * sentence.verdict; // 'supported'
 */
export {
  checkSummary,
  checkText,
  judgePair,
  prepareSources,
  type CheckedText,
  type CheckedTextSentence,
  type PairVerdict,
  type PreparedSources,
  type TextPair,
  type TextSource,
} from './check-text.ts';
export type { SourceSentence } from './comparison.ts';
export { judge } from './gate.ts';
export type { Profile, Reason, TextRange, Verdict, VerdictKind } from '../news/mod.ts';
