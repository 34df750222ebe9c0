import type { BeatId, Instant } from '../../news/mod.ts';
import type { Links } from '../links.ts';

/** What every page needs to know about the site it is part of. */
export interface Site {
  readonly title: string;
  readonly beat: BeatId | null;
  readonly engine: string;
  readonly demo: boolean;
  /** Whether there are digests to link to. */
  readonly hasDigests: boolean;
  /** Id of the key that signs brief.json; null when it is not signed. */
  readonly keyId: string | null;
  readonly now: Instant;
  /** When the newest brief changed: the day every page bears. Null while there is no brief. */
  readonly editionAt: Instant | null;
  readonly links: Links;
  /** Address of a file of assets/, with a hash of all of them in it. */
  readonly asset: (name: string) => string;
}
