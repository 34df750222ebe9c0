import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clusterWeights, StoryIndex, type ClusterWeights } from '../src/connect/mod.ts';
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

/** Scores one grouping of a set's newest articles, each of which starts as a story of its own. */
function regroup({ rows }: StorySet, settling: SettleWeights): ClusterAgreement {
  const index = new StoryIndex({ weights: { ...clusterWeights, settling } });
  const articles = articlesOf(rows).slice(-1536);
  for (const article of articles) index.restore(article, article.id);
  index.settle();
  const found = articles.map(({ id }) => index.storyOf(id)!);
  return scoreClusters(
    found,
    articles.map(({ id }) => String(rows[Number(id)]!['cluster'])),
  );
}

/** For every set, in the order of `tries`, the mean of BCubed and pairwise F1. */
export function scoreTries(sets: readonly StorySet[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    sets.map((set) => {
      const scores = tries.map((settling) => {
        const { bcubed, pairwise } = regroup(set, settling);
        return (bcubed.f1 + pairwise.f1) / 2;
      });
      return [set.name, scores];
    }),
  );
}

/** The combination that does best on the mean of the sets, without `leftOut`; of equal ones the first. */
export function bestTry(scores: ReadonlyMap<string, readonly number[]>, leftOut?: string): SettleWeights {
  const used = [...scores].filter(([name]) => name !== leftOut);
  const totals = tries.map((_, at) => used.reduce((sum, [, of]) => sum + of[at]!, 0));
  return tries[totals.indexOf(Math.max(...totals))]!;
}
