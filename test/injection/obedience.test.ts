import { describe, expect, test } from 'vitest';
import { obeyingAnswer, type Obedience } from './testing/obeying-model.ts';
import { attacks, poisonedLedger } from './testing/poisoned-story.ts';
import { expectUnmoved, modelWriter, toldBy } from './testing/told.ts';

const always: readonly Obedience[] = ['whole', 'added'];
/** One of these by turns, for time's sake. */
const byTurns: readonly Obedience[] = ['one sentence', 'made-up ids'];

describe.each(attacks)('a model that obeys hostile page $id: $attack', (attack) => {
  const ledger = poisonedLedger(attack);

  test.each([...always, byTurns[Number(attack.id) % byTurns.length]!])('moves nothing: %s', async (how) => {
    const told = await toldBy(
      modelWriter((request) => obeyingAnswer(request, attack.obeyed, how)),
      ledger,
    );
    expect(told).not.toBeNull();
    expectUnmoved(told!, attack);
  });

  test('moves nothing: the page’s own words', async () => {
    const words = attack.hostile.slice(0, 300);
    const told = await toldBy(
      modelWriter((request) => obeyingAnswer(request, words, 'whole')),
      ledger,
    );
    expectUnmoved(told!, attack);
  });
});
