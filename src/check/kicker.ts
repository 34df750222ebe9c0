import { canSpeak, outletKey, plainMarks, tag, words } from '../text/mod.ts';
import type { SourceSentence } from './comparison.ts';

/** A headline in two: what it is about, and what is said. */
export interface Kicked {
  readonly kicker: string;
  /** What stands behind the colon, to be judged as a headline of its own. */
  readonly said: string;
  /** Where that begins in the headline. */
  readonly start: number;
  /** Place of the sentence that bears out what is said: 0 or 1. */
  readonly source: 0 | 1;
}

const form = /^(?<kicker>[^:.“”"]{4,40}): (?<said>\p{Lu}[^:]+[^:.])$/u;
const [fewestWords, mostWords] = [2, 5];
function plain(text: string): string {
  return words(plainMarks(text))
    .map((word) => word.text.toLowerCase())
    .join(' ');
}

/** A claim of its own: "Largest strike: …", "Failed talks: …". */
const claiming =
  /est$|^(?:most|least|best|worst|first|last|only|fake|false|illegal|unlawful|alleged|controversial|failed|corrupt|rigged|historic|secret|massive|bogus|botched|sham|radical|extreme|real|true|so-called|new|growing|rare|key)$/i;

/**
 * A thing or an event by its last word, a common noun ("fire") or a deed that is a thing as well ("shooting"). "Port
 * officials: Ferry is safe" would tell who says so, not what it is about.
 */
function isTopic(kicker: string): boolean {
  const list = tag(kicker).filter(({ text }) => !/^['’-]s?$/.test(text));
  const last = list.at(-1);
  if (last === undefined || list.length < fewestWords || list.length > mostWords) return false;
  if (!/^\p{Ll}{3,}$/u.test(last.text) || canSpeak(last.text)) return false;
  const isThing = last.pos === 'NOUN' || /ing$/.test(last.text);
  return (
    isThing &&
    list.slice(0, -1).every(({ pos, text }) => /^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos) && !claiming.test(text))
  );
}

/**
 * Reads "Arle ferry fire: Six people were hurt", which cites two sentences of one outlet: one that has the words before
 * the colon as they stand, and one for what is said. A kicker names the subject of the page and claims nothing, so that
 * who could be taken for the speaker is none. Null for any other form.
 *
 * @example
 * const page = { outlet: 'Teal Radio', date: null };
 * kickerOf('Ferry fire: Six were hurt', [{ ...page, text: 'Ferry fire in Arle' }, { ...page, text: 'Six were hurt.' }])?.source; // 1
 */
export function kickerOf(headline: string, cited: readonly SourceSentence[]): Kicked | null {
  const match = form.exec(headline);
  const [first, second] = cited;
  if (!match || !first || !second || first.outlet === null || second.outlet === null) return null;
  const { kicker = '', said = '' } = match.groups ?? {};
  if (outletKey(first.outlet) !== outletKey(second.outlet) || !isTopic(kicker)) return null;
  const topic = ` ${plain(kicker)} `;
  const has = ({ text }: SourceSentence) => ` ${plain(text)} `.includes(topic);
  if (!has(first) && !has(second)) return null;
  return { kicker, said, start: headline.length - said.length, source: has(first) ? 1 : 0 };
}
