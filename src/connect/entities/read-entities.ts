import type { ArticleId, EntityKind, EvidenceId, GroundedArticle } from '../../news/mod.ts';
import { stem, withoutOrders } from '../../text/mod.ts';
import { textOfPart } from '../part-text.ts';
import { groupAliases } from './aliases.ts';
import type { NameForm } from './name-form.ts';
import { namesInText } from './article-names.ts';
import type { NameInText } from './name-cuts.ts';
import { foldName } from './name-classes.ts';

/** A name of one article with all its forms there. */
export interface ReadName extends NameForm {
  /** How often each form stands there, by form; `name` is the usual one. */
  readonly forms: ReadonlyMap<string, number>;
  readonly isInTitle: boolean;
  /** In one of the first two sentences. */
  readonly isInLead: boolean;
}

/** Who did what to whom, as numbers of the reading's names. */
export interface ReadRelation {
  readonly subject: number;
  readonly verb: string;
  readonly object: number;
  readonly isNegated: boolean;
  readonly evidence: EvidenceId;
}

/** What one article, or one part of it, gives to the entities of its story. */
export interface EntityReading {
  readonly article: ArticleId;
  readonly outlet: string | null;
  readonly names: readonly ReadName[];
  readonly relations: readonly ReadRelation[];
}

type Votes = Record<EntityKind, number>;

interface Form {
  readonly name: string;
  count: number;
  readonly votes: Votes;
  readonly titles: string[];
  isInLead: boolean;
}

const leadSentences = 2;
const noVotes: Readonly<Votes> = { person: 0, organisation: 0, place: 0, other: 0 };

/** A joint form is taken apart where one of its names also stands alone: "Arle and Brom", "Rescue Office of Arle". */
function apart(names: readonly NameInText[]): NameInText[] {
  const alone = new Set(names.map(({ name }) => name));
  return names.flatMap((one) => {
    const found = / (and|of) /.exec(one.name);
    if (!found) return [one];
    const left = one.name.slice(0, found.index);
    const right = one.name.slice(found.index + found[0].length);
    const isTwo =
      found[1] === 'and' ? alone.has(left) || alone.has(right) : alone.has(left) && left.includes(' ');
    if (!isTwo) return [one];
    const kind = found[1] === 'of' ? 'place' : one.kind;
    return [
      { ...one, name: left, end: one.start + left.length },
      { ...one, name: right, start: one.end - right.length, kind, title: null },
    ];
  });
}

/** A surname behind a title is a form of its own: "Mayor Sol" need not be "Ms. Sol". */
function formKey({ name, kind, title }: NameInText): string {
  return `${kind === 'person' ? 'p' : ''}|${name}|${name.includes(' ') ? '' : (title ?? '')}`;
}

function formsOf(names: readonly NameInText[]): Map<string, Form> {
  const found = new Map<string, Form>();
  for (const one of names) {
    const key = formKey(one);
    const form = found.get(key) ?? {
      name: one.name,
      count: 0,
      votes: { ...noVotes },
      titles: [],
      isInLead: false,
    };
    form.count += 1;
    form.votes[one.kind] += 1;
    if (one.title !== null && !form.titles.includes(one.title)) form.titles.push(one.title);
    form.isInLead ||= one.sentence < leadSentences;
    found.set(key, form);
  }
  return found;
}

/** The form that tells most: of several words rather than one, then the most frequent, then the shortest. */
export function usualForm(forms: ReadonlyMap<string, number>): string {
  let best = '';
  const rank = (name: string): number[] => [Number(name.includes(' ')), forms.get(name) ?? 0, -name.length];
  for (const name of forms.keys()) {
    const [a, b] = [rank(name), rank(best)];
    const at = a.findIndex((value, place) => value !== b[place]);
    if (best === '' || (at >= 0 && a[at]! > b[at]!) || (at < 0 && name < best)) best = name;
  }
  return best;
}

/** Adds up what forms were read as. */
export function sumVotes(all: readonly { readonly votes: Readonly<Votes> }[]): Votes {
  const sum = { ...noVotes };
  for (const { votes } of all) {
    sum.person += votes.person;
    sum.organisation += votes.organisation;
    sum.place += votes.place;
    sum.other += votes.other;
  }
  return sum;
}

function stands(form: string, text: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const edges = `${text[at - 1] ?? ' '}${text[at + form.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(edges)) return true;
  }
  return false;
}

function readName(members: readonly Form[], title: string): ReadName {
  const forms = new Map<string, number>();
  for (const { name, count } of members) forms.set(name, (forms.get(name) ?? 0) + count);
  const name = usualForm(forms);
  return {
    name,
    forms,
    also: [...forms.keys()].filter((form) => form !== name),
    count: members.reduce((sum, { count }) => sum + count, 0),
    votes: sumVotes(members),
    titles: [...new Set(members.flatMap(({ titles }) => titles))],
    isInLead: members.some(({ isInLead }) => isInLead),
    isInTitle: [...forms.keys()].some((form) => stands(form, title)),
  };
}

/** The name a phrase is about: the phrase itself, or its end behind a description ("harbour master Ines Dorr"). */
function nameOfPhrase(phrase: string, byForm: ReadonlyMap<string, number>): number | undefined {
  const words = phrase.replace(/['’]s?$/, '').split(/\s+/);
  for (let from = 0; from < Math.min(words.length, 6); from++) {
    const found = byForm.get(foldName(words.slice(from).join(' ')));
    if (found !== undefined) return found;
    if (from > 0 && /^(?:of|and|in|for|at|by|from|with)$/.test(words[from]!)) return undefined;
  }
  return undefined;
}

function relationsOf({ evidence }: GroundedArticle, names: readonly ReadName[]): ReadRelation[] {
  const byForm = new Map<string, number>();
  names.forEach(({ forms }, at) => {
    for (const form of forms.keys()) byForm.set(foldName(form), at);
  });
  return evidence.flatMap(({ id, relations }) =>
    relations.flatMap((relation) => {
      const subject = nameOfPhrase(relation.subject, byForm);
      const object = nameOfPhrase(relation.object, byForm);
      if (subject === undefined || object === undefined || subject === object) return [];
      const { verb, isNegated } = relation;
      return [{ subject, verb: stem(verb.toLowerCase()), object, isNegated, evidence: id }];
    }),
  );
}

/** Names of a page with the number of the reading's name each belongs to; for measuring and for marking names. */
export function readMentions(grounded: GroundedArticle): {
  names: ReadName[];
  mentions: (NameInText & { of: number })[];
} {
  const found = apart(namesInText(withoutOrders(textOfPart(grounded))));
  const forms = formsOf(found);
  const list = [...forms.values()];
  const keys = [...forms.keys()];
  const groups = groupAliases(list);
  const names = groups.map(({ members }) =>
    readName(
      members.map((at) => list[at]!),
      grounded.article.title,
    ),
  );
  const ofForm = new Map(
    groups.flatMap(({ members }, of) => members.map((at): [string, number] => [keys[at]!, of])),
  );
  return { names, mentions: found.map((one) => ({ ...one, of: ofForm.get(formKey(one))! })) };
}

/**
 * Reads the names of an article, or of the part it is, once: forms of one name grouped within the article, and who did
 * what to whom from its evidence. A page whose publisher allows a link only gives none. Keep the result as long as the
 * article's story is open; some 5 KB.
 *
 * @example
 * // readEntities(ground(article)).names.map(({ name }) => name); // ['Ana Sol', 'Geneva']
 */
export function readEntities(grounded: GroundedArticle): EntityReading {
  const { article, genre } = grounded;
  const base = { article: article.id, outlet: article.outlet };
  if (genre === 'linked') return { ...base, names: [], relations: [] };
  const { names } = readMentions(grounded);
  return { ...base, names, relations: relationsOf(grounded, names) };
}
