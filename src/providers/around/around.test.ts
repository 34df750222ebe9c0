import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../archive/mod.ts';
import type { LanguageModel, ModelAnswer } from '../../news/mod.ts';
import { played, recorded } from './cassette.ts';
import { kept } from './kept.ts';
import { requestKey } from './request-key.ts';
import { priceOf, withinBudget, type Budget, type BudgetNotice } from './within-budget.ts';
import { estimatedTokens } from '../estimate.ts';
import type { Behaviour, ModelRequest } from '../testing/fake-model-server.ts';
import { gives, modelStage, question, strikeModels, type ModelStage } from '../testing/model-stage.ts';

const day = '2026-11-20';
/** Of the stage's question and the longest answer to it. */
const estimate = estimatedTokens(question) + question.maxOutputTokens;
/** What `gives()` counts. */
const counted = 520;
const usage = { inputTokens: 500, outputTokens: 20, cachedTokens: 100 };
const key = 'sk-very-secret-0123456789';

let store: Store;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nutgraf-around-'));
  store = await openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf test' });
});
beforeEach(async () => {
  await store.rawSql('delete from model_spending; delete from model_answers;');
});
afterEach(strikeModels);
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const stage = (
  decide: (request: ModelRequest) => Behaviour | Promise<Behaviour> = () => gives({ crews: 9 }),
) => modelStage('openai-compatible', decide, { key });

function budgeted(model: LanguageModel, changed: Partial<Budget>, now = { day }) {
  const notices: BudgetNotice[] = [];
  const budget: Budget = { tokensPerDay: null, moneyPerDay: null, prices: null, currency: 'EUR', ...changed };
  const tools = { nowDay: () => now.day, onNotice: (notice: BudgetNotice) => notices.push(notice) };
  return { model: withinBudget(model, store.models, budget, tools), notices };
}

describe('requestKey()', () => {
  it('depends on model, words, schema and length, and on nothing else', () => {
    const model = { provider: 'ollama', model: 'gemma3' };
    const all = [
      requestKey(model, question),
      requestKey({ ...model, model: 'gemma4' }, question),
      requestKey({ ...model, provider: 'google' }, question),
      requestKey(model, { ...question, system: 'Otherwise.' }),
      requestKey(model, { ...question, user: '{}' }),
      requestKey(model, { ...question, schema: {} }),
      requestKey(model, { ...question, maxOutputTokens: 201 }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(requestKey(model, { ...question, schemaName: 'other' })).toBe(all[0]);
    for (const each of all) expect(each).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('kept()', () => {
  it('asks the same question once, and gives the kept answer for nothing', async () => {
    const { model, server } = await stage();
    const first = await kept(model, store.models).ask(question);
    expect(first).toMatchObject({ ok: true, isKept: false, usage });
    expect(await kept(model, store.models).ask(question)).toEqual({
      ok: true,
      value: { crews: 9 },
      usage: { inputTokens: 0, outputTokens: 0, cachedTokens: 0 },
      money: null,
      isKept: true,
    });
    await kept(model, store.models).ask({ ...question, user: '{}' });
    expect(server.requests).toHaveLength(2);
  });

  it('keeps no failure', async () => {
    const { model, server } = await stage(({ number }) =>
      number === 1 ? { does: 'says', text: 'Nine.' } : gives({ crews: 9 }),
    );
    const asked = kept(model, store.models);
    expect((await asked.ask(question)).ok).toBe(false);
    expect(await asked.ask(question)).toMatchObject({ ok: true, isKept: false });
    expect(await asked.ask(question)).toMatchObject({ ok: true, isKept: true });
    expect(server.requests).toHaveLength(2);
  });

  it('gives a kept answer at no price in the budget’s currency, and asks nobody once it is stopped', async () => {
    const { model, server } = await stage();
    const prices = { input: 1, output: 1, cached: 1 };
    const asked = kept(budgeted(model, { prices }).model, store.models);
    expect(asked.currency).toBe('EUR');
    expect(await asked.ask(question)).toMatchObject({ money: 0.00052 });
    expect(await asked.ask(question)).toMatchObject({ money: 0, isKept: true });
    await expect(asked.ask(question, AbortSignal.abort())).rejects.toThrow(/aborted/);
    expect(server.requests).toHaveLength(1);
  });
});

describe('withinBudget()', () => {
  it('notes what was spent, with its price', async () => {
    const { model } = await stage();
    const prices = { input: 2, output: 8, cached: 0.5 };
    const money = (400 * 2 + 100 * 0.5 + 20 * 8) / 1_000_000;
    const asked = budgeted(model, { prices, moneyPerDay: 5 });
    expect(asked.model.currency).toBe('EUR');
    for (const calls of [1, 2]) {
      expect(await asked.model.ask(question)).toMatchObject({ ok: true, usage, money });
      expect(await store.models.spent(day)).toEqual({
        calls,
        inputTokens: 500 * calls,
        outputTokens: 20 * calls,
        cachedTokens: 100 * calls,
        money: money * calls,
      });
    }
    expect(priceOf(usage, prices)).toBe(money);
    expect(asked.notices).toEqual([]);
  });

  it('does not put a question that might pass the limit, says so once a day, and goes on the next day', async () => {
    const { model, server } = await stage();
    const now = { day };
    const asked = budgeted(model, { tokensPerDay: counted + estimate }, now);
    expect((await asked.model.ask(question)).ok).toBe(true);
    expect((await asked.model.ask(question)).ok).toBe(true);
    for (let at = 0; at < 3; at += 1)
      expect(await asked.model.ask(question)).toMatchObject({
        ok: false,
        class: 'spent',
        why: `gemini-2.5-scribe is not asked: the day's budget of ${counted + estimate} tokens is spent`,
      });
    expect(server.requests).toHaveLength(2);
    expect(asked.notices).toHaveLength(1);
    now.day = '2026-11-21';
    expect((await asked.model.ask(question)).ok).toBe(true);
    expect((await store.models.spent(day)).calls).toBe(2);
  });

  it('remembers what other processes and earlier runs spent', async () => {
    const { model, server } = await stage();
    const spent = { calls: 9, inputTokens: 999_000, outputTokens: 900, cachedTokens: 0, money: 1.2 };
    await store.models.spend(day, spent);
    expect(await budgeted(model, { tokensPerDay: 1_000_000 }).model.ask(question)).toMatchObject({
      class: 'spent',
    });
    const prices = { input: 1, output: 1, cached: 1 };
    const paid = budgeted(model, { prices, moneyPerDay: 1.2 });
    expect(await paid.model.ask(question)).toMatchObject({
      class: 'spent',
      money: 0,
      why: expect.stringContaining("the day's budget of 1.2 EUR is spent") as string,
    });
    expect(server.requests).toHaveLength(0);
  });

  it.each([{ tokensPerDay: 0 }, { moneyPerDay: 0 }])('never asks with a budget of 0 (%j)', async (zero) => {
    const { model, server } = await stage();
    const asked = budgeted(model, zero);
    expect(await asked.model.ask(question)).toMatchObject({ ok: false, class: 'spent' });
    expect(server.requests).toHaveLength(0);
    expect(asked.notices).toMatchObject([{ kind: 'spent', why: 'the budget is 0' }]);
  });

  it('lets no more questions through at once than the budget has room for', async () => {
    const tokens = { input: 40, output: 200 };
    const { model, server } = await stage(() => ({ does: 'says', text: '{"crews": 9}', tokens }));
    const asked = budgeted(model, { tokensPerDay: estimate * 3 });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => asked.model.ask({ ...question, user: `${question.user} ${n}` })),
    );
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(server.requests.length).toBeLessThanOrEqual(3);
    const { inputTokens, outputTokens } = await store.models.spent(day);
    expect(inputTokens + outputTokens).toBeLessThanOrEqual(estimate * 3);
  });

  it('counts its estimate where the endpoint counts nothing, and nothing where nobody took the question', async () => {
    const silent = await stage(() => ({ does: 'says', text: '{"crews": 9}', tokens: null }));
    const answer = await budgeted(silent.model, {}).model.ask(question);
    expect(answer.usage).toEqual({
      inputTokens: estimatedTokens(question),
      outputTokens: 3,
      cachedTokens: 0,
    });
    expect((await store.models.spent(day)).inputTokens).toBe(estimatedTokens(question));
    const busy = await stage(() => ({ does: 'fails', status: 503 }));
    for (let at = 0; at < 7; at += 1) await budgeted(busy.model, {}).model.ask(question);
    expect((await store.models.spent(day)).calls).toBe(1);
    const html = await stage(() => ({ does: 'answers', body: '<html>' }));
    expect((await budgeted(html.model, {}).model.ask(question)).usage.inputTokens).toBeGreaterThan(0);
    expect((await store.models.spent(day)).calls).toBe(2);
  });

  it('says once that a limit of money cannot be kept without prices, and counts tokens', async () => {
    const { model } = await stage();
    const asked = budgeted(model, { moneyPerDay: 1 });
    expect(await asked.model.ask(question)).toMatchObject({ ok: true, money: null });
    await asked.model.ask(question);
    expect(asked.notices).toMatchObject([{ kind: 'unpriced' }]);
    expect(asked.model.currency).toBeNull();
    expect(await store.models.spent(day)).toMatchObject({ calls: 2, inputTokens: 1_000, money: 0 });
  });
});

describe('recorded() and played()', () => {
  const file = () => join(dir, 'day.cassette.jsonl');

  async function record({ model }: ModelStage): Promise<ModelAnswer[]> {
    const asked = recorded(model, file());
    return [
      await asked.ask(question),
      await asked.ask(question),
      await asked.ask({ ...question, user: '{}' }),
    ];
  }

  it('gives the same answers again, failures too, without asking', async () => {
    const given = await stage(({ number }) =>
      number === 2 ? { does: 'says', text: 'Nine.' } : gives({ crews: number }),
    );
    const answers = await record(given);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    await given.server.close();
    const tape = played(file());
    expect(tape).toMatchObject({ provider: 'openai-compatible', model: 'gemini-2.5-scribe', currency: null });
    expect(await tape.ask({ ...question, user: '{}' })).toEqual(answers[2]);
    for (const expected of [answers[0], answers[1], answers[1]])
      expect(await tape.ask(question)).toEqual(expected);
    await expect(tape.ask(question, AbortSignal.abort())).rejects.toThrow(/aborted/);
  });

  it('keeps neither the key nor the question', async () => {
    const given = await stage();
    await record(given);
    expect(given.server.requests[0]!.headers['authorization']).toContain(key);
    const text = readFileSync(file(), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(4);
    for (const secret of [key, 'Nine crews', question.system, new URL(given.server.origin).host])
      expect(text).not.toContain(secret);
  });

  it('fails clearly where the cassette has no answer', async () => {
    await record(await stage());
    const short = requestKey(played(file()), { ...question, user: '{"other":1}' }).slice(0, 12);
    await expect(played(file()).ask({ ...question, user: '{"other":1}' })).rejects.toMatchObject({
      code: 'NG_PROVIDER_CASSETTE',
      message: `the cassette "${file()}" has no answer to the question ${short}… ("count")`,
    });
  });

  it.each([
    ['an empty file', '', 'line 1'],
    ['what is no cassette', '{"id": "a"}\n', 'line 1'],
    [
      'a line that is no answer',
      '{"cassette":1,"provider":"a","model":"b","currency":null}\n{"key":"1"}\n',
      'line 2',
    ],
  ])('refuses %s', (_, text, where) => {
    writeFileSync(file(), text);
    expect(() => played(file())).toThrow(
      expect.objectContaining({
        code: 'NG_PROVIDER_CASSETTE',
        message: `${where} of the cassette "${file()}" is not as "record:" writes it`,
      }),
    );
  });

  it('says that a file cannot be read or written', async () => {
    const { model } = await stage();
    expect(() => played(join(dir, 'none'))).toThrow(/cannot read the cassette .*: ENOENT/);
    expect(() => recorded(model, join(dir, 'none', 'x'))).toThrow(/cannot write the cassette .*: ENOENT/);
  });
});
