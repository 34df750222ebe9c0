import type { Archive, Article, ArticleId, Instant } from '../../news/mod.ts';
import type { EvidenceFile } from '../../publish/proof/mod.ts';
import { articleHash } from '../ids.ts';
import type { SuppliedText } from './verify-records.ts';

/** What a citation says of the article it is from. */
export type Wanted = Pick<
  EvidenceFile,
  'articleId' | 'articleSha256' | 'title' | 'url' | 'outlet' | 'at' | 'isDated'
>;

/** An article that was found; `isSame` when its hash is the published one. */
export interface FoundArticle {
  readonly article: Article;
  readonly isSame: boolean;
  readonly from: string;
}

/** Where articles are looked for. */
export interface Library {
  find(wanted: Wanted): Promise<FoundArticle | null>;
  /** The article of an id, without a hash to compare. */
  byId(id: string): Promise<Article | null>;
}

/** What a plain text may be: a text, or a title and a text below it; with or without the last line feed. */
function readings({ title, text, ...rest }: SuppliedText): SuppliedText[] {
  if (title !== undefined) return [{ ...rest, title, text }];
  const trimmed = text.replace(/\r?\n$/, '');
  return [...new Set([text, trimmed])].flatMap((one) => {
    const line = one.indexOf('\n');
    const untitled = { ...rest, text: one };
    return line < 0
      ? [untitled]
      : [untitled, { ...rest, title: one.slice(0, line), text: one.slice(line + 1) }];
  });
}

function articleOf(source: SuppliedText, wanted: Wanted): Article {
  const title = source.title ?? wanted.title;
  return {
    id: wanted.articleId as ArticleId,
    url: source.url ?? wanted.url,
    title,
    text: source.text,
    outlet: source.outlet === undefined ? wanted.outlet : source.outlet,
    publishedAt:
      source.publishedAt === undefined
        ? wanted.isDated
          ? (wanted.at as Instant)
          : null
        : source.publishedAt,
    readAt: wanted.at as Instant,
    sha256: articleHash(title, source.text),
    ...(source.description !== undefined && { description: source.description }),
  };
}

/** Looks a citation up among supplied texts: by hash, else by id or address, which then is another text of it. */
function findSupplied(texts: readonly SuppliedText[], wanted: Wanted): FoundArticle | null {
  let other: FoundArticle | null = null;
  for (const source of texts) {
    const article = articleOf(source, wanted);
    if (article.sha256 === wanted.articleSha256) return { article, isSame: true, from: source.name };
    const isNamed =
      source.id === wanted.articleId ||
      (source.url !== undefined && source.url !== null && source.url === wanted.url);
    if (isNamed) other ??= { article, isSame: wanted.articleSha256 === null, from: source.name };
  }
  return other;
}

async function findArchived(archive: Pick<Archive, 'article'>, wanted: Wanted): Promise<FoundArticle | null> {
  const article = await archive.article(wanted.articleId as ArticleId);
  if (article === null) return null;
  const sha256 = articleHash(article.title, article.text);
  const isSame = wanted.articleSha256 === null || sha256 === wanted.articleSha256;
  return { article: { ...article, sha256 }, isSame, from: 'the archive' };
}

/**
 * Finds the articles a brief cites among supplied texts and in an archive; a text with the published hash wins.
 *
 * @example
 * // await createLibrary(null, texts).find(evidence) gives { article, isSame: true, from: 'day.jsonl' }
 */
export function createLibrary(
  archive: Pick<Archive, 'article'> | null,
  supplied: readonly SuppliedText[],
): Library {
  const texts = supplied.flatMap(readings);
  const known = new Map<string, Promise<FoundArticle | null>>();
  const look = async (wanted: Wanted) => {
    const given = findSupplied(texts, wanted);
    if (given?.isSame === true || archive === null) return given;
    const kept = await findArchived(archive, wanted);
    return kept?.isSame === true ? kept : (given ?? kept);
  };
  return {
    find: (wanted) => {
      const key = `${wanted.articleId} ${wanted.articleSha256 ?? ''}`;
      const found = known.get(key) ?? look(wanted);
      known.set(key, found);
      return found;
    },
    byId: async (id) => {
      const given = texts.find((source) => source.id === id);
      const blank = { articleId: id, articleSha256: null, title: '', url: null, outlet: null };
      if (given !== undefined)
        return articleOf(given, { ...blank, at: '1970-01-01T00:00:00.000Z', isDated: false });
      return (await archive?.article(id as ArticleId)) ?? null;
    },
  };
}
