import { describe, expect, it } from 'vitest';
import { storyLedger } from '../../testing/story-ledger.ts';
import { ownWording } from './own-wording.ts';

const isOurs = ownWording(
  storyLedger([
    {
      outlet: 'Northline',
      title: 'One two three four five six seven eight nine ten eleven',
      text: 'Ostrel Paper closed the old mill in the valley of Arle on 3 March 2026 after the fire.',
      description: 'Sixty people lose their work this spring in the north of the valley.',
    },
  ]).articles,
);

describe('ownWording()', () => {
  it.each([
    ['ten words of a page', 'Ostrel Paper closed the old mill in the valley of, it said.', true],
    ['eleven, names counted', 'Ostrel Paper closed the old mill in the valley of Arle.', false],
    ['eleven in other case', 'OSTREL PAPER CLOSED THE OLD MILL IN THE VALLEY OF ARLE', false],
    ['eleven of the title', 'One two three four five six seven eight nine ten eleven', false],
    ['eleven of the description', 'Sixty people lose their work this spring in the north of', false],
    ['eleven in quotation marks', 'It said “Ostrel Paper closed the old mill in the valley of Arle.”', true],
    ['nothing', '', true],
  ])('judges %s', (_, text, expected) => {
    expect(isOurs(text)).toBe(expected);
  });
});
