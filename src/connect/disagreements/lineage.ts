import type { ArticleId, Coverage } from '../../news/mod.ts';
import { outletKey } from '../../text/mod.ts';
import type { SlotReading } from './slots.ts';

/** A bound on chains of derivation, which a fault in the coverage could close to a ring. */
const deepest = 20;
const noSide: ReadonlySet<string> = new Set(['sponsored', 'opinion', 'linked']);

/** Which pages of a story speak for themselves: pages that go back to one report are one voice. */
export class Lineage {
  readonly #of: ReadonlyMap<ArticleId, Coverage>;

  constructor(coverage: readonly Coverage[]) {
    this.#of = new Map(coverage.map((one) => [one.id, one]));
  }

  /** False for advertisements, opinion, and pages that may be linked only. */
  isSide({ article }: SlotReading): boolean {
    return !noSide.has(this.#of.get(article)?.role ?? 'own');
  }

  /** The report a page goes back to; itself when it derives from none. */
  rootOf(article: ArticleId): ArticleId {
    let at = article;
    for (let depth = 0; depth < deepest; depth++) {
      const from = this.#of.get(at)?.derivedFrom ?? null;
      if (from === null) return at;
      at = from;
    }
    return at;
  }

  /** True for pages of two outlets that do not go back to one report. */
  areTwoSides(a: SlotReading, b: SlotReading): boolean {
    if (a.article === b.article || this.rootOf(a.article) === this.rootOf(b.article)) return false;
    return a.outlet === null || b.outlet === null || outletKey(a.outlet) !== outletKey(b.outlet);
  }
}
