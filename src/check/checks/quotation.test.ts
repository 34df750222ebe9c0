import { describe } from 'vitest';
import { letsPass, refuses } from '../testing/judged.ts';

describe('judge() on quotations', () => {
  letsPass([
    [
      'a quotation with its speaker',
      '“We lost the whole quay,” Ada Orme said.',
      '“We lost the whole quay,” Ada Orme said.',
    ],
    [
      'a split quotation',
      'The council voted 9-4 to keep the quay open for another six weeks.',
      'The council voted 9-4 to “keep the quay open for another six weeks,” the Harbour Ledger reported.',
    ],
  ]);
  refuses([
    [
      'a quotation altered',
      '“We lost the whole quay,” Ada Orme said.',
      '“We lost the old quay,” Ada Orme said.',
      'quotation',
      'We lost the old quay',
    ],
    [
      'a quotation invented',
      'Ada Orme said the quay fell.',
      'Ada Orme said “the quay fell down.”',
      'quotation',
      'the quay fell down',
    ],
    [
      'quotation marks gone',
      'Ada Orme said “we lost the whole quay” on Monday.',
      'Ada Orme said we lost the whole quay on Monday.',
      'quotation',
      'we lost the whole quay',
    ],
  ]);
});
