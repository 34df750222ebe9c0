import type { GuardLimits, GuardReason } from '../../news/mod.ts';
import {
  allSentences,
  sentenceReason,
  type GuardedDraft,
  type GuardFinding,
  type GuardRule,
  type Placed,
} from './record.ts';
import type { PreparedSource } from './prepared-source.ts';

/** From this level of rights on, facts of a page may be written up. */
const briefLevel = 3;
/** A picture by its address, its Markdown, its HTML, or its bytes. */
const picture =
  /!\[[^\]\n]{0,200}\]\(|<(?:img|picture|figure|video|svg)\b|\bdata:image\/|\bhttps?:\/\/\S{1,500}\.(?:jpe?g|png|gif|webp|avif|svg)\b/i;
/** Shorter than this a shared run of words is chance. */
const fewestRunWords = 4;

function pictures(sentence: Placed): GuardReason[] {
  const match = picture.exec(sentence.text);
  if (!match) return [];
  const at = { start: match.index, end: match.index + match[0].length };
  return [sentenceReason('G8', sentence, 'carries a picture; briefs carry none of a source', at)];
}

/** Characters of a source that may stand in a row; Infinity where its publisher sets no bound. */
function snippetLimit({ article }: PreparedSource, limits: GuardLimits): number {
  const { rights } = article.article;
  if (rights === undefined) return Infinity;
  const own = rights.maxSnippet ?? Infinity;
  return rights.level < briefLevel ? Math.min(own, limits.referenceCharacters) : own;
}

function snippets(sentence: Placed, source: PreparedSource, limits: GuardLimits): GuardReason[] {
  const most = snippetLimit(source, limits);
  if (most === Infinity) return [];
  const run = source.run(sentence.text);
  if (run === null || run.words + run.characters < fewestRunWords || run.end - run.start <= most) return [];
  const length = run.end - run.start;
  const why = `shows ${length} characters of ${source.name}; its publisher allows ${most}`;
  return [sentenceReason('G8', sentence, why, run)];
}

/** A page that may only be referred to is linked with its own title; we write nothing from it. */
function writtenUp(sentence: Placed, source: PreparedSource): GuardReason[] {
  const { rights, id } = source.article.article;
  const isReference = rights !== undefined && rights.level < briefLevel;
  const isCited = sentence.cites.some((evidence) => evidence.span.articleId === id);
  if (!isReference || !isCited) return [];
  return [
    sentenceReason(
      'G8',
      sentence,
      `is written from ${source.name}, whose publisher allows no more than a reference`,
    ),
  ];
}

function check(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const reasons = allSentences(draft).flatMap((sentence) => [
    ...pictures(sentence),
    ...draft.sources.flatMap((source) => [
      ...writtenUp(sentence, source),
      ...snippets(sentence, source, limits),
    ]),
  ]);
  return { measures: {}, reasons };
}

/** G8: no picture of a source, and no more of a source than its publisher allows to be shown. */
export const references: GuardRule = { number: 'G8', check };
