import type { ArchiveLink, Brief, EntityKey, Story, StoryEntity, StoryId } from '../../news/mod.ts';
import { outletKey } from '../../text/mod.ts';

/** Two stories of which the later is linked to the earlier, with who and what both are about. */
export interface LinkedPair {
  readonly later: StoryId;
  readonly earlier: StoryId;
  readonly link: ArchiveLink;
  /** By salience in both; never places, never names that hold within one story only. */
  readonly shared: readonly SharedEntity[];
}

export interface SharedEntity {
  readonly key: EntityKey;
  readonly name: string;
  readonly salience: number;
}

/** Score from which the archive's links between stories are worth telling together, but for contradictions. */
const linkFrom = 0.32;

/** Initials name countries, parties and bodies that half of a beat's stories name. */
const initials = /^(?:\p{Lu}\.?){1,4}$/u;

function tellingEntities({ entities, coverage }: Story): Map<EntityKey, StoryEntity> {
  const outlets = new Set(coverage.flatMap(({ outlet }) => (outlet === null ? [] : [outletKey(outlet)])));
  const telling = entities.filter(
    ({ key, name, kind }) =>
      !key.startsWith('~') && kind !== 'place' && !initials.test(name) && !outlets.has(outletKey(name)),
  );
  return new Map(telling.map((entity) => [entity.key, entity]));
}

function sharedEntities(a: Story, b: Story): SharedEntity[] {
  const others = tellingEntities(b);
  return [...tellingEntities(a).values()]
    .flatMap(({ key, name, salience }) => {
      const other = others.get(key);
      return other === undefined ? [] : [{ key, name, salience: salience + other.salience }];
    })
    .sort((x, y) => y.salience - x.salience || x.key.localeCompare(y.key));
}

/** Stories that were kept apart though both tell the same are no chain. */
function isSameEvent(a: Brief, b: Brief): boolean {
  return a.headline.toLowerCase() === b.headline.toLowerCase();
}

/** Of several links between two stories the best; in an order that does not hang on the order of the briefs. */
function strongest(pairs: readonly LinkedPair[]): LinkedPair[] {
  const best = new Map<string, LinkedPair>();
  const ranked = [...pairs].sort(
    (a, b) => b.link.score - a.link.score || a.link.relation.localeCompare(b.link.relation),
  );
  for (const pair of ranked) {
    const name = `${pair.later} ${pair.earlier}`;
    if (!best.has(name)) best.set(name, pair);
  }
  return [...best].sort(([a], [b]) => a.localeCompare(b)).map(([, pair]) => pair);
}

/**
 * The links among stories: where the archive linked one to another of them, and both are about somebody or something
 * that is more than a place. A link alone makes no pair, and neither does a name alone.
 *
 * @param standing Where stories went that stand no more.
 */
export function linkedPairs(
  briefs: readonly Brief[],
  stories: ReadonlyMap<StoryId, Story>,
  standing: ReadonlyMap<StoryId, StoryId>,
): LinkedPair[] {
  const byId = new Map(briefs.map((brief) => [brief.storyId, brief]));
  const pairs = briefs.flatMap(({ storyId: id, archive }) =>
    archive.links.flatMap((link): LinkedPair[] => {
      const target = standing.get(link.storyId) ?? link.storyId;
      const [own, other] = [stories.get(id), stories.get(target)];
      const [at, then] = [byId.get(id), byId.get(target)];
      if (own === undefined || other === undefined || at === undefined || then === undefined) return [];
      if (isSameEvent(at, then)) return [];
      if (target === id || (link.score < linkFrom && link.relation !== 'contradicts')) return [];
      const shared = sharedEntities(own, other);
      if (shared.length === 0) return [];
      const isLater =
        at.publishedAt > then.publishedAt || (at.publishedAt === then.publishedAt && id > target);
      return [{ later: isLater ? id : target, earlier: isLater ? target : id, link, shared }];
    }),
  );
  return strongest(pairs);
}
