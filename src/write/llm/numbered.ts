import type { Article, EvidenceId, Ledger, LedgerItem } from '../../news/mod.ts';
import { canBeName, outletName } from '../../text/mod.ts';
import { chosenItems } from './chosen-items.ts';

/** An item as a model is shown it. Key order is the order in which it reads them. */
export interface ShownItem {
  readonly id: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD` on which its page was published; null when unknown. */
  readonly date: string | null;
  readonly from: LedgerItem['kind'];
  /** Opens its page or describes it: at most half of its words may be told. */
  readonly lede?: true;
  /** How the sentence puts it: fact, said, planned, alleged or denied. */
  readonly as: string;
  readonly speaker?: string;
  /** An earlier item that is the same report: this page has it from there. */
  readonly sameReportAs?: string;
  /** Earlier items of other origin that say the same. */
  readonly confirms?: readonly string[];
  /** Earlier items that say otherwise. */
  readonly differsFrom?: readonly string[];
  readonly text: string;
}

/** An item under the number by which a model cites it. */
export interface NumberedItem {
  readonly id: string;
  readonly item: LedgerItem;
  /** The page it stands on. */
  readonly article: Article;
  readonly shown: ShownItem;
}

/** The evidence of a story as a model sees it: nothing else of the story reaches it. */
export interface NumberedEvidence {
  readonly items: readonly NumberedItem[];
  readonly byId: ReadonlyMap<string, NumberedItem>;
}

/** A speaker may have been read from a sentence that is not shown. */
function shownSpeaker(speaker: string | null): string | null {
  return speaker !== null && canBeName(speaker) ? speaker : null;
}

interface Related {
  readonly sameReportAs: string | undefined;
  readonly confirms: readonly string[];
  readonly differsFrom: readonly string[];
}

function relatedTo(item: LedgerItem, before: readonly NumberedItem[]): Related {
  const page = item.evidence.span.articleId;
  const others = before.filter(({ item: other }) => other.evidence.span.articleId !== page);
  const twin = others.find(
    ({ item: other }) =>
      (item.claim !== null && other.claim === item.claim && other.origin === item.origin) ||
      (item.origin !== page && other.evidence.span.articleId === item.origin),
  );
  const alike = others.filter(
    ({ item: other }) => item.claim !== null && other.claim === item.claim && other.origin !== item.origin,
  );
  const unlike = others.filter(({ item: other }) =>
    other.conflicts.some((conflict) => item.conflicts.includes(conflict)),
  );
  return {
    sameReportAs: twin?.id,
    confirms: alike.map(({ id }) => id),
    differsFrom: unlike.map(({ id }) => id),
  };
}

function shownAs(item: LedgerItem, article: Article, before: readonly NumberedItem[]): Omit<ShownItem, 'id'> {
  const { kind, speaker, span } = item.evidence;
  const by = shownSpeaker(speaker);
  const { sameReportAs, confirms, differsFrom } = relatedTo(item, before);
  return {
    outlet: item.outlet === null ? null : outletName(item.outlet),
    date: article.publishedAt?.slice(0, 10) ?? null,
    from: item.kind,
    ...((item.evidence.sentence === 0 || item.kind === 'description') && { lede: true as const }),
    as: kind,
    ...(by !== null && { speaker: by }),
    ...(sameReportAs !== undefined && { sameReportAs }),
    ...(confirms.length > 0 && { confirms }),
    ...(differsFrom.length > 0 && { differsFrom }),
    text: span.exact.replace(/\s+/gu, ' ').trim(),
  };
}

/**
 * The evidence of a story for a model: at most 40 items as e1, e2 and so on, in the order of the ledger. It depends on
 * what is chosen alone, so that a story with nothing new asks what was asked before, byte for byte.
 */
export function numberedEvidence(ledger: Ledger): NumberedEvidence {
  const pages = new Map(ledger.articles.map(({ article }) => [article.id, article]));
  const items: NumberedItem[] = [];
  for (const item of chosenItems(ledger)) {
    const id = `e${items.length + 1}`;
    const article = pages.get(item.evidence.span.articleId)!;
    items.push({ id, item, article, shown: { id, ...shownAs(item, article, items) } });
  }
  return { items, byId: new Map(items.map((each) => [each.id, each])) };
}

/** The ledger's ids behind a model's; none for one it made up. */
export function evidenceIds(cites: readonly string[], { byId }: NumberedEvidence): EvidenceId[] {
  return cites.flatMap((id) => byId.get(id)?.item.evidence.id ?? []);
}

/** JSON in which no mark of markup survives: what a source wrote cannot end the data it stands in. */
export function asData(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
