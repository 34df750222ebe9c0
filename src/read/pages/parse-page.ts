import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { withoutInvisible } from '../invisible.ts';
import { cappedAdapter, OverCap, pageCaps } from './capped-adapter.ts';
import { isHidden } from './hidden.ts';
import { attributeOf, type PageElement, type PageNode } from './page-tree.ts';
import { unseenIn } from './unseen.ts';

/** A page as text and structure, and what its head and its data blocks say about it. */
export interface ParsedPage {
  /** What a reader sees: without scripts, comments, and what is hidden. */
  readonly body: PageElement;
  /** The body with what style sheets hide: themes print dates and bylines for machines that no reader sees. */
  readonly markedBody: PageElement;
  /** `lang` of the root element; null when it has none. */
  readonly lang: string | null;
  /** Content of the title element. */
  readonly title: string;
  /** Every meta element with a name and content; `name` is its name, property, itemprop or http-equiv in lower case. `isInHead`: or directly in the body. */
  readonly metas: readonly { readonly name: string; readonly content: string; readonly isInHead: boolean }[];
  readonly canonical: string | null;
  /** Texts of the JSON-LD blocks, in document order. */
  readonly dataBlocks: readonly string[];
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

/** Attributes short enough for whatever pattern is tried on them. */
function cappedAttributes(attributes: Tree.Element['attrs']): Tree.Element['attrs'] {
  return attributes.map((attribute) =>
    attribute.value.length <= pageCaps.attributeCharacters
      ? attribute
      : { ...attribute, value: attribute.value.slice(0, pageCaps.attributeCharacters) },
  );
}

/** Copies what can be seen; without recursion, as a page decides how deep it is nested. */
function visibleTree(root: Tree.Element, unseen: ReadonlySet<Tree.Element>): PageElement {
  const copy: Draft = { tag: root.tagName, attributes: cappedAttributes(root.attrs), children: [] };
  let room: number = pageCaps.bodyCharacters;
  const waiting: { from: Tree.ChildNode; to: Draft; depth: number }[] = [];
  const push = (from: Tree.Element, to: Draft, depth: number): void => {
    for (let at = from.childNodes.length - 1; at >= 0; at -= 1)
      waiting.push({ from: from.childNodes[at]!, to, depth });
  };
  push(root, copy, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, to, depth } = next;
    if (from.nodeName === '#text') {
      const text = withoutInvisible((from as Tree.TextNode).value.slice(0, room));
      room -= text.length;
      to.children.push(text);
    }
    if (!isElement(from) || wordless.has(from.tagName) || unseen.has(from)) continue;
    const element: Draft = { tag: from.tagName, attributes: cappedAttributes(from.attrs), children: [] };
    if (isHidden(element)) continue;
    to.children.push(element);
    push(from, depth < pageCaps.depth ? element : to, depth < pageCaps.depth ? depth + 1 : depth);
  }
  return copy;
}

function ownText(element: Tree.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

type Signs = { -readonly [Key in Exclude<keyof ParsedPage, 'body' | 'markedBody'>]: ParsedPage[Key] } & {
  metas: { name: string; content: string; isInHead: boolean }[];
  dataBlocks: string[];
};

/** What the page says of its looks. */
interface Looks {
  readonly sheets: string[];
  isStyledElsewhere: boolean;
}

function short(value: string): string {
  return value.slice(0, pageCaps.contentCharacters).trim();
}

function noteMeta(attributes: Tree.Element['attrs'], isInHead: boolean, signs: Signs): void {
  const read = { attributes };
  const content = attributeOf(read, 'content');
  const name = ['property', 'name', 'itemprop', 'http-equiv']
    .map((key) => attributeOf(read, key))
    .find(Boolean);
  if (content && name)
    signs.metas.push({ name: short(name).toLowerCase(), content: short(content), isInHead });
}

function noteSign(element: Tree.Element, isInHead: boolean, signs: Signs, looks: Looks): void {
  const read = { attributes: element.attrs };
  switch (element.tagName) {
    case 'meta':
      noteMeta(element.attrs, isInHead, signs);
      break;
    case 'title':
      signs.title ||= short(ownText(element));
      break;
    case 'style':
      looks.sheets.push(ownText(element));
      break;
    case 'link':
      looks.isStyledElsewhere ||= /(?:^|\s)stylesheet(?:\s|$)/i.test(attributeOf(read, 'rel') ?? '');
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(read, 'rel') ?? ''))
        signs.canonical ??= attributeOf(read, 'href')?.slice(0, pageCaps.contentCharacters) ?? null;
      break;
    case 'script':
      if (/ld\+json/i.test(attributeOf(read, 'type') ?? '')) signs.dataBlocks.push(ownText(element));
      break;
  }
}

function signsOf(html: Tree.Element): { signs: Signs; looks: Looks } {
  const lang = attributeOf({ attributes: html.attrs }, 'lang')?.slice(0, 100) ?? null;
  const looks: Looks = { sheets: [], isStyledElsewhere: false };
  const signs: Signs = { lang, title: '', metas: [], canonical: null, dataBlocks: [] };
  const waiting: { node: Tree.ChildNode; isInHead: boolean }[] = [{ node: html, isInHead: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    if (!isElement(node) || node.tagName === 'svg') continue;
    noteSign(node, next.isInHead, signs, looks);
    // A stray element ends the head (WHATWG HTML §13.2.6.4.4); what follows it in the file is put into the body.
    const isInHead = node.tagName === 'head' || node.tagName === 'body';
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1)
      waiting.push({ node: node.childNodes[at]!, isInHead });
  }
  return { signs, looks };
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
    const { signs, looks } = signsOf(root);
    const unseen = unseenIn(root, looks.sheets, looks.isStyledElsewhere);
    const body = visibleTree(root, unseen);
    return { ...signs, body, markedBody: unseen.size === 0 ? body : visibleTree(root, new Set()) };
  } catch (error) {
    if (!(error instanceof OverCap)) throw error;
    return failureOf('too-large', error.message);
  }
}
