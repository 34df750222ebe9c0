import type { Held } from './held.ts';
import type { FreeToken } from './reading.ts';

export const findingNames = [
  'newName',
  'slotName',
  'nameExtended',
  'nameSwapped',
  'unboundName',
  'newNumber',
  'slotNumber',
  'countNew',
  'numberSwapped',
  'numberUnit',
  'newDate',
  'polarityWord',
  'polarityNear',
  'rival',
  'rivalNear',
  'negAdded',
  'negLost',
  'certainUp',
  'pronounGender',
  'relationNew',
] as const;

export type FindingName = (typeof findingNames)[number];

/** Something found in a sentence: its token, and the source token that tells against it (or -1). */
export interface FreeFinding {
  readonly name: FindingName;
  readonly token: number;
  readonly source: number;
}

/** Looks at one token of a sentence. */
export type Finder = (held: Held, token: FreeToken, index: number) => FreeFinding | null;
