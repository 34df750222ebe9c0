import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../wire/mod.ts';
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

  it('shows no secret of the address of a feed or page', () => {
    const secret = 'https://desk:s3cret@quay.example/feed?key=t0ken';
    const failure = { class: 'timeout', why: 'it took too long', retry: true, retryAfterMs: null } as const;
    const outcome = { kind: 'failed', failure } as const;
    const feed = { kind: 'feed', feed: { url: secret, title: null }, outcome, newItems: 0 };
    const page = { kind: 'page', item: { url: secret }, outcome };
    const shown = 'https://quay.example/feed?…: it took too long (timeout)';
    expect(eventLine(feed as unknown as WireEvent)).toBe(`feed   ${shown}`);
    expect(eventLine(page as unknown as WireEvent)).toBe(`page   ${shown}`);
  });
});
