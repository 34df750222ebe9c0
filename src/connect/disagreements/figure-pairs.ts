import type { Amount } from './amounts.ts';
import { figureLikeness, figuresDiffer } from './compare-figures.ts';
import type { Lineage } from './lineage.ts';
import type { Conflict, Figure, SlotReading } from './slots.ts';

/** Figures of one key that are held against one another; 40 give 780 pairs. */
const mostOfKey = 40;
/** One value told by many pages needs no more of them. */
const mostOfValue = 3;

interface Told {
  readonly page: SlotReading;
  readonly figure: Figure;
}

/** Figures by key; of each value the first few pages', those told further up first. */
function byKey(pages: readonly SlotReading[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  const all = pages.flatMap((page) => page.figures.map((figure) => ({ page, figure })));
  all.sort((a, b) => a.figure.sentence - b.figure.sentence);
  const counts = new Map<string, number>();
  for (const told of all) {
    const { key, value } = told.figure;
    const list = found.get(key) ?? [];
    const count = counts.get(`${key} ${String(value)}`) ?? 0;
    if (list.length >= mostOfKey || count >= mostOfValue) continue;
    counts.set(`${key} ${String(value)}`, count + 1);
    list.push(told);
    found.set(key, list);
  }
  return found;
}

function isWithin(value: number, { low, high }: Amount): boolean {
  return high < Infinity && low <= value && value <= high;
}

/** A page that gives the other's figure as well tells of two things, or of both counts. */
function says(page: SlotReading, { key, value }: Figure): boolean {
  return page.figures.some((other) => other.key === key && isWithin(value, other.amount));
}

function aboutOf(a: Figure, b: Figure): string {
  const about = a.about.length >= b.about.length ? a.about : b.about;
  const isOneSpeaker = a.speaker !== '' && lastWord(a.speaker) === lastWord(b.speaker);
  return isOneSpeaker ? `${about}, according to ${a.speaker}` : about;
}

function lastWord(text: string): string {
  return text.split(/\s+/).at(-1)!.toLowerCase();
}

function conflictOf(a: Told, b: Told): Conflict | null {
  const pages = [a.page, b.page] as const;
  if (!figuresDiffer(a.figure, b.figure, pages)) return null;
  const likeness = figureLikeness(a.figure, b.figure);
  if (likeness === 0 || says(b.page, a.figure) || says(a.page, b.figure)) return null;
  const values = [a.figure.value, b.figure.value].map(String) as [string, string];
  return {
    kind: 'number',
    slot: `number ${a.figure.key} ${[...values].sort().join(' ')}`,
    weight: 1 + likeness,
    about: aboutOf(a.figure, b.figure),
    pages,
    places: [a.figure, b.figure],
    values,
  };
}

/** Pages that give different figures for one thing. */
export function figurePairs(pages: readonly SlotReading[], lineage: Lineage): Conflict[] {
  const found: Conflict[] = [];
  for (const list of byKey(pages).values()) {
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        if (a.figure.value === b.figure.value) continue;
        const conflict = conflictOf(a, b);
        if (conflict !== null && lineage.areTwoSides(a.page, b.page)) found.push(conflict);
      }
    });
  }
  return found;
}
