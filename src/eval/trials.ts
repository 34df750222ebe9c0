import { checkText, judge } from '../check/mod.ts';
import type { Reason } from '../news/mod.ts';
import { citesTwo, mutations, type Subject } from './mutations/mod.ts';
import { positives, shapesOf, type Positive } from './positives.ts';

/** One sentence and what it was held against. */
export interface Case {
  /** Kind of error, or kind of true sentence. */
  readonly type: string;
  /** Rule that made a true sentence; the kind itself for a false one. */
  readonly shape: string;
  readonly isTrue: boolean;
  readonly text: string;
  readonly sources: readonly { readonly text: string; readonly outlet: string | null }[];
  /** The whole text of the article it was made from. */
  readonly article: string;
}

/** What the gate said of a case; written a line each with --out. */
export interface Trial extends Omit<Case, 'article'> {
  readonly verdict: string;
  readonly reasons: readonly string[];
}

export const positiveKinds: readonly Positive['kind'][] = ['identical', 'trimmed', 'reframed', 'fused'];

/** Up to `perType` false sentences of each kind, each from a sentence of its own. */
export function falseCases(subjects: readonly Subject[], random: () => number, perType: number): Case[] {
  return Object.entries(mutations).flatMap(([type, mutate]) => {
    const cases: Case[] = [];
    for (const subject of subjects) {
      if (cases.length >= perType) break;
      const text = mutate(subject, random);
      if (text === null || text === subject.text) continue;
      const own = { text: subject.text, outlet: subject.outlet };
      const sources = citesTwo(type) ? [own, subject.other] : [own];
      cases.push({ type, shape: type, isTrue: false, text, sources, article: subject.article.text });
    }
    return cases;
  });
}

/** Takes true sentences until `perType` are made; of each rule at most `mostPerShape`. */
function takeTrue(
  subjects: readonly Subject[],
  type: Positive['kind'],
  cases: Map<Subject, Case>,
  limits: { perType: number; mostPerShape: number },
): void {
  const made = new Map<string, number>();
  for (const subject of subjects) {
    if (cases.size >= limits.perType) break;
    if (cases.has(subject)) continue;
    const offered = positives(subject, type).filter(
      ({ shape }) => (made.get(shape) ?? 0) < limits.mostPerShape,
    );
    // The rarest rule first, so that a frequent one does not crowd it out.
    const [rarest] = offered.sort((a, b) => (made.get(a.shape) ?? 0) - (made.get(b.shape) ?? 0));
    if (!rarest) continue;
    made.set(rarest.shape, (made.get(rarest.shape) ?? 0) + 1);
    const { shape, text, sources } = rarest;
    cases.set(subject, { type, shape, isTrue: true, text, sources, article: subject.article.text });
  }
}

/** Up to `perType` true sentences of each kind, each of its rules in like number as far as the sentences offer it. */
export function trueCases(subjects: readonly Subject[], perType: number): Case[] {
  return positiveKinds.flatMap((type) => {
    const cases = new Map<Subject, Case>();
    takeTrue(subjects, type, cases, { perType, mostPerShape: Math.ceil(perType / shapesOf(type)) });
    takeTrue(subjects, type, cases, { perType, mostPerShape: perType });
    return [...cases.values()];
  });
}

function trialOf(
  { type, shape, isTrue, text, sources }: Case,
  verdict: string,
  reasons: readonly Reason[],
): Trial {
  const said = reasons.map((reason) => `${reason.check}: ${reason.why}`);
  return { type, shape, isTrue, text, sources, verdict, reasons: said };
}

/** Holds a case against the sentences it cites. */
export function tryAgainstSentence(item: Case): Trial {
  const verdict = judge(
    item.text,
    item.sources.map((source) => ({ ...source, date: null })),
  );
  return trialOf(item, verdict.kind, verdict.reasons);
}

/** Holds a case against the whole text of its article, as anyone who checks a text does. */
export function tryAgainstArticle(item: Case): Trial {
  const outlet = item.sources[0]?.outlet ?? null;
  const checked = checkText(item.text, [{ file: 'article', text: item.article, outlet }]);
  const refused = checked.find((sentence) => sentence.verdict !== 'supported');
  return trialOf(item, refused?.verdict ?? 'supported', refused?.reasons ?? []);
}
