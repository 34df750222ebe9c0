import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree, type TreeAdapter } from 'parse5';
import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { isHidden } from './hidden.ts';
import { attributeOf, type PageElement, type PageNode } from './page-tree.ts';
import { withoutInvisible } from './plain-text.ts';

/**
 * Caps on a page, most of them before anything else is done with it. The largest of 393 measured pages had 1.6
 * million characters, 4,285 elements, and a depth of 51.
 */
export const pageCaps = {
  /** UTF-16 code units of HTML. */
  characters: 5_000_000,
  elements: 30_000,
  /** Open elements at once. The parser's time grows with their square. */
  openElements: 2000,
  /** Elements deeper than this are lifted to it; browsers do the same at 512. */
  depth: 200,
  /** UTF-16 code units of article text; what follows is left out. */
  textCharacters: 300_000,
} as const;

/** A page as text and structure, and what its head and its data blocks say about it. */
export interface ParsedPage {
  /** Without what is hidden, scripts, styles and comments. */
  readonly body: PageElement;
  /** `lang` of the root element; null when it has none. */
  readonly lang: string | null;
  /** Content of the title element. */
  readonly title: string;
  /** Every meta element with a name and content; `name` is its name, property, itemprop or http-equiv in lower case. */
  readonly metas: readonly { readonly name: string; readonly content: string; readonly isInHead: boolean }[];
  readonly canonical: string | null;
  /** Texts of the JSON-LD blocks, in document order. */
  readonly dataBlocks: readonly string[];
}

export class OverCap extends Error {}

/** Counts while the tree is built, so that a bomb is stopped before the costly part. */
export function cappedAdapter(): TreeAdapter<Tree.DefaultTreeAdapterMap> {
  let elements = 0;
  let open = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      elements += 1;
      if (elements > pageCaps.elements) throw new OverCap('the page has more than 30,000 elements');
      return defaultTreeAdapter.createElement(tag, namespace, attributes);
    },
    onItemPush() {
      open += 1;
      if (open > pageCaps.openElements) throw new OverCap('the page nests more than 2,000 elements');
    },
    onItemPop() {
      open -= 1;
    },
  };
}

/** Elements whose content is no text for a reader. */
const wordless = new Set(
  'script style noscript template svg math iframe object embed audio video canvas head link meta base noframes'.split(
    ' ',
  ),
);

interface Draft {
  tag: string;
  attributes: Tree.Element['attrs'];
  children: PageNode[];
}

function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node;
}

/** Copies what can be seen; without recursion, as a page decides how deep it is nested. */
function visibleTree(root: Tree.Element): PageElement {
  const copy: Draft = { tag: root.tagName, attributes: root.attrs, children: [] };
  const waiting: { from: Tree.ChildNode; to: Draft; depth: number }[] = [];
  const push = (from: Tree.Element, to: Draft, depth: number): void => {
    for (let at = from.childNodes.length - 1; at >= 0; at -= 1)
      waiting.push({ from: from.childNodes[at]!, to, depth });
  };
  push(root, copy, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, to, depth } = next;
    if (from.nodeName === '#text') to.children.push(withoutInvisible((from as Tree.TextNode).value));
    if (!isElement(from) || wordless.has(from.tagName)) continue;
    const element: Draft = { tag: from.tagName, attributes: from.attrs, children: [] };
    if (isHidden(element)) continue;
    to.children.push(element);
    push(from, depth < pageCaps.depth ? element : to, depth < pageCaps.depth ? depth + 1 : depth);
  }
  return copy;
}

function ownText(element: Tree.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

type Signs = { -readonly [Key in Exclude<keyof ParsedPage, 'body'>]: ParsedPage[Key] } & {
  metas: { name: string; content: string; isInHead: boolean }[];
  dataBlocks: string[];
};

function noteMeta(attributes: Tree.Element['attrs'], isInHead: boolean, signs: Signs): void {
  const read = { attributes };
  const content = attributeOf(read, 'content');
  const name = ['property', 'name', 'itemprop', 'http-equiv']
    .map((key) => attributeOf(read, key))
    .find(Boolean);
  if (content && name)
    signs.metas.push({ name: name.trim().toLowerCase(), content: content.trim(), isInHead });
}

function noteSign(element: Tree.Element, isInHead: boolean, signs: Signs): void {
  const read = { attributes: element.attrs };
  switch (element.tagName) {
    case 'meta':
      noteMeta(element.attrs, isInHead, signs);
      break;
    case 'title':
      signs.title ||= ownText(element);
      break;
    case 'link':
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(read, 'rel') ?? ''))
        signs.canonical ??= attributeOf(read, 'href');
      break;
    case 'script':
      if (/ld\+json/i.test(attributeOf(read, 'type') ?? '')) signs.dataBlocks.push(ownText(element));
      break;
  }
}

function signsOf(html: Tree.Element): Signs {
  const lang = attributeOf({ attributes: html.attrs }, 'lang');
  const signs: Signs = { lang, title: '', metas: [], canonical: null, dataBlocks: [] };
  const waiting: { node: Tree.ChildNode; isInHead: boolean }[] = [{ node: html, isInHead: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    if (!isElement(node) || node.tagName === 'svg') continue;
    const isInHead = next.isInHead || node.tagName === 'head';
    noteSign(node, isInHead, signs);
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1)
      waiting.push({ node: node.childNodes[at]!, isInHead });
  }
  return signs;
}

/**
 * Parses HTML as browsers do (WHATWG HTML §13.2), within `pageCaps`, and keeps what a reader sees.
 *
 * @example
 * parsePage('<p>Seen<p hidden>Not seen'); // a ParsedPage whose body holds one paragraph
 */
export function parsePage(html: string): ParsedPage | Failure {
  if (html.length > pageCaps.characters)
    return failureOf('too-large', 'the page is larger than 5 million characters');
  try {
    const document = parse(html, { treeAdapter: cappedAdapter() });
    const root = document.childNodes.find((node) => node.nodeName === 'html') as Tree.Element;
    return { ...signsOf(root), body: visibleTree(root) };
  } catch (error) {
    if (!(error instanceof OverCap)) throw error;
    return failureOf('too-large', error.message);
  }
}
