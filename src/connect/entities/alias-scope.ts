import type { EntityKind } from '../../news/mod.ts';
import { nameWords } from './alias-words.ts';
import { kindOf, type NameForm } from './name-form.ts';

/** Between two fuller names a short form joins the one that is this many times as frequent. */
const clearLead = 3;
const courtesy = /^(?:mr|mrs|ms|miss|dr|sir|prof)$/;

/** A form with its words. */
export interface Item {
  readonly form: NameForm;
  readonly words: readonly string[];
  readonly key: string;
  readonly kind: EntityKind;
}

/** Forms joined so far (union-find), and how frequent what they make up is. */
export class Groups {
  readonly #parent: number[];
  readonly count: number[];
  constructor(items: readonly Item[]) {
    this.#parent = items.map((_, at) => at);
    this.count = items.map(({ form }) => form.count);
  }
  of(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    while (this.#parent[at] !== root) [this.#parent[at], at] = [root, this.#parent[at]!];
    return root;
  }
  join(at: number, to: number): void {
    const [from, root] = [this.of(at), this.of(to)];
    if (from === root) return;
    this.#parent[from] = root;
    this.count[root]! += this.count[from]!;
  }
}

/** Forms that may be one another's, and what is decided of them. */
export interface Scope {
  readonly firstNames: boolean;
  readonly items: readonly Item[];
  readonly groups: Groups;
  readonly joint: ReadonlyMap<number, readonly (readonly number[])[]>;
  readonly contested: Set<number>;
}

/** A form made ready. */
export function itemOf(form: NameForm): Item {
  const words = nameWords(form.name);
  return { form, words, key: words.join(' '), kind: kindOf(form) };
}

/** The one group among candidates, or the one clearly ahead; null for none or a tie. */
function oneOf(scope: Scope, candidates: readonly number[]): number | null {
  const roots = [...new Set(candidates.map((at) => scope.groups.of(at)))];
  roots.sort((a, b) => scope.groups.count[b]! - scope.groups.count[a]!);
  const [first, second] = roots;
  if (first === undefined) return null;
  const isClear =
    second === undefined || scope.groups.count[first]! >= clearLead * scope.groups.count[second]!;
  return isClear ? first : null;
}

/** Of several, those that bear a title of the form: "Mayor Sol" is the Sol who is called mayor in full. */
function sameTitle(scope: Scope, at: number, candidates: readonly number[]): readonly number[] {
  const { titles } = scope.items[at]!.form;
  const same = candidates.filter((other) =>
    scope.items[other]!.form.titles.some((title) => titles.includes(title) && !courtesy.test(title)),
  );
  return same.length > 0 ? same : candidates;
}

/** Joins a form to the one it fits; a tie leaves it contested. */
export function joinOne(scope: Scope, at: number, candidates: readonly number[]): void {
  if (candidates.length === 0) return;
  const one = oneOf(scope, candidates.length > 1 ? sameTitle(scope, at, candidates) : candidates);
  if (one === null) scope.contested.add(at);
  else scope.groups.join(at, one);
}

/** Items of several words by a word of theirs. */
export function indexBy(
  scope: Scope,
  keysOf: (item: Item, at: number) => readonly string[],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  scope.items.forEach((item, at) => {
    if (item.words.length < 2 || scope.joint.has(at)) return;
    for (const key of keysOf(item, at)) {
      const list = found.get(key);
      if (list) list.push(at);
      else found.set(key, [at]);
    }
  });
  return found;
}
