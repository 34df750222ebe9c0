import type { PageElement, PageNode } from './page-tree.ts';

/** A run of text that stands by itself: a paragraph, a heading, a list item, a table cell. */
export interface Block {
  /** One line, white space single. */
  readonly text: string;
  /** Share of its characters inside links, 0 to 1. */
  readonly linkShare: number;
  /** The innermost block element it stands in. */
  readonly tag: string;
}

const blockTags = new Set(
  (
    'p div section article header footer li ul ol h1 h2 h3 h4 h5 h6 hr table tr td th tbody thead blockquote pre figure ' +
    'figcaption dl dt dd aside nav main form body center address details summary fieldset caption'
  ).split(' '),
);
const wordless = new Set(
  'script style noscript template svg button select textarea iframe object'.split(' '),
);

class BlockList {
  readonly blocks: Block[] = [];
  #text = '';
  #linked = 0;
  #tag = 'p';

  add(text: string, isLinked: boolean): void {
    this.#text += text;
    if (isLinked) this.#linked += text.trim().length;
  }

  end(nextTag = 'p'): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    if (text !== '') this.blocks.push({ text, linkShare: this.#linked / text.length, tag: this.#tag });
    this.#text = '';
    this.#linked = 0;
    this.#tag = nextTag;
  }

  get tag(): string {
    return this.#tag;
  }
}

function isBreak(node: PageNode | undefined): boolean {
  return typeof node === 'object' && node.tag === 'br';
}

function isBlank(node: PageNode | undefined): boolean {
  return typeof node === 'string' && node.trim() === '';
}

/** Two line breaks in a row end a paragraph; one is a space. */
function addBreak(children: readonly PageNode[], at: number, list: BlockList): void {
  const next = isBlank(children[at + 1]) ? at + 2 : at + 1;
  if (isBreak(children[next])) list.end(list.tag);
  else list.add('\n', false);
}

function collect(element: PageElement, isLinked: boolean, list: BlockList): void {
  element.children.forEach((child, at) => {
    if (typeof child === 'string') list.add(child, isLinked);
    else if (child.tag === 'br') addBreak(element.children, at, list);
    else if (wordless.has(child.tag)) return;
    else if (!blockTags.has(child.tag)) collect(child, isLinked || child.tag === 'a', list);
    else {
      list.end(child.tag);
      collect(child, isLinked, list);
      list.end();
    }
  });
}

/**
 * The text of an element as blocks in reading order.
 *
 * @example
 * blocksOf({ tag: 'div', attributes: [], children: ['One', { tag: 'p', attributes: [], children: ['Two'] }] }).length; // 2
 */
export function blocksOf(root: PageElement): Block[] {
  const list = new BlockList();
  collect(root, false, list);
  list.end();
  return list.blocks;
}
