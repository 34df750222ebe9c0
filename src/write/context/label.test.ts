import { describe, expect, test } from 'vitest';
import { labelOf } from './label.ts';
import { contextLedger, covered, disputedPages, pageOf } from './testing/context-ledger.ts';

const text = 'The Aldmoor mill closed on Friday. Some 340 workers lose their jobs.';
const two = [pageOf({ outlet: 'Northline', id: 'page-0' }), pageOf({ outlet: 'Radio Arle', id: 'page-1' })];
const copy = pageOf({ outlet: 'ByteBrief', role: 'rewrite', ownReporting: false });
const plain = contextLedger([
  { outlet: 'Northline', text },
  { outlet: 'Radio Arle', text: 'Police shut the quay at Arle for a day. Ships wait outside.' },
]);

describe('labelOf()', () => {
  test('explains what two report', () => {
    expect(labelOf(covered(plain, two))).toBe('Explainer');
  });

  test('checks the coverage where one reports, or somebody copies', () => {
    expect(labelOf(covered(plain, two.slice(0, 1)))).toBe('Coverage check');
    expect(labelOf(covered(plain, [...two, copy]))).toBe('Coverage check');
    expect(labelOf(covered(plain, []))).toBe('Coverage check');
  });

  test('reads sceptically where outlets differ', () => {
    expect(labelOf(contextLedger(disputedPages))).toBe('Skeptical read');
  });

  test('reads sceptically what one source alone passes on, not what two do nor that somebody was charged', () => {
    const alleged = 'The mayor of Arle reportedly took bribes from the port. Some 340 workers know him.';
    const pages = [
      { outlet: 'Northline', text: alleged },
      { outlet: 'Radio Arle', text: alleged.replace('Some 340 workers know', 'Nobody likes') },
    ];
    expect(labelOf(covered(contextLedger(pages.slice(0, 1)), two.slice(0, 1)))).toBe('Skeptical read');
    expect(labelOf(covered(contextLedger(pages), two))).toBe('Explainer');
    const charged = {
      outlet: 'Northline',
      text: 'The mayor of Arle was accused of taking bribes from the port.',
    };
    expect(labelOf(covered(contextLedger([charged]), two.slice(0, 1)))).toBe('Coverage check');
  });
});
