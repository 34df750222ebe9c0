import { expect, it } from 'vitest';
import { kindsFound, pairs } from './testing/read-pairs.ts';

const all = pairs();
const told = all.map((pair) => ({ pair, found: kindsFound(pair) }));

it('disagreements() has a labelled set of at least 60 true pairs and 60 near misses', () => {
  expect(all.filter(({ kind }) => kind !== 'none').length).toBeGreaterThanOrEqual(60);
  expect(all.filter(({ kind }) => kind === 'none').length).toBeGreaterThanOrEqual(60);
});

it('disagreements() is right in at least 95 % of what it finds in the labelled pairs', () => {
  const found = told.flatMap(({ pair, found: kinds }) => kinds.map((kind) => kind === pair.kind));
  expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.95);
});

it.each(['number', 'relation', 'negation', 'certainty'])(
  'disagreements() finds at least 70 %% of the labelled pairs of kind %s',
  (kind) => {
    const of = told.filter(({ pair }) => pair.kind === kind);
    expect(of.filter(({ found }) => found.includes(kind)).length / of.length).toBeGreaterThanOrEqual(0.7);
  },
);
