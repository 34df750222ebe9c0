/**
 * Prints, as Markdown, how the labelled development sets are clustered: with the shipped numbers, with numbers chosen
 * without the set at hand, and by a plain TF-IDF centroid whose threshold is swept for the set.
 * Usage: node tools/bench-clustering.ts DIR; DIR has folders clustering-NAME/dev.
 */
import { clusterWeights } from '../src/connect/mod.ts';
import type { ClusterAgreement } from '../src/eval/bcubed.ts';
import { evaluateClustering } from '../src/eval/clustering.ts';
import { bestPlainClusters } from './plain-clusters.ts';
import { bestTry, readStorySets, scoreTries } from './story-sets.ts';

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

function both({ bcubed, pairwise }: Partial<ClusterAgreement>): string {
  return `${percent(bcubed!.f1)} / ${percent(pairwise!.f1)}`;
}

const dir = process.argv[2];
if (dir === undefined) throw new Error('Usage: node tools/bench-clustering.ts DIR');
const sets = readStorySets(dir);
const scores = scoreTries(sets);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
say(
  '| set | shipped: BCubed P / R / F1 | pairwise F1 | stories / gold | left out | plain, its best threshold |',
);
say('| --- | --- | --- | --- | --- | --- |');
for (const { name, rows } of sets) {
  const shipped = evaluateClustering(rows).result;
  const settling = bestTry(scores, name);
  const leftOut = evaluateClustering(rows, { weights: { ...clusterWeights, settling } }).result;
  const plain = bestPlainClusters(rows);
  const { precision, recall, f1 } = shipped.bcubed!;
  const { predicted, gold } = shipped.clusters!;
  const without = `${both(leftOut)} (${[settling.fadeDays, settling.crowd, settling.groupingCost].join(', ')})`;
  say(
    `| ${name} | ${percent(precision)} / ${percent(recall)} / **${percent(f1)}** | **${percent(shipped.pairwise!.f1)}** ` +
      `| ${String(predicted)} / ${String(gold)} | ${without} | ${both(plain.agreement)} (${plain.threshold.toFixed(2)}) |`,
  );
}
