import type { Reason, Verdict, VerdictKind } from '../news/mod.ts';
import { frames, outletKey } from '../text/mod.ts';
import { derivedNumbers, type Arithmetic } from './arithmetic.ts';
import type { Check, Finding } from './check.ts';
import { addedChecks, strength } from './checks/added.ts';
import { attribution } from './checks/attribution.ts';
import { form } from './checks/form.ts';
import { keptCertainty, keptPolarity, leftOut } from './checks/left-out.ts';
import { quotation } from './checks/quotation.ts';
import { roles } from './checks/roles.ts';
import { time } from './checks/time.ts';
import { compare, compareTokens, type Comparison, type Known, type SourceSentence } from './comparison.ts';
import { clauseBeforeFigure, setsFiguresBeside } from './figures.ts';
import { fullNames } from './full-names.ts';
import { halvesOf } from './joined.ts';
import { kickerOf } from './kicker.ts';
import { isRequoted } from './quoted-speech.ts';
import { withoutSharedCredit } from './shared-credit.ts';
import { tokens } from './tokens.ts';
import { inActive } from './voice.ts';

/** The gate, in order: what is quoted, what is added, how surely, who did it, who says so, what is left out. */
export const checks: readonly Check[] = [
  quotation,
  ...addedChecks,
  strength,
  roles,
  attribution,
  keptPolarity,
  keptCertainty,
  leftOut,
  form,
  time,
];

export const checkNames: readonly string[] = [...new Set(checks.map((check) => check.name))];

/** Below this share of shared content a source speaks of something else, and contradicts nothing. */
const sameMatter = 0.6;
/** UTF-16 units; a longer text is no sentence. */
const longestSentence = 2000;
/** Tokens; the alignment reads no further, and nothing is passed unread. */
const mostTokens = 200;

/** What a judge may be told beside the sentence and its sources. */
export interface JudgeOptions {
  /** `YYYY-MM-DD` on which the sentence is published: "today" of a source of another day is then refused. */
  readonly now?: string | null;
  /** Arithmetic by which the writer came to numbers that no source gives; done again here. */
  readonly operations?: readonly Arithmetic[];
  /**
   * `strict` (the default): a sentence that follows its source, where words left out or moved are a lie.
   * `lenient`: doubts alone make it `unclear`.
   */
  readonly doubts?: 'strict' | 'lenient';
}

/** A sentence held against one source sentence, and all that was found. */
export interface Examination {
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  /** Share of the sentence's content words that the source carries in order, 0 to 1. */
  readonly cover: number;
  /** The same in any order: how far both speak of the same thing. */
  readonly shared: number;
}

function coverOf({ sentence, aligned }: Comparison): number {
  const content = sentence.filter((token) => token.isContent).length;
  const kept = sentence.filter((token, index) => token.isContent && aligned[index]! >= 0).length;
  return content === 0 ? 0 : kept / content;
}

function sharedOf({ sentence, source }: Comparison): number {
  const keys = new Set(source.map((token) => token.key));
  const content = sentence.filter((token) => token.isContent);
  return content.length === 0 ? 0 : content.filter((token) => keys.has(token.key)).length / content.length;
}

function examined(comparison: Comparison): Examination {
  const findings = checks.flatMap((check) => check.run(comparison));
  return { comparison, findings, cover: coverOf(comparison), shared: sharedOf(comparison) };
}

/** The same with the passive of one side turned into the active, where only one side has it. */
function turned(comparison: Comparison, from: SourceSentence, known: Known): Examination | null {
  const ours = inActive(comparison.sentence);
  const theirs = inActive(comparison.source);
  if ((ours === null) === (theirs === null)) return null;
  const given = {
    ...comparison,
    sentence: ours ?? comparison.sentence,
    source: theirs ?? comparison.source,
  };
  const again = examined(compareTokens(given, { sentenceText: comparison.sentenceText, from }, known));
  return again.findings.length === 0 ? again : null;
}

/**
 * Holds a sentence against one source sentence and lists what every check finds, gravest and softest alike.
 *
 * @example
 * examine('The quay closed.', { text: 'The quay did not close.', outlet: null, date: null }).findings.length > 0; // true
 */
export function examine(text: string, source: SourceSentence, known: Known = {}): Examination {
  const comparison = compare(text, source, known);
  const first = examined(comparison);
  if (first.findings.length === 0) return first;
  if (isRequoted(text, source.text)) return { ...first, findings: [], cover: 1 };
  return turned(comparison, source, known) ?? first;
}

/** Doubts that even a sentence near its source may raise without a lie: little words, a weaker verb, a plural. */
const mild = new Set(['link words', 'form', 'certainty']);

function kindOf({ findings, shared }: Examination, doubts: JudgeOptions['doubts']): VerdictKind {
  if (findings.length === 0) return 'supported';
  if (shared >= sameMatter && findings.some((item) => item.gravity === 'contradicts')) return 'contradicted';
  if (findings.some((item) => item.gravity !== 'doubt')) return 'unsupported';
  if (doubts === 'lenient') return 'unclear';
  return findings.every((item) => mild.has(item.check)) ? 'unclear' : 'unsupported';
}

/** The covered share, less for each finding and a little for what was left out: 0 to 1. */
function scoreOf({ comparison, findings, cover }: Examination): number {
  const lost =
    comparison.gaps.reduce((sum, gap) => sum + gap.tokens.length, 0) / (comparison.source.length + 1);
  const base = findings.length === 0 ? 0.75 + 0.25 * cover : 0.5 * cover * 0.8 ** findings.length;
  return Math.max(0, Math.round((base - 0.02 * lost) * 1e6) / 1e6);
}

function reasonsOf(findings: readonly Finding[], sourceNumber: number): Reason[] {
  const seen = new Set<string>();
  return findings
    .filter((item) => {
      const key = `${item.check}\u0000${item.words.join(' ')}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ check, words, why, at, sourceAt }) => ({
      check,
      words,
      why,
      ...(at && { at }),
      ...(sourceAt && { sourceAt: sourceAt.map((range) => ({ ...range, source: sourceNumber })) }),
    }));
}

function unclear(why: string, text: string): Verdict {
  const at = text === '' ? {} : { at: [{ start: 0, end: text.length }] };
  return {
    kind: 'unclear',
    score: 0,
    reasons: [{ check: 'form', words: [], why, ...at }],
    checks: checkNames,
  };
}

interface Numbered {
  readonly source: SourceSentence;
  readonly number: number;
}

interface Asked {
  readonly known: Known;
  readonly doubts: JudgeOptions['doubts'];
}

function judgeOne(text: string, { source, number }: Numbered, asked: Asked): Verdict {
  if (text.length > longestSentence || tokens(text).length > mostTokens)
    return unclear('is too long to be one sentence', text);
  if (source.text.length > longestSentence || tokens(source.text).length > mostTokens)
    return unclear('the cited text is too long to be one sentence', text);
  if (tokens(text).length === 0) return unclear('there are no words to check', text);
  const found = examine(text, source, asked.known);
  return {
    kind: kindOf(found, asked.doubts),
    score: scoreOf(found),
    reasons: reasonsOf(found.findings, number),
    checks: checkNames,
  };
}

const order: readonly VerdictKind[] = ['supported', 'unclear', 'unsupported', 'contradicted'];

function worse(a: Verdict, b: Verdict): Verdict {
  const kind = order.indexOf(a.kind) > order.indexOf(b.kind) ? a.kind : b.kind;
  const reasons = [...a.reasons, ...b.reasons];
  return { kind, score: Math.min(a.score, b.score), reasons, checks: checkNames };
}

function better(a: Verdict, b: Verdict): Verdict {
  if ((a.kind === 'supported') !== (b.kind === 'supported')) return a.kind === 'supported' ? a : b;
  return b.score > a.score ? b : a;
}

function shifted(verdict: Verdict, by: number): Verdict {
  const reasons = verdict.reasons.map((reason) =>
    reason.at
      ? { ...reason, at: reason.at.map(({ start, end }) => ({ start: start + by, end: end + by })) }
      : reason,
  );
  return { ...verdict, reasons };
}

/**
 * True where one credit at the front or the end of the whole covers a half that another outlet tells: "According to A,
 * …, and …" credits A with both.
 */
function sharesCredit(left: string, right: string, ours: SourceSentence, theirs: SourceSentence): boolean {
  if (ours.outlet === null || theirs.outlet === null) return false;
  const key = (outlet: string) => outletKey(outlet);
  if (key(ours.outlet) === key(theirs.outlet)) return false;
  const credited = (text: string, outlet: string, place?: 'front' | 'end') =>
    frames(text, outlet).some(
      (frame) => outletKey(frame.source) === key(outlet) && (place === undefined || frame.place === place),
    );
  const front = credited(left, ours.outlet, 'front') && !credited(right, theirs.outlet);
  const end = credited(right, theirs.outlet, 'end') && !credited(left, ours.outlet);
  return front || end;
}

/** A sentence that joins two sources is cut at a connector; each half must stand on one of them alone. */
function judgeJoined(text: string, first: Numbered, second: Numbered, asked: Asked): Verdict | null {
  let best: Verdict | null = null;
  const derived = asked.known.derived ?? [];
  for (const { left, right, rightStart } of halvesOf(text)) {
    if (tokens(left).length < 3 || tokens(right).length < 3) continue;
    const moved = derived.map(({ start, end }) => ({ start: start - rightStart, end: end - rightStart }));
    const askedRight = { ...asked, known: { ...asked.known, derived: moved } };
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      if (sharesCredit(left, right, a.source, b.source)) continue;
      const verdict = worse(judgeOne(left, a, asked), shifted(judgeOne(right, b, askedRight), rightStart));
      best = best === null ? verdict : better(best, verdict);
      if (best.kind === 'supported') return best;
    }
  }
  return best;
}

const found: Verdict = { kind: 'supported', score: 0.75, reasons: [], checks: checkNames };

/** "…, A and B reported": each of them must carry all of it. */
function judgeShared(text: string, first: Numbered, second: Numbered, asked: Asked): Verdict | null {
  const [a, b] = [first.source.outlet, second.source.outlet];
  const core = a === null || b === null ? null : withoutSharedCredit(text, a, b);
  return core === null ? null : worse(judgeOne(core, first, asked), judgeOne(core, second, asked));
}

/** "A put the dead at 12, B at 14": each figure stands on its own outlet's sentence. */
function judgeFigures(text: string, first: Numbered, second: Numbered, asked: Asked): Verdict | null {
  if (setsFiguresBeside(text, first.source, second.source)) return found;
  const left = clauseBeforeFigure(text, first.source, second.source);
  return left === null ? null : judgeOne(left, first, asked);
}

/** One source tells it, by a name that the other one gives in full: "Ada Orme" for "Mr. Orme". */
function judgeNamed(text: string, main: Numbered, other: Numbered, asked: Asked): Verdict | null {
  const names = fullNames(text, main.source.text, other.source.text);
  return names.length === 0 ? null : judgeOne(text, main, { ...asked, known: { ...asked.known, names } });
}

/** "Ferry fire: Six were hurt": what is said stands on one, the words before it are the other's. */
function judgeKicked(text: string, first: Numbered, second: Numbered, asked: Asked): Verdict | null {
  const kicked = kickerOf(text, [first.source, second.source]);
  if (kicked === null) return null;
  return shifted(judgeOne(kicked.said, kicked.source === 0 ? first : second, asked), kicked.start);
}

/** The ways in which a sentence may stand on two sources. */
const ways = [
  judgeJoined,
  judgeShared,
  judgeFigures,
  (text: string, first: Numbered, second: Numbered, asked: Asked) => judgeFigures(text, second, first, asked),
  judgeKicked,
  judgeNamed,
  (text: string, first: Numbered, second: Numbered, asked: Asked) => judgeNamed(text, second, first, asked),
];

function judgeTwo(text: string, first: Numbered, second: Numbered, asked: Asked): Verdict | null {
  let best: Verdict | null = null;
  for (const way of ways) {
    const verdict = way(text, first, second, asked);
    if (verdict !== null) best = best === null ? verdict : better(best, verdict);
    if (best?.kind === 'supported') return best;
  }
  return best;
}

/**
 * Judges one sentence against the one or two source sentences it cites. With two, the sentence must stand on one
 * of them alone; or be two clauses that stand on one each; or credit both outlets with what both say; or set a figure
 * of one beside that of the other; or take from one no more than the full name of a person the other names, or the topic before a headline. It never
 * takes its subject from one and its verb from the other.
 *
 * The verdict: `supported` only when no check found anything; `contradicted` when the source says otherwise in the same
 * place and carries most of the sentence; `unsupported` when something precise is absent from the source, or words are
 * left out, moved or added; `unclear` when only little words or forms differ, or when there is nothing to judge.
 *
 * @param text The sentence.
 * @param sources One or more source sentences, each with its outlet (frames that credit it are allowed).
 * @returns A verdict. Offsets of its reasons are half-open UTF-16 of `text` and of the source each names by number.
 *
 * @example
 * judge('OpenAI-backed film dropped', [{ text: 'A film about OpenAI was dropped.', outlet: null, date: null }]).kind;
 * // 'unsupported': “OpenAI-backed” states a relation that the cited sentence does not
 */
export function judge(text: string, sources: readonly SourceSentence[], options: JudgeOptions = {}): Verdict {
  const derived = derivedNumbers(
    text,
    sources.map((source) => source.text),
    options.operations ?? [],
  );
  const asked = { known: { now: options.now ?? null, derived }, doubts: options.doubts };
  const numbered = sources.map((source, number) => ({ source, number }));
  const [first, second] = numbered;
  if (!first) return unclear('no source sentence is given', text);
  const single = numbered.map((source) => judgeOne(text, source, asked)).reduce(better);
  if (single.kind === 'supported' || !second) return single;
  const joint = judgeTwo(text, first, second, asked);
  return joint === null ? single : better(single, joint);
}
