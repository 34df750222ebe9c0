import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

/** The first words of a part, up to four, as the openers that are listed. */
function openingsOf(part: readonly Token[]): string[] {
  const words = part.slice(0, 4).map((token) => token.lower);
  return words.map((_, at) => words.slice(0, at + 1).join(' '));
}

/** The first stretch before a pause: "by some estimates" of "by some estimates, on Monday". */
function firstStretch(part: readonly Token[]): readonly Token[] {
  const end = part.findIndex((token, at) => at > 0 && token.before !== '');
  return end < 0 ? part : part.slice(0, end);
}

/** "allegedly", "at best", "by some estimates", "so far as is known": how sure it is, or how far it holds. */
function isHedge(part: readonly Token[]): boolean {
  const own = firstStretch(part);
  if (own.length <= 3 && lists.hedgingAdverbs.has(own[0]!.lower)) return true;
  if (openingsOf(own).some((words) => lists.hedgingOpeners.has(words))) return true;
  return own[0]!.lower === 'by' && own.length <= 6 && own.some((token) => lists.reckonings.has(token.lower));
}

const lengthOfTime =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|generations?|times?|moment)$/;

function isPeople(token: Token): boolean {
  const { lower } = token;
  return (
    token.isCapital ||
    /^(?:the|his|her|its|their|our|my|him|them|many|most|some|few|us|me)$/.test(lower) ||
    /[^su]s$/.test(lower)
  );
}

/** "to critics", "for Holt", "for children": in whose eyes, or for whom; not "for years", "for example", "to stop it". */
function isForWhom(own: readonly Token[]): boolean {
  const [first, second] = own;
  if (!second || own.length > 7) return false;
  if (first!.lower === 'to') return own.length <= 4 && isPeople(second);
  if (first!.lower !== 'for') return false;
  const plain = /^(?:example|instance|part|reasons?|sake|good|long|days)$/;
  return !own.some(
    (token) =>
      lengthOfTime.test(token.lower) ||
      plain.test(token.lower) ||
      /ing$/.test(token.lower) ||
      (token.lower !== 'the' && lists.timeWords.has(token.lower)),
  );
}

/** "among women", "in mice", "within the party": of whom it holds. */
function isOfWhom(own: readonly Token[]): boolean {
  const first = own[0]!.lower;
  if (own.length > 8) return false;
  if (first === 'among')
    return !/^(?:other|others|them|those|these|his|her|its|their)$/.test(own[1]?.lower ?? '');
  return first === 'in' && own.length <= 4 && own.slice(1).some((token) => lists.tested.has(token.lower));
}

/** "(in mice)", ", for depositors with under 10,000 crowns": what is kept holds for these alone. */
export function narrows(part: readonly Token[]): boolean {
  const own = firstStretch(part);
  return isHedge(part) || isForWhom(own) || isOfWhom(own);
}

/** "outside the city" before a share or a count that holds there alone. */
export function narrowsFigure(part: readonly Token[], kept: readonly Token[]): boolean {
  const own = firstStretch(part);
  if (own.some((token) => lists.timeWords.has(token.lower) && token.lower !== 'the' && token.lower !== 'in'))
    return false;
  const place =
    /^(?:outside|inside|within|across)$/.test(own[0]!.lower) ||
    (own[0]!.lower === 'in' && own.some(isPlaceName));
  return place && kept.some((token) => token.key === '%');
}

function isPlaceName(token: Token, at: number): boolean {
  return at > 0 && token.isCapital;
}

/** "it seems", "or so Holt believed", "goes the theory", "weather permitting", "bar the captain": takes its share back. */
export function isReserve(part: readonly Token[]): boolean {
  const own = firstStretch(part);
  const words = own.slice(0, 3).map((token) => token.lower);
  const [first = '', second = ''] = words;
  if (/^(?:bar|save|barring)$/.test(first) || (first === 'or' && second === 'so')) return true;
  if (/^(?:it|so it)$/.test(first) && /^(?:seems|seemed|appears|appeared)$/.test(second)) return true;
  if (/^(?:goes|went|runs|ran)$/.test(first) && second === 'the') return true;
  const last = own.at(-1)!.lower;
  if (own.length <= 4 && /^(?:permitting|willing|allowing)$/.test(last)) return true;
  return own.length >= 2 && own.length <= 6 && lists.beliefs.has(last) && !lists.relativePronouns.has(first);
}

/** "though the court found no proof", "which she denied", "a ruling later overturned": takes back what is kept. */
export function takesBack(part: readonly Token[]): boolean {
  const first = part[0]!.lower;
  // Of a person ("who pleaded guilty to false statements") only a denial or an acquittal disputes what is kept.
  const ofPerson = /^(?:den(?:y|ies|ied)|disputes?d?|cleared|acquitted|exonerated|recant(?:s|ed))$/;
  const takes =
    first === 'who'
      ? part.slice(1, 5).some((token) => ofPerson.test(token.lower))
      : part.some((token) => lists.retractions.has(token.lower));
  if (takes || first === 'but' || first === 'yet' || first === 'except') return true;
  const turns = first === 'though' || first === 'although';
  return turns && part.some((token) => lists.negations.has(token.lower));
}
