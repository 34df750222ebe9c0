import type {
  ArchiveRelation,
  Coverage,
  CoverageRole,
  DisagreementKind,
  EchoSign,
  EntityKind,
  Novelty,
  OperationName,
  Section,
  VerdictKind,
} from '../news/mod.ts';

/** The closed list of operations, as a reader is told of them. */
export const operationWords: Readonly<Record<OperationName, string>> = {
  'drop dateline': 'Left out the dateline',
  'drop lead adverbial': 'Left out the opening phrase',
  'drop parenthesis': 'Left out an aside',
  'drop side clause': 'Left out a side clause',
  'drop tail clause': 'Left out the last clause',
  'move attribution': 'Moved who said it to the front',
  'drop day': 'Left out the day',
  'drop article': 'Left out an article, as headlines do',
  'drop adverb': 'Left out an adverb of manner or time',
  'date for weekday': 'Wrote the date for a weekday',
  'outlet last': 'Named the outlet at the end',
  'outlet first': 'Named the outlet at the start',
  'outlet in the middle': 'Named the outlet in the middle',
  'quote the tail': 'Put the end in quotation marks',
  'quote the speaker': 'Quoted the speaker',
  'name in full': 'Wrote the name in full',
  'surname only': 'Wrote the surname only',
  'name for pronoun': 'Wrote the name for “he” or “she”, from the sentence before',
  'day first': 'Moved the day to the front',
  'drop title': 'Left out a form of address',
  substitute: 'Put one word for another',
  'past for present': 'Put the past tense for the headline’s present',
  'true case': 'Wrote a headline’s words in plain case',
  'topic first': 'Put what it is about first, in the page’s words',
  'add article': 'Put in an article the headline left out',
  'agreed by both': 'Kept what both outlets say',
  'figure beside figure': 'Set one outlet’s figure beside the other’s',
};

/** The role of a page in the coverage. */
export const roleWords: Readonly<Record<CoverageRole, string>> = {
  own: 'own reporting',
  rewrite: 'rewrite',
  reprint: 'reprint',
  synthesis: 'drawn from several pages',
  release: 'release',
  sponsored: 'sponsored',
  opinion: 'opinion',
  linked: 'linked only',
  unknown: 'not known',
};

export const relationWords: Readonly<Record<ArchiveRelation, string>> = {
  continues: 'Continues',
  'same actors': 'Same actors',
  'same mechanism': 'Same mechanism',
  contradicts: 'Contradicts',
};

/** The same relations, said of a later story from the side of the earlier one. */
export const laterRelationWords: Readonly<Record<ArchiveRelation, string>> = {
  continues: 'Continued by',
  'same actors': 'Same actors',
  'same mechanism': 'Same mechanism',
  contradicts: 'Contradicted by',
};

/** What showed that a page is no reporting of its own. */
export const signWords: Readonly<Record<EchoSign, string>> = {
  genre: 'by the sort of page',
  agency: 'by an agency’s byline',
  text: 'by shared wording',
  bundle: 'by the same stories in the same order',
  link: 'by its link',
  credit: 'by its credit line',
  'no reporting': 'by the lack of any reporting',
  'nothing new': 'by nothing new in it',
};

export const noveltyWords: Readonly<Record<Novelty, string>> = {
  quote: 'a quotation',
  number: 'a figure',
  'named source': 'a named source',
};

export const disagreementWords: Readonly<Record<DisagreementKind, string>> = {
  number: 'Different figures',
  relation: 'Who did what differs',
  negation: 'One says it is not so',
  certainty: 'Done or only planned',
};

export const entityKindWords: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  other: 'name',
};

export const sectionWords: Readonly<Record<Section, string>> = {
  summary: 'Summary',
  context: 'Context',
  archive: 'In the archive',
  watch: 'What to watch',
};

export const verdictWords: Readonly<Record<VerdictKind, string>> = {
  supported: 'Supported',
  unsupported: 'Not supported',
  contradicted: 'Contradicts its source',
  unclear: 'Unclear',
};

/**
 * Begins a line with a capital, unless it begins with a name such as robots.txt or a host.
 *
 * @example
 * sentenceCase('the page says noai'); // 'The page says noai'
 */
export function sentenceCase(line: string): string {
  return line.replace(/^[a-z]+(?=\s|$)/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/**
 * The reason of a page's role, to stand beside the role's name: what the name says is not said again.
 *
 * @example
 * reasonBesideRole({ role: 'linked', why: 'Linked only: the page says nosnippet' }); // 'The page says nosnippet'
 */
export function reasonBesideRole({ role, why }: Pick<Coverage, 'role' | 'why'>): string {
  if (role !== 'linked') return why;
  return sentenceCase(why.replace(/^linked only: /i, '').replace(/\.$/, ''));
}

/** Shown where a page gives no outlet, host or headline. */
export const unnamedOutlet = 'Outlet not named';
export const noHeadline = 'No headline given';
