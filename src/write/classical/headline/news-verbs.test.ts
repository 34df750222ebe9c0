import { describe, expect, test } from 'vitest';
import { newsVerb, pastForPresent, pastOf } from './news-verbs.ts';

describe('newsVerb()', () => {
  test.each([
    ['rejects', 'reject', 'present', false],
    ['votes', 'vote', 'present', true],
    ['chose', 'choose', 'past', false],
    ['chosen', 'choose', 'participle', false],
    ['denies', 'deny', 'present', false],
    ['banned', 'ban', 'past', false],
  ])('knows %j as a form of %j', (word, base, form, mayBeNoun) => {
    expect(newsVerb(word)).toEqual({ base, form, mayBeNoun });
  });

  test.each(['harbour', 'quickly', 'Rejects', 'constructor', '__proto__', ''])(
    'knows no verb in %j',
    (word) => {
      expect(newsVerb(word)).toBeNull();
    },
  );
});

describe('pastForPresent()', () => {
  test.each([
    ['wins', 'won'],
    ['tells', 'told'],
    ['dips', 'dipped'],
    ['denies', 'denied'],
    ['closes', 'closed'],
    ['agree', 'agreed'],
  ])('tells %j as %j', (present, past) => {
    expect(pastForPresent(present)).toBe(past);
  });

  test.each(['fears', 'plans', 'remains', 'won', 'harbour'])('leaves %j, which may still hold', (word) => {
    expect(pastForPresent(word)).toBeNull();
  });
});

describe('pastOf()', () => {
  test('gives the past of a base form, null for others', () => {
    expect([pastOf('take'), pastOf('ban'), pastOf('takes')]).toEqual(['took', 'banned', null]);
  });
});
