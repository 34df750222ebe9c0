import { describe, expect, test } from 'vitest';
import type { EntityRecord, Instant } from '../../news/mod.ts';
import { firstMentionLine } from './first-mention.ts';
import { contextLedger, recordOf } from './testing/context-ledger.ts';

const since = '2026-03-03T00:00:00.000Z' as Instant;
const page = {
  outlet: 'Northline',
  title: 'Ines Dorr resigns over the boiler',
  text: 'Ines Dorr resigned on Friday. Ines Dorr said that Ines Dorr would fight. “I fight,” Dorr said.',
};
function line(more: { searched?: number; since?: Instant | null; known?: EntityRecord[] } = {}, told = page) {
  const { known = [], ...size } = more;
  const archive = { links: [], closest: null, searched: 500, since, ...size };
  return firstMentionLine(contextLedger([told], { archive, known }));
}

describe('firstMentionLine()', () => {
  test('says that a large archive has no earlier story on someone', () => {
    expect(line()).toEqual({
      section: 'context',
      text: 'This archive, which reaches back to 3 March 2026, has no earlier story on Ines Dorr.',
      rule: 'first mention',
    });
  });

  test('says nothing while the archive is small or young', () => {
    expect(line({ searched: 199 })).toBeNull();
    expect(line({ since: '2026-10-03T00:00:00.000Z' as Instant })).toBeNull();
    expect(line({ since: null })).toBeNull();
  });

  test('says nothing of a name the archive knows, or that may be theirs', () => {
    expect(line({ known: [recordOf('Ines Dorr')] })).toBeNull();
    expect(line({ known: [recordOf('I. M. Dorr')] })).toBeNull();
    expect(line({ known: [recordOf('Ana Sol')] })).not.toBeNull();
  });

  test('says nothing of who is not in the headlines, has one name only, or is half a name', () => {
    expect(line({}, { ...page, title: 'A boiler bursts' })).toBeNull();
    const named = (name: string) => ({
      ...page,
      title: `${name} resigns`,
      text: page.text.replaceAll(/Ines Dorr|Dorr/g, name),
    });
    expect(line({}, named('Dorr'))).toBeNull();
    expect(line({}, named('Arle Senate'))).toBeNull();
    expect(line({}, named('Ines DorrREAD MORE'))).toBeNull();
  });
});
