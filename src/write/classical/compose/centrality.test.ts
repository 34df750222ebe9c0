import { describe, expect, it } from 'vitest';
import { storyLedger } from '../../testing/story-ledger.ts';
import { millPages } from '../../testing/invented-story.ts';
import { centralityOf } from './centrality.ts';

const ofAll = centralityOf(storyLedger(millPages).articles);

describe('centralityOf()', () => {
  it('measures by what other outlets tell too', () => {
    expect(ofAll.told('Ostrel Paper closes the Aldmoor mill in March')).toBeGreaterThan(
      ofAll.told('Lysk expects a court to decide'),
    );
  });

  it('measures how much of a text the headlines name, and how much of the headlines it says', () => {
    expect(ofAll.named('Aldmoor mill')).toBe(1);
    expect(ofAll.named('a choir sang')).toBe(0);
    expect(ofAll.covers('Aldmoor mill')).toBeGreaterThan(ofAll.covers('newsprint'));
    expect(ofAll.covers('a choir sang')).toBe(0);
  });

  it('measures the sentences of one article against each other', () => {
    const ofOne = centralityOf(storyLedger([millPages[0]!]).articles);
    expect(ofOne.told('Aldmoor mill workers')).toBeGreaterThan(ofOne.told('a choir sang songs'));
  });

  it('gives 0 for no words and no articles', () => {
    expect([ofAll.told(''), ofAll.named(''), ofAll.covers('')]).toEqual([0, 0, 0]);
    expect(centralityOf([]).covers('Aldmoor')).toBe(0);
  });
});
