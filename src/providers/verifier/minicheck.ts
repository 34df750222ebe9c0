import type { Complete, TokenChance } from '../completion.ts';
import { unusable } from '../endpoint-failure.ts';
import type { Judge } from './judge.ts';

function word(token: string): 'yes' | 'no' | null {
  const bare = token.replace(/[^\p{L}]/gu, '').toLowerCase();
  return bare === 'yes' || bare === 'no' ? bare : null;
}

/** P(Yes) / (P(Yes) + P(No)) at the first token that is either; null when no such token has a probability. */
function yesShare(chances: readonly (readonly TokenChance[])[] | null): number | null {
  const at = chances?.find((tokens) => tokens[0] && word(tokens[0].token) !== null);
  if (!at) return null;
  let yes = 0;
  let no = 0;
  for (const { token, logprob } of at) {
    const said = word(token);
    if (said === 'yes') yes += Math.exp(logprob);
    if (said === 'no') no += Math.exp(logprob);
  }
  const known = yes + no;
  if (!(known > 0)) return null;
  // Without the other word among the alternatives, what is left of the probability is its share.
  if (no === 0) return Math.min(1, yes);
  return yes === 0 ? Math.max(0, 1 - no) : yes / known;
}

/**
 * Bespoke-MiniCheck's form (ollama.com/library/bespoke-minicheck): a document and a claim, answered with Yes or No.
 *
 * @param threshold Share of Yes, 0 to 1, below which the answer counts as No; used where the endpoint gives probabilities.
 */
export function minicheck(complete: Complete, threshold: number): Judge {
  return {
    version: 'minicheck 1',
    mostCharacters: 20_000,
    async judge({ claim, sources }, signal) {
      const { text, chances } = await complete(
        {
          system: null,
          user: `Document: ${sources.join(' ')}\nClaim: ${claim}`,
          maxOutputTokens: 4,
          schema: null,
          wantsProbabilities: true,
        },
        signal,
      );
      const said = /^\P{L}*(yes|no)(?!\p{L})/iu.exec(text)?.[1]?.toLowerCase();
      if (said === undefined) throw unusable('neither Yes nor No');
      const score = yesShare(chances);
      return { supports: said === 'yes' && (score === null || score >= threshold), score };
    },
  };
}
