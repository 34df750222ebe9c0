export { briefDocument, briefFormat } from '../brief-json.ts';
export { countCoverage } from '../coverage-count.ts';
export { disclosureLine } from '../disclosure.ts';
export { countWords, sourceWordLimit, spanWordLimit } from '../display-budget.ts';
export { createLinks } from '../links.ts';
export { readPublicBrief } from '../public-brief.ts';
export { httpUrl, plainText } from '../safe-text.ts';
export { textFragmentUrl } from '../text-fragment.ts';
export {
  briefJsonSchema,
  placeOf,
  readBrief,
  type BriefFile,
  type BriefReading,
  type EvidenceFile,
} from './brief-schema.ts';
export { changedParts, partDigests } from './digests.ts';
export { keyFileName, keysInFolder, keysOfFolder, rotateKeys } from './key-folder.ts';
export { readKeys, type KeySet, type PublishedKey, type StoredKey } from './keys.ts';
export { checkSignature, proofType, seal, type SignatureCheck, type SignatureState } from './seal.ts';
export { createSigner, type Signer } from './signer.ts';
export { readStrictJson, type JsonReading } from './strict-json.ts';
