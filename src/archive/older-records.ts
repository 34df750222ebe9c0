import type { Brief, Card, Coverage, CoverageCount, Story } from '../news/mod.ts';

/** What a program of the second schema or before did not write. */
type Since3<Record, Keys extends keyof Record> = Omit<Record, Keys> & Partial<Pick<Record, Keys>>;
type OlderPage = Since3<Coverage, 'sign' | 'share' | 'adds'>;
type OlderStory = Since3<Story, 'count' | 'claims' | 'entities' | 'relations' | 'disagreements'>;

/** A stored story as it is read, whichever program wrote it: what an older one did not look for is empty. */
export function completeStory(stored: Story): Story {
  const older: OlderStory = stored;
  if (older.count !== undefined) return stored;
  const coverage = stored.coverage.map(completePage);
  const nothing = { claims: [], entities: [], relations: [], disagreements: [] };
  return { ...older, coverage, count: countOf(coverage), ...nothing };
}

/** A stored brief or card as it is read, whichever program wrote it. */
export function completeEdition<Stored extends Brief | Card>(stored: Stored): Stored {
  const [first] = stored.coverage;
  if (first === undefined || isComplete(first)) return stored;
  return { ...stored, coverage: stored.coverage.map(completePage) };
}

function isComplete(page: OlderPage): boolean {
  return page.adds !== undefined;
}

function completePage(page: Coverage): Coverage {
  return isComplete(page) ? page : { ...page, sign: null, share: null, adds: [] };
}

function countOf(coverage: readonly Coverage[]): CoverageCount {
  const outletsOf = (pages: readonly Coverage[]) =>
    new Set(pages.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))).size;
  const ownReporting = outletsOf(coverage.filter((page) => page.ownReporting === true));
  return { pages: coverage.length, outlets: outletsOf(coverage), ownReporting, independent: ownReporting };
}
