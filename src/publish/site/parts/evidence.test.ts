import { expect, test } from 'vitest';
import type { Verdict } from '../../../news/mod.ts';
import type { PublicOperation } from '../../public-brief.ts';
import { sentenceDetails } from './evidence.ts';

const verdict: Verdict = { kind: 'supported', score: 1, reasons: [], checks: [] };

function shown(operation: Partial<PublicOperation>): string {
  const whole = { name: 'quote the tail', from: null, fromWords: 0, to: '', ...operation } as const;
  const sentence = { id: 's1', text: 'Text.', by: 'classical', section: 'summary', evidence: [] } as const;
  const page = String(sentenceDetails({ ...sentence, operations: [whole], verdict }, { models: [] }));
  return page.slice(page.indexOf('<li>'), page.indexOf('</li>')).replaceAll(/<[^>]*>/g, '');
}

test('sentenceDetails() puts what a step took and wrote in quotation marks once', () => {
  expect(shown({ from: 'over dust', fromWords: 2, to: '“over dust”' })).toMatch(
    /: “over dust”, now “over dust”$/,
  );
  expect(shown({ to: 'according to Orrery' })).toMatch(/: “according to Orrery”$/);
  expect(shown({ to: '&quot;a&quot; "b"' })).toMatch(/: ‘.*’$/);
  expect(shown({ from: 'the “dust” law', fromWords: 3, to: 'it' })).toMatch(/: ‘the “dust” law’, now “it”$/);
});
