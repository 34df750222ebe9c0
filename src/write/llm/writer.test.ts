import { describe, expect, test } from 'vitest';
import { checkDraft, defaultLimits } from '../../check/mod.ts';
import type { Draft, Ledger, WriteResult } from '../../news/mod.ts';
import { honestAnswer } from './testing/honest-model.ts';
import { failed, scriptedModel, type Script } from './testing/scripted-model.ts';
import { classicalOf, ledgerOfPages, mentionsOf, quayPages, toolsOf } from './testing/story-of.ts';
import { llmWriter } from './writer.ts';

const ledger = ledgerOfPages(quayPages);
const classical = classicalOf();
const plain = classical(ledger, toolsOf(ledger));

function run(script: Script, over: Ledger = ledger, signal?: AbortSignal) {
  const model = scriptedModel(script);
  const write = llmWriter({ model, classical, mentionsOf });
  return { model, result: Promise.resolve(write(over, toolsOf(over), signal)) };
}

function draftOf(result: WriteResult): Draft {
  if (!result.ok) throw new Error('declined');
  return result.draft;
}

describe('llmWriter()', () => {
  test('writes a draft of the model’s that passes the gate whole, and says who wrote it at what cost', async () => {
    const { model, result } = run(honestAnswer);
    const written = await result;
    const draft = draftOf(written);
    expect(draft.writer).toEqual({
      kind: 'llm',
      model: 'script-1',
      provider: 'scripted',
      prompt: expect.stringMatching(/^plan@\d+ write@\d+ repair@\d+$/) as string,
    });
    expect(draft.sentences.some(({ by }) => by === 'llm')).toBe(true);
    expect(draft.lines).toEqual(draftOf(plain).lines);
    expect(draft.mentions).toEqual(draftOf(plain).mentions);
    expect(written.cost).toMatchObject({
      calls: model.asked.length,
      inputTokens: 100 * model.asked.length,
      currency: 'EUR',
    });
    expect(checkDraft(draft, ledger, defaultLimits)).toMatchObject({ ok: true, dropped: [] });
  });

  test.each(['unreachable', 'timeout', 'busy', 'refused', 'unusable'] as const)(
    'gives exactly the classical result when the model is %s, with what was spent',
    async (failureClass) => {
      const { cost, ...written } = await run(() => failed(failureClass)).result;
      expect(written).toEqual(plain);
      expect(cost!.calls).toBeGreaterThan(0);
    },
  );

  test('gives the classical result byte for byte when the budget is spent', async () => {
    const { model, result } = run(() => failed('spent'));
    expect(JSON.stringify(await result)).toBe(JSON.stringify(plain));
    expect(model.asked).toHaveLength(1);
  });

  test('gives the classical result when the model fails between plan and sentences', async () => {
    const { cost, ...written } = await run((request, number) =>
      number === 1 ? honestAnswer(request) : failed('timeout'),
    ).result;
    expect(written).toEqual(plain);
    expect(cost!.calls).toBe(2);
  });

  test('asks the same questions of the same story, whatever the clock and the archive say', async () => {
    const later: Ledger = {
      ...ledger,
      now: '2027-01-01T00:00:00.000Z' as Ledger['now'],
      archive: { ...ledger.archive, searched: 400, since: ledger.now },
      story: { ...ledger.story, id: 'other' as Ledger['story']['id'] },
    };
    const [first, second] = [run(honestAnswer), run(honestAnswer, later)];
    await Promise.all([first.result, second.result]);
    expect(JSON.stringify(second.model.asked)).toBe(JSON.stringify(first.model.asked));
  });

  test('asks nothing new when a page joins that may not be told', async () => {
    const copy = { ...quayPages[1]!, outlet: 'Coast Echo', title: 'From the coast' };
    const joined = ledgerOfPages([...quayPages, copy]);
    const [first, second] = [run(honestAnswer), run(honestAnswer, joined)];
    await Promise.all([first.result, second.result]);
    expect(JSON.stringify(second.model.asked)).toBe(JSON.stringify(first.model.asked));
  });

  test.each(['release', 'sponsored', 'opinion', 'linked', 'synthesis'] as const)(
    'never asks about a story of nothing but a %s',
    async (role) => {
      const coverage = ledger.story.coverage.map((page) => ({ ...page, role, ownReporting: false as const }));
      const barred = { ...ledger, story: { ...ledger.story, coverage } };
      const { model, result } = run(honestAnswer, barred);
      expect((await result).ok).toBe(false);
      expect(model.asked).toHaveLength(0);
    },
  );

  test('never asks about a story in another language, or without a sentence to cite', async () => {
    const french = {
      outlet: 'La Digue',
      title: 'Le vieux quai est tombé dans la nuit',
      text: 'Le vieux quai du port est tombé jeudi à cause de la tempête, a dit la capitainerie. Neuf bateaux ont coulé dans le bassin.',
    };
    for (const pages of [[french], [{ outlet: 'Teal Radio', title: 'Quay', text: 'Photo: Teal Radio' }]]) {
      const { model, result } = run(honestAnswer, ledgerOfPages(pages));
      expect((await result).ok).toBe(false);
      expect(model.asked).toHaveLength(0);
    }
  });

  test('writes where the classical writer finds no sentence', async () => {
    const declining = () => ({ ok: false, decline: { code: 'too-thin', why: 'No sentence.' } }) as const;
    const model = scriptedModel(honestAnswer);
    const write = llmWriter({ model, classical: declining, mentionsOf });
    const draft = draftOf(await write(ledger, toolsOf(ledger)));
    expect(draft.sentences.filter(({ section }) => section === 'summary').length).toBeGreaterThan(1);
    expect(draft.lines.length).toBeGreaterThan(0);
    expect(draft.mentions).toContain('Arle');
    expect(checkDraft(draft, ledger, defaultLimits).ok).toBe(true);
  });

  test('puts a story of one outlet in few words, credited in the headline', async () => {
    const alone = ledgerOfPages(quayPages.slice(0, 1));
    const written = await run(honestAnswer, alone).result;
    expect(written.ok).toBe(true);
    const draft = draftOf(written);
    if (draft.headline.by === 'llm') expect(draft.headline.text).toMatch(/Harbour Ledger reports$/);
    expect(checkDraft(draft, alone, defaultLimits).ok).toBe(true);
  });

  test('rejects when it is stopped', async () => {
    const controller = new AbortController();
    const { result } = run(
      (request) => {
        controller.abort(new Error('stopped'));
        return honestAnswer(request);
      },
      ledger,
      controller.signal,
    );
    await expect(result).rejects.toThrow('stopped');
  });
});
