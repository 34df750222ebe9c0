import { describe, expect, test } from 'vitest';
import { mainClause } from './clause.ts';
import { framings, framingsAtBreak, quotedBodies } from './framing.ts';

const source = 'The council of Arle closed the port. Officials said so.';

function framed(text: string, outlet = 'Teal Radio') {
  const body = { cut: { text, operations: [] }, isQuoted: false };
  return framings(body, mainClause(text)!, outlet, source);
}
const texts = (text: string, outlet?: string) => framed(text, outlet).map((option) => option.text);

describe('framings()', () => {
  test('credits the outlet last, first, with “that” and in the middle', () => {
    expect(texts('The council of Arle closed the port.')).toEqual([
      'The council of Arle closed the port, Teal Radio reported.',
      'The council of Arle closed the port, according to Teal Radio.',
      'According to Teal Radio, the council of Arle closed the port.',
      'Teal Radio reported that the council of Arle closed the port.',
      'The council of Arle, Teal Radio reported, closed the port.',
    ]);
  });

  test('logs the credit', () => {
    expect(
      framed('The council of Arle closed the port.').map(({ operations }) => operations.at(-1)?.name),
    ).toEqual(['outlet last', 'outlet last', 'outlet first', 'outlet first', 'outlet in the middle']);
  });

  test('takes the outlet last where the speaker stands inside', () => {
    expect(texts('The port, officials said, is closed for good.')).toEqual([
      'The port, officials said, is closed for good, according to Teal Radio.',
    ]);
  });

  test('takes the outlet in front where others say so last', () => {
    expect(texts('The port is closed for good, officials said.')).toEqual([
      'According to Teal Radio, the port is closed for good, officials said.',
      'Teal Radio reported that the port is closed for good, officials said.',
    ]);
  });

  test('takes the outlet last where the sentence opens with who says so', () => {
    expect(texts('Officials said that the port is closed.')).toEqual([
      'Officials said that the port is closed, Teal Radio reported.',
      'Officials said that the port is closed, according to Teal Radio.',
      'According to Teal Radio, officials said that the port is closed.',
    ]);
  });

  test('credits no outlet with itself', () => {
    const text = 'The port is closed, according to a memo seen by Teal Radio.';
    expect(framed(text)).toMatchObject([{ text, frame: 'named' }]);
  });

  test.each([
    ['a subject that ends in a day', 'The council on 19 November closed the port of Arle.'],
    ['a subject with a clause', 'The plan, which cost the council its mayor, failed in May.'],
    ['two who are joined', 'The mayor and the council closed the port of Arle.'],
    ['a circumstance in front', 'After the vote, the council closed the port of Arle.'],
  ])('puts no outlet behind %s', (_, text) => {
    expect(framed(text).map(({ frame }) => frame)).not.toContain('middle');
  });
});

describe('quotedBodies()', () => {
  const bodies = (text: string) => quotedBodies({ text, operations: [] }, mainClause(text)!);

  test('quotes the tail to its end, with the stop inside', () => {
    expect(bodies('The council plans to close the last port of Arle.')[0]).toMatchObject({
      cut: {
        text: 'The council plans to “close the last port of Arle.”',
        operations: [{ name: 'quote the tail', from: 'close the last port of Arle' }],
      },
      isQuoted: true,
    });
  });

  test('quotes nothing of a sentence that says itself who says so', () => {
    expect(bodies('Officials said that the council plans to close the last port of Arle.')).toEqual([]);
  });
});

describe('framingsAtBreak()', () => {
  const atBreak = (text: string, outlet = 'Teal Radio') =>
    framingsAtBreak({ cut: { text, operations: [] }, isQuoted: false }, mainClause(text)!, outlet).map(
      (option) => option.text,
    );

  test('credits the outlet where the sentence pauses, as it is and with what stands before quoted', () => {
    expect(atBreak('The council closed the port for all boats, even though owners had opposed it.')).toEqual(
      expect.arrayContaining([
        'The council closed the port for all boats, Teal Radio reported, even though owners had opposed it.',
      ]),
    );
  });

  test('gives none where somebody else is credited, or the outlet itself is named', () => {
    expect(
      atBreak('The council closed the port in May, even though owners had left, officials said.'),
    ).toEqual([]);
    expect(atBreak('The council told Teal Radio in May, even though owners had left.')).toEqual([]);
  });
});
