import { ground } from '../../ground/mod.ts';
import type {
  Article,
  ArticleId,
  Coverage,
  Draft,
  DraftSentence,
  EvidenceId,
  Instant,
  StoryId,
  StorySources,
} from '../../news/mod.ts';
import { unconnected } from '../../news/testing/unconnected.ts';

const at = '2026-11-20T08:00:00.000Z' as Instant;
const storyId = 's' as StoryId;

/** An invented article of 20 November 2026. */
export function article(
  id: string,
  outlet: string,
  title: string,
  text: string,
  more: Partial<Article> = {},
): Article {
  const base = { id: id as ArticleId, url: null, title, text, outlet, publishedAt: at, readAt: at };
  return { ...base, sha256: '', ...more };
}

/** A story of articles; `derived` names, by its id, the article that another was made from. */
export function storyOf(
  articles: readonly Article[],
  derived: Readonly<Record<string, string>> = {},
): StorySources {
  const coverage = Object.entries(derived).map(
    ([id, derivedFrom]) => ({ id, derivedFrom, ownReporting: false }) as unknown as Coverage,
  );
  const beat = 'news' as StorySources['story']['beat'];
  const story = { id: storyId, beat, firstAt: at, lastAt: at, coverage, ...unconnected };
  return { story, articles: articles.map(ground) };
}

/** A sentence of a draft with what it cites. */
export function said(text: string, cites: readonly string[], by?: DraftSentence['by']): DraftSentence {
  const base = { text, section: 'summary' as const, cites: cites as EvidenceId[], operations: [] };
  return by ? { ...base, by } : base;
}

/** A draft of the story `storyOf` makes. */
export function draftOf(headline: DraftSentence, sentences: readonly DraftSentence[]): Draft {
  return { storyId, headline, sentences, lines: [], label: 'Coverage check', mentions: [] };
}
