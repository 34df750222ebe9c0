import type { EvidenceId, StoryId } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { GuardReason, Verdict } from './verdict.ts';
import type { WriterKind, WriterStamp, WritingCost } from './writing.ts';

/** The part of a brief a sentence or line stands in. `watch` says what is to come. */
export type Section = 'summary' | 'context' | 'archive' | 'watch';
/** What kind of reading a brief offers; chosen by rule. */
export type Label = 'Coverage check' | 'Explainer' | 'Skeptical read' | 'Analyst take';

/** One step of the closed list by which a sentence was made from its source. */
export interface Operation {
  readonly name: OperationName;
  /** The words removed, added or replaced. */
  readonly from: string;
  readonly to: string;
}

/** The closed list of operations. */
export type OperationName =
  | 'drop dateline'
  | 'drop lead adverbial'
  | 'drop parenthesis'
  | 'drop side clause'
  | 'drop tail clause'
  | 'move attribution'
  | 'drop day'
  | 'drop article'
  | 'drop adverb'
  | 'date for weekday'
  | 'outlet last'
  | 'outlet first'
  | 'outlet in the middle'
  | 'quote the tail'
  | 'quote the speaker'
  | 'name in full'
  | 'surname only'
  | 'name for pronoun'
  | 'day first'
  | 'drop title'
  | 'substitute'
  | 'past for present'
  | 'true case'
  | 'topic first'
  | 'add article'
  | 'agreed by both'
  | 'figure beside figure';

/** A sentence as a writer proposes it. */
export interface DraftSentence {
  readonly text: string;
  readonly section: Section;
  /** One or two evidence ids. */
  readonly cites: readonly EvidenceId[];
  readonly operations: readonly Operation[];
  /** Who wrote it; absent means the classical writer. */
  readonly by?: WriterKind;
}

/** The rule by which a line was computed. */
export type LineRule =
  | 'origins'
  | 'disagreement'
  | 'first mention'
  | 'nth event'
  | 'reversal'
  | 'deadline'
  | 'figure'
  | 'resolved'
  | 'connection'
  | 'no connection';

/** A line the program computed about the coverage and the archive; of the world it says only what they say. */
export interface ComputedLine {
  readonly section: Section;
  readonly text: string;
  /** Absent from briefs made before it was kept. */
  readonly rule?: LineRule;
  /** The sentences it was computed from, if any. */
  readonly cites?: readonly EvidenceId[];
  /** The past stories it was computed from, if any. */
  readonly stories?: readonly StoryId[];
}

/** What a writer made of a story; publishable only after check/ passed it. */
export interface Draft {
  readonly storyId: StoryId;
  readonly headline: DraftSentence;
  readonly sentences: readonly DraftSentence[];
  readonly lines: readonly ComputedLine[];
  readonly label: Label;
  readonly mentions: readonly string[];
  /** Who wrote it, as a whole; absent means the classical writer. */
  readonly writer?: WriterStamp;
}

/** Why a story gets a card and no brief, for counting. */
export type DeclineCode =
  | 'no-own-reporting'
  | 'rights'
  | 'only-release'
  | 'opinion'
  | 'roundup'
  | 'no-checkable-sentence'
  | 'language'
  | 'refused'
  | 'too-thin';

/** Why no brief is written, in words for a reader. */
export interface Decline {
  readonly code: DeclineCode;
  readonly why: string;
}

/** A draft, or the reason why there is none; and what a model cost in either case. */
export type WriteResult =
  | { readonly ok: true; readonly draft: Draft; readonly cost?: WritingCost }
  | { readonly ok: false; readonly decline: Decline; readonly cost?: WritingCost };

/** What a writer may ask of the gate while it writes. The answer is advice: the draft is judged again as a whole. */
export interface WriterTools {
  /** The verdict on one sentence as it stands; `isFirst` when nothing stands before it. */
  judge(sentence: DraftSentence, isFirst: boolean): Verdict;
  /** What the republish guard has against these sentences under this headline. */
  guard(headline: DraftSentence | null, sentences: readonly DraftSentence[]): readonly GuardReason[];
}

/** A writer: the classical one needs no model and answers at once; others come behind the same port. */
export type Writer = (
  ledger: Ledger,
  tools: WriterTools,
  signal?: AbortSignal,
) => WriteResult | Promise<WriteResult>;
