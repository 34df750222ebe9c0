import type { StoryEntity } from '../../news/mod.ts';
import { idf, outletKey, stem } from '../../text/mod.ts';

/** Where an entity stands in its story. */
export interface Standing {
  readonly entity: Pick<StoryEntity, 'name' | 'kind' | 'forms' | 'count' | 'pages'>;
  /** Pages with it in their title, and in their first two sentences. */
  readonly titlePages: number;
  readonly leadPages: number;
  readonly outletsInTitle: ReadonlySet<string | null>;
}

const agencies = new Set(
  [
    'Reuters',
    'AP',
    'Associated Press',
    'AFP',
    'Agence France-Presse',
    'Bloomberg',
    'UPI',
    'PA',
    'dpa',
    'Xinhua',
    'Kyodo',
    'Interfax',
    'TASS',
    'ANSA',
    'Getty Images',
    'Getty',
    'Press Association',
    'Bloomberg News',
    'Thomson Reuters',
  ].map(outletKey),
);

function rarity(name: string): number {
  const words = name.toLowerCase().split(/[\s-]+/);
  return Math.min(3, Math.log(Math.max(1, ...words.map((word) => idf(stem(word))))));
}

/** Full weight from half of the pages on. */
function share(part: number, pages: number): number {
  return Math.min(1, (2 * part) / Math.max(1, pages));
}

/**
 * How much a story is about an entity: 3 for standing in titles, 2 for the first two sentences (both in full from half of
 * the pages on), the log of its count, twice the share of pages that name it, and its rarity in news (at most 3). What is
 * neither person, body nor place counts half. Measured: docs/benchmarks/connect.md.
 */
export function salienceOf({ entity, titlePages, leadPages }: Standing, pages: number): number {
  const sum =
    3 * share(titlePages, pages) +
    2 * share(leadPages, pages) +
    Math.log(1 + entity.count) +
    (2 * entity.pages) / Math.max(1, pages) +
    rarity(entity.name);
  return entity.kind === 'other' ? sum / 2 : sum;
}

/** True for outlets of the story and for agencies, unless the title of another outlet's page names them. */
export function isLeftOut({ entity, outletsInTitle }: Standing, outlets: ReadonlySet<string>): boolean {
  const keys = new Set(entity.forms.map(outletKey));
  const isOutlet = [...outlets].some((outlet) => keys.has(outletKey(outlet)));
  if (!isOutlet && ![...keys].some((key) => agencies.has(key))) return false;
  return ![...outletsInTitle].some((outlet) => outlet === null || !keys.has(outletKey(outlet)));
}
