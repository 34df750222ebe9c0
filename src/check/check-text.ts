import type { Reason, VerdictKind } from '../news/mod.ts';
import { bare, idf, isStopWord, sentences, stem, words } from '../text/mod.ts';
import { judge } from './gate.ts';

/** A text that a checked text may rest on. */
export interface TextSource {
  /** File or outlet name, shown with the evidence. */
  readonly file: string;
  readonly text: string;
  readonly outlet: string | null;
}

/** A sentence of anyone’s text, judged. */
export interface CheckedTextSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: VerdictKind;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The source sentences it was held against, best first. */
  readonly evidence: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  }[];
}

interface Candidate {
  readonly file: string;
  readonly outlet: string | null;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly stems: ReadonlySet<string>;
}

const nearest = 4;

function stems(text: string): Set<string> {
  return new Set(
    words(text)
      .flatMap((word) => word.text.split('-'))
      .map(bare)
      .filter((word) => word.length > 1 && !isStopWord(word))
      .map(stem),
  );
}

function candidatesOf(sources: readonly TextSource[]): Candidate[] {
  return sources.flatMap((source) =>
    sentences(source.text).map(({ start, end }) => {
      const exact = source.text.slice(start, end);
      return { file: source.file, outlet: source.outlet, start, end, exact, stems: stems(exact) };
    }),
  );
}

/** The source sentences that share most of a sentence's telling words, best first. */
function closest(text: string, candidates: readonly Candidate[]): Candidate[] {
  const wanted = stems(text);
  return candidates
    .map((candidate) => {
      let shared = 0;
      for (const term of wanted) if (candidate.stems.has(term)) shared += idf(term);
      return { candidate, shared };
    })
    .sort((a, b) => b.shared - a.shared)
    .slice(0, nearest)
    .map(({ candidate }) => candidate);
}

/** Headings, bylines and questions state nothing that a source could say. */
function isClaim(text: string): boolean {
  return words(text).length >= 3 && /[.!…:;,]["”’')\]]*$|["”’]$/.test(text);
}

function pairs(list: readonly Candidate[]): Candidate[][] {
  const [first, ...rest] = list;
  return first
    ? [[first], ...rest.map((other) => [other]), ...rest.slice(0, 2).map((other) => [first, other])]
    : [];
}

function checkOne(
  text: string,
  start: number,
  end: number,
  candidates: readonly Candidate[],
): CheckedTextSentence {
  if (!isClaim(text)) {
    const why = 'is a heading, a question or a fragment; it states nothing that can be checked';
    return {
      text,
      start,
      end,
      verdict: 'unclear',
      score: 0,
      reasons: [{ check: 'form', words: [text], why }],
      evidence: [],
    };
  }
  let best: CheckedTextSentence | null = null;
  for (const cited of pairs(closest(text, candidates))) {
    const verdict = judge(
      text,
      cited.map((candidate) => ({ text: candidate.exact, outlet: candidate.outlet, date: null })),
    );
    const evidence = cited.map(({ file, start: from, end: to, exact }) => ({
      file,
      start: from,
      end: to,
      exact,
    }));
    const checked = {
      text,
      start,
      end,
      verdict: verdict.kind,
      score: verdict.score,
      reasons: verdict.reasons,
      evidence,
    };
    if (verdict.kind === 'supported') return checked;
    if (best === null || checked.score > best.score) best = checked;
  }
  return (
    best ?? {
      text,
      start,
      end,
      verdict: 'unsupported',
      score: 0,
      reasons: [
        { check: 'evidence', words: [text], why: 'the sources hold no sentence to check it against' },
      ],
      evidence: [],
    }
  );
}

/**
 * The gate on anyone's text: every sentence against the source sentences nearest to it.
 *
 * @param text Plain text. Offsets in the result are half-open UTF-16 offsets of it.
 * @param sources One or more source texts.
 * @returns One record a sentence, in order.
 *
 * @example
 * // checkText('A film about OpenAI was dropped.', [{ file: 's', text: 'A film about OpenAI was dropped.', outlet: null }])[0].verdict
 * // 'supported'
 */
export function checkText(text: string, sources: readonly TextSource[]): CheckedTextSentence[] {
  const candidates = candidatesOf(sources);
  return sentences(text).map(({ start, end }) => checkOne(text.slice(start, end), start, end, candidates));
}
