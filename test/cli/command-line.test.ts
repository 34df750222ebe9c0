import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, millDay } from './testing/mill-day.ts';
import { errorOf, expectOneLine, runCommand, type Ran } from './testing/run-command.ts';
import { runProgram, startProgram } from './testing/run-program.ts';
import { workFolder } from './testing/work-folder.ts';

const { dir, file } = workFolder();
const data = join(dir, 'archive');
const nutgraf = (...args: string[]) => runCommand(args);

describe('nutgraf, used wrongly', () => {
  test.each([
    [['replay', 'missing.jsonl'], /no such file/],
    [['replay'], /missing required argument/],
    [['publish'], /unknown command/],
    [['replay', 'x', '--fast'], /unknown option/],
    [['check', 'x'], /against/],
    [['eval', 'beauty', '--data', '.'], /no suite "beauty"/],
    [['eval', 'clustering'], /--data/],
    [['briefs'], /sub-command is missing\. See: nutgraf briefs --help/],
    [['feeds'], /See: nutgraf feeds --help/],
    [['keys', 'zzzz'], /unknown command 'zzzz'\. See: nutgraf keys --help/],
    [['feeds', 'add'], /missing required argument 'url'\. See: nutgraf feeds add --help/],
  ])('%j ends with exit 2 and one clear line', async (args, message) => {
    const { code, err } = await nutgraf(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expectOneLine(err);
  });

  test('a line that is not JSON stores nothing and names the line', async () => {
    const bad = file('bad.jsonl', `${jsonLines(millDay)}\n{"text": `);
    const { code, err } = await nutgraf('replay', bad, '--data-dir', join(dir, 'bad'));
    expect(code).toBe(2);
    expect(err).toMatch(/line 3 of .* is not JSON/);
    expectOneLine(err);
    expect(existsSync(join(dir, 'bad'))).toBe(false);
  });

  test('the process ends with exit 2 too; with --json the error is one JSON document', async () => {
    const { code, out, err } = await runProgram(['replay', 'missing.jsonl', '--json'], { cwd: dir });
    expect(code).toBe(2);
    expect(errorOf(out)).toMatchObject({ code: 'NG_CONFIG_FILE_MISSING' });
    expectOneLine(err);
  });
});

describe('NUTGRAF_DEBUG', () => {
  test('adds where an error comes from to its line', async () => {
    const { code, err } = await runCommand(['replay', 'missing.jsonl'], {
      environment: { NUTGRAF_DEBUG: '1' },
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^nutgraf: .+\. .+\.\n.*ENOENT.*\n +at /);
  });
});

describe('nutgraf check', () => {
  const source = 'Corvane has dropped a nearly finished film about Averline, The Harbour Ledger reported.';

  test('passes a fair summary with exit 0', async () => {
    const { code, out } = await nutgraf(
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

  test('refuses an invented relation with exit 1 and names the words', async () => {
    const invented = 'Corvane has dropped an Averline-backed film, The Harbour Ledger reported.';
    const args = ['check', file('bad.txt', invented), '--against', file('source.txt', source), '--json'];
    const { code, out } = await runProgram(args, { cwd: dir });
    expect(code).toBe(1);
    const { sentences } = JSON.parse(out) as {
      sentences: { verdict: string; reasons: { check: string; words: string[] }[] }[];
    };
    expect(sentences[0]!.verdict).not.toBe('supported');
    expect(sentences[0]!.reasons).toContainEqual(
      expect.objectContaining({ check: 'relation', words: ['Averline-backed'] }),
    );
  });

  test('judges pairs, one JSON line each', async () => {
    const pairs = [
      {
        id: 1,
        text: 'Corvane has dropped a film, Northline reported.',
        sources: [{ outlet: 'Northline', text: 'Corvane has dropped a film.' }],
      },
      { id: 2, text: 'Corvane has not dropped a film.', sources: [{ text: 'Corvane has dropped a film.' }] },
    ];
    const { out } = await nutgraf('check', '--pairs', file('pairs.jsonl', jsonLines(pairs)));
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

describe('nutgraf replay, briefs, migrate', () => {
  let replayed: Ran;
  beforeAll(async () => {
    const day = file('day.jsonl', jsonLines(millDay));
    replayed = await runProgram(['replay', day, '--data-dir', data, '--json'], { cwd: dir });
  });

  test('keeps what it made where --data-dir says, and shows and explains it', async () => {
    expect(replayed.code).toBe(0);
    const result = JSON.parse(replayed.out) as {
      articles: number;
      briefs: { id: string; headline: string }[];
      stories: unknown[];
    };
    expect(result).toMatchObject({ articles: 2, stories: [expect.anything()] });
    const { id, headline } = result.briefs[0]!;
    const briefs = async (...args: string[]) => (await nutgraf('briefs', ...args, '--data-dir', data)).out;
    expect(await briefs('list')).toContain(headline);
    expect(await briefs('show', id)).toContain('with own reporting');
    expect(await briefs('explain', id)).toContain('said by');
    const missing = await nutgraf('briefs', 'show', 'nope', '--data-dir', data);
    expect(missing.code).toBe(1);
    expectOneLine(missing.err);
    expect((await nutgraf('migrate', '--data-dir', data)).out).toContain('nothing to do');
  });

  test('serve tells its address, answers other commands, keeps a second holder out, and closes on SIGTERM', async () => {
    const child = startProgram(['serve', '--data-dir', data], {
      cwd: dir,
      environment: { NUTGRAF_PORT: '0' },
    });
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString())![0];
    const front = await fetch(url);
    expect(front.status).toBe(200);
    expect(await front.text()).toContain('Written by software');
    expect((await nutgraf('briefs', 'list', '--data-dir', data)).code).toBe(0);
    const second = await nutgraf('migrate', '--data-dir', data);
    expect(second.code).toBe(1);
    expect(second.err).toContain(String(child.pid));
    expectOneLine(second.err);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(143);
    expect((await nutgraf('briefs', 'list', '--data-dir', data)).code).toBe(0);
  });

  test('a mistyped folder is refused and not made', async () => {
    const typo = join(dir, 'tpyo');
    const { code, err } = await nutgraf('briefs', 'list', '--data-dir', typo);
    expect(code).toBe(1);
    expect(err).toContain('there is no archive in');
    expectOneLine(err);
    expect(existsSync(typo)).toBe(false);
  });
});

describe('a signal in the middle of a first start', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s leaves no lock, and exit code %i',
    async (signal, exit) => {
      const own = join(dir, `first-${signal}`);
      const child = startProgram(['feeds', 'add', 'https://quay.example/feed', '--data-dir', own], {
        cwd: dir,
      });
      while (!existsSync(join(own, 'lock'))) await new Promise((resolve) => setTimeout(resolve, 10));
      child.kill(signal);
      expect((await once(child, 'exit'))[0]).toBe(exit);
      expect(readdirSync(own)).toEqual(['postgres']);
    },
    60_000,
  );
});

describe('a reader that went away', () => {
  test('keeps no command from closing its archive', async () => {
    const rows = file('pipe.jsonl', jsonLines(millDay));
    const own = join(dir, 'pipe');
    const child = startProgram(['replay', rows, '--data-dir', own], { cwd: dir });
    child.stdout.destroy();
    child.stderr.destroy();
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(readdirSync(own)).not.toContain('lock');
  }, 60_000);
});

describe('nutgraf config', () => {
  test('names every setting and its origin', async () => {
    const { code, out } = await nutgraf('config', '--json');
    expect(code).toBe(0);
    const { settings } = JSON.parse(out) as { settings: { name: string; origin: string }[] };
    expect(settings.map((setting) => setting.name)).toContain('dataDir');
  });
});
