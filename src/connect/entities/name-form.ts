import type { EntityKind } from '../../news/mod.ts';
import { nameWords } from './alias-words.ts';
import { classBit, classesOf } from './name-classes.ts';

/** One way a name is written, with what it was taken for how often. */
export interface NameForm {
  readonly name: string;
  readonly count: number;
  /** How often it was read as a person, an organisation, a place, another thing. */
  readonly votes: Readonly<Record<EntityKind, number>>;
  /** Titles it stands behind ("mr", "mayor"). */
  readonly titles: readonly string[];
  /** Other ways it is written, as found in one article. */
  readonly also?: readonly string[];
}

const entityKinds = ['person', 'organisation', 'place', 'other'] as const;
const placeLists = classBit('city') | classBit('country') | classBit('region');
const bodyList = classBit('body');
const givenList = classBit('given');
const placeHeads = classBit('placehead');
const directions = classBit('direction');
const bodyHeads = classBit('head') | classBit('suffix');
/** Last words of firms that the lists of classes do not have. */
const businesses = new Set(
  'terminals mills milling lines breweries brewery ceramics farms dairies ferries growers builders logistics'.split(
    ' ',
  ),
);

/** What a name was mostly read as; a title makes it a person. */
export function kindOf({ votes, titles }: Pick<NameForm, 'votes' | 'titles'>): EntityKind {
  if (titles.length > 0 && votes.person > 0) return 'person';
  return entityKinds.reduce((best, kind) => (votes[kind] > votes[best] ? kind : best));
}

function has(word: string | undefined, classes: number): boolean {
  return word !== undefined && (classesOf(word) & classes) !== 0;
}

/** What a name of several words says of itself: "Port Callan" and "Rope Street" are places, "Callan Terminals" a body. */
function kindByHead(words: readonly string[]): EntityKind | null {
  const [first, ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined || has(first, givenList)) return null;
  if (has(last, bodyHeads) || businesses.has(last)) return 'organisation';
  return has(last, placeHeads) || has(first, placeHeads) || has(first, directions) ? 'place' : null;
}

/** As `kindOf`, but what the name or the lists say comes before what a name without a title was mostly read as. */
export function listedKind(form: Pick<NameForm, 'name' | 'votes' | 'titles'>): EntityKind {
  const kind = kindOf(form);
  if (form.titles.length > 0) return kind;
  const words = nameWords(form.name);
  const classes = classesOf(words.join(' '));
  if ((classes & bodyList) !== 0) return 'organisation';
  if ((classes & placeLists) !== 0 && kind !== 'person') return 'place';
  return kindByHead(words) ?? kind;
}
