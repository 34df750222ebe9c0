import type { GuardReason } from '../../news/mod.ts';
import { names, plainMarks } from '../../text/mod.ts';
import { creditsIn, isOutlet, namesOutlet, type Credit } from './credit-words.ts';
import type { PreparedSource } from './prepared-source.ts';
import {
  allSentences,
  onceFor,
  sentenceReason,
  type GuardedDraft,
  type GuardFinding,
  type GuardRule,
  type Placed,
} from './record.ts';

/** "She said" is whoever was named up to so many sentences before. */
const namedBefore = 3;

/** What the cited spans hold: their words, and who they are attributed to. */
function citedWords({ cites }: Placed): string {
  return plainMarks(
    cites
      .flatMap(({ span, speaker, attribution, quotes }) => [
        span.exact,
        speaker ?? '',
        attribution?.source ?? '',
        ...(attribution?.via ?? []),
        ...quotes.map((quote) => quote.speaker ?? ''),
      ])
      .join(' | '),
  );
}

/** The sentences before the cited ones, where a span begins with a pronoun or goes on quoting. */
function wordsBefore({ cites }: Placed, cited: readonly PreparedSource[]): string {
  const near = cites.flatMap((cite) =>
    cited
      .filter(({ article }) => article.article.id === cite.span.articleId)
      .flatMap(({ article }) => article.evidence)
      .filter(({ sentence }) => sentence < cite.sentence && sentence >= cite.sentence - namedBefore),
  );
  return plainMarks(near.map(({ span }) => span.exact).join(' | '));
}

/** A person or body is in the span when the last word of its name is. */
function isNamedIn(name: string, held: string): boolean {
  const lower = held.toLowerCase();
  return names(name).every(({ text }) => lower.includes(plainMarks(text).toLowerCase().split(/\s+/).at(-1)!));
}

function mayBeCredited(
  credit: Credit,
  cited: readonly PreparedSource[],
  { held, before }: { readonly held: string; readonly before: string },
  all: readonly PreparedSource[],
): boolean {
  if (cited.some((source) => isOutlet(credit.name, source))) return true;
  const outlet = all.find((source) => isOutlet(credit.name, source));
  return outlet ? namesOutlet(held, outlet) : isNamedIn(credit.name, `${held} | ${before}`);
}

/** Outlets of the story that the sentence credits in a way that frames do not show. */
function furtherOutlets(
  sentence: Placed,
  cited: readonly PreparedSource[],
  held: string,
  all: readonly PreparedSource[],
): PreparedSource[] {
  const keys = new Set(cited.map((source) => source.key));
  return all.filter(
    (source) =>
      !keys.has(source.key) &&
      source.article.article.outlet !== null &&
      source.isCredited(sentence.text) &&
      !namesOutlet(held, source),
  );
}

function creditReasons(sentence: Placed, all: readonly PreparedSource[]): GuardReason[] {
  const ids = new Set(sentence.cites.map((evidence) => evidence.span.articleId));
  const cited = all.filter((source) => ids.has(source.article.article.id));
  const held = citedWords(sentence);
  const before = wordsBefore(sentence, cited);
  const wrong = creditsIn(sentence.text).filter(
    (credit) => !mayBeCredited(credit, cited, { held, before }, all),
  );
  const further = furtherOutlets(sentence, cited, held, all).filter(
    (source) => !wrong.some((credit) => isOutlet(credit.name, source)),
  );
  const missing = (name: string) => `credits ${name}, but no cited sentence is by ${name} or names it`;
  return [
    ...wrong.map((credit) => sentenceReason('G6', sentence, missing(credit.name), credit)),
    ...further.map((source) => sentenceReason('G6', sentence, missing(source.name))),
  ];
}

function check(draft: GuardedDraft): GuardFinding {
  return {
    measures: {},
    reasons: allSentences(draft).flatMap((sentence) =>
      onceFor(draft, 'G6', sentence, () => creditReasons(sentence, draft.sources)),
    ),
  };
}

/** G6: whoever is credited said it: each credited outlet is cited, or named in what is cited. */
export const credits: GuardRule = { number: 'G6', check };
