import { describe, expect, it } from 'vitest';
import { setsOf } from './sets.ts';
import { piece } from './testing/pieces.ts';

const mill = 'Ostrel Paper will close its mill in Aldmoor at the end of March, the Harbour Ledger reported.';
const pay =
  'According to Teal Radio, workers will receive three months of pay and a training place from Orsk.';
const loan =
  'The region, Northline reported, had offered the company a loan of nine million crowns in January.';

describe('setsOf()', () => {
  it('puts the piece with the news first and the others after it by worth', () => {
    const pool = [
      piece(loan, 'n', { opening: 'outlet in the middle', worth: 1.2 }),
      piece(pay, 't', { opening: 'according to', worth: 1.3 }),
      piece(mill, 'h', { lead: 1 }),
    ];
    expect([...setsOf(pool, [])][0]?.pieces.map(({ sources }) => sources[0])).toEqual(['h', 't', 'n']);
  });

  it('never joins two pieces of one source sentence, or two that say the same', () => {
    const one = piece(mill, 'h');
    const again = { ...piece(mill, 'h', { opening: 'according to' }), evidence: one.evidence };
    const same = piece(
      'Teal Radio reported that Ostrel Paper will close its Aldmoor mill at the end of March.',
      't',
    );
    expect([...setsOf([one, again, same], [])].every(({ pieces }) => pieces.length === 1)).toBe(true);
  });

  it('takes another way to credit for the second sentence, and another than the brief beside', () => {
    const first = piece(mill, 'h', { lead: 1 });
    const alike = piece(pay, 't', { opening: 'outlet last' });
    const other = { ...alike, opening: 'outlet that' as const };
    const best = (beside: readonly 'outlet last'[]) =>
      [...setsOf([first, { ...first, opening: 'according to' as const }, alike, other], beside)]
        .find(({ pieces }) => pieces.length === 2)
        ?.pieces.map(({ opening }) => opening);
    expect(best([])).toEqual(['outlet last', 'outlet that']);
    expect(best(['outlet last'])?.[0]).toBe('according to');
  });

  it('keeps to the length of a summary: a third sentence that makes it too long stays out', () => {
    const long = `${'word '.repeat(33)}end, Northline reported.`;
    const pool = [
      piece(`Alpha ${long}`, 'a', { lead: 1 }),
      piece(`Beta ${long.replaceAll('word', 'thing')}`, 'b', { opening: 'according to' }),
      piece(`Gamma ${long.replaceAll('word', 'matter')}`, 'c', { opening: 'outlet that' }),
    ];
    expect([...setsOf(pool, [])].every(({ pieces }) => pieces.length < 3)).toBe(true);
  });

  it('gives the same order whatever the order of the pool', () => {
    const pool = [mill, pay, loan].map((text, at) => piece(text, String(at)));
    const texts = (list: typeof pool) =>
      [...setsOf(list, [])].map(({ pieces }) => pieces.map(({ sentence }) => sentence.text));
    expect(texts(pool.toReversed())).toEqual(texts(pool));
  });

  it('has nothing to choose from nothing', () => {
    expect([...setsOf([], [])]).toEqual([]);
  });
});
