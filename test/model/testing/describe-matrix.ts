import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelProvider } from '../../../src/providers/mod.ts';
import { startFakeModelServer } from '../../../src/providers/testing/fake-model-server.ts';
import type { WireResult } from '../../../src/wire/mod.ts';
import { canary } from './invented-day.ts';
import { honest, type Decide } from './misbehaviours.ts';
import { modelAt, openModelWire, type ModelWire } from './model-wire.ts';

/** What was published, without what it cost. */
function withoutCost({ briefs }: WireResult): string {
  return JSON.stringify(briefs.map((brief) => ({ ...brief, cost: undefined })));
}

/** Every one of these misbehaviours of a provider's endpoint, through the real wire. */
export function describeMatrix(
  provider: ModelProvider,
  misbehaviours: Readonly<Record<string, Decide>>,
): void {
  describe(`the wire with a model of ${provider}`, () => {
    let wire: ModelWire;
    let classical: WireResult;

    beforeAll(async () => {
      wire = await openModelWire();
      classical = await wire.run(null);
      expect(await wire.differences(classical)).toEqual([]);
    });
    afterAll(() => wire.close());

    async function runWith(decide: Decide, timeoutMs?: number) {
      const server = await startFakeModelServer(decide);
      const model = modelAt(server.origin, provider, { ...(timeoutMs !== undefined && { timeoutMs }) });
      try {
        return { result: await wire.run(model), requests: server.requests.length };
      } finally {
        await model.close();
        await server.close();
      }
    }

    test('publishes what an honest model writes, and every sentence stands', async () => {
      const { result, requests } = await runWith(honest);
      expect(requests).toBeGreaterThan(0);
      const byModel = result.briefs.filter(({ writer }) => writer?.kind === 'llm');
      expect(byModel.length).toBeGreaterThan(0);
      expect(byModel[0]!.cost).toMatchObject({ currency: null, money: null });
      expect(byModel[0]!.cost!.inputTokens).toBeGreaterThanOrEqual(900);
      expect(result.briefs.length).toBeGreaterThanOrEqual(classical.briefs.length);
      expect(await wire.differences(result)).toEqual([]);
    });

    test.each(Object.entries(misbehaviours))(
      'loses no brief and publishes nothing ungrounded while it is %s',
      async (name, decide) => {
        const { result, requests } = await runWith(decide, name === 'slow' ? 60 : undefined);
        expect(requests).toBeGreaterThan(0);
        expect(result.stories.map(({ id }) => id)).toEqual(classical.stories.map(({ id }) => id));
        expect(result.briefs.length).toBeGreaterThanOrEqual(classical.briefs.length);
        const published = JSON.stringify(
          result.briefs.map(({ headline, sentences, lines }) => [
            headline,
            sentences.map(({ text }) => text),
            lines,
          ]),
        );
        expect(published).not.toContain(canary);
        expect(published).not.toMatch(/zorblax|https?:|<b>|\u200b|\u202e/i);
        expect(result.briefs.map(({ mentions }) => mentions)).toEqual(
          classical.briefs.map(({ mentions }) => mentions),
        );
        // The classical briefs were checked already.
        if (withoutCost(result) !== withoutCost(classical))
          expect(await wire.differences(result)).toEqual([]);
      },
    );
  });
}
