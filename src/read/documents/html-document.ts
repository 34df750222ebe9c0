import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { isHidden } from '../pages/hidden.ts';
import { attributeOf } from '../pages/page-tree.ts';
import { cappedAdapter, OverCap, pageCaps } from '../pages/capped-adapter.ts';
import { plainLine } from '../pages/plain-text.ts';
import { copyDecoded, decodedReference } from './copy-decoded.ts';
import { nothingLeftOut, type DocumentOptions, type LeftOut, type ReadDocument } from './document.ts';
import { endItem } from './end-item.ts';
import { TextPlacer } from './placed-text.ts';

const rules = { hasEscapes: false, hasLineMarkers: false };

function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

const blockTags = tags(
  'p div section article header footer main aside li ul ol menu h1 h2 h3 h4 h5 h6 hr table caption thead tbody tfoot tr td th ' +
    'blockquote figure figcaption dl dt dd address details summary fieldset legend center body',
);
/** No prose of the page: what runs, what draws, what is filled in, and the ways to other pages. */
const wordless = tags(
  'head title script style noscript template svg math iframe object embed audio video canvas nav form button select textarea ' +
    'input noframes dialog link meta base',
);
const furnitureRoles = tags('navigation search dialog menu menubar toolbar');
const codeTags = tags('pre listing xmp plaintext');

type Step = { readonly node: Tree.ChildNode } | { readonly end: Tree.Element; readonly from: number };

function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node;
}

/** A table of figures has header cells; one without lays out a page. */
function isDataTable(table: Tree.Element): boolean {
  const waiting: Tree.ChildNode[] = [...table.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'th') return true;
    if (node.tagName !== 'table') waiting.push(...node.childNodes);
  }
  return false;
}

class HtmlReader {
  readonly placer = new TextPlacer({ isOneLine: true });
  readonly leftOut = { ...nothingLeftOut };
  readonly #content: string;
  readonly #withHeadings: boolean;
  #wasBreak = false;

  constructor(content: string, withHeadings: boolean) {
    this.#content = content;
    this.#withHeadings = withHeadings;
  }

  /** Without recursion: a page decides how deep it is nested. */
  read(root: Tree.Element): void {
    const waiting: Step[] = [{ node: root }];
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      if ('end' in step) this.#leave(step.end, step.from);
      else if (step.node.nodeName === '#text') this.#copy(step.node as Tree.TextNode);
      else if (isElement(step.node)) this.#enter(step.node, waiting);
    }
  }

  #enter(element: Tree.Element, waiting: Step[]): void {
    const { tagName } = element;
    if (tagName === 'br') {
      this.#break(element);
      return;
    }
    const isBlock = blockTags.has(tagName) || codeTags.has(tagName);
    if (isBlock) this.placer.endBlock();
    if (this.#isLeftOut(element)) return;
    waiting.push({ end: element, from: this.placer.length });
    for (let at = element.childNodes.length - 1; at >= 0; at -= 1)
      waiting.push({ node: element.childNodes[at]! });
  }

  #leave({ tagName, parentNode }: Tree.Element, from: number): void {
    const isItem =
      tagName === 'li' || (parentNode !== null && parentNode.nodeName === 'li' && tagName === 'p');
    if (isItem && !this.placer.isAtLineStart) endItem(this.placer, from);
    if (blockTags.has(tagName)) this.placer.endBlock();
  }

  #isLeftOut(element: Tree.Element): boolean {
    const { tagName, attrs } = element;
    const like = { tag: tagName, attributes: attrs };
    if (wordless.has(tagName) || isHidden(like)) return true;
    if (furnitureRoles.has(attributeOf(like, 'role')?.trim().toLowerCase() ?? '')) return true;
    const what: keyof LeftOut | null = codeTags.has(tagName)
      ? 'code'
      : /^h[1-6]$/.test(tagName) && !this.#withHeadings
        ? 'headings'
        : tagName === 'table' && isDataTable(element)
          ? 'tables'
          : null;
    if (what !== null) this.leftOut[what] += 1;
    return what !== null;
  }

  /** Two line breaks in a row end a paragraph; one is a space. */
  #break(element: Tree.Element): void {
    if (this.#wasBreak) this.placer.endBlock();
    else this.placer.stand(' ', element.sourceCodeLocation?.startOffset ?? 0, 1);
    this.#wasBreak = true;
  }

  #copy(node: Tree.TextNode): void {
    const place = node.sourceCodeLocation;
    if (!place) return;
    if (node.value.trim() !== '') this.#wasBreak = false;
    const start = startOf(node.value, this.#content, place.startOffset);
    copyDecoded(this.placer, node.value, this.#content.slice(start, place.endOffset), start, rules);
  }
}

/** The parser dates a text from after its first character reference where white space before it was dropped. */
function startOf(value: string, content: string, start: number): number {
  if (content[start] === value[0] || content[start] === '&') return start;
  const before = /&#?\w{1,32};?$/.exec(content.slice(Math.max(0, start - 40), start))?.[0];
  return before !== undefined && value.startsWith(decodedReference(before)) ? start - before.length : start;
}

/** The first element of a name, looked for without recursion. */
function find(root: Tree.Document, name: string): Tree.Element | null {
  const waiting: Tree.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node) && node.tagName === name) return node;
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) waiting.push(node.childNodes[at]!);
  }
  return null;
}

function titleOf(root: Tree.Document): string | null {
  const text = find(root, 'title')
    ?.childNodes.map((child) => ('value' in child ? child.value : ''))
    .join('');
  return plainLine(text ?? '') || null;
}

/**
 * Reads HTML as a browser shows it (WHATWG HTML §13.2): its visible prose in order. Headings, tables of figures, code,
 * navigation and forms are no prose; what is hidden, and comments, no reader sees.
 */
export function htmlDocument(content: string, options: DocumentOptions): ReadDocument | Failure {
  if (content.length > pageCaps.characters)
    return failureOf('too-large', 'the page is larger than 5 million characters');
  try {
    const root = parse(content, { treeAdapter: cappedAdapter(), sourceCodeLocationInfo: true });
    const html = find(root, 'html');
    const reader = new HtmlReader(content, options.withHeadings ?? false);
    const body = find(root, 'body');
    if (body) reader.read(body);
    return {
      ...reader.placer.done(),
      format: 'html',
      content,
      title: titleOf(root),
      language: (html && attributeOf({ attributes: html.attrs }, 'lang')?.trim()) || null,
      isWholePage: /<(?:html|body|head|article|main)\b/i.test(content),
      leftOut: reader.leftOut,
    };
  } catch (error) {
    if (!(error instanceof OverCap)) throw error;
    return failureOf('too-large', error.message);
  }
}
