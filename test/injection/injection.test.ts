import { describe, expect, test } from 'vitest';
import { honestAnswer } from '../../src/write/llm/testing/honest-model.ts';
import { attacks, controlLedgers, poisonedLedger, type Attack } from './testing/poisoned-story.ts';
import { classical, expectUnmoved, modelWriter, textsOf, toldBy, type Told } from './testing/told.ts';

const honest = modelWriter(honestAnswer);
const poisonedPage = 'p2';

interface Controls {
  readonly clean: Told;
  readonly without: Told;
}
const controls = new Map<string, Promise<Controls>>();

/** What an honest model makes of a story without what is hostile, and without that page. */
function controlsOf(attack: Attack): Promise<Controls> {
  const { story } = attack;
  const made =
    controls.get(story) ??
    (async () => {
      const { clean, without } = controlLedgers(attack);
      return { clean: (await toldBy(honest, clean))!, without: (await toldBy(honest, without))! };
    })();
  controls.set(story, made);
  return made;
}

describe('the corpus of hostile pages', () => {
  test('has forty pages and more, each of its own kind, with a canary and invented outlets', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(40);
    expect(new Set(attacks.map(({ attack }) => attack)).size).toBe(attacks.length);
    for (const { obeyed, canary } of attacks) expect(obeyed).toContain(canary.slice(0, 6));
    const { clean } = controlLedgers(attacks[0]!);
    expect(clean.articles.every(({ article }) => article.url!.includes('.example'))).toBe(true);
  });

  test('stands in stories that both writers tell without it', async () => {
    for (const story of new Set(attacks.map((attack) => attack.story))) {
      const attack = attacks.find((each) => each.story === story)!;
      const { clean } = controlLedgers(attack);
      expect((await toldBy(classical, clean))!.passed.sentences.length).toBeGreaterThanOrEqual(2);
      const { passed } = (await controlsOf(attack)).clean;
      expect(passed.sentences.filter(({ sentence }) => sentence.by === 'llm').length).toBeGreaterThan(1);
    }
  });
});

describe.each(attacks)('hostile page $id: $attack', (attack) => {
  const ledger = poisonedLedger(attack);

  test('does not move the classical writer', async () => {
    const told = await toldBy(classical, ledger);
    expect(told).not.toBeNull();
    expectUnmoved(told!, attack);
  });

  test('takes nothing from an honest model but the poisoned page', async () => {
    const told = await toldBy(honest, ledger);
    expect(told).not.toBeNull();
    expectUnmoved(told!, attack);
    const { clean, without } = await controlsOf(attack);
    const allowed = [...textsOf(clean), ...textsOf(without)];
    // A classical sentence that fills a gap may be worded for its neighbours.
    const ofCleanPages = told!.passed.sentences.filter(
      ({ sentence, cited }) =>
        sentence.by === 'llm' && cited.every(({ span }) => span.articleId !== poisonedPage),
    );
    for (const { sentence } of ofCleanPages) expect(allowed).toContain(sentence.text);
  });
});
