import type { Evidence, GroundedArticle } from '../../../news/mod.ts';
import { canSpeak, stem, tag, type Tagged } from '../../../text/mod.ts';
import type { CaseBook } from './case-book.ts';
import type { Newsworth } from './newsworth.ts';
import { readTitle } from './title-lines.ts';
import { capital } from './title-steps.ts';

/** What a page is about in a few of its own words: "Arle ferry fire". */
export interface Kicker {
  readonly text: string;
  /** The title or sentence that has these words. */
  readonly evidence: Evidence;
}

const kept = 4;
const [fewestWords, mostWords] = [2, 4];
const mostChars = 32;
const sentencesRead = 4;
/** Deeds that are things as well: a tagger takes them for verbs behind a noun. */
const events =
  /^(?:shooting|bombing|hacking|killing|stabbing|hearing|meeting|ruling|flooding|crossing|landing|briefing|polling|voting|spending|funding)$/;
/** They tell no story. */
const noTopic =
  /^(?:news|times?|days?|weeks?|months?|years?|ways?|things?|number|part|percent|end|lot|kind|side|place|home|states?|country|world|voters?|night|morning|evening|afternoon|downtown|estate|rules|race|convention|charities)$/;

/** Words that say of a thing only where or when it stands among others. */
const loose =
  /^(?:own|late|early|earlier|later|last|first|second|third|next|new|old|more|most|other|same|such|many|several|few|recent|latest|key|top|major|big|whole|entire|full|former|current|possible|potential|alleged|unusual|huge|great)$/i;

function isPart({ pos, text }: Tagged, isLast: boolean): boolean {
  if (loose.test(text)) return false;
  if (/^['’]s$/.test(text)) return !isLast;
  if (events.test(text)) return true;
  return isLast ? pos === 'NOUN' : /^(?:PROPN|NOUN|ADJ)$/.test(pos);
}

/** Runs of names and nouns that end in a common noun. */
function topics(text: string): string[] {
  const tokens = tag(text);
  const found: string[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const before = tokens[from - 1];
    if (before !== undefined && (isPart(before, false) || /[-–]$/.test(before.text))) continue;
    let to = from;
    while (to < tokens.length && isPart(tokens[to]!, false)) to += 1;
    const list = tokens.slice(from, to);
    const last = list.at(-1);
    if (
      last === undefined ||
      !isPart(last, true) ||
      !/^\p{Ll}{3,}$/u.test(last.text) ||
      noTopic.test(last.text) ||
      canSpeak(last.text)
    )
      continue;
    const words = list.filter(({ text: word }) => !/^['’]s$/.test(word)).length;
    const isNamed = list.some(({ pos }) => pos === 'PROPN');
    const phrase = text.slice(list[0]!.start, last.end);
    const isPlain = /^[\p{L}\d][\p{L}\d'’. -]*$/u.test(phrase) && phrase.length <= mostChars;
    if (words >= fewestWords && words <= mostWords && isPlain && (isNamed || words > fewestWords))
      found.push(phrase);
  }
  return found;
}

/**
 * What a page is about, in words of its title or of its first sentences, best first.
 *
 * @example
 * // kickersOf(article, book, news)[0]?.text; // 'Arle ferry fire'
 */
export function kickersOf(article: GroundedArticle, book: CaseBook, news: Newsworth): Kicker[] {
  const title = article.heads.find(({ span }) => span.field === 'title');
  const cased = title === undefined ? null : readTitle(article, title, book);
  const texts = [
    ...(title !== undefined && cased !== null ? [{ text: cased.text, evidence: title }] : []),
    ...article.evidence.slice(0, sentencesRead).map((evidence) => ({ text: evidence.span.exact, evidence })),
  ];
  const all = texts.flatMap(({ text, evidence }) =>
    topics(text).map((topic) => ({
      text: capital(topic),
      evidence,
      worth: news.tells(topic) + 0.3 * news.about(topic),
    })),
  );
  return all
    .filter(({ text }) => news.outletsNaming(text) > 1)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, kept);
}

/** True when a line lacks words of the kicker: else it says the same twice. */
export function addsTopic(kicker: string, line: string): boolean {
  const own = new Set(tag(line).map(({ text }) => stem(text.toLowerCase())));
  const missing = tag(kicker).filter(
    ({ text }) => /\p{L}{2,}/u.test(text) && !own.has(stem(text.toLowerCase())),
  );
  return missing.length > 1;
}
