import type { PreparedSources } from './prepared.ts';
import type { FreeToken } from './reading.ts';

const mostStates = 10;
const lineCost = [0, 0.5, 0.8];
const otherLine = 1.2;
/** Cost of going from one source word to the next: reference numbers of the aligner (measured on edited text). */
const jumpCost = 1.6;
const samePlace = 2;

interface State {
  readonly at: number;
  readonly cost: number;
  readonly from: number;
}

function stepCost(sources: PreparedSources, from: number, to: number, distance: number): number {
  if (from === to) return samePlace;
  if (sources.lineOf[from] !== sources.lineOf[to]) return jumpCost;
  const moved = to - from;
  return moved > 0 ? Math.min(1.2, 0.12 * Math.abs(moved - distance)) : 0.9 + Math.min(0.6, 0.05 * -moved);
}

function candidates(token: FreeToken, sources: PreparedSources, rank: ReadonlyMap<number, number>): number[] {
  const all = sources.places.get(token.key) ?? [];
  if (token.kind === 'function') {
    return all.filter((at) => rank.has(sources.lineOf[at]!)).slice(0, mostStates);
  }
  const near: number[] = [];
  const far: number[] = [];
  for (const at of all) (rank.has(sources.lineOf[at]!) ? near : far).push(at);
  return [...near, ...far].slice(0, mostStates);
}

/**
 * For each token of a sentence the source token it is most likely told after, or -1: the cheapest path through places
 * that share its key (Viterbi), where order, nearness and the chosen evidence lines are cheap. Bounded: ten places a word.
 *
 * @example
 * // alignFree(readWords('film dropped'), prepared, [0]); // [1, 3] for "The film was dropped"
 */
export function alignFree(
  tokens: readonly FreeToken[],
  sources: PreparedSources,
  evidence: readonly number[],
): number[] {
  const rank = new Map(evidence.map((line, index) => [line, index] as const));
  const steps: { token: number; states: State[] }[] = [];
  tokens.forEach((token, index) => {
    const places = candidates(token, sources, rank);
    if (places.length === 0) return;
    const before = steps.at(-1);
    const scale = token.kind === 'function' ? 0.5 : 1;
    const states = places.map((at) => {
      const own = lineCost[rank.get(sources.lineOf[at]!) ?? 9] ?? otherLine;
      if (!before) return { at, cost: own * scale, from: -1 };
      let cost = Infinity;
      let from = -1;
      before.states.forEach((state, number) => {
        const sum = state.cost + scale * stepCost(sources, state.at, at, index - before.token);
        if (sum < cost) [cost, from] = [sum, number];
      });
      return { at, cost: cost + own * scale, from };
    });
    steps.push({ token: index, states });
  });
  return traceBack(tokens.length, steps);
}

function traceBack(length: number, steps: readonly { token: number; states: readonly State[] }[]): number[] {
  const aligned = new Array<number>(length).fill(-1);
  let best = -1;
  steps.at(-1)?.states.forEach((state, number, states) => {
    if (best < 0 || state.cost < states[best]!.cost) best = number;
  });
  for (let step = steps.length - 1; step >= 0 && best >= 0; step--) {
    const { token, states } = steps[step]!;
    aligned[token] = states[best]!.at;
    best = states[best]!.from;
  }
  return aligned;
}
