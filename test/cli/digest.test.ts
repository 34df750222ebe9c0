import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeReadyArchive } from '../../src/archive/testing/ready-archive.ts';
import { runCommand } from './testing/run-command.ts';
import { workFolder } from './testing/work-folder.ts';

const rows = [
  ['a', 'Mill closes in Aldmoor', 'The Harbour Ledger', '2026-11-19T08:00:00Z'],
  ['b', 'Paper mill of Aldmoor is shut', 'Northline', '2026-11-20T10:00:00Z'],
] as const;
const text =
  'Ostrel Paper closed its Aldmoor mill on Wednesday after a boiler failed, ending work for 340 people.\n\nManager Ilse Varga told staff in the canteen that the mill would not open again. "There is no money for a new boiler," she said.\n\nThe town council will meet on Friday, clerk Tom Radley said.';

const { dir, file } = workFolder('nutgraf-digest-');
const data = join(dir, 'data');
const run = (...args: string[]) => runCommand(['briefs', 'digest', ...args, '--data-dir', data]);

beforeAll(async () => {
  await makeReadyArchive(data);
  const lines = rows.map(([id, title, source, date], at) =>
    JSON.stringify({
      ...{ id, title, source, date, url: `https://outlet.example/${id}` },
      text:
        at === 0
          ? text
          : `${text}\n\nSome 340 workers will get three months of pay, union secretary Petra Holm said.`,
    }),
  );
  const day = file('day.jsonl', lines.join('\n'));
  const { code } = await runCommand(['replay', day, '--beat', 'mill', '--data-dir', data]);
  expect(code).toBe(0);
});

describe('nutgraf briefs digest', () => {
  test('tells a day with its disclosure, or the newest one', async () => {
    const { code, out } = await run('--day', '2026-11-19');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Digest of 19 November 2026\n1 story: 1 new\.\nWritten by software from the outlets named\./,
    );
    expect(out).toContain('Aldmoor');
    expect((await run()).out).toContain('Digest of 20 November 2026');
  });

  test('prints the document of the site as JSON', async () => {
    const { code, out } = await run('--day', '2026-11-19', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(out) as { format: string; beat: string; fresh: unknown[] };
    expect(document).toMatchObject({
      format: 'nutgraf-digest/1',
      beat: 'mill',
      day: '2026-11-19',
      isOver: true,
    });
    expect(document.fresh).toHaveLength(1);
  });

  test('says that nothing happened on a day with nothing, and of another beat', async () => {
    expect((await run('--day', '2026-11-01')).out).toContain('Nothing was published or changed on this day.');
    expect((await run('--day', '2026-11-19', '--beat', 'other')).out).toContain('Nothing was published');
  });

  test('refuses what is no day, in one line', async () => {
    const { code, err } = await run('--day', 'today');
    expect(code).toBe(2);
    expect(err).toContain('"today" is no day');
  });
});
