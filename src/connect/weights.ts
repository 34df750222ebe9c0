import shipped from './weights.json' with { type: 'json' };

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
}

/** The weights shipped with the program; weights.json says how they were fitted. */
export const clusterWeights: ClusterWeights = shipped;
