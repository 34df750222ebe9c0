import { describe, expect, it } from 'vitest';
import { AnswerCache, mostAnswers } from './answer-cache.ts';

const yes = { supports: true, score: null };

describe('AnswerCache', () => {
  it('forgets the answer that was used longest ago', () => {
    const cache = new AnswerCache();
    for (let at = 0; at < mostAnswers; at += 1) cache.set(`${at}`, yes);
    expect(cache.get('0')).toBe(yes);
    cache.set('new', yes);
    expect([cache.get('0'), cache.get('1'), cache.get('2'), cache.get('new')]).toEqual([yes, null, yes, yes]);
  });

  it('tells questions apart by every part, and by where one part ends', () => {
    const keys = [
      ['m', 'v', 'ab', ['c']],
      ['m', 'v', 'a', ['bc']],
      ['m', 'v', 'ab', ['c', '']],
      ['m', 'w', 'ab', ['c']],
      ['n', 'v', 'ab', ['c']],
    ].map((parts) => AnswerCache.key(parts));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
