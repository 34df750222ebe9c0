import type { Reason, VerdictKind } from '../../news/mod.ts';
import type { Examined } from './features.ts';
import type { FindingName, FreeFinding } from './finding.ts';
import type { PreparedSources } from './prepared.ts';
import { coverReason, reasonOf } from './reasons.ts';
import { relationWords } from './word-classes.ts';

/** A verdict read off precise findings; the score only decides between supported and unclear. */
export interface FreeVerdict {
  readonly kind: VerdictKind;
  readonly reasons: readonly Reason[];
}

/** Findings that tell against a sentence by themselves, with the words a sentence must have for them to be trusted:
 * a short one has too few anchors to the source (measured: docs/benchmarks/check.md, "Free prose"). */
const calls: ReadonlyMap<FindingName, number> = new Map([
  ['slotNumber', 0],
  ['relationNew', 0],
  ['newNumber', 20],
  ['newDate', 20],
  ['polarityWord', 20],
  ['negAdded', 20],
  ['newName', 25],
  ['slotName', 25],
]);
const contradicting: ReadonlySet<FindingName> = new Set(['slotNumber', 'polarityWord', 'negAdded']);
/** Below this share of its telling words in one line the source speaks of something else, and contradicts nothing. */
const sameMatter = 0.4;
/** Too common in faithful prose to doubt a sentence for; told when it is doubted anyway. */
const weak: ReadonlySet<FindingName> = new Set(['unboundName', 'numberUnit', 'countNew', 'rivalNear']);

function hasRelation({ lowerWords }: PreparedSources): boolean {
  return [...relationWords].some((word) => lowerWords.has(word));
}

function isCalled({ held, measures }: Examined, finding: FreeFinding): boolean {
  const words = calls.get(finding.name);
  if (words === undefined || measures.words < words) return false;
  if (finding.name !== 'relationNew') return true;
  // Between whom, and no other word for such a tie in the sources.
  return held.tokens.some((token) => token.kind === 'name') && !hasRelation(held.sources);
}

/**
 * Judges a sentence told in other words. `contradicted` and `unsupported` come from precise findings only, at the
 * operating point measured in docs/benchmarks/check.md; softer findings and a score under 0.5 make it `unclear`.
 *
 * @param score Of the sentence, 0 to 1.
 */
export function judgeFree(examined: Examined, score: number): FreeVerdict {
  const { findings, measures } = examined;
  const called = findings.filter((finding) => isCalled(examined, finding));
  const doubts = findings.filter((finding) => !weak.has(finding.name));
  const reasons = findings.map((finding) => reasonOf(examined, finding));
  if (called.length > 0) {
    const tells = called.some((finding) => contradicting.has(finding.name)) && measures.cover1 >= sameMatter;
    return { kind: tells ? 'contradicted' : 'unsupported', reasons };
  }
  if (doubts.length === 0 && score >= 0.5) return { kind: 'supported', reasons: [] };
  return { kind: 'unclear', reasons: reasons.length > 0 ? reasons : [coverReason(examined)] };
}
