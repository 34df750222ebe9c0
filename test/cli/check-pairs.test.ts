import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/mod.ts';
import { runCheck } from './testing/run-command.ts';
import { workFolder } from './testing/work-folder.ts';

const { dir, file } = workFolder('nutgraf-pairs-');

const good = { text: 'The port closed on Friday.', sources: [{ text: 'The port closed on Friday.' }] };
const bad = {
  text: 'The port did not close on Friday.',
  sources: [{ outlet: 'Northline', text: 'The port closed on Friday.' }],
};

function jsonl(rows: readonly object[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

describe('nutgraf check --pairs', () => {
  test('gives one line each, in order, from a packed file with a byte order mark and blank lines', async () => {
    const path = file(
      'pairs.jsonl.gz',
      gzipSync(`\ufeff${jsonl([{ id: 'a', ...good }])}\n\n${jsonl([{ id: 2, ...bad }])}\r\n`),
    );
    const { out, code } = await runCheck(['--pairs', path]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a', 'supported'],
      [2, 'contradicted'],
    ]);
    expect(lines[0]).toHaveProperty('score');
    expect(code).toBe(1);
  });

  test('what came before a wrong line was judged; the line is named', async () => {
    const path = file('bad.jsonl', `${jsonl([{ id: 1, ...good }])}\n{"id": 2, "text": "A."}`);
    const { out, err, code } = await runCheck(['--pairs', path]);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^nutgraf: line 2 of .* is not of the form/);
    expect(code).toBe(2);
    expect((await runCheck(['--pairs', file('no.jsonl', '[1]')])).err).toContain('is not a JSON object');
    expect((await runCheck(['--pairs', file('no2.jsonl', '{')])).err).toContain('is not JSON');
    expect((await runCheck(['--pairs', join(dir, 'none.jsonl')])).err).toContain('no such file');
    expect((await runCheck(['--pairs', dir])).err).toContain('it is a folder');
    const cut = file('cut.gz', gzipSync('a').subarray(0, 12));
    expect((await runCheck(['--pairs', cut, '--json'])).out).toContain('NG_CONFIG_FILE_MISSING');
  });

  test('--fail-on holds here too', async () => {
    const path = file(
      'two.jsonl',
      jsonl([{ id: 1, text: 'The port closed on Monday.', sources: good.sources }]),
    );
    expect((await runCheck(['--pairs', path])).code).toBe(1);
    expect((await runCheck(['--pairs', path, '--fail-on', 'contradicted'])).code).toBeLessThan(2);
  });

  test('ten thousand lines leave no more in memory than a few', async () => {
    const rows = Array.from({ length: 10_000 }, (_, id) => ({ id, ...(id % 2 === 0 ? good : bad) }));
    const path = file('many.jsonl', jsonl(rows));
    let lines = 0;
    let most = 0;
    const terminal = {
      json: false,
      out: () => {
        lines += 1;
        if (lines % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
      },
      err: () => undefined,
      style: (_: unknown, text: string) => text,
    };
    const before = process.memoryUsage().heapUsed;
    await runCommandLine(['check', '--pairs', path], {}, terminal);
    expect(lines).toBe(10_000);
    expect(most - before).toBeLessThan(150_000_000);
  });
});
