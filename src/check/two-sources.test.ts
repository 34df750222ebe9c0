import { describe, expect, it } from 'vitest';
import type { SourceSentence } from './comparison.ts';
import { judge } from './gate.ts';
import { from, ledger } from './testing/judged.ts';

const radio = 'Teal Radio';
const two = (first: string, second: string): SourceSentence[] => [from(first), from(second, radio)];
const kind = (sentence: string, sources: readonly SourceSentence[]) => judge(sentence, sources).kind;

describe('judge() on one credit for two outlets', () => {
  const both = two('Orme closed the port on Monday.', 'Orme closed the port.');

  it.each([
    'Orme closed the port, The Harbour Ledger and Teal Radio reported.',
    'According to Teal Radio and the Harbour Ledger, Orme closed the port.',
    'Both Teal Radio and the Harbour Ledger reported that Orme closed the port.',
    'Orme closed the port, according to The Harbour Ledger and Teal Radio.',
  ])('lets %j stand where each carries all of it', (sentence) => {
    expect(kind(sentence, both)).toBe('supported');
  });

  it.each([
    ['one names nobody', 'A mayor closed the port.'],
    ['one is less sure', 'Orme may close the port.'],
    ['one says another thing', 'Orme opened the port.'],
    ['one knows it from somebody', 'Orme closed the port, Holt claimed.'],
  ])('refuses it where %s', (_, other) => {
    const sources = two('Orme closed the port on Monday.', other);
    expect(kind('Orme closed the port, The Harbour Ledger and Teal Radio reported.', sources)).not.toBe(
      'supported',
    );
  });

  it('refuses it where only one is cited, or both are of one outlet', () => {
    const sentence = 'Orme closed the port, The Harbour Ledger and Teal Radio reported.';
    expect(kind(sentence, both.slice(0, 1))).not.toBe('supported');
    expect(kind(sentence, [both[0]!, from('Orme closed the port.')])).not.toBe('supported');
  });
});

describe('judge() on a figure beside a figure', () => {
  const dead = two('The fire killed 12 people.', 'The fire killed 14 people, police said.');
  const dockers = two(
    'About 2,400 dockers in Port Callan walked out.',
    'In Port Callan some 2,100 dockers left.',
  );

  it.each([
    ['The Harbour Ledger puts the dead at 12, Teal Radio at 14.', dead],
    ['Teal Radio put the dead at 14, The Harbour Ledger at 12.', dead],
    ['The fire killed 12 people, The Harbour Ledger reported; Teal Radio put the figure at 14.', dead],
    ['The Harbour Ledger reported about 2,400 dockers in Port Callan, Teal Radio some 2,100.', dockers],
    [
      'The Harbour Ledger put the number of dockers in Port Callan at about 2,400, Teal Radio at some 2,100.',
      dockers,
    ],
    [
      'The Harbour Ledger reported about 2,400 dockers in Port Callan; Teal Radio reported some 2,100 dockers.',
      dockers,
    ],
    [
      'The Harbour Ledger reported 40 arrests, Teal Radio 60.',
      two('Police made 40 arrests.', 'There were 60 arrests on Monday.'),
    ],
  ])('lets %j stand, each on its own source', (sentence, sources) => {
    expect(kind(sentence, sources)).toBe('supported');
  });

  it.each([
    ['figures swapped', 'The Harbour Ledger puts the dead at 14, Teal Radio at 12.', dead],
    ['another fate', 'The Harbour Ledger puts the injured at 12, Teal Radio at 14.', dead],
    [
      'a hedge dropped',
      'The Harbour Ledger reported 2,400 dockers in Port Callan, Teal Radio some 2,100.',
      dockers,
    ],
    [
      'a hedge changed',
      'The Harbour Ledger reported about 2,400 dockers in Port Callan, Teal Radio at least 2,100.',
      dockers,
    ],
    ['a third outlet', 'The Harbour Ledger puts the dead at 12, Northline at 14.', dead],
    [
      'another fate there',
      'The Harbour Ledger puts the dead at 12, Teal Radio at 14.',
      two('The fire killed 12 people.', 'The fire injured 14 people.'),
    ],
    [
      'what may be',
      'The Harbour Ledger puts the dead at 12, Teal Radio at 14.',
      two('The fire killed 12 people.', 'The fire may have killed 14 people.'),
    ],
    [
      'a further number',
      'The Harbour Ledger puts the dead at 12, Teal Radio at 14.',
      two('The fire killed 12 people.', 'The fire killed another 14 people.'),
    ],
    [
      'a part',
      'The Harbour Ledger puts the dead at 12, Teal Radio at 14.',
      two('The fire killed 12 people.', 'The fire killed 30 people, 14 of them children.'),
    ],
    [
      'other things counted',
      'The Harbour Ledger reported about 2,400 dockers in Port Callan, Teal Radio some 2,100.',
      two('About 2,400 dockers in Port Callan walked out.', 'Some 2,100 pilots left.'),
    ],
    [
      'a place only we have',
      'The Harbour Ledger reported 40 arrests in Arle, Teal Radio 60.',
      two('Police made 40 arrests.', 'Police made 60 arrests.'),
    ],
    [
      'what somebody claims',
      'The Harbour Ledger reported 40 arrests, Teal Radio 60.',
      two('Police made 40 arrests.', 'Holt claimed 60 arrests.'),
    ],
    [
      'a scale dropped',
      'The Harbour Ledger reported 40 crowns, Teal Radio 60.',
      two('The port paid 40 million crowns.', 'The port paid 60 crowns.'),
    ],
  ])('refuses: %s', (_, sentence, sources) => {
    expect(kind(sentence, sources)).not.toBe('supported');
  });
});

describe('judge() on a full name that another sentence gives', () => {
  const own = (first: string, second: string) => [from(first, ledger), from(second, ledger)];

  it.each([
    [
      'after a title',
      'Mr. Orme left the port on Monday.',
      'The chief, Ada Orme, leads it.',
      'Ada Orme left the port.',
    ],
    [
      'before said',
      'Orme said the port lost money.',
      'Ada Orme leads it.',
      'Ada Orme said the port lost money.',
    ],
  ])('lets it stand %s', (_, main, other, sentence) => {
    expect(kind(sentence, own(main, other))).toBe('supported');
    expect(kind(sentence, own(main, other).slice(0, 1))).not.toBe('supported');
  });

  it.each([
    [
      'two have the surname',
      'Mr. Orme left the port.',
      'The chief, Ada Orme, met Max Orme.',
      'Ada Orme left the port.',
    ],
    [
      'the source has another first name',
      'Lee Orme left the port.',
      'Ada Orme leads it.',
      'Ada Orme left the port.',
    ],
    ['nothing shows a person', 'Arle won the vote.', 'New Arle is far.', 'New Arle won the vote.'],
    [
      'the other sentence says more',
      'Mr. Orme left the port.',
      'Ada Orme was ill.',
      'Ada Orme left the port ill.',
    ],
  ])('refuses it where %s', (_, main, other, sentence) => {
    expect(kind(sentence, own(main, other))).not.toBe('supported');
  });
});
