declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Names one text of one page. */
export type ArticleId = Branded<'ArticleId'>;
/** Article id, `#`, number of the sentence; `#title`, and `#description.` with a number, for what stands above the text. */
export type EvidenceId = Branded<'EvidenceId'>;
/** Names an event. */
export type StoryId = Branded<'StoryId'>;
/**
 * Names a person, body, place or thing within a beat: its usual name in lower case. One that starts with `~` holds
 * within its story only: a name too short to tell one from another.
 */
export type EntityKey = Branded<'EntityKey'>;
/** Names a brief through all its versions. */
export type BriefId = Branded<'BriefId'>;
/** Lower-case letters, digits and hyphens, as in the beat file. */
export type BeatId = Branded<'BeatId'>;
/** Names a subscription of a beat. */
export type FeedId = Branded<'FeedId'>;
/** Names an entry of a feed. */
export type ItemId = Branded<'ItemId'>;

/** A UTC instant as ISO 8601 with milliseconds, e.g. `2026-11-20T11:30:00.000Z`. Sorts as text. */
export type Instant = Branded<'Instant'>;

/** Makes a sortable id from an instant of the (virtual) clock and the content it names; same input, same id. */
export type MakeId = (at: Instant, content: string) => string;
