import type { Evidence, WriterTools } from '../../../news/mod.ts';
import type { Candidate } from '../sentences/mod.ts';
import { stemsOf } from './piece.ts';

/** Where on a page what its title says is looked for. */
const sentencesRead = 14;
/** Share of a title sentence's content words that the text's own sentence must have. */
const leastShare = 0.6;

function shareOf(wanted: ReadonlySet<string>, { span }: Evidence): number {
  const held = stemsOf(span.exact);
  return [...wanted].filter((stem) => held.has(stem)).length / Math.max(1, wanted.size);
}

/**
 * Sentences made of titles that their pages bear out: each cites the sentence of the text that says most of it too, or
 * that sentence alone where the gate lets it stand on it. A title that the text nowhere says is left out: readers open
 * a sentence to its place in the text.
 *
 * @param candidates Of titles, each with its title as evidence.
 *
 * @example
 * // provedByText(candidates, tools)[0]?.sentence.cites; // ['page1#title', 'page1#0']
 */
export function provedByText(candidates: readonly Candidate[], tools: WriterTools): Candidate[] {
  return candidates.flatMap((candidate) => {
    const wanted = stemsOf(candidate.core);
    const [best] = candidate.article.evidence
      .slice(0, sentencesRead)
      .map((evidence) => ({ evidence, share: shareOf(wanted, evidence) }))
      .toSorted((a, b) => b.share - a.share);
    if (best === undefined || best.share < leastShare) return [];
    const { evidence } = best;
    const citing = (...cites: (typeof evidence.id)[]) => ({ ...candidate.sentence, cites });
    const stands = [citing(evidence.id), citing(candidate.evidence.id, evidence.id)].find(
      (sentence) => tools.judge(sentence, false).kind === 'supported',
    );
    return stands === undefined ? [] : [{ ...candidate, sentence: stands, evidence }];
  });
}
