import { guard, guardLimits, type GuardInput, type GuardSentence, type GuardSource } from '../check/mod.ts';
import { NutgrafError } from '../errors.ts';
import { ground } from '../ground/mod.ts';
import type { Article, ArticleId, Evidence, EvidenceId, GroundedArticle, Instant } from '../news/mod.ts';
import { sentences } from '../text/mod.ts';
import { rowsIn, textOf } from './rows.ts';

/** A labelled draft: what it copies, and which rules it breaks; none when it is fair. */
export interface GuardCase {
  readonly id: string;
  readonly kind: string;
  /** "G1", "G5": each of them must be among the reasons. Empty: nothing may be. */
  readonly breaks: readonly string[];
  /** Why no rule can find it; such cases are counted apart. */
  readonly outOfReach: string | null;
  readonly input: GuardInput;
}

type Row = Readonly<Record<string, unknown>>;

const readAt = '2026-11-20T08:00:00.000Z' as Instant;

function articleOf(row: Row): Article {
  const level = row['rightsLevel'];
  const maxSnippet = row['maxSnippet'];
  const description = textOf(row, 'description');
  const article: Article = {
    id: textOf(row, 'id') as ArticleId,
    url: null,
    title: textOf(row, 'title'),
    text: textOf(row, 'text'),
    outlet: textOf(row, 'outlet') || null,
    publishedAt: readAt,
    readAt,
    sha256: '',
    ...(description && { description }),
  };
  if (level === undefined && maxSnippet === undefined) return article;
  const rights = {
    level: (typeof level === 'number' ? level : 3) as 0 | 1 | 2 | 3 | 4,
    decidedBy: null,
    statements: [],
    maxSnippet: typeof maxSnippet === 'number' ? maxSnippet : null,
  };
  return { ...article, rights };
}

function sourceOf(row: Row): GuardSource {
  const article = ground(articleOf(row));
  return { article, isIndependent: row['derivedFrom'] === undefined && article.evidence.length > 0 };
}

/** A sentence that grounding passes over (another script, a reference) as evidence of nothing but its words. */
function plainEvidence({ article }: GroundedArticle, start: string): Evidence | null {
  const at = sentences(article.text).findIndex((span) => article.text.slice(span.start).startsWith(start));
  if (at < 0) return null;
  const span = sentences(article.text)[at]!;
  const exact = article.text.slice(span.start, span.end);
  return {
    id: `${article.id}#${at}` as EvidenceId,
    span: { articleId: article.id, start: span.start, end: span.end, exact },
    ...{ sentence: at, paragraph: span.paragraph, kind: 'fact', speaker: null, attribution: null },
    ...{ quotes: [], numbers: [], dates: [], names: [], relations: [] },
  };
}

/** "mill-ledger: The union": the sentence of that source which starts so. */
function evidenceOf(cite: string, sources: ReadonlyMap<string, GuardSource>, id: string): Evidence {
  const [name = '', start = ''] = cite.split(/: (.*)/s);
  const source = sources.get(name);
  const read = source?.article.evidence.find(({ span }) => span.exact.startsWith(start));
  const found = read ?? (source && plainEvidence(source.article, start));
  if (!found) throw new NutgrafError('NG_CONFIG_BAD_DATA', `case "${id}" cites "${cite}", which is nowhere`);
  return found;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sentenceOf(value: unknown, sources: ReadonlyMap<string, GuardSource>, id: string): GuardSentence {
  const row = (value ?? {}) as Row;
  const cites = list(row['cites']).map((cite) => evidenceOf(String(cite), sources, id));
  return { text: textOf(row, 'text'), cites };
}

function caseOf(row: Row, sources: ReadonlyMap<string, GuardSource>): GuardCase {
  const id = textOf(row, 'id');
  const used = list(row['sources']).map((name) => {
    const source = sources.get(String(name));
    if (!source)
      throw new NutgrafError('NG_CONFIG_BAD_DATA', `case "${id}" names no source "${String(name)}"`);
    return source;
  });
  return {
    id,
    kind: textOf(row, 'kind'),
    breaks: list(row['breaks']).map(String),
    outOfReach: textOf(row, 'outOfReach') || null,
    input: {
      headline: row['headline'] === undefined ? null : sentenceOf(row['headline'], sources, id),
      sentences: list(row['sentences']).map((sentence) => sentenceOf(sentence, sources, id)),
      sources: used,
    },
  };
}

/**
 * Reads a corpus of labelled drafts: `sources.jsonl` (`id`, `outlet`, `title`, `text`, and if need be `description`,
 * `derivedFrom`, `rightsLevel`, `maxSnippet`) and `cases.jsonl` (`id`, `kind`, `breaks`, `sources`, `headline`,
 * `sentences` of `text` and `cites`, a cite being "SOURCE: how the sentence starts").
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 */
export function guardCases(dir: string): GuardCase[] {
  const sources = new Map(rowsIn(dir, ['sources']).map((row) => [textOf(row, 'id'), sourceOf(row)]));
  return rowsIn(dir, ['cases']).map((row) => caseOf(row, sources));
}

/** What the guard made of one case. */
export interface GuardTrial {
  readonly id: string;
  readonly kind: string;
  readonly breaks: readonly string[];
  readonly outOfReach: string | null;
  /** Rules that were found broken. */
  readonly found: readonly string[];
  readonly why: readonly string[];
}

/** Puts a case to the guard with the limits that hold by default. */
export function tryCase({ id, kind, breaks, outOfReach, input }: GuardCase): GuardTrial {
  const { reasons } = guard(input, guardLimits());
  const found = [...new Set(reasons.map(({ check }) => check.replace('republish guard ', '')))];
  return { id, kind, breaks, outOfReach, found, why: reasons.map(({ check, why }) => `${check}: ${why}`) };
}

/** Caught: refused, and every rule the case breaks is among the reasons. */
export function isCaught({ breaks, found }: GuardTrial): boolean {
  return breaks.every((rule) => found.includes(rule));
}
