import { describe, expect, test } from 'vitest';
import type { EvidenceId, Instant } from '../../news/mod.ts';
import { watchSentence, type WatchCandidate } from './watch-sentence.ts';
import { contextLedger } from './testing/context-ledger.ts';

/** Each sentence as a candidate of its own, credited behind. */
function watch(sentences: readonly string[], now = '2026-11-20T08:00:00.000Z', used: readonly string[] = []) {
  const ledger = contextLedger([{ outlet: 'Northline', text: sentences.join(' ') }], { now: now as Instant });
  const [article] = ledger.articles;
  const candidates = article!.evidence.map((evidence): WatchCandidate => ({
    article: article!,
    evidence,
    sentence: {
      text: `${evidence.span.exact.replace(/\.$/, '')}, Northline reported.`,
      section: 'summary',
      cites: [evidence.id],
      operations: [],
    },
  }));
  return watchSentence(candidates, ledger, new Set(used as EvidenceId[]));
}
const vote = 'The Arle council is to vote on the quay on 3 December.';
const talks = 'Corvell Group will open its books on 27 November.';

describe('watchSentence()', () => {
  test('takes a plan with its day written out', () => {
    expect(watch([vote])).toEqual({
      text: 'The Arle council is to vote on the quay on 3 December, Northline reported.',
      section: 'watch',
      cites: ['page-0#0'],
      operations: [],
    });
  });

  test('takes the nearest day, a plan before what only may happen, and the same whatever the order', () => {
    expect(watch([vote, talks])?.text).toContain('27 November');
    expect(watch([talks, vote])?.text).toContain('27 November');
    expect(watch(['Ana Sol may open the quay on 22 November.', vote])?.text).toContain('3 December');
  });

  test.each<[string, string]>([
    ['a day that is past', 'The Arle council is to vote on the quay on 3 October 2026.'],
    ['today', 'The Arle council is to vote on the quay on 20 November.'],
    ['a weekday', 'The Arle council is to vote on the quay on Monday.'],
    ['a month', 'The Arle council is to vote on the quay in December.'],
    ['two days', 'The Arle council is to vote on 3 December and again on 9 December.'],
    ['a plan told as past', 'The quay was due to open on 3 December.'],
    ['what would be', 'The vote would open the quay on 3 December.'],
    ['a deed', 'The Arle council voted on the quay on 3 November.'],
    ['a day far off without its year', 'The quay will open on 1 November.'],
  ])('passes over %s', (_, sentence) => {
    expect(watch([sentence])).toBeNull();
  });

  test('takes a day far off with its year', () => {
    expect(watch(['The Arle quay will open on 1 November 2027.'])).not.toBeNull();
  });

  test('passes over what the brief cites already, and once the day has come', () => {
    expect(watch([vote], undefined, ['page-0#0'])).toBeNull();
    expect(watch([vote], '2026-12-03T09:00:00.000Z')).toBeNull();
  });

  test('passes over a surname that nobody introduced', () => {
    const named = 'Agnes Thorley came to Arle. Agnes Thorley leads the port.';
    const plan = 'Thorley will lead the talks on 23 November.';
    expect(watch([named, plan])).toBeNull();
    expect(watch([named, plan], undefined, ['page-0#0'])).not.toBeNull();
    expect(watch(['The company will lead the talks on 23 November.'])).toBeNull();
  });
});
