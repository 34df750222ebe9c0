/** A whole run with a model: killed in the middle, run again, without a budget, from a cassette. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LanguageModel } from '../../src/news/mod.ts';
import {
  kept,
  played,
  recorded,
  withinBudget,
  type Budget,
  type EndpointChange,
} from '../../src/providers/mod.ts';
import { startFakeModelServer, type FakeModelServer } from '../../src/providers/testing/fake-model-server.ts';
import type { WireResult } from '../../src/wire/mod.ts';
import { honest } from './testing/misbehaviours.ts';
import { modelAt, openModelWire, type ModelWire } from './testing/model-wire.ts';

const day = '2026-11-20';
const noLimits: Budget = { tokensPerDay: null, moneyPerDay: null, prices: null, currency: 'EUR' };

let wire: ModelWire;
let classical: WireResult;
let server: FakeModelServer;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nutgraf-model-'));
  server = await startFakeModelServer(honest);
  wire = await openModelWire();
  classical = await wire.run(null);
});
beforeEach(() => wire.store.rawSql('truncate model_answers, model_spending'));
afterAll(async () => {
  await wire.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

/** The model as the program sets it up. */
function wholeModel(budget: Partial<Budget> = {}): LanguageModel {
  const { models } = wire.store;
  const asked = modelAt(server.origin, 'openai-compatible');
  return kept(withinBudget(asked, models, { ...noLimits, ...budget }, { nowDay: () => day }), models);
}

/** What was published, without what it cost. */
function published({ briefs }: WireResult): string {
  return JSON.stringify(briefs.map((brief) => ({ ...brief, cost: undefined })));
}

test('a server that dies in the middle of the run loses no brief, and is told of once', async () => {
  const dying = await startFakeModelServer((request) => {
    if (request.number === 3) void dying.close();
    return request.number < 3 ? honest(request) : { does: 'waits' };
  });
  const changes: EndpointChange[] = [];
  const model = modelAt(dying.origin, 'openai-compatible', { onChange: (change) => changes.push(change) });
  const result = await wire.run(model);
  await model.close();
  expect(dying.requests).toHaveLength(3);
  expect(result.stories.length).toBe(classical.stories.length);
  expect(result.briefs.length).toBeGreaterThanOrEqual(classical.briefs.length);
  expect(await wire.differences(result)).toEqual([]);
  expect(changes).toMatchObject([{ isAvailable: false, model: 'scribe' }]);
});

test('a run that is stopped in the middle loses no brief: the next one goes on, and asks nothing twice', async () => {
  const model = wholeModel();
  const before = server.requests.length;
  let asked = 0;
  const stopped: LanguageModel = {
    ...model,
    ask: (request, signal) => {
      asked += 1;
      return asked > 4
        ? Promise.reject(new DOMException('stopped', 'AbortError'))
        : model.ask(request, signal);
    },
  };
  await expect(wire.run(stopped)).rejects.toThrow('stopped');
  const result = await wire.again(model);
  const bodies = server.requests.slice(before).map(({ prompt }) => prompt);
  expect(new Set(bodies).size).toBe(bodies.length);
  expect(published(result)).toBe(published(await wire.run(wholeModel())));
});

test('an unchanged story costs nothing when it is told again', async () => {
  const first = await wire.run(wholeModel());
  const spent = await wire.store.models.spent(day);
  const { length } = server.requests;
  expect(spent.inputTokens).toBeGreaterThan(0);
  expect(first.briefs.some(({ writer }) => writer?.kind === 'llm')).toBe(true);
  expect(published(await wire.again(wholeModel()))).toBe(published(first));
  const second = await wire.run(wholeModel());
  expect(published(second)).toBe(published(first));
  for (const { cost } of second.briefs)
    expect(cost ?? { calls: 0, inputTokens: 0, outputTokens: 0 }).toMatchObject({
      calls: 0,
      inputTokens: 0,
      outputTokens: 0,
    });
  expect(server.requests).toHaveLength(length);
  expect(await wire.store.models.spent(day)).toEqual(spent);
});

test.each([{ tokensPerDay: 0 }, { moneyPerDay: 0 }])(
  'a budget of 0 (%j) gives the classical bytes',
  async (zero) => {
    const { length } = server.requests;
    expect(JSON.stringify(await wire.run(wholeModel(zero)))).toBe(JSON.stringify(classical));
    expect(server.requests).toHaveLength(length);
  },
);

test('a budget that ends in the middle of the day is kept, and the classical writer goes on', async () => {
  const tokensPerDay = 10_000;
  const result = await wire.run(wholeModel({ tokensPerDay }));
  const { inputTokens, outputTokens } = await wire.store.models.spent(day);
  expect(inputTokens).toBeGreaterThan(0);
  expect(inputTokens + outputTokens).toBeLessThanOrEqual(tokensPerDay);
  expect(result.briefs.length).toBeGreaterThanOrEqual(classical.briefs.length);
});

test('a cassette gives the same briefs, costs and all, without a server', async () => {
  const file = join(dir, 'day.cassette.jsonl');
  const prices = { input: 1, output: 4, cached: 0.5 };
  const first = await wire.run(recorded(wholeModel({ prices }), file));
  const { length } = server.requests;
  expect(first.briefs.some(({ cost }) => (cost?.money ?? 0) > 0 && cost?.currency === 'EUR')).toBe(true);
  expect(JSON.stringify(await wire.run(played(file)))).toBe(JSON.stringify(first));
  expect(server.requests).toHaveLength(length);
});
