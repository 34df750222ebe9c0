import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkErrors, tableProblems } from './check-errors.ts';

const kinds = {
  NG_CONFIG_USAGE: { hint: 'See: nutgraf help', exit: 2, retry: 'no' },
  NG_BUG: { hint: 'Say a | b', exit: 1, retry: 'no' },
};
const head = '| code | meaning | hint | exit | retry |\n| --- | --- | --- | --- | --- |\n';
const usageRow = '| `NG_CONFIG_USAGE` | Wrong flags | See: nutgraf help | 2 | no |\n';
const bugRow = '| `NG_BUG` | A defect | Say a \\| b | 1 | no |\n';

describe('tableProblems()', () => {
  it('finds nothing in a table that says what the registry says', () => {
    expect(tableProblems(head + usageRow + bugRow, kinds)).toEqual([]);
  });

  it.each([
    [usageRow, 'docs/errors.md: NG_BUG is missing'],
    [usageRow + bugRow + bugRow, 'docs/errors.md: NG_BUG is listed twice'],
    [`${usageRow}${bugRow}| \`NG_GONE\` | x | y | 1 | no |\n`, 'docs/errors.md: NG_GONE does not exist'],
    [usageRow + bugRow.replace('A defect', ''), 'docs/errors.md: NG_BUG has no meaning'],
    [
      usageRow.replace('help', 'config') + bugRow,
      'docs/errors.md: NG_CONFIG_USAGE has another hint: "See: nutgraf help"',
    ],
    [usageRow.replace('| 2 |', '| 1 |') + bugRow, 'docs/errors.md: NG_CONFIG_USAGE has exit 2, not 1'],
    [usageRow + bugRow.replace('| no |', '| later |'), 'docs/errors.md: NG_BUG has retry no, not later'],
  ])('names what differs: %#', (rows, problem) => {
    expect(tableProblems(head + rows, kinds)).toEqual([problem]);
  });
});

describe('checkErrors()', () => {
  let root = '';
  const good = {
    'src/errors.ts': `export const errorKinds = ${JSON.stringify(kinds)} as const;\n`,
    'src/errors.test.ts': "test('NG_BUG and NG_CONFIG_USAGE');\n",
    'src/cli/parse.ts': "throw new NutgrafError('NG_CONFIG_USAGE', 'no');\n",
    'src/cli/parse.test.ts': "expect(error.code).toBe('NG_CONFIG_USAGE');\n",
    'src/main.ts': "throw new NutgrafError('NG_BUG', 'no');\n",
    'test/cli/main.test.ts': 'expect(line).toMatch(/NG_BUG/);\n',
    'docs/errors.md': head + usageRow + bugRow,
  };

  async function problemsWith(changes: Readonly<Record<string, string>>): Promise<string[]> {
    root = mkdtempSync(join(tmpdir(), 'nutgraf-errors-'));
    for (const [name, text] of Object.entries({ ...good, ...changes })) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return (await checkErrors(root)).problems;
  }

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('finds nothing where every code is listed, thrown and tested', async () => {
    expect(await problemsWith({})).toEqual([]);
  });

  it('names a code that only a comment of the program holds', async () => {
    expect(await problemsWith({ 'src/main.ts': '// throws NG_BUG\n' })).toEqual([
      'src/errors.ts: nothing throws NG_BUG',
    ]);
  });

  it('names a code that no test but that of the registry holds', async () => {
    expect(await problemsWith({ 'test/cli/main.test.ts': '' })).toEqual([
      'src/errors.ts: no test names NG_BUG',
    ]);
  });

  it('names a code that is thrown or written about and not registered', async () => {
    const changes = {
      'src/main.ts': "['NG_BUG', 'NG_BUGS']\n",
      'docs/operate/README.md': 'NG_READ_NOTHING, NG_READ_*\n',
    };
    expect(await problemsWith(changes)).toEqual([
      'src/main.ts: NG_BUGS does not exist',
      'docs/operate/README.md: NG_READ_NOTHING does not exist',
    ]);
  });
});
