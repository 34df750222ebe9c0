import type { Token } from './tokens.ts';

const contentWeight = 1;
const functionWeight = 0.15;
/** Two neighbours matched to two neighbours: keeps an alignment in runs. */
const runBonus = 0.12;
const longest = 200;

function weight(token: Token): number {
  return token.isContent ? contentWeight : functionWeight;
}

/**
 * Order-keeping alignment of a sentence to a source sentence (weighted longest common subsequence, Hirschberg's
 * recurrence with a bonus for runs). Returns for each token of the sentence the index of its source token, or -1.
 * Both are read up to 200 tokens.
 *
 * @example
 * align(tokens('Cats sleep'), tokens('All cats sleep')); // [1, 2]
 */
export function align(sentence: readonly Token[], source: readonly Token[]): number[] {
  const rows = Math.min(sentence.length, longest);
  const columns = Math.min(source.length, longest);
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  const run = new Float32Array((rows + 1) * width).fill(-1);
  for (let row = 1; row <= rows; row++) {
    const token = sentence[row - 1]!;
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column;
      let value = Math.max(best[at - width]!, best[at - 1]!);
      if (token.key === source[column - 1]!.key) {
        const diagonal = at - width - 1;
        const fresh = best[diagonal]! + weight(token);
        const longer = run[diagonal]! < 0 ? -1 : run[diagonal]! + weight(token) + runBonus;
        run[at] = Math.max(fresh, longer);
        value = Math.max(value, run[at]);
      }
      best[at] = value;
    }
  }
  return trace(sentence, { best, run, rows, columns, width });
}

interface Table {
  readonly best: Float32Array;
  readonly run: Float32Array;
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
}

function trace(sentence: readonly Token[], table: Table): number[] {
  const { best, run, width } = table;
  const aligned = sentence.map(() => -1);
  let row = table.rows;
  let column = table.columns;
  let inRun = false;
  while (row > 0 && column > 0) {
    const at = row * width + column;
    if (run[at]! >= 0 && (inRun || run[at] === best[at])) {
      aligned[row - 1] = column - 1;
      const diagonal = at - width - 1;
      const token = sentence[row - 1]!;
      inRun =
        run[diagonal]! >= 0 && run[diagonal]! + weight(token) + runBonus >= best[diagonal]! + weight(token);
      row -= 1;
      column -= 1;
    } else if (best[at - 1] === best[at]) column -= 1;
    else row -= 1;
  }
  return aligned;
}
