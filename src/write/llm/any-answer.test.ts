import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft, defaultLimits } from '../../check/mod.ts';
import { honestAnswer } from './testing/honest-model.ts';
import { failed, scriptedModel } from './testing/scripted-model.ts';
import { classicalOf, ledgerOfPages, mentionsOf, quayPages, toolsOf } from './testing/story-of.ts';
import { llmWriter } from './writer.ts';

const ledger = ledgerOfPages(quayPages);
const tools = toolsOf(ledger);
const classical = classicalOf();
const isClassicalFine = (() => {
  const plain = classical(ledger, tools);
  return plain.ok && checkDraft(plain.draft, ledger, defaultLimits).ok;
})();
const sourceWords = quayPages.flatMap(({ text }) => text.split(' '));

const id = fc.oneof(
  fc.integer({ min: 1, max: 18 }).map((number) => `e${number}`),
  fc.constantFrom('e0', 'e99', 'p0#1', '', '__proto__', 'E1', 'e1 '),
  fc.string({ maxLength: 5 }),
);
const cites = fc.array(id, { maxLength: 4 });
const credit = fc.constantFrom(
  ', The Harbour Ledger reported.',
  ', Teal Radio reported.',
  ', Northline reported.',
  '.',
  '',
);
const ofTheSources = fc
  .tuple(fc.array(fc.constantFrom(...sourceWords), { minLength: 3, maxLength: 14 }), credit)
  .map(([list, end]) => `${list.join(' ')}${end}`);
const spoiled = fc
  .tuple(
    fc.constantFrom(...quayPages.flatMap(({ text }) => text.split(/(?<=\.) /))),
    fc.constantFrom('not ', 'never ', 'Heronsoft ', '99 ', 'allegedly ', '“', 'https://x.example ', '\u200b'),
    fc.nat(60),
    credit,
  )
  .map(([text, piece, at, end]) => {
    const place = text.indexOf(' ', at % text.length) + 1;
    return `${text.slice(0, place)}${piece}${text.slice(place).replace(/\.$/, '')}${end}`;
  });
const text = fc.oneof(
  ofTheSources,
  spoiled,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', ' ', '…', 'x'.repeat(100_000), '(('.repeat(5000), '“'.repeat(300), 'a, '.repeat(300)),
);
/** What an honest model says of this story, with what it cites. */
interface Said {
  readonly text: string;
  readonly cites: readonly string[];
}
const honest = await (async () => {
  const answers: { summary?: readonly Said[] }[] = [];
  const model = scriptedModel((request) => {
    const answer = honestAnswer(request) as { summary?: readonly Said[] };
    answers.push(answer);
    return answer;
  });
  await llmWriter({ model, classical, mentionsOf })(ledger, tools);
  return answers[1]!.summary!;
})();
const citesOfPlan = fc.constantFrom(...honest.map((each) => each.cites));
const told = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...honest) },
  { weight: 2, arbitrary: fc.record({ text: fc.oneof(spoiled, ofTheSources), cites: citesOfPlan }) },
  { weight: 1, arbitrary: fc.record({ text, cites }) },
);
const formed = fc.record({
  headline: told,
  summary: fc.array(told, { maxLength: 4 }),
  context: fc.array(told, { maxLength: 3 }),
  watch: fc.option(told),
});
const plan = fc.record({
  headline: fc.record({ cites }),
  summary: fc.array(fc.record({ cites }), { maxLength: 4 }),
  context: fc.array(fc.record({ cites }), { maxLength: 3 }),
  watch: fc.option(fc.record({ cites })),
});
const repairs = fc.record({
  repairs: fc.array(
    fc.record({ place: fc.constantFrom('headline', 'summary 1', 'summary 2', 'watch', 'x'), text, cites }),
    { maxLength: 4 },
  ),
});
const failure = fc.constantFrom('timeout', 'unusable', 'spent', 'refused').map((each) => failed(each));
const anything = fc.oneof(plan, formed, repairs, failure, fc.jsonValue(), fc.anything());

let ofTheModel = 0;

/** What holds of any result: nothing ungrounded is in it, and a brief is there where there was one. */
async function expectSafe(answers: readonly unknown[], isHonestFirst: boolean): Promise<void> {
  const model = scriptedModel((request, number) =>
    isHonestFirst && number === 1 ? honestAnswer(request) : answers[(number - 1) % answers.length],
  );
  const result = await llmWriter({ model, classical, mentionsOf })(ledger, tools);
  expect(model.asked.length).toBeLessThanOrEqual(5);
  expect(result.ok).toBe(true);
  if (!result.ok) return;
  if (result.draft.writer) ofTheModel += 1;
  const { headline, sentences } = result.draft;
  expect(tools.judge(headline, true).kind).toBe('supported');
  for (const [at, sentence] of sentences.entries())
    expect(tools.judge(sentence, at === 0).kind).toBe('supported');
  expect(tools.guard(headline, sentences)).toEqual([]);
  expect(checkDraft(result.draft, ledger, defaultLimits)).toMatchObject({ ok: true, dropped: [] });
}

describe('llmWriter() with a model that answers anything', () => {
  test('has a story that the classical writer can tell', () => {
    expect(isClassicalFine).toBe(true);
  });

  test('publishes nothing that fails, and loses no brief', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 5 }), (answers) =>
        expectSafe(answers, false),
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  test('publishes nothing that fails of sentences in the right form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(formed, repairs), { minLength: 2, maxLength: 4 }), (answers) =>
        expectSafe(answers, true),
      ),
      { numRuns: 40, seed: 11 },
    );
    expect(ofTheModel).toBeGreaterThan(4);
  });
});
