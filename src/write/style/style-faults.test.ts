import { describe, expect, it } from 'vitest';
import { styleFaults } from './style-faults.ts';

const rules = (...sentences: string[]) => styleFaults(sentences).map(({ rule }) => rule);

describe('styleFaults()', () => {
  it('has nothing against plain reporting', () => {
    expect(
      styleFaults([
        'Ostrel Paper closed its Aldmoor mill on 3 March after a boiler failed twice, Northline reported.',
        'According to Teal Radio, 340 workers will receive three months of pay.',
        'Manager Ilse Varga said that “the mill will stay closed,” the Harbour Ledger wrote.',
      ]),
    ).toEqual([]);
  });

  it.each([
    ['hype', 'The bombshell report stunned Arle.'],
    ['hype', 'The plan is a stark reminder of the flood.'],
    ['coarse words', 'Varga said that “the whole bullshit is over.”'],
    ['doubled attribution', 'Northline reports that the mill closed, Teal Radio reported.'],
    ['doubled attribution', 'Northline reported that the mill closed, according to Teal Radio.'],
    ['doubled attribution', 'The mill, Northline reported, was reportedly closed.'],
    ['doubled attribution', 'According to Northline, the mill closed, according to Teal Radio.'],
    ['dash', 'The mill — a landmark — closed on 3 March.'],
    ['dash', 'The mill -- a landmark -- closed on 3 March.'],
    ['pipeline words', 'The summary says that the mill closed.'],
    ['pipeline words', 'The mill closed, according to the provided sources.'],
    ['pipeline words', 'The mill closed, as source e7 says.'],
    ['pipeline words', 'The mill closed [2].'],
    ['pipeline words', 'As an AI, the desk cannot say why the mill closed.'],
    ['pipeline words', 'Other sources in the list do not confirm it.'],
    ['doubled attribution', 'The Port Office reported that trade fell, Northline reported.'],
    ['doubled attribution', 'Officials said that Orme said that the port would close.'],
    ['vague opener', 'The move surprised the council.'],
    ['vague opener', 'The incident, police said, lasted an hour.'],
    ['vague opener', 'There were 40 people on board.'],
    ['capitals', 'BREAKING NEWS from Arle says the mill closed.'],
    ['capitals', 'The council called an EMERGENCY in Arle.'],
    ['exclamation', 'The mill closed!'],
    ['doubled word', 'The mill closed in in March.'],
    ['punctuation', 'The mill, , closed in March.'],
    ['punctuation', 'The mill closed in March..'],
    ['punctuation', 'The mill  closed in March.'],
  ] as const)('finds %s: %s', (rule, sentence) => {
    expect(rules(sentence)).toEqual([rule]);
  });

  it.each([
    'The incident in the port of Arle lasted an hour, police said.',
    'The decision to close the mill was unanimous.',
    'Yahoo! News is an outlet, and so is USA TODAY.',
    'UNESCO and NATO sent observers to Arle.',
    'He said that he had had enough of it.',
    'The evidence showed that the boiler had failed.',
    'Varga said: “This story is a bombshell — the mill is GONE FOREVER!”',
    'Tara Orme, who said in May that the port would close, told the council that it would not.',
  ])('leaves alone: %s', (sentence) => {
    expect(rules(sentence)).toEqual([]);
  });

  it('says which words are at fault, and where', () => {
    expect(styleFaults(['The mill closed on 3 March.', 'Nobody was hurt!'])).toEqual([
      { rule: 'exclamation', words: '!', sentence: 1 },
    ]);
  });

  it('has nothing against a vague definite that something stands before', () => {
    expect(rules('The mill closed on 3 March.', 'The move surprised the council.')).toEqual([]);
  });

  it('finds three sentences that open or credit alike', () => {
    expect(rules('Orme spoke first.', 'Orme left early.', 'Orme came back.')).toEqual(['same openings']);
    expect(
      rules(
        'The mill closed, Northline reported.',
        'Arle mourned, Teal Radio reported.',
        'Pay ended, Coast reported.',
      ),
    ).toEqual(['repeated attribution']);
    expect(rules('Orme spoke first.', 'Orme left early.')).toEqual([]);
  });

  it.each(['', ' ', '“', '!'.repeat(10_000), 'the '.repeat(5_000), '“a” '.repeat(3_000)])(
    'takes whatever comes, in time (%#)',
    (text) => {
      expect(Array.isArray(styleFaults([text, text, text]))).toBe(true);
    },
  );
});
