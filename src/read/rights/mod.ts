export {
  rightsFromFeedOnly,
  rightsOf,
  type FeedSignals,
  type PageSignals,
  type RightsPreset,
} from './rights-of.ts';
