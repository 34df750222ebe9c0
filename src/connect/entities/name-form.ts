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

/** What a name was mostly read as; a title makes it a person. */
export function kindOf({ votes, titles }: Pick<NameForm, 'votes' | 'titles'>): EntityKind {
  if (titles.length > 0 && votes.person > 0) return 'person';
  return entityKinds.reduce((best, kind) => (votes[kind] > votes[best] ? kind : best));
}

/** As `kindOf`, but a name that the lists know as a body or place is one unless it was mostly read as a person. */
export function listedKind(form: Pick<NameForm, 'name' | 'votes' | 'titles'>): EntityKind {
  const kind = kindOf(form);
  const classes = classesOf(nameWords(form.name).join(' '));
  if (form.titles.length > 0) return kind;
  if ((classes & bodyList) !== 0) return 'organisation';
  return (classes & placeLists) !== 0 && kind !== 'person' ? 'place' : kind;
}
