import { describe, expect, it } from 'vitest';
import { eventLine } from './event-line.ts';

describe('eventLine()', () => {
  const scribe = { kind: 'writer', model: 'scribe', host: '127.0.0.1:11434' } as const;
  it.each([
    [
      { state: 'silent', why: 'answered with HTTP 404' },
      'answered with HTTP 404; the classical writer goes on',
    ],
    [{ state: 'answers', why: null }, 'answers again'],
    [
      { state: 'spent', why: 'the budget is 0' },
      'is not asked: the budget is 0; the classical writer goes on',
    ],
  ] as const)('tells of a model that writes: %j', (change, line) => {
    expect(eventLine({ ...scribe, ...change })).toBe(`write  scribe at 127.0.0.1:11434 ${line}`);
  });

  it('tells that a limit of money cannot be kept', () => {
    const why = 'its prices are not known';
    expect(eventLine({ ...scribe, state: 'unpriced', why })).toBe(
      'write  scribe at 127.0.0.1:11434: its prices are not known',
    );
  });
});
