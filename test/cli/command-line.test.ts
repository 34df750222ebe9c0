import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'nutgraf-cli-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

function nutgraf(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(root, 'bin/nutgraf.js'), ...args], {
    cwd: dir,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

/** One clear line with a hint and no stack trace. */
function oneLine(err: string): void {
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/^nutgraf: .+\. .+\.\n$/);
  expect(err).not.toMatch(/\n\s+at /);
}

const story = [
  {
    id: 'a',
    title: 'Mill closes',
    source: 'The Harbour Ledger',
    date: '2026-11-19T08:00:00Z',
    url: 'https://harbour-ledger.example/mill',
  },
  {
    id: 'b',
    title: 'Paper mill shut',
    source: 'Northline',
    date: '2026-11-19T10:00:00Z',
    url: 'https://northline.example/mill',
  },
];
const texts = [
  'Ostrel Paper closed its Aldmoor mill on Wednesday after a boiler failed, ending work for 340 people.\n\nManager Ilse Varga told staff in the canteen that the mill would not open again. "There is no money for a new boiler," she said.\n\nThe town council will meet on Friday, clerk Tom Radley said.',
  'Ostrel Paper has shut the Aldmoor mill, which made newsprint for 61 years, its owners said on Wednesday.\n\nSome 340 workers will get three months of pay, union secretary Petra Holm said.\n\nHolm said the union had warned about the boiler in March.',
];
const day = story.map((row, at) => JSON.stringify({ ...row, text: texts[at] })).join('\n');

describe('nutgraf, used wrongly', () => {
  test.each([
    [['replay', 'missing.jsonl'], /no such file/],
    [['replay'], /missing required argument/],
    [['publish'], /unknown command/],
    [['replay', 'x', '--fast'], /unknown option/],
    [['check', 'x'], /against/],
    [['eval', 'beauty', '--data', '.'], /no suite "beauty"/],
    [['eval', 'clustering'], /--data/],
    [['briefs'], /sub-command/],
  ])('%j ends with exit 2 and one clear line', (args, message) => {
    const { code, err } = nutgraf(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    oneLine(err);
  });

  test('a line that is not JSON stores nothing and names the line', () => {
    const { code, err } = nutgraf('replay', file('bad.jsonl', `${day}\n{"text": `));
    expect(code).toBe(2);
    expect(err).toMatch(/line 3 of .* is not JSON/);
    oneLine(err);
  });

  test('with --json an error is one JSON document', () => {
    const { code, out } = nutgraf('replay', 'missing.jsonl', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'NG_CONFIG_FILE_MISSING' } });
  });
});

describe('nutgraf check', () => {
  const source = 'Corvane has dropped a nearly finished film about Averline, The Harbour Ledger reported.';

  test('passes a fair summary with exit 0', () => {
    const { code, out } = nutgraf(
      'check',
      file(
        'fair.txt',
        'The Harbour Ledger reported that Corvane has dropped a nearly finished film about Averline.',
      ),
      '--against',
      file('source.txt', source),
    );
    expect(out).toContain('1 of 1 sentences supported');
    expect(code).toBe(0);
  });

  test('refuses an invented relation with exit 1 and names the words', () => {
    const { code, out } = nutgraf(
      'check',
      file('bad.txt', 'Corvane has dropped an Averline-backed film, The Harbour Ledger reported.'),
      '--against',
      file('source.txt', source),
      '--json',
    );
    expect(code).toBe(1);
    const { sentences } = JSON.parse(out) as {
      sentences: { verdict: string; reasons: { check: string; words: string[] }[] }[];
    };
    expect(sentences[0]!.verdict).not.toBe('supported');
    expect(sentences[0]!.reasons).toContainEqual(
      expect.objectContaining({ check: 'relation', words: ['Averline-backed'] }),
    );
  });

  test('judges pairs, one JSON line each', () => {
    const pairs = [
      {
        id: 1,
        text: 'Corvane has dropped a film, Northline reported.',
        sources: [{ outlet: 'Northline', text: 'Corvane has dropped a film.' }],
      },
      { id: 2, text: 'Corvane has not dropped a film.', sources: [{ text: 'Corvane has dropped a film.' }] },
    ];
    const { out } = nutgraf(
      'check',
      '--pairs',
      file('pairs.jsonl', pairs.map((pair) => JSON.stringify(pair)).join('\n')),
    );
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; verdict: string });
    expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, 'supported'],
      [2, 'contradicted'],
    ]);
  });
});

describe('nutgraf replay, briefs, migrate, config', () => {
  test('keeps what it made where --data-dir says, and shows and explains it', () => {
    const data = join(dir, 'archive');
    const replayed = nutgraf('replay', file('day.jsonl', day), '--data-dir', data, '--json');
    expect(replayed.code).toBe(0);
    const result = JSON.parse(replayed.out) as {
      articles: number;
      briefs: { id: string; headline: string }[];
      stories: unknown[];
    };
    expect(result).toMatchObject({ articles: 2, stories: [expect.anything()] });
    const [brief] = result.briefs;
    expect(nutgraf('briefs', 'list', '--data-dir', data).out).toContain(brief!.headline);
    expect(nutgraf('briefs', 'show', brief!.id, '--data-dir', data).out).toContain('with own reporting');
    expect(nutgraf('briefs', 'explain', brief!.id, '--data-dir', data).out).toContain('said by');
    const missing = nutgraf('briefs', 'show', 'nope', '--data-dir', data);
    expect(missing.code).toBe(1);
    oneLine(missing.err);
    expect(nutgraf('migrate', '--data-dir', data).out).toContain('nothing to do');
  });

  test('serve tells its address, answers other commands, keeps a second holder out, and closes on SIGTERM', async () => {
    const data = join(dir, 'served');
    expect(nutgraf('replay', file('day.jsonl', day), '--data-dir', data).code).toBe(0);
    const child = spawn(process.execPath, [join(root, 'bin/nutgraf.js'), 'serve', '--data-dir', data], {
      cwd: dir,
      env: { ...process.env, NUTGRAF_PORT: '0' },
    });
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString())![0];
    const front = await fetch(url);
    expect(front.status).toBe(200);
    expect(await front.text()).toContain('Written by software');
    expect(nutgraf('briefs', 'list', '--data-dir', data).code).toBe(0);
    const second = nutgraf('migrate', '--data-dir', data);
    expect(second.code).toBe(1);
    expect(second.err).toContain(String(child.pid));
    oneLine(second.err);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(143);
    expect(nutgraf('briefs', 'list', '--data-dir', data).code).toBe(0);
  });

  test('a mistyped folder is refused and not made', () => {
    const typo = join(dir, 'tpyo');
    const { code, err } = nutgraf('briefs', 'list', '--data-dir', typo);
    expect(code).toBe(1);
    expect(err).toContain('there is no archive in');
    oneLine(err);
    expect(existsSync(typo)).toBe(false);
  });

  test('config names every setting and its origin', () => {
    const { code, out } = nutgraf('config', '--json');
    expect(code).toBe(0);
    const { settings } = JSON.parse(out) as { settings: { name: string; origin: string }[] };
    expect(settings.map((setting) => setting.name)).toContain('dataDir');
  });
});
