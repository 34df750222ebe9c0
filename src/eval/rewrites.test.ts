import { describe, expect, it } from 'vitest';
import { seeded } from './random.ts';
import { rewrite, rewriteWords, type RewriteKind } from './rewrites.ts';

const text =
  'The old quay of Arle slid slowly into the harbour. Divers found 40 rotten piles, and Dorr closed the basin.\n' +
  'Skippers were told to sail for Brom. Insurers expect large claims.';
const vocabulary = rewriteWords([
  text,
  'One pile, two piles, harbour and harbours, tables, lamps and windows.',
]);
const all = (kind: RewriteKind, replaced = 1, dropped = 0) =>
  rewrite(text, { kind, replaced, dropped }, vocabulary, seeded(3));

describe('rewrite()', () => {
  it('is the same for the same seed, and the text itself when nothing is to change', () => {
    const options = { kind: 'every', replaced: 0.6, dropped: 0.4 } as const;
    expect(rewrite(text, options, vocabulary, seeded(7))).toBe(rewrite(text, options, vocabulary, seeded(7)));
    expect(all('content', 0)).toBe(text.replace('\n', ' '));
  });

  it('replaces lower-case content words between blanks, and leaves names and figures', () => {
    const changed = all('lower');
    for (const kept of ['Arle', '40', 'Dorr', 'Brom', 'piles,']) expect(changed).toContain(kept);
    expect(changed).not.toContain('slid slowly');
  });

  it('replaces names and figures too for content, and every word for every', () => {
    const content = all('content');
    for (const gone of ['Arle', '40', 'Dorr']) expect(content).not.toContain(gone);
    expect(content).toMatch(/\bof\b/);
    expect(all('every')).not.toMatch(/\b(?:of|to|the)\b/i);
  });

  it('puts another form of the same word in for inflected', () => {
    expect(all('inflected')).toContain('pile,');
  });

  it('leaves about the wanted share of sentences out', () => {
    const long = 'It fell at dawn.\n'.repeat(1000);
    const left = rewrite(long, { kind: 'content', replaced: 0, dropped: 0.4 }, vocabulary, seeded(1));
    expect(left.split('.').length - 1).toBeGreaterThan(540);
    expect(left.split('.').length - 1).toBeLessThan(660);
  });

  it('mixes the sentences when asked', () => {
    const options = { kind: 'content', replaced: 0, dropped: 0, isShuffled: true } as const;
    const mixed = rewrite(text, options, vocabulary, seeded(2));
    expect(mixed).not.toBe(text.replace('\n', ' '));
    expect(mixed.split('. ').length).toBe(4);
  });
});
