export { played, recorded } from './around/cassette.ts';
export { kept } from './around/kept.ts';
export {
  withinBudget,
  type Budget,
  type BudgetNotice,
  type BudgetTools,
  type Prices,
} from './around/within-budget.ts';
export type { EndpointChange, EndpointTools } from './careful-endpoint.ts';
export {
  createLanguageModel,
  type EndpointModel,
  type LanguageModelSettings,
  type ModelProvider,
} from './language-model/create-language-model.ts';
export {
  createVerifier,
  type EndpointVerifier,
  type VerifierChange,
  type VerifierSettings,
  type VerifierTools,
} from './verifier/create-verifier.ts';
