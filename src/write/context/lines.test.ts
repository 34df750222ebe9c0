import { describe, expect, test } from 'vitest';
import type { ArchiveAnswer, ArchiveLink, Coverage, Instant } from '../../news/mod.ts';
import { archiveLine, coverageLine } from './lines.ts';

const page = (outlet: string, role: Coverage['role'], ownReporting: boolean | null): Coverage => ({
  id: outlet as Coverage['id'],
  outlet,
  title: '',
  url: null,
  at: '2026-11-20T08:00:00.000Z' as Instant,
  role,
  ownReporting,
  derivedFrom: null,
  sign: null,
  share: null,
  adds: [],
  why: '',
});
const link: ArchiveLink = {
  storyId: 's' as ArchiveLink['storyId'],
  headline: 'Union warns about boiler',
  at: '2026-03-02T08:00:00.000Z' as Instant,
  relation: 'continues',
  score: 0.5,
  shared: ['Petra Holm', 'boiler'],
};
const answer = (given: Partial<ArchiveAnswer>): ArchiveAnswer => ({
  links: [],
  closest: null,
  searched: 12,
  since: '2026-02-09T00:00:00.000Z' as Instant,
  ...given,
});

describe('coverageLine()', () => {
  test('counts outlets with own reporting, not pages', () => {
    const line = coverageLine([
      page('Northline', 'own', true),
      page('The Harbour Ledger', 'own', true),
      page('ByteBrief', 'rewrite', false),
      page('Mill Newsroom', 'release', false),
    ]);
    expect(line.text).toBe(
      'Two outlets report this themselves: Northline and The Harbour Ledger. One page copies or rewrites what others reported; one page is a release.',
    );
  });

  test('says when one outlet alone reports', () => {
    expect(coverageLine([page('Northline', 'own', true)]).text).toContain('One source only: Northline');
  });

  test('says when nobody reports', () => {
    expect(coverageLine([page('ByteBrief', 'synthesis', false)]).text).toContain(
      'No page in this coverage shows reporting of its own',
    );
  });
});

describe('archiveLine()', () => {
  test('names the link, its day and the names shared, never a stem', () => {
    expect(archiveLine(answer({ links: [link] })).text).toBe(
      'This continues “Union warns about boiler” (2 March 2026; shared: Petra Holm).',
    );
  });

  test('says that there is none, how large the archive is, and what came closest', () => {
    expect(archiveLine(answer({ closest: link })).text).toBe(
      'No direct connection in the archive, which holds 12 stories since 9 February 2026. Closest, but not connected: “Union warns about boiler” (2 March 2026; shared: Petra Holm).',
    );
    expect(archiveLine(answer({ searched: 0, since: null })).text).toContain('still empty');
  });
});
