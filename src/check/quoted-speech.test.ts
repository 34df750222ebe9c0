import { describe } from 'vitest';
import { letsPass, refuses } from './testing/judged.ts';

const quell = '"We looked for a buyer for two years," said Marta Quell, the firm\'s chief executive.';
const british = "'We looked for a buyer for two years,' said Marta Quell, the firm's chief executive.";
const split = '“The yard is sound,” Marta Quell said, “and the crews are staying.”';
const twoSentences = '“The yard is sound,” Marta Quell said. “The crews are staying.”';

describe('judge() on a quotation put another way', () => {
  letsPass([
    [
      'speaker first, with the role',
      quell,
      'Marta Quell, the firm’s chief executive, said: “We looked for a buyer for two years.”',
    ],
    ['speaker first', quell, 'Marta Quell said, "We looked for a buyer for two years."'],
    ['the surname of a person', quell, '"We looked for a buyer for two years," Quell said.'],
    ['the surname first, small letter', quell, 'Quell said “we looked for a buyer for two years”.'],
    ['the surname after the verb', quell, '“We looked for a buyer for two years,” said Quell.'],
    [
      'role before name',
      quell,
      '“We looked for a buyer for two years,” the firm’s chief executive, Marta Quell, said.',
    ],
    [
      'speaker moved to the end',
      'Marta Quell said: "We looked for a buyer."',
      '"We looked for a buyer," said Marta Quell.',
    ],
    ['a titled speaker by surname', '“It fell,” said Mayor Ada Orme.', 'Orme said: “It fell.”'],
    [
      'told reporters, with the day moved along',
      '"We lost the quay," Quell told reporters on Monday.',
      'Quell told reporters on Monday: “We lost the quay.”',
    ],
    [
      'told reporters as said',
      '"We lost the quay," Quell told reporters on Monday.',
      'Quell said on Monday: “We lost the quay.”',
    ],
    [
      'a split quotation in one piece',
      split,
      'Marta Quell said: “The yard is sound, and the crews are staying.”',
    ],
    [
      'two quoted sentences in one piece',
      twoSentences,
      'Marta Quell said: “The yard is sound. The crews are staying.”',
    ],
    ['single marks', british, "Marta Quell said: 'We looked for a buyer for two years.'"],
    ['double marks for single ones', british, 'Quell said: “We looked for a buyer for two years.”'],
  ]);
  refuses([
    ['another speaker', quell, 'Ada Orme said, "We looked for a buyer for two years."', 'name', 'Ada'],
    [
      'another name of the same house',
      quell,
      'Marta Holt said: “We looked for a buyer for two years.”',
      'name',
      'Holt',
    ],
    [
      'a first name alone',
      quell,
      '“We looked for a buyer for two years,” Marta said.',
      'left out',
      'leaves out',
    ],
    [
      'a stronger verb',
      quell,
      'Marta Quell confirmed, "We looked for a buyer for two years."',
      'new words',
      'confirmed',
    ],
    [
      'a denial',
      quell,
      'Quell did not say “we looked for a buyer for two years”.',
      'polarity',
      'not',
      'contradicted',
    ],
    ['a cut quotation', quell, 'Quell said: “We looked for a buyer.”', 'left out', 'two years'],
    [
      'its limit cut',
      '"We will leave in spring, but only if the port pays," said Marta Quell, the firm\'s chief executive.',
      '“We will leave in spring,” Quell said.',
      'left out',
      'only if the port pays',
    ],
    [
      'the halves of a split quotation turned',
      split,
      'Marta Quell said: “The crews are staying, and the yard is sound.”',
      'quotation',
      'The crews are staying',
    ],
    [
      'the listener as the speaker',
      '“The yard is sound,” Marta Quell told Ada Orme.',
      'Ada Orme said: “The yard is sound.”',
      'roles',
      'Orme',
    ],
    [
      'whom it was said of as the speaker',
      '“The yard is sound,” Marta Quell said of Ada Orme, the mayor.',
      '“The yard is sound,” Orme said.',
      'roles',
      'Orme',
      'contradicted',
    ],
    [
      'a place cut to its second word',
      '“The yard is sound,” said New Mexico, a state.',
      '“The yard is sound,” said Mexico.',
      'left out',
      'New',
    ],
    [
      'a speaker who takes it back',
      '“The yard is sound,” said Marta Quell, the firm’s director, who denied it later.',
      'Quell said: “The yard is sound.”',
      'left out',
      'denied',
    ],
  ]);
});

describe('judge() on quotations in single marks', () => {
  letsPass([
    ['the same', british, british],
    [
      'an apostrophe is no mark',
      "Ada Orme said the crews' boats and the firm's quay were lost.",
      "Ada Orme said the crews' boats and the firm's quay were lost.",
    ],
  ]);
  refuses([
    [
      'marks gone',
      "'We lost the whole quay,' Ada Orme said on Monday.",
      'We lost the whole quay, Ada Orme said on Monday.',
      'quotation',
      'We lost the whole quay',
    ],
    [
      'words moved into the marks',
      "Marta Quell said the firm had looked for a 'serious buyer' for two years.",
      "Marta Quell said the firm had 'looked for a serious buyer' for two years.",
      'quotation',
      'goes on beyond',
    ],
    [
      'marks put on',
      'The firm had looked for a buyer for two years, Marta Quell said.',
      "'The firm had looked for a buyer for two years,' Marta Quell said.",
      'quotation',
      'in its own words',
    ],
    [
      'a word altered',
      british,
      "'We looked for a new buyer for two years,' said Marta Quell, the firm's chief executive.",
      'quotation',
      'new buyer',
    ],
    [
      'a currency changed beside the quotation',
      '“It fell,” said Ada Orme, who paid $40 for the quay.',
      '“It fell,” said Ada Orme, who paid €40 for the quay.',
      'new words',
      '€',
    ],
  ]);
});
