/** Invented briefs and stories for the tests of editions. */
import type {
  ArchiveLink,
  ArchiveRelation,
  BeatId,
  Brief,
  BriefChange,
  ComputedLine,
  Coverage,
  EntityKind,
  Instant,
  Label,
  Story,
  StoryId,
} from '../../news/mod.ts';

export const testBeat = 'harbour' as BeatId;
export const testDay = '2026-11-20';

interface Wanted {
  readonly id: string;
  /** `20T09:00`: day of November 2026 and hour, of the newest version. */
  readonly at?: string;
  readonly published?: string;
  readonly version?: number;
  readonly headline?: string;
  readonly texts?: readonly string[];
  readonly label?: Label;
  readonly lines?: readonly ComputedLine[];
  /** Outlets with own reporting, then outlets that copy. */
  readonly own?: readonly string[];
  readonly copies?: readonly string[];
  readonly links?: readonly ArchiveLink[];
}

const instant = (at: string) => `2026-11-${at}:00.000Z` as Instant;
export const storyId = (id: string) => `st-${id}` as StoryId;

function page(id: string, outlet: string, isOwn: boolean): Coverage {
  return {
    id: `${id}-${outlet}` as Coverage['id'],
    ...{ outlet, title: `${outlet} on ${id}`, url: null, at: instant('20T06:00') },
    ...{ role: isOwn ? 'own' : 'rewrite', ownReporting: isOwn, derivedFrom: null, sign: null, share: null },
    ...{ adds: [], why: 'invented' },
  };
}

/** A brief. */
export function brief(wanted: Wanted): Brief {
  const { id, at = '20T09:00', published = at, version = 1, headline = `Headline of ${id}` } = wanted;
  const { texts = [`First of ${id}.`, `Second of ${id}.`], label = 'Coverage check', lines = [] } = wanted;
  const { own = ['Northline'], copies = [], links = [] } = wanted;
  const verdict = { kind: 'supported', score: 1, reasons: [], checks: [] } as const;
  return {
    ...{ id: id as Brief['id'], storyId: storyId(id), beat: testBeat, version, label, lines, headline },
    ...{ publishedAt: instant(published), updatedAt: instant(at), headlineEvidence: [] },
    sentences: texts.map((text) => ({ text, section: 'summary', evidence: [], operations: [], verdict })),
    coverage: [
      ...own.map((outlet) => page(id, outlet, true)),
      ...copies.map((outlet) => page(id, outlet, false)),
    ],
    archive: { links, closest: null, searched: 9, since: null },
    mentions: [],
    guard: {
      ...{ longestRun: 0, longestQuote: 0, quotes: 0, mostWordsFromOneSource: 0 },
      ...{ ledeOverlap: 0, headlineOverlap: 0 },
    },
    engine: 'test',
  };
}

/** What became of a brief. */
export function change(wanted: Wanted, before: Partial<Wanted> | null = null, versions = 1): BriefChange {
  const { id } = wanted;
  return {
    brief: brief({ version: before === null ? 1 : 2, ...wanted }),
    before: before === null ? null : brief({ at: '19T09:00', ...before, id }),
    versions,
  };
}

/** A link to an earlier story. */
export function link(to: string, relation: ArchiveRelation, score = 0.5): ArchiveLink {
  return {
    storyId: storyId(to),
    headline: `Headline of ${to}`,
    at: instant('19T09:00'),
    relation,
    score,
    shared: [],
  };
}

/** A story about these: name, and `person`, `organisation`, `place` or `other`; `~` before a name binds it to the story. */
export function storyAbout(id: string, about: Readonly<Record<string, EntityKind>>): Story {
  const { coverage } = brief({ id });
  const entities = Object.entries(about).map(([name, kind], at) => ({
    key: name.toLowerCase() as Story['entities'][number]['key'],
    ...{
      name: name.replace('~', ''),
      kind,
      forms: [name],
      count: 2,
      pages: 1,
      salience: 1 / (at + 1),
      parts: [],
    },
  }));
  return {
    ...{
      id: storyId(id),
      beat: testBeat,
      firstAt: instant('19T06:00'),
      lastAt: instant('20T06:00'),
      coverage,
    },
    ...{ count: { pages: 1, outlets: 1, ownReporting: 1, independent: 1 }, claims: [], relations: [] },
    ...{ entities, disagreements: [] },
  };
}
