import { readFileSync } from 'node:fs';
import { ground } from '../../../ground/mod.ts';
import type { Article, ArticleId, Coverage, Instant } from '../../../news/mod.ts';
import { disagreements } from '../disagreements.ts';
import { readSlots } from '../read-slots.ts';
import type { SlotReading } from '../slots.ts';

/** Two invented texts of one event with what they disagree on. */
export interface Pair {
  /** The kind of disagreement, or "none". */
  readonly kind: string;
  readonly why: string;
  readonly hours: readonly [number, number];
  readonly texts: readonly [string, string];
}

/** The labelled pairs of pairs.txt. */
export function pairs(): Pair[] {
  const lines = readFileSync(new URL('./pairs.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [label = '', times = '', ...texts] = line.split(/; (?=[\d\p{Lu}])/u);
      const [kind = '', why = ''] = label.split(' ');
      const [one = 0, other = 0] = times.split(' ').map(Number);
      const [first = '', ...rest] = texts;
      // A semicolon inside a text stands before a small letter, or closes the second text's own clause.
      return { kind, why, hours: [one, other], texts: [first, rest.join('; ')] };
    });
}

/** A report of 20 November 2026, so many hours after midnight. */
export function article(id: string, text: string, hour: number, outlet = `${id} News`): Article {
  const at = new Date(Date.UTC(2026, 10, 20) + hour * 3_600_000).toISOString() as Instant;
  const base = { id: id as ArticleId, url: null, title: '', text, outlet, sha256: '' };
  return { ...base, publishedAt: at, readAt: at };
}

/** The reading of such a report. */
export function reading(id: string, text: string, hour = 8, outlet?: string): SlotReading {
  return readSlots(ground(article(id, text, hour, outlet)));
}

/** A page's place in the coverage. */
export function covered(
  id: string,
  derivedFrom: string | null = null,
  role: Coverage['role'] = 'own',
): Coverage {
  const at = '2026-11-20T08:00:00.000Z' as Instant;
  const origin = derivedFrom as ArticleId | null;
  const base = { id: id as ArticleId, outlet: null, title: '', url: null, at, role, derivedFrom: origin };
  return { ...base, ownReporting: null, sign: null, share: null, adds: [], why: '' };
}

/** The kinds of disagreement found in a pair. */
export function kindsFound({ texts, hours }: Pair): string[] {
  const readings = [reading('a', texts[0], hours[0]), reading('b', texts[1], hours[1])];
  return disagreements(readings, [covered('a'), covered('b')]).map(({ kind }) => kind);
}
