import type { Article, GuardMeasures, Reason } from '../news/mod.ts';
import {
  drawnWords,
  headlineOverlap,
  ledeOverlap,
  longestRun,
  outletName,
  overlapIndex,
  quotes,
  sentences,
  words,
  type OverlapIndex,
} from '../text/mod.ts';
import type { GuardLimits } from './limits.ts';

/** What the guard looks at: our words, and every article of the story. */
export interface GuardInput {
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly articles: readonly Article[];
  /** Articles the sentences cite, by id. */
  readonly cited: ReadonlySet<string>;
}

interface Source {
  readonly article: Article;
  readonly name: string;
  readonly index: OverlapIndex;
  readonly lede: string;
}

/** An article is read once; drafts of its story ask for it many times. */
const known = new WeakMap<Article, Source>();

function sourceOf(article: Article): Source {
  let source = known.get(article);
  if (!source) known.set(article, (source = readSource(article)));
  return source;
}

function readSource(article: Article): Source {
  const first = sentences(article.text).find(
    (span) => words(article.text.slice(span.start, span.end)).length >= 6,
  );
  return {
    article,
    name: article.outlet === null ? 'one source' : outletName(article.outlet),
    index: overlapIndex(article.text),
    lede: first ? article.text.slice(first.start, first.end) : '',
  };
}

function reason(rule: string, word: string, why: string): Reason {
  return { check: `republish guard ${rule}`, words: [word], why };
}

function runReasons(input: GuardInput, sources: readonly Source[], limits: GuardLimits): [number, Reason[]] {
  let longest = 0;
  const reasons: Reason[] = [];
  for (const text of [input.headline, ...input.sentences]) {
    for (const source of sources) {
      const run = longestRun(text, source.index);
      longest = Math.max(longest, run);
      if (run > limits.longestRun) {
        reasons.push(
          reason(
            'G1',
            text,
            `copies ${run} words in a row from ${source.name}; ${limits.longestRun} are allowed`,
          ),
        );
      }
    }
  }
  return [longest, reasons];
}

interface QuoteFindings {
  readonly count: number;
  readonly longest: number;
  readonly reasons: readonly Reason[];
}

function quoteReasons(input: GuardInput, sources: readonly Source[], limits: GuardLimits): QuoteFindings {
  const found = input.sentences.flatMap((text) => quotes(text)).map((quote) => quote.text);
  const lengths = found.map((quote) => words(quote).length);
  const reasons = found
    .filter((_, at) => lengths[at]! > limits.quoteWords)
    .map((quote) =>
      reason('G2', quote, `quotes ${words(quote).length} words; ${limits.quoteWords} are allowed`),
    );
  const long = found.filter((quote) => words(quote).length >= 4);
  if (long.length > limits.quotesPerBrief) {
    reasons.push(
      reason('G2', long.at(-1)!, `is quotation number ${long.length}; ${limits.quotesPerBrief} are allowed`),
    );
  }
  for (const source of sources) {
    const own = long.filter((quote) => source.article.text.includes(quote.replace(/[,.;]$/, '')));
    if (own.length > limits.quotesPerSource && input.cited.has(source.article.id)) {
      reasons.push(reason('G2', own.at(-1)!, `is one quotation too many from ${source.name}`));
    }
  }
  return { count: found.length, longest: Math.max(0, ...lengths), reasons };
}

function drawnReasons(
  input: GuardInput,
  sources: readonly Source[],
  limits: GuardLimits,
): [number, Reason[]] {
  let most = 0;
  const reasons: Reason[] = [];
  for (const source of sources) {
    const drawn = drawnWords(input.sentences, source.index);
    const share = Math.round(source.index.words.length * limits.drawnShare);
    const allowed = Math.min(limits.drawnMost, Math.max(limits.drawnLeast, share));
    most = Math.max(most, drawn);
    if (drawn > allowed) {
      reasons.push(
        reason('G3', source.name, `draws ${drawn} words from ${source.name}; ${allowed} are allowed`),
      );
    }
  }
  return [most, reasons];
}

function ledeReasons(input: GuardInput, sources: readonly Source[], limits: GuardLimits): [number, Reason[]] {
  const shares = sources.map((source) => ledeOverlap(source.lede, input.sentences));
  const reasons = sources
    .filter((_, at) => shares[at]! > limits.ledeOverlap)
    .map((source) => reason('G4', source.name, `repeats most of the first sentence of ${source.name}`));
  return [Math.max(0, ...shares), reasons];
}

function headlineReasons(input: GuardInput, limits: GuardLimits): [number, Reason[]] {
  const titles = input.articles.map((article) => article.title).filter(Boolean);
  const overlap = Math.max(0, ...titles.map((title) => headlineOverlap(input.headline, title)));
  const close = overlap >= limits.headlineOverlap;
  return [overlap, close ? [reason('G7', input.headline, 'is nearly the headline of a source')] : []];
}

/**
 * Measures how much of the sources' wording a brief carries, and what is too much. Rules G1 to G5 and G7.
 *
 * @returns The measures (stored with the brief) and a reason for each rule broken; none when it may be published.
 *
 * @example
 * // guard(input, defaultLimits).reasons.length === 0 when nothing is copied at length
 */
export function guard(
  input: GuardInput,
  limits: GuardLimits,
): { measures: GuardMeasures; reasons: readonly Reason[] } {
  const sources = input.articles.map(sourceOf);
  const [run, runs] = runReasons(input, sources, limits);
  const quoted = quoteReasons(input, sources, limits);
  const [drawn, draws] = drawnReasons(input, sources, limits);
  const [lede, ledes] = ledeReasons(input, sources, limits);
  const [headline, headlines] = headlineReasons(input, limits);
  const length = input.sentences.reduce((sum, text) => sum + words(text).length, 0);
  const long = input.cited.size < 2 && length > limits.singleSourceWords;
  const single = long
    ? [
        reason(
          'G5',
          `${length} words`,
          `rests on one source; ${limits.singleSourceWords} words are allowed then`,
        ),
      ]
    : [];
  return {
    measures: {
      longestRun: run,
      longestQuote: quoted.longest,
      quotes: quoted.count,
      mostWordsFromOneSource: drawn,
      ledeOverlap: Math.round(lede * 1000) / 1000,
      headlineOverlap: Math.round(headline * 1000) / 1000,
    },
    reasons: [...runs, ...quoted.reasons, ...draws, ...ledes, ...headlines, ...single],
  };
}
