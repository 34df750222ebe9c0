import { describe, expect, it } from 'vitest';
import { disclosureMeta, disclosureOf, disclosureOfAll } from './disclosure.ts';
import type { Disclosable } from './disclosure-records.ts';
import { testArticle, testPage, testSentence, testSpan } from './test-archive.ts';

const one = testArticle('d1', 'One', '09:00', '', 'Own.');
const two = testArticle('d2', 'Two', '09:00', '', 'Other.');
const cited = (by?: 'classical' | 'llm') => ({
  ...testSentence('x', [testSpan(one, one.text), testSpan(two, two.text)]),
  ...(by && { by }),
});

const base: Disclosable = {
  version: 3,
  engine: '0.1.0',
  headlineEvidence: [],
  sentences: [cited(), cited(), cited()],
  coverage: [testPage(one, 'own'), testPage(two, 'own')],
};
const writer = { kind: 'llm', model: 'nacre-9b', provider: 'ollama', prompt: 'plan@1 write@3' } as const;
const all: Disclosable = {
  ...base,
  writer,
  headlineBy: 'llm',
  sentences: [cited('llm'), cited('llm'), cited('llm')],
};
const mixed: Disclosable = { ...all, sentences: [cited('llm'), cited('classical'), cited('llm')] };
const review = { by: 'Ilse Varga', role: 'editor', at: '2026-11-20T18:00:00.000Z', version: 3 };
const from = '2 outlets with own reporting';

describe('disclosureOf()', () => {
  it('says what rules wrote, what a model wrote, and what both did', () => {
    expect(disclosureOf(base)).toMatchObject({
      line: `Written by software from ${from}. Not reviewed by a person.`,
      ...{ writers: ['classical'], models: [], prompt: null, sourceType: 'algorithmicMedia' },
      sentences: { classical: 3, llm: 0 },
    });
    expect(disclosureOf(all)).toMatchObject({
      line: `Written by a language model (nacre-9b) from ${from}, each sentence checked against its source. Not reviewed by a person.`,
      ...{ writers: ['llm'], models: ['nacre-9b'], provider: 'ollama', prompt: 'plan@1 write@3' },
      sourceType: 'trainedAlgorithmicMedia',
    });
    expect(disclosureOf(mixed)).toMatchObject({
      line: `Written in part by a language model (nacre-9b): 2 of 3 sentences and the headline; the rest by software. Made from ${from}, each sentence checked against its source. Not reviewed by a person.`,
      ...{ writers: ['classical', 'llm'], sourceType: 'compositeSynthetic' },
      sentences: { classical: 1, llm: 2 },
    });
  });

  it('tells of a model that planned what rules wrote, and of one that wrote the headline alone', () => {
    const planned = disclosureOf({ ...base, writer });
    expect(planned.line).toMatch(/^Planned by a language model \(nacre-9b\) and written by software from 2/);
    expect(planned.sourceType).toBe('compositeSynthetic');
    const headline = disclosureOf({ ...base, writer, headlineBy: 'llm' });
    expect(headline.line).toMatch(
      /^Written in part by a language model \(nacre-9b\): the headline; the rest/,
    );
  });

  it('tells of a model without a name, and of none that took no part', () => {
    const unnamed = disclosureOf({ ...all, writer: undefined });
    expect(unnamed.line).toMatch(/^Written by a language model from 2 outlets/);
    expect(unnamed.models).toEqual([]);
    expect(disclosureOf({ ...base, writer: { kind: 'classical', model: 'nacre-9b' } }).models).toEqual([]);
  });

  it('takes nothing but visible text, of bounded length, for a name', () => {
    const hostile = { ...writer, model: `evil\u202e\n${'x'.repeat(500)}` };
    const { line, models } = disclosureOf({ ...all, writer: hostile });
    expect(models[0]).toMatch(/^evil x+$/);
    expect(models[0]!.length).toBeLessThanOrEqual(80);
    expect(line).not.toMatch(/[\u202e\n]/);
  });

  it('names the person who reviewed this version', () => {
    const reviewed = disclosureOf({ ...base, review });
    expect(reviewed.line).toBe(
      `Written by software from ${from}. Reviewed by Ilse Varga, editor, on 20 November 2026.`,
    );
    expect(reviewed.reviewed).toEqual({ by: 'Ilse Varga', role: 'editor', at: review.at });
    expect(reviewed.sourceType).toBe('algorithmicMedia');
  });

  it.each([
    ['a machine made a new version since', { ...base, version: 4, review }],
    ['the review is of a version to come', { ...base, version: 2, review }],
    ['nobody is named', { ...base, review: { ...review, by: ' ' } }],
  ])('takes a brief for unreviewed when %s', (_, brief) => {
    expect(disclosureOf(brief).reviewed).toBeNull();
    expect(disclosureOf(brief).line).toMatch(/Not reviewed by a person\.$/);
  });
});

describe('disclosureOfAll()', () => {
  it('names every writer of a page, and how many briefs were reviewed', () => {
    const told = disclosureOfAll([base, all, { ...base, review }].map(disclosureOf));
    expect(told.line).toBe(
      'Written by software and by a language model (nacre-9b) from the outlets named. 1 of 3 briefs is reviewed by a person.',
    );
    expect(told.sourceType).toBe('compositeSynthetic');
    expect(disclosureOfAll([disclosureOf(all)]).sourceType).toBe('trainedAlgorithmicMedia');
  });
});

describe('disclosureMeta()', () => {
  it('says the same in a form that programs read', () => {
    expect(disclosureMeta(disclosureOf(mixed))).toBe(
      'generated; review=none; writers=classical,llm; source=compositeSynthetic; models=nacre-9b',
    );
    expect(disclosureMeta(disclosureOf({ ...base, review }))).toContain('review=human');
    expect(disclosureMeta(disclosureOfAll([base, { ...base, review }].map(disclosureOf)))).toContain(
      'review=none',
    );
  });
});
