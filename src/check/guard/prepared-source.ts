import type { GroundedArticle } from '../../news/mod.ts';
import {
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
import { alignable, mirrorOf, type Alignable, type Mirror } from './alignment.ts';
import { wordForWord } from './marks.ts';
import type { GuardSource } from './record.ts';

/** A title before the text, a dateline, a caption: not yet the first sentence. */
const fewestLedeWords = 6;
/** Sentences that are compared for mirroring; a page beyond that is no news report. */
const mostSentences = 400;
/** Comparisons kept: a writer asks for the same sentence in many drafts. */
const mostKept = 2000;
const cutEnd =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|(?:\[?\+\d+ chars\]?|read more|continue reading|read the full story|weiterlesen|lire la suite|seguir leyendo|続きを読む)[^\n]{0,80})\s*$/iu;

/** What is read from an article once. */
interface Reading {
  readonly name: string;
  /** Articles of one outlet are one source. */
  readonly key: string;
  readonly index: OverlapIndex;
  /** The first line of some length and, where that is a heading or caption, the first sentence that states something. */
  readonly ledes: readonly string[];
  readonly words: number;
  /** Its feed cut the text: how long the whole is, is not known. */
  readonly isCut: boolean;
  /** The text as quotations are compared with it. */
  readonly plain: string;
  run(sentence: string): Run | null;
  mirror(sentence: string): Mirror;
}

/** An article made ready to be compared with many drafts of its story. */
export interface PreparedSource extends Reading, GuardSource {}

const known = new WeakMap<GroundedArticle, Reading>();

function kept<T>(make: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    if (found.has(text)) return found.get(text)!;
    if (found.size >= mostKept) found.clear();
    const made = make(text);
    found.set(text, made);
    return made;
  };
}

function ledesOf(parts: readonly string[]): string[] {
  const long = parts.filter((part) => wordCount(part) >= fewestLedeWords);
  const stated = long.find((part) => /[.!?…。！？]["”’」』)\]]*$/.test(part));
  return [...new Set([...long.slice(0, 1), ...(stated === undefined ? [] : [stated])])];
}

function read({ article }: GroundedArticle): Reading {
  const { text, outlet, id } = article;
  const parts = sentences(text).map((span) => text.slice(span.start, span.end));
  const index = overlapIndex(text);
  let lines: Alignable[] | null = null;
  return {
    name: outlet === null ? 'one source' : outletName(outlet),
    key: outlet === null ? id : outletKey(outlet),
    index,
    ledes: ledesOf(parts),
    words: indexedWords(index),
    isCut: cutEnd.test(text.slice(-120)),
    plain: wordForWord(text),
    run: kept((sentence) => longestRunIn(sentence, index)),
    mirror: kept((sentence) => mirrorOf(sentence, (lines ??= parts.slice(0, mostSentences).map(alignable)))),
  };
}

/** Reads a source; what is read of an article is kept as long as the article is. */
export function prepare(source: GuardSource): PreparedSource {
  let reading = known.get(source.article);
  if (!reading) known.set(source.article, (reading = read(source.article)));
  return { ...source, ...reading };
}
