import { expect, test } from 'vitest';
import { articleId, inventChange, minute } from '../archive/testing/invented-records.ts';
import type { Brief, Ledger } from '../news/mod.ts';
import { editionOf } from './edition.ts';

const declined = { ok: false, decline: { code: 'too-thin', why: 'too little' } } as const;

function standing(): { brief: Brief; ledger: Ledger } {
  const { edition, story } = inventChange({ article: 9, version: 1 }).stories[0]!;
  if (edition.kind !== 'brief') throw new TypeError('a brief was asked for');
  const { story: grown } = inventChange({ article: 3, story: 9, earlier: [9] }).stories[0]!;
  const archive = { links: [], closest: null, searched: 0, since: null };
  return {
    brief: edition.brief,
    ledger: {
      story: { ...grown, id: story.id },
      articles: [],
      archive,
      items: [],
      past: [],
      known: [],
      beside: [],
      now: minute(3),
    },
  };
}

test('editionOf() never dates a version before the one it replaces, though an earlier article made it', () => {
  const { brief, ledger } = standing();
  const edition = editionOf(declined, null, { ledger, now: minute(3), engine: 'test', previous: brief });
  expect(edition).toMatchObject({ kind: 'brief', brief: { version: 2, updatedAt: brief.updatedAt } });
  expect(edition.kind === 'brief' && edition.brief.coverage.map(({ id }) => id)).toContain(articleId(3));
});

test('editionOf() dates a version by the article that made it', () => {
  const { brief, ledger } = standing();
  const edition = editionOf(declined, null, { ledger, now: minute(500), engine: 'test', previous: brief });
  expect(edition).toMatchObject({ kind: 'brief', brief: { version: 2, updatedAt: minute(500) } });
});
