import { describe, expect, it } from 'vitest';
import { guardLimits } from '../limits.ts';
import { guard } from './guard.ts';
import { broken, coined, guarded, lede, said, source } from './testing/guarded.ts';

const words = (count: number, from = 0) => coined(count, from).join(' ');

describe('guard() on titles and descriptions', () => {
  const text = `${lede}\n${words(60, 100)}.`;

  it.each([
    ['title', { title: words(12) }],
    ['description', { description: `${words(12)} ${words(40, 300)}.` }],
  ])('counts a run of a %s as a run of its source', (_, parts) => {
    const page = source('a', text, parts);
    expect(broken({ sentences: [`So ${words(11)} there.`], sources: [page] })).toEqual(['G1']);
    expect(broken({ sentences: [`So ${words(9)} there.`], sources: [page] })).toEqual([]);
  });

  it('finds a quotation of a description exact', () => {
    const page = source('a', text, { description: `${words(6)} ${words(40, 300)}.` });
    const own = page.article.heads.find(({ span }) => span.field === 'description');
    const sentence = { text: `It is “${words(6)},” Ledger a reported.`, cites: own ? [own] : [] };
    expect(own).toBeDefined();
    expect(broken({ sentences: [sentence], sources: [page] })).toEqual([]);
  });

  it('takes the length of a source from its text alone', () => {
    const page = source('a', text, { description: `${words(40, 300)}.` });
    const { measures } = guarded({
      sentences: [said(`So ${words(6, 100)} there.`, page, 1)],
      sources: [page],
    });
    expect(measures.singleSourceShare).toBe(Math.round((1000 * 8) / (11 + 60)) / 1000);
  });

  it('counts the words of a quotation in the share of a lede', () => {
    const first = `${words(16)}.`;
    const page = source('a', `${first}\n${words(60, 100)}.`);
    const quoted = said(`It is “${words(12)},” Ledger a reported.`, page, 0);
    expect(broken({ sentences: [quoted], sources: [page] })).toEqual(['G4']);
  });
});

describe('guard() asked again and again', () => {
  const page = source('a', `${lede}\n${words(60, 100)}.`);
  const sources = [page, source('b', `${lede}\n${words(60, 200)}.`)];
  const limits = guardLimits();

  it('finds the same whatever it was asked before, with the place of this draft', () => {
    const wrong = said('“So it is,” Teal Radio reported that Max Holt left.', page, 1);
    const other = said(`So ${words(6, 100)} there.`, page, 1);
    const alone = guard({ headline: null, sentences: [wrong], sources }, limits);
    const second = guard({ headline: null, sentences: [other, wrong], sources }, limits);
    const fresh = guard({ headline: null, sentences: [other, wrong], sources: [...sources] }, limits);
    expect(second).toEqual(fresh);
    expect(alone.reasons.map(({ sentence }) => sentence)).toContain(0);
    expect(second.reasons.map(({ sentence }) => sentence)).toContain(1);
  });

  it('loses nothing that it has against a part of a draft when more is added, but for shares', () => {
    const part = [said(`So ${words(12, 100)} there.`, page, 1)];
    const more = [...part, said(`So ${words(6, 200)} there.`, sources[1], 1)];
    const checks = (sentences: typeof part) =>
      guard({ headline: null, sentences, sources }, limits)
        .reasons.map(({ check }) => check)
        .filter((check) => !check.endsWith('G5'));
    expect(checks(more)).toEqual(expect.arrayContaining(checks(part)));
    expect(checks(part)).toContain('republish guard G1');
  });
});
