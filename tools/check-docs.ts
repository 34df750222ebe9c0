/**
 * Checks that what folders show to others is documented (STYLE: every export of a mod.ts has a docstring where it is
 * declared, every function and class an example), and runs the examples that say what they give.
 * Usage: node tools/check-docs.ts
 */
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { readyToRun, runExamples, syntaxError, type Example } from './doc-examples.ts';

export interface DocsReport {
  readonly problems: readonly string[];
  readonly counts: { readonly exports: number; readonly run: number; readonly shown: number };
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  // Declarations and docstrings are all that is read: no types of the language or of packages.
  noLib: true,
  noResolve: true,
  types: [],
};

/** Reads the sources of one root. */
class Sources {
  readonly root: string;
  readonly program: ts.Program;
  readonly files: readonly ts.SourceFile[];
  /** What others may import from: each folder's `mod.ts`, and the files beside the folders. */
  readonly doors: readonly ts.SourceFile[];

  constructor(root: string) {
    this.root = root;
    const src = join(root, 'src');
    const names = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort();
    this.program = ts.createProgram(
      names.map((name) => join(src, name)),
      options,
    );
    this.files = names.map((name) => this.program.getSourceFile(join(src, name))!);
    this.doors = this.files.filter(
      ({ fileName }) => fileName.endsWith('/mod.ts') || dirname(fileName) === src,
    );
  }

  at(node: ts.Node): string {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return `${relative(this.root, file.fileName)}:${line + 1}`;
  }

  /** The exports of a file by name, each as it is declared. */
  exportsOf(file: ts.SourceFile): ReadonlyMap<string, ts.Symbol> {
    const checker = this.program.getTypeChecker();
    const symbol = checker.getSymbolAtLocation(file);
    const own = symbol ? checker.getExportsOfModule(symbol) : [];
    return new Map(
      own.map((each) => [
        each.name,
        each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each,
      ]),
    );
  }
}

function isCallable(declaration: ts.Declaration): boolean {
  if (ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)) return true;
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
}

function hasDocstring(declaration: ts.Declaration): boolean {
  return ts
    .getJSDocCommentsAndTags(declaration)
    .some((doc) => ts.isJSDoc(doc) && (ts.getTextOfJSDocComment(doc.comment) ?? '').trim() !== '');
}

function hasExample(declaration: ts.Declaration): boolean {
  return ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === 'example');
}

/** What is wrong with one export; its overloads share a docstring. */
function exportProblem(sources: Sources, door: ts.SourceFile, name: string, symbol: ts.Symbol): string[] {
  const [declaration, ...overloads] = symbol.declarations ?? [];
  if (!declaration)
    return [`${relative(sources.root, door.fileName)}: "${name}" is exported and nowhere declared`];
  const all = [declaration, ...overloads];
  if (!all.some(hasDocstring)) return [`${sources.at(declaration)}: ${name} has no docstring`];
  if (all.some(isCallable) && !all.some(hasExample))
    return [`${sources.at(declaration)}: ${name} has no @example`];
  return [];
}

/** The values that files export, by name, with the file of each; a later file wins. */
function valuesOf(sources: Sources, files: readonly ts.SourceFile[]): [name: string, file: string][] {
  return files.flatMap((file) =>
    [...sources.exportsOf(file)]
      .filter(([, { flags }]) => flags & ts.SymbolFlags.Value)
      .map(([name]): [string, string] => [name, file.fileName]),
  );
}

/** Every `@example` at the top level of a file. It may name what the file, its neighbours and the doors export. */
function examplesOf(sources: Sources, file: ts.SourceFile): Example[] {
  const tags = file.statements.flatMap((statement) =>
    ts.getJSDocTags(statement).filter((tag) => tag.tagName.text === 'example'),
  );
  if (tags.length === 0) return [];
  const near = sources.files.filter(({ fileName }) => dirname(fileName) === dirname(file.fileName));
  const names = new Map(valuesOf(sources, [...sources.doors, ...near, file]));
  return tags.map((tag) => ({
    at: sources.at(tag),
    code: ts.getTextOfJSDocComment(tag.comment) ?? '',
    names,
  }));
}

/**
 * Checks the docstrings of a checkout, and runs its examples in a process of their own.
 *
 * @param root The folder that holds `src`.
 */
export async function checkDocs(root: string): Promise<DocsReport> {
  const sources = new Sources(root);
  const shown = new Map<ts.Symbol, string[]>();
  for (const door of sources.doors)
    for (const [name, symbol] of sources.exportsOf(door))
      if (!shown.has(symbol)) shown.set(symbol, exportProblem(sources, door, name, symbol));
  const examples = sources.files.flatMap((file) => examplesOf(sources, file));
  const broken = examples.flatMap(({ at, code }) => {
    const why = syntaxError(code);
    return why === null ? [] : [`${at}: the example is not TypeScript: ${why}`];
  });
  const ready = examples.flatMap((example) => {
    const run = readyToRun(example);
    return run === null ? [] : [{ at: example.at, run }];
  });
  return {
    problems: [...[...shown.values()].flat(), ...broken, ...(await runExamples(ready))],
    counts: { exports: shown.size, run: ready.length, shown: examples.length - ready.length },
  };
}

if (process.argv[1] === import.meta.filename) {
  const { problems, counts } = await checkDocs(resolve(import.meta.dirname, '..'));
  const { exports, run, shown } = counts;
  const line = `${exports} exports, ${run} examples run, ${shown} only shown, ${problems.length} problems`;
  process.stdout.write([...problems, line, ''].join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
