import { articlesOf, type ClusteringRow } from '../src/eval/clustering.ts';
import { scoreClusters, type ClusterAgreement } from '../src/eval/bcubed.ts';
import { terms } from '../src/text/mod.ts';

const dayMs = 86_400_000;
const readCharacters = 1200;
const windowDays = 7;
const thresholds = Array.from({ length: 12 }, (_, at) => 0.06 + at * 0.03);

type Vector = Map<string, number>;

interface PlainStory {
  readonly sum: Vector;
  square: number;
  lastAt: number | null;
}

/** tf of each article with the idf of those before it: log tf x ln(n / df), length 1. */
function vectorsOf(rows: readonly ClusteringRow[]): { at: number | null; row: number; vector: Vector }[] {
  const df = new Map<string, number>();
  return articlesOf(rows).map(({ id, title, text, at }, before) => {
    const counts: Vector = new Map();
    const read = `${title} ${title} ${text.slice(0, readCharacters)}`;
    for (const { stem } of terms(read)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const stem of counts.keys()) df.set(stem, (df.get(stem) ?? 0) + 1);
    let square = 0;
    for (const [stem, count] of counts) {
      const weight = (1 + Math.log(count)) * Math.log((before + 2) / df.get(stem)!);
      counts.set(stem, weight);
      square += weight * weight;
    }
    for (const [stem, weight] of counts) counts.set(stem, weight / (Math.sqrt(square) || 1));
    return { at, row: Number(id), vector: counts };
  });
}

class PlainClusters {
  readonly #stories: PlainStory[] = [];
  readonly #byTerm = new Map<string, Set<number>>();

  place(vector: Vector, at: number | null, threshold: number): string {
    const [nearest, cosine] = this.#nearest(vector, at);
    const number = nearest >= 0 && cosine >= threshold ? nearest : this.#stories.length;
    const story = (this.#stories[number] ??= { sum: new Map(), square: 0, lastAt: null });
    let dot = 0;
    for (const [stem, weight] of vector) {
      const before = story.sum.get(stem) ?? 0;
      dot += before * weight;
      story.sum.set(stem, before + weight);
      const filed = this.#byTerm.get(stem);
      if (filed) filed.add(number);
      else this.#byTerm.set(stem, new Set([number]));
    }
    story.square += 2 * dot + 1;
    story.lastAt = at ?? story.lastAt;
    return String(number);
  }

  #nearest(vector: Vector, at: number | null): [number, number] {
    const dots = new Map<number, number>();
    for (const [stem, weight] of vector)
      for (const number of this.#byTerm.get(stem) ?? [])
        dots.set(number, (dots.get(number) ?? 0) + weight * this.#stories[number]!.sum.get(stem)!);
    let best: [number, number] = [-1, 0];
    for (const [number, dot] of dots) {
      const { square, lastAt } = this.#stories[number]!;
      if (at !== null && lastAt !== null && at - lastAt > windowDays * dayMs) continue;
      const cosine = dot / Math.sqrt(square);
      if (cosine > best[1]) best = [number, cosine];
    }
    return best;
  }
}

/**
 * The plain way for comparison: one pass, cosine of tf x idf with the centroid of each story (title counted twice, 1,200
 * characters, growing idf, seven days). The threshold is the best of 12 for this very set, which flatters it.
 */
export function bestPlainClusters(rows: readonly ClusteringRow[]): {
  threshold: number;
  agreement: ClusterAgreement;
} {
  const articles = vectorsOf(rows);
  const gold = articles.map(({ row }) => String(rows[row]!['cluster']));
  let best: { threshold: number; agreement: ClusterAgreement } | undefined;
  for (const threshold of thresholds) {
    const clusters = new PlainClusters();
    const agreement = scoreClusters(
      articles.map(({ vector, at }) => clusters.place(vector, at, threshold)),
      gold,
    );
    if (!best || agreement.bcubed.f1 > best.agreement.bcubed.f1) best = { threshold, agreement };
  }
  return best!;
}
