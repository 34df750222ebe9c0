import type { EntityKey, EntityRelation, EvidenceId, StoryEntity } from '../../news/mod.ts';
import { nameWords } from './alias-words.ts';
import { groupAliases, type AliasGroup } from './aliases.ts';
import { kindOf, listedKind, type NameForm } from './name-form.ts';
import { entityKey } from './entity-key.ts';
import { sumVotes, usualForm, type EntityReading, type ReadName } from './read-entities.ts';
import { isLeftOut, salienceOf, type Standing } from './salience.ts';

/** A story's entities and relations. `keyOf` gives the entity of a name of a reading, kept or not. */
export interface StoryEntities {
  readonly entities: readonly StoryEntity[];
  readonly relations: readonly EntityRelation[];
}

export interface StoryEntitiesOptions {
  /** Most entities kept; 24 unless told. */
  readonly max?: number;
}

export interface Place {
  readonly reading: number;
  readonly name: ReadName;
}

/** A name as all readings write it, before forms of one entity are joined. */
export interface Spelling {
  readonly form: NameForm;
  readonly places: Place[];
}

const mostEntities = 24;
const mostRelations = 200;

function spellingKey(name: ReadName): string {
  const words = nameWords(name.name);
  if (kindOf(name) !== 'person') return `|${words.join(' ')}`;
  return `p|${words.join(' ')}|${words.length === 1 ? [...name.titles].sort().join(' ') : ''}`;
}

function spellingsOf(readings: readonly EntityReading[]): Spelling[] {
  const places = new Map<string, Place[]>();
  readings.forEach(({ names }, reading) => {
    for (const name of names) {
      const key = spellingKey(name);
      const list = places.get(key);
      if (list) list.push({ reading, name });
      else places.set(key, [{ reading, name }]);
    }
  });
  return Array.from(places.values(), (list) => ({ form: formOf(list), places: list }));
}

function formCounts(places: readonly Place[]): Map<string, number> {
  const forms = new Map<string, number>();
  for (const { name } of places) {
    for (const [form, count] of name.forms) forms.set(form, (forms.get(form) ?? 0) + count);
  }
  return forms;
}

function formOf(places: readonly Place[]): NameForm {
  const names = new Map<string, number>();
  for (const { name } of places) names.set(name.name, (names.get(name.name) ?? 0) + name.count);
  const all = places.map(({ name }) => name);
  return {
    name: usualForm(names),
    count: all.reduce((sum, { count }) => sum + count, 0),
    votes: sumVotes(all),
    titles: [...new Set(all.flatMap(({ titles }) => titles))],
    also: [...new Set(all.flatMap(({ also }) => also ?? []))],
  };
}

interface Gathered extends Standing {
  readonly entity: Omit<StoryEntity, 'salience' | 'parts'>;
  readonly group: AliasGroup;
  readonly places: readonly Place[];
}

function gather(
  group: AliasGroup,
  spellings: readonly Spelling[],
  readings: readonly EntityReading[],
): Gathered {
  const places = group.members.flatMap((at) => spellings[at]!.places);
  const forms = formCounts(places);
  const name = usualForm(forms);
  const all = places.map((place) => place.name);
  const kind = listedKind({
    name,
    votes: sumVotes(all),
    titles: [...new Set(all.flatMap(({ titles }) => titles))],
  });
  const isLone = kind === 'person' && nameWords(name).length === 1;
  const key = entityKey(name, kind, isLone || group.isContested);
  const pagesWhere = (test: (place: Place) => boolean): number =>
    new Set(places.filter(test).map(({ reading }) => readings[reading]!.article)).size;
  const outletsInTitle = new Set(
    places.filter((place) => place.name.isInTitle).map(({ reading }) => readings[reading]!.outlet),
  );
  return {
    entity: {
      key,
      name,
      kind,
      forms: [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form),
      count: all.reduce((sum, { count }) => sum + count, 0),
      pages: pagesWhere(() => true),
    },
    group,
    places,
    titlePages: pagesWhere((place) => place.name.isInTitle),
    leadPages: pagesWhere((place) => place.name.isInLead),
    outletsInTitle,
  };
}

/** The names of all readings, and which of them are one entity's. */
export function joinNames(readings: readonly EntityReading[]): {
  spellings: readonly Spelling[];
  groups: readonly AliasGroup[];
} {
  const spellings = spellingsOf(readings);
  return {
    spellings,
    groups: groupAliases(
      spellings.map(({ form }) => form),
      { firstNames: true },
    ),
  };
}

/** Two entities of a story never share a key: the later ones get their kind, then a number. */
function uniqueKeys(all: readonly Gathered[]): EntityKey[] {
  const taken = new Set<string>();
  return all.map(({ entity: { key, kind } }) => {
    let one: string = key;
    for (let count = 1; taken.has(one); count++)
      one = count === 1 ? `${key} (${kind})` : `${key} (${kind} ${count})`;
    taken.add(one);
    return one as EntityKey;
  });
}

function relationsOf(
  readings: readonly EntityReading[],
  keyOf: ReadonlyMap<ReadName, EntityKey>,
  kept: ReadonlySet<EntityKey>,
): EntityRelation[] {
  const found = new Map<string, EntityRelation & { evidence: EvidenceId[] }>();
  for (const { names, relations } of readings) {
    for (const { subject, verb, object, isNegated, evidence } of relations) {
      const [from, to] = [keyOf.get(names[subject]!), keyOf.get(names[object]!)];
      if (from === undefined || to === undefined || from === to || !kept.has(from) || !kept.has(to)) continue;
      const key = `${from}|${verb}|${to}|${isNegated}`;
      const known = found.get(key);
      if (known) {
        if (!known.evidence.includes(evidence)) known.evidence.push(evidence);
      } else found.set(key, { subject: from, verb, object: to, isNegated, evidence: [evidence] });
    }
  }
  const all = [...found.values()];
  all.sort((a, b) => b.evidence.length - a.evidence.length);
  return all.slice(0, mostRelations);
}

/**
 * The people, bodies, places and things of a story, most salient first, and who of them did what to whom, best attested
 * first. Forms of one name are joined over all pages (see `groupAliases`). Outlets of the story and agencies are left out
 * unless another outlet's title names them. Relations are between entities kept. Deterministic; the order of readings
 * decides nothing but the order of evidence.
 *
 * @example
 * // storyEntities(articles.map(readEntities)).entities[0]?.name; // 'Ana Sol'
 */
export function storyEntities(
  readings: readonly EntityReading[],
  { max = mostEntities }: StoryEntitiesOptions = {},
): StoryEntities {
  const { spellings, groups } = joinNames(readings);
  const all = groups.map((group) => gather(group, spellings, readings));
  const pages = new Set(readings.map(({ article }) => article)).size;
  const outlets = new Set(readings.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])));
  const scored = all.map((one, at) => ({ one, at, salience: salienceOf(one, pages) }));
  scored.sort((a, b) => b.salience - a.salience || (a.one.entity.name < b.one.entity.name ? -1 : 1));
  const keys = new Map(
    uniqueKeys(scored.map(({ one }) => one)).map((key, place) => [scored[place]!.at, key]),
  );
  const keyOf = new Map(
    all.flatMap(({ places }, at) => places.map(({ name }): [ReadName, EntityKey] => [name, keys.get(at)!])),
  );
  const entities: StoryEntity[] = [];
  // One by one: of the thousands of names of a large story few are asked about.
  for (const { one, at, salience } of scored) {
    if (entities.length >= max) break;
    if (isLeftOut(one, outlets)) continue;
    const parts = one.group.parts.map((part) => keys.get(part)!);
    entities.push({ ...one.entity, key: keys.get(at)!, salience, parts });
  }
  return { entities, relations: relationsOf(readings, keyOf, new Set(entities.map(({ key }) => key))) };
}
