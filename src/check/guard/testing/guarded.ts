import { ground } from '../../../ground/mod.ts';
import type { Article, ArticleId, GuardLimits, Instant } from '../../../news/mod.ts';
import { guardLimits } from '../../limits.ts';
import { guard } from '../guard.ts';
import type { GuardSentence, GuardSource } from '../record.ts';

const at = '2026-11-20T08:00:00.000Z' as Instant;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Words that are nobody's: "qaaa", "qaab", … */
export function coined(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return `q${[676, 26, 1].map((place) => letters[Math.floor(number / place) % 26]).join('')}`;
  });
}

export const lede = 'Nothing of this first line is ever said again by anyone.';

export function source(
  id: string,
  text: string,
  parts: Partial<Article> = {},
  more: Partial<GuardSource> = {},
): GuardSource {
  const article: Article = {
    id: id as ArticleId,
    url: null,
    title: '',
    text,
    outlet: `Ledger ${id}`,
    publishedAt: at,
    readAt: at,
    sha256: '',
    ...parts,
  };
  return { article: ground(article), isIndependent: true, ...more };
}

/** A sentence that cites those of a source by number. */
export function said(text: string, of?: GuardSource, ...numbers: number[]): GuardSentence {
  const cites = of ? of.article.evidence.filter((evidence) => numbers.includes(evidence.sentence)) : [];
  return { text, cites: numbers.map((number) => cites.find(({ sentence }) => sentence === number)!) };
}

interface Parts {
  readonly headline?: GuardSentence;
  readonly sentences?: readonly (GuardSentence | string)[];
  readonly sources?: readonly GuardSource[];
  readonly limits?: Partial<GuardLimits>;
}

export function guarded({ headline, sentences = [], sources = [], limits = {} }: Parts) {
  const list = sentences.map((sentence) => (typeof sentence === 'string' ? said(sentence) : sentence));
  return guard({ headline: headline ?? null, sentences: list, sources }, guardLimits(limits));
}

export function broken(parts: Parts): string[] {
  return guarded(parts).reasons.map((reason) => reason.check.replace('republish guard ', ''));
}

/** Takes words from a source in runs of eight or fewer, parted by words of our own. */
export function inRuns(taken: readonly string[]): string[] {
  const runs: string[] = [];
  let rest = taken;
  while (rest.length > 0) {
    const size = rest.length > 13 ? 8 : rest.length > 9 ? Math.ceil(rest.length / 2) : rest.length;
    runs.push(`so ${rest.slice(0, size).join(' ')} then.`);
    rest = rest.slice(size);
  }
  return runs;
}
