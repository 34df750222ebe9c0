import type { EvidenceId, StoryId } from './ids.ts';
import type { GroundedArticle } from './evidence.ts';
import type { ArchiveAnswer, Story } from './story.ts';
import type { Reason, Verdict } from './verdict.ts';

/** The part of a brief a sentence or line stands in. */
export type Section = 'summary' | 'context' | 'archive';
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
  | 'date for weekday'
  | 'outlet last'
  | 'outlet first'
  | 'outlet in the middle'
  | 'quote the tail';

/** Everything a writer may use for one story. */
export interface Ledger {
  readonly story: Story;
  /** Articles in the order they joined the story. */
  readonly articles: readonly GroundedArticle[];
  readonly archive: ArchiveAnswer;
}

/** A sentence as a writer proposes it. */
export interface DraftSentence {
  readonly text: string;
  readonly section: Section;
  /** One or two evidence ids. */
  readonly cites: readonly EvidenceId[];
  readonly operations: readonly Operation[];
}

/** A line the program computed about the coverage; it states nothing about the world. */
export interface ComputedLine {
  readonly section: Section;
  readonly text: string;
}

/** What a writer made of a story; publishable only after check/ passed it. */
export interface Draft {
  readonly storyId: StoryId;
  readonly headline: DraftSentence;
  readonly sentences: readonly DraftSentence[];
  readonly lines: readonly ComputedLine[];
  readonly label: Label;
  readonly mentions: readonly string[];
}

/** Why a story gets a card and no brief, for counting. */
export type DeclineCode =
  | 'no-own-reporting'
  | 'rights'
  | 'only-release'
  | 'opinion'
  | 'roundup'
  | 'no-checkable-sentence'
  | 'refused'
  | 'too-thin';

/** Why no brief is written, in words for a reader. */
export interface Decline {
  readonly code: DeclineCode;
  readonly why: string;
}

/** A draft, or the reason why there is none. */
export type WriteResult =
  { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly decline: Decline };

/** What a writer may ask of the gate while it writes. The answer is advice: the draft is judged again as a whole. */
export interface WriterTools {
  /** The verdict on one sentence as it stands; `isFirst` when nothing stands before it. */
  judge(sentence: DraftSentence, isFirst: boolean): Verdict;
  /** What the republish guard has against these sentences under this headline. */
  guard(headline: DraftSentence | null, sentences: readonly DraftSentence[]): readonly Reason[];
}

/** A writer: the classical one needs no model; others come behind the same port. */
export type Writer = (ledger: Ledger, tools: WriterTools) => WriteResult;
