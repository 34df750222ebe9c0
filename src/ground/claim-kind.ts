import type { ClaimKind } from '../news/mod.ts';
import { bare, frames, isReportVerb, words } from '../text/mod.ts';

/** How a sentence puts its content forward, and who says it. */
export interface KindAndSpeaker {
  readonly kind: ClaimKind;
  readonly speaker: string | null;
}

const alleged = /\b(?:alleg\w+|accus\w+|suspect\w*|reportedly|purported\w*|rumou?red)\b/i;
const denied =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed) the (?:claim|allegation|accusation)s?|disput(?:e|es|ed))\b/i;
const planned =
  /\b(?:plan(?:s|ned)? to|will|would|expected to|set to|due to (?:begin|start|open|vote|meet)|intends? to|aims? to|may|might|could|considering|scheduled)\b/i;
const opinion =
  /\b(?:I|we|my|our) (?:think|believe|hope|feel|suspect|argue)\b|\b(?:should|ought to)\b|^(?:Clearly|Sadly|Frankly|Obviously|Unfortunately|Hopefully)\b/;

/** "Trump said he would go": the verb of saying close after the subject, without "that". */
function plainSpeaker(sentence: string): string | null {
  const all = words(sentence);
  const at = all.findIndex((word) => isReportVerb(word.text));
  const first = all[0];
  if (!first || at < 1 || at > 7) return null;
  const subject = all.slice(0, at);
  if (subject.some((word) => /^(?:who|which|that|when|if|after|as)$/.test(bare(word.text)))) return null;
  return /^\p{Lu}/u.test(first.text) && !/^(?:I|We)$/.test(first.text)
    ? sentence.slice(first.start, subject.at(-1)!.end)
    : null;
}

/**
 * Reads how committed a sentence is. A denial outranks an allegation, that outranks a plan, that outranks a saying.
 *
 * @example
 * claimKind('The firm plans to close, officials said.'); // { kind: 'planned', speaker: 'officials' }
 */
export function claimKind(sentence: string): KindAndSpeaker {
  const speaker = frames(sentence)[0]?.source ?? plainSpeaker(sentence);
  if (denied.test(sentence)) return { kind: 'denied', speaker };
  if (alleged.test(sentence)) return { kind: 'alleged', speaker };
  if (speaker === null && opinion.test(sentence)) return { kind: 'opinion', speaker };
  if (planned.test(sentence)) return { kind: 'planned', speaker };
  return { kind: speaker === null ? 'fact' : 'said', speaker };
}
