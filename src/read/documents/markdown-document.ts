import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { pageCaps } from '../pages/capped-adapter.ts';
import { copyDecoded } from './copy-decoded.ts';
import { nothingLeftOut, type DocumentOptions, type LeftOut, type ReadDocument } from './document.ts';
import { endItem } from './end-item.ts';
import { TextPlacer } from './placed-text.ts';

const rules = { hasEscapes: true, hasLineMarkers: true };
/** Quotes and lists inside each other, opened on one line or one under the other. */
const deepest = 100;
const tooDeep = new RegExp(
  `^(?:[ \\t]{0,3}(?:>|[-+*]|\\d{1,9}[.)])[ \\t]?){${deepest + 1}}|^[ \\t]{200,}(?:[-+*]|\\d{1,9}[.)]) `,
  'm',
);
const frontMatter =
  /^(?:---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)|\+\+\+[ \t]*\r?\n[\s\S]*?\r?\n\+\+\+[ \t]*(?=\r?\n|$))/;

/** What ends a block of prose, and what is left out as a whole, by the count it goes to. */
const skipped: Readonly<Partial<Record<Nodes['type'], keyof LeftOut | null>>> = {
  table: 'tables',
  code: 'code',
  footnoteDefinition: 'footnotes',
  footnoteReference: null,
  html: null,
  image: null,
  imageReference: null,
  definition: null,
  thematicBreak: null,
  yaml: null,
};
const blocks = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'thematicBreak',
  'table',
  'code',
]);

class MarkdownReader {
  readonly placer = new TextPlacer({ isOneLine: true });
  readonly leftOut = { ...nothingLeftOut };
  readonly #content: string;
  readonly #withHeadings: boolean;
  #hidden = 0;

  constructor(content: string, withHeadings: boolean) {
    this.#content = content;
    this.#withHeadings = withHeadings;
  }

  read(node: Nodes, parent: Nodes | null = null): void {
    if (node.type === 'html') this.#noteHtml(node.value);
    const isBlock = blocks.has(node.type);
    if (isBlock) this.placer.endBlock();
    if (node.type in skipped) this.#count(skipped[node.type]);
    else if (node.type === 'heading' && !this.#withHeadings) this.#count('headings');
    else if (this.#hidden === 0 && 'value' in node) this.#copy(node);
    else if (node.type === 'break') this.placer.stand(' ', node.position?.start.offset ?? 0, 1);
    else if ('children' in node) this.#readInside(node, parent);
    if (isBlock) this.placer.endBlock();
  }

  /** Inline HTML that shows nothing: what stands between its tags is left out. */
  #noteHtml(html: string): void {
    const tag = /^<(\/?)(?:script|style|template|noscript)\b/i.exec(html);
    if (tag && !/^<(\w+)\b[\s\S]*<\/\1\s*>/i.test(html))
      this.#hidden = Math.max(0, this.#hidden + (tag[1] === '' ? 1 : -1));
  }

  #count(what: keyof LeftOut | null | undefined): void {
    if (what) this.leftOut[what] += 1;
  }

  #readInside(node: Parents, parent: Nodes | null): void {
    const from = this.placer.length;
    for (const child of node.children) this.read(child, node);
    if (node.type === 'paragraph' && parent?.type === 'listItem') endItem(this.placer, from);
  }

  #copy(node: Extract<Nodes, { value: string }>): void {
    const start = node.position?.start.offset ?? 0;
    const raw = this.#content.slice(start, node.position?.end.offset ?? start);
    if (node.type !== 'inlineCode') {
      copyDecoded(this.placer, node.value, raw, start, rules);
      return;
    }
    const at = raw.indexOf(node.value);
    if (at >= 0) this.placer.copy(node.value, start + at);
    else this.placer.stand(node.value.replace(/\s+/g, ' '), start, raw.length);
  }
}

/** Front matter becomes blanks, so that every place stays what it is. */
function withoutFrontMatter(content: string): { readonly body: string; readonly title: string | null } {
  const matter = frontMatter.exec(content)?.[0] ?? '';
  const title = /^title\s*[:=]\s*(["']?)(.+?)\1\s*$/m.exec(matter)?.[2] ?? null;
  return { body: matter.replace(/[^\r\n]/g, ' ') + content.slice(matter.length), title };
}

/** Bare addresses are left text: found in the tree instead of in the source, they would have no place. */
const gfmTree = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

function parsed(body: string): Root {
  return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: gfmTree });
}

/**
 * The parser's time grows with the square of the marks in one paragraph: measured 2 s for 10,000 unpaired asterisks,
 * 19 s for 20,000. The sum of squares is held under that of one such paragraph.
 */
const mostMarks = 10_000;

function hasTooManyMarks(body: string): boolean {
  let squares = 0;
  for (const paragraph of body.split(/\n[ \t>\r]*\n/))
    squares += (paragraph.match(/[*_~[\]]/g)?.length ?? 0) ** 2;
  return squares > mostMarks ** 2;
}

function firstHeading(root: Root, content: string): string | null {
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  if (heading?.type !== 'heading') return null;
  const reader = new MarkdownReader(content, true);
  for (const child of heading.children) reader.read(child);
  return reader.placer.done().text.trim() || null;
}

/**
 * Reads Markdown (CommonMark 0.31 with GitHub's extensions): paragraphs, list items and quotes. Headings, tables, code
 * blocks, raw HTML, images, footnotes, link addresses and front matter are no prose.
 */
export function markdownDocument(content: string, options: DocumentOptions): ReadDocument | Failure {
  if (content.length > pageCaps.characters)
    return failureOf('too-large', 'the text is larger than 5 million characters');
  const { body, title } = withoutFrontMatter(content);
  const tooNested = failureOf('too-large', `the Markdown nests more than ${deepest} quotes or lists`);
  if (tooDeep.test(body)) return tooNested;
  if (hasTooManyMarks(body))
    return failureOf(
      'too-large',
      'a paragraph of the Markdown has more than 10,000 brackets and emphasis marks',
    );
  try {
    return read(content, body, title, options.withHeadings ?? false);
  } catch (error) {
    // Emphasis inside emphasis has no other limit than the stack.
    if (error instanceof RangeError) return tooNested;
    throw error;
  }
}

function read(content: string, body: string, title: string | null, withHeadings: boolean): ReadDocument {
  const root = parsed(body);
  const reader = new MarkdownReader(body, withHeadings);
  reader.read(root);
  return {
    ...reader.placer.done(),
    format: 'markdown',
    content,
    title: title ?? firstHeading(root, body),
    language: null,
    isWholePage: false,
    leftOut: reader.leftOut,
  };
}
