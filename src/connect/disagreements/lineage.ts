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

  /** The page and all it goes back to, nearest first. */
  #line(article: ArticleId): ArticleId[] {
    const line = [article];
    while (line.length < deepest) {
      const from = this.#of.get(line.at(-1)!)?.derivedFrom ?? null;
      if (from === null) break;
      line.push(from);
    }
    return line;
  }

  /** True for pages of two outlets that do not go back to one report. */
  areTwoSides(a: SlotReading, b: SlotReading): boolean {
    const line = this.#line(a.article);
    if (this.#line(b.article).some((article) => line.includes(article))) return false;
    return a.outlet === null || b.outlet === null || outletKey(a.outlet) !== outletKey(b.outlet);
  }
}
