import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kickerOf } from './kicker.ts';

const page = { outlet: 'Teal Radio', date: null };
const title = { ...page, text: 'Arle Ferry Fire Leaves Six Hurt, Port Officials Say' };
const fact = { ...page, text: 'A vigil was held at the Kelvarne church on Thursday.' };

describe('kickerOf()', () => {
  it('reads the words before a colon, whichever cite has them', () => {
    const headline = 'Arle ferry fire: Vigil was held at Kelvarne church';
    const kicked = { kicker: 'Arle ferry fire', said: 'Vigil was held at Kelvarne church', start: 17 };
    expect(kickerOf(headline, [title, fact])).toEqual({ ...kicked, source: 1 });
    expect(kickerOf(headline, [fact, title])).toEqual({ ...kicked, source: 0 });
  });

  it.each([
    ['words no cite has in a row', 'Ferry Arle fire: Vigil was held at Kelvarne church', [title, fact]],
    [
      'words of another outlet',
      'Arle ferry fire: Vigil was held at church',
      [{ ...title, outlet: 'Northline' }, fact],
    ],
    ['one cite', 'Arle ferry fire: Vigil was held at Kelvarne church', [fact]],
    ['who could be taken to speak', 'Port officials: Vigil was held at Kelvarne church', [title, fact]],
    ['a name alone', 'Kelvarne: Vigil was held at the church', [title, fact]],
    ['a clause', 'Fire leaves six hurt: Vigil was held at Kelvarne church', [title, fact]],
    ['a sentence of the summary', 'Arle ferry fire: Vigil was held at Kelvarne church.', [title, fact]],
    [
      'what claims something of its own',
      'Worst ferry fire: Vigil was held at Kelvarne church',
      [{ ...page, text: 'Worst ferry fire in a decade' }, fact],
    ],
    ['a second colon', 'Arle ferry fire: Vigil: church', [title, fact]],
    ['none', 'Vigil was held at Kelvarne church', [title, fact]],
  ])('is null for %s', (_, headline, cited) => {
    expect(kickerOf(headline, cited)).toBeNull();
  });

  it('throws at no text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (headline, text) => {
        kickerOf(headline, [{ ...page, text }, fact]);
      }),
    );
  });
});
