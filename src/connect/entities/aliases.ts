import {
  fullGivenName,
  isBodyWord,
  isFunctionWord,
  soundOf,
  surnameOf,
  withoutCorporate,
} from './alias-words.ts';
import { Groups, itemOf, type Item, type Scope } from './alias-scope.ts';
import { jointNames } from './joint-names.ts';
import type { NameForm } from './name-form.ts';
import { joinAcronyms, joinShortForms } from './short-names.ts';

/** Forms of one name: numbers of the forms given. */
export interface AliasGroup {
  readonly members: readonly number[];
  /** Groups it joins in one name ("Amazon MGM"), as numbers of the groups; they are never the same as it. */
  readonly parts: readonly number[];
  /** It is a short form that two fuller names claim. */
  readonly isContested: boolean;
}

/** Signatures under which two spellings of one full name meet. */
function signatures({ words, key, kind }: Item): string[] {
  const found = [`=${key}`];
  const last = words.at(-1)!;
  const core = withoutCorporate(words);
  if (kind !== 'person' && core.length < words.length) found.push(`=${core.join(' ')}`);
  if (words.length > 1 && kind !== 'person' && words.some(isBodyWord)) {
    const strong = core.filter((word) => !isFunctionWord(word));
    if (strong.length > 1) found.push(`#${[...strong].sort().join(' ')}`);
  }
  if (words.length > 1 && kind === 'person' && words[0]!.length > 1) {
    const first = fullGivenName(words[0]!);
    const surname = surnameOf(words);
    const rest = surname === last ? '' : last;
    found.push(`@${first} ${surname} ${rest}`);
    if (surname.length > 3) found.push(`~${soundOf(first)} ${soundOf(surname)} ${rest}`);
  }
  return found;
}

function joinSame(scope: Scope): void {
  const seen = new Map<string, number>();
  scope.items.forEach((item, at) => {
    if (item.words.length === 1 && item.kind === 'person') return;
    for (const signature of signatures(item)) {
      const other = seen.get(signature);
      if (other === undefined) seen.set(signature, at);
      else scope.groups.join(at, other);
    }
  });
}

/** One name that was read as several kinds is one thing where no fuller name parted it. */
function joinKinds(scope: Scope): void {
  const byKey = new Map<string, number[]>();
  scope.items.forEach((item, at) => {
    byKey.set(item.key, [...(byKey.get(item.key) ?? []), at]);
  });
  for (const list of byKey.values()) {
    const isFree = (at: number): boolean =>
      !scope.contested.has(at) && scope.items[at]!.form.titles.length === 0;
    const free = list.some((at) => scope.items[at]!.kind !== 'person') ? list.filter(isFree) : list;
    const alone = free.filter(
      (at) => scope.groups.of(at) === at && scope.groups.count[at] === scope.items[at]!.form.count,
    );
    const rest = [...new Set(free.filter((at) => !alone.includes(at)).map((at) => scope.groups.of(at)))];
    const [target] = rest.length === 1 ? rest : alone;
    for (const at of alone) {
      const isApart =
        rest.length === 1 && scope.items[at]!.kind !== 'other' && scope.items[at]!.form.count > 2;
      if (target !== undefined && rest.length < 2 && !isApart) scope.groups.join(at, target);
    }
  }
}

/**
 * Groups forms of names without a knowledge base. Equal but for article, title, accents, middle initial or corporate
 * suffix; short and spelling forms of given names; an acronym and the one name it spells; a single word and the one
 * fuller name of a person that ends in it, or of a body that begins with it and goes on with words like "Agency". Where
 * two fuller names compete, the short form joins one that is three times as frequent, or stays alone. A name made of two
 * organisations that stand there by themselves ("Amazon MGM") joins neither; its parts are told. With `firstNames` a given
 * name alone joins the one person who bears it: for a whole story, where one page may not tell a person from a brand.
 *
 * @example
 * // forms "Ana Sol" and "Sol", both read as persons: one group with members [0, 1]
 */
export function groupAliases(forms: readonly NameForm[], { firstNames = false } = {}): AliasGroup[] {
  const items = forms.map(itemOf);
  const scope: Scope = {
    firstNames,
    items,
    groups: new Groups(items),
    joint: jointNames(items),
    contested: new Set(),
  };
  joinSame(scope);
  joinAcronyms(scope);
  joinShortForms(scope);
  joinKinds(scope);
  const members = new Map<number, number[]>();
  items.forEach((_, at) => {
    const root = scope.groups.of(at);
    members.set(root, [...(members.get(root) ?? []), at]);
  });
  const number = new Map([...members.keys()].map((root, place) => [root, place]));
  return Array.from(members, ([root, list]) => {
    const joint = list.flatMap((at) => scope.joint.get(at) ?? []);
    const parts = new Set(joint.map((part) => number.get(scope.groups.of(part[0]!))!));
    parts.delete(number.get(root)!);
    return { members: list, parts: [...parts], isContested: list.length === 1 && scope.contested.has(root) };
  });
}
