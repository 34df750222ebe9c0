import { html as template, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { visibleText } from './safe-text.ts';

/** Escaped markup, HTML or XML; the only thing `html` lets through as it is. */
export type Markup = HtmlEscapedString;

/** What a template may hold. No promises: every page is rendered from records already read. */
export type Child = string | number | boolean | null | undefined | Markup | readonly Child[];

function isMarkup(child: Child): child is Markup {
  return typeof child === 'object' && child !== null && 'isEscaped' in child;
}

function clean(child: Child): Child {
  if (typeof child === 'string') return visibleText(child);
  return Array.isArray(child) ? (child as readonly Child[]).map(clean) : child;
}

const squeezed = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** The template without the indentation it has in the source file; done once for each template. */
function squeeze(strings: TemplateStringsArray): TemplateStringsArray {
  const known = squeezed.get(strings);
  if (known !== undefined) return known;
  const parts = strings.map((part) => part.replace(/\n\s*/g, '\n'));
  const made = Object.assign(parts, { raw: parts });
  squeezed.set(strings, made);
  return made;
}

/**
 * Template for HTML and XML. Every string is stripped of control, direction and invisible characters and escaped;
 * nothing from the web can reach a page by another way. Arrays are joined; null, undefined and booleans leave nothing.
 *
 * @example
 * String(html`<p>${'<script>'}</p>`); // '<p>&lt;script&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Markup {
  // Without promises among its children Hono's helper answers at once.
  return template(
    squeeze(strings),
    ...children.map((child) => (isMarkup(child) ? child : clean(child))),
  ) as Markup;
}

/**
 * Marks a string as markup. Only for text this program made itself, never for anything read.
 *
 * @example
 * trusted('&nbsp;');
 */
export function trusted(markup: string): Markup {
  return raw(markup);
}

/** Joins markup with a separator, for lists inside a line. */
export function joined(parts: readonly Child[], separator: string): Child[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [trusted(separator), part]));
}
