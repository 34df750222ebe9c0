import { describe, expect, test } from 'vitest';
import { judge } from './gate.ts';

// What a near-extractive writer gets wrong by leaving out: each was once let pass.
const refused: readonly (readonly [string, string])[] = [
  ['The firm hid the cracks, critics claim.', 'The firm hid the cracks.'],
  ['The firm hid the cracks, per a lawsuit.', 'The firm hid the cracks.'],
  ['The firm hid the cracks, as Holt put it.', 'The firm hid the cracks.'],
  ["Orme has, in Holt's view, left the port.", 'Orme has left the port.'],
  ['Orme has — Holt says — left the port.', 'Orme has left the port.'],
  ['The council said Vice President Ada Orme resigned.', 'The council said President Ada Orme resigned.'],
  ['Police held Queen Mary Hospital staff.', 'Police held Mary Hospital staff.'],
  [
    'Orme was born in May in Arle and died in June in Teal.',
    'Orme was born in Arle and died in May in Teal.',
  ],
  ['On Monday, Orme said Holt left on Friday.', 'Orme said Holt left on Monday.'],
  ['The council closed the quay in May.', 'The council may have closed the quay in May.'],
  ['Had Orme won, she would have left.', 'Orme won.'],
  ['When the council agrees, the port will close.', 'The port will close.'],
  ['Under the plan, the port closes in May.', 'The port closes in May.'],
  ['In theory, the port can close.', 'The port can close.'],
  ['The council allows (only in winter) ships.', 'The council allows ships.'],
  ['Orme said she would, once elected, close the port.', 'Orme said she would close the port.'],
  ['The firm hid the cracks, though the court found no proof.', 'The firm hid the cracks.'],
  ['The firm hid the cracks, an allegation the court dismissed.', 'The firm hid the cracks.'],
  ['Orme won the race, but a court annulled the result.', 'Orme won the race.'],
  ['Orme won, which she denied.', 'Orme won.'],
  ['Varga closed ports in Arle, Teal and Hollin.', 'Varga closed ports in Arle.'],
  [
    'The man caught on video shooting a rider after a stop in Arle was sentenced on Monday.',
    'The man caught on video shooting a rider.',
  ],
];

describe('judge() refuses what leaves out', () => {
  test.each(refused)('%j as %j', (source, sentence) => {
    expect(judge(sentence, [{ text: source, outlet: null, date: null }]).kind).not.toBe('supported');
  });
});
