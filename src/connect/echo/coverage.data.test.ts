import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ArticleId, GroundedArticle, Instant, StoryId } from '../../news/mod.ts';
import { readPage } from './echo-page.ts';
import { coverageOf, echoTree } from './echo-tree.ts';

const shared = new URL('../../../../shared/', import.meta.url);
const reports = new URL('data/clustering-allsides-full/dev/articles.jsonl.gz', shared);
const triples = new URL('data/clustering-basil/dev/articles.jsonl.gz', shared);
const seeds = new URL('seeds/', shared);

interface Row {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly date: string;
  readonly cluster: string;
}

function rows(file: URL): Row[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

function page(id: number, { title, text, source, date }: Omit<Row, 'cluster'>): GroundedArticle {
  const at = new Date(date).toISOString() as Instant;
  const article = {
    id: String(id) as ArticleId,
    url: null,
    title,
    text,
    outlet: source,
    publishedAt: at,
    readAt: at,
    sha256: '',
  };
  return { article, genre: 'report', genreSigns: [], heads: [], evidence: [] };
}

it.skipIf(!existsSync(reports))(
  'coverageOf() takes at least 95 % of ordinary reports for own reporting (skipped, no data)',
  () => {
    const sample = rows(reports)
      .filter((_, at) => at % 4 === 0)
      .slice(0, 300);
    const own = sample.filter((row, at) => coverageOf([page(at, row)])[0]!.ownReporting === true);
    expect(own.length / sample.length).toBeGreaterThanOrEqual(0.95);
  },
);

it.skipIf(!existsSync(triples))(
  'coverageOf() calls at most 3 % of independent pairs derived (skipped, no data)',
  () => {
    const all = rows(triples);
    const pairs = all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b) => (a.cluster === b.cluster ? [[a, b] as const] : [])),
    );
    const derived = pairs.filter(([a, b]) =>
      coverageOf([page(0, a), page(1, b)]).some(({ ownReporting }) => ownReporting === false),
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect(derived.length / pairs.length).toBeLessThanOrEqual(0.03);
  },
);

it.skipIf(!existsSync(seeds))(
  'coverageOf() finds no own reporting in the two synthetic pages (skipped, no data)',
  () => {
    const files = readdirSync(seeds)
      .filter((name) => /^00[01]_/.test(name))
      .sort();
    const pages = files.map((name, at) =>
      page(at, {
        title: '',
        text: readFileSync(new URL(name, seeds), 'utf8'),
        source: `s${at}`,
        date: '2026-11-20',
      }),
    );
    for (const one of pages) expect(coverageOf([one])[0]!.ownReporting).toBe(false);
    for (const order of [pages, pages.toReversed()]) {
      expect(coverageOf(order).map(({ ownReporting }) => ownReporting)).toEqual(files.map(() => false));
    }
  },
);

/** A split by hand: which of the three stories a paragraph is about, for paragraphs that are about one. */
const subjects: readonly (readonly [string, RegExp])[] = [
  ['film', /\b(?:film|studio|Hollywood)/],
  ['workers', /\b(?:workers|labor|employees (?:working|at|in))\b/i],
  ['leak', /\bleak/i],
];

function toldIn(text: string): StoryId[] {
  const order = text.split('\n').map((paragraph) => {
    const about = subjects.filter(([, words]) => words.test(paragraph));
    return about.length === 1 ? about[0]![0] : '';
  });
  return order.filter((story) => story !== '') as StoryId[];
}

it.skipIf(!existsSync(seeds))(
  'echoTree() finds the two synthetic pages to be one bundle without own reporting (skipped, no data)',
  () => {
    const files = readdirSync(seeds)
      .filter((name) => /^00[01]_/.test(name))
      .sort();
    const texts = files.map((name) => readFileSync(new URL(name, seeds), 'utf8'));
    const articles = texts.map((text, at) =>
      page(at, { title: '', text, source: `s${String(at)}`, date: '2026-11-20' }),
    );
    const bundles = new Map(texts.map((text, at) => [articles[at]!.article.id, toldIn(text)]));
    for (const order of [articles, articles.toReversed()]) {
      const { coverage, count } = echoTree(order.map(readPage), { bundles });
      expect(coverage.map(({ sign, ownReporting }) => [sign, ownReporting])).toEqual([
        ['bundle', false],
        ['bundle', false],
      ]);
      expect(coverage[1]!.derivedFrom).toBe(coverage[0]!.id);
      expect(coverage[1]!.why).toContain('the same 3 stories in the same order');
      expect(count.independent).toBe(0);
    }
  },
);
