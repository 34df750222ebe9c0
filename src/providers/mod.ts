export {
  createVerifier,
  type EndpointVerifier,
  type VerifierChange,
  type VerifierSettings,
  type VerifierTools,
} from './verifier/create-verifier.ts';
