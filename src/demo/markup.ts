import { escapeCarelessly, escapeText } from './escape.ts';

/** Markup made by a template; the only thing a template lets through as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Child = string | Markup | null | readonly Child[];
export type Template = (strings: TemplateStringsArray, ...children: readonly Child[]) => Markup;

function textOf(child: Child, escape: (text: string) => string): string {
  if (child === null) return '';
  if (typeof child === 'string') return escape(child);
  return child instanceof Markup ? child.text : child.map((part) => textOf(part, escape)).join('');
}

function templateWith(escape: (text: string) => string): Template {
  return (strings, ...children) =>
    new Markup(strings.reduce((made, part, at) => made + textOf(children[at - 1] ?? null, escape) + part));
}

/**
 * Template for HTML and XML: strings are escaped, arrays joined, null leaves nothing.
 *
 * @example
 * markup`<p>${'<b>'}</p>`.text; // '<p>&lt;b&gt;</p>'
 */
export const markup: Template = templateWith(escapeText);

/** The same by software that does not know about `&`: readable, and not well-formed. */
export const carelessMarkup: Template = templateWith(escapeCarelessly);
