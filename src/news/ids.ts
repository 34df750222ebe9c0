declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Branded<'ArticleId'>;
export type EvidenceId = Branded<'EvidenceId'>;
export type StoryId = Branded<'StoryId'>;
export type BriefId = Branded<'BriefId'>;
export type BeatId = Branded<'BeatId'>;
export type FeedId = Branded<'FeedId'>;
export type ItemId = Branded<'ItemId'>;

/** A UTC instant as ISO 8601 with milliseconds, e.g. `2026-11-20T11:30:00.000Z`. Sorts as text. */
export type Instant = Branded<'Instant'>;

/** Makes a sortable id from an instant of the (virtual) clock and the content it names; same input, same id. */
export type MakeId = (at: Instant, content: string) => string;
