/**
 * Checks that imports point down (ARCHITECTURE.md, "What may import what"). Type-only imports count.
 * Usage: node tools/check-imports.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');
const base = ['errors', 'version', 'input'];

/** What each folder of src may import, itself aside. Steps never import each other. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  news: [],
  text: ['news'],
  read: ['news', 'text', 'errors'],
  ground: ['news', 'text', 'errors'],
  connect: ['news', 'text', 'errors'],
  write: ['news', 'text', 'errors'],
  check: ['news', 'text', 'errors'],
  publish: ['news', 'text', 'errors'],
  archive: ['news', 'errors'],
  providers: ['news', 'text', 'errors'],
  config: ['news', 'errors', 'input'],
  eval: ['news', 'text', 'read', 'ground', 'connect', 'write', 'check', ...base],
  wire: ['news', 'text', 'read', 'ground', 'connect', 'write', 'check', 'publish', ...base],
  demo: ['news', 'errors'],
  cli: [
    'news',
    'text',
    'read',
    'demo',
    'check',
    'publish',
    'archive',
    'providers',
    'wire',
    'eval',
    'config',
    ...base,
  ],
  main: ['cli', 'config', ...base],
  errors: [],
  input: ['errors'],
  version: [],
};
/** Only these may touch what is outside: SQL in archive/, the network in read/ and providers/, sockets that listen in publish/. */
const outside: Readonly<Record<string, readonly string[]>> = {
  kysely: ['archive'],
  '@electric-sql/pglite': ['archive'],
  pg: ['archive'],
  'pg-boss': ['archive'],
  undici: ['read', 'providers'],
  ai: ['providers'],
  '@ai-sdk': ['providers'],
  'ollama-ai-provider-v2': ['providers'],
  htmlparser2: ['read'],
  parse5: ['read'],
  linkedom: ['read'],
  mdast: ['read'],
  'mdast-util-from-markdown': ['read'],
  'mdast-util-gfm': ['read'],
  'micromark-extension-gfm': ['read'],
  sarif: ['cli'],
  '@mozilla/readability': ['read'],
  'ipaddr.js': ['read'],
  '@exodus/bytes': ['read'],
  jschardet: ['read'],
  yaml: ['config'],
  hono: ['publish'],
  '@hono/node-server': ['publish'],
  commander: ['cli', 'main'],
  'cli-progress': ['cli'],
  'node:http': ['publish', 'archive', 'demo'],
  'node:net': ['read'],
  'node:dns': ['read'],
};

function roomOf(file: string): string {
  return relative(src, file)
    .split('/')[0]!
    .replace(/(?:\.test)?\.ts$/, '');
}

function problemsOf(file: string): string[] {
  const from = roomOf(file);
  const isTest = file.endsWith('.test.ts') || /\/test(?:ing)?[-/]/.test(file);
  const text = readFileSync(file, 'utf8');
  const found: string[] = [];
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const target = match[1]!;
    const name = relative(root, file);
    if (target.startsWith('.')) {
      const path = resolve(dirname(file), target);
      if (!path.startsWith(src)) continue;
      const to = roomOf(path);
      if (to === from) continue;
      if (!(allowed[from] ?? []).includes(to) && !isTest)
        found.push(`${name}: ${from}/ may not import ${to}/`);
      const throughDoor = path.endsWith('/mod.ts') || dirname(path) === src || from === 'cli' || isTest;
      if (!throughDoor) found.push(`${name}: imports ${relative(src, path)}, not ${to}/mod.ts`);
    } else if (!isTest) {
      const owners = Object.entries(outside).find(
        ([key]) => target === key || target.startsWith(`${key}/`),
      )?.[1];
      if (owners && !owners.includes(from))
        found.push(`${name}: only ${owners.join(', ') || 'no folder'} may import ${target}`);
    }
  }
  return found;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const problems = files.flatMap((name) => problemsOf(join(src, name)));
process.stdout.write([...problems, `${files.length} files, ${problems.length} wrong imports`, ''].join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
