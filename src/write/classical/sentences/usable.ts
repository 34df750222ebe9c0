import type { Evidence } from '../../../news/mod.ts';
import { givesOrders, isPlainProse, words } from '../../../text/mod.ts';

/** Longer ones hold two statements, or a list. */
const longestRead = 70;

const furniture =
  /\b(?:getty images|file photo|photo by|image copyright|click here|read more|sign up|newsletter|subscribe|follow (?:us|him|her)|contributed to this (?:report|story)|via ap|all rights reserved|this article|this story|this report|copyright|photo:|advertisement|watch live|live updates|trending|related:|story continues|originally (?:published|appeared)|opinion:|editor['’]s note|listen to|podcast|bookmark)\b|https?:|www\.|[@#]\w|\(AP|\(Reuters|\(CNN|\(AFP|\(UPI|\\|[|•►]/i;
const caption =
  /\b(?:is|are) (?:seen|pictured|shown)\b|\b(?:speaks?|stands?|waves?|gestures?|walks?|looks? on|arrives?|testif(?:y|ies)|gathers?|poses?|departs?|attends?|listens?|holds?|addresses|protests?|marche?s?)\b.*\b(?:19|20)\d\d\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}, (?:19|20)\d\d\.$|\b(?:left|right|center|centre)\b, (?:and|speaks?|with)\b/u;
/** "KellyMORE", "race MORE", "Friday.The", "word,word": two pieces of a page run together. */
const merged = /\bMORE\b|\p{Ll}{2}\p{Lu}{3,}|\p{Ll}{2}[.!?][”"]?\p{Lu}\p{Ll}|\p{Ll},\p{L}{2}/u;
/** Cut by a feed, or somewhere in its middle by the outlet: never evidence. */
const truncated = /…|\.\.\.|\[\+\d+|\.\s\./;
/** The page tells what another one reports. */
const aggregated = /\breports (?:the )?\p{Lu}[\p{L} ]+\.$|\bhat tip\b|\bh\/t\b/u;

function hasPairedMarks(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  if (count('(') !== count(')')) return false;
  // “won," with a mark of each kind is a pair too.
  const mixed = Math.abs(count('“') - count('”'));
  return (
    mixed === count('"') % 2 &&
    (mixed === 0 || !/[“”][^“”"]*["“][^“”"]*”/.test(text.replace(/“[^“”"]*["”]/g, '')))
  );
}

/** True when a sentence of a page is whole and is report: no caption, no site text, nothing cut off or run together. */
export function isUsable(evidence: Evidence): boolean {
  const text = evidence.span.exact;
  if (evidence.kind === 'opinion' || words(text).length > longestRead) return false;
  if (!/[.”"’)]$/.test(text) || /[?!]/.test(text)) return false;
  if (truncated.test(text) || merged.test(text) || furniture.test(text) || caption.test(text)) return false;
  return isPlainProse(text) && !givesOrders(text) && hasPairedMarks(text) && !aggregated.test(text);
}
