import { z } from 'zod';
import { unusable } from '../endpoint-failure.ts';
import type { ModelFetch } from '../model-fetch.ts';
import type { Judge } from './judge.ts';

const prediction = z.object({ label: z.string(), score: z.number().min(0).max(1) });
/** One row a pair; a single pair may come without the outer list. */
const answer = z.union([z.tuple([z.array(prediction)]), z.array(prediction)]);
/** Names that models with two or three classes give to "follows from the source". */
const supporting = /^(?:entail(?:ment|ed|s)?|supported|supports|consistent)$/i;

/**
 * A classifier of pairs behind Hugging Face Text Embeddings Inference: `POST /predict {"inputs": [[premise, hypothesis]]}`.
 *
 * @param threshold Probability of entailment, 0 to 1, from which the sources count as supporting.
 */
export function nli(baseUrl: string, modelFetch: ModelFetch, threshold: number): Judge {
  const url = /\/predict$/.test(baseUrl) ? baseUrl : `${baseUrl}/predict`;
  return {
    version: 'nli 1',
    // Most such models take 512 tokens; TEI refuses what is longer rather than cut it.
    mostCharacters: 1_500,
    async judge({ claim, sources }, signal) {
      const body = await modelFetch.post(url, { inputs: [[sources.join(' '), claim]] }, signal);
      const read = answer.safeParse(body);
      if (!read.success) throw unusable('it has another form');
      const rows = read.data.flat();
      const found = rows.find(({ label }) => supporting.test(label));
      if (!found) throw unusable('none of its labels is "entailment"');
      return { supports: found.score >= threshold, score: found.score };
    },
  };
}
