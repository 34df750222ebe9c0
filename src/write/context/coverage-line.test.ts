import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../news/mod.ts';
import { coverageLine } from './coverage-line.ts';
import { pageOf } from './testing/context-ledger.ts';

const own = (outlet: string | null, id?: string) => pageOf({ outlet, ...(id !== undefined && { id }) });
const copy = (outlet: string, from: string | null = null) =>
  pageOf({ outlet, role: 'rewrite', ownReporting: false, derivedFrom: from as ArticleId | null });
const other = (role: 'release' | 'sponsored' | 'opinion' | 'linked') =>
  pageOf({ role, ownReporting: false, id: role });
const text = (...coverage: Parameters<typeof coverageLine>[0]) => coverageLine(coverage).text;

describe('coverageLine()', () => {
  test('says when one outlet alone reports, and when all its pages are from one', () => {
    expect(text(own('Northline'))).toBe('Northline alone reports this in the coverage read so far.');
    expect(text(own('Harbour Ledger', 'a'), own('The Harbour Ledger', 'b'))).toBe(
      'Both pages read so far are from the Harbour Ledger; no second outlet is among them.',
    );
  });

  test('traces copies to the one report they go back to, through each other', () => {
    expect(text(own('Northline'), copy('ByteBrief', 'Northline'), copy('Screen', 'ByteBrief'))).toBe(
      'All three pages go back to one report, from Northline.',
    );
  });

  test('does not trace what it does not know the origin of', () => {
    expect(text(own('Northline'), copy('ByteBrief', 'Northline'), copy('Screen', 'elsewhere'))).toBe(
      'Of three pages, only the one from Northline reports this itself. Two pages repeat what others reported.',
    );
    expect(text(own('Northline'), copy('A', 'B'), copy('B', 'A'))).not.toContain('go back');
  });

  test('counts outlets with own reporting, not pages, and says what the others are', () => {
    expect(text(own('Northline'), own('The Harbour Ledger'), copy('ByteBrief'), other('release'))).toBe(
      'Northline and the Harbour Ledger report this themselves. One page repeats what others reported and one is a press release.',
    );
    expect(text(own('Wafer and Watt'), own('Northline'))).toBe(
      'Wafer and Watt, and Northline each report this themselves.',
    );
  });

  test('names three outlets of many', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'].map((name) =>
      own(`Radio ${name}`),
    );
    expect(text(...many)).toBe('13 outlets report this themselves, among them Radio A, Radio B and Radio C.');
  });

  test('tells an agency’s report from a copy', () => {
    const reprint = pageOf({ outlet: 'Coast', role: 'reprint', ownReporting: false });
    expect(text(reprint)).toBe(
      'None of the pages read so far reports this itself. One page carries an agency’s report.',
    );
  });

  test('says when nobody reports, and counts pages where no outlet is named', () => {
    expect(text(other('opinion'), other('sponsored'))).toBe(
      'None of the pages read so far reports this itself. One is paid for and one is an opinion piece.',
    );
    expect(text(own(null, 'a'), own(null, 'b'))).toBe('Two pages report this themselves.');
    expect(text()).toBe('None of the pages read so far reports this itself.');
  });

  test('stands in context, by its rule', () => {
    expect(coverageLine([own('Northline')])).toMatchObject({ section: 'context', rule: 'origins' });
  });
});
