import { checkDraft } from '../../check/mod.ts';
import type { Article, Draft, GuardMeasures, Reason } from '../../news/mod.ts';
import type { BriefFile } from '../../publish/proof/mod.ts';
import { benchOf, proposed } from './sentences.ts';
import type { CheckedSpan } from './spans.ts';
import type { Difference, StepResult } from './verify-records.ts';

/** Rounding of shares in the record: three digits. */
const tolerance = 0.0005;

type Measured =
  | { readonly kind: 'measured'; readonly measures: GuardMeasures }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'open' };

function draftOf(brief: BriefFile, spans: readonly CheckedSpan[], articles: readonly Article[]): Measured {
  const bench = benchOf(brief, articles);
  const of = (owner: string) => spans.filter((span) => span.owner === owner);
  const headline = proposed(brief.headline, 'summary', of('headline'), bench);
  const sentences = brief.sentences.map(({ id, text, section }) => proposed(text, section, of(id), bench));
  if (headline === null || sentences.includes(null)) return { kind: 'open' };
  const { storyId, label, mentions } = brief;
  const draft = { storyId, headline, sentences, lines: [], label, mentions } as unknown as Draft;
  const verdict = checkDraft(draft, bench.ledger, bench.limits);
  if (verdict.dropped.length > 0) return { kind: 'open' };
  if (!verdict.ok) return { kind: 'refused', reasons: verdict.reasons };
  return { kind: 'measured', measures: verdict.passed.measures };
}

/** Measures that grow, and never shrink, with every article that is looked at. */
const growing: ReadonlySet<string> = new Set([
  'longestRun',
  'longestRunCharacters',
  'longestQuote',
  'quotes',
  'mostWordsFromOneSource',
  'ledeOverlap',
  'mirror',
  'headlineOverlap',
]);

type Numbers = Readonly<Record<string, unknown>>;

function bounds(name: string, low: unknown, high: unknown): readonly [number, number] | null {
  if (typeof low !== 'number') return null;
  if (typeof high === 'number') return [Math.min(low, high), Math.max(low, high)];
  return growing.has(name) ? [low, Infinity] : null;
}

/** Measures that can be bounded from above. A feed's description is no part of a source file, and may be the lede. */
function upper(high: GuardMeasures, articles: readonly Article[]): Numbers {
  const isWhole = articles.every(({ description }) => description !== undefined);
  return isWhole ? { ...high } : { ...high, ledeOverlap: undefined };
}

/** Names of the published measures that lie outside what can be measured. */
function outside(brief: BriefFile, low: GuardMeasures, high: Numbers | null): Difference[] {
  const published: Numbers = brief.guard;
  return Object.entries(low as unknown as Numbers).flatMap(([name, least]): Difference[] => {
    const value = published[name];
    const range = bounds(name, least, high?.[name]);
    if (range === null || typeof value !== 'number') return [];
    const [from, to] = range;
    if (value >= from - tolerance && value <= to + tolerance) return [];
    const now = from === to ? String(from) : `from ${from}${to === Infinity ? ' up' : ` to ${to}`}`;
    return [{ step: 'guard', at: `guard.${name}`, why: `says ${value}; measured again it is ${now}` }];
  });
}

function stepOf(line: string, mark: StepResult['mark'], differences: readonly Difference[] = []) {
  return { step: { step: 'guard', mark, line } as const, differences };
}

/**
 * Measures the republish guard again: once over the cited articles, which every measure must reach at least, and once
 * over all of the coverage that is at hand, which none may exceed (coverage may have grown after measuring).
 *
 * @param others Articles of the coverage that are not cited; null when some of them are not at hand.
 *
 * @example
 * // measureGuard(brief, spans, cited, []).differences.length === 0
 */
export function measureGuard(
  brief: BriefFile,
  spans: readonly CheckedSpan[],
  cited: readonly Article[],
  others: readonly Article[] | null,
): { readonly step: StepResult; readonly differences: readonly Difference[] } {
  const low = draftOf(brief, spans, cited);
  if (low.kind === 'open') return stepOf('could not be measured again', 'open');
  if (low.kind === 'refused') {
    const differences = low.reasons.map(
      ({ check, why }) => ({ step: 'guard', at: 'guard', why: `${check}: ${why}` }) as const,
    );
    return stepOf('the republish guard refuses this text', 'wrong', differences);
  }
  const all = others === null ? null : draftOf(brief, spans, [...cited, ...others]);
  const articles = [...cited, ...(others ?? [])];
  const high = all?.kind === 'measured' ? upper(all.measures, articles) : null;
  const differences = outside(brief, low.measures, high);
  if (differences.length > 0)
    return stepOf('the measures are not those of these texts', 'wrong', differences);
  const extent = high === null ? 'over the cited articles' : `over ${articles.length} articles`;
  return stepOf(`measured again ${extent}, within its limits`, 'right');
}
