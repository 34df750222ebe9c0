import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageElement, PageNode } from './page-tree.ts';

/** The part of a DOM that is used here; linkedom's own types stand on a browser's, which Node has not. */
interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly localName: string;
  readonly childNodes: Iterable<DomNode>;
  appendChild(child: DomNode): void;
  setAttribute(name: string, value: string): void;
}
interface DomDocument {
  readonly body: DomNode;
  title: string;
  createElement(tag: string): DomNode;
  createTextNode(text: string): DomNode;
}

/**
 * Readability's time grows with the sum of its elements' depths: over this it is not asked. The most of 393 measured
 * pages had 46,000.
 */
const depthSumCap = 600_000;

/** What Readability looks at; the rest would only cost time. */
const readAttributes = new Set(['class', 'id', 'role', 'rel', 'itemprop', 'href', 'src']);
const validName = /^[a-z][a-z0-9-]*$/;

function emptyDocument(title: string): DomDocument {
  const window = parseHTML(
    '<!doctype html><html><head><title></title></head><body></body></html>',
  ) as unknown as {
    document: DomDocument;
  };
  window.document.title = title;
  return window.document;
}

function domOf(element: PageElement, document: DomDocument): DomNode {
  const copy = document.createElement(validName.test(element.tag) ? element.tag : 'span');
  for (const { name, value } of element.attributes)
    if (readAttributes.has(name)) copy.setAttribute(name, value.slice(0, 500));
  appendAll(element, copy, document);
  return copy;
}

function appendAll(element: PageElement, copy: DomNode, document: DomDocument): void {
  for (const child of element.children) {
    copy.appendChild(typeof child === 'string' ? document.createTextNode(child) : domOf(child, document));
  }
}

function treeOf(node: DomNode): PageElement {
  const children: PageNode[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType === 3) children.push(child.nodeValue ?? '');
    else if (child.nodeType === 1) children.push(treeOf(child));
  }
  return { tag: node.localName, attributes: [], children };
}

function depthSum(root: PageElement): number {
  let sum = 0;
  const waiting = [{ element: root, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    sum += next.depth;
    for (const child of next.element.children)
      if (typeof child !== 'string') waiting.push({ element: child, depth: next.depth + 1 });
  }
  return sum;
}

function bodyOf(root: PageElement): PageElement {
  const body = root.children.find((child) => typeof child !== 'string' && child.tag === 'body');
  return typeof body === 'object' ? body : root;
}

/**
 * The part of a page that Mozilla's Readability takes for the article; null when it finds none, or would take too long.
 * A document is built for it alone, as it takes its document apart.
 *
 * @example
 * readableTree(page.body, 'Port of Arle closes'); // { tag: 'div', … }
 */
export function readableTree(root: PageElement, title: string): PageElement | null {
  if (depthSum(root) > depthSumCap) return null;
  const document = emptyDocument(title);
  appendAll(bodyOf(root), document.body, document);
  const reader = new Readability<DomNode>(document, {
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node: unknown) => node as DomNode,
  });
  const content = reader.parse()?.content ?? null;
  return content === null ? null : treeOf(content);
}
