import type { GroundedArticle } from '../../../news/mod.ts';
import { idf, names, sentences, terms } from '../../../text/mod.ts';

/** How well a line tells what a story is about. */
export interface Newsworth {
  /** Share of the line's terms that the story's headlines and leads have, weighted; 0 to 1. */
  about(text: string): number;
  /** Share of what those have most in common that the line tells, weighted; 0 to 1. */
  tells(text: string): number;
  /** The same for terms that are no names: what happened, beside to whom. */
  happens(text: string): number;
  /** Number of the line's terms, names left out, that headlines have. */
  inTitles(text: string): number;
  /** Number of articles whose headline or first sentences share two terms or more with the line, one of them no name. */
  outletsTelling(text: string): number;
  /** Number of articles that have every term of the text. */
  outletsNaming(text: string): number;
}

const inTitle = 1;
const inLead = 0.5;
const inText = 0.1;
const leadSentences = 2;
/** What a headline of ten words can hold. */
const mostTerms = 7;

function stems(text: string): Set<string> {
  return new Set(terms(text).map((term) => term.stem));
}

function leadOf(text: string): string {
  return sentences(text.slice(0, 3000))
    .slice(0, leadSentences)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

/**
 * Measures lines against what the headlines and leads of a story's articles have in common.
 *
 * @example
 * // newsworthOf(articles).tells('Council rejects toll') > newsworthOf(articles).tells('Orme arrived by bus');
 */
export function newsworthOf(articles: readonly GroundedArticle[]): Newsworth {
  const named = new Set(
    articles.flatMap(({ article }) =>
      names(article.text.slice(0, 20_000)).flatMap(({ text }) => [...stems(text)]),
    ),
  );
  const heads = articles.map(({ article }) => ({
    title: stems(article.title),
    lead: stems(leadOf(article.text)),
    text: stems(article.text.slice(0, 8000)),
  }));
  const weight = new Map<string, number>();
  for (const { title, lead, text } of heads)
    for (const term of new Set([...title, ...lead, ...text])) {
      const own = title.has(term) ? inTitle + (lead.has(term) ? 0.3 : 0) : lead.has(term) ? inLead : inText;
      weight.set(term, (weight.get(term) ?? 0) + own / heads.length);
    }
  const value = (term: string) => Math.min(8, idf(term)) * (weight.get(term) ?? 0);
  const top = (list: readonly string[]) =>
    list
      .map(value)
      .sort((a, b) => b - a)
      .slice(0, mostTerms)
      .reduce((sum, each) => sum + each, 0);
  const all = top([...weight.keys()]);
  const common = top([...weight.keys()].filter((term) => !named.has(term)));
  const sum = (list: readonly string[]) => list.reduce((total, term) => total + value(term), 0);
  return {
    about: (text) => {
      const list = [...stems(text)];
      const whole = list.reduce((total, term) => total + Math.min(8, idf(term)), 0);
      const held = list.reduce(
        (total, term) => total + Math.min(8, idf(term)) * Math.min(1, (weight.get(term) ?? 0) * 2),
        0,
      );
      return whole === 0 ? 0 : held / whole;
    },
    tells: (text) => (all === 0 ? 0 : Math.min(1, sum([...stems(text)]) / all)),
    happens: (text) =>
      common === 0 ? 0 : Math.min(1, sum([...stems(text)].filter((term) => !named.has(term))) / common),
    inTitles: (text) =>
      [...stems(text)].filter((term) => !named.has(term) && heads.some(({ title }) => title.has(term)))
        .length,
    outletsNaming: (text) => {
      const own = [...stems(text)];
      return heads.filter(({ title, lead, text: body }) =>
        own.every((term) => title.has(term) || lead.has(term) || body.has(term)),
      ).length;
    },
    outletsTelling: (text) => {
      const own = [...stems(text)];
      return heads.filter(({ title, lead }) => {
        const shared = own.filter((term) => title.has(term) || lead.has(term));
        return shared.length >= 2 && shared.some((term) => !named.has(term));
      }).length;
    },
  };
}
