import { describe, expect, it } from 'vitest';
import type { DraftSentence, Evidence, EvidenceId } from '../news/mod.ts';
import { standingReasons } from './standing.ts';
import { letsPass, refuses } from './testing/judged.ts';

const cited = [{ quotes: [] } as unknown as Evidence];

function checksOf(text: string, isFirst = false): string[] {
  const sentence: DraftSentence = { text, section: 'summary', cites: ['a#0' as EvidenceId], operations: [] };
  return standingReasons(sentence, cited, ['Teal Radio'], isFirst).map(({ check }) => check);
}

describe('judge() on words that are given whole', () => {
  letsPass([
    [
      'without the interview they were said in',
      '“The mill runs with all speed,” said Ada Orme in an interview.',
      '“The mill runs with all speed,” said Ada Orme.',
    ],
    [
      'without the briefing and its day',
      '“The mill runs with all speed,” said Ada Orme during a press briefing on Thursday morning.',
      '“The mill runs with all speed,” said Ada Orme.',
    ],
    [
      'without what went before them',
      '“We have come to terms,” Orme told reporters after more than two hours of talks.',
      '“We have come to terms,” Orme told reporters.',
    ],
  ]);
  refuses([
    [
      'what they were said of',
      '“The mill runs with all speed,” said Ada Orme of the rival firm.',
      '“The mill runs with all speed,” said Ada Orme.',
      'left out',
      'of the rival firm',
    ],
    [
      'that they were said in jest',
      '“The mill runs with all speed,” said Ada Orme in jest.',
      '“The mill runs with all speed,” said Ada Orme.',
      'left out',
      'in jest',
    ],
    [
      'that she did not sign them',
      '“The mill runs with all speed,” said Ada Orme in a statement that she did not sign.',
      '“The mill runs with all speed,” said Ada Orme.',
      'left out',
      'did not sign',
    ],
  ]);
});

describe('judge() on the headings of a paragraph, and on dashes', () => {
  letsPass([
    ['without its heading', 'Why it matters: The plan was blocked.', 'The plan was blocked.'],
    [
      'without what a long dash adds',
      'The speech was the boldest in decades—a shift in tone for the mayor.',
      'The speech was the boldest in decades.',
    ],
  ]);
  refuses([
    ['without who says so', 'Critics say: The plan failed.', 'The plan failed.', 'left out', 'Critics say'],
    [
      'without that it is a claim',
      'The claim: The plan failed.',
      'The plan failed.',
      'left out',
      'The claim',
    ],
    [
      'without the noun behind an aside',
      'Orme called it a foe one day before her long — and still unexplained — visit to Arle.',
      'Orme called it a foe one day before her long.',
      'left out',
      'still unexplained',
    ],
    [
      'without a denial between long dashes',
      'The speech was bold—not honest—in the town.',
      'The speech was bold.',
      'left out',
      'not honest',
    ],
  ]);
});

describe('judge() on verbs turned round', () => {
  letsPass([
    ['into the passive', 'The council closed the mill in May.', 'The mill was closed by the council in May.'],
  ]);
  refuses([
    [
      'with an aside that changes its owner',
      'Holt attacked Varga, a former docker.',
      'Varga was attacked by Holt, a former docker.',
      'roles',
      'Varga',
    ],
    [
      'a thing that goes on is nobody who speaks',
      'But even as the storm eased, thefts continued to rise.',
      'Thefts continued that even as the storm eased.',
      'roles',
      'Thefts',
    ],
  ]);
});

describe('standingReasons() on own words and own days', () => {
  it.each([
    '“We have come to terms with the owners,” Orme told reporters.',
    '“I am urging all crews to stay,” said harbour master Ada Orme.',
    'Prices rose to 6% in April, up from 4% a month earlier.',
    'Orme will be heard later on 1 July at the court.',
    'Orme said on 8 July that his words from earlier in the day had been misread.',
  ])('lets %j stand', (text) => {
    expect(checksOf(text)).toEqual([]);
  });

  it.each([
    ['“We have come to terms with the owners,” he told reporters.', 'antecedent'],
    ['“They have come to terms with the owners,” Orme told reporters.', 'antecedent'],
    ['Prices rose to 6%, up from 4% a month earlier.', 'time'],
    ['Orme will be heard later on Thursday at the court.', 'time'],
    ['Orme said that his words from earlier in the day had been misread.', 'time'],
  ])('refuses %j', (text, check) => {
    expect(checksOf(text)).toContain(check);
  });

  it('takes what says which one it is for an opening, however its noun is written', () => {
    expect(checksOf('The president-elect of Arle will not meet the crews.', true)).toEqual([]);
    expect(checksOf('The president will not meet the crews.', true)).toEqual(['antecedent']);
  });
});

describe('judge() on what stands behind what is kept', () => {
  refuses([
    [
      'who says so, in a tense of its own',
      'The port is closing the Arle yard, where six ferries lie, including a wreck, the board is apparently announcing.',
      'The port is closing the Arle yard.',
      'left out',
      'the board is apparently announcing',
    ],
    [
      'what a time is counted from',
      'Orme wrote about the mails 15 minutes after the port asked her to.',
      'Orme wrote about the mails 15 minutes.',
      'left out',
      'after the port asked her to',
    ],
  ]);
});
