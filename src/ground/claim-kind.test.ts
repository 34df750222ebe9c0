import { describe, expect, it } from 'vitest';
import { claimKind } from './claim-kind.ts';

describe('claimKind()', () => {
  it.each([
    ['The quay at Arle fell into the water.', 'fact', null],
    ['The quay fell, officials said.', 'said', 'officials'],
    ['Ada Orme said the quay fell.', 'said', 'Ada Orme'],
    ['According to Teal Radio, the quay fell.', 'said', 'Teal Radio'],
    ['The port will close in May.', 'planned', null],
    ['The port plans to close in May, officials said.', 'planned', 'officials'],
    ['The port may close.', 'planned', null],
    ['The firm allegedly hid the cracks.', 'alleged', null],
    ['Prosecutors said the firm is suspected of hiding cracks.', 'alleged', 'Prosecutors'],
    ['Orme was accused of theft and will appear in court.', 'alleged', null],
    ['The firm denied that it hid the cracks.', 'denied', 'The firm'],
    ['Varga denies the alleged theft.', 'denied', 'Varga'],
    ['The firm disputed the figure.', 'denied', null],
    ['The port should close.', 'opinion', null],
    ['Sadly, the quay fell.', 'opinion', null],
    ['I think the quay fell.', 'opinion', null],
    ['The port should close, the mayor said.', 'said', 'the mayor'],
    ['', 'fact', null],
  ])('of %j is %s, said by %j', (sentence, kind, speaker) => {
    expect(claimKind(sentence)).toEqual({ kind, speaker });
  });

  it('takes no speaker from a clause that opens the sentence', () => {
    expect(claimKind('When the mayor said no, the port closed.').speaker).toBeNull();
  });
});
