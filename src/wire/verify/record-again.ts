import type { Archive, BriefId } from '../../news/mod.ts';
import {
  briefDocument,
  createLinks,
  placeOf,
  readPublicBrief,
  seal,
  type BriefFile,
} from '../../publish/proof/mod.ts';
import type { Difference, StepResult } from './verify-records.ts';

const mostDifferences = 20;
/** What is no part of the record: the signature, and hashes that are compared as parts already. */
const outside: ReadonlySet<string> = new Set(['proof', 'digests']);
/** What documents of older programs do not have; where one has it, it must be right. */
const later: ReadonlySet<string> = new Set(['writtenBy']);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Places where two JSON values differ, the deepest that tell it. */
function differingPlaces(a: unknown, b: unknown, path: readonly PropertyKey[] = []): string[] {
  if (Object.is(a, b) || (a === 0 && b === 0)) return [];
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return [placeOf(path)];
  if (Array.isArray(a) && a.length !== (b as unknown as readonly unknown[]).length) return [placeOf(path)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    path.length === 0 && (outside.has(key) || (later.has(key) && !(key in a)))
      ? []
      : differingPlaces(a[key], b[key], [...path, Array.isArray(a) ? Number(key) : key]),
  );
}

/** The site's address as the brief itself names it. */
function siteOf(url: string): string | null {
  return /^(https?:\/\/.+)\/briefs\/[^/]+$/.exec(url)?.[1] ?? null;
}

/** Compares a brief with the archive's record of the same id and version. */
export interface RecordCheck {
  readonly step: StepResult;
  readonly differences: readonly Difference[];
}

/**
 * Makes the document anew from the archive's own record and names every place where the given one differs. An archive
 * that has no such record says nothing.
 *
 * @example
 * // (await compareWithRecord(brief, archive)).differences.map(({ at }) => at) gives ['sentences[0].text']
 */
export async function compareWithRecord(
  brief: BriefFile,
  archive: Pick<Archive, 'brief' | 'article'>,
): Promise<RecordCheck> {
  const record = await archive.brief(brief.id as BriefId, brief.version);
  if (record === null) {
    const line = `the archive has no version ${brief.version} of brief "${brief.id}" to compare`;
    return { step: { step: 'record', mark: 'open', line }, differences: [] };
  }
  const site = siteOf(brief.url);
  const links = createLinks(site ?? 'http://site.invalid');
  const again = seal(briefDocument(await readPublicBrief(archive, record), links), null);
  const places = differingPlaces(brief, again).slice(0, mostDifferences);
  const why = 'is not what the archive’s record of this version gives';
  return {
    step: {
      step: 'record',
      mark: places.length === 0 ? 'right' : 'wrong',
      line:
        places.length === 0
          ? 'the archive’s record of this version gives the same document'
          : 'the archive’s record of this version gives another document',
    },
    differences: places.map((at) => ({ step: 'record', at, why })),
  };
}
