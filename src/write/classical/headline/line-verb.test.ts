import { describe, expect, test } from 'vitest';
import { lineVerb } from './line-verb.ts';

function read(text: string): string | null {
  const verb = lineVerb(text);
  return verb === null ? null : `${verb.kind} ${verb.word.text}`;
}

describe('lineVerb()', () => {
  test.each([
    ['Kelvarne council rejects harbour toll', 'finite rejects'],
    ['Harbour board signs deal on dredging', 'finite signs'],
    ['House passes deal on storm aid', 'finite passes'],
    ['Jobless claims fall to new low in Arle', 'finite fall'],
    ['Jobless claims unexpectedly rise in Arle', 'finite rise'],
    ['Gelt protests draw thousands to Port Callan', null],
    ['Cuban protests demand food and freedom', 'finite demand'],
    ['Police report shows Varga lied to the board', 'finite shows'],
    ['Newly released emails show Varga pressed the board', 'finite show'],
    ['Woman accused of fraud pleads guilty', 'finite pleads'],
    ['Dockers, Orme agree on pay', 'finite agree'],
    ['Orme and Varga clash over tolls', 'finite clash'],
    ['Death toll in Aldmoor collapse rises to 60', 'finite rises'],
    ['Campaign from former mayors raises $31 million', 'finite raises'],
    ['Harbour board to close pier', 'to close'],
    ['Plan to close pier', null],
    ['Pier closed by storm', 'bare closed'],
    ['Ferry sank off Gelt', 'bare sank'],
    ['Varga weighing bid for the mill', 'bare weighing'],
    ['White House walks back its toll plan', 'finite walks'],
    ['Storm Agna: Ferry sinks off Port Callan', 'finite sinks'],
    ['Harbour board orders review of bridge', 'finite orders'],
    ['Gelt states sue to stop toll', 'finite sue'],
    ['Dockers, stop bad tolls before summer', null],
    ['Toll plan faces vote in council', 'finite faces'],
    ['A look ahead at the harbour vote', null],
    ['The smear campaign', null],
    ['', null],
  ])('reads %j as %j', (text, verb) => {
    expect(read(text)).toBe(verb);
  });

  test('gives the place of the verb in the line', () => {
    const text = 'Storm Agna: Ferry sinks off Port Callan';
    const { at, word } = lineVerb(text)!;
    expect(text.slice(word.start, word.end)).toBe('sinks');
    expect(text.split(/\W+/)[at]).toBe('sinks');
  });
});
