import type { Article, Evidence } from '../../news/mod.ts';
import { bare, isReportVerb, isStopWord, stem, words } from '../../text/mod.ts';
import { deedOf } from './deed-words.ts';
import type { Deed, Party } from './slots.ts';
import { tokensOf, verbGroups, type Token, type VerbGroup } from './verb-groups.ts';

const reach = 9;
const none: Party = { stems: new Set(), head: '', names: new Set() };
const joins = /^(?:of|in|at|for|from|to|on|over|with|by|into|against|about)$/;

function partyOf(all: readonly Token[]): Party {
  const used = all.filter(({ lower, kind }) => kind === 'open' && !/^\d/.test(lower) && !isStopWord(lower));
  const parts = used.flatMap((token) => bare(token.text).split('-').map(stem));
  const cut = all.findIndex(
    (token, at) => at > 0 && (token.kind === 'preposition' || joins.test(token.lower)),
  );
  const phrase = (cut > 0 ? all.slice(0, cut) : all).filter((token) => used.includes(token));
  const head = phrase.at(-1) ?? used[0];
  const names = used.filter(({ text }) => /^\p{Lu}/u.test(text)).map((token) => stem(bare(token.text)));
  return {
    stems: new Set(parts),
    head: head === undefined ? '' : stem(bare(head.text)),
    names: new Set(names),
  };
}

function leftOf(all: readonly Token[], group: VerbGroup): Token[] {
  let from = group.from;
  while (from > 0 && group.from - from < reach) {
    const before = all[from - 1]!;
    if (all[from]!.isOpened && from < group.from) break;
    if (
      /^(?:that|which|who|said|says|and|but|because|while|after|when|if|as|denied|denies|deny|how)$/.test(
        before.lower,
      )
    )
      break;
    if (before.kind === 'auxiliary' || before.kind === 'modal') break;
    from -= 1;
  }
  return all.slice(from, group.from);
}

function rightOf(all: readonly Token[], group: VerbGroup, next: number): Token[] {
  let to = group.verb + 1;
  while (to < all.length && to < next && to - group.verb <= reach) {
    const token = all[to]!;
    if (
      token.isOpened ||
      token.kind === 'subordinator' ||
      token.kind === 'auxiliary' ||
      token.kind === 'modal'
    )
      break;
    if (/^(?:and|but|said|says|that|according)$/.test(token.lower) && to > group.verb + 1) break;
    to += 1;
  }
  return all.slice(group.verb + 1, to);
}

/** "by Corvell": who did it, and the words before. */
function agentOf(right: readonly Token[]): { agent: Token[]; rest: Token[] } {
  const at = right.findIndex(({ lower }) => lower === 'by');
  if (at < 0) return { agent: [], rest: [...right] };
  return { agent: right.slice(at + 1, at + 6), rest: right.slice(0, at) };
}

function aboutOf(sentence: string, list: readonly Token[], verb: string, right: readonly Token[]): string {
  const cut = (all: readonly Token[]) =>
    all.length === 0 ? '' : sentence.slice(all[0]!.start, all.at(-1)!.end);
  return [cut(list.slice(-5)), verb, cut(right.slice(0, 6))].filter(Boolean).join(' ').replace(/\s+/g, ' ');
}

interface Sides {
  readonly subject: Party;
  readonly object: Party;
}

function sidesOf(left: readonly Token[], right: readonly Token[], { isPassive }: VerbGroup): Sides {
  if (!isPassive) return { subject: partyOf(left), object: partyOf(right) };
  const { agent } = agentOf(right);
  return { subject: agent.length === 0 ? none : partyOf(agent), object: partyOf(left) };
}

const pronoun = /^(?:it|he|she|they|i|we|who|which|that)$/;

function place(
  article: Article,
  evidence: Evidence,
  start: number,
  end: number,
): Pick<Deed, 'evidence' | 'sentence' | 'start' | 'end' | 'exact'> {
  const [from, to] = [evidence.span.start + start, evidence.span.start + end];
  return {
    evidence: evidence.id,
    sentence: evidence.sentence,
    start: from,
    end: to,
    exact: article.text.slice(from, to),
  };
}

/** "Told the paper that …": on someone's word, whatever the sentence's main clause tells. */
function isOnSomeonesWord(all: readonly Token[], { from }: VerbGroup): boolean {
  const that = all.findLastIndex(({ lower }, at) => at < from && lower === 'that');
  return that > 0 && all.slice(0, that).some(({ lower }) => isReportVerb(lower));
}

function clauseDeeds(article: Article, evidence: Evidence): Deed[] {
  const sentence = evidence.span.exact;
  const all = tokensOf(sentence, words(sentence));
  const groups = verbGroups(all);
  const speaker = evidence.speaker ?? evidence.attribution?.source ?? '';
  let last: readonly Token[] = [];
  return groups.flatMap((group, at) => {
    const next = groups[at + 1]?.from ?? all.length;
    let left: readonly Token[] = leftOf(all, group);
    const isBare = left.every(({ lower, kind }) => kind !== 'open' || pronoun.test(lower));
    if (isBare && last.length > 0) left = last;
    else if (!isBare) last = left;
    const spoken = isBare && last.length === 0 && speaker !== '' ? tokensOf(speaker, words(speaker)) : null;
    const right = rightOf(all, group, next);
    const { subject, object } = sidesOf(spoken ?? left, right, group);
    if (subject.stems.size + object.stems.size === 0) return [];
    const verb = all[group.verb]!;
    return [
      {
        ...place(article, evidence, all[group.from]!.start, verb.end),
        ...{ verb: deedOf(verb.lower), written: verb.lower, subject, object },
        stage: evidence.kind === 'alleged' && group.stage === 'done' ? ('alleged' as const) : group.stage,
        isNegated: group.isNegated,
        kind: evidence.kind === 'fact' && isOnSomeonesWord(all, group) ? 'said' : evidence.kind,
        days: evidence.dates.flatMap(({ iso }) => (iso === null ? [] : [iso])),
        speaker,
        about: aboutOf(sentence, spoken === null ? left : [], verb.text, right),
      },
    ];
  });
}

const work =
  '(?:film|movie|book|novel|series|documentary|play|musical|report|study|survey|show|drama|podcast)';
const aboutPattern = new RegExp(
  String.raw`\b(${work}) (?:about|on) ((?:[a-z-]+ ){0,5}?)(\p{Lu}[\p{L}&.-]+(?: \p{Lu}[\p{L}&.-]+){0,2})`,
  'gu',
);

/** "a film about Quorrin": whom a work is about has not made it. */
function aboutDeeds(article: Article, evidence: Evidence): Deed[] {
  return [...evidence.span.exact.matchAll(aboutPattern)].map((match) => ({
    ...place(article, evidence, match.index, match.index + match[0].length),
    ...{ verb: 'about', written: 'about', stage: 'done' as const, isNegated: false, kind: evidence.kind },
    subject: partyOf(tokensOf(match[3]!, words(match[3]!))),
    object: partyOf(tokensOf(match[1]!, words(match[1]!))),
    days: [],
    speaker: '',
    about: match[0],
  }));
}

/** "a Quorrin-backed film", with the noun right behind. */
function compoundDeeds(article: Article, evidence: Evidence): Deed[] {
  return evidence.relations
    .filter(({ from }) => from === 'compound')
    .map((relation) => {
      const exact = evidence.span.exact.slice(relation.start, relation.end);
      const end = relation.start + (/^\S+ \S*\p{L}/u.exec(exact)?.[0].length ?? exact.length);
      return {
        ...place(article, evidence, relation.start, end),
        ...{ verb: deedOf(relation.verb), written: relation.verb, stage: 'done' as const },
        ...{ isNegated: false, kind: evidence.kind, days: [], speaker: '' },
        subject: partyOf(tokensOf(relation.subject, words(relation.subject))),
        object: partyOf(tokensOf(relation.object, words(relation.object)).slice(0, 1)),
        about: evidence.span.exact.slice(relation.start, end),
      };
    });
}

/** Deeds told by an article's sentences; views and questions are left out. */
export function deedsOf(article: Article, evidence: readonly Evidence[]): Deed[] {
  return evidence.flatMap((one) => {
    if (one.kind === 'opinion' || /\?["”’)]*$/.test(one.span.exact)) return [];
    return [...clauseDeeds(article, one), ...aboutDeeds(article, one), ...compoundDeeds(article, one)];
  });
}
