/** Mean of the values between two groups. */
function meanLink(links: readonly (readonly number[])[], a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const i of a) for (const j of b) sum += links[i]![j]!;
  return sum / (a.length * b.length);
}

function closest(
  groups: readonly (readonly number[])[],
  links: readonly (readonly number[])[],
): [number, number] {
  let best: [number, number] = [0, 1];
  let most = -Infinity;
  for (let i = 0; i < groups.length; i += 1)
    for (let j = i + 1; j < groups.length; j += 1) {
      const link = meanLink(links, groups[i]!, groups[j]!);
      if (link > most) [most, best] = [link, [i, j]];
    }
  return best;
}

/**
 * Parts things into two groups by joining the two groups of the highest mean link until two are left (average
 * linkage). `links` is symmetric, one row a thing. Gives the numbers of the things of each group in order, the smaller
 * group first, of equal ones the one without thing 0; for fewer than two things one group.
 *
 * @example
 * twoParts([[0, 9, 1], [9, 0, 1], [1, 1, 0]]); // [[2], [0, 1]]
 */
export function twoParts(links: readonly (readonly number[])[]): number[][] {
  const groups = links.map((_, at) => [at]);
  while (groups.length > 2) {
    const [i, j] = closest(groups, links);
    groups[i] = [...groups[i]!, ...groups[j]!];
    groups.splice(j, 1);
  }
  const sorted = groups.map((group) => group.sort((a, b) => a - b));
  return sorted.sort((a, b) => a.length - b.length || b[0]! - a[0]!);
}
