import type { Veto } from '../../check/mod.ts';
import type {
  Archive,
  ArticleId,
  Beat,
  BeatId,
  Duties,
  Edition,
  Feed,
  FeedId,
  FeedOutcome,
  Instant,
  Intake,
  Item,
  Jobs,
  LanguageModel,
  PageOutcome,
} from '../../news/mod.ts';
import type { Extractor, Fetcher, Robots } from '../../read/mod.ts';

/** What the wire needs from outside while it runs. */
export interface LiveTools {
  readonly beats: ReadonlyMap<BeatId, Beat>;
  readonly archive: Archive;
  readonly intake: Intake;
  readonly jobs: Jobs;
  readonly duties: Duties;
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly extractor: Extractor;
  readonly now: () => Instant;
  /** Uniform in [0, 1): spreads the times at which feeds are read. */
  readonly random: () => number;
  /** How many feeds, and pages of different feeds, are read at a time; 8 unless given. With 1 a day runs the same twice. */
  readonly parallel?: number;
  /** Version of the program, kept with every brief. */
  readonly engine: string;
  /** A model that may veto what the gate let pass; none unless given. */
  readonly veto?: Veto | null;
  /** A language model that writes; the classical writer alone unless given. */
  readonly model?: LanguageModel | null;
  /** Told of everything that was stored, after it was. */
  readonly onEvent: (event: WireEvent) => void;
}

/** What the wire did, told after it was stored. */
export type WireEvent =
  | { readonly kind: 'feed'; readonly feed: Feed; readonly outcome: FeedOutcome; readonly newItems: number }
  | { readonly kind: 'page'; readonly item: Item; readonly outcome: PageOutcome }
  | { readonly kind: 'story'; readonly articleId: ArticleId; readonly edition: Edition }
  | { readonly kind: 'duty'; readonly name: string; readonly held: boolean }
  | {
      readonly kind: 'verifier';
      readonly isAvailable: boolean;
      /** A sentence without its opinion is held back. */
      readonly isRequired: boolean;
      readonly model: string;
      /** Host and port of its endpoint. */
      readonly host: string;
      /** What is wrong, for people; null when nothing is. */
      readonly why: string | null;
    }
  | {
      readonly kind: 'writer';
      /** Whether it answers; `spent`: the day's budget is; `unpriced`: a limit of money cannot be kept. */
      readonly state: 'answers' | 'silent' | 'spent' | 'unpriced';
      readonly model: string;
      /** Host and port of its endpoint. */
      readonly host: string;
      /** What is wrong, for people; null when nothing is. */
      readonly why: string | null;
    };

/** Payloads by queue. */
export interface FeedJob {
  readonly feedId: FeedId;
}
export interface PageJob {
  readonly feedId: FeedId;
}
export interface StoryJob {
  readonly beat: BeatId;
  readonly articleId: ArticleId;
}
