import type { ArticleId, Coverage, Evidence, EvidenceId, Ledger, LedgerItem, Story } from '../../news/mod.ts';

/** A ledger before its items are listed. */
export type LedgerParts = Omit<Ledger, 'items'>;

/** Follows copies back to the page whose report they are; a circle ends where it began. */
function rootOf(id: ArticleId, pages: ReadonlyMap<ArticleId, Coverage>): ArticleId {
  const seen = new Set<ArticleId>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const from = pages.get(at)?.derivedFrom ?? null;
    if (from === null || !pages.has(from)) return at;
    at = from;
  }
  return id;
}

interface Places {
  readonly claims: ReadonlyMap<EvidenceId, number>;
  readonly conflicts: ReadonlyMap<EvidenceId, readonly number[]>;
  readonly pages: ReadonlyMap<ArticleId, Coverage>;
}

function placesOf({ claims, disagreements, coverage }: Story): Places {
  const conflicts = new Map<EvidenceId, number[]>();
  disagreements.forEach(({ sides }, at) => {
    for (const { evidence } of sides) conflicts.set(evidence, [...(conflicts.get(evidence) ?? []), at]);
  });
  return {
    claims: new Map(claims.flatMap(({ evidence }, at) => evidence.map((id) => [id, at] as const))),
    conflicts,
    pages: new Map(coverage.map((page) => [page.id, page])),
  };
}

function kindOf({ span, quotes }: Evidence): LedgerItem['kind'] {
  if (span.field !== undefined) return span.field;
  const quoted = quotes.reduce((sum, quote) => sum + quote.end - quote.start, 0);
  return quoted >= span.exact.length - 4 ? 'quote' : 'sentence';
}

/** A page's own report has itself for origin; what it has from another page of the story goes back to that one. */
function originOf(evidence: Evidence, story: Story, places: Places): ArticleId {
  const own = evidence.span.articleId;
  const claim = places.claims.get(evidence.id);
  const origins = claim === undefined ? [] : story.claims[claim]!.origins;
  return origins.length === 0 || origins.includes(own) ? rootOf(own, places.pages) : origins[0]!;
}

/**
 * The ledger of a story: every sentence a writer may cite, with the page it goes back to, the claim it shares with
 * other pages and the disagreements it is part of. Made from its arguments alone: the same story gives the same
 * ledger.
 *
 * @returns Items page by page in the order the articles joined: title, description, text.
 *
 * @example
 * // ledgerOf({ story, articles, archive, past: [], known: [], beside: [], now }).items[0]?.kind; // 'title'
 */
export function ledgerOf(parts: LedgerParts): Ledger {
  const { story, articles } = parts;
  const places = placesOf(story);
  const items = articles.flatMap(({ article, heads, evidence }) =>
    [...heads, ...evidence].map((each) => ({
      id: each.id,
      kind: kindOf(each),
      outlet: article.outlet,
      origin: originOf(each, story, places),
      claim: places.claims.get(each.id) ?? null,
      conflicts: places.conflicts.get(each.id) ?? [],
      evidence: each,
    })),
  );
  return { ...parts, items };
}
