import type { DraftSentence, GuardReason, WriterTools } from '../../news/mod.ts';
import { quotations, words } from '../../text/mod.ts';
import { styleFaults } from '../style/mod.ts';
import type { Failure } from './failure.ts';
import type { NumberedEvidence } from './numbered.ts';
import { ownFailures } from './own-checks.ts';
import type { Targets } from './targets.ts';
import { asSentence, type Told } from './told.ts';

/** What sentences are judged with. */
export interface Judging {
  readonly evidence: NumberedEvidence;
  /** Ids that the question showed. */
  readonly shownIds: ReadonlySet<string>;
  readonly targets: Targets;
  readonly tools: WriterTools;
}

/** A sentence of a model with all that is wrong with it; none means that it may stand. */
export interface Judged {
  readonly told: Told;
  readonly sentence: DraftSentence;
  readonly failures: readonly Failure[];
}

function judgedAlone(told: Told, isFirst: boolean, judging: Judging): Judged {
  const sentence = asSentence(told, judging.evidence);
  const tidy = { ...told, text: sentence.text };
  const own = ownFailures(tidy, judging.evidence, judging.shownIds, judging.targets);
  if (own.length > 0) return { told, sentence, failures: own };
  const verdict = judging.tools.judge(sentence, isFirst);
  if (verdict.kind === 'supported') return { told, sentence, failures: [] };
  const { place } = told;
  const failures = verdict.reasons.map(({ check, words: found, why }) => ({
    place,
    check,
    words: found,
    why,
  }));
  const none = { place, check: 'gate', words: [], why: `is ${verdict.kind}` };
  return { told, sentence, failures: failures.length > 0 ? failures : [none] };
}

/** The place of the sentence a reason of the guard is about; of one about the whole, the last without which it falls. */
function blamed(reason: GuardReason, sentences: readonly DraftSentence[], judging: Judging): number | null {
  if (reason.sentence === 'headline') return null;
  if (reason.sentence !== null) return reason.sentence;
  const isLike = (other: GuardReason) =>
    other.check === reason.check && other.words.join(' ') === reason.words.join(' ');
  for (let at = sentences.length - 1; at >= 0; at--) {
    const rest = sentences.filter((_, other) => other !== at);
    if (!judging.tools.guard(null, rest).some(isLike)) return at;
  }
  return sentences.length - 1;
}

/** Words of a quotation; fewer are a quoted word. */
const fewestQuoted = 4;
const hasQuotation = ({ sentence }: Judged) =>
  quotations(sentence.text).some(
    ({ start, end }) => words(sentence.text.slice(start, end)).length >= fewestQuoted,
  );

/** One quotation a brief: further ones are to be told. */
function oneQuotation(list: readonly Judged[]): readonly Judged[] {
  const first = list.find((each) => each.failures.length === 0 && hasQuotation(each));
  return list.map((each) => {
    if (each === first || each.failures.length > 0 || !hasQuotation(each)) return each;
    const why = 'has a second quotation; a brief has one';
    return { ...each, failures: [{ place: each.told.place, check: 'quotations', words: [], why }] };
  });
}

/** What the guard has against the sentences that the gate let pass, each reason put to one of them. */
function guarded(list: readonly Judged[], judging: Judging): readonly Judged[] {
  const standing = list.filter(({ told, failures }) => told.place !== 'headline' && failures.length === 0);
  const headline = list.find(({ told }) => told.place === 'headline' && list.length > 0);
  const top = headline?.failures.length === 0 ? headline.sentence : null;
  const sentences = standing.map(({ sentence }) => sentence);
  const found = new Map<Judged, Failure[]>();
  for (const reason of judging.tools.guard(top, sentences)) {
    const at = blamed(reason, sentences, judging);
    const target = at === null ? headline : standing[at];
    if (!target) continue;
    const { check, words: about, why } = reason;
    found.set(target, [...(found.get(target) ?? []), { place: target.told.place, check, words: about, why }]);
  }
  return list.map((each) => ({ ...each, failures: [...each.failures, ...(found.get(each) ?? [])] }));
}

/** Judges sentences as they would stand together: each by itself first, then what is left by the republish guard. */
export function judged(list: readonly Told[], judging: Judging): readonly Judged[] {
  let isFirst = true;
  const alone = list.map((told) => {
    const each = judgedAlone(told, told.place === 'headline' || isFirst, judging);
    if (told.place !== 'headline' && each.failures.length === 0) isFirst = false;
    return each;
  });
  return guarded(oneQuotation(alone), judging);
}

/** Words of the summary, all its sentences together. */
export function summaryWords(sentences: readonly DraftSentence[]): number {
  return sentences
    .filter(({ section }) => section === 'summary')
    .reduce((sum, { text }) => sum + words(text).length, 0);
}

/** A summary this much shorter than it could be is left as it is. */
const fairShare = 0.75;

/** The longest sentence is to be shorter, or the shortest longer. */
function lengthWishes(summary: readonly Judged[], { fewestWords, mostWords }: Targets): Failure[] {
  const total = summaryWords(summary.map(({ sentence }) => sentence));
  const isLong = total > mostWords;
  if (!isLong && total >= fewestWords * fairShare) return [];
  const bySize = [...summary].sort((a, b) => words(a.sentence.text).length - words(b.sentence.text).length);
  const { place } = (isLong ? bySize.at(-1)! : bySize[0]!).told;
  const wanted = isLong ? 'shorten this sentence' : 'tell more of the item in this sentence';
  const why = `the summary has ${total} words, not ${fewestWords} to ${mostWords}: ${wanted}`;
  return [{ place, check: 'length', words: [], why }];
}

/** The last sentence is to begin, or to credit, in another way than those before. */
function styleWishes(summary: readonly Judged[]): Failure[] {
  const faults = styleFaults(summary.map(({ sentence }) => sentence.text));
  return faults
    .filter(({ sentence }) => sentence === null)
    .map(({ rule, words: found }) => ({
      place: summary.at(-1)!.told.place,
      check: 'style',
      words: [found],
      why: `the sentences have ${rule}: tell this one in another form`,
    }));
}

/**
 * What could be better about a summary of the right words: its length, or three sentences in one form. It may stand all
 * the same when nothing better comes.
 */
export function wishesFor(list: readonly Judged[], targets: Targets): Failure[] {
  const summary = list.filter(({ told }) => told.place.startsWith('summary'));
  return summary.length === 0 ? [] : [...lengthWishes(summary, targets), ...styleWishes(summary)];
}
