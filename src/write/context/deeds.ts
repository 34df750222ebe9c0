import type { ClaimSlot, Evidence, EvidenceId, Ledger, Relation, SlotFigure } from '../../news/mod.ts';
import { plainMarks, stem, terms, transitiveVerb } from '../../text/mod.ts';

/** Who did what to whom, as one sentence of this story's reports states it for a fact. */
export interface Deed {
  readonly subject: string;
  /** As written, in a past or present form. */
  readonly written: string;
  /** Base form where known, else a stem: comparable with `ClaimSlot.verb`. */
  readonly verb: string;
  readonly object: string;
  readonly isNegated: boolean;
  readonly figures: readonly (SlotFigure & { readonly raw: string })[];
  readonly outlet: string | null;
  readonly evidence: EvidenceId;
  /** Number of its sentence on its page, from 0. */
  readonly sentence: number;
  /** Stems of the whole sentence. */
  readonly stems: ReadonlySet<string>;
}

const leading = /^(?:the|mr|mrs|ms|dr|sen|rep|gov|president|prime minister|secretary|judge|senator)\.?\s+/i;

/** A name without its article, titles and possessive ending, as in claims of the archive. */
function bareName(name: string): string {
  let bare = name.replace(/['’]s?$/, '').trim();
  for (let cut = bare.replace(leading, ''); cut !== bare; cut = bare.replace(leading, '')) bare = cut;
  return bare;
}

/** True for one name, and for a full name with its last word. */
export function isSameName(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long === short || (!short.includes(' ') && long.endsWith(` ${short}`));
}

/** A thing named in one story and in a sentence of another: the same last word, and all other words in that sentence. */
export function isSameThing(object: string, deed: Pick<Deed, 'object' | 'stems'>): boolean {
  const [theirs, ours] = [object, deed.object].map((text) => terms(text).map((term) => term.stem));
  const head = theirs!.at(-1);
  return head !== undefined && head === ours!.at(-1) && theirs!.every((word) => deed.stems.has(word));
}

/** Stems of content words. */
export function stemsOf(text: string): Set<string> {
  return new Set(terms(text).map((term) => term.stem));
}

function figuresOf({ numbers }: Evidence): Deed['figures'] {
  const all = numbers.flatMap(({ unit, measures, value, raw }) => {
    if (unit === null) return [];
    const measured = terms(measures ?? '').map((term) => term.stem);
    return [{ of: [unit, ...measured.sort()].join(' '), value, raw }];
  });
  return all.filter(({ of }) => all.filter((other) => other.of === of).length === 1);
}

function deedOf(relation: Relation, evidence: Evidence, outlet: string | null): Deed {
  const lower = relation.verb.toLowerCase();
  return {
    subject: bareName(relation.subject),
    written: lower,
    verb: transitiveVerb(lower)?.lemma ?? stem(lower),
    object: relation.object,
    isNegated: relation.isNegated,
    figures: evidence.relations.length === 1 ? figuresOf(evidence) : [],
    outlet,
    evidence: evidence.id,
    sentence: evidence.sentence,
    stems: stemsOf(evidence.span.exact),
  };
}

const endsObject =
  /^(?:in|on|at|by|for|with|after|before|from|to|into|over|during|until|as|when|while|because|that|which|who|where|about|under|against|through|and|or|but|so|within|without|amid|among|between|ahead|this|last|next|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
const mostObjectWords = 7;
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "Torvane has suspended its plant in Aldmoor": what someone known by name did, in plain order, where no relation was read. */
function plainDeed(subject: string, evidence: Evidence, outlet: string | null): Deed | null {
  const sentence = plainMarks(evidence.span.exact);
  const pattern = `(?:^|[-\u2013\u2014] )(?:The )?${escape(subject)} ((?:(?:has|have) )?)(\\p{Ll}+) ([^,;:()"]+)`;
  const [, helper = '', verb = '', rest = ''] = new RegExp(pattern, 'u').exec(sentence) ?? [];
  const known = transitiveVerb(verb);
  if (known === null || (helper === '' ? !/^past/.test(known.form) : !/participle/.test(known.form)))
    return null;
  const all = rest.replace(/[.\s]+$/, '').split(' ');
  const end = all.findIndex((word) => endsObject.test(word));
  const object = (end < 0 ? all : all.slice(0, end)).slice(0, mostObjectWords + 1);
  if (object.length === 0 || object.length > mostObjectWords) return null;
  return {
    subject,
    written: `${helper}${verb}`,
    verb: known.lemma,
    object: object.join(' '),
    isNegated: false,
    figures: [],
    outlet,
    evidence: evidence.id,
    sentence: evidence.sentence,
    stems: stemsOf(sentence),
  };
}

/** "had closed" tells what was before the news. */
function isBackground(exact: string): boolean {
  return /\bhad\b/.test(exact);
}

/**
 * What this story's reports, its copies left out, state for a fact, top of the page first: the relations that were read, and what doers of
 * past claims did in plain words. Background told in the pluperfect is left out.
 *
 * @example
 * deedsOf(ledger)[0]?.verb; // 'suspend'
 */
export function deedsOf({ articles, story, past }: Ledger): Deed[] {
  const doers = [...new Set(past.flatMap(({ claims }) => claims.map(({ subject }) => subject)))];
  const own = new Set(
    story.coverage.filter(({ ownReporting }) => ownReporting !== false).map(({ id }) => id),
  );
  const found = articles
    .filter(({ article, genre }) => genre === 'report' && own.has(article.id))
    .flatMap(({ article, evidence }) =>
      evidence
        .filter(({ kind, span }) => kind === 'fact' && !isBackground(span.exact))
        .flatMap((one) => {
          const stated = one.relations.filter(({ from }) => from === 'clause');
          if (stated.length > 0) return stated.map((relation) => deedOf(relation, one, article.outlet));
          return doers.flatMap((doer) => plainDeed(doer, one, article.outlet) ?? []);
        }),
    );
  return found.sort((a, b) => a.sentence - b.sentence);
}

/** True when the deed's doer is the slot's. */
export function hasDoer(slot: ClaimSlot, deed: Deed): boolean {
  return isSameName(slot.subject, deed.subject);
}
