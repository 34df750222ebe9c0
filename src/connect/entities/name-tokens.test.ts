import { expect, it } from 'vitest';
import { nameTokens } from './name-tokens.ts';

it.each([
  ["Amazon-owned Arle's port.", ['Amazon', '-owned', 'Arle', "'s", 'port', '.']],
  ['The U.S. and Corvell Corp. agreed', ['The', 'U.S.', 'and', 'Corvell', 'Corp.', 'agreed']],
  ["I'm sure they don’t", ['I', "'m", 'sure', 'they', 'do', 'n’t']],
  ['Kim Jong-un met the pro-Arle side', ['Kim', 'Jong-un', 'met', 'the', 'pro-', 'Arle', 'side']],
  ["O'Hara of AT&T (1,200)", ["O'Hara", 'of', 'AT&T', '(', '1,200', ')']],
  ['J. Galt, see https://arle.example/x?y', ['J.', 'Galt', ',', 'see', 'https://arle.example/x?y']],
])('nameTokens(%j)', (text, wanted) => {
  const tokens = nameTokens(text);
  expect(tokens.map((token) => token.text)).toEqual(wanted);
  for (const { text: part, start, end } of tokens) expect(text.slice(start, end)).toBe(part);
});

it('nameTokens() keeps every mark of any text, in order, and is quick on a long run', () => {
  const text = `${'a.'.repeat(800)}${'-'.repeat(300)}😀 ${"A'".repeat(400)}`;
  const before = performance.now();
  const joined = nameTokens(text).map((token) => token.text);
  expect(joined.join('')).toBe(text.replace(/\s/g, ''));
  expect(performance.now() - before).toBeLessThan(500);
});
