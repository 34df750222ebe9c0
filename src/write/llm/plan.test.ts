import { describe, expect, test } from 'vitest';
import { askerOf } from './asker.ts';
import { numberedEvidence } from './numbered.ts';
import { mendedPlan, planFailures, planned, type Plan } from './plan.ts';
import { targetsOf } from './targets.ts';
import { failed, scriptedModel } from './testing/scripted-model.ts';
import { ledgerOfPages, quayPages, type TestPage } from './testing/story-of.ts';

const ledger = ledgerOfPages(quayPages);
const evidence = numberedEvidence(ledger);
const targets = targetsOf(ledger.articles);
const alone = ledgerOfPages(quayPages.slice(0, 1));
const idOf = (words: string) => evidence.items.find(({ shown }) => shown.text.includes(words))!.id;
const [quay, boats, crews, euros, ferry] = ['collapsed', 'Nine', '140', '4 million', 'Hollin'].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];
const vote = idOf('vote');
const cited = (...cites: string[]) => ({ cites });
const good: Plan = {
  headline: cited(quay),
  summary: [cited(quay), cited(crews), cited(ferry)],
  context: [],
  watch: null,
};
const checksOf = (plan: Plan) => planFailures(plan, evidence, targets).map(({ check }) => check);

describe('planFailures()', () => {
  test('has nothing against a fair plan', () => {
    expect(checksOf(good)).toEqual([]);
    expect(checksOf({ ...good, watch: cited(vote) })).toEqual([]);
    expect(checksOf({ ...good, summary: [cited(quay, crews), cited(ferry)] })).toEqual([]);
  });

  test.each<[string, Partial<Plan>, string]>([
    ['an unknown id', { summary: [cited('e99'), cited(crews)] }, 'ids'],
    ['an unknown id of the headline', { headline: cited('p0#1') }, 'ids'],
    ['a sentence on nothing', { summary: [cited(), cited(crews)] }, 'cites'],
    ['a sentence on three items', { summary: [cited(quay, crews, ferry), cited(euros)] }, 'cites'],
    ['two items of one outlet joined', { summary: [cited(quay, boats), cited(crews)] }, 'cites'],
    ['an item told twice', { summary: [cited(quay), cited(crews), cited(quay)] }, 'twice'],
    ['one sentence', { summary: [cited(quay)] }, 'count'],
    ['four sentences', { summary: [quay, crews, ferry, boats].map((id) => cited(id)) }, 'count'],
    ['one outlet for two of three', { summary: [cited(quay), cited(boats), cited(crews)] }, 'spread'],
    ['a watch that is no plan', { watch: cited(euros) }, 'planned'],
    ['too much context', { context: [boats, euros, idOf('bus')].map((id) => cited(id)) }, 'count'],
  ])('refuses %s', (_, part, check) => {
    expect(checksOf({ ...good, ...part })).toContain(check);
  });
});

describe('mendedPlan()', () => {
  test('leaves out what is wrong, and keeps what can be written', () => {
    const plan = {
      headline: cited('e99'),
      summary: [cited('e98'), cited(quay), cited(crews), cited(quay)],
      context: [cited('x')],
      watch: cited('e97'),
    };
    expect(mendedPlan(plan, evidence, targets)).toEqual({
      headline: cited(quay),
      summary: [cited(quay), cited(crews)],
      context: [],
      watch: null,
    });
  });

  test('gives up a plan of which too little is left', () => {
    const plan = { ...good, summary: [cited('e98'), cited(quay)] };
    expect(mendedPlan(plan, evidence, targets)).toBeNull();
    expect(mendedPlan({ ...good, summary: [cited(quay), cited(boats)] }, evidence, targets)).toBeNull();
  });
});

describe('planned()', () => {
  test('asks with the evidence alone, and takes a fair answer', async () => {
    const model = scriptedModel(() => good);
    expect(await planned(askerOf(model), evidence, targets)).toEqual(good);
    const [request] = model.asked;
    expect(JSON.parse(request!.user)).toEqual({
      task: 'plan',
      evidence: evidence.items.map(({ shown }) => shown),
    });
    expect(request!.system).toMatch(/60 to 85 words/);
    expect(request!.system).not.toMatch(/\{\{|Arle/);
    expect(request!.schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(JSON.stringify(request!.schema)).not.toMatch(/\$schema|min(?:Items|Length)|max(?:Items|Length)/);
  });

  test('asks once more with the failures, then mends what it has', async () => {
    const bad = { ...good, summary: [cited('e98'), cited(quay), cited(crews)] };
    const model = scriptedModel(() => bad);
    expect(await planned(askerOf(model), evidence, targets)).toMatchObject({
      summary: [cited(quay), cited(crews)],
    });
    expect(model.asked).toHaveLength(2);
    const { failures } = JSON.parse(model.asked[1]!.user) as { failures: unknown };
    expect(failures).toEqual([
      { place: 'summary 1', check: 'ids', words: ['e98'], why: 'is not an id of the evidence' },
    ]);
  });

  test.each([
    ['prose', 'a plan'],
    ['another form', { plan: [] }],
    ['an extra key', { ...good, note: 'hello' }],
    ['text for ids', { ...good, headline: { text: 'Quay falls', cites: [quay] } }],
  ])('refuses %s, asks again and gives up', async (_, answer) => {
    const model = scriptedModel(() => answer);
    expect(await planned(askerOf(model), evidence, targets)).toBeNull();
    expect(model.asked).toHaveLength(2);
    expect(model.asked[1]!.user).toMatch(/is not of the form asked for/);
  });

  test('gives up at once when the model is silent, and asks again when it was unusable', async () => {
    const silent = scriptedModel(() => failed('timeout'));
    expect(await planned(askerOf(silent), evidence, targets)).toBeNull();
    expect(silent.asked).toHaveLength(1);
    const slow = scriptedModel((_, number) => (number === 1 ? failed('unusable') : good));
    expect(await planned(askerOf(slow), evidence, targets)).toEqual(good);
  });
});

describe('targetsOf()', () => {
  test('aims at a fifth of an only source', () => {
    expect(targetsOf(alone.articles)).toMatchObject({ outlets: 1, mostSentences: 1, mostWords: 25 });
    const long: TestPage = { ...quayPages[0]!, text: 'The old quay at Arle collapsed. '.repeat(60) };
    expect(targetsOf(ledgerOfPages([long]).articles)).toMatchObject({ mostSentences: 2, mostWords: 58 });
  });
});
