import type { Asked, Asker } from './asker.ts';
import { briefly, formFailures, type Failure } from './failure.ts';
import { judged, wishesFor, type Judged, type Judging } from './judged.ts';
import { asData } from './numbered.ts';
import { mostSentenceWords } from './own-checks.ts';
import type { Plan } from './plan.ts';
import { filled } from './prompts.ts';
import { jsonSchemaOf, repairsForm, sentencesForm, type SentencesAnswer } from './schemas.ts';
import { toldIn, type Told } from './told.ts';

/** Repairs after the first answer, of its form and of its sentences together. */
const mostRepairs = 2;
const writeTokens = 1500;
const repairTokens = 1200;
const sentencesSchema = jsonSchemaOf(sentencesForm);
const repairsSchema = jsonSchemaOf(repairsForm);

function shownItems({ evidence, shownIds }: Judging) {
  return evidence.items.filter(({ id }) => shownIds.has(id)).map(({ shown }) => shown);
}

const headlineRule = (outlets: number) =>
  outlets > 1
    ? 'It need not name an outlet.'
    : 'Only one outlet reports this: end the headline with its name, as in ", The Harbour Ledger reports".';

function writeRequest(plan: Plan, judging: Judging, failures: readonly Failure[]) {
  const { outlets, fewestWords, mostWords } = judging.targets;
  return {
    system: filled('write', { fewestWords, mostWords, headlineCredit: headlineRule(outlets) }),
    user: asData({
      task: 'write',
      ...(failures.length > 0 && { failures: briefly(failures) }),
      plan,
      evidence: shownItems(judging),
    }),
    schema: sentencesSchema,
    schemaName: 'sentences',
    maxOutputTokens: writeTokens,
  };
}

/** More sentences than the plan has is an answer to another question. */
function countFailures(answer: SentencesAnswer, plan: Plan): Failure[] {
  const isOver =
    answer.summary.length > plan.summary.length ||
    answer.context.length > plan.context.length ||
    (answer.watch !== null && plan.watch === null);
  return isOver
    ? [{ place: 'answer', check: 'count', words: [], why: 'has sentences that are not in the plan' }]
    : [];
}

type Read =
  | { readonly told: readonly Told[]; readonly failures: readonly [] }
  | { readonly told: null; readonly failures: readonly Failure[] };

function read(asked: Asked, plan: Plan): Read {
  const none = { place: 'answer', check: 'form', words: [], why: 'was no JSON object' };
  if (asked.kind !== 'answer') return { told: null, failures: [none] };
  const parsed = sentencesForm.safeParse(asked.value);
  if (!parsed.success) return { told: null, failures: formFailures(parsed.error) };
  const failures = countFailures(parsed.data, plan);
  return failures.length > 0 ? { told: null, failures } : { told: toldIn(parsed.data), failures: [] };
}

interface Wanted {
  readonly told: Told;
  readonly failures: readonly Failure[];
}

function repairRequest(wanted: readonly Wanted[], judging: Judging) {
  return {
    system: filled('repair', { mostSentenceWords }),
    user: asData({
      task: 'repair',
      sentences: wanted.map(({ told: { place, text, cites }, failures }) => ({
        place,
        text: text.slice(0, 400),
        cites: cites.slice(0, 4).map((id) => id.slice(0, 12)),
        failures: briefly(failures).map(({ check, words, why }) => ({ check, words, why })),
      })),
      evidence: shownItems(judging),
    }),
    schema: repairsSchema,
    schemaName: 'repairs',
    maxOutputTokens: repairTokens,
  };
}

function wantedOf(list: readonly Judged[], wishes: readonly Failure[]): Wanted[] {
  return list.flatMap(({ told, failures }) => {
    const all = [...failures, ...wishes.filter(({ place }) => place === told.place)];
    return all.length > 0 ? [{ told, failures: all }] : [];
  });
}

/** The sentences with those that were mended in their places; only places that were asked for. */
function withRepairs(list: readonly Judged[], wanted: readonly Wanted[], asked: Asked): Told[] | null {
  const parsed = asked.kind === 'answer' ? repairsForm.safeParse(asked.value) : null;
  if (!parsed?.success) return null;
  const places = new Set(wanted.map(({ told }) => told.place));
  return list.map(({ told }) => {
    const repair = places.has(told.place)
      ? parsed.data.repairs.find(({ place }) => place === told.place)
      : undefined;
    return repair ? { ...told, text: repair.text, cites: repair.cites } : told;
  });
}

const broken = (list: readonly Judged[]) => list.filter(({ failures }) => failures.length > 0).length;

/** Takes a mended sentence only where it stands: one that stood is not given up for one that does not. */
function betterOf(before: readonly Judged[], told: readonly Told[], judging: Judging): readonly Judged[] {
  const all = judged(told, judging);
  const kept = told.map((each, at) => {
    const stoodBefore = before[at]!.failures.length === 0;
    return stoodBefore && all[at]!.failures.length > 0 ? before[at]!.told : each;
  });
  const again = judged(kept, judging);
  return broken(again) <= broken(before) ? again : before;
}

/**
 * Asks for the sentences of a plan, holds each against what it cites, and asks at most twice more for those that
 * fail, with what is wrong with them.
 *
 * @returns All sentences in reading order, each with what is still wrong with it; null when none came.
 */
export async function written(asker: Asker, plan: Plan, judging: Judging): Promise<readonly Judged[] | null> {
  let list: readonly Judged[] | null = null;
  let failures: readonly Failure[] = [];
  let hasWished = false;
  for (let count = 0; count <= mostRepairs; count++) {
    if (list === null) {
      const asked = await asker.ask(writeRequest(plan, judging, failures));
      if (asked.kind === 'silent') return null;
      const answer = read(asked, plan);
      failures = answer.failures;
      list = answer.told && judged(answer.told, judging);
      continue;
    }
    // A wish is uttered once: it may be that the evidence has no more to tell.
    const wanted = wantedOf(list, hasWished ? [] : wishesFor(list, judging.targets));
    hasWished = true;
    if (wanted.length === 0) break;
    const asked = await asker.ask(repairRequest(wanted, judging));
    if (asked.kind === 'silent') break;
    const told = withRepairs(list, wanted, asked);
    if (told === null) continue;
    const mended = betterOf(list, told, judging);
    // The same question would get the same answer.
    if (mended === list) break;
    list = mended;
  }
  return list;
}
