/** Finds the examples of docstrings and runs those that say what they give: `expression; // literal`. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

/** An `@example` as it stands in its file. */
export interface Example {
  /** `src/text/words.ts:13`, the line of the tag. */
  readonly at: string;
  readonly code: string;
  /** Names it may use, with the file that exports each. */
  readonly names: ReadonlyMap<string, string>;
}

/** An example made ready to run: the names it needs, and the expressions that say what they give. */
export interface Runnable {
  readonly imports: readonly (readonly [name: string, file: string])[];
  readonly body: string;
  readonly compared: number;
}

const longestRunMs = 120_000;

function isLiteral(node: ts.Expression): boolean {
  if (ts.isStringLiteral(node) || ts.isNumericLiteral(node)) return true;
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((own) => ts.isPropertyAssignment(own) && isLiteral(own.initializer));
  return ['true', 'false', 'null', 'undefined'].includes(node.getText());
}

/** The literal that a comment is from end to end, else null: the comment is prose. */
function literalOf(comment: string): string | null {
  const code = `(${comment.trim()});`;
  const [statement, ...more] = sourceOf(code).statements;
  if (more.length > 0 || statement?.end !== code.length || syntaxError(code) !== null) return null;
  if (!ts.isExpressionStatement(statement) || !ts.isParenthesizedExpression(statement.expression))
    return null;
  return isLiteral(statement.expression.expression) ? comment.trim() : null;
}

function sourceOf(code: string): ts.SourceFile {
  return ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
}

/** Why a piece of code is not TypeScript; null when it is. */
export function syntaxError(code: string): string | null {
  const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
  const [first] = ts.transpileModule(code, {
    compilerOptions: options,
    reportDiagnostics: true,
  }).diagnostics!;
  return first === undefined ? null : ts.flattenDiagnosticMessageText(first.messageText, ' ');
}

/** Whether an identifier stands for a value, and not for a property or a part of a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  const isNamed = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent);
  if (isNamed || ts.isMethodDeclaration(parent)) return parent.name !== node;
  return !ts.isBindingElement(parent) || parent.initializer === node;
}

/** Names that the code uses and does not declare itself. */
function freeNames(code: string): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const isDeclaration = ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node);
    if (isDeclaration && ts.isIdentifier(node.name)) declared.add(node.name.text);
    if (ts.isIdentifier(node) && isReference(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(code));
  return [...used].filter((name) => !declared.has(name) && !(name in globalThis) && name !== 'undefined');
}

/**
 * Makes an example ready to run; null when it is one to read only: no line of it says what it gives, or it uses
 * names that stand for something it does not build.
 *
 * @example
 * readyToRun({ at: 'x.ts:1', code: 'Math.max(1, 2); // 2', names: new Map() })?.compared; // 1
 */
export function readyToRun({ code, names }: Example): Runnable | null {
  const source = sourceOf(code);
  let compared = 0;
  const lines = source.statements.map((statement) => {
    const text = statement.getText();
    if (!ts.isExpressionStatement(statement)) return text;
    const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    const expected = comment && literalOf(code.slice(comment.pos + 2, comment.end));
    if (expected === undefined || expected === null) return text;
    compared += 1;
    return `$compare(${JSON.stringify(text)}, ${statement.expression.getText()}, ${expected});`;
  });
  const free = freeNames(code);
  if (compared === 0 || !free.every((name) => names.has(name))) return null;
  return { imports: free.map((name) => [name, names.get(name)!] as const), body: lines.join('\n'), compared };
}

function programOf(
  ready: readonly { readonly at: string; readonly run: Runnable }[],
  report: string,
): string {
  const attempts = ready.map(({ at, run }) => {
    const imports = run.imports.map(
      ([name, file]) => `const { ${name} } = await import(${JSON.stringify(pathToFileURL(file).href)});`,
    );
    return `await $attempt(${JSON.stringify(at)}, async ($compare) => {\n${[...imports, run.body].join('\n')}\n});`;
  });
  return `import { writeFileSync } from 'node:fs';
import { inspect, isDeepStrictEqual } from 'node:util';
const problems: string[] = [];
const show = (value: unknown) => inspect(value, { depth: 6, breakLength: Infinity });
type Compare = (text: string, actual: unknown, expected: unknown) => void;
async function $attempt(at: string, example: (compare: Compare) => Promise<void>) {
  const compare: Compare = (text, actual, expected) => {
    if (!isDeepStrictEqual(actual, expected)) problems.push(\`\${at}: \${text} gives \${show(actual)}, not \${show(expected)}\`);
  };
  await example(compare).catch((error) => problems.push(\`\${at}: the example fails: \${String(error).split('\\n')[0]}\`));
}
${attempts.join('\n')}
writeFileSync(${JSON.stringify(report)}, JSON.stringify(problems));
process.exit(0);
`;
}

/** Runs examples in a process and a folder of their own. Gives one line for each that does not hold. */
export async function runExamples(
  ready: readonly { readonly at: string; readonly run: Runnable }[],
): Promise<string[]> {
  if (ready.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-examples-'));
  const report = join(folder, 'problems.json');
  try {
    writeFileSync(join(folder, 'examples.mts'), programOf(ready, report));
    const options = { cwd: folder, timeout: longestRunMs };
    await promisify(execFile)(process.execPath, ['--no-warnings', 'examples.mts'], options);
    return JSON.parse(readFileSync(report, 'utf8')) as string[];
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.match(/^\w*Error.*$/m)?.[0] ?? 'they took too long';
    return [`the examples could not be run: ${said}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
