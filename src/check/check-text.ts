import type { Profile, Reason, Verdict, VerdictKind } from '../news/mod.ts';
import { sentences, words } from '../text/mod.ts';
import { readAgainst, featuresOf, type Examined } from './free/features.ts';
import { judgeFree } from './free/judge-free.ts';
import { prepareSources, type PreparedSources, type SourceLine, type TextSource } from './free/prepared.ts';
import { freeWeights, profileOf, scoreOf } from './free/weights.ts';
import { judge } from './gate.ts';
import { settledModals } from './word-lists.ts';

export { prepareSources, type PreparedSources, type TextSource };

/** A sentence of anyone’s text, judged. */
export interface CheckedTextSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: VerdictKind;
  /** 0 to 1, for ranking. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** How it was judged: word by word against one or two source sentences, or as free prose. */
  readonly profile: Profile;
  /** SHA-256 of the weights file behind the score, hex; absent when none was used. */
  readonly weights?: string;
  /** The source sentences it was held against, best first. */
  readonly evidence: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  }[];
}

/** A text judged as a whole. */
export interface CheckedText {
  readonly verdict: VerdictKind;
  /** 0 to 1, for ranking; below 0.5 the text is more likely wrong somewhere than right. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly sentences: readonly CheckedTextSentence[];
}

/** Sentences of one text that are examined; every later one is `unclear` and says why. */
const mostSentences = 2000;
/** A sentence with this much of its words in copied runs (of four or more; of three or more, when nearly all of its
 * content stands in order in one line) is that source sentence retold: what the strict gate refuses of it stays refused. */
const retoldRuns = 0.5;
const retoldOrder = 0.9;
/** With more to say against it a sentence is another sentence, not this one with a word turned. */
const fewReasons = 4;
/** With less of its words in order in one line, or copied in runs, the strict gate cannot pass it. */
const passingShare = 0.45;

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Judged {
  readonly checked: CheckedTextSentence;
  /** Null where there was nothing to examine. */
  readonly examined: Examined | null;
}

/** Headings, bylines and questions state nothing that a source could say. */
function isClaim(text: string): boolean {
  return words(text).length >= 3 && /[.!…:;,]["”’')\]]*$|["”’]$/.test(text);
}

function without(place: Place, verdict: VerdictKind, check: string, why: string): Judged {
  const reasons = [{ check, words: check === 'size' ? [] : [place.text], why }];
  return {
    checked: { ...place, verdict, score: 0, reasons, profile: 'strict', evidence: [] },
    examined: null,
  };
}

function evidenceOf(lines: readonly SourceLine[]): CheckedTextSentence['evidence'] {
  return lines.map(({ file, start, end, exact }) => ({ file, start, end, exact }));
}

interface StrictTrial {
  readonly verdict: Verdict;
  readonly cited: readonly SourceLine[];
}

/** The strict gate on the nearest lines, each alone and the best two together. */
function judgeStrictly(text: string, lines: readonly SourceLine[]): StrictTrial | null {
  const [first, second] = lines;
  if (!first) return null;
  const trials = [[first], second && [second], second && [first, second]];
  let best: StrictTrial | null = null;
  for (const cited of trials) {
    if (!cited) continue;
    const sources = cited.map((line) => ({ text: line.exact, outlet: line.outlet, date: line.date }));
    const trial = { verdict: judge(text, sources, { doubts: 'lenient' }), cited };
    if (trial.verdict.kind === 'supported') return trial;
    if (best === null || trial.verdict.score > best.verdict.score) best = trial;
  }
  return best;
}

const rank = { contradicted: 0, unsupported: 1, unclear: 2, supported: 3 } as const;

function graver(a: VerdictKind, b: VerdictKind): VerdictKind {
  return rank[a] < rank[b] ? a : b;
}

/**
 * What a source sentence with one word turned comes to: where little else differs, an opposite or a "not" says the
 * contrary.
 */
function turnedBy({ kind, reasons }: Verdict): VerdictKind {
  if (reasons.length > fewReasons) return 'unclear';
  const isTurned = reasons.some(({ check }) => check === 'polarity' || check === 'new words');
  return kind === 'contradicted' && isTurned ? 'contradicted' : 'unclear';
}

/** "will" in the place of the source's "may" makes a certainty of a possibility, whatever else is cut beside it. */
function settles({ kind, reasons }: Verdict): boolean {
  return (
    kind === 'contradicted' &&
    reasons.some(({ check, words: [word] }) => check === 'certainty' && settledModals.has(word ?? ''))
  );
}

function sameReason(a: Reason, b: Reason): boolean {
  return a.check === b.check && a.words.join(' ') === b.words.join(' ');
}

function judgeSentence(place: Place, sources: PreparedSources): Judged {
  const examined = readAgainst(place.text, sources);
  const lines = examined.held.evidence.lines.map((number) => sources.lines[number]!);
  if (sources.lines.length === 0) {
    const why = 'the sources hold no sentence to check it against';
    return { ...without(place, 'unsupported', 'evidence', why), examined };
  }
  const weights = freeWeights();
  const { measures } = examined;
  const score = scoreOf(weights, featuresOf([examined]));
  const free = judgeFree(examined, score);
  const mayPass = measures.inOrder >= passingShare || measures.copied >= passingShare;
  const strict = mayPass ? judgeStrictly(place.text, lines) : null;
  const base = { ...place, score, weights: weights.sha256, evidence: evidenceOf(lines) };
  if (strict?.verdict.kind === 'supported') {
    const evidence = evidenceOf(strict.cited);
    const checked = { ...base, verdict: 'supported' as const, score: (1 + score) / 2, reasons: [], evidence };
    return { checked: { ...checked, profile: 'strict' }, examined };
  }
  const profile = profileOf(weights, measures.copied);
  const isRetold =
    profile === 'edited' ||
    measures.longRuns >= retoldRuns ||
    (measures.inOrder >= retoldOrder && measures.copied >= retoldRuns);
  if (!strict || !isRetold) {
    return { checked: { ...base, verdict: free.kind, reasons: free.reasons, profile }, examined };
  }
  // Words kept in order and still refused: something was cut, moved or added. The free check may not wave it through.
  const turned = profile === 'edited' ? turnedBy(strict.verdict) : 'unclear';
  const verdict = graver(free.kind, settles(strict.verdict) ? 'contradicted' : turned);
  const more = strict.verdict.reasons.filter(
    (reason) => !free.reasons.some((own) => sameReason(own, reason)),
  );
  const own = free.kind === 'supported' ? [] : free.reasons;
  return { checked: { ...base, verdict, reasons: [...own, ...more], profile }, examined };
}

function judgeAll(text: string, sources: PreparedSources): Judged[] {
  return sentences(text).map(({ start, end }, number) => {
    const place = { text: text.slice(start, end), start, end };
    if (number >= mostSentences) {
      return without(
        place,
        'unclear',
        'size',
        `only the first ${mostSentences} sentences of a text are checked`,
      );
    }
    if (!isClaim(place.text)) {
      const why = 'is a heading, a question or a fragment; it states nothing that can be checked';
      return { ...without(place, 'unclear', 'form', why), examined: readAgainst(place.text, sources) };
    }
    return judgeSentence(place, sources);
  });
}

function isPrepared(sources: PreparedSources | readonly TextSource[]): sources is PreparedSources {
  return 'lines' in sources;
}

function prepared(sources: PreparedSources | readonly TextSource[]): PreparedSources {
  return isPrepared(sources) ? sources : prepareSources(sources);
}

/** Sources that were read in part cannot show that something is missing from them. */
function softened(checked: CheckedTextSentence, sources: PreparedSources): CheckedTextSentence {
  if (!sources.isCut || checked.verdict === 'supported') return checked;
  const why = 'the sources are longer than what is read of them, so what is missing may stand further on';
  const reasons = [...checked.reasons, { check: 'size', words: [], why }];
  return { ...checked, verdict: 'unclear', reasons };
}

/**
 * Checks anyone’s text: for every sentence the source sentences nearest to it are chosen and the strict gate is asked;
 * what is told in other words is judged by precise findings (see docs/check.md). A sentence that keeps the words of one
 * source sentence and fails strictly is never supported.
 *
 * @param text Plain text. Offsets in the result are half-open UTF-16 offsets of it.
 * @param sources One or more source texts, or what `prepareSources` made of them.
 * @returns One record a sentence, in order.
 *
 * @example
 * // checkText('A film about OpenAI was dropped.', [{ file: 's', text: 'A film about OpenAI was dropped.', outlet: null }])[0].verdict
 * // 'supported'
 */
export function checkText(
  text: string,
  sources: PreparedSources | readonly TextSource[],
): CheckedTextSentence[] {
  const read = prepared(sources);
  return judgeAll(text, read).map(({ checked }) => softened(checked, read));
}

/** The verdict of the worst sentence; forms that state nothing count only when nothing else is there. */
function worstOf(checked: readonly CheckedTextSentence[]): VerdictKind {
  const claims = checked.filter((item) => item.reasons[0]?.check !== 'form');
  const list = claims.length > 0 ? claims : checked;
  return [...list].sort((a, b) => rank[a.verdict] - rank[b.verdict])[0]?.verdict ?? 'unclear';
}

/**
 * Checks a text as a whole: the verdict is that of its worst sentence, the score that of all of them read together
 * (findings counted over the text, measures as means over its words).
 *
 * @example
 * // checkSummary('The film was dropped.', [source]).verdict; // 'supported'
 */
export function checkSummary(text: string, sources: PreparedSources | readonly TextSource[]): CheckedText {
  const read = prepared(sources);
  // One statement without a full stop is a statement all the same.
  const whole = sentences(text).length <= 1 && text.trim() !== '' && words(text).length >= 3;
  const start = text.length - text.trimStart().length;
  const judged = whole
    ? [judgeSentence({ text: text.trim(), start, end: start + text.trim().length }, read)]
    : judgeAll(text, read);
  const list = judged.map(({ checked }) => softened(checked, read));
  const examined = judged.flatMap((item) => item.examined ?? []);
  const score =
    judged.length === 1
      ? list[0]!.score
      : examined.length === 0 || read.tokens.length === 0
        ? 0
        : scoreOf(freeWeights(), featuresOf(examined));
  return { verdict: worstOf(list), score, reasons: list.flatMap((item) => item.reasons), sentences: list };
}

/** A text with the sources it is held against, as `nutgraf check --pairs` reads them. */
export interface TextPair {
  readonly text: string;
  readonly sources: readonly { readonly outlet?: string | null; readonly text: string }[];
}

/** What `judgePair` says of a pair. */
export interface PairVerdict {
  readonly verdict: VerdictKind;
  /** 0 to 1, for ranking. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/**
 * One verdict on a whole text: one sentence against one or two sentences is judged strictly, as cited; anything longer
 * by `checkSummary`.
 *
 * @example
 * judgePair({ text: 'Cats sleep.', sources: [{ text: 'Cats sleep.' }] }).verdict; // 'supported'
 */
export function judgePair({ text, sources }: TextPair): PairVerdict {
  const isOne = (one: string) => sentences(one).length <= 1;
  if (
    isOne(text) &&
    sources.length > 0 &&
    sources.length <= 2 &&
    sources.every((source) => isOne(source.text))
  ) {
    const cited = sources.map((source) => ({
      text: source.text.trim(),
      outlet: source.outlet ?? null,
      date: null,
    }));
    const { kind, score, reasons } = judge(text.trim(), cited);
    return { verdict: kind, score, reasons };
  }
  const read = sources.map((source, at) => ({
    file: source.outlet ?? `source ${at + 1}`,
    text: source.text,
    outlet: source.outlet ?? null,
  }));
  const { verdict, score, reasons } = checkSummary(text, read);
  return { verdict, score, reasons };
}
