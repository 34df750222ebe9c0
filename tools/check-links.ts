/**
 * Checks every Markdown file: relative links, the headings they point at, and paths in backticks exist. No network.
 * Usage: node tools/check-links.ts
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Folders whose name at the head of a code span makes it a path of the repository. */
const pathPattern = /^(?:src|docs|tools|demo|test|beats|assets|bin)\/[\w./-]*$/;
const codeSpan = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g;
const notOurs = /^(?:node_modules|dist|coverage|\..*)$/;

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Lines of a text with fenced code blocks emptied, so that line numbers stay. */
function proseLines(markdown: string): string[] {
  let fence: string | null = null;
  return markdown.split(/\r?\n/).map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === null && mark === undefined) return line;
    if (fence === null) fence = mark!;
    else if (mark?.startsWith(fence)) fence = null;
    return '';
  });
}

function slug(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * What a link may point at inside a page: its headings, named as GitHub names them, and elements with an id.
 *
 * @example
 * anchorsOf('# Why?\n## `run`: all in one\n## Why'); // Set { 'why', 'run-all-in-one', 'why-1' }
 */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  const seen = new Map<string, number>();
  for (const line of proseLines(markdown)) {
    for (const [, id] of line.matchAll(/<[a-z]+\s[^>]*\b(?:id|name)="([^"]+)"/g)) anchors.add(id!);
    const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const name = slug(heading);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    anchors.add(before === 0 ? name : `${name}-${before}`);
  }
  return anchors;
}

interface Reference {
  readonly line: number;
  readonly target: string;
  /** A path in backticks is read from the root of the repository, a link from its file. */
  readonly kind: 'link' | 'path';
}

function referencesOf(markdown: string): Reference[] {
  return proseLines(markdown).flatMap((text, index) => {
    const line = index + 1;
    const code = [...text.matchAll(codeSpan)].map((match) => match[2]!);
    const prose = text.replace(codeSpan, '');
    const links = [
      ...[...prose.matchAll(/\]\(\s*(?:<([^>]*)>|([^)\s]+))(?:\s+["'(][^)]*)?\)/g)].map((m) => m[1] ?? m[2]!),
      ...[...prose.matchAll(/^ {0,3}\[[^\]]+\]:\s+<?([^\s>]+)/g)].map((match) => match[1]!),
      ...[...prose.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1]!),
    ];
    const paths = code
      .flatMap((span) => span.split(/\s+/))
      .map((word) => word.replace(/[.,;:]+$/, '').replace(/:\d+$/, ''))
      .filter((word) => pathPattern.test(word));
    return [
      ...links.map((target): Reference => ({ line, target, kind: 'link' })),
      ...paths.map((target): Reference => ({ line, target, kind: 'path' })),
    ];
  });
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Why a reference leads nowhere; null when it leads somewhere, or out of the repository by an address. */
function problemOf({ target, kind }: Reference, file: string, root: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return null;
  const [rawPath = '', rawAnchor] = target.split('#', 2);
  const path = decoded(rawPath.replace(/\?.*$/, ''));
  const anchor = rawAnchor === undefined ? null : decoded(rawAnchor);
  if (path === null || (rawAnchor !== undefined && anchor === null)) return 'is wrongly encoded';
  const base = kind === 'path' || path.startsWith('/') ? root : dirname(file);
  const goal = path === '' ? file : resolve(base, path.replace(/^\/+/, ''));
  if (goal !== root && !goal.startsWith(root + sep)) return 'leads out of the repository';
  if (!existsSync(goal)) return 'does not exist';
  if (anchor === null || anchor === '' || !goal.endsWith('.md') || statSync(goal).isDirectory()) return null;
  return anchorsOf(readFileSync(goal, 'utf8')).has(anchor.toLowerCase())
    ? null
    : 'names a heading that is not there';
}

/** Checks all Markdown files under a folder: gives how many files and references there are, and what is wrong. */
export function checkLinks(root: string): { files: number; references: number; problems: string[] } {
  const files = markdownFiles(root).sort();
  const problems: string[] = [];
  let references = 0;
  for (const file of files)
    for (const reference of referencesOf(readFileSync(file, 'utf8'))) {
      references += 1;
      const problem = problemOf(reference, file, root);
      const { line, target } = reference;
      if (problem !== null) problems.push(`${relative(root, file)}:${line}: "${target}" ${problem}`);
    }
  return { files: files.length, references, problems };
}

if (process.argv[1] === import.meta.filename) {
  const { files, references, problems } = checkLinks(resolve(import.meta.dirname, '..'));
  const line = `${files} Markdown files, ${references} links and paths, ${problems.length} problems`;
  process.stdout.write([...problems, line, ''].join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
