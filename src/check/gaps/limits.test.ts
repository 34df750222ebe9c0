import { describe } from 'vitest';
import { letsPass, refuses } from '../testing/judged.ts';

const open = 'The yard stays open.';
const left = 'All crews left the quay.';

describe('judge() on limits that open with several words', () => {
  refuses([
    ['as long as', 'The yard stays open, as long as the port pays.', open, 'left out', 'as long as'],
    ['so long as', 'The yard stays open, so long as the port pays.', open, 'left out', 'so long as'],
    ['as long as inside', 'The yard, as long as the port pays, stays open.', open, 'left out', 'as long as'],
    ['as long as in front', 'As long as the port pays, the yard stays open.', open, 'left out', 'As long as'],
    ['provided', 'The yard stays open, provided the port pays.', open, 'left out', 'provided'],
    ['provided inside', 'The yard, provided the port pays, stays open.', open, 'left out', 'provided'],
    ['provided in front', 'Provided the port pays, the yard stays open.', open, 'left out', 'Provided'],
    ['providing', 'The yard stays open, providing the port pays.', open, 'left out', 'providing'],
    ['assuming', 'The yard stays open, assuming the port pays.', open, 'left out', 'assuming'],
    ['subject to', 'The yard stays open, subject to a vote of the council.', open, 'left out', 'subject to'],
    ['in the event', 'The yard stays open, in the event of a vote.', open, 'left out', 'in the event'],
    ['other than', 'All crews left the quay, other than the pilots.', left, 'left out', 'other than'],
    ['other than inside', 'All crews, other than the pilots, left the quay.', left, 'left out', 'other than'],
    [
      'other than in front',
      'Other than the pilots, all crews left the quay.',
      left,
      'left out',
      'Other than',
    ],
    ['apart from', 'All crews left the quay, apart from the pilots.', left, 'left out', 'apart from'],
    ['save for', 'All crews left the quay, save for the pilots.', left, 'left out', 'save for'],
    ['excluding', 'All crews left the quay, excluding the pilots.', left, 'left out', 'excluding'],
    ['barring', 'Barring a strike, the ferry sails.', 'The ferry sails.', 'left out', 'Barring'],
    [
      'with the exception',
      'All crews left the quay, with the exception of the pilots.',
      left,
      'left out',
      'with the exception',
    ],
  ]);
  letsPass([
    ['providing food', 'Orme led the kitchen, providing food to crews.', 'Orme led the kitchen.'],
    ['assuming control', 'Orme took over in May, assuming control of the port.', 'Orme took over in May.'],
  ]);
});

describe('judge() on a rank cut before a title', () => {
  const rows = [
    ['Assistant Director', 'Director'],
    ['Deputy Mayor', 'Mayor'],
    ['Former Mayor', 'Mayor'],
    ['Acting Director', 'Director'],
    ['Vice President', 'President'],
    ['Interim Director', 'Director'],
    ['Assistant U.S. Attorney', 'U.S. Attorney'],
    ['Former Deputy Mayor', 'Deputy Mayor'],
  ] as const;
  refuses(
    rows.map(([whole, part]) => [
      whole,
      `${whole} Ada Orme closed the quay.`,
      `${part} Ada Orme closed the quay.`,
      'left out',
      whole.split(' ')[0]!,
    ]),
  );
  letsPass(
    rows.map(([whole]) => [
      `${whole}, cut whole`,
      `${whole} Ada Orme closed the quay.`,
      'Ada Orme closed the quay.',
    ]),
  );
});

describe('judge() on datelines', () => {
  letsPass(
    [
      'TAMPA, Fla. (Reuters) - ',
      'TAMPA, Fla. – ',
      'CHICAGO, Illinois (CNN) -- ',
      'ARLE (Teal Radio) — ',
      'WASHINGTON, Nov 20 (Reuters) - ',
      'SAN JUAN, Puerto Rico (AP) — ',
    ].map((dateline) => [dateline, `${dateline}The ferry hit the quay.`, 'The ferry hit the quay.']),
  );
  refuses([
    [
      'a subject with its brackets',
      'TEAL (a radio) closed the quay.',
      'closed the quay.',
      'left out',
      'TEAL',
    ],
    ['a subject and a dash', 'Not so fast — the quay closed.', 'The quay closed.', 'left out', 'Not so fast'],
  ]);
});

describe('judge() on an aside cut before who says so', () => {
  letsPass([
    [
      'with its comma',
      'The quay closed, a blow to the port, officials said.',
      'The quay closed, officials said.',
    ],
    ['before the verb', 'Ada Orme, the mayor, said Varga won.', 'Ada Orme said Varga won.'],
  ]);
  refuses([
    [
      'run together',
      'The quay closed, a blow to the port, officials said.',
      'The quay closed officials said.',
      'form',
      'closed officials',
      'unclear',
    ],
    [
      'run together after a name',
      'Officers searched the yard, a former mill, officials said.',
      'Officers searched the yard officials said.',
      'form',
      'yard officials',
      'unclear',
    ],
  ]);
});
