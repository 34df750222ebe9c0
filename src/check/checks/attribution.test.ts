import { describe } from 'vitest';
import { letsPass, refuses } from '../testing/judged.ts';

/** A studio drops a film about a firm; rewriters made the firm its backer, and then the one who dropped it. */
const film =
  'Varga’s Teal Pictures has dropped Iron Reef, Ada Orme’s film about Lumen and the fall of its founder.';

describe('judge() on who says so', () => {
  letsPass([
    [
      'case 1, with the outlet',
      film,
      'Varga’s Teal Pictures has dropped Iron Reef, the Harbour Ledger reported.',
    ],
    ['the outlet last', 'The ferry hit the quay.', 'The ferry hit the quay, the Harbour Ledger reported.'],
    [
      'the outlet first',
      'The ferry hit the quay.',
      'According to the Harbour Ledger, the ferry hit the quay.',
    ],
    [
      'the outlet in the middle',
      'The ferry hit the quay.',
      'The ferry, the Harbour Ledger reported, hit the quay.',
    ],
    [
      'the outlet with that',
      'The ferry hit the quay.',
      'The Harbour Ledger reported that the ferry hit the quay.',
    ],
    [
      'an attribution moved to the front',
      'The ferry hit the quay, officials said.',
      'Officials said that the ferry hit the quay.',
    ],
    [
      'an attribution moved to the end',
      'According to two witnesses, the ferry hit the quay.',
      'The ferry hit the quay, according to two witnesses.',
    ],
    [
      'an attribution kept and the outlet added',
      'The ferry hit the quay, officials said.',
      'The ferry hit the quay, officials said, the Harbour Ledger reported.',
    ],
  ]);
  refuses([
    [
      'an attribution at the end out',
      'The firm hid the cracks, officials said.',
      'The firm hid the cracks.',
      'attribution',
      'officials',
    ],
    [
      'an attribution in front out',
      'According to police, the firm hid the cracks.',
      'The firm hid the cracks.',
      'attribution',
      'police',
    ],
    [
      'a claim confirmed',
      'The firm hid the cracks, officials claimed.',
      'The firm hid the cracks, officials confirmed.',
      'attribution',
      'confirmed',
    ],
    [
      'another speaker',
      'The firm hid the cracks, officials said.',
      'The firm hid the cracks, prosecutors said.',
      'attribution',
      'prosecutors',
    ],
    [
      'the wrong outlet',
      'The ferry hit the quay.',
      'The ferry hit the quay, Teal Radio reported.',
      'attribution',
      'Teal Radio',
    ],
    [
      'the wrong outlet first',
      'The ferry hit the quay.',
      'According to Teal Radio, the ferry hit the quay.',
      'attribution',
      'Teal Radio',
    ],
    [
      'credit shared',
      'The ferry hit the quay.',
      'The ferry hit the quay, according to the Harbour Ledger and Teal Radio.',
      'attribution',
      'Teal Radio',
    ],
  ]);
});
