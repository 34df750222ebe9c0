/**
 * Area under the ROC curve: the chance that a true item has a higher value than a false one (Mann-Whitney; ties count
 * half). NaN when there is only one kind.
 *
 * @example
 * areaUnderCurve([true, false], [0.9, 0.1]); // 1
 */
export function areaUnderCurve(labels: readonly boolean[], values: readonly number[]): number {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  let rankSum = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    // Equal values share the mean of their ranks, counted from 1.
    const rank = (from + to + 1) / 2;
    for (let at = from; at < to; at++) if (labels[order[at]!]) rankSum += rank;
    from = to;
  }
  const yes = labels.filter(Boolean).length;
  const no = labels.length - yes;
  return yes === 0 || no === 0 ? NaN : (rankSum - (yes * (yes + 1)) / 2) / (yes * no);
}

function shareTrue(list: readonly boolean[]): number {
  return list.length === 0 ? NaN : list.filter(Boolean).length / list.length;
}

/**
 * Mean of the share of true items called true and of false items called false. NaN when there is only one kind.
 *
 * @example
 * balancedAccuracy([true, true, false], [true, false, false]); // 0.75
 */
export function balancedAccuracy(labels: readonly boolean[], called: readonly boolean[]): number {
  const caught = shareTrue(called.filter((_, at) => labels[at]));
  const kept = shareTrue(called.filter((_, at) => !labels[at]).map((value) => !value));
  return (caught + kept) / 2;
}
