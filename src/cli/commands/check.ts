import { checkText, prepareSources, vetoText, type Veto } from '../../check/mod.ts';
import { NutgrafError } from '../../errors.ts';
import type { DocumentFormat } from '../../read/mod.ts';
import { version } from '../../version.ts';
import { isForeign, supportedIfVerbatim } from '../check/language.ts';
import { loadSources, loadText, type CheckInput, type LoadedSource, type LoadTools } from '../check/load.ts';
import { fails, type FailOn } from '../check/outcome.ts';
import { checkPairs } from '../check/pairs.ts';
import { placeSentence, type PlacedSentence } from '../check/placed.ts';
import { sarifLog } from '../check/sarif.ts';
import { notChecked, showSentence, showSummary } from '../check/show.ts';
import { datesFor, factsFor } from '../check/source-facts.ts';
import { closingAfter, type Context } from '../context.ts';
import { printJson } from '../terminal.ts';
import { requireVeto } from '../verifier.ts';

export interface CheckFlags {
  readonly against?: readonly string[];
  readonly outlet?: readonly string[];
  readonly date?: readonly string[];
  readonly format?: DocumentFormat;
  readonly failOn: FailOn;
  readonly quiet?: boolean;
  readonly explain?: boolean;
  readonly sarif?: boolean;
  readonly json?: boolean;
  readonly pairs?: string;
  /** Let the configured verifier veto. */
  readonly verifier?: boolean;
}

interface Question {
  readonly text: string;
  readonly against: readonly string[];
}

/** What of the command line cannot go together, or is missing. */
function questionOf(text: string | undefined, flags: CheckFlags): Question {
  if (text === undefined)
    throw new NutgrafError('NG_CONFIG_USAGE', 'check needs a text file, or --pairs FILE', {
      hint:
        flags.against === undefined
          ? 'See: nutgraf help check'
          : 'Name the text before --against: nutgraf check TEXT --against SOURCE',
    });
  const against = flags.against ?? [];
  if (against.length === 0)
    throw new NutgrafError('NG_CONFIG_USAGE', 'check needs something to check against', {
      hint: 'Name one or more source files: nutgraf check TEXT --against SOURCE',
    });
  if ([text, ...against].filter((name) => name === '-').length > 1)
    throw new NutgrafError('NG_CONFIG_USAGE', 'standard input (-) can be named once only');
  if (flags.sarif && flags.json)
    throw new NutgrafError('NG_CONFIG_USAGE', '--json and --sarif are two forms of one answer', {
      hint: 'Ask for one of them',
    });
  return { text, against };
}

function nothingToCheck(message: string): NutgrafError {
  return new NutgrafError('NG_CHECK_NOTHING', message);
}

function emptyWords({ kind, name, document: { leftOut } }: CheckInput): string {
  const where = kind === 'stdin' ? 'standard input' : `"${name}"`;
  const aside = notChecked(leftOut);
  return `there is nothing to check in ${where}${aside === '' ? '' : `, which holds only ${aside}`}`;
}

/** What a person should know before reading the verdicts. */
function remarks(text: CheckInput, sources: readonly LoadedSource[]): string[] {
  const said: string[] = [];
  if (isForeign(text.document.text, text.document.language))
    said.push(
      'the text does not look like English, which is all the checks know; read the verdicts with care',
    );
  const foreign = sources.find(({ document }) => isForeign(document.text, document.language));
  if (foreign !== undefined && said.length === 0)
    said.push(`"${foreign.name}" does not look like English, which is all the checks know`);
  const empty = sources.filter(({ document }) => document.text.trim() === '');
  if (empty.length > 0) said.push(`no text was found in ${empty.map(({ name }) => `"${name}"`).join(', ')}`);
  if (sources.some(({ name }) => name === text.name)) said.push('the text is checked against itself');
  return said;
}

/** The text or a source is in English: what the sources do not say, the checks find. */
function isEnglishPair({ document }: CheckInput, sources: readonly LoadedSource[]): boolean {
  const isForeignHere = (one: CheckInput) => isForeign(one.document.text, one.document.language);
  return !isForeign(document.text, document.language) || !sources.some(isForeignHere);
}

async function judged(
  text: CheckInput,
  sources: readonly LoadedSource[],
  options: { readonly against: readonly string[]; readonly flags: CheckFlags; readonly veto: Veto | null },
): Promise<PlacedSentence[]> {
  const { against, flags, veto } = options;
  const outletOf = factsFor('--outlet', flags.outlet ?? [], against);
  const dateOf = datesFor(flags.date ?? [], against);
  const prepared = prepareSources(
    sources.map(({ name, given, document, outlet, date }) => ({
      file: name,
      text: document.text,
      outlet: outletOf(given) ?? outlet,
      date: dateOf(given) ?? date,
    })),
  );
  const byName = new Map(sources.map((source) => [source.name, source]));
  const checked = await vetoText(checkText(text.document.text, prepared), veto);
  const isEnglish = isEnglishPair(text, sources);
  const texts = sources.map(({ document }) => document.text);
  return checked
    .map((sentence) => (isEnglish ? sentence : supportedIfVerbatim(sentence, sentence.text, texts)))
    .map((sentence) => placeSentence(sentence, text, byName));
}

function answerJson(
  sentences: readonly PlacedSentence[],
  text: CheckInput,
  sources: readonly LoadedSource[],
): object {
  const about = ({ name, document }: CheckInput) => ({
    file: name,
    format: document.format,
    title: document.title,
  });
  const counts = { supported: 0, unsupported: 0, contradicted: 0, unclear: 0 };
  for (const { verdict } of sentences) counts[verdict] += 1;
  return {
    sentences,
    counts,
    notChecked: text.document.leftOut,
    text: about(text),
    sources: sources.map(about),
  };
}

function answer(
  sentences: readonly PlacedSentence[],
  text: CheckInput,
  sources: readonly LoadedSource[],
  flags: CheckFlags,
  { terminal }: Context,
): void {
  if (terminal.json) printJson(terminal, answerJson(sentences, text, sources));
  else if (flags.sarif) {
    const byName = new Map(sources.map((source) => [source.name, source]));
    printJson(terminal, sarifLog({ sentences, text, sources: byName, version }));
  } else {
    const options = { isExplained: flags.explain ?? false, name: text.name };
    for (const sentence of sentences)
      if (!flags.quiet || fails(sentence.verdict, flags.failOn))
        terminal.out(showSentence(sentence, options, terminal));
    if (!flags.quiet) terminal.out(showSummary(sentences, text.document.leftOut, terminal));
  }
}

async function checkOne(question: Question, flags: CheckFlags, tools: LoadTools): Promise<number> {
  const { terminal } = tools.context;
  factsFor('--outlet', flags.outlet ?? [], question.against);
  datesFor(flags.date ?? [], question.against);
  const text = await loadText(question.text, tools);
  if (text.document.text.trim() === '') throw nothingToCheck(emptyWords(text));
  const sources = await loadSources(question.against, question.text, tools);
  if (sources.every(({ document }) => document.text.trim() === ''))
    throw nothingToCheck('no text was found in the sources');
  for (const remark of remarks(text, sources)) terminal.err(`nutgraf: ${remark}\n`);
  const veto = flags.verifier ? await requireVeto(tools) : null;
  const sentences = await judged(text, sources, { against: question.against, flags, veto });
  answer(sentences, text, sources, flags, tools.context);
  return sentences.some(({ verdict }) => fails(verdict, flags.failOn)) ? 1 : 0;
}

/** nutgraf check TEXT --against SOURCE…, or nutgraf check --pairs FILE. */
export function checkCommand(text: string | undefined, flags: CheckFlags, context: Context): Promise<number> {
  if (flags.pairs !== undefined) {
    if (text !== undefined || flags.against !== undefined)
      throw new NutgrafError('NG_CONFIG_USAGE', '--pairs brings its own texts and sources', {
        hint: 'Leave out TEXT and --against',
      });
    if (flags.verifier)
      throw new NutgrafError('NG_CONFIG_USAGE', '--pairs is judged without a verifier', {
        hint: 'Leave out --verifier, or check one text: nutgraf check TEXT --against SOURCE --verifier',
      });
    return checkPairs(flags.pairs, flags.failOn, context.terminal);
  }
  const question = questionOf(text, flags);
  const format = flags.format ?? null;
  return closingAfter((closing) => checkOne(question, flags, { context, closing, format }));
}
