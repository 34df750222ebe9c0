import type { GroundedArticle } from '../../news/mod.ts';
import {
  drawnWords,
  indexedWords,
  longestRunIn,
  outletKey,
  outletName,
  overlapIndex,
  sentences,
  wordCount,
  type OverlapIndex,
  type Run,
} from '../../text/mod.ts';
import { remember } from '../remember.ts';
import { alignable, mirrorOf, type Alignable, type Mirror } from './alignment.ts';
import { creditsOutlet } from './credit-words.ts';
import { gramsOf } from './grams.ts';
import { quotedParts, standsIn, wordForWord } from './marks.ts';
import type { GuardSource } from './record.ts';

/** A title before the text, a dateline, a caption: not yet the first sentence. */
const fewestLedeWords = 6;
/** Sentences that are compared for mirroring; a page beyond that is no news report. */
const mostSentences = 400;
/** Comparisons kept while a story is told: a writer asks for the same sentence in many drafts. */
const mostKept = 1000;
/** Articles kept ready between two tellings of their stories: most stories have fewer pages. */
const mostReady = 40;
const cutEnd =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|(?:\[?\+\d+ chars\]?|read more|continue reading|read the full story|weiterlesen|lire la suite|seguir leyendo|続きを読む)[^\n]{0,80})\s*$/iu;

/** A part of a source that is its heart, as 4-grams. */
export interface Heart {
  readonly part: 'first sentence' | 'description';
  readonly grams: ReadonlySet<string>;
}

/** What is read from an article once. Title and description are its text as well; how long it is, its text alone tells. */
interface Reading {
  readonly name: string;
  /** Articles of one outlet are one source. */
  readonly key: string;
  /**
   * The first line of some length and, where that is a heading or caption, the first sentence that states something; and
   * what its feed says it is about.
   */
  readonly hearts: readonly Heart[];
  readonly words: number;
  /** Its feed cut the text: how long the whole is, is not known. */
  readonly isCut: boolean;
  readonly index: OverlapIndex;
  /** The whole, its marks made one kind. */
  readonly plain: string;
  /** Its sentences, made ready when first asked for. */
  readonly alignables: () => readonly Alignable[];
}

/** What a sentence has of a source. */
interface Comparisons {
  run(sentence: string): Run | null;
  /** Words drawn from it in runs. */
  drawn(sentence: string): number;
  mirror(sentence: string): Mirror;
  /** True when it has the quotation word for word. */
  holds(quotation: string): boolean;
  /** True when the sentence credits its outlet. */
  isCredited(sentence: string): boolean;
}

/** An article made ready to be compared with many drafts of its story. */
export interface PreparedSource extends Reading, Comparisons, GuardSource {}

/** In the order of use, the oldest first. */
const ready = new Map<GroundedArticle, Reading>();

function ledesOf(parts: readonly string[]): string[] {
  const long = parts.filter((part) => wordCount(part) >= fewestLedeWords);
  const stated = long.find((part) => /[.!?…。！？]["”’」』)\]]*$/.test(part));
  return [...new Set([...long.slice(0, 1), ...(stated === undefined ? [] : [stated])])];
}

function heartsOf(parts: readonly string[], description: string): Heart[] {
  return [
    ...ledesOf(parts).map((lede) => ({ part: 'first sentence' as const, grams: gramsOf(lede) })),
    { part: 'description' as const, grams: gramsOf(description) },
  ].filter(({ grams }) => grams.size > 0);
}

function read({ article }: GroundedArticle): Reading {
  const { text, outlet, id, title, description = '' } = article;
  const parts = sentences(text).map((span) => text.slice(span.start, span.end));
  const whole = [text, description, title].join('\n');
  const name = outlet === null ? 'one source' : outletName(outlet);
  const key = outlet === null ? id : outletKey(outlet);
  let lines: Alignable[] | null = null;
  return {
    name,
    key,
    hearts: heartsOf(parts, description),
    words: indexedWords(overlapIndex(text)),
    isCut: cutEnd.test(text.slice(-120)),
    index: overlapIndex(whole),
    plain: wordForWord(whole),
    alignables: () =>
      (lines ??= [...parts.slice(0, mostSentences), description, title].filter(Boolean).map(alignable)),
  };
}

function readOnce(article: GroundedArticle): Reading {
  const reading = ready.get(article) ?? read(article);
  ready.delete(article);
  ready.set(article, reading);
  if (ready.size > mostReady) ready.delete(ready.keys().next().value!);
  return reading;
}

function comparisons({ name, key, index, plain, alignables }: Reading): Comparisons {
  return {
    run: remember((sentence) => longestRunIn(sentence, index), mostKept),
    drawn: remember((sentence) => drawnWords([sentence], index), mostKept),
    mirror: remember((sentence) => mirrorOf(sentence, alignables()), mostKept),
    holds: remember((quotation) => standsIn(quotedParts(quotation), plain), mostKept),
    isCredited: remember((sentence) => creditsOutlet(sentence, { name, key }), mostKept),
  };
}

/** Reads a source; of the articles last asked for, what is read is kept for their next telling. */
export function prepare(source: GuardSource): PreparedSource {
  const reading = readOnce(source.article);
  return { ...source, ...reading, ...comparisons(reading) };
}
