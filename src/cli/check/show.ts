import type { VerdictKind } from '../../news/mod.ts';
import type { LeftOut } from '../../read/mod.ts';
import { safeForTerminal, type Terminal } from '../terminal.ts';
import { columnsOf } from './columns.ts';
import { differing, isPointedAt } from './differences.ts';
import { markedText, type MarkedText } from './marked-text.ts';
import { wrongWords, type PlacedEvidence, type PlacedReason, type PlacedSentence } from './placed.ts';

const marks = { supported: '✔', unsupported: '✘', contradicted: '≠', unclear: '?' } as const;
const colours = {
  supported: 'green',
  unsupported: 'red',
  contradicted: 'magenta',
  unclear: 'yellow',
} as const;

/** Lines longer than this are hard to read, however wide the window. */
const widest = 100;

export interface ShowOptions {
  /** Every sentence with its source, the way it was judged, and its score. */
  readonly isExplained: boolean;
  /** Name of the text, before line and column. */
  readonly name: string;
}

function widthOf(terminal: Terminal): number {
  return Math.min(widest, Math.max(40, terminal.width ?? widest));
}

/** Text from outside as one line that cannot pass for a style of the program. */
function outer(text: string): string {
  return safeForTerminal(text.replaceAll('\u001b', '')).replace(/[\r\n\t]/g, ' ');
}

function pointOf(name: string, { line, column }: { readonly line: number; readonly column: number }): string {
  return `${name === '-' ? 'stdin' : outer(name)}:${line}:${column}`;
}

/** A label and what belongs to it, later lines under the first. */
function labelled(label: string, text: string, labelWidth: number, terminal: Terminal): string {
  const indent = ' '.repeat(labelWidth + 4);
  const how = { indent, width: widthOf(terminal), marked: 'bold', rest: null } as const;
  const body = markedText(text, [], how, terminal);
  const shown = label === '' ? '' : terminal.style('bold', label);
  const head = `  ${shown}${' '.repeat(Math.max(1, labelWidth + 2 - columnsOf(label)))}`;
  return head + body.slice(indent.length);
}

function reasonText({ why, words }: PlacedReason): string {
  const isShort = words.length > 0 && words.join(' ').length < 60;
  const isNamed = !isShort || words.some((word) => why.includes(word));
  return isNamed ? outer(why) : `${words.map((word) => `“${outer(word)}”`).join(', ')}: ${outer(why)}`;
}

/** More reasons than this are read by nobody; `--explain` gives them all. */
const mostReasons = 4;

/** An article that joins nothing, where something else is wrong as well. */
function isArticleOnly({ check, words }: PlacedReason, others: readonly PlacedReason[]): boolean {
  const isArticle = check === 'link words' && words.every((word) => /^(?:an?|the)$/i.test(word));
  return isArticle && others.some((other) => other.check !== check);
}

/** Whether another reason quotes the very words that this one says were left out. */
function isEcho(reason: PlacedReason, others: readonly PlacedReason[]): boolean {
  if (isArticleOnly(reason, others)) return true;
  if (reason.check !== 'left out' || reason.words.length === 0) return false;
  return others.some(
    ({ check, why }) => check !== reason.check && reason.words.every((word) => why.includes(`“${word}”`)),
  );
}

function shownReasons(
  reasons: readonly PlacedReason[],
  { isExplained }: ShowOptions,
): readonly PlacedReason[] {
  if (isExplained) return reasons;
  const telling = reasons.filter((reason) => !isEcho(reason, reasons));
  return telling.length === mostReasons + 1 ? telling : telling.slice(0, mostReasons);
}

/** A line for each reason; a check is named once. */
function reasonLines(
  reasons: readonly PlacedReason[],
  labelWidth: number,
  options: ShowOptions,
  terminal: Terminal,
): string {
  const shown = shownReasons(reasons, options);
  const lines = shown.map((reason, at) => {
    const label = shown[at - 1]?.check === reason.check ? '' : reason.check;
    return labelled(label, reasonText(reason), labelWidth, terminal);
  });
  const more = reasons.length - shown.length;
  if (more > 0 && shown.length >= mostReasons)
    lines.push(labelled('', `and ${more} more (--explain)`, labelWidth, terminal));
  return lines.join('');
}

function evidenceLines(
  sentence: PlacedSentence,
  source: PlacedEvidence,
  number: number,
  labelWidth: number,
  terminal: Terminal,
): string {
  const isHeld = sentence.verdict === 'supported';
  const label = isHeld ? 'source' : number === 0 ? 'closest' : 'and';
  const head = labelled(label, pointOf(source.file, source.place), labelWidth, terminal);
  const how = {
    indent: ' '.repeat(labelWidth + 4),
    width: widthOf(terminal),
    marked: ['cyan', 'underline'],
    rest: 'dim',
  } satisfies MarkedText;
  return head + markedText(outer(source.exact), isHeld ? [] : differing(sentence, number), how, terminal);
}

function explanation(sentence: PlacedSentence, labelWidth: number, terminal: Terminal): string {
  const how = sentence.profile === 'strict' ? 'word by word' : `as ${sentence.profile} prose`;
  return labelled('judged', `${how}, score ${sentence.score.toFixed(3)}`, labelWidth, terminal);
}

/** One judged sentence for a person. */
export function showSentence(sentence: PlacedSentence, options: ShowOptions, terminal: Terminal): string {
  const { verdict, reasons, evidence } = sentence;
  const colour = colours[verdict];
  const point = terminal.style('dim', pointOf(options.name, sentence.place));
  const head = `${terminal.style(['bold', colour], `${marks[verdict]} ${verdict}`)}  ${point}\n`;
  const how: MarkedText = {
    indent: '  ',
    width: widthOf(terminal),
    marked: [colour, 'underline'],
    rest: null,
  };
  const text = outer(sentence.text);
  const labelWidth = Math.max(7, ...shownReasons(reasons, options).map(({ check }) => check.length));
  const isShort = verdict === 'supported' && !options.isExplained;
  const about = isShort
    ? []
    : [
        reasonLines(reasons, labelWidth, options, terminal),
        ...evidence.map((item, at) =>
          at === 0 || options.isExplained || isPointedAt(sentence, at)
            ? evidenceLines(sentence, item, at, labelWidth, terminal)
            : '',
        ),
        ...(options.isExplained ? [explanation(sentence, labelWidth, terminal)] : []),
      ];
  return `${head}${markedText(text, wrongWords(shownReasons(reasons, options), text), how, terminal)}${about.join('')}\n`;
}

function count(sentences: readonly PlacedSentence[], verdict: VerdictKind): number {
  return sentences.filter((sentence) => sentence.verdict === verdict).length;
}

function plural(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** What was found, by the check that found it, most first. */
function byCheck(sentences: readonly PlacedSentence[]): string {
  const found = new Map<string, number>();
  for (const { reasons } of sentences)
    for (const check of new Set(reasons.filter((one) => !isEcho(one, reasons)).map((one) => one.check)))
      found.set(check, (found.get(check) ?? 0) + 1);
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([check, times]) => `${check} ${times}`)
    .join(', ');
}

/** What is no prose, in words; empty when all is prose. */
export function notChecked({ headings, tables, code, footnotes }: LeftOut): string {
  return [
    headings > 0 ? plural(headings, 'heading') : '',
    tables > 0 ? plural(tables, 'table') : '',
    code > 0 ? plural(code, 'block') + ' of code' : '',
    footnotes > 0 ? plural(footnotes, 'footnote') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The end of the page: how many are supported, and what the others failed. */
export function showSummary(
  sentences: readonly PlacedSentence[],
  leftOut: LeftOut,
  terminal: Terminal,
): string {
  const supported = count(sentences, 'supported');
  const contradicted = count(sentences, 'contradicted');
  const unsupported = count(sentences, 'unsupported');
  const unclear = count(sentences, 'unclear');
  const parts = [
    `${supported} of ${sentences.length} sentences supported`,
    contradicted > 0 ? `${contradicted} contradicted` : '',
    unsupported > 0 ? `${unsupported} not supported` : '',
    unclear > 0 ? `${unclear} could not be confirmed` : '',
  ];
  const isGood = supported === sentences.length;
  const lines = [terminal.style(['bold', isGood ? 'green' : 'red'], parts.filter(Boolean).join('; '))];
  const checks = byCheck(sentences.filter(({ verdict }) => verdict !== 'supported'));
  if (sentences.length - supported > 1 && checks !== '')
    lines.push(terminal.style('dim', `found by: ${checks}`));
  const aside = notChecked(leftOut);
  if (aside !== '') lines.push(terminal.style('dim', `not checked: ${aside}`));
  return `${lines.join('\n')}\n`;
}
