import { outletKey } from '../../text/mod.ts';
import type { Asked, Asker } from './asker.ts';
import { briefly, formFailures, type Failure } from './failure.ts';
import { asData, type NumberedEvidence, type NumberedItem } from './numbered.ts';
import { filled } from './prompts.ts';
import { jsonSchemaOf, planForm, type PlanAnswer } from './schemas.ts';
import type { Targets } from './targets.ts';

/** Which items each sentence rests on. */
export type Plan = PlanAnswer;

const mostAsked = 2;
const maxOutputTokens = 1000;
const mostCites = 2;
/** G5 of the republish guard: what may rest on one outlet where several report. */
const mostOnOne = 0.6;
const schema = jsonSchemaOf(planForm);

interface Cited {
  readonly place: string;
  readonly cites: readonly string[];
}

function sentencesOf(plan: Plan): Cited[] {
  return [
    ...plan.summary.map(({ cites }, at) => ({ place: `summary ${at + 1}`, cites })),
    ...plan.context.map(({ cites }, at) => ({ place: `context ${at + 1}`, cites })),
    ...(plan.watch ? [{ place: 'watch', cites: plan.watch.cites }] : []),
  ];
}

function failure(place: string, check: string, words: readonly string[], why: string): Failure {
  return { place, check, words, why };
}

/** Whose an item is: copies count for the page they are copies of. */
function sourceOf({ item, shown }: NumberedItem): string {
  return shown.outlet === null ? item.origin : outletKey(shown.outlet);
}

function citeFailures({ place, cites }: Cited, { byId }: NumberedEvidence): Failure[] {
  const unknown = cites.filter((id) => !byId.has(id));
  if (unknown.length > 0) return [failure(place, 'ids', unknown, 'is not an id of the evidence')];
  if (cites.length === 0) return [failure(place, 'cites', [], 'rests on nothing')];
  if (cites.length > mostCites) return [failure(place, 'cites', cites, 'rests on more than two items')];
  const [first, second] = cites.map((id) => byId.get(id)!);
  if (second && sourceOf(first!) === sourceOf(second))
    return [failure(place, 'cites', cites, 'joins two items of one outlet')];
  if (second && first!.item.origin === second.item.origin)
    return [failure(place, 'cites', cites, 'joins two copies of one report')];
  return [];
}

function twiceUsed(list: readonly Cited[]): Failure[] {
  const seen = new Set<string>();
  return list.flatMap(({ place, cites }) => {
    const again = cites.filter((id) => seen.has(id));
    for (const id of cites) seen.add(id);
    return again.length > 0 ? [failure(place, 'twice', again, 'is told in an earlier sentence')] : [];
  });
}

/** How much of the brief rests on each outlet, sentences that cite two counting half for each. */
function sharesOf(list: readonly Cited[], { byId }: NumberedEvidence): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { cites } of list) {
    const sources = new Set(cites.flatMap((id) => (byId.has(id) ? [sourceOf(byId.get(id)!)] : [])));
    for (const source of sources)
      shares.set(source, (shares.get(source) ?? 0) + 1 / sources.size / list.length);
  }
  return shares;
}

function spreadFailures(list: readonly Cited[], evidence: NumberedEvidence): Failure[] {
  const most = Math.max(0, ...sharesOf(list, evidence).values());
  return list.length < 2 || most <= mostOnOne + 1e-9
    ? []
    : [
        failure(
          'summary',
          'spread',
          [],
          `rests for ${Math.round(most * 100)} % on one outlet; 60 % are allowed`,
        ),
      ];
}

function countFailures({ summary, context, headline }: Plan, targets: Targets): Failure[] {
  const { fewestSentences, mostSentences, mostContext } = targets;
  const isFair = summary.length >= fewestSentences && summary.length <= mostSentences;
  const range = `${fewestSentences} to ${mostSentences}`;
  return [
    ...(isFair ? [] : [failure('summary', 'count', [], `has ${summary.length} sentences, not ${range}`)]),
    ...(context.length > mostContext
      ? [failure('context', 'count', [], `has more than ${mostContext} sentences`)]
      : []),
    ...(headline.cites.length > mostCites ? [failure('headline', 'cites', [], 'rests on too much')] : []),
  ];
}

function watchFailures({ watch }: Plan, { byId }: NumberedEvidence): Failure[] {
  const isPlanned = watch?.cites.some((id) => byId.get(id)?.item.evidence.kind === 'planned');
  return isPlanned === false
    ? [failure('watch', 'planned', watch!.cites, 'names no item that is planned')]
    : [];
}

/** What is wrong with a plan; nothing when it may be written. */
export function planFailures(plan: Plan, evidence: NumberedEvidence, targets: Targets): Failure[] {
  const list = sentencesOf(plan);
  return [
    ...countFailures(plan, targets),
    ...citeFailures({ place: 'headline', cites: plan.headline.cites }, evidence),
    ...list.flatMap((each) => citeFailures(each, evidence)),
    ...twiceUsed(list),
    ...watchFailures(plan, evidence),
    ...(targets.outlets > 1 ? spreadFailures(list, evidence) : []),
  ];
}

/** The plan without what is wrong with it; null when nothing is left that is worth a brief. */
export function mendedPlan(plan: Plan, evidence: NumberedEvidence, targets: Targets): Plan | null {
  const used = new Set<string>();
  const fair = ({ cites }: { cites: readonly string[] }) => {
    const isFair =
      citeFailures({ place: '', cites }, evidence).length === 0 && !cites.some((id) => used.has(id));
    if (isFair) for (const id of cites) used.add(id);
    return isFair;
  };
  const summary = plan.summary.filter(fair).slice(0, targets.mostSentences);
  const context = plan.context.filter(fair).slice(0, targets.mostContext);
  const [first] = summary;
  if (!first || summary.length < targets.fewestSentences) return null;
  const isHeadlined = citeFailures({ place: '', cites: plan.headline.cites }, evidence).length === 0;
  const headline = isHeadlined ? plan.headline : { cites: first.cites.slice(0, 1) };
  const watch = plan.watch && fair(plan.watch) ? plan.watch : null;
  const mended = { headline, summary, context, watch };
  if (planFailures(mended, evidence, targets).length === 0) return mended;
  const bare = { headline, summary, context: [], watch: null };
  return planFailures(bare, evidence, targets).length === 0 ? bare : null;
}

const spreadRule = (outlets: number) =>
  outlets > 1
    ? 'The summary rests on at least two outlets, and no outlet carries more than 60 % of all sentences of the brief (a sentence on two items counts half for each outlet): of three sentences, two on one outlet are too many unless one of them also rests on another.'
    : 'All items are of one outlet: two sentences at most, short.';

function planRequest(evidence: NumberedEvidence, targets: Targets, failures: readonly Failure[]) {
  const { outlets, ...numbers } = targets;
  return {
    system: filled('plan', { ...numbers, spread: spreadRule(outlets) }),
    user: asData({
      task: 'plan',
      ...(failures.length > 0 && { failures: briefly(failures) }),
      evidence: evidence.items.map(({ shown }) => shown),
    }),
    schema,
    schemaName: 'plan',
    maxOutputTokens,
  };
}

function read(asked: Asked): { readonly plan: Plan | null; readonly failures: Failure[] } {
  if (asked.kind !== 'answer')
    return { plan: null, failures: [failure('answer', 'form', [], 'was no JSON object')] };
  const parsed = planForm.safeParse(asked.value);
  return parsed.success
    ? { plan: parsed.data, failures: [] }
    : { plan: null, failures: formFailures(parsed.error) };
}

/**
 * Asks which items each sentence is to rest on; once more when the answer is refused, with what was wrong.
 *
 * @returns A plan that can be written, or null when the model gave none.
 */
export async function planned(
  asker: Asker,
  evidence: NumberedEvidence,
  targets: Targets,
): Promise<Plan | null> {
  let failures: readonly Failure[] = [];
  let last: Plan | null = null;
  for (let count = 0; count < mostAsked; count++) {
    const asked = await asker.ask(planRequest(evidence, targets, failures));
    if (asked.kind === 'silent') break;
    const { plan, failures: wrong } = read(asked);
    last = plan ?? last;
    failures = plan === null ? wrong : planFailures(plan, evidence, targets);
    if (failures.length === 0) return plan;
  }
  return last && mendedPlan(last, evidence, targets);
}
