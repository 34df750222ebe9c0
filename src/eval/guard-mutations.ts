import { guard, guardLimits, type GuardSource } from '../check/mod.ts';
import { ground } from '../ground/mod.ts';
import type { Article, ArticleId, Evidence, Instant } from '../news/mod.ts';
import { isStopWord, overlapTokens, words } from '../text/mod.ts';
import { pick, seeded, shuffled } from './random.ts';
import { textOf } from './rows.ts';

/** What became of drafts made from real articles. */
export interface GuardMutationResult {
  readonly articles: number;
  /** Of `n` drafts of a kind, how many the guard refused. */
  readonly perKind: Readonly<Record<string, { readonly n: number; readonly refused: number }>>;
  readonly microsecondsPerDraft: number;
}

const seed = 20_261_122;
const mostStories = 400;
const readAt = '2026-11-20T08:00:00.000Z' as Instant;
const [fewestWords, mostWords] = [12, 40];
/** Six words in a row that another outlet has too: it carries the same agency or quotes the same words. */
const sharedWords = 6;

interface Told {
  readonly source: GuardSource;
  readonly sentence: Evidence;
}

type Row = Readonly<Record<string, unknown>>;

function sourceOf(row: Row): GuardSource {
  const article: Article = {
    id: textOf(row, 'id') as ArticleId,
    url: null,
    title: textOf(row, 'title'),
    text: textOf(row, 'text'),
    outlet: textOf(row, 'source') || null,
    publishedAt: null,
    readAt,
    sha256: '',
  };
  return { article: ground(article), isIndependent: true };
}

function sentencesOf({ article }: GuardSource): Evidence[] {
  return article.evidence.filter(({ span }) => {
    const length = words(span.exact).length;
    return length >= fewestWords && length <= mostWords && !/["“”]/.test(span.exact);
  });
}

/** Every counted content word changed for one that is not its synonym: harder than a real rewrite. */
function swapped(text: string, vocabulary: readonly string[], share: number, random: () => number): string {
  let made = '';
  let from = 0;
  for (const token of overlapTokens(text)) {
    const isContent = token.counts && !isStopWord(token.lower);
    const word =
      isContent && random() < share ? pick(vocabulary, random)! : text.slice(token.start, token.end);
    made += text.slice(from, token.start) + word;
    from = token.end;
  }
  return made + text.slice(from);
}

/** At least eleven counted words of the sentence inside words of our own; null where it has no such run. */
function spliced(text: string): string | null {
  const tokens = overlapTokens(text);
  const from = 2;
  let counted = 0;
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]!.counts) counted += 1;
    if (counted === 11)
      return `Much was unclear, but ${text.slice(tokens[from]!.start, tokens[at]!.end)} for now.`;
  }
  return null;
}

function refused(text: string, cited: Told, sources: readonly GuardSource[]): readonly string[] {
  const sentences = [{ text, cites: [cited.sentence] }];
  return guard({ headline: null, sentences, sources }, guardLimits()).reasons.map(({ check }) => check);
}

function sharesRun(text: string, other: string): boolean {
  const runs = (part: string) => {
    const list = words(part.toLowerCase()).map((word) => word.text);
    return list.slice(sharedWords - 1).map((_, at) => list.slice(at, at + sharedWords).join(' '));
  };
  const theirs = new Set(runs(other));
  return runs(text).some((run) => theirs.has(run));
}

function draftsOf(
  told: Told,
  vocabulary: readonly string[],
  random: () => number,
): Record<string, string | null> {
  const { exact } = told.sentence.span;
  return {
    'first sentence, verbatim': told.source.article.evidence[0]?.span.exact ?? null,
    verbatim: exact,
    'splice of eleven words': spliced(exact),
    'all content words swapped': swapped(exact, vocabulary, 1, random),
    '70 % of content words swapped': swapped(exact, vocabulary, 0.7, random),
  };
}

/** Counts the words that may stand free in a mirrored sentence: shorter ones are not judged by the rule. */
function isLongEnough(text: string): boolean {
  return overlapTokens(text).filter((token) => token.counts).length >= 11;
}

/**
 * Makes drafts of real articles and puts them to the guard: a sentence word for word, eleven words of it, the sentence
 * with its content words changed in place; and, as what must pass, sentences of other outlets on the same story that
 * share no six words in a row with the article. Seeded.
 *
 * @param rows Articles with `cluster`, `source`, `title`, `text`.
 */
export function mutatedDrafts(rows: readonly Row[]): GuardMutationResult {
  const random = seeded(seed);
  const stories = new Map<string, GuardSource[]>();
  for (const row of shuffled(rows, random).slice(0, mostStories * 3)) {
    const cluster = textOf(row, 'cluster');
    stories.set(cluster, [...(stories.get(cluster) ?? []), sourceOf(row)]);
  }
  const all = [...stories.values()].filter((story) => story.length > 1).slice(0, mostStories);
  const vocabulary = all
    .flatMap(([first]) => words(first!.article.article.text).slice(0, 200))
    .map((word) => word.text)
    .filter((word) => /^[a-z]{4,}$/.test(word) && !isStopWord(word));
  const counts = new Map<string, { n: number; refused: number }>();
  const count = (kind: string, isRefused: boolean) => {
    const known = counts.get(kind) ?? { n: 0, refused: 0 };
    counts.set(kind, { n: known.n + 1, refused: known.refused + Number(isRefused) });
  };
  const start = performance.now();
  for (const story of all) {
    for (const source of story) {
      const sentence = pick(
        sentencesOf(source).filter(({ span }) => isLongEnough(span.exact)),
        random,
      );
      if (!sentence) continue;
      for (const [kind, text] of Object.entries(draftsOf({ source, sentence }, vocabulary, random)))
        if (text !== null) count(kind, refused(text, { source, sentence }, [source]).length > 0);
      const other = pick(
        story.filter((each) => each.article.article.outlet !== source.article.article.outlet),
        random,
      );
      const fair = other && pick(sentencesOf(other), random);
      if (!other || !fair || sharesRun(fair.span.exact, source.article.article.text)) continue;
      const found = refused(fair.span.exact, { source, sentence }, [source]);
      count(
        'another outlet’s sentence, must pass',
        found.some((rule) => /G[1345]/.test(rule)),
      );
    }
  }
  const n = [...counts.values()].reduce((sum, { n: some }) => sum + some, 0);
  return {
    articles: all.flat().length,
    perKind: Object.fromEntries(counts),
    microsecondsPerDraft: Math.round(((performance.now() - start) * 1000) / Math.max(1, n)),
  };
}
