import type {
  Archive,
  ArchiveLink,
  Article,
  ArticleId,
  CoverageCount,
  Disagreement,
  DisagreementSide,
  EntityKey,
  EntityKind,
  SharedClaim,
  Story,
  StoryEntity,
} from '../news/mod.ts';
import { outletOf } from './coverage-count.ts';
import { clipWords, type Excerpt } from './display-budget.ts';
import { outletWordLimit, publicCoverage, titleWordLimit, type PublicCoverage } from './public-coverage.ts';
import { plainText } from './safe-text.ts';
import { placeOf, StoryQuotes, type MarkedWords } from './story-quotes.ts';

/** One thing several pages say: one quotation, who carries it, whom it goes back to. */
export interface PublicClaim {
  /** Null when no page's words may be shown. */
  readonly shown: Excerpt | null;
  /** The page the quotation is from. */
  readonly page: PublicCoverage | null;
  readonly pages: number;
  readonly outlets: readonly (string | null)[];
  readonly origins: readonly (string | null)[];
}

/** One outlet's word in a disagreement. */
export interface PublicSide {
  readonly page: PublicCoverage | null;
  readonly outlet: string | null;
  /** Null when its words may not be shown. */
  readonly shown: MarkedWords | null;
}

export interface PublicDisagreement {
  readonly kind: Disagreement['kind'];
  readonly about: string;
  readonly sides: readonly [PublicSide, PublicSide];
}

export interface PublicEntity {
  readonly key: EntityKey;
  readonly name: string;
  readonly kind: EntityKind;
  readonly pages: number;
  readonly forms: readonly string[];
}

/** A story as its page shows it; the only form in which words of its sources leave the archive. */
export interface PublicStory extends Pick<Story, 'id' | 'beat' | 'firstAt' | 'lastAt'> {
  readonly coverage: readonly PublicCoverage[];
  readonly count: CoverageCount;
  readonly claims: readonly PublicClaim[];
  readonly disagreements: readonly PublicDisagreement[];
  readonly entities: readonly PublicEntity[];
  /** Later stories that are linked to it, newest first. */
  readonly later: readonly ArchiveLink[];
}

const mostClaims = 8;
const mostDisagreements = 6;
const mostEntities = 16;
const mostLater = 10;
/** A claim is quoted from one of its first pages; the rest is not read for it. */
const mostTries = 3;
const mostAboutWords = 8;
const mostNameWords = 10;

type PageOf = (id: ArticleId) => PublicCoverage | undefined;

/** Pages that found it out first, then in their order. */
function quotable({ evidence, origins }: SharedClaim): SharedClaim['evidence'] {
  const isOrigin = (id: ArticleId) => (origins.includes(id) ? 0 : 1);
  return [...evidence]
    .sort((a, b) => isOrigin(placeOf(a).articleId) - isOrigin(placeOf(b).articleId))
    .slice(0, mostTries);
}

function outletsOf(ids: readonly ArticleId[], pageOf: PageOf): (string | null)[] {
  const found = ids.flatMap((id) => pageOf(id) ?? []);
  return [...new Map(found.map(({ outlet }) => [outlet?.toLowerCase() ?? '', outlet])).values()];
}

/** What most outlets carry first. Only what more than one page says is worth a line. */
function chosenClaims({ claims }: Story): SharedClaim[] {
  return claims
    .filter(({ evidence }) => evidence.length > 1)
    .sort((a, b) => b.evidence.length - a.evidence.length)
    .slice(0, mostClaims);
}

function publicClaim(claim: SharedClaim, quotes: StoryQuotes, pageOf: PageOf): PublicClaim {
  const ids = claim.evidence.map((id) => placeOf(id).articleId);
  const base = {
    pages: ids.length,
    outlets: outletsOf(ids, pageOf),
    origins: outletsOf(claim.origins, pageOf),
  };
  for (const id of quotable(claim)) {
    const shown = quotes.sentence(id);
    if (shown !== null) return { ...base, shown, page: pageOf(placeOf(id).articleId) ?? null };
  }
  return { ...base, shown: null, page: null };
}

function publicSide({ outlet, span }: DisagreementSide, quotes: StoryQuotes, pageOf: PageOf): PublicSide {
  const page = pageOf(span.articleId) ?? null;
  const named = page?.outlet ?? (outlet === null ? null : clipWords(plainText(outlet), outletWordLimit));
  return { page, outlet: named, shown: quotes.marked(span) };
}

function publicEntity({ key, name, kind, pages, forms }: StoryEntity): PublicEntity {
  const clean = (text: string) => clipWords(plainText(text), mostNameWords);
  return { key, name: clean(name), kind, pages, forms: forms.map(clean) };
}

/**
 * The entities of a story fit to show, most salient first.
 *
 * @example
 * publicEntities(story)[0]?.name;
 */
export function publicEntities({ entities }: Pick<Story, 'entities'>): readonly PublicEntity[] {
  return entities.map(publicEntity).filter(({ name }) => name !== '');
}

/**
 * Links to later stories fit to show.
 *
 * @example
 * await laterLinks(archive, story.id);
 */
export async function laterLinks(
  archive: Pick<Archive, 'linksTo'>,
  id: Story['id'],
): Promise<readonly ArchiveLink[]> {
  const links = await archive.linksTo(id, mostLater);
  return links.map((link) => ({
    ...link,
    headline: clipWords(plainText(link.headline), titleWordLimit),
    shared: link.shared.map(plainText),
  }));
}

async function citedArticles(
  archive: Pick<Archive, 'article'>,
  claims: readonly SharedClaim[],
  disagreements: readonly Disagreement[],
): Promise<Map<ArticleId, Article>> {
  const cited = [
    ...disagreements.flatMap(({ sides }) => sides.map(({ span }) => span.articleId)),
    ...claims.flatMap((claim) => quotable(claim).map((id) => placeOf(id).articleId)),
  ];
  const found = await Promise.all([...new Set(cited)].map((id) => archive.article(id)));
  return new Map(found.flatMap((article) => (article === null ? [] : [[article.id, article]])));
}

/**
 * Reads what a story's page shows beside its brief: within the display budget, disagreements before claims.
 *
 * @throws Whatever the archive throws.
 *
 * @example
 * (await readPublicStory(archive, story)).claims.length; // at most 8
 */
export async function readPublicStory(
  archive: Pick<Archive, 'article' | 'linksTo'>,
  story: Story,
): Promise<PublicStory> {
  const claims = chosenClaims(story);
  const disagreements = story.disagreements.slice(0, mostDisagreements);
  const [articles, later] = await Promise.all([
    citedArticles(archive, claims, disagreements),
    laterLinks(archive, story.id),
  ]);
  const coverage = publicCoverage(story.coverage);
  const pages = new Map(coverage.map((page) => [page.id, page]));
  const pageOf: PageOf = (id) => pages.get(id);
  const quotes = new StoryQuotes(
    articles,
    (id) => pages.get(id)?.role ?? 'unknown',
    (id) => outletOf(pages.get(id) ?? articles.get(id) ?? { outlet: null, url: null })?.toLowerCase() ?? id,
  );
  const { id, beat, firstAt, lastAt, count } = story;
  return {
    ...{ id, beat, firstAt, lastAt, coverage, count, later },
    disagreements: disagreements.map(({ kind, about, sides: [first, second] }) => ({
      kind,
      about: clipWords(plainText(about), mostAboutWords),
      sides: [publicSide(first, quotes, pageOf), publicSide(second, quotes, pageOf)],
    })),
    claims: claims.map((claim) => publicClaim(claim, quotes, pageOf)),
    entities: publicEntities(story).slice(0, mostEntities),
  };
}
