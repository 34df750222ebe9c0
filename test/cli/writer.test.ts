/** A model that writes, in the whole program: what is loaded, said and shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReadyArchive } from '../../src/archive/testing/ready-archive.ts';
import type { Brief } from '../../src/news/mod.ts';
import { startFakeModelServer, type FakeModelServer } from '../../src/providers/testing/fake-model-server.ts';
import { honestAnswer } from '../../src/write/llm/testing/honest-model.ts';
import { runCommand, type Ran } from './testing/run-command.ts';
import { jsonLines } from './testing/mill-day.ts';
import { modelModules, runProgram } from './testing/run-program.ts';
import { workFolder } from './testing/work-folder.ts';

const { dir, file } = workFolder('nutgraf-writer-');
const cassette = join(dir, 'day.cassette.jsonl');
const key = 'sk-very-secret-0123456789';

const rows = [
  {
    id: 'a',
    title: 'Mill closes',
    source: 'The Harbour Ledger',
    date: '2026-11-19T08:00:00Z',
    url: 'https://harbour-ledger.example/mill',
    text: 'Ostrel Paper closed its Aldmoor mill on Wednesday after a boiler failed.\n\nThe closure ends work for 340 people. Manager Ilse Varga told staff in the canteen that the mill would not open again.\n\nThe town council will meet on Friday, clerk Tom Radley said.',
  },
  {
    id: 'b',
    title: 'Aldmoor paper mill shut for good',
    source: 'Northline',
    date: '2026-11-19T10:00:00Z',
    url: 'https://northline.example/mill',
    text: 'Ostrel Paper has shut the Aldmoor mill, its owners said on Wednesday.\n\nThe mill made newsprint for 61 years. Some 340 workers will get three months of pay, union secretary Petra Holm said.',
  },
];

/** The program in a process of its own, which tells what it loads of a model. */
function nutgraf(args: readonly string[], environment: Record<string, string>): Promise<Ran> {
  return runProgram(args, { cwd: dir, environment, watch: modelModules });
}

let honest: FakeModelServer;
let runs: Record<'without' | 'withModel', Ran>;

const settings = (server: FakeModelServer) => ({
  NUTGRAF_WRITER_PROVIDER: 'anthropic',
  NUTGRAF_WRITER_URL: server.origin,
  NUTGRAF_WRITER_MODEL: 'scribe',
  NUTGRAF_WRITER_KEY: key,
});
const replay = () => ['replay', join(dir, 'day.jsonl'), '--json'];

beforeAll(async () => {
  file('day.jsonl', jsonLines(rows));
  honest = await startFakeModelServer((request) => ({
    does: 'says',
    text: JSON.stringify(honestAnswer(request)),
  }));
  const [without, withModel] = await Promise.all([
    nutgraf(replay(), {}),
    nutgraf(replay(), { ...settings(honest), NUTGRAF_WRITER_CASSETTE: `record:${cassette}` }),
  ]);
  runs = { without, withModel };
});

afterAll(async () => {
  await honest.close();
});

function briefsOf({ out }: Ran): readonly Brief[] {
  return (JSON.parse(out) as { briefs: Brief[] }).briefs;
}

describe('nutgraf replay', () => {
  test('loads nothing of a model without one, and of the SDK what its provider needs', () => {
    expect(runs.without.code).toBe(0);
    expect(runs.without.err).toBe('');
    expect(runs.withModel.err).toMatch(/LOADED .*node_modules\/ai\//);
    expect(runs.withModel.err).toMatch(/LOADED .*@ai-sdk\/anthropic\//);
    expect(runs.withModel.err).not.toMatch(
      /LOADED .*(?:@ai-sdk\/google\/|openai-compatible\/dist|ollama-ai)/,
    );
  });

  test('says that a model writes, and its briefs say so', () => {
    const { host } = new URL(honest.origin);
    expect(runs.withModel.err).toContain(
      `Written by scribe (anthropic at ${host}), and by the classical writer where it fails\n`,
    );
    expect(
      briefsOf(runs.without).every(({ writer }) => writer === undefined || writer.kind === 'classical'),
    ).toBe(true);
    expect(briefsOf(runs.withModel)[0]).toMatchObject({
      writer: { kind: 'llm', model: 'scribe', provider: 'anthropic' },
      cost: { money: null },
    });
    expect(runs.withModel.out).not.toContain(host);
  });

  test('never prints the key', async () => {
    expect(honest.requests[0]?.headers['x-api-key']).toBe(key);
    const config = await runCommand(['config', '--json'], { environment: settings(honest) });
    expect(config.out).toContain(honest.origin);
    for (const { out, err } of [...Object.values(runs), config]) expect(out + err).not.toContain(key);
  });

  test('says once that the model fails, and publishes what it would without', async () => {
    const broken = await startFakeModelServer(() => ({ does: 'fails', status: 404 }));
    const failing = await runCommand(replay(), { environment: settings(broken) });
    expect(failing.err.split('\n').filter((line) => line.startsWith('write '))).toEqual([
      `write  scribe at ${new URL(broken.origin).host} answered with HTTP 404; the classical writer goes on`,
    ]);
    const plain = (briefs: readonly Brief[]) => briefs.map((brief) => ({ ...brief, cost: undefined }));
    expect(plain(briefsOf(failing))).toEqual(plain(briefsOf(runs.without)));
    await broken.close();
  });

  test('writes a cassette, and plays it without a model', async () => {
    expect(readFileSync(cassette, 'utf8')).not.toContain(key);
    const environment = { NUTGRAF_WRITER_CASSETTE: `play:${cassette}` };
    const second = await runCommand(replay(), { environment });
    expect(second.err).toContain(`Written by the cassette "${cassette}"`);
    expect(JSON.parse(second.out)).toEqual(JSON.parse(runs.withModel.out));
  });
});

describe('nutgraf feeds health', () => {
  test('names the model and what it cost today', async () => {
    const environment = {
      ...settings(honest),
      NUTGRAF_WRITER_PRICE_IN: '1',
      NUTGRAF_WRITER_PRICE_OUT: '5',
      NUTGRAF_WRITER_MONEY_PER_DAY: '2.5',
    };
    const dataDir = await makeReadyArchive(join(dir, 'archive'));
    await runCommand(['feeds', 'add', 'https://northline.example/feed', '--data-dir', dataDir]);
    const { out } = await runCommand(['feeds', 'health', '--data-dir', dataDir], { environment });
    const { host } = new URL(honest.origin);
    expect(out).toContain(
      `Writer: scribe (anthropic at ${host}), today 0 of 1,000,000 tokens, 0.00 of 2.50 USD\n`,
    );
  });
});
