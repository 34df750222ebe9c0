import { describe, expect, test } from 'vitest';
import { formProblem } from './own-form.ts';

describe('formProblem()', () => {
  test.each([
    ['- Follow the harbour office on the radio, Teal Radio reported.', 'begin with a word'],
    ['But later, he was exulting, Teal Radio reported.', 'goes on from nothing'],
    ['According to Teal Radio, Still, the rate rose to 6 percent.', 'goes on from nothing'],
    ['The quay, “which fell on Thursday, Teal Radio reported.', 'not closed'],
    ['We saw the quay fall, Teal Radio reported.', 'first or second person'],
    ['“The town is gone,” he said, Teal Radio reported.', 'who says so'],
    ['The speech, to start at 12 p.m.', 'no subject with a verb'],
    ['Did the quay fall at Arle on Thursday, Teal Radio reported.', 'no subject|asks'],
    ['Why did the quay fall? Teal Radio reported.', 'asks or exclaims'],
  ])('refuses %s', (text, why) => {
    expect(formProblem(text)).toMatch(new RegExp(why));
  });

  test.each([
    'The old quay at Arle collapsed on Thursday, the Harbour Ledger reported.',
    'According to Teal Radio, some 140 fishermen lost their moorings at Arle.',
    '“We saw it fall,” mayor Ada Orme said, Teal Radio reported.',
    'Insurers put the damage at 11 million euros',
  ])('lets stand %s', (text) => {
    expect(formProblem(text)).toBeNull();
  });
});
