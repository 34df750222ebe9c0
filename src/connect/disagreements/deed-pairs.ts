import { deedConflict, partiesLikeness } from './compare-deeds.ts';
import type { Lineage } from './lineage.ts';
import type { Conflict, Deed, SlotReading } from './slots.ts';

/** Deeds under one key that are held against one another. */
const mostOfKey = 40;

interface Told {
  readonly page: SlotReading;
  readonly deed: Deed;
}

/** Deeds compare only where the heads of their objects, or of subjects without an object, are the same. */
function headsOf({ object, subject }: Deed): string[] {
  const party = object.stems.size > 0 ? object : subject;
  return [...new Set([party.head, ...party.names])].filter((head) => head !== '');
}

function byHead(pages: readonly SlotReading[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const deed of page.deeds) {
      for (const head of headsOf(deed)) {
        const like = `${head} ${deed.verb} ${deed.stage} ${String(deed.isNegated)}`;
        const list = found.get(head) ?? [];
        const count = seen.get(like) ?? 0;
        if (count >= 4 || list.length >= mostOfKey) continue;
        seen.set(like, count + 1);
        list.push({ page, deed });
        found.set(head, list);
      }
    }
  }
  return found;
}

/** A page that tells the other side as well leaves nothing to differ on. */
function tellsBoth(page: SlotReading, own: Deed, other: Deed): boolean {
  return page.deeds.some(
    (deed) =>
      deed !== own &&
      deed.verb === other.verb &&
      deed.isNegated === other.isNegated &&
      deed.stage === other.stage &&
      partiesLikeness(deed, other) > 0,
  );
}

function valueOf(kind: Conflict['kind'], { isNegated, stage, written }: Deed): string {
  if (kind === 'certainty') return stage;
  return isNegated ? 'not' : written;
}

function conflictOf(a: Told, b: Told): Conflict | null {
  const pages = [a.page, b.page] as const;
  const kind = deedConflict(a.deed, b.deed, pages);
  if (kind === null) return null;
  const likeness = partiesLikeness(a.deed, b.deed);
  if (likeness === 0 || tellsBoth(a.page, a.deed, b.deed) || tellsBoth(b.page, b.deed, a.deed)) return null;
  const verbs = [a.deed.verb, b.deed.verb].sort().join(' ');
  const head = a.deed.object.head || a.deed.subject.head;
  return {
    kind,
    slot: `${kind} ${verbs} ${head}`,
    weight: likeness + (kind === 'certainty' ? 0.5 : 0.8),
    about: a.deed.isNegated ? b.deed.about : a.deed.about,
    pages,
    places: [a.deed, b.deed],
    values: [valueOf(kind, a.deed), valueOf(kind, b.deed)],
  };
}

/** Pages of which one tells a deed and the other denies it, tells an opposite one, or calls it a plan or a charge. */
export function deedPairs(pages: readonly SlotReading[], lineage: Lineage): Conflict[] {
  const found: Conflict[] = [];
  for (const list of byHead(pages).values()) {
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        const conflict = conflictOf(a, b);
        if (conflict !== null && lineage.areTwoSides(a.page, b.page)) found.push(conflict);
      }
    });
  }
  return found;
}
