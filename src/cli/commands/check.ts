import { checkText, judge, type CheckedTextSentence } from '../../check/mod.ts';
import { NutgrafError } from '../../errors.ts';
import { readInput, readJsonLines, type JsonLine } from '../../input.ts';
import type { Verdict } from '../../news/mod.ts';
import { sentences } from '../../text/mod.ts';
import type { Context } from '../context.ts';
import { printJson, type Terminal } from '../terminal.ts';

export interface CheckFlags {
  readonly against?: readonly string[];
  readonly pairs?: string;
}

const marks = { supported: '✔', unsupported: '✘', contradicted: '≠', unclear: '?' } as const;
const colours = { supported: 'green', unsupported: 'red', contradicted: 'red', unclear: 'yellow' } as const;

function underlined(checked: CheckedTextSentence, terminal: Terminal): string {
  let text = checked.text;
  const words = [...new Set(checked.reasons.flatMap((reason) => reason.words))].filter(
    (word) => word.length < 60,
  );
  for (const word of words) {
    const at = text.search(
      new RegExp(`(?<![\\p{L}\\u001b])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u'),
    );
    if (at >= 0) text = text.slice(0, at) + terminal.style('underline', word) + text.slice(at + word.length);
  }
  return text;
}

function show(checked: CheckedTextSentence, terminal: Terminal): void {
  const mark = terminal.style(colours[checked.verdict], `${marks[checked.verdict]} ${checked.verdict}`);
  terminal.out(`${mark}  ${underlined(checked, terminal)}\n`);
  for (const reason of checked.reasons)
    terminal.out(`    ${terminal.style('bold', reason.check)}: ${reason.why}\n`);
  const [source] = checked.evidence;
  if (source && checked.verdict !== 'unclear')
    terminal.out(terminal.style('dim', `    ${source.file}: ${source.exact}\n`));
  terminal.out('\n');
}

function checkFile(file: string, against: readonly string[], context: Context): number {
  const { terminal } = context;
  const sources = against.map((name) => ({ file: name, text: readInput(name), outlet: null }));
  const checked = checkText(readInput(file), sources);
  const failed = checked.filter((sentence) => sentence.verdict !== 'supported').length;
  if (terminal.json) printJson(terminal, { sentences: checked });
  else {
    for (const sentence of checked) show(sentence, terminal);
    terminal.out(`${checked.length - failed} of ${checked.length} sentences supported\n`);
  }
  return failed > 0 || checked.length === 0 ? 1 : 0;
}

interface Pair {
  readonly id: unknown;
  readonly text: string;
  readonly sources: readonly { readonly outlet: string | null; readonly text: string }[];
}

function pairOf({ row, where }: JsonLine): Pair {
  const list: unknown = row['sources'];
  const sources = Array.isArray(list) ? (list as unknown[]) : [];
  const read = sources.flatMap((source) => {
    const { text, outlet } = (source ?? {}) as { text?: unknown; outlet?: unknown };
    return typeof text === 'string' ? [{ text, outlet: typeof outlet === 'string' ? outlet : null }] : [];
  });
  if (typeof row['text'] !== 'string' || read.length === 0 || read.length !== sources.length) {
    throw new NutgrafError(
      'NG_CONFIG_BAD_LINE',
      `${where} is not of the form {id, text, sources: [{outlet?, text}]}`,
    );
  }
  return { id: row['id'], text: row['text'], sources: read };
}

const rank = { contradicted: 0, unsupported: 1, unclear: 2, supported: 3 } as const;

/** One sentence against one or two sentences is judged as cited; anything longer sentence by sentence. */
function judgePair({ text, sources }: Pair): Pick<Verdict, 'kind' | 'score' | 'reasons'> {
  const single =
    sentences(text).length <= 1 &&
    sources.length <= 2 &&
    sources.every((source) => sentences(source.text).length <= 1);
  if (single) {
    return judge(
      text.trim(),
      sources.map((source) => ({ text: source.text.trim(), outlet: source.outlet, date: null })),
    );
  }
  const checked = checkText(
    text,
    sources.map((source, at) => ({ file: source.outlet ?? `source ${at + 1}`, ...source })),
  );
  const worst = [...checked].sort((a, b) => rank[a.verdict] - rank[b.verdict])[0];
  const score = checked.reduce((sum, item) => sum + item.score, 0) / Math.max(1, checked.length);
  return { kind: worst?.verdict ?? 'unclear', score, reasons: checked.flatMap((item) => item.reasons) };
}

function checkPairs(file: string, terminal: Terminal): number {
  const pairs = readJsonLines(file).map(pairOf);
  let failed = 0;
  for (const pair of pairs) {
    const { kind, score, reasons } = judgePair(pair);
    if (kind !== 'supported') failed += 1;
    terminal.out(`${JSON.stringify({ id: pair.id, verdict: kind, score, reasons })}\n`);
  }
  return failed > 0 ? 1 : 0;
}

/** nutgraf check TEXT --against FILE…, or nutgraf check --pairs FILE. */
export function checkCommand(file: string | undefined, flags: CheckFlags, context: Context): number {
  if (flags.pairs !== undefined) return checkPairs(flags.pairs, context.terminal);
  if (file === undefined)
    throw new NutgrafError('NG_CONFIG_USAGE', 'check needs a text file, or --pairs FILE');
  if (flags.against === undefined || flags.against.length === 0) {
    throw new NutgrafError('NG_CONFIG_USAGE', 'check needs something to check against', {
      hint: 'Name one or more source files: nutgraf check TEXT --against SOURCE',
    });
  }
  return checkFile(file, flags.against, context);
}
