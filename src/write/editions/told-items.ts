import type { Brief, DigestItem } from '../../news/mod.ts';

/** The sentence by which a story is told in one: the first of its summary, or the first there is. */
export function toldItem(brief: Brief): DigestItem {
  const first = brief.sentences.findIndex(({ section }) => section === 'summary');
  return { brief, sentence: Math.max(first, 0) };
}

function ownOutlets({ coverage }: Brief): number {
  return new Set(coverage.flatMap((page) => (page.ownReporting === true ? [page.outlet] : []))).size;
}

/** Most outlets with own reporting first, then most pages, then the newest; the id settles what is left. */
export function compareBriefs(a: Brief, b: Brief): number {
  return (
    ownOutlets(b) - ownOutlets(a) ||
    b.coverage.length - a.coverage.length ||
    b.updatedAt.localeCompare(a.updatedAt) ||
    a.id.localeCompare(b.id)
  );
}
