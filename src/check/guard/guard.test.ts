import { describe, expect, it } from 'vitest';
import { defaultLimits, guardLimits } from '../limits.ts';
import { rules } from './guard.ts';
import { broken, coined, guarded, lede, said, source } from './testing/guarded.ts';

describe('guard()', () => {
  it('has a rule for each number of the reference, once', () => {
    expect(rules.map(({ number }) => number)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']);
  });

  it('measures what it let pass', () => {
    const page = source('a', `Heading here.\n${coined(140).join(' ')}.`, { title: 'Arle quay falls down' });
    const { measures, reasons } = guarded({
      headline: said('Arle quay breaks'),
      sentences: [said(`So ${coined(6, 20).join(' ')} there.`, page, 1)],
      sources: [page],
    });
    expect(reasons).toEqual([]);
    expect(measures).toEqual({
      longestRun: 6,
      longestRunCharacters: 0,
      longestQuote: 0,
      quotes: 0,
      mostWordsFromOneSource: 6,
      ledeOverlap: 0.022,
      mirror: 0,
      spanOrder: null,
      oneSourceShare: 1,
      independentSources: 1,
      singleSourceShare: 0.056,
      headlineOverlap: 0.4,
    });
  });

  it('follows the limits it is given', () => {
    const coins = source('a', `${lede}\n${coined(40).join(' ')}.`);
    const sentences = [`So ${coined(6).join(' ')}.`];
    expect(broken({ sentences, sources: [coins], limits: { longestRunWords: 5, warnRunWords: 5 } })).toEqual([
      'G1',
    ]);
    expect(broken({ sentences, sources: [coins], limits: { longestRunWords: 6 } })).toEqual([]);
    expect(guardLimits({ longestRunWords: 6 })).toEqual({ ...defaultLimits, longestRunWords: 6 });
  });

  it('takes empty input', () => {
    expect(guarded({}).reasons).toEqual([]);
    expect(broken({ sentences: [''], sources: [source('a', '', { outlet: null })] })).toEqual([]);
  });

  it('answers in bounded time on hostile input', () => {
    const same = 'mill '.repeat(40_000);
    const page = source('a', `${same}.`);
    const started = performance.now();
    guarded({ headline: said(same.slice(0, 20_000)), sentences: [same.slice(0, 20_000)], sources: [page] });
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
