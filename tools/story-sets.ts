import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clusterWeights, StoryIndex, type ClusterWeights, type StoryArticle } from '../src/connect/mod.ts';
import { scoreClusters, type ClusterAgreement } from '../src/eval/bcubed.ts';
import { articlesOf, type ClusteringRow } from '../src/eval/clustering.ts';
import { rowsIn } from '../src/eval/rows.ts';

/** A labelled development set. */
export interface StorySet {
  readonly name: string;
  readonly dir: string;
  readonly rows: readonly ClusteringRow[];
}

export type SettleWeights = ClusterWeights['settling'];

const names = ['allsides-full', 'allsides-leads', 'wikinews', 'ecbplus', 'uci-headlines', 'basil'];

/** The sets a folder has, each in `clustering-NAME/dev`. */
export function readStorySets(dir: string): StorySet[] {
  return names.flatMap((name) => {
    const set = join(dir, `clustering-${name}`, 'dev');
    return existsSync(set) ? [{ name, dir: set, rows: rowsIn(set, ['articles', 'docs', 'headlines']) }] : [];
  });
}

/** Every combination that fitting tries. */
export const tries: readonly SettleWeights[] = [4, 6, 8].flatMap((fadeDays) =>
  [6, 8, 10].flatMap((crowd) =>
    [0.05, 0.06, 0.08].map((groupingCost) => ({ fadeDays, crowd, groupingCost })),
  ),
);

/** The articles of a set that are the first of their story: a beat without any second report. */
function firstReports(
  articles: readonly StoryArticle[],
  labelOf: (article: StoryArticle) => string,
): StoryArticle[] {
  const seen = new Set<string>();
  return articles.filter((article) => {
    const label = labelOf(article);
    if (seen.has(label)) return false;
    seen.add(label);
    return true;
  });
}

/** Mean of BCubed F1, pairwise F1 and BCubed F1 on first reports alone, over a set's newest articles. */
function scoreOf({ rows }: StorySet, settling: SettleWeights): number {
  const labelOf = ({ id }: StoryArticle): string => String(rows[Number(id)]!['cluster']);
  const regroup = (articles: readonly StoryArticle[]): ClusterAgreement => {
    const index = new StoryIndex({ weights: { ...clusterWeights, settling } });
    for (const article of articles) index.restore(article, article.id);
    index.settle();
    return scoreClusters(
      articles.map(({ id }) => index.storyOf(id)!),
      articles.map(labelOf),
    );
  };
  const articles = articlesOf(rows).slice(-1536);
  const { bcubed, pairwise } = regroup(articles);
  return (bcubed.f1 + pairwise.f1 + regroup(firstReports(articles, labelOf)).bcubed.f1) / 3;
}

/** For every set its scores in the order of `tries`. */
export function scoreTries(sets: readonly StorySet[]): ReadonlyMap<string, readonly number[]> {
  return new Map(sets.map((set) => [set.name, tries.map((settling) => scoreOf(set, settling))]));
}

/** The combination that does best on the mean of the sets, without `leftOut`; of equal ones the first. */
export function bestTry(scores: ReadonlyMap<string, readonly number[]>, leftOut?: string): SettleWeights {
  const used = [...scores].filter(([name]) => name !== leftOut);
  const totals = tries.map((_, at) => used.reduce((sum, [, of]) => sum + of[at]!, 0));
  return tries[totals.indexOf(Math.max(...totals))]!;
}
