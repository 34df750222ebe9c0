import type { GuardLimits, GuardReason } from '../../news/mod.ts';
import { isCapital, lastName, namesOutlet } from './credit-words.ts';
import { quotations, quotedParts, standsIn } from './marks.ts';
import { wordCount, words } from '../../text/mod.ts';
import { remember } from '../remember.ts';
import type { PreparedSource } from './prepared-source.ts';
import {
  allSentences,
  sentenceReason,
  type GuardedDraft,
  type GuardFinding,
  type GuardRule,
  type Placed,
} from './record.ts';

const quotationsOf = remember(quotations, 2000);

interface Quotation {
  readonly sentence: Placed;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly parts: readonly string[];
  /** Cited sources that have it word for word. */
  readonly from: readonly PreparedSource[];
  /** Sources of the story that have it and are not cited. */
  readonly elsewhere: readonly PreparedSource[];
}

function quotationsIn(sentence: Placed, sources: readonly PreparedSource[]): Quotation[] {
  const ids = new Set(sentence.cites.map((evidence) => evidence.span.articleId));
  return quotationsOf(sentence.text).map(({ text, start, end }) => {
    const parts = quotedParts(text);
    const holders = sources.filter((source) => source.holds(text));
    return {
      ...{ sentence, start, end, parts, words: wordCount(text) },
      from: holders.filter((source) => ids.has(source.article.article.id)),
      elsewhere: holders.filter((source) => !ids.has(source.article.article.id)),
    };
  });
}

/** A title of a work is not a quotation: its words of four letters and more have capitals. */
function isTitle({ sentence, start, end }: Quotation): boolean {
  const long = words(sentence.text.slice(start, end)).filter((word) => word.text.length > 3);
  return long.length > 1 && long.every((word) => isCapital(word.text));
}

/** Words outside the quotations: where credit is given. */
function around({ text }: Placed): string {
  let open = '';
  let from = 0;
  for (const { start, end } of quotationsOf(text)) {
    open += `${text.slice(from, start)} `;
    from = end;
  }
  return open + text.slice(from);
}

function exactness(quotation: Quotation): string | null {
  if (quotation.parts.length === 0 || quotation.from.length > 0) return null;
  const [other] = quotation.elsewhere;
  return other === undefined
    ? 'is quoted, but no cited source has it word for word'
    : `is quoted from ${other.name}, which the sentence does not cite`;
}

/** Who says the quoted words in the source, where the source names somebody there. */
function speakersOf(quotation: Quotation): string[] {
  return quotation.sentence.cites.flatMap((evidence) => {
    const quote = evidence.quotes.find((each) =>
      standsIn(quotation.parts, ` ${quotedParts(each.text).join(' ')} `),
    );
    const speaker = quote && (quote.speaker ?? evidence.speaker);
    const name = speaker ? lastName(speaker) : null;
    return name === null ? [] : [name];
  });
}

/** What is missing of the credit: the outlet, and the speaker here or in the sentence before. */
function creditProblem(quotation: Quotation, before: string): string | null {
  const outside = around(quotation.sentence);
  const [source] = quotation.from;
  if (source !== undefined && !quotation.from.some((each) => namesOutlet(outside, each)))
    return `is quoted without naming ${source.name}`;
  const missing = speakersOf(quotation).find((name) => !`${before} ${outside}`.includes(name));
  return missing === undefined ? null : `is quoted without naming ${missing}, who said it`;
}

function problemsOf(quotation: Quotation, before: string, limits: GuardLimits): string[] {
  const wrong = exactness(quotation);
  if (wrong !== null) return [wrong];
  const long = quotation.words > limits.quoteWords;
  const isCounted = quotation.words >= limits.quoteLeastWords && !isTitle(quotation);
  const credit =
    isCounted && quotation.sentence.place !== 'headline' ? creditProblem(quotation, before) : null;
  return [
    ...(long ? [`quotes ${quotation.words} words; ${limits.quoteWords} are allowed`] : []),
    ...(credit === null ? [] : [credit]),
  ];
}

function tooMany(counted: readonly Quotation[], limits: GuardLimits): GuardReason[] {
  const reasons: GuardReason[] = [];
  const perSource = new Map<string, number>();
  counted.forEach((quotation, at) => {
    for (const { key, name } of quotation.from) {
      const count = (perSource.get(key) ?? 0) + 1;
      perSource.set(key, count);
      const why = `is quotation number ${count} from ${name}; ${limits.quotesPerSource} is allowed`;
      if (count > limits.quotesPerSource)
        reasons.push(sentenceReason('G2', quotation.sentence, why, quotation));
    }
    const why = `is quotation number ${at + 1}; ${limits.quotesPerBrief} are allowed`;
    if (at >= limits.quotesPerBrief) reasons.push(sentenceReason('G2', quotation.sentence, why, quotation));
  });
  return reasons;
}

function check(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const all = allSentences(draft).flatMap((sentence) => quotationsIn(sentence, draft.sources));
  const before = ({ place }: Placed) =>
    typeof place === 'number' && place > 0
      ? around({ ...draft.sentences[place - 1]!, place: place - 1 })
      : '';
  const body = all.filter(({ sentence }) => sentence.place !== 'headline');
  const counted = body.filter((each) => each.words >= limits.quoteLeastWords && !isTitle(each));
  const wrong = all.flatMap((quotation) =>
    problemsOf(quotation, before(quotation.sentence), limits).map((why) =>
      sentenceReason('G2', quotation.sentence, why, quotation),
    ),
  );
  return {
    measures: { quotes: body.length, longestQuote: Math.max(0, ...body.map((each) => each.words)) },
    reasons: [...wrong, ...tooMany(counted, limits)],
  };
}

/** G2: quotations are exact, credited to speaker and outlet, short and few. */
export const quotationRule: GuardRule = { number: 'G2', check };
