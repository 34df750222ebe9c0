import { isStopWord, sentences, stem, words } from '../text/mod.ts';
import { pick, shuffled } from './random.ts';

/**
 * Which words a fabricated rewrite replaces.
 * `lower`: words of four or more letters a to z, all lower case, that stand between blanks (a word with a comma behind
 * it stays) and are no stop words; of the other words in lower case a quarter of the share is dropped.
 * `content`: every word that is no stop word, names and figures included.
 * `every`: every word, "the" and "of" included.
 * `inflected`: every lower-case content word, by another form of the same stem where the corpus has one.
 */
export type RewriteKind = 'lower' | 'content' | 'every' | 'inflected';

export interface RewriteOptions {
  readonly kind: RewriteKind;
  /** Probability for each word that may be replaced, 0 to 1. */
  readonly replaced: number;
  /** Probability for each sentence to be left out, 0 to 1. */
  readonly dropped: number;
  /** Whether the sentences left change places. */
  readonly isShuffled?: boolean;
}

/** Words that rewrites put in: content words of four or more lower-case letters as they stand in the texts. */
export interface RewriteWords {
  readonly all: readonly string[];
  /** Forms of one stem, where there are several. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

const plainContent = /^[a-z]{4,}$/;
const plainLower = /^[a-z]+$/;

function isContent(word: string): boolean {
  return !isStopWord(word.toLowerCase());
}

/**
 * The words of a corpus that its rewrites are filled with, as often as they occur.
 *
 * @example
 * rewriteWords(['The quay fell']).all; // ['quay', 'fell']
 */
export function rewriteWords(texts: readonly string[]): RewriteWords {
  const all = texts.flatMap((text) =>
    words(text)
      .map((word) => word.text)
      .filter((word) => plainContent.test(word) && isContent(word)),
  );
  const byStem = Map.groupBy(new Set(all), stem);
  return { all, forms: new Map([...byStem].filter(([, forms]) => forms.length > 1)) };
}

interface Rewriter {
  readonly options: RewriteOptions;
  readonly vocabulary: RewriteWords;
  readonly random: () => number;
}

function replacement(word: string, { options, vocabulary, random }: Rewriter): string {
  const forms = options.kind === 'inflected' ? vocabulary.forms.get(stem(word)) : undefined;
  const others = forms?.filter((form) => form !== word);
  return pick(others ?? vocabulary.all, random) ?? word;
}

function replacedBetweenBlanks(sentence: string, rewriter: Rewriter): string {
  const { options, random } = rewriter;
  const kept = sentence.split(' ').map((word) => {
    if (plainContent.test(word) && isContent(word) && random() < options.replaced)
      return replacement(word, rewriter);
    return plainLower.test(word) && random() < options.replaced / 4 ? '' : word;
  });
  return kept.filter(Boolean).join(' ');
}

function isReplaceable(word: string, kind: RewriteKind): boolean {
  if (kind === 'every') return true;
  return isContent(word) && (kind === 'content' || plainLower.test(word));
}

function replacedWords(sentence: string, rewriter: Rewriter): string {
  const { options, random } = rewriter;
  let out = '';
  let at = 0;
  for (const word of words(sentence)) {
    const isReplaced = isReplaceable(word.text, options.kind) && random() < options.replaced;
    out += sentence.slice(at, word.start) + (isReplaced ? replacement(word.text, rewriter) : word.text);
    at = word.end;
  }
  return out + sentence.slice(at);
}

/**
 * A fabricated rewrite of a text: sentences are left out, words of those left replaced. The sentences are joined by
 * blanks, so that paragraphs and halves of quotations get lost as in real rewrites.
 *
 * @param random A seeded generator; the result depends on nothing else.
 *
 * @example
 * rewrite(text, { kind: 'lower', replaced: 0.6, dropped: 0.4 }, rewriteWords(corpus), seeded(1));
 */
export function rewrite(
  text: string,
  options: RewriteOptions,
  vocabulary: RewriteWords,
  random: () => number,
): string {
  const rewriter = { options, vocabulary, random };
  const kept = sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter(() => random() >= options.dropped)
    .map((sentence) =>
      options.kind === 'lower'
        ? replacedBetweenBlanks(sentence, rewriter)
        : replacedWords(sentence, rewriter),
    );
  return (options.isShuffled === true ? shuffled(kept, random) : kept).join(' ');
}
