import type { Story } from '../story.ts';

/** What a story has that connect found out, before it found anything. */
export const unconnected: Pick<Story, 'count' | 'claims' | 'entities' | 'relations' | 'disagreements'> = {
  count: { pages: 0, outlets: 0, ownReporting: 0, independent: 0 },
  claims: [],
  entities: [],
  relations: [],
  disagreements: [],
};
