import { describe, expect, it } from 'vitest';
import { EndpointFailure } from './endpoint-failure.ts';
import { Ladder } from './ladder.ts';

const refusal = () => new EndpointFailure({ class: 'refused', why: 'answered with HTTP 400', status: 400 });

describe('Ladder', () => {
  it('starts where it last got through', async () => {
    const tried: string[] = [];
    const ladder = new Ladder(['a', 'b', 'c']);
    const put = (rung: string) => {
      tried.push(rung);
      return rung === 'a' ? Promise.reject(refusal()) : Promise.resolve(rung);
    };
    expect(await ladder.climb(put)).toBe('b');
    expect(await ladder.climb(put)).toBe('b');
    expect(tried).toEqual(['a', 'b', 'b']);
  });

  it('goes no further for what is no refusal, and remembers nothing of a climb that failed', async () => {
    const tried: string[] = [];
    const ladder = new Ladder(['a', 'b']);
    const fail = (error: Error) => (rung: string) => {
      tried.push(rung);
      return Promise.reject(error);
    };
    await expect(ladder.climb(fail(new Error('broken')))).rejects.toThrow('broken');
    await expect(ladder.climb(fail(refusal()))).rejects.toThrow('HTTP 400');
    await expect(ladder.climb(fail(refusal()))).rejects.toThrow('HTTP 400');
    expect(tried).toEqual(['a', 'a', 'b', 'a', 'b']);
  });
});
