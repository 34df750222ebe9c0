import { describe, expect, it } from 'vitest';
import { ground } from '../ground/mod.ts';
import type { Draft, DraftSentence, Evidence, StorySources } from '../news/mod.ts';
import { checkDraft, PassedDraft, writerTools, type DraftVerdict } from './check-draft.ts';
import { sourceSentence } from './check-sentence.ts';
import { defaultLimits } from './limits.ts';
import { article, draftOf, said, storyOf } from './testing/told-story.ts';

const first = article(
  'a',
  'The Harbour Ledger',
  'Stone wall goes into the sea at Arle',
  'Engineers had warned of cracks for years before it happened. The old quay at Arle fell on Thursday. The port may stay shut if the council agrees.',
);
const second = article(
  'b',
  'Teal Radio',
  'Crews go',
  'People along the coast heard a noise like thunder in the night. Nine crews left Arle because of the storm. The company paid them.',
);
const ledger = storyOf([first, second]);

const headline = said('The old quay at Arle fell', ['a#1']);
const quay = said('The old quay at Arle fell on 19 November, the Harbour Ledger reported.', ['a#1']);
const crews = said('Nine crews left Arle because of the storm, according to Teal Radio.', ['b#1']);

function draft(sentences: readonly DraftSentence[], top: DraftSentence = headline): Draft {
  return draftOf(top, sentences);
}

function checked(sentences: readonly DraftSentence[], top?: DraftSentence): DraftVerdict {
  return checkDraft(draft(sentences, top), ledger, defaultLimits);
}

function reasonsOf(verdict: DraftVerdict): string[] {
  const list = verdict.ok ? [] : verdict.reasons;
  return [...list, ...verdict.dropped.flatMap((item) => item.verdict.reasons)].map((reason) => reason.check);
}

describe('PassedDraft', () => {
  it('is made by check/ only', () => {
    const passed = checked([quay, crews]);
    if (!passed.ok) throw new Error('a good draft was refused');
    for (const access of [Symbol('passed by check/'), Symbol.for('passed by check/'), Symbol.iterator]) {
      expect(() => new PassedDraft(access, passed.passed)).toThrow(TypeError);
    }
    expect(() => new PassedDraft(undefined as unknown as symbol, passed.passed)).toThrow('only check/');
  });
});

describe('checkDraft()', () => {
  it('passes a draft whose every sentence stands, with verdicts, evidence and measures', () => {
    const verdict = checked([quay, crews]);
    expect(verdict).toMatchObject({ ok: true, dropped: [] });
    if (!verdict.ok) return;
    expect(verdict.passed).toBeInstanceOf(PassedDraft);
    expect(verdict.passed.sentences.map((item) => item.verdict.kind)).toEqual(['supported', 'supported']);
    expect(verdict.passed.sentences.map((item) => item.cited.map(({ id }) => id))).toEqual([
      ['a#1'],
      ['b#1'],
    ]);
    expect(verdict.passed.headline.sentence).toBe(headline);
    expect(verdict.passed.measures.longestRun).toBeGreaterThan(0);
    expect(verdict.passed.measures.headlineOverlap).toBeLessThan(0.8);
  });

  it.each([
    ['a changed number', said('Eight crews left Arle because of the storm.', ['b#1'])],
    ['a changed name', said('Nine crews left Hollin because of the storm.', ['b#1'])],
    ['a condition cut', said('The port may stay shut.', ['a#2'])],
    ['another source cited than said', said('Nine crews left Arle because of the storm.', ['a#1'])],
    [
      'another outlet credited',
      said('Nine crews left Arle because of the storm, the Harbour Ledger reported.', ['b#1']),
    ],
    ['no cites', said('Nine crews left Arle because of the storm.', [])],
    ['an unknown cite', said('Nine crews left Arle because of the storm.', ['c#1'])],
    ['a known and an unknown cite', said('Nine crews left Arle because of the storm.', ['b#1', 'b#9'])],
    ['three cites', said('Nine crews left Arle because of the storm.', ['b#1', 'b#0', 'a#0'])],
    ['a pronoun', said('They left Arle because of the storm.', ['b#1'])],
    ['a time that is not the reader’s', said('Nine crews left Arle today because of the storm.', ['b#1'])],
    ['nothing in it', said('', ['b#1'])],
  ])('drops a sentence with %s and keeps the rest', (_, bad) => {
    const verdict = checked([quay, bad]);
    expect(verdict.ok).toBe(true);
    if (!verdict.ok) return;
    expect(verdict.passed.sentences.map((item) => item.sentence)).toEqual([quay]);
    expect(verdict.dropped.map((item) => item.sentence)).toEqual([bad]);
    expect(verdict.dropped[0]!.verdict.kind).not.toBe('supported');
    expect(verdict.dropped[0]!.verdict.reasons).not.toEqual([]);
  });

  it.each([
    ['a changed name', said('The old quay at Hollin fell', ['a#1']), 'name'],
    ['no cites', said('The old quay at Arle fell', []), 'evidence'],
    ['an unknown cite', said('The old quay at Arle fell', ['x#0']), 'evidence'],
    ['a pronoun', said('It fell on Thursday', ['a#1']), 'antecedent'],
  ])('refuses a draft whose headline has %s', (_, top, check) => {
    const verdict = checked([quay, crews], top);
    expect(verdict.ok).toBe(false);
    expect(reasonsOf(verdict)).toContain(check);
  });

  it('refuses a draft that has no sentence left, with the reasons of all', () => {
    const verdict = checked([said('They left.', ['b#1']), said('The quay at Arle fell.', ['z#0'])]);
    expect(verdict.ok).toBe(false);
    expect(verdict.dropped).toHaveLength(2);
    expect(reasonsOf(verdict)).toEqual(expect.arrayContaining(['antecedent', 'evidence']));
    expect(checked([]).ok).toBe(false);
  });

  it('takes a sentence for the first when the ones before it were dropped', () => {
    const paid = said('The company paid them.', ['b#2']);
    const after = checked([quay, paid]);
    expect(after.ok && after.passed.sentences).toHaveLength(2);
    const alone = checked([said('They left.', ['b#1']), paid]);
    expect(alone.ok).toBe(false);
    expect(reasonsOf(alone)).toContain('antecedent');
  });

  it('refuses a draft that copies: the guard looks at what is left of it', () => {
    const verdict = checked([quay], said('Stone wall goes into the sea at Arle', ['a#1']));
    expect(verdict.ok).toBe(false);
    const lede = said(first.text.slice(0, first.text.indexOf('.') + 1), ['a#0']);
    expect(reasonsOf(checked([lede]))).toContain('republish guard G4');
  });

  it('leaves out the sentence the guard is against where the rest may stand', () => {
    const lede = said(first.text.slice(0, first.text.indexOf('.') + 1), ['a#0']);
    for (const list of [
      [quay, crews, lede],
      [lede, quay, crews],
    ]) {
      const verdict = checked(list);
      expect(verdict.ok && verdict.passed.sentences.map((item) => item.sentence)).toEqual([quay, crews]);
      const [left] = verdict.dropped;
      expect(left).toMatchObject({ sentence: lede, verdict: { kind: 'supported' } });
      expect(left!.guard!.map((reason) => reason.check)).toContain('republish guard G4');
    }
  });

  it('judges what is left after a repair from its first sentence on', () => {
    const lede = said(first.text.slice(0, first.text.indexOf('.') + 1), ['a#0']);
    const paid = said('The company paid them.', ['b#2']);
    const verdict = checked([lede, paid]);
    expect(verdict.ok).toBe(false);
    expect(reasonsOf(verdict)).toContain('republish guard G4');
  });

  it('balances a draft that rests on one source where two report of their own', () => {
    const coverage = ledger.articles.map(({ article: page }) => ({
      ...{
        id: page.id,
        outlet: page.outlet,
        title: page.title,
        url: null,
        at: page.readAt,
        role: 'own' as const,
      },
      ...{ ownReporting: true, derivedFrom: null, sign: null, share: null, adds: [], why: '' },
    }));
    const both: StorySources = { ...ledger, story: { ...ledger.story, coverage } };
    const port = said('The port may stay shut if the council agrees, the Harbour Ledger reported.', ['a#2']);
    const verdict = checkDraft(draft([quay, port, crews]), both, defaultLimits);
    expect(verdict.ok && verdict.passed.sentences.map((item) => item.sentence)).toEqual([quay, crews]);
    expect(verdict.ok && verdict.passed.measures).toMatchObject({
      oneSourceShare: 0.5,
      independentSources: 2,
    });
  });

  it('believes the evidence of the ledger, not the cites of another one', () => {
    const empty: StorySources = { ...ledger, articles: [] };
    expect(checkDraft(draft([quay]), empty, defaultLimits).ok).toBe(false);
  });

  it('does not change the draft it is given', () => {
    const given = draft([quay, said('They left.', ['b#1'])]);
    const before = structuredClone(given);
    checkDraft(given, ledger, defaultLimits);
    expect(given).toEqual(before);
  });
});

describe('writerTools()', () => {
  const tools = writerTools(ledger, defaultLimits);

  it('judges a sentence as checkDraft() will', () => {
    const verdict = checked([quay, crews]);
    expect(verdict.ok && verdict.passed.sentences[0]!.verdict).toEqual(tools.judge(quay, true));
    expect(tools.judge(said('The company paid them.', ['b#2']), true).kind).toBe('unsupported');
    expect(tools.judge(said('The company paid them.', ['b#2']), false).kind).toBe('supported');
  });

  it('guards sentences before and after there is a headline', () => {
    expect(tools.guard(null, [quay])).toEqual([]);
    expect(tools.guard(said('Crews go', ['b#1']), [quay]).map((reason) => reason.check)).toEqual([
      'republish guard G7',
    ]);
  });
});

describe('sourceSentence()', () => {
  it('gives the sentence, its outlet and its day', () => {
    const page = ledger.articles[0]!;
    const evidence = page.evidence[1] as Evidence;
    expect(sourceSentence(evidence, page)).toEqual({
      text: 'The old quay at Arle fell on Thursday.',
      outlet: 'The Harbour Ledger',
      date: '2026-11-20',
    });
    const undated = ground({ ...first, publishedAt: null, outlet: null });
    expect(sourceSentence(undated.evidence[0]!, undated)).toMatchObject({ outlet: null, date: null });
  });
});
