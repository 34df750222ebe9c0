import { names, numbers, outletName, sentences, words } from '../text/mod.ts';
import type { ArticleOffer, Subject } from './mutations/mod.ts';
import { shuffled } from './random.ts';

const fewestWords = 8;
const mostWords = 40;

/** What a text offers the makers of false sentences. */
export function articleOffer(text: string, rawOutlet: string): ArticleOffer {
  const raws = numbers(text).map((number) => number.raw);
  return {
    outlet: outletName(rawOutlet),
    text,
    sentences: sentences(text).map((span) => text.slice(span.start, span.end)),
    names: [...new Set(names(text).map((name) => name.text))],
    numbers: [...new Set(raws)].filter((raw) => /^\d/.test(raw)),
  };
}

/** A sentence of 8 to 40 words that ends like one. */
function isFit(sentence: string): boolean {
  const length = words(sentence).length;
  return length >= fewestWords && length <= mostWords && /[.!?]["”’]*$/.test(sentence);
}

/**
 * The sentences of some articles that can be made false, mixed, each beside one of another place.
 *
 * @param random A seeded generator; the order depends on nothing else.
 */
export function subjectsOf(articles: readonly ArticleOffer[], random: () => number): Subject[] {
  const bare = articles.flatMap((article) =>
    article.sentences.filter(isFit).map((text) => ({ text, outlet: article.outlet, article })),
  );
  const mixed = shuffled(bare, random);
  return mixed.map((subject, at) => {
    const { text, outlet } = mixed[(at + 1) % mixed.length]!;
    return { ...subject, other: { text, outlet } };
  });
}
