import { describe, expect, test } from 'vitest';
import { variants } from './variants.ts';

const cutsOf = (text: string) => variants({ text, operations: [] });
const texts = (sentence: string) => cutsOf(sentence).map((cut) => cut.text);

describe('variants()', () => {
  test.each([
    [
      'PORT CALLAN, Nov 19 (Kestrel) - Dockers left the container terminals.',
      'Dockers left the container terminals.',
    ],
    [
      'KELVARNE — Lawmakers passed the harbour bill by one vote.',
      'Lawmakers passed the harbour bill by one vote.',
    ],
    ['The big picture: The mill in Aldmoor closed for good.', 'The mill in Aldmoor closed for good.'],
    ['So far, the mill in Aldmoor has paid no fine.', 'The mill in Aldmoor has paid no fine.'],
    ['A date for the sale, however, has not been set.', 'A date for the sale has not been set.'],
    ['On Monday, the mill in Aldmoor closed for good.', 'The mill in Aldmoor closed for good.'],
    ['The mill in Aldmoor (opened in 1961) closed for good.', 'The mill in Aldmoor closed for good.'],
    [
      'Lee Holt (R-Arle) beat Ada Orme (D-Teal) in the vote for mayor.',
      'Lee Holt beat Ada Orme in the vote for mayor.',
    ],
    ['The mill — a landmark of the town — closed for good.', 'The mill closed for good.'],
    [
      'The mill, which made newsprint for 61 years, was closed by its owners.',
      'The mill was closed by its owners.',
    ],
    [
      'Petra Holm, the union’s secretary and a former docker, told members to stay at home.',
      'Petra Holm told members to stay at home.',
    ],
    [
      'The owners of the Aldmoor mill closed it, which surprised the whole town.',
      'The owners of the Aldmoor mill closed it.',
    ],
    [
      'The owners of the Aldmoor mill closed it after a boiler failed twice in one month.',
      'The owners of the Aldmoor mill closed it.',
    ],
    [
      'The Aldmoor mill will not open again, the owners said on Friday.',
      'The owners said on Friday that the Aldmoor mill will not open again.',
    ],
    [
      'The Aldmoor mill will not open again, the owners said.',
      'The Aldmoor mill, the owners said, will not open again.',
    ],
    [
      'The council of Arle closed the ferry port for good, and the mill burned down in May.',
      'The council of Arle closed the ferry port for good.',
    ],
  ])('offers a shorter form of %j', (sentence, shorter) => {
    expect(texts(sentence)).toContain(shorter);
  });

  test('puts the longest form without its circumstance first and repeats none', () => {
    const list = texts('On Monday, the owners of the mill closed it, which surprised the town.');
    expect(list[0]).toBe('The owners of the mill closed it, which surprised the town.');
    expect(list).toContain('On Monday, the owners of the mill closed it, which surprised the town.');
    expect(new Set(list).size).toBe(list.length);
  });

  test('logs every step with the words it took', () => {
    const list = cutsOf('On Monday, the owners of the Aldmoor mill closed it, which surprised the town.');
    const shortest = list.find(({ text }) => text === 'The owners of the Aldmoor mill closed it.')!;
    expect(shortest.operations).toEqual([
      { name: 'drop lead adverbial', from: 'On Monday,', to: '' },
      { name: 'drop tail clause', from: ', which surprised the town', to: '' },
    ]);
  });

  test.each([
    'Unless the council objects, the quarry may open again.',
    'If the owners agree, the mill will be sold in spring.',
    'Without a new boiler, the mill cannot open again.',
    'Over the past two weeks, the average was 32 cases a day.',
  ])('keeps the condition of %j', (sentence) => {
    expect(texts(sentence)[0]).toBe(sentence);
  });
});

describe('variants() never says', () => {
  test.each([
    [
      'a restrictive tail cut',
      'The council signed a bill barring sales after the discovery of a leak in the port.',
      'The council signed a bill barring sales.',
    ],
    [
      'a list cut short',
      'The storm puts at risk the supply chains, food and water, housing and energy of the whole town.',
      'The storm puts at risk the supply chains, food and water.',
    ],
    [
      'half an apposition',
      'The drug, adumab, which will go by the name Adu, is an infusion for pain.',
      'The drug, adumab is an infusion for pain.',
    ],
    [
      'one of a list of subjects',
      'Lee Holt, the mayor, and Ada Orme, her deputy, left the council in May.',
      'Lee Holt left the council in May.',
    ],
    [
      'a noun as a verb of saying',
      'By 12 votes to 5, with six abstentions, the council went on with plans for a report on the vow.',
      'The council went on with plans for a report that with six abstentions.',
    ],
    [
      'what an infinitive hangs on',
      'The owners agreed to open the port after the crews of both ferries return to work.',
      'The owners agreed to open the port.',
    ],
    [
      'a list cut before its last part',
      'The office sent requests to towns asking for names, party, addresses, and even the last four digits of a number.',
      'The office sent requests to towns asking for names, party, addresses.',
    ],
    [
      'a clause after “that” cut',
      'The trouble with the story was not that owners, elected officials, and crews were sharing it with everyone.',
      'The trouble with the story was not that owners, elected officials.',
    ],
    [
      'the first of a list of names cut',
      'Recording artists Ada Orme, Lee Holt and Petra Varga have left the hall in protest.',
      'Lee Holt and Petra Varga have left the hall in protest.',
    ],
  ])('%s', (_, sentence, wrong) => {
    expect(texts(sentence)).not.toContain(wrong);
  });
});
