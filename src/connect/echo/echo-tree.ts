import type {
  ArticleId,
  Coverage,
  CoverageCount,
  GroundedArticle,
  Novelty,
  SharedClaim,
  StoryId,
} from '../../news/mod.ts';
import { byAge } from './age.ts';
import { countCoverage } from './coverage-count.ts';
import { readPage, type EchoPage } from './echo-page.ts';
import { judge } from './judge.ts';
import type { Judgement, Scene } from './judgement.ts';
import { noveltyByAge } from './novelty.ts';
import { sharedClaims } from './shared-claims.ts';

/** Who copied whom in a story. */
export interface Echo {
  /** One an article, in the order the pages were given. */
  readonly coverage: Coverage[];
  readonly count: CoverageCount;
  readonly claims: SharedClaim[];
}

/** What a story's pages alone do not tell. */
export interface EchoOptions {
  /**
   * For articles that tell several stories: the stories of all their passages, in the order of the text. Articles that
   * have no page in this story may be among them: other roundups of the time.
   */
  readonly bundles?: ReadonlyMap<ArticleId, readonly StoryId[]>;
}

/** The pages of a story in the order of age, and ways to find one. */
interface Shelf {
  readonly aged: readonly EchoPage[];
  /** Older texts of pages that are there too, by the article that replaced them. */
  readonly older: ReadonlySet<ArticleId>;
  readonly adds: ReadonlyMap<EchoPage, readonly Novelty[]>;
  readonly ofOutlet: ReadonlyMap<string, readonly EchoPage[]>;
  readonly ofAddress: ReadonlyMap<string, readonly EchoPage[]>;
}

function shelve(pages: readonly EchoPage[]): Shelf {
  const aged = byAge(pages);
  const older = new Set(pages.flatMap(({ source }) => source.article.revises ?? []));
  const skip = new Set(aged.flatMap(({ id }, at) => (older.has(id) ? [at] : [])));
  const novelty = noveltyByAge(
    aged.map(({ sayings }) => sayings),
    skip,
  );
  return {
    aged,
    older,
    adds: new Map(aged.map((page, at) => [page, novelty[at]!])),
    ofOutlet: Map.groupBy(aged, ({ outlet }) => outlet),
    ofAddress: Map.groupBy(
      aged.filter(({ address }) => address !== null),
      ({ address }) => address!,
    ),
  };
}

function sceneOf(
  page: EchoPage,
  earlier: readonly EchoPage[],
  shelf: Shelf,
  bundles: Scene['bundles'],
): Scene {
  const other = (pages: readonly EchoPage[] | undefined): EchoPage | null =>
    pages?.find((found) => found !== page && !shelf.older.has(found.id)) ?? null;
  return {
    page,
    earlier,
    bundles,
    adds: shelf.adds.get(page)!,
    ofOutlet: (key) => (key === '' ? null : other(shelf.ofOutlet.get(key))),
    ofAddress: (key) => other(shelf.ofAddress.get(key)),
  };
}

function record(page: EchoPage, adds: readonly Novelty[], judgement: Judgement): Coverage {
  const { id, outlet, title, url } = page.source.article;
  const from = judgement.derivedFrom === page ? null : judgement.derivedFrom;
  return { id, outlet, title, url, at: page.at, ...judgement, derivedFrom: from?.id ?? null, adds };
}

/** Follows `derivedFrom` to its end; a circle ends where it closes. */
function rootFinder(coverage: readonly Coverage[]): (id: ArticleId) => ArticleId {
  const from = new Map(coverage.map(({ id, derivedFrom }) => [id, derivedFrom]));
  return (id) => {
    const seen = new Set<ArticleId>();
    let root = id;
    while (!seen.has(root)) {
      seen.add(root);
      root = from.get(root) ?? root;
    }
    return root;
  };
}

function judgeAll(shelf: Shelf, options: EchoOptions): Map<ArticleId, Coverage> {
  const bundles = options.bundles ?? new Map<ArticleId, readonly StoryId[]>();
  const judged = new Map<ArticleId, Coverage>();
  const earlier: EchoPage[] = [];
  for (const page of shelf.aged) {
    const judgement = judge(sceneOf(page, earlier, shelf, bundles));
    judged.set(page.id, record(page, shelf.adds.get(page)!, judgement));
    if (!shelf.older.has(page.id)) earlier.push(page);
  }
  return judged;
}

/**
 * Says of each page of a story whether it reports of its own, and if not, whom it follows and by what sign; counts the
 * sources; and says per claim which pages it goes back to. Takes pages read by `readPage` in order of arrival, one an
 * article (of several with one id the first speaks). Signs, strongest first: what the page says it is, agency byline,
 * text in common, the same stories in the same order, link, credit, no sign of reporting, nothing new. Direction by
 * time, then by credit or link, then from the whole to its part. What pairs of pages have in common is worked out once
 * as long as the pages are kept.
 *
 * @example
 * echoTree([readPage(first), readPage(copy)]).coverage[1]; // { role: 'reprint', derivedFrom: first.article.id, … }
 */
export function echoTree(pages: readonly EchoPage[], options: EchoOptions = {}): Echo {
  const once = [...new Map(pages.toReversed().map((page) => [page.id, page])).values()].toReversed();
  const shelf = shelve(once);
  const judged = judgeAll(shelf, options);
  const coverage = once.map(({ id }) => judged.get(id)!);
  const reporting = new Set(coverage.filter((page) => page.ownReporting === true).map(({ id }) => id));
  const claims = sharedClaims(
    shelf.aged.filter(({ id }) => !shelf.older.has(id)),
    reporting,
    {
      rootOf: rootFinder(coverage),
      ofOutlet: (key) => shelf.ofOutlet.get(key)?.[0] ?? null,
    },
  );
  return { coverage, count: countCoverage(coverage, shelf.older), claims };
}

/**
 * The coverage of a story from its articles, read anew: for a story looked at once.
 *
 * @example
 * coverageOf([first, copy])[1]?.role; // 'reprint'
 */
export function coverageOf(articles: readonly GroundedArticle[]): Coverage[] {
  return echoTree(articles.map((article) => readPage(article))).coverage;
}
