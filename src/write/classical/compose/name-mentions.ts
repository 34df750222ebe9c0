import type { DraftSentence, GroundedArticle, StoryEntity, WriterTools } from '../../../news/mod.ts';
import { quotations } from '../../../text/mod.ts';

/** A person as a brief names them: in full first, by the surname after. */
interface Person {
  readonly full: string;
  readonly surname: string;
}

const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** Things that bear a person's name. */
const called = /^(?:Hurricane|Storm|Typhoon|Cyclone|Tropical|Lake|Mount|Fort|Port|Cape|Saint|San|Santa|St)\b/;
const addressed = /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $/;

/** People the words speak of, of whom the story knows one alone with that surname. */
function peopleOf(entities: readonly StoryEntity[], said: string): Person[] {
  const people = entities.flatMap(({ kind, name }) => {
    const parts = name.split(/\s+/);
    const surname = parts.at(-1)!;
    const isFull = parts.length > 1 && parts.length < 5 && !suffix.test(surname) && !called.test(name);
    return kind === 'person' && isFull && said.includes(surname) ? [{ full: name, surname }] : [];
  });
  const bearers = (surname: string) =>
    entities.filter(({ forms, name }) =>
      [name, ...forms].some((form) => form.split(/\s+/).includes(surname)),
    );
  return people.filter(({ surname }) => bearers(surname).length === 1);
}

/**
 * Surnames of people whom no headline of the story names: to a reader a stranger without the full name.
 *
 * @example
 * // [...strangersIn(story.entities, articles)]; // ['Radley']
 */
export function strangersIn(
  entities: readonly StoryEntity[],
  articles: readonly GroundedArticle[],
): ReadonlySet<string> {
  const titles = articles.map(({ article }) => article.title).join(' ');
  const said = articles.map(({ article }) => article.text).join(' ');
  const plain = peopleOf(entities, said).filter(({ surname }) => /^\p{L}+$/u.test(surname));
  return new Set(plain.flatMap(({ surname }) => (titles.includes(surname) ? [] : [surname])));
}

/** Where a name stands outside quotation marks; -1 when it does not. */
function placeOf(name: string, text: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const quoted = quotations(text);
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\d-])${escaped}(?![\\p{L}\\d-])`, 'gu')))
    if (quoted.every(({ start, end }) => match.index < start || match.index >= end)) return match.index;
  return -1;
}

function replaced(text: string, at: number, from: string, to: string): string {
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** "Ada Orme" of somebody named before: "Orme". */
function bySurname(sentence: DraftSentence, { full, surname }: Person): DraftSentence | null {
  const at = placeOf(full, sentence.text);
  if (at < 0) return null;
  return {
    ...sentence,
    text: replaced(sentence.text, at, full, surname),
    operations: [...sentence.operations, { name: 'surname only', from: full, to: surname }],
  };
}

/** "Orme" of somebody not named yet: "Ada Orme", with a sentence of the same page that gives the full name. */
function inFull(
  sentence: DraftSentence,
  { full, surname }: Person,
  articles: readonly GroundedArticle[],
): DraftSentence | null {
  const at = placeOf(surname, sentence.text);
  const [cited, further] = sentence.cites;
  if (at < 0 || cited === undefined || further !== undefined || placeOf(full, sentence.text) >= 0)
    return null;
  if (addressed.test(sentence.text.slice(0, at)) || /\p{Lu}\p{Ll}+ $/u.test(sentence.text.slice(0, at)))
    return null;
  const page = articles.find(({ evidence, heads }) => [...heads, ...evidence].some(({ id }) => id === cited));
  const giving = page?.evidence.find(({ span }) => placeOf(full, span.exact) >= 0);
  if (giving === undefined) return null;
  return {
    ...sentence,
    text: replaced(sentence.text, at, surname, full),
    cites: giving.id === cited ? [cited] : [cited, giving.id],
    operations: [...sentence.operations, { name: 'name in full', from: surname, to: full }],
  };
}

/**
 * Names people once in full and by the surname after that: only people of whom the story knows one with that surname,
 * never inside a quotation, only where the gate lets the sentence pass so. A full name that the cited sentence does not
 * give is proved by a second sentence of the same page.
 *
 * @param sentences In the order in which they are read.
 * @param articles The pages that are told from.
 *
 * @example
 * // "Ada Orme closed the port." "Ada Orme said …" becomes "Orme said …"
 */
export function withNamesInTurn(
  sentences: readonly DraftSentence[],
  entities: readonly StoryEntity[],
  articles: readonly GroundedArticle[],
  tools: WriterTools,
): DraftSentence[] {
  const people = peopleOf(entities, sentences.map(({ text }) => text).join(' '));
  const told: DraftSentence[] = [];
  for (const sentence of sentences) {
    const isFirst = told.length === 0;
    const polished = people.reduce((current, person) => {
      const isKnown = told.some(({ text }) => placeOf(person.full, text) >= 0);
      const next = isKnown ? bySurname(current, person) : inFull(current, person, articles);
      return next !== null && tools.judge(next, isFirst).kind === 'supported' ? next : current;
    }, sentence);
    told.push(polished);
  }
  return told;
}
