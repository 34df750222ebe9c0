import { describe, expect, test } from 'vitest';
import type { ModelAnswer, ModelRequest } from '../../news/mod.ts';
import { askerOf } from './asker.ts';
import { failed, scriptedModel } from './testing/scripted-model.ts';

const request: ModelRequest = {
  system: 's',
  user: '{}',
  schema: {},
  schemaName: 'plan',
  maxOutputTokens: 10,
};

function answer(money: number | null, isKept = false): ModelAnswer {
  const usage = isKept
    ? { inputTokens: 0, outputTokens: 0, cachedTokens: 0 }
    : { inputTokens: 100, outputTokens: 20, cachedTokens: 40 };
  return { ok: true, value: {}, usage, money: isKept && money !== null ? 0 : money, isKept };
}

describe('askerOf()', () => {
  test('adds up what answers cost, those that failed too', async () => {
    const answers = [answer(0.01), failed('unusable'), answer(0.02)];
    const asker = askerOf(scriptedModel((_, number) => answers[number - 1]));
    for (let count = 0; count < answers.length; count++) await asker.ask(request);
    expect(asker.cost()).toEqual({
      calls: 3,
      inputTokens: 300,
      outputTokens: 60,
      cachedTokens: 80,
      money: 0.03,
      currency: 'EUR',
    });
  });

  test('counts kept answers as nothing spent', async () => {
    const asker = askerOf(scriptedModel(() => answer(0.01, true)));
    await asker.ask(request);
    expect(asker.cost()).toMatchObject({ calls: 0, inputTokens: 0, outputTokens: 0, money: 0 });
  });

  test('has no money where there is no price, and no cost where nobody was asked', async () => {
    const free = askerOf(scriptedModel(() => answer(null)));
    await free.ask(request);
    expect(free.cost()).toMatchObject({ calls: 1, money: null });
    const spent = askerOf(scriptedModel(() => failed('spent')));
    expect((await spent.ask(request)).kind).toBe('silent');
    expect(spent.cost()).toBeUndefined();
  });

  test.each(['unreachable', 'timeout', 'busy', 'refused', 'spent'] as const)(
    'asks no more once the model is %s',
    async (failureClass) => {
      const model = scriptedModel(() => failed(failureClass));
      const asker = askerOf(model);
      expect(await asker.ask(request)).toEqual({ kind: 'silent' });
      expect(await asker.ask(request)).toEqual({ kind: 'silent' });
      expect(model.asked).toHaveLength(1);
    },
  );

  test('asks again after an answer that was no JSON', async () => {
    const model = scriptedModel((_, number) => (number === 1 ? failed('unusable') : { fine: true }));
    const asker = askerOf(model);
    expect(await asker.ask(request)).toEqual({ kind: 'unusable' });
    expect(await asker.ask(request)).toEqual({ kind: 'answer', value: { fine: true } });
  });

  test('rejects when its signal stops it, before and while it asks', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    const model = scriptedModel(() => ({}));
    await expect(askerOf(model, stopped).ask(request)).rejects.toThrow('stopped');
    expect(model.asked).toHaveLength(0);
    const controller = new AbortController();
    const slow = scriptedModel(() => {
      controller.abort(new Error('stopped later'));
      return {};
    });
    await expect(askerOf(slow, controller.signal).ask(request)).rejects.toThrow('stopped later');
  });
});
