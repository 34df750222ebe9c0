import { bare } from '../text/mod.ts';

/** A scale of strength: its name, and its steps from the weakest, each a list of words that are equally strong. */
export interface Scale {
  readonly name: string;
  readonly steps: readonly (readonly string[])[];
}

const scale = (name: string, ...steps: string[]): Scale => ({
  name,
  steps: steps.map((step) => step.trim().split(/\s+/)),
});

/** How firmly a speaker or a source stands behind what is said. */
export const attributionScale = scale(
  'attribution',
  'doubted doubts doubt questioned questions disputed disputes',
  'feared fears fear hoped hopes hope suspected suspects suspect guessed speculated speculates rumored rumoured',
  `alleged alleges allege claimed claims claim contended contends contend asserted asserts assert argued argues argue
  accused accuses charged charges suggested suggests suggest believed believes believe thinks thought think maintained
  maintains insisted insists estimated estimates estimate predicted predicts expected expects indicated indicates`,
  `said says say saying told tells tell reported reports report stated states state wrote writes write added adds noted
  notes according explained explains announced announces testified testifies declared declares warned warns recalled`,
  `confirmed confirms confirm found finds find ruled rules concluded concludes showed shows show proved proves prove proven
  established verified verifies revealed reveals determined determines demonstrated acknowledged admitted admits
  conceded convicted`,
);

/** How far a thing has come, from a thought to a deed. */
const modalityScale = scale(
  'modality',
  'considering considers considered consider weighing weighs weighed mulling mulls exploring explores discussing',
  'may might could possible possibly potential potentially',
  `plans plan planned planning intends intend intended aims aim wants want wanted hopes seeks seek proposes proposed
  threatens threatened offers offered pledged pledges vows vowed promises promised tries tried`,
  'likely probably expected expects set due scheduled slated poised',
  'will would shall',
  'did has have had is was were does do',
);

/** How much of a group. */
const quantityScale = scale(
  'quantity',
  'no none zero',
  'few hardly barely',
  'some several',
  'many numerous dozens',
  'most majority mostly largely',
  'all every each both entire whole always everyone everybody',
);

/** How exact a number is: "about 300" and "at least 300" say less than "300". */
const exactnessScale = scale(
  'exactness',
  'about around roughly approximately nearly almost some least most up estimated',
  'exactly precisely',
);

/** How often. */
const frequencyScale = scale(
  'frequency',
  'never',
  'rarely seldom occasionally',
  'sometimes periodically',
  'often frequently regularly repeatedly routinely',
  'usually generally typically mostly',
  'always constantly invariably',
);

/** How sure a thing is, told by an adverb or an adjective. */
const certaintyScale = scale(
  'certainty',
  'unlikely doubtful improbable',
  'perhaps maybe possibly conceivably possible',
  'reportedly allegedly purportedly supposedly apparently seemingly alleged suspected purported supposed apparent unconfirmed',
  'likely probably presumably probable presumed',
  'clearly certainly definitely undoubtedly surely certain definite confirmed proven known',
);

export const scales: readonly Scale[] = [
  attributionScale,
  modalityScale,
  quantityScale,
  exactnessScale,
  frequencyScale,
  certaintyScale,
];

const places: ReadonlyMap<Scale, ReadonlyMap<string, number>> = new Map(
  scales.map((each) => [
    each,
    new Map(each.steps.flatMap((words, step) => words.map((word) => [word, step] as const))),
  ]),
);

/** 0 for the weakest step; -1 when the word does not stand on the scale. */
export function stepOf(scaleRead: Scale, word: string): number {
  return places.get(scaleRead)!.get(bare(word)) ?? -1;
}

/** A change from one word to another on the first scale that has both on different steps. */
export interface ScaleChange {
  readonly scale: Scale;
  /** Steps up (stronger than the source) or down. */
  readonly steps: number;
}

/**
 * How the strength changes from the source's word to the sentence's; null when no scale has both.
 *
 * @example
 * scaleChange('claimed', 'said')?.steps; // 1
 */
export function scaleChange(from: string, to: string): ScaleChange | null {
  let same: ScaleChange | null = null;
  for (const each of scales) {
    const a = stepOf(each, from);
    const b = stepOf(each, to);
    if (a < 0 || b < 0) continue;
    if (a !== b) return { scale: each, steps: b - a };
    same ??= { scale: each, steps: 0 };
  }
  return same;
}

/** Plain words of saying, which a sentence may have for one another. */
const plainSaying = new Set('said says say reported reports stated states wrote writes according'.split(' '));
/** These say no less than "said" and may be told by it. */
const alsoSaid = new Set(
  'told tells noted notes added adds announced announces explained explains'.split(' '),
);

/**
 * True where the sentence may have the one word for the other: both are plain words of saying, or it steps down from a
 * stronger one (confirmed, found, ruled) to them, for who confirms says. A step down to "claimed" or "may" is no
 * weaker telling of the same but another one, and a step up is never fair.
 *
 * @example
 * isFairStep('confirmed', 'said'); // true
 */
export function isFairStep(from: string, to: string): boolean {
  const source = bare(from);
  if (!plainSaying.has(bare(to))) return false;
  if (plainSaying.has(source) || alsoSaid.has(source)) return true;
  const strong = stepOf(attributionScale, source) === attributionScale.steps.length - 1;
  return strong && !/^(?:convicted|admitted|admits|conceded|acknowledged)$/.test(source);
}
