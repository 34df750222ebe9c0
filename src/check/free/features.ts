import { findingNames, type FreeFinding } from './finding.ts';
import { findings } from './findings.ts';
import { hold, type Held } from './held.ts';
import { measures, type Measures } from './measures.ts';
import type { PreparedSources } from './prepared.ts';

/** A sentence held against its sources, with what was found and measured. */
export interface Examined {
  readonly held: Held;
  readonly findings: readonly FreeFinding[];
  readonly measures: Measures;
}

/** Reads, aligns, searches and measures one sentence. */
export function readAgainst(text: string, sources: PreparedSources): Examined {
  const held = hold(text, sources);
  return { held, findings: findings(held), measures: measures(held) };
}

const mostOfOne = 3;
const measureNames = [
  'cover1',
  'cover3',
  'bigrams',
  'trigrams',
  'copied',
  'runsPerWord',
  'pairsNear',
  'linesUsed',
  'inOrder',
  'newContent',
  'plainRule',
  'plainShare',
  'pronouns',
  'evidenceWords',
] as const;

/** Every feature a weights file may name. */
export const featureNames: readonly string[] = [...findingNames, ...measureNames];

function meanOf(all: readonly Examined[], read: (found: Measures) => number): number {
  let sum = 0;
  let words = 0;
  for (const { measures: found } of all) {
    const weight = Math.max(1, found.words);
    sum += weight * read(found);
    words += weight;
  }
  return words === 0 ? 0 : sum / words;
}

/**
 * Features of a sentence or of a text of several: findings counted (at most three of a name), measures as means over
 * the words, the plain rule as "any sentence".
 *
 * @example
 * // featuresOf([readAgainst('The film was dropped.', sources)]).get('copied'); // 1
 */
export function featuresOf(all: readonly Examined[]): Map<string, number> {
  const found = new Map<string, number>(findingNames.map((name) => [name, 0]));
  for (const { findings: list } of all)
    for (const { name } of list) found.set(name, Math.min(mostOfOne, found.get(name)! + 1));
  for (const name of measureNames) {
    const anyRule = Math.max(0, ...all.slice(0, 5000).map((item) => item.measures.plainRule));
    found.set(name, name === 'plainRule' ? anyRule : meanOf(all, (item) => item[name]));
  }
  return found;
}
