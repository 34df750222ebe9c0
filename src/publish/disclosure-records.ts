import type { Coverage, Review, WriterKind, WriterStamp } from '../news/mod.ts';

/** IPTC digital source types of text that no person wrote: names of cv.iptc.org/newscodes/digitalsourcetype/. */
export type SourceType = 'algorithmicMedia' | 'trainedAlgorithmicMedia' | 'compositeSynthetic';

interface Cited {
  readonly articleId: string;
}

/** What of a brief says how it came to be; a record of the archive and a brief.json both have it. */
export interface Disclosable {
  readonly version: number;
  readonly engine: string;
  readonly headlineEvidence: readonly Cited[];
  readonly sentences: readonly {
    readonly evidence: readonly Cited[];
    readonly by?: WriterKind | undefined;
  }[];
  readonly coverage: readonly Coverage[];
  readonly writer?: WriterStamp | undefined;
  readonly headlineBy?: WriterKind | undefined;
  readonly review?: Review | undefined;
}

/** How a brief came to be, as every output tells it. */
export interface Disclosure {
  /** The first line after the headline. */
  readonly line: string;
  /** Who wrote words of it, or planned them. */
  readonly writers: readonly WriterKind[];
  readonly headline: WriterKind;
  /** Sentences by writer, the headline not among them. */
  readonly sentences: Readonly<Record<WriterKind, number>>;
  /** Names of the language models, as a reader is told of them. */
  readonly models: readonly string[];
  readonly provider: string | null;
  /** Names and versions of the prompts. */
  readonly prompt: string | null;
  /** Version of the program that wrote and checked it. */
  readonly engine: string;
  /** Who looked at this very version; null: nobody did. */
  readonly reviewed: Omit<Review, 'version'> | null;
  readonly sourceType: SourceType;
}

/** How several briefs on one page came to be. */
export interface PageDisclosure extends Pick<Disclosure, 'line' | 'writers' | 'models' | 'sourceType'> {
  readonly briefs: number;
  readonly reviewed: number;
}
