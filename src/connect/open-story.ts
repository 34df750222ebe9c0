import type { ArticleId, BeatId, GroundedArticle, Instant, Story, StoryId } from '../news/mod.ts';
import { disagreements } from './disagreements/disagreements.ts';
import { echoTree } from './echo/echo-tree.ts';
import { storyEntities } from './entities/story-entities.ts';
import type { Reading } from './reading.ts';

/** A story that articles can still join, with what it is made of. */
export interface OpenStory {
  readonly story: Story;
  /** One an article: passages of one article that are in one story are taken together. */
  readonly articles: readonly GroundedArticle[];
}

/** What a story is made of. */
export interface StoryParts {
  readonly id: StoryId;
  readonly beat: BeatId;
  /** When its members count as published. */
  readonly times: readonly Instant[];
  /** One an article, in the order of arrival. */
  readonly readings: readonly Reading[];
  /** For articles that tell several stories, the stories of their passages. */
  readonly bundles: ReadonlyMap<ArticleId, readonly StoryId[]>;
}

/**
 * Says all there is to say of a story: who copied whom, who is in it, where its pages differ.
 *
 * @example
 * // openStory({ id, beat, times, readings: articles.map(ground).map(readMember), bundles: new Map() }).story.count
 */
export function openStory({ id, beat, times, readings, bundles }: StoryParts): OpenStory {
  const { coverage, count, claims } = echoTree(
    readings.map(({ page }) => page),
    { bundles },
  );
  const { entities, relations } = storyEntities(readings.map((reading) => reading.entities));
  const firstAt = times.reduce((a, b) => (b < a ? b : a));
  const lastAt = times.reduce((a, b) => (b > a ? b : a));
  return {
    story: {
      ...{ id, beat, firstAt, lastAt, coverage, count, claims },
      ...{ entities, relations },
      disagreements: disagreements(
        readings.map(({ slots }) => slots),
        coverage,
      ),
    },
    articles: readings.map(({ grounded }) => grounded),
  };
}
