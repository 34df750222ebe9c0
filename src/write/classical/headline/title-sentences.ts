import type { DraftSentence, GroundedArticle, Operation, WriterTools } from '../../../news/mod.ts';
import { rawRun, tag, words, type Tagged } from '../../../text/mod.ts';
import { mainClause, outletInText, type Candidate, type FrameKind } from '../sentences/mod.ts';
import { caseBook, type CaseBook } from './case-book.ts';
import { lineFault } from './line-faults.ts';
import { lineVerb } from './line-verb.ts';
import { newsworthOf } from './newsworth.ts';
import { readTitle } from './title-lines.ts';
import { capital, inPast, type Step } from './title-steps.ts';

const longestRun = 10;
/** In a sentence a comma of a headline would be one of a list. */
const headlineMarks = /[,:;“”"]/;
/** Longer stacks of nouns hide where an article would go. */
const longestStack = 3;

interface Phrase {
  /** Numbers of its first and last token. */
  readonly from: number;
  readonly to: number;
}

const inPhrase = /^(?:ADJ|NOUN|PROPN|NUM)$/;

/** Runs of adjectives and nouns that end in a noun or name. */
function phrases(tokens: readonly Tagged[]): Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!inPhrase.test(tokens[at]!.pos)) continue;
    let to = at;
    while (to + 1 < tokens.length && (inPhrase.test(tokens[to + 1]!.pos) || tokens[to + 1]!.text === '-'))
      to += 1;
    found.push({ from: at, to });
    at = to;
  }
  return found;
}

function isPlural(word: string): boolean {
  return /s$/.test(word) && !/(?:ss|us|is)$/.test(word);
}

/** What its noun takes before it: an article, nothing, or "unknown" where the story's texts do not show it. */
function articleFor(phrase: string, isName: boolean, book: CaseBook): '' | 'the ' | 'a ' | 'an ' | 'unknown' {
  const [the, a, an] = ['the', 'a', 'an'].map((article) => book.count(`${article} ${phrase}`)) as [
    number,
    number,
    number,
  ];
  const all = book.count(phrase);
  if (isName) return all > 0 && the / all >= 0.6 ? 'the ' : '';
  if (a > 0) return 'a ';
  if (an > 0) return 'an ';
  if (the > 0) return the === all ? 'the ' : 'unknown';
  // "of aid", "for aid": a mass noun stands bare after a preposition.
  const bare = ['of', 'for', 'in', 'with', 'on', 'to', 'from'].some(
    (word) => book.count(`${word} ${phrase}`) > 0,
  );
  return bare ? '' : 'unknown';
}

/** The step with the articles that running text has; null when one cannot be told. */
function withArticles(step: Step, opensWithName: boolean | null, book: CaseBook): Step | null {
  const tokens = tag(`${step.text}.`);
  const operations: Operation[] = [...step.operations];
  let text = '';
  let done = 0;
  for (const { from, to } of phrases(tokens)) {
    const [first, head, before] = [tokens[from]!, tokens[to]!, tokens[from - 1]];
    const whole = step.text.slice(first.start, head.end);
    if (before && /^(?:DET|PRON)$/.test(before.pos)) continue;
    if (first.pos === 'NUM' || /['’]s?\b/.test(whole) || before?.text === '$') continue;
    const isName =
      /^\p{Lu}/u.test(head.text) &&
      (from > 0 || /^\p{Lu}.*\s\p{Lu}|^\p{Lu}{2}/u.test(whole) || opensWithName === true);
    if (!isName && isPlural(head.text)) continue;
    if (!isName && words(whole).length > longestStack) return null;
    const article = articleFor(whole.toLowerCase(), isName, book);
    if (article === 'unknown') return null;
    if (article === '') continue;
    text += step.text.slice(done, first.start) + article;
    done = first.start;
    operations.push({ name: 'add article', from: '', to: article.trim() });
  }
  text += step.text.slice(done);
  return { text, operations };
}

function lowered(text: string, opensWithName: boolean | null): string {
  return opensWithName === true && !/^(?:the|a|an) /i.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

interface Framed {
  readonly text: string;
  readonly frame: FrameKind;
  readonly operation: Operation;
}

function framed(core: string, inside: string | null, outlet: string): Framed[] {
  const last = `${outlet} reported`;
  const found: Framed[] = [
    { text: `${core}, ${last}.`, frame: 'last', operation: { name: 'outlet last', from: '', to: last } },
  ];
  if (inside === null) return found;
  const first = `According to ${outlet}`;
  const that = `${outlet} reported that`;
  found.push({
    text: `${first}, ${inside}.`,
    frame: 'first',
    operation: { name: 'outlet first', from: '', to: first },
  });
  found.push({
    text: `${that.charAt(0).toUpperCase()}${that.slice(1)} ${inside}.`,
    frame: 'that',
    operation: { name: 'outlet first', from: '', to: that },
  });
  return found;
}

/** A title as a sentence of running text: in the past, with its articles. Null when it stays a headline. */
function sentenceOf(
  article: GroundedArticle,
  book: CaseBook,
): { step: Step; opensWithName: boolean | null } | null {
  const evidence = article.heads.find(({ span }) => span.field === 'title');
  if (!evidence || evidence.kind !== 'fact') return null;
  const read = readTitle(article, evidence, book);
  if (!read || headlineMarks.test(read.text)) return null;
  const verb = lineVerb(read.text);
  if (lineFault(read.text, verb) !== null || verb?.kind !== 'finite') return null;
  const past = verb.verb?.form === 'present' || verb.verb?.form === 'base' ? inPast(read) : read;
  const step = past && withArticles(past, read.opensWithName, book);
  return (
    step && {
      step: { ...step, text: capital(step.text) },
      opensWithName: read.opensWithName,
    }
  );
}

/**
 * Sentences made of the pages' titles, each credited to its outlet and passed by the gate: where a story has nothing
 * better. Precise and few: every noun must take the article that the story's texts give it.
 *
 * @returns Candidates that cite the title; `core` is the sentence without its credit.
 *
 * @example
 * // titleCandidates(articles, tools)[0]?.sentence.text;
 * // 'The Kelvarne council rejected a harbour toll, Harbour Ledger reported.'
 */
export function titleCandidates(articles: readonly GroundedArticle[], tools: WriterTools): Candidate[] {
  const book = caseBook(articles.map(({ article }) => article.text));
  const news = newsworthOf(articles);
  const needed = Math.min(2, articles.length);
  return articles.flatMap((article) => {
    const made = article.genre === 'report' ? sentenceOf(article, book) : null;
    const evidence = article.heads.find(({ span }) => span.field === 'title');
    if (!made || !evidence || article.article.outlet === null) return [];
    const { text, operations } = made.step;
    if (mainClause(`${text}.`) === null || news.outletsTelling(text) < needed) return [];
    if (/^guest|writer/i.test(article.article.outlet)) return [];
    // "Storm Agna": whether the first word is part of the name cannot be told.
    const isUnclear = made.opensWithName === null || (!made.opensWithName && /^\S+ \p{Lu}/u.test(text));
    const inside = isUnclear ? null : lowered(text, made.opensWithName);
    const page = `${article.article.title}\n${article.article.description ?? ''}\n${article.article.text}`;
    return framed(text, inside, outletInText(article.article.outlet)).flatMap(
      ({ text: whole, frame, operation }) => {
        const sentence: DraftSentence = {
          text: whole,
          section: 'summary',
          cites: [evidence.id],
          operations: [...operations, operation],
        };
        const run = rawRun(whole, page);
        if (run > longestRun || tools.judge(sentence, false).kind !== 'supported') return [];
        const canOpen = tools.judge(sentence, true).kind === 'supported';
        return [
          {
            sentence,
            frame,
            evidence,
            article,
            core: `${text}.`,
            run,
            quoted: 0,
            cutTail: false,
            canOpen,
            lead: false,
          },
        ];
      },
    );
  });
}
