import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ground } from '../../ground/mod.ts';
import type { Article, ArticleId, Evidence, Instant } from '../../news/mod.ts';
import { disagreements } from './disagreements.ts';
import { readSlots } from './read-slots.ts';

const file = new URL('../../../../shared/data/clustering-basil/dev/articles.jsonl.gz', import.meta.url);

interface Row {
  readonly text: string;
  readonly date: string;
}

function rows(): Row[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.filter((_, at) => at % 2 === 0).map((line) => JSON.parse(line) as Row);
}

function page(id: string, { date }: Row, text: string): Article {
  const at = new Date(date).toISOString() as Instant;
  const base = { id: id as ArticleId, url: null, title: '', text, outlet: `outlet ${id}`, sha256: '' };
  return { ...base, publishedAt: at, readAt: at };
}

/** Kinds of disagreement between a page and a copy of it with one sentence changed. */
function kindsBetween(row: Row, one: Evidence, changed: string): string[] {
  const copy = row.text.slice(0, one.span.start) + changed + row.text.slice(one.span.end);
  const readings = [page('a', row, row.text), page('b', row, copy)].map((article) =>
    readSlots(ground(article)),
  );
  return disagreements(readings, []).map(({ kind }) => kind);
}

const timeUnit = /year|day|hour|month|week|minut|degree|point|time/;

it.skipIf(!existsSync(file))(
  'disagreements() finds at least 60 % of figures changed in a copy of a real report (skipped, no data)',
  { timeout: 20_000 },
  () => {
    const found = rows().flatMap((row) => {
      for (const one of ground(page('a', row, row.text)).evidence.slice(0, 40)) {
        const figure = one.numbers.find(
          ({ raw, unit, value }) => unit !== null && /^\d+$/.test(raw) && value >= 10 && !timeUnit.test(unit),
        );
        if (figure === undefined || one.kind === 'opinion') continue;
        const { exact } = one.span;
        const other = String(Math.round(figure.value * 1.4));
        const changed = exact.slice(0, figure.start) + other + exact.slice(figure.end);
        return [kindsBetween(row, one, changed).includes('number')];
      }
      return [];
    });
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.6);
  },
);
