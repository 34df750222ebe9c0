import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftSentence, Verifier, VerifierAnswer, VerifierQuestion } from '../news/mod.ts';
import { checkDraft, PassedDraft, type DraftVerdict } from './check-draft.ts';
import { checkText } from './check-text.ts';
import { defaultLimits as limits } from './limits.ts';
import { vetoed, vetoText } from './veto.ts';
import { article, draftOf, said, storyOf } from './testing/told-story.ts';

const opinion = { model: 'scales', supports: true, score: 0.9 };
const yes: VerifierAnswer = { ok: true, opinion };
const no: VerifierAnswer = { ok: true, opinion: { ...opinion, supports: false, score: 0.1 } };
const silent: VerifierAnswer = { ok: false, why: 'scales at 127.0.0.1:1 cannot be reached' };

const title = 'A wall goes into the sea';
const ledger = storyOf([
  article(
    'a',
    'The Harbour Ledger',
    title,
    'Engineers had warned of cracks for years. The old quay at Arle fell.',
  ),
  article(
    'b',
    'Teal Radio',
    title,
    'People heard a noise in the night. Nine crews left Arle because of the storm.',
  ),
  article('c', 'Orrin Post', title, 'It was a long week. Schools in Orrin stay closed.'),
]);

const headline = said('The old quay at Arle fell', ['a#1']);
const quay = said('The old quay at Arle fell, the Harbour Ledger reported.', ['a#1']);
const crews = said('Nine crews left Arle because of the storm, according to Teal Radio.', ['b#1']);
const schools = said('Schools in Orrin stay closed, the Orrin Post reported.', ['c#1']);
const wrong = said('Ten crews left Arle because of the storm, according to Teal Radio.', ['b#1']);
const draft = draftOf(headline, [quay, wrong, crews, schools]);
const judged = checkDraft(draft, ledger, limits);

function verifier(answer: (question: VerifierQuestion) => VerifierAnswer): Verifier {
  return { model: 'scales', ask: (question) => Promise.resolve(answer(question)) };
}

function veto(answer: (claim: string) => VerifierAnswer, isRequired = false) {
  return { ledger, limits, veto: { verifier: verifier(({ claim }) => answer(claim)), isRequired } };
}

function published(verdict: DraftVerdict): string[] {
  return verdict.ok ? verdict.passed.sentences.map(({ sentence }) => sentence.text) : [];
}

describe('vetoed()', () => {
  it('changes nothing without a verifier, nor where the gate refused', async () => {
    expect(published(judged)).toEqual([quay.text, crews.text, schools.text]);
    expect(await vetoed(judged, { ledger, limits, veto: null })).toBe(judged);
    const refused = checkDraft({ ...draft, sentences: [wrong] }, ledger, limits);
    expect(refused.ok).toBe(false);
    expect(
      await vetoed(
        refused,
        veto(() => yes),
      ),
    ).toBe(refused);
  });

  it('asks about the headline and each passed sentence, with what it cites, whose it is and of which day', async () => {
    const asked: VerifierQuestion[] = [];
    const listening = verifier((question) => {
      asked.push(question);
      return yes;
    });
    await vetoed(judged, { ledger, limits, veto: { verifier: listening, isRequired: false } });
    expect(asked.map(({ claim }) => claim)).toEqual([headline.text, quay.text, crews.text, schools.text]);
    expect(asked[2]?.sources).toEqual([
      'Teal Radio, Fri, 20 Nov 2026: Nine crews left Arle because of the storm.',
    ]);
  });

  it('keeps its opinion beside the verdict', async () => {
    const verdict = await vetoed(
      judged,
      veto((claim) => (claim === crews.text ? silent : yes)),
    );
    if (!verdict.ok) throw new Error('a good draft was refused');
    expect(verdict.passed).toBeInstanceOf(PassedDraft);
    expect(verdict.passed.headline.verdict.verifier).toEqual(opinion);
    expect(verdict.passed.sentences.map((each) => each.verdict.verifier?.supports)).toEqual([
      true,
      undefined,
      true,
    ]);
  });

  it('takes out what it vetoes, says why without naming the endpoint, and judges the rest again', async () => {
    const verdict = await vetoed(
      judged,
      veto((claim) => (claim === crews.text ? no : yes)),
    );
    expect(published(verdict)).toEqual([quay.text, schools.text]);
    const dropped = verdict.dropped.find(({ sentence }) => sentence === crews);
    expect(dropped?.verdict).toMatchObject({ kind: 'unclear', verifier: { supports: false, score: 0.1 } });
    expect(dropped?.verdict.reasons).toEqual([
      {
        check: 'verifier',
        words: [crews.text],
        at: [{ start: 0, end: crews.text.length }],
        why: 'is not borne out by its source, in the opinion of scales',
      },
    ]);
  });

  it('refuses a draft whose headline it vetoes, or of which nothing is left', async () => {
    const headless = await vetoed(
      judged,
      veto((claim) => (claim === headline.text ? no : yes)),
    );
    expect(headless).toMatchObject({ ok: false, reasons: [{ check: 'verifier' }] });
    const empty = await vetoed(
      judged,
      veto((claim) => (claim === headline.text ? yes : no)),
    );
    expect(empty.ok).toBe(false);
    expect(empty.ok ? [] : empty.reasons.map(({ check }) => check)).toEqual(Array(3).fill('verifier'));
  });

  it('lets the guard decide on what is left', async () => {
    const strict = { ...limits, singleSourceWords: 5, singleSourceShare: 0, singleSourceLeastWords: 5 };
    const verdict = await vetoed(judged, {
      ...veto((claim) => (claim === headline.text || claim === quay.text ? yes : no)),
      limits: strict,
    });
    expect(verdict).toMatchObject({ ok: false });
    expect(verdict.ok ? [] : verdict.reasons.map(({ check }) => check).join()).toContain('republish guard');
  });

  it('takes silence for nothing, and for a veto where an opinion is required', async () => {
    expect(
      published(
        await vetoed(
          judged,
          veto(() => silent),
        ),
      ),
    ).toEqual(published(judged));
    const held = await vetoed(
      judged,
      veto(() => silent, true),
    );
    expect(held).toMatchObject({
      ok: false,
      reasons: [{ check: 'verifier', why: 'was not confirmed by scales, which gave no opinion' }],
    });
  });

  it('publishes the same sentences or fewer, whatever the verifier says', async () => {
    const answers = fc.array(fc.constantFrom(yes, no, silent), { minLength: 4, maxLength: 4 });
    const order = fc.shuffledSubarray(draft.sentences as DraftSentence[], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(answers, order, fc.boolean(), async (said, sentences, isRequired) => {
        const before = checkDraft({ ...draft, sentences }, ledger, limits);
        const claims = [headline, quay, crews, schools].map(({ text }) => text);
        const answer = (claim: string) => said[claims.indexOf(claim)] ?? yes;
        const after = await vetoed(before, veto(answer, isRequired));
        if (!before.ok) expect(after.ok).toBe(false);
        if (!after.ok || !before.ok) return;
        const passed = new Map(before.passed.sentences.map((each) => [each.sentence, each.verdict]));
        for (const { sentence, verdict } of after.passed.sentences) {
          const given = answer(sentence.text);
          expect(passed.get(sentence)?.kind).toBe('supported');
          expect(verdict.kind).toBe('supported');
          expect(given.ok ? given.opinion.supports : !isRequired).toBe(true);
          expect(verdict.verifier).toEqual(given.ok ? given.opinion : undefined);
        }
        for (const { verdict } of after.dropped) expect(verdict.kind).not.toBe('supported');
      }),
      { numRuns: 150 },
    );
  });
});

describe('vetoText()', () => {
  const sources = [
    { file: 'quay.txt', text: 'The old quay at Arle fell. Nine crews left Arle.', outlet: null },
  ];
  const checked = checkText('The old quay at Arle fell. Ten crews left Arle. Nine crews left Arle.', sources);
  const before = checked.map(({ verdict }) => verdict);

  it('makes supported unclear and nothing else anything', async () => {
    expect(before.filter((kind) => kind === 'supported')).toHaveLength(2);
    for (const [answer, isRequired] of [
      [no, false],
      [silent, true],
    ] as const) {
      const after = await vetoText(checked, { verifier: verifier(() => answer), isRequired });
      expect(after.map(({ verdict }) => verdict)).toEqual(
        before.map((kind) => (kind === 'supported' ? 'unclear' : kind)),
      );
      expect(after[0]?.reasons.map(({ check }) => check)).toEqual(['verifier']);
      expect(after[1]).toBe(checked[1]);
    }
  });

  it('never makes anything supported, and keeps the opinion on what is', async () => {
    const after = await vetoText(checked, { verifier: verifier(() => yes), isRequired: true });
    expect(after.map(({ verdict }) => verdict)).toEqual(before);
    expect(after.map((each) => each.verifier)).toEqual([opinion, undefined, opinion]);
    expect(await vetoText(checked, null)).toEqual(checked);
    expect(await vetoText(checked, { verifier: verifier(() => silent), isRequired: false })).toEqual(checked);
  });

  it('puts the sentence beside its evidence', async () => {
    const asked: VerifierQuestion[] = [];
    const listening = verifier((question) => {
      asked.push(question);
      return yes;
    });
    await vetoText(checked, { verifier: listening, isRequired: false });
    expect(asked[0]).toEqual({
      claim: 'The old quay at Arle fell.',
      sources: ['The old quay at Arle fell.'],
    });
  });
});
