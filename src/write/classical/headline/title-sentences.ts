import type { DraftSentence, GroundedArticle, Operation, WriterTools } from '../../../news/mod.ts';
import { rawRun } from '../../../text/mod.ts';
import { withArticles } from './articles.ts';
import { mainClause, outletInText, type Candidate, type FrameKind } from '../sentences/mod.ts';
import type { CaseBook } from './case-book.ts';
import type { StoryWords } from './headline.ts';
import { lineFault } from './line-faults.ts';
import { lineVerb } from './line-verb.ts';
import { readTitle } from './title-lines.ts';
import { capital, inPast, shorter, withoutAside, type Step } from './title-steps.ts';

const longestRun = 10;
/** In a sentence a comma of a headline would be one of a list. */
const headlineMarks = /[,:;“”"]/;
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

/** A line as a sentence of running text: in the past, with its articles. Null when it stays a headline. */
function inRunningText(line: Step, opensWithName: boolean | null, book: CaseBook): Step | null {
  if (headlineMarks.test(line.text)) return null;
  const verb = lineVerb(line.text);
  if (lineFault(line.text, verb) !== null || verb?.kind !== 'finite') return null;
  const isPresent = verb.verb?.form === 'present' || verb.verb?.form === 'base';
  // "Four mills fined 84 million": in a headline a past may be a participle, and the mills those who pay.
  if (verb.verb !== null && !isPresent) return null;
  const past = isPresent ? inPast(line) : line;
  return past && withArticles(past, opensWithName, book);
}

interface Told {
  readonly step: Step;
  readonly opensWithName: boolean | null;
}

/** What a title gives as a sentence: whole, or without its aside or the clause it ends with. */
function sentenceOf(article: GroundedArticle, book: CaseBook): Told | null {
  const evidence = article.heads.find(({ span }) => span.field === 'title');
  if (!evidence || evidence.kind !== 'fact') return null;
  const read = readTitle(article, evidence, book);
  if (!read) return null;
  const { opensWithName } = read;
  for (const line of [read, ...withoutAside(read), ...shorter(read)]) {
    const step = inRunningText(line, opensWithName, book);
    if (step) return { step: { ...step, text: capital(step.text) }, opensWithName };
  }
  return null;
}

/**
 * Sentences made of the pages' titles, each credited to its outlet and passed by the gate: where a story has nothing
 * better. Precise and few: every noun must take the article that the story's texts give it.
 *
 * @returns Candidates that cite the title; `core` is the sentence without its credit.
 *
 * @example
 * // titleCandidates(articles, storyWords(articles), tools)[0]?.sentence.text;
 * // 'The Kelvarne council rejected a harbour toll, Harbour Ledger reported.'
 */
export function titleCandidates(
  articles: readonly GroundedArticle[],
  { book, news }: StoryWords,
  tools: WriterTools,
): Candidate[] {
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
