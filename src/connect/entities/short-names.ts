import { acronymOf, initialsOf, isBodyWord, soundOf, surnameOf } from './alias-words.ts';
import { indexBy, joinOne, type Item, type Scope } from './alias-scope.ts';
import { classBit, classesOf } from './name-classes.ts';

const placeLists = classBit('city') | classBit('country') | classBit('region');
const bodyList = classBit('body');
const demonym = classBit('demonym');

/** "Council", and "City" of "City Council". */
function isBareWord(word: string): boolean {
  return isBodyWord(word) || /^(?:city|town|county|state|village|district|regional|general)$/.test(word);
}

function isClubWord(word: string): boolean {
  return (classesOf(word) & classBit('club')) !== 0;
}

/** An acronym joins the name it spells. */
export function joinAcronyms(scope: Scope): void {
  const spelled = indexBy(scope, ({ words, kind }) => (kind === 'person' ? [] : initialsOf(words)));
  scope.items.forEach(({ form, words }, at) => {
    const letters = words.length === 1 ? acronymOf(form.name) : null;
    if (letters !== null) joinOne(scope, at, spelled.get(letters) ?? []);
  });
}

interface Fuller {
  readonly byLast: ReadonlyMap<string, readonly number[]>;
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
  readonly bodyByStart: ReadonlyMap<string, readonly number[]>;
  readonly bodyByEnd: ReadonlyMap<string, readonly number[]>;
}

/** Beginnings of a body's name whose rest only says what sort of body it is. */
function starts({ words, kind }: Item): string[] {
  if (kind === 'person') return [];
  const found: string[] = [];
  for (let cut = words.length - 1; cut > 0 && isBodyWord(words[cut]!); cut--) {
    found.push(words.slice(0, cut).join(' '));
  }
  return found;
}

/** Endings, and the beginning before "of", that name the sort of body alone: "City Council", "Bank". */
function bareEnds({ words, kind }: Item): string[] {
  if (kind === 'person' || kind === 'place') return [];
  const found: string[] = [];
  for (let cut = words.length - 1; cut > 0 && isBareWord(words[cut]!); cut--) {
    found.push(words.slice(cut).join(' '));
  }
  if (words[1] === 'of' && isBodyWord(words[0]!)) found.push(words[0]!);
  if (isClubWord(words.at(-1)!)) found.push(words.at(-1)!);
  return found;
}

function fullerNames(scope: Scope): Fuller {
  const persons = (item: Item): boolean => item.kind === 'person';
  return {
    byLast: indexBy(scope, (item) =>
      persons(item) ? [surnameOf(item.words), `~${soundOf(surnameOf(item.words))}`] : [],
    ),
    byFirst: indexBy(scope, (item) => (persons(item) ? [item.words[0]!] : [])),
    bodyByStart: indexBy(scope, starts),
    bodyByEnd: indexBy(scope, bareEnds),
  };
}

function isPlainPlace({ key, form, kind }: Item): boolean {
  const isListed = (classesOf(key) & placeLists) !== 0;
  return (
    form.titles.length === 0 &&
    (kind === 'place' ? isListed || form.votes.person === 0 : isListed && form.votes.place > 0)
  );
}

function isKnownBody({ key, kind }: Item): boolean {
  return kind === 'organisation' && (classesOf(key) & bodyList) !== 0;
}

/** "Sol" to "Ana Sol"; "Kestrel" to "Kestrel Press Agency"; between both, by what the form itself was read as. */
function joinShort(scope: Scope, at: number, fuller: Fuller): void {
  const item = scope.items[at]!;
  const { words, key, kind, form } = item;
  if ((classesOf(key) & demonym) !== 0) return;
  const sound = key.length > 5 ? (fuller.byLast.get(`~${soundOf(key)}`) ?? []) : [];
  const last = fuller.byLast.get(key) ?? [];
  const people =
    words.length > 1 || isPlainPlace(item) || isKnownBody(item) ? [] : last.length > 0 ? last : sound;
  const bodies = form.titles.length > 0 || isPlainPlace(item) ? [] : (fuller.bodyByStart.get(key) ?? []);
  if (people.length > 0 && bodies.length > 0) joinOne(scope, at, kind === 'person' ? people : bodies);
  else if (people.length + bodies.length > 0) joinOne(scope, at, [...people, ...bodies]);
  else if (scope.firstNames && words.length === 1 && kind === 'person' && form.titles.length === 0)
    joinOne(scope, at, fuller.byFirst.get(key) ?? []);
}

/** "J. Galt" to the one Galt whose given name begins so. */
function joinInitial(scope: Scope, at: number, fuller: Fuller): void {
  const { words } = scope.items[at]!;
  const candidates = fuller.byLast.get(words.at(-1)!) ?? [];
  joinOne(
    scope,
    at,
    candidates.filter((other) => {
      const first = scope.items[other]!.words[0]!;
      return first.length > 1 && first.startsWith(words[0]!);
    }),
  );
}

/** Joins short forms to fuller ones: surnames, initials, brand names, "the Council". */
export function joinShortForms(scope: Scope): void {
  const fuller = fullerNames(scope);
  scope.items.forEach((item, at) => {
    if (scope.joint.has(at)) return;
    const isBare =
      (item.words.every(isBareWord) && item.words.some(isBodyWord)) ||
      (isClubWord(item.key) && fuller.bodyByEnd.has(item.key));
    if (item.words.length === 2 && item.words[0]!.length === 1) joinInitial(scope, at, fuller);
    else if (isBare) joinOne(scope, at, fuller.bodyByEnd.get(item.key) ?? []);
    else if (item.words.length === 1 || item.kind !== 'person') joinShort(scope, at, fuller);
  });
}
