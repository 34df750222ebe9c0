import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { cappedAdapter, OverCap } from './capped-adapter.ts';

/** A thing of schema.org as a page describes it in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says, flat: every thing in it, and those with an `@id` by that. */
export interface DataGraph {
  readonly things: readonly Thing[];
  readonly byId: ReadonlyMap<string, Thing>;
  /** The article, posting or report the page is about; null when none is described. */
  readonly article: Thing | null;
}

const blockCap = 1_000_000;
const thingCap = 3000;
const nameCap = 20;
/** Of a text field; an article's text is cut at `pageCaps.textCharacters` in any case. */
const fieldCap = 400_000;

/** Pages wrap the block in CDATA marks or comments, put raw line ends into strings, and leave commas at ends. */
function parsedLeniently(block: string): unknown {
  const bare = block
    .slice(0, blockCap)
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s{0,20}(?:<!\[CDATA\[|<!--)\s{0,20}(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s{0,20}(?:\]\]>|-->)\s{0,20}(?:\*\/)?\s{0,20};?$/, '')
    .replace(/[\u0000-\u001f]/g, ' ')
    .trim();
  for (const text of [bare, bare.replace(/,(\s{0,200}[}\]])/g, '$1').replace(/;$/, '')]) {
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  return null;
}

/** The schema.org types of a thing. */
export function typesOf(thing: Thing): string[] {
  const types = thing['@type'];
  return (Array.isArray(types) ? types : [types]).filter((type) => typeof type === 'string');
}

function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => /(?:Article|Posting|Report|Review|Recipe)$/.test(type));
}

function pickArticle(things: readonly Thing[]): Thing | null {
  const articles = things.filter(isArticle);
  const dated = articles.find(
    (thing) => 'datePublished' in thing && ('headline' in thing || 'name' in thing),
  );
  return dated ?? articles[0] ?? null;
}

/**
 * Reads the JSON-LD blocks of a page. Blocks that are not JSON are passed over.
 *
 * @example
 * readDataBlocks(['{"@type":"NewsArticle","headline":"Port of Arle closes"}']).article?.['headline'];
 */
export function readDataBlocks(blocks: readonly string[]): DataGraph {
  const things: Thing[] = [];
  const waiting = blocks.slice(0, 50).map(parsedLeniently).reverse();
  while (waiting.length > 0 && things.length < thingCap) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) things.push(value as Thing);
    const parts: unknown[] = Object.values(value);
    waiting.push(...parts.slice(0, thingCap).reverse());
  }
  const named = things.filter((thing) => typeof thing['@id'] === 'string' && Object.keys(thing).length > 1);
  return {
    things,
    byId: new Map(named.map((thing) => [String(thing['@id']), thing])),
    article: pickArticle(things),
  };
}

function fragmentText(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(fragmentText).join('') : '';
}

/**
 * A text field of JSON-LD or a meta element as plain text: markup and character references that crept in are read.
 * Empty where the markup is over `pageCaps`.
 */
export function plainField(value: unknown): string {
  if (typeof value !== 'string') return '';
  const capped = value.slice(0, fieldCap);
  if (!/[&<]/.test(capped)) return capped;
  try {
    return fragmentText(parseFragment(capped, { treeAdapter: cappedAdapter() }));
  } catch (error) {
    if (!(error instanceof OverCap)) throw error;
    return '';
  }
}

function* eachName(value: unknown, graph: DataGraph, depth = 0): Generator<string> {
  if (depth > 3) return;
  if (Array.isArray(value))
    for (const part of value.slice(0, nameCap)) yield* eachName(part, graph, depth + 1);
  else if (typeof value === 'string') yield /^https?:/i.test(value) ? '' : plainField(value.slice(0, 500));
  else if (typeof value === 'object' && value !== null) {
    const thing = value as Thing;
    yield* eachName(thing['name'] ?? graph.byId.get(String(thing['@id']))?.['name'], graph, depth + 1);
  }
}

/** Names in a field that holds a name, a thing with a name, a reference to one, or a list of these; at most 20. */
export function namesIn(value: unknown, graph: DataGraph): string[] {
  const names: string[] = [];
  for (const name of eachName(value, graph)) {
    if (names.length === nameCap) break;
    names.push(name);
  }
  return names.filter((name) => name !== '');
}
