import { describe, expect, test } from 'vitest';
import type { ArchiveAnswer, ArchiveLink, Instant } from '../../news/mod.ts';
import { archiveLine } from './archive-line.ts';
import { contextLedger, linkOf } from './testing/context-ledger.ts';

const pages = [
  {
    outlet: 'Northline',
    text: 'Petra Holm sued Corvell Holdings on Friday. Petra Holm said Corvell Holdings had lied. Judge Ana Sol will hear Petra Holm in Arle.',
  },
];
function line(given: Partial<ArchiveAnswer>) {
  const archive = {
    links: [],
    closest: null,
    searched: 12,
    since: '2026-02-09T00:00:00.000Z' as Instant,
    ...given,
  };
  return archiveLine(contextLedger(pages, { archive }));
}
const linked = (link: Partial<ArchiveLink>) => line({ links: [linkOf(link)] }).text;

describe('archiveLine()', () => {
  test('names the link, its day and the names shared, never a stem', () => {
    expect(line({ links: [linkOf({ shared: ['boiler', 'Petra Holm'] })] })).toEqual({
      section: 'archive',
      text: 'This follows “Union warns about boiler” (2 March 2026), which also names Petra Holm.',
      rule: 'connection',
      stories: ['past'],
    });
  });

  test('says less the less speaks for a link', () => {
    expect(linked({ score: 0.3 })).toMatch(/^Earlier here: “Union/);
    expect(linked({ relation: 'same actors', score: 0.3 })).toMatch(/^Earlier here: “Union/);
    expect(linked({ relation: 'same mechanism', score: 0.4, shared: ['boiler'] })).toBe(
      'Nearest in kind: “Union warns about boiler” (2 March 2026).',
    );
    expect(linked({ relation: 'contradicts', shared: ['Corvell Holdings', 'Petra Holm'] })).toMatch(
      /^An earlier story has Petra Holm and Corvell Holdings otherwise: “Union/,
    );
  });

  test.each<[string, Partial<ArchiveLink>]>([
    ['a lone name of little likeness', { relation: 'same actors', score: 0.2 }],
    ['nothing but an outlet', { relation: 'same actors', score: 0.6, shared: ['Northline', 'Radio News'] }],
    ['nothing but a country', { relation: 'same actors', score: 0.6, shared: ['U.S.', 'EU'] }],
    ['a distant likeness', { relation: 'same mechanism', score: 0.2, shared: ['boiler'] }],
    ['a story that goes on in stems alone', { score: 0.6, shared: ['boiler', 'union'] }],
  ])('does not call %s a connection', (_, link) => {
    expect(linked(link)).toBe(
      'No direct connection in the archive, which holds 12 stories since 9 February 2026.',
    );
  });

  test('passes over a link that says too little for the next', () => {
    const links = [linkOf({ relation: 'same actors', score: 0.2 }), linkOf({ headline: 'Holm sues again' })];
    expect(line({ links }).text).toContain('Holm sues again');
  });

  test('names what came closest only where people are in both, and says that it is not connected', () => {
    const near = linkOf({ relation: 'same actors', score: 0.2, shared: ['Petra Holm', 'Ana Sol'] });
    expect(line({ closest: near }).text).toBe(
      'No direct connection in the archive, which holds 12 stories since 9 February 2026. Closest, but not connected: “Union warns about boiler” (2 March 2026), which also names Petra Holm and Ana Sol.',
    );
    expect(line({ closest: linkOf({ shared: ['boiler'] }) }).text).not.toContain('Closest');
    expect(line({ closest: { ...near, score: 0.11 } }).text).not.toContain('Closest');
  });

  test('says how much was searched, and that there was nothing', () => {
    expect(line({ searched: 0, since: null }).text).toContain('still empty');
    expect(line({ searched: 1 }).text).toContain('holds one story since');
    expect(line({ searched: 12_500 })).toMatchObject({ rule: 'no connection' });
    expect(line({ searched: 12_500 }).text).toContain('12,500 stories');
  });

  test('ends in one full stop', () => {
    expect(linked({ shared: ['Petra Holm Jr.'], score: 0.6 })).toMatch(/[^.]\.$/);
  });
});
