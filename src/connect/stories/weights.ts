import shipped from './weights.json' with { type: 'json' };

/** The numbers by which a beat is grouped anew; they hold for every kind of beat. */
export interface SettleWeights {
  /** Days in which the likeness of two articles comes down to e^-1 of what it was. */
  readonly fadeDays: number;
  /** A link between texts must stand out from the mean of so many nearest ones. */
  readonly crowd: number;
  /** What an article in a group must gain, in silhouette. */
  readonly groupingCost: number;
}

/** The fitted numbers of the story index. Six profiles: full, lead, headline with dates; the same without. */
export interface ClusterWeights {
  /** Per profile, in the order of `pairFeatureNames`. */
  readonly pair: readonly (readonly number[])[];
  /** Per profile, in the order of `storyFeatureNames`. */
  readonly story: readonly (readonly number[])[];
  /** Per profile: the story logit from which an article joins. */
  readonly threshold: readonly number[];
  /** Per profile: how far above the threshold two stories must agree to merge; null for never. */
  readonly mergeMargin: readonly (number | null)[];
  /** Per profile: how much better another story must fit before an article moves; null for never. */
  readonly repairMargin: readonly (number | null)[];
  /** Per profile: the mean margin between two parts of a story at or below which it splits; null for never. */
  readonly splitMargin: readonly (number | null)[];
  readonly settling: SettleWeights;
}

/** The weights shipped with the program; weights.json says how they were fitted. */
export const clusterWeights: ClusterWeights = shipped;
