import type { ArticleId, GroundedArticle, Ledger, LedgerItem } from '../../news/mod.ts';
import { canBeName, givesOrders, isPlainProse, outletKey, words } from '../../text/mod.ts';
import { tellableArticles } from '../ledger/tellable.ts';

/** A model loses sight of more; grounding reference, section 4.3. */
export const mostItems = 40;
/** Statements of a page that are read: what is news stands there. */
const sentencesRead = 14;
const fewestWords = 5;
const mostWords = 60;
/** UTF-16 units of a page's text that are searched for orders. */
const searched = 20_000;
/** Names that the story is about, by salience. */
const namesKnown = 5;
/** What a further item of the same page, or of the same origin, must be better by. */
const repeatCost = 0.35;

/** A page that speaks to the software that reads it is told by no model: whatever else it says may serve the same end. */
function isHonest({ article, evidence }: GroundedArticle): boolean {
  const { title, description = '', text, outlet } = article;
  if (outlet !== null && !canBeName(outlet)) return false;
  const lines = text.slice(0, searched).split('\n');
  const statements = evidence.filter(({ span }) => span.start < searched).map(({ span }) => span.exact);
  return ![title, description, ...lines, ...statements].some((part) => givesOrders(part));
}

/** Cut short: how it goes on is not known. */
const isCut = /(?:…|\.\.\.|\[[^\]]*\])["”’')\]]*\s*$/;

/** News of the world in a form that can be told: a sentence of fair length, plain, no opinion. */
function isTellable({ evidence }: LedgerItem): boolean {
  const { span, kind, sentence } = evidence;
  if (kind === 'opinion' || sentence >= sentencesRead || isCut.test(span.exact)) return false;
  const count = words(span.exact).length;
  return count >= fewestWords && count <= mostWords && isPlainProse(span.exact) && !givesOrders(span.exact);
}

function scoreOf({ kind, claim, conflicts, evidence }: LedgerItem, ledger: Ledger): number {
  const origins = claim === null ? 0 : ledger.story.claims[claim]!.origins.length;
  const about = ledger.story.entities
    .slice(0, namesKnown)
    .filter(({ forms }) => forms.some((form) => evidence.span.exact.includes(form))).length;
  const isShort = words(evidence.span.exact).length <= 35;
  return (
    1 / (1 + 0.2 * Math.max(0, evidence.sentence)) +
    0.3 * Math.max(0, Math.min(3, origins - 1)) +
    (conflicts.length > 0 ? 0.3 : 0) +
    (evidence.numbers.length > 0 ? 0.2 : 0) +
    0.12 * about +
    (evidence.kind === 'planned' ? 0.1 : 0) +
    (isShort ? 0.15 : 0) -
    // A title is shorter than the truth.
    (kind === 'title' ? 0.35 : 0)
  );
}

interface Scored {
  readonly item: LedgerItem;
  readonly at: number;
  readonly score: number;
}

/** Takes the best item again and again; what its page or origin has given already counts against the next. */
function spread(scored: readonly Scored[], most: number): LedgerItem[] {
  const left = [...scored];
  const taken = new Map<ArticleId, number>();
  const chosen: Scored[] = [];
  const worth = ({ item, score }: Scored) =>
    score - repeatCost * ((taken.get(item.evidence.span.articleId) ?? 0) + (taken.get(item.origin) ?? 0));
  while (chosen.length < most && left.length > 0) {
    let best = 0;
    left.forEach((each, at) => {
      if (worth(each) > worth(left[best]!)) best = at;
    });
    const [next] = left.splice(best, 1);
    chosen.push(next!);
    const pages = [next!.item.evidence.span.articleId, next!.item.origin];
    for (const page of pages) taken.set(page, (taken.get(page) ?? 0) + 1);
  }
  return chosen.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Of items word for word alike, the first. */
function withoutTwins(items: readonly LedgerItem[]): LedgerItem[] {
  const seen = new Set<string>();
  return items.filter(({ evidence, outlet }) => {
    const key = `${outlet === null ? '' : outletKey(outlet)}\n${evidence.span.exact}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The items a model is shown, at most 40: of the pages the classical writer may tell, spread over pages and origins,
 * what is said early, by many, with figures, and where outlets differ first. Pages that give orders to software, and
 * sentences with anything but plain prose in them, are left out. The same ledger gives the same items.
 *
 * @returns Items in the order of the ledger.
 */
export function chosenItems(ledger: Ledger): LedgerItem[] {
  const pages = new Set(
    tellableArticles(ledger)
      .filter(isHonest)
      .map(({ article }) => article.id),
  );
  const usable = ledger.items.filter((item) => pages.has(item.evidence.span.articleId) && isTellable(item));
  const scored = withoutTwins(usable).map((item, at) => ({ item, at, score: scoreOf(item, ledger) }));
  return spread(scored, mostItems);
}
