import type { Draft, DraftSentence, EvidenceId, Ledger, WriterStamp, WriterTools } from '../../news/mod.ts';
import { outletKey, words } from '../../text/mod.ts';
import { computedLines } from '../context/mod.ts';
import { summaryWords, type Judged } from './judged.ts';
import { tellsAgain } from './overlap.ts';
import type { Targets } from './targets.ts';

/** The parts of a brief that no model writes. */
export type Frame = Pick<Draft, 'storyId' | 'lines' | 'label' | 'mentions'>;

/** What a draft is put together from. */
export interface Parts {
  readonly ledger: Ledger;
  readonly tools: WriterTools;
  readonly targets: Targets;
  readonly frame: Frame;
  /** What the classical writer made; null where it declined. */
  readonly classical: Draft | null;
  readonly stamp: WriterStamp;
}

const mostSummary = 3;
/** Words of context in all. */
const mostContextWords = 60;

/** True when the gate passes each in its place and the guard has nothing against them together. */
function stands(headline: DraftSentence | null, list: readonly DraftSentence[], tools: WriterTools): boolean {
  return (
    (headline === null || tools.judge(headline, true).kind === 'supported') &&
    list.every((sentence, at) => tools.judge(sentence, at === 0).kind === 'supported') &&
    tools.guard(headline, list).length === 0
  );
}

const isSummary = ({ section }: DraftSentence) => section === 'summary';

/** The classical sentence for a place that is empty: the first that says nothing twice and that the whole stands with. */
function filler(
  slots: readonly (DraftSentence | null)[],
  at: number,
  { classical, tools }: Parts,
): DraftSentence | null {
  const rest = slots.filter((slot) => slot !== null);
  const fits = (sentence: DraftSentence) => {
    const list = slots.map((slot, place) => (place === at ? sentence : slot)).filter((slot) => slot !== null);
    return !tellsAgain(sentence, rest) && stands(null, list, tools);
  };
  return classical?.sentences.filter(isSummary).find(fits) ?? null;
}

/** Takes sentences out, the last first, until the rest stands as a whole. */
function standing(slots: readonly (DraftSentence | null)[], tools: WriterTools): (DraftSentence | null)[] {
  let kept = [...slots];
  const list = () => kept.filter((slot) => slot !== null);
  while (list().length > 0 && !stands(null, list(), tools)) {
    const places = kept.flatMap((slot, at) => (slot === null ? [] : [at])).reverse();
    const without = (at: number) => kept.map((slot, place) => (place === at ? null : slot));
    const culprit = places.find((at) =>
      stands(
        null,
        without(at).filter((slot) => slot !== null),
        tools,
      ),
    );
    kept = without(culprit ?? places[0]!);
  }
  return kept;
}

/** The summary: the model's sentences, classical ones in place of those that fell, none that is over the length. */
function summaryOf(list: readonly Judged[], parts: Parts): DraftSentence[] {
  const told = list.filter(({ told: { place } }) => place.startsWith('summary'));
  const slots = standing(
    told.map(({ sentence, failures }) => (failures.length === 0 ? sentence : null)),
    parts.tools,
  );
  for (const at of slots.keys()) slots[at] ??= filler(slots, at, parts);
  const summary = slots.filter((slot) => slot !== null).slice(0, mostSummary);
  while (summary.length > 2 && summaryWords(summary) > parts.targets.mostWords) {
    if (!stands(null, summary.slice(0, -1), parts.tools)) break;
    summary.pop();
  }
  return summary;
}

/** The model's context and watch, and what the classical writer computed, as far as they add something and stand. */
function extrasOf(list: readonly Judged[], summary: readonly DraftSentence[], parts: Parts): DraftSentence[] {
  const own = list
    .filter(({ told, failures }) => !/^(?:summary|headline)/.test(told.place) && failures.length === 0)
    .map(({ sentence }) => sentence);
  const computed = (parts.classical?.sentences ?? []).filter((sentence) => !isSummary(sentence));
  const extras: DraftSentence[] = [];
  for (const section of ['context', 'archive', 'watch'] as const) {
    for (const sentence of [...computed, ...own].filter((each) => each.section === section)) {
      if (section === 'watch' && extras.some((each) => each.section === 'watch')) continue;
      const all = [...summary, ...extras];
      const context = [...extras, sentence].filter((each) => each.section === 'context');
      if (context.reduce((sum, { text }) => sum + words(text).length, 0) > mostContextWords) continue;
      if (!tellsAgain(sentence, all) && stands(null, [...all, sentence], parts.tools)) extras.push(sentence);
    }
  }
  return extras;
}

function headlineOf(
  list: readonly Judged[],
  sentences: readonly DraftSentence[],
  { classical, tools }: Parts,
): DraftSentence | null {
  const own = list.find(({ told, failures }) => told.place === 'headline' && failures.length === 0);
  const choices = [own?.sentence, classical?.headline].filter((choice) => choice !== undefined);
  return choices.find((choice) => stands(choice, sentences, tools)) ?? null;
}

function outletsOf(sentences: readonly DraftSentence[], { items }: Ledger): number {
  const cited = new Set<EvidenceId>(sentences.flatMap(({ cites }) => cites));
  const outlets = items
    .filter(({ id }) => cited.has(id))
    .map(({ outlet, evidence }) => (outlet === null ? evidence.span.articleId : outletKey(outlet)));
  return new Set(outlets).size;
}

/** A model's draft is worth having when it has a sentence of the model's, and no less than the classical one. */
function isEnough(summary: readonly DraftSentence[], { classical, ledger, targets }: Parts): boolean {
  if (!summary.some(({ by }) => by === 'llm')) return false;
  const theirs = classical?.sentences.filter(isSummary) ?? [];
  const least = classical === null ? (targets.outlets > 1 ? 2 : 1) : Math.min(2, theirs.length);
  const outlets = classical === null ? Math.min(2, targets.outlets) : Math.min(2, outletsOf(theirs, ledger));
  return summary.length >= least && outletsOf(summary, ledger) >= outlets;
}

/** The computed lines leave out what a computed sentence tells: where that was not taken over, they tell it. */
function linesOf(sentences: readonly DraftSentence[], { classical, frame, ledger }: Parts): Draft['lines'] {
  const computed = (classical?.sentences ?? []).filter((sentence) => !isSummary(sentence));
  const isTold = computed.every((sentence) => sentences.includes(sentence));
  return isTold ? frame.lines : computedLines(ledger);
}

/**
 * Puts a draft together from a model's sentences: one that failed is replaced by a classical one that says something
 * else, or left out; over-long summaries lose their last sentence; the computed parts are the classical writer's. What
 * comes out passes the gate and the guard as a whole, and gives no less than the classical draft.
 *
 * @returns Null when too little is left: then the classical draft stands whole.
 */
export function joinedDraft(list: readonly Judged[], parts: Parts): Draft | null {
  const summary = summaryOf(list, parts);
  if (!isEnough(summary, parts)) return null;
  const sentences = [...summary, ...extrasOf(list, summary, parts)];
  const headline = headlineOf(list, sentences, parts) ?? headlineOf(list, summary, parts);
  if (headline === null) return null;
  const kept = stands(headline, sentences, parts.tools) ? sentences : summary;
  return { ...parts.frame, lines: linesOf(kept, parts), headline, sentences: kept, writer: parts.stamp };
}
