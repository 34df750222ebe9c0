import { frames, isReportVerb, names, outletKey, outletName, plainMarks, words } from '../../text/mod.ts';
import { quotations } from './marks.ts';

/** What stands before an outlet that is credited, in the languages whose briefs are checked. */
const cueBefore =
  /(?:according to|as told to|reported by|per|told|laut|nach Angaben (?:von|der|des)|selon|d'après|según|secondo|segundo|volgens)\s+(?:the |der |die |das |dem |le |la |les |el |il )?$/i;
/** What follows an outlet that is credited. */
const cueAfter =
  /^(?:\s*(?:has |had |have |a |hat )?(?:said|says|reported|reports|wrote|writes|noted|notes|added|adds|found|finds|revealed|reveals|learned|berichtete|berichtet|meldete|meldet|schrieb|schreibt|zufolge|rapporte|rapportait|rapporté|indique|écrit|informó|informa|publicó|riporta|scrive)(?![\p{L}])|によると|が報じ|は報じ|报道|報道|称|稱)/u;

export function isCapital(text: string): boolean {
  return /^\p{Ll}?\p{Lu}/u.test(text);
}

/** The name by which somebody is called again; null for "officials", "she". */
export function lastName(speaker: string): string | null {
  const name = names(speaker).at(-1)?.text.split(/\s+/).at(-1);
  return name !== undefined && isCapital(name) ? name : null;
}

interface Outlet {
  readonly name: string;
  readonly key: string;
}

/** Name of an outlet as it may stand in a sentence. "The Hill" keeps its article: a hill is no outlet. */
function namePattern(name: string): RegExp {
  const bare = outletName(name).replace(/^The\s+/, '');
  const escaped = plainMarks(bare).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const article = bare !== outletName(name) && !/\s/.test(bare) ? '[Tt]he\\s+' : '';
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${article}${escaped}(?![\\p{Script=Latin}\\p{N}])`, 'gu');
}

/** True when the words name the outlet. */
export function namesOutlet(words: string, { name }: Outlet): boolean {
  return namePattern(name).test(plainMarks(words));
}

/** True when the words credit the outlet: "X reported", "according to X". */
export function creditsOutlet(words: string, { name }: Outlet): boolean {
  const plain = plainMarks(words);
  for (const match of plain.matchAll(namePattern(name))) {
    const before = plain.slice(Math.max(0, match.index - 40), match.index);
    const after = plain.slice(match.index + match[0].length);
    if (cueBefore.test(before) || cueAfter.test(after)) return true;
  }
  return false;
}

/** One who is credited in a sentence, with where. */
export interface Credit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function inFrames(sentence: string): Credit[] {
  return frames(sentence).flatMap(({ source, start }) => {
    const at = Math.max(start, sentence.indexOf(source, start));
    return source
      .split(/,\s*(?:and\s+)?|\s+and\s+(?=(?:the )?\p{Lu})/u)
      .filter((name) => names(name).length > 0)
      .map((name) => {
        const from = Math.max(at, sentence.indexOf(name, at));
        return { name, start: from, end: Math.min(sentence.length, from + name.length) };
      });
  });
}

/** "Mayor Ada Orme said costs had risen": a name right before a verb of saying, in no frame of its own. */
function beforeVerbs(sentence: string): Credit[] {
  const named = names(sentence);
  return words(sentence)
    .filter((word) => isReportVerb(word.text) && /ed$|^(?:said|told|wrote|says)$/.test(word.text))
    .flatMap((verb) =>
      named.filter(({ end }) => end < verb.start && /^\s+$/.test(sentence.slice(end, verb.start))),
    )
    .map(({ text, start, end }) => ({ name: text, start, end }));
}

/** Those who are credited by name, each of "A and B" apart. */
export function creditsIn(sentence: string): Credit[] {
  let open = sentence;
  for (const { start, end } of quotations(sentence))
    open = open.slice(0, start) + ' '.repeat(end - start) + open.slice(end);
  const found = inFrames(sentence);
  const apart = beforeVerbs(open).filter((credit) =>
    found.every((other) => credit.end <= other.start || credit.start >= other.end),
  );
  return [...found, ...apart];
}

/** Two spellings of one outlet, or one that names it with more words ("Teal Radio News"). */
export function isOutlet(name: string, { key }: Outlet): boolean {
  const own = outletKey(name);
  return own === key || (key.length > 3 && own.startsWith(key)) || (own.length > 3 && key.startsWith(own));
}
