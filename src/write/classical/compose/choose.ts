import type { DraftSentence, WriterTools } from '../../../news/mod.ts';
import { terms, words } from '../../../text/mod.ts';
import type { Candidate } from '../sentences/mod.ts';
import type { Centrality } from './centrality.ts';
import type { FrameKind } from '../sentences/mod.ts';

const most = 3;
/** The second sentence makes a brief of a card; the third must earn its place. */
const leastScores = [0, -0.1, 0.25];
const mostOverlap = 0.5;
/** A first sentence tells the news; what of it may be told comes first. */
const ledeBonus = 0.35;
const singleSourceWords = 60;
/** Writer reference, section 5.7. */
const frameBonus: Readonly<Record<FrameKind, number>> = {
  named: 0.26,
  last: 0.25,
  that: 0.24,
  first: 0.22,
  middle: 0.1,
  'quote last': 0.1,
  'quote first': 0.08,
};

function baseScore(candidate: Candidate, centrality: Centrality): number {
  const { core, evidence } = candidate;
  const length = words(core).length;
  const hedged = evidence.kind === 'alleged' || evidence.kind === 'planned' ? 0.05 : 0;
  return (
    1.6 * centrality.told(core) +
    frameBonus[candidate.frame] +
    (evidence.numbers.length > 0 ? 0.12 : 0) +
    0.05 * Math.min(3, evidence.names.length) -
    (length < 9 ? 0.35 : 0) -
    (length > 26 ? 0.2 : 0) -
    0.05 * evidence.sentence +
    (evidence.sentence === 0 ? ledeBonus : 0) -
    (candidate.cutTail ? 0.12 : 0) -
    (evidence.kind === 'said' ? 0.1 : 0) -
    hedged
  );
}

function stems(text: string): Set<string> {
  return new Set(terms(text).map((term) => term.stem));
}

function overlap(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

function canOpen(candidate: Candidate, tools: WriterTools): boolean {
  return candidate.evidence.sentence <= 6 && tools.judge(candidate.sentence, true).kind === 'supported';
}

function penalty(candidate: Candidate, chosen: readonly Candidate[]): number {
  const own = stems(candidate.core);
  let sum = 0;
  for (const other of chosen) {
    sum += 1.1 * overlap(own, stems(other.core));
    if (other.article === candidate.article) sum += 0.3;
    if (other.frame === candidate.frame) sum += 0.3;
    if (other.evidence === candidate.evidence) return Infinity;
    if (overlap(own, stems(other.core)) > mostOverlap) return Infinity;
  }
  return sum;
}

function fits(candidate: Candidate, chosen: readonly Candidate[], tools: WriterTools): boolean {
  const list = [...chosen, candidate];
  const cited = new Set(list.map((item) => item.article));
  const length = list.reduce((sum, item) => sum + words(item.sentence.text).length, 0);
  if (cited.size === 1 && length > singleSourceWords) return false;
  const sentences: DraftSentence[] = list.map((item) => item.sentence);
  return tools.guard(null, sentences).length === 0;
}

/**
 * Chooses up to three sentences, greedily by score: what all outlets tell first, then what adds to it, from another
 * outlet where there is one, in another frame. Each choice must leave the whole within the republish guard.
 */
export function choose(
  candidates: readonly Candidate[],
  centrality: Centrality,
  tools: WriterTools,
): Candidate[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: baseScore(candidate, centrality) }))
    .sort((a, b) => b.score - a.score || (a.candidate.sentence.text < b.candidate.sentence.text ? -1 : 1));
  const chosen: Candidate[] = [];
  while (chosen.length < most) {
    const ranked = scored
      .map(({ candidate, score }) => ({ candidate, score: score - penalty(candidate, chosen) }))
      .filter(({ score }) => score > leastScores[chosen.length]!)
      .sort((a, b) => b.score - a.score);
    const next = ranked.find(
      ({ candidate }) => (chosen.length > 0 || canOpen(candidate, tools)) && fits(candidate, chosen, tools),
    );
    if (!next) break;
    chosen.push(next.candidate);
  }
  return chosen;
}
