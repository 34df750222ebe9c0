/**
 * Checks the error codes: docs/errors.md lists each as src/errors.ts has it, the program uses each, a test names each,
 * and no file names one that does not exist.
 * Usage: node tools/check-errors.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the registry says of one code. */
export interface ErrorKind {
  readonly hint: string;
  readonly exit: number;
  readonly retry: string;
}

/** A row of the table in docs/errors.md: code, meaning, hint, exit, retry. */
type Row = readonly [code: string, meaning: string, hint: string, exit: string, retry: string];

const registry = 'src/errors.ts';
/** Reads the registry itself, so it would name every code without testing what throws it. */
const registryTest = 'src/errors.test.ts';
const codePattern = /\bNG_[A-Z]+(?:_[A-Z]+)*\b/g;

function tableRows(markdown: string): Row[] {
  return markdown
    .split('\n')
    .filter((line) => /^\|\s*`NG_/.test(line))
    .map((line) => {
      const cells = line.split(/(?<!\\)\|/).slice(1, -1);
      const [code = '', meaning = '', hint = '', exit = '', retry = ''] = cells.map((cell) =>
        cell.trim().replaceAll('\\|', '|'),
      );
      return [code.replaceAll('`', ''), meaning, hint, exit, retry] as const;
    });
}

/** What is wrong with the table, given the registry. */
export function tableProblems(markdown: string, kinds: Readonly<Record<string, ErrorKind>>): string[] {
  const rows = tableRows(markdown);
  const listed = rows.map(([code]) => code);
  const found = Object.keys(kinds)
    .filter((code) => !listed.includes(code))
    .map((code) => `docs/errors.md: ${code} is missing`);
  for (const [at, [code, meaning, hint, exit, retry]] of rows.entries()) {
    const kind = kinds[code];
    if (!kind) found.push(`docs/errors.md: ${code} does not exist`);
    else if (listed.indexOf(code) !== at) found.push(`docs/errors.md: ${code} is listed twice`);
    else {
      if (meaning === '') found.push(`docs/errors.md: ${code} has no meaning`);
      if (hint !== kind.hint) found.push(`docs/errors.md: ${code} has another hint: "${kind.hint}"`);
      if (exit !== String(kind.exit))
        found.push(`docs/errors.md: ${code} has exit ${kind.exit}, not ${exit}`);
      if (retry !== kind.retry) found.push(`docs/errors.md: ${code} has retry ${kind.retry}, not ${retry}`);
    }
  }
  return found;
}

function textsOf(root: string, folder: string, isWanted: (name: string) => boolean): Map<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(isWanted)
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

function isTest(name: string): boolean {
  return /\.(?:test|contract)\.ts$/.test(name);
}

function usageProblems(root: string, codes: readonly string[]): string[] {
  const sources = textsOf(root, 'src', (name) => name.endsWith('.ts') && name !== registry);
  const tests = new Map([...sources, ...textsOf(root, 'test', isTest)].filter(([name]) => isTest(name)));
  tests.delete(registryTest);
  const docs = textsOf(root, 'docs', (name) => name.endsWith('.md'));
  const program = [...sources].filter(([name]) => !isTest(name)).map(([, text]) => text);
  const found: string[] = [];
  for (const [name, text] of [...sources, ...tests, ...docs])
    for (const code of new Set(text.match(codePattern)))
      if (!codes.includes(code)) found.push(`${name}: ${code} does not exist`);
  for (const code of codes) {
    if (!program.some((text) => text.includes(`'${code}'`)))
      found.push(`${registry}: nothing throws ${code}`);
    if (![...tests.values()].some((text) => text.includes(code)))
      found.push(`${registry}: no test names ${code}`);
  }
  return [...new Set(found)];
}

/** Checks the error codes of a checkout: gives how many there are and what is wrong. */
export async function checkErrors(root: string): Promise<{ codes: number; problems: string[] }> {
  const { errorKinds } = (await import(pathToFileURL(join(root, registry)).href)) as {
    errorKinds: Readonly<Record<string, ErrorKind>>;
  };
  const codes = Object.keys(errorKinds);
  const markdown = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  return {
    codes: codes.length,
    problems: [...tableProblems(markdown, errorKinds), ...usageProblems(root, codes)],
  };
}

if (process.argv[1] === import.meta.filename) {
  const { codes, problems } = await checkErrors(resolve(import.meta.dirname, '..'));
  process.stdout.write([...problems, `${codes} error codes, ${problems.length} problems`, ''].join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
