import { docShare, isStopWord, isUsuallyName, sentences, stem, words } from '../../../text/mod.ts';

/** How running text writes the words of a headline that is set in capitals. */
export interface CaseBook {
  /** The word as running text writes it there, or null when nothing tells. */
  spelling(word: string, before: string | null, after: string | null): string | null;
  /** How often the texts have these words one after the other, whatever their case; at most 50 are counted. */
  count(phrase: string): number;
}

/** Background share from which a stem is known well enough to be called a common word. */
const knownShare = 0.0002;
/** A stem as frequent as this is a common word though the texts also write it with a capital: "new". */
const everydayShare = 0.02;
/** A form must be this much of what is seen. */
const leastShare = 0.6;
/** A sentence with a larger share of capitals is a heading; its capitals tell nothing. */
const headingShare = 0.85;
const mostCounted = 50;
const mostCharacters = 40_000;

type Forms = Map<string, number>;

function note(book: Map<string, Forms>, key: string, form: string): void {
  const forms = book.get(key) ?? new Map<string, number>();
  forms.set(form, (forms.get(form) ?? 0) + 1);
  book.set(key, forms);
}

function usual(forms: Forms | undefined): string | null {
  if (!forms) return null;
  const all = [...forms.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return best && best[1] / all >= leastShare ? best[0] : null;
}

function plain(word: string): string {
  return word.replace(/[’]/g, "'");
}

function isHeading(list: readonly string[]): boolean {
  const long = list.slice(1).filter((word) => word.length > 3);
  return long.length > 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > headingShare;
}

/** What the project's background table knows: names keep their capital, common words lose it. */
function byBackground(word: string): string | null {
  const lower = word.toLowerCase();
  const key = stem(lower.replace(/['’]s?$/, ''));
  if (isStopWord(lower)) return lower;
  if (isUsuallyName(key)) return word;
  return docShare(key) >= knownShare || /^[\d$€£]/.test(word) ? lower : null;
}

function occurrences(text: string, wanted: string): number {
  let found = 0;
  for (
    let at = text.indexOf(wanted);
    at >= 0 && found < mostCounted;
    at = text.indexOf(wanted, at + wanted.length - 1)
  )
    found += 1;
  return found;
}

/**
 * Reads how texts write their words inside sentences: a word that opens a sentence, and a line set in capitals, tell
 * nothing.
 *
 * @param texts Texts of the story's articles; of each the first 40,000 UTF-16 units are read.
 *
 * @example
 * caseBook(['On Monday the Supreme Court met.']).spelling('COURT', 'SUPREME', null); // 'Court'
 */
export function caseBook(texts: readonly string[]): CaseBook {
  const single = new Map<string, Forms>();
  const pairs = new Map<string, Forms>();
  const runs: string[] = [];
  for (const whole of texts) {
    const text = whole.slice(0, mostCharacters);
    for (const { start, end } of sentences(text)) {
      const list = words(text.slice(start, end)).map((word) => plain(word.text));
      if (isHeading(list)) continue;
      runs.push(list.join(' ').toLowerCase());
      list.forEach((form, at) => {
        if (at === 0) return;
        note(single, form.toLowerCase(), form);
        const before = list[at - 1]!.toLowerCase();
        note(pairs, `${before} >${form.toLowerCase()}`, form);
        if (at > 1) note(pairs, `${before}< ${form.toLowerCase()}`, list[at - 1]!);
      });
    }
  }
  const joined = ` ${runs.join(' . ')} `;
  const spelling: CaseBook['spelling'] = (word, before, after) => {
    const lower = plain(word).toLowerCase();
    const beside = [
      before === null ? undefined : pairs.get(`${plain(before).toLowerCase()} >${lower}`),
      after === null ? undefined : pairs.get(`${lower}< ${plain(after).toLowerCase()}`),
    ];
    const seen = beside.map(usual).filter((form) => form !== null);
    if (seen.length > 0 && seen.every((form) => form === seen[0])) return seen[0]!;
    const own = usual(single.get(lower));
    if (own !== null) return own;
    const isEveryday = isStopWord(lower) || docShare(stem(lower)) >= everydayShare;
    return single.has(lower) && !isEveryday ? null : byBackground(plain(word));
  };
  return { spelling, count: (phrase) => occurrences(joined, ` ${plain(phrase).toLowerCase()} `) };
}
