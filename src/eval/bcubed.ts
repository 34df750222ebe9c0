export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ClusterAgreement {
  readonly bcubed: PrecisionRecall;
  readonly pairwise: PrecisionRecall;
  readonly clusters: { readonly predicted: number; readonly gold: number };
}

function combine(precision: number, recall: number): PrecisionRecall {
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

function counts(labels: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}

/** Sizes of the cells of the contingency table, with the sizes of their row and column. */
function cells(predicted: readonly string[], gold: readonly string[]): [number, number, number][] {
  const sizeOfPredicted = counts(predicted);
  const sizeOfGold = counts(gold);
  const table = new Map<string, Map<string, number>>();
  predicted.forEach((cluster, at) => {
    const row = table.get(cluster) ?? new Map<string, number>();
    table.set(cluster, row);
    row.set(gold[at]!, (row.get(gold[at]!) ?? 0) + 1);
  });
  return [...table].flatMap(([cluster, row]) =>
    Array.from(row, ([label, both]): [number, number, number] => [
      both,
      sizeOfPredicted.get(cluster)!,
      sizeOfGold.get(label)!,
    ]),
  );
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function sumPairs(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += pairs(size);
  return sum;
}

/**
 * Agreement of a clustering with gold labels, item for item in the same order: BCubed (Bagga and Baldwin 1998,
 * every item weighs the same) and precision and recall over pairs of items in one cluster. Fractions 0 to 1;
 * a side without pairs has pairwise precision or recall 0.
 *
 * @example
 * scoreClusters(['x', 'x', 'y'], ['a', 'a', 'a']).bcubed.precision; // 1
 */
export function scoreClusters(predicted: readonly string[], gold: readonly string[]): ClusterAgreement {
  let precision = 0;
  let recall = 0;
  let together = 0;
  for (const [both, inPredicted, inGold] of cells(predicted, gold)) {
    precision += (both * both) / inPredicted;
    recall += (both * both) / inGold;
    together += pairs(both);
  }
  const items = Math.max(1, predicted.length);
  const predictedSizes = counts(predicted);
  const goldSizes = counts(gold);
  const predictedPairs = sumPairs(predictedSizes.values());
  const goldPairs = sumPairs(goldSizes.values());
  return {
    bcubed: combine(precision / items, recall / items),
    pairwise: combine(together / Math.max(1, predictedPairs), together / Math.max(1, goldPairs)),
    clusters: { predicted: predictedSizes.size, gold: goldSizes.size },
  };
}
