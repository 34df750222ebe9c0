import { readFileSync } from 'node:fs';

interface BackgroundTable {
  readonly articles: number;
  readonly docFreq: ReadonlyMap<string, number>;
  /** Stems that news writes with a capital inside sentences. */
  readonly names: ReadonlySet<string>;
}

let table: BackgroundTable | undefined;

/** "articles N", "names …", then one line a frequency: the count, a tab, the stems that have it. */
function parse(source: string): BackgroundTable {
  const [head = '', names = '', ...lines] = source.split('\n');
  const docFreq = new Map<string, number>();
  for (const line of lines) {
    const [count = '', list = ''] = line.split('\t');
    for (const term of list.split(' ')) if (term) docFreq.set(term, Number(count));
  }
  return { articles: Number(head.split(' ')[1]), docFreq, names: new Set(names.split(' ').slice(1)) };
}

function background(): BackgroundTable {
  table ??= parse(readFileSync(new URL('./data/background.txt', import.meta.url), 'utf8'));
  return table;
}

/**
 * Share of news articles that use a stem, from the shipped table (words and counts only, made by
 * tools/build-background.ts). 0 for a stem below the table's floor.
 *
 * @example
 * docShare('government') > docShare('tokamak'); // true
 */
export function docShare(stem: string): number {
  const { articles, docFreq } = background();
  return (docFreq.get(stem) ?? 0) / articles;
}

/**
 * Inverse document frequency against the shipped table: ln(1 + 1 / (share + 1e-5)).
 *
 * @example
 * idf('tokamak') > idf('government'); // true
 */
export function idf(stem: string): number {
  return Math.log(1 + 1 / (docShare(stem) + 1e-5));
}

/**
 * True for a stem that news nearly always writes with a capital inside a sentence.
 *
 * @example
 * isUsuallyName('tehran'); // true
 */
export function isUsuallyName(stem: string): boolean {
  return background().names.has(stem);
}
