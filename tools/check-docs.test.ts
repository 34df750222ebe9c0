import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkDocs } from './check-docs.ts';
import { readyToRun, syntaxError } from './doc-examples.ts';

const roots: string[] = [];

function checkout(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'nutgraf-docs-'));
  roots.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

const door = "export { double, type Pair } from './double.ts';\n";

function documented(example: string): string {
  const lines = example.split('\n').map((line) => ` * ${line}\n`);
  return `/** Two numbers. */
export interface Pair { readonly a: number; readonly b: number }
/**
 * Twice a number.
 *
 * @example
${lines.join('')} */
export function double(n: number): number {
  return n * 2;
}
`;
}

describe('checkDocs()', () => {
  it('runs an example, and finds nothing wrong where it gives what it says', async () => {
    const root = checkout({ 'src/sums/mod.ts': door, 'src/sums/double.ts': documented('double(4); // 8') });
    expect(await checkDocs(root)).toEqual({ problems: [], counts: { exports: 2, run: 1, shown: 0 } });
  });

  it('names file, line and result of an example that gives something else', async () => {
    const root = checkout({ 'src/sums/mod.ts': door, 'src/sums/double.ts': documented('double(4); // 9') });
    expect((await checkDocs(root)).problems).toEqual(['src/sums/double.ts:6: double(4); gives 8, not 9']);
  });

  it('reports an example that throws, and goes on with the next', async () => {
    const example = 'double(BigInt(4) as never) - 1; // 7';
    const triple = documented('double(2); // 5').replace('interface Pair', 'interface Other');
    const root = checkout({
      'src/sums/mod.ts': door,
      'src/sums/double.ts': documented(example),
      'src/b/triple.ts': triple,
    });
    const { problems } = await checkDocs(root);
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toMatch(/double\.ts:6: the example fails: TypeError/);
    expect(problems.join('\n')).toMatch(/triple\.ts:6: double\(2\); gives 4, not 5/);
  });

  it('names what is exported and has no docstring, or no example where it can be called', async () => {
    const bare = `export interface Pair { readonly a: number }
/** Twice a number. */
export const double = (n: number): number => n * 2;
`;
    const root = checkout({ 'src/sums/mod.ts': door, 'src/sums/double.ts': bare });
    const { problems } = await checkDocs(root);
    expect([...problems].sort()).toEqual([
      'src/sums/double.ts:1: Pair has no docstring',
      'src/sums/double.ts:3: double has no @example',
    ]);
  });

  it('follows `export *` to the declaration, and asks nothing of what no door exports', async () => {
    const root = checkout({
      'src/news/mod.ts': "export type * from './ids.ts';\n",
      'src/news/ids.ts': 'export type StoryId = string;\n',
      'src/news/inner.ts': 'export const hidden = 1;\n',
      'src/news/ids.test.ts': 'export const alsoHidden = 1;\n',
    });
    expect(await checkDocs(root)).toMatchObject({
      problems: ['src/news/ids.ts:1: StoryId has no docstring'],
      counts: { exports: 1 },
    });
  });

  it('reports a name that a door exports and nothing declares', async () => {
    const root = checkout({ 'src/sums/mod.ts': "export { gone } from './gone.ts';\n" });
    expect((await checkDocs(root)).problems).toEqual([
      'src/sums/mod.ts: "gone" is exported and nowhere declared',
    ]);
  });

  it('runs examples that use neighbours, other folders, types and await, in a folder of their own', async () => {
    const example = `const pair = { a: 1, b: 2 } as Pair;
await Promise.resolve(triple(double(pair.b)) + one); // 13
process.cwd().includes('nutgraf-examples-'); // true`;
    const root = checkout({
      'src/sums/mod.ts': door,
      'src/sums/double.ts': documented(example),
      'src/sums/triple.ts': 'export const triple = (n: number): number => n * 3;\n',
      'src/ones/mod.ts': '/** One. */\nexport const one = 1;\n',
    });
    expect(await checkDocs(root)).toEqual({ problems: [], counts: { exports: 3, run: 1, shown: 0 } });
  });

  it('says so when an example is not TypeScript', async () => {
    const root = checkout({ 'src/sums/mod.ts': door, 'src/sums/double.ts': documented('double(…); // 4') });
    expect((await checkDocs(root)).problems[0]).toMatch(
      /^src\/sums\/double\.ts:6: the example is not TypeScript: /,
    );
  });
});

describe('readyToRun()', () => {
  const names = new Map([['stem', '/words.ts']]);
  const ready = (code: string) => readyToRun({ at: 'x.ts:1', code, names });

  it.each([
    "stem('drops'); // 'drop'",
    "stem('drops').length; // -4",
    "stem('a'); // [1, { b: null, 'c-d': [true, undefined] }]",
  ])('takes %s', (code) => {
    expect(ready(code)).toMatchObject({ imports: [['stem', '/words.ts']], compared: 1 });
  });

  it.each([
    ["// stem('drops') gives 'drop'", 'a comment'],
    ["stem('drops');", 'no result'],
    ["stem('drops'); // at most 4 letters", 'prose'],
    ["stem('drops'); // 'drop', in lower case", 'a literal and more'],
    ["stem('drops'); // stem('drop')", 'a result that would have to be run'],
    ['stem(article); // 4', 'a name that stands for something'],
    ['({ article }).article; // 4', 'such a name in shorthand'],
  ])('leaves %s: %s', (code) => {
    expect(ready(code)).toBeNull();
  });

  it('does not take a property, a parameter or a constant of the example for a missing name', () => {
    const code = "const { head: first } = { head: 'x' };\n[first].map((each) => each.length)[0]; // 1";
    expect(ready(code)).toMatchObject({ imports: [], compared: 1 });
  });
});

describe('syntaxError()', () => {
  it('is null for code, types included', () => {
    expect(syntaxError("const at = 'x' as Instant;\nawait read(at!);")).toBeNull();
  });
  it('names what is wrong', () => {
    expect(syntaxError('read(;')).toMatch(/expected/);
  });
});
