import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { axisOf, opposites } from './polarity.ts';

const lines = readFileSync(new URL('./data/polarity-axes.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));

describe('opposites()', () => {
  it.each([
    ['up', 'down'],
    ['allowed', 'banned'],
    ['permits', 'prohibiting'],
    ['won', 'lost'],
    ['began', 'ended'],
    ['adding', 'removed'],
    ['mandatory', 'voluntary'],
    ['accepted', 'rejects'],
    ['hired', 'fired'],
    ['praised', 'criticised'],
    ['opens', 'closing'],
    ['before', 'after'],
    ['rose', 'fell'],
    ['Denied', 'admits'],
    ['approving', 'rejected'],
    ['bought', 'selling'],
  ])('parts %s and %s, both ways round', (a, b) => {
    expect(opposites(a, b)).toBe(true);
    expect(opposites(b, a)).toBe(true);
  });

  it.each([
    ['fell', 'dropped'],
    ['rose', 'climbing'],
    ['increase', 'increased'],
    ['rejected', 'refused'],
    ['door', 'window'],
    ['new', 'last'],
    ['right', 'left'],
    ['', 'up'],
    ['approved', 'closed'],
  ])('does not part %j and %j', (a, b) => {
    expect(opposites(a, b)).toBe(false);
    expect(opposites(b, a)).toBe(false);
  });
});

describe('axisOf()', () => {
  it('knows a word in any inflection, capital or possessive', () => {
    for (const form of ['ban', 'bans', 'banned', 'banning', 'Banned', 'ban’s'])
      expect(axisOf(form)).toContainEqual({ axis: 'allow', side: 'right' });
    for (const form of ['hire', 'hires', 'hired', 'hiring'])
      expect(axisOf(form)).toContainEqual({ axis: 'hire', side: 'left' });
  });

  it('is empty for a word on no list', () => {
    expect(axisOf('quay')).toEqual([]);
    expect(axisOf('constructor')).toEqual([]);
  });
});

describe('polarity-axes.txt', () => {
  it('holds at least 80 axes, each with a name of its own and two sides', () => {
    expect(lines.length).toBeGreaterThanOrEqual(80);
    expect(new Set(lines.map((line) => line.split(': ')[0])).size).toBe(lines.length);
    for (const line of lines) expect(line).toMatch(/^[a-z-]+: [a-z* -]+ \| [a-z* -]+$/);
  });

  it('never has a word on both sides of one axis', () => {
    for (const line of lines) {
      const words = line.split(': ')[1]!.split(/ \| | /);
      for (const word of words)
        for (const place of axisOf(word.replace('*', '')))
          expect(
            axisOf(word.replace('*', '')).some(
              (other) => other.axis === place.axis && other.side !== place.side,
            ),
            `${word} on ${place.axis}`,
          ).toBe(false);
    }
  });
});
