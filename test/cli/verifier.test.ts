/** The verifier in the whole program: what a replay becomes with one, and what is loaded without. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Brief, Card } from '../../src/news/mod.ts';
import { startFakeModelServer, type FakeModelServer } from '../../src/providers/testing/fake-model-server.ts';
import { runCheck, runCommand, type Ran } from './testing/run-command.ts';
import { jsonLines, millDay } from './testing/mill-day.ts';
import { modelModules, runProgram } from './testing/run-program.ts';
import { workFolder } from './testing/work-folder.ts';

const { dir, file } = workFolder('nutgraf-verifier-');
const key = 'sk-very-secret-0123456789';

/** The program in a process of its own, which tells what it loads of a model. */
function nutgraf(args: readonly string[], environment: Record<string, string>): Promise<Ran> {
  return runProgram(args, { cwd: dir, environment, watch: modelModules });
}

/** Says Yes to every sentence, and fails at the headline, which is asked about first and answered last. */
let halfBroken: FakeModelServer;
let no: FakeModelServer;
let runs: Record<'without' | 'no' | 'halfBroken', Ran>;

beforeAll(async () => {
  file('day.jsonl', jsonLines(millDay.slice(0, 1)));
  [halfBroken, no] = await Promise.all([
    startFakeModelServer(async ({ prompt }) => {
      if (prompt.endsWith('.')) return { does: 'says', text: 'Yes' };
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { does: 'fails', status: 404 };
    }),
    startFakeModelServer(() => ({ does: 'says', text: 'No' })),
  ]);
  const replay = ['replay', join(dir, 'day.jsonl'), '--json'];
  const verifierAt = ({ origin }: FakeModelServer) => ({
    NUTGRAF_VERIFIER_URL: origin,
    NUTGRAF_VERIFIER_KEY: key,
  });
  const [a, b, c] = await Promise.all([
    nutgraf(replay, {}),
    nutgraf(replay, verifierAt(no)),
    runCommand(replay, { environment: verifierAt(halfBroken) }),
  ]);
  runs = { without: a, no: b, halfBroken: c };
});

afterAll(async () => {
  await Promise.all([halfBroken, no].map((server) => server.close()));
});

interface Result {
  readonly briefs: readonly Brief[];
  readonly cards: readonly Card[];
}

function resultOf({ out }: Ran): Result {
  return JSON.parse(out) as Result;
}

describe('nutgraf replay', () => {
  test('loads nothing of a model without a verifier, and the SDK with one', () => {
    expect(runs.without).toMatchObject({ code: 0 });
    expect(runs.without.err).not.toContain('LOADED');
    expect(runs.no.err).toMatch(/LOADED .*node_modules\/ai\//);
  });

  test('publishes the same with a verifier that agrees or is silent, and keeps its opinions', () => {
    const opinions = resultOf(runs.halfBroken).briefs.flatMap(({ sentences }) =>
      sentences.flatMap(({ verdict }) => verdict.verifier ?? []),
    );
    const opinion = { model: 'bespoke-minicheck', supports: true, score: null };
    expect(opinions.length).toBeGreaterThan(0);
    expect(opinions).toEqual(opinions.map(() => opinion));
    const withoutOpinions = JSON.parse(runs.halfBroken.out, (name: string, value: unknown) =>
      name === 'verifier' ? undefined : value,
    ) as unknown;
    expect(withoutOpinions).toEqual(resultOf(runs.without));
  });

  test('publishes nothing with a verifier that vetoes all, and says why without naming its host', () => {
    const { briefs, cards } = resultOf(runs.no);
    expect(briefs).toEqual([]);
    expect(cards[0]?.reason).toEqual({
      code: 'refused',
      why: 'Our draft did not pass the check: it is not borne out by its source, in the opinion of bespoke-minicheck.',
    });
    expect(runs.no.out).not.toContain(new URL(no.origin).host);
  });

  test('says once that its verifier fails', () => {
    const said = runs.halfBroken.err.split('\n').filter((line) => line.startsWith('check '));
    expect(said).toEqual([
      `check  bespoke-minicheck at ${new URL(halfBroken.origin).host} answered with HTTP 404; sentences go out without its opinion`,
    ]);
  });

  test('never prints the key', async () => {
    expect(no.requests[0]?.headers['authorization']).toBe(`Bearer ${key}`);
    const environment = { NUTGRAF_VERIFIER_URL: no.origin, NUTGRAF_VERIFIER_KEY: key };
    const config = await runCommand(['config', '--json'], { environment });
    expect(config.out).toContain(no.origin);
    for (const { out, err } of [...Object.values(runs), config]) expect(out + err).not.toContain(key);
  });
});

describe('nutgraf check --verifier', () => {
  const check = (args: readonly string[], environment: Record<string, string>) =>
    runCheck([join(dir, 'text.txt'), '--against', join(dir, 'source.txt'), '--json', ...args], {
      environment,
    });
  interface Checked {
    readonly sentences: readonly { verdict: string; reasons: { check: string }[]; verifier?: object }[];
  }

  beforeAll(() => {
    const supported = 'The old quay at Arle fell on Thursday.';
    file('source.txt', `${supported} Nine crews left Arle.`);
    file('text.txt', `${supported} Ten crews left Arle.`);
  });

  test('makes supported unclear where the model says no, and asks about nothing else', async () => {
    const environment = { NUTGRAF_VERIFIER_URL: no.origin };
    const before = no.requests.length;
    const [without, plain, vetoed] = await Promise.all([
      check([], {}),
      check([], environment),
      check(['--verifier'], environment),
    ]);
    expect(no.requests).toHaveLength(before + 1);
    expect(plain.out).toBe(without.out);
    const { sentences } = JSON.parse(vetoed.out) as Checked;
    const expected = (JSON.parse(without.out) as Checked).sentences;
    expect(expected[0]?.verdict).toBe('supported');
    expect(sentences[0]).toMatchObject({
      verdict: 'unclear',
      reasons: [{ check: 'verifier' }],
      verifier: { model: 'bespoke-minicheck', supports: false, score: null },
    });
    expect(sentences[1]).toEqual(expected[1]);
  });

  test('needs a verifier', async () => {
    const { code, err } = await check(['--verifier'], {});
    expect(code).toBe(2);
    expect(err).toContain('no verifier is configured');
  });
});
