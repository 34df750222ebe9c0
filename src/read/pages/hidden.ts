import { coloursOf } from './colours.ts';
import { attributeOf, type PageElement } from './page-tree.ts';

/** Declarations that leave nothing to see, each whole, in lower case and without white space. */
const hidingParts = [
  'display:none', 'visibility:(?:hidden|collapse)', 'content-visibility:hidden', 'opacity:0*\\.?0\\d*%?',
  'font-size:(?:0*\\.?0*|[01](?:\\.\\d+)?px|0*\\.0\\d*(?:r?em))(?:px|pt|r?em|%|vw|vh)?', 'color:transparent',
  'text-indent:-(?:\\d{3,}(?:px|pt|%)?|\\d{2,}r?em)', 'clip:rect\\((?:[01](?:px)?,?){4}\\)', 'clip-path:inset\\((?:50|100)%\\)',
  'transform:scale[xy]?\\(0(?:,0)?\\)', '(?:left|right|top|bottom):-(?:[5-9]\\d\\d|\\d{4,})px', 'margin-(?:left|top):-\\d{4,}px',
  '(?:margin-)?(?:left|right|top|bottom):-(?:[5-9]\\d|\\d{3,})r?em', '(?:left|top):-\\d{3,}v[wh]', 'transform:translate[xy]?\\(-\\d{4,}px.{0,20}\\)',
]; // prettier-ignore
const hiding = new RegExp(`^(?:${hidingParts.join('|')})$`);
/** Zero height or width hides only with clipping. */
const zeroBox = /^(?:max-)?(?:height|width):[01]?(?:\.0+)?(?:px|r?em|%)?$/;
const clipped = /^overflow(?:-[xy])?:(?:hidden|clip)$/;

/** Whether declarations give letters the colour of what is behind them. */
export function areSameColour(declarations: readonly string[]): boolean {
  const { front, back } = coloursOf(declarations);
  return front?.startsWith('#') === true && front === back;
}

/** Whole pages are switched off until a script has run; what they hold is no secret text. */
const wholes = new Set(['html', 'body', 'main', 'article']);

/** Declarations of a style attribute or rule, in lower case, without white space and `!important`; at most 100. */
export function declarationsOf(style: string): string[] {
  return style
    .slice(0, 2000)
    .replace(/\/\*.*?\*\//gs, '')
    .toLowerCase()
    .replace(/\s+|!\s*important/g, '')
    .split(';', 100);
}

/** Whether declarations leave nothing to see of an element, its colours aside. */
export function declarationsHide(declarations: readonly string[]): boolean {
  if (declarations.some((declaration) => hiding.test(declaration))) return true;
  const has = (pattern: RegExp): boolean => declarations.some((declaration) => pattern.test(declaration));
  return has(clipped) && has(zeroBox);
}

/**
 * Whether a person looking at the page would not see the element, as far as its own attributes tell, or its
 * publisher asks not to be quoted from it (`data-nosnippet`).
 *
 * @example
 * isHidden({ tag: 'p', attributes: [{ name: 'style', value: 'display:none' }] }); // true
 */
export function isHidden(element: Pick<PageElement, 'tag' | 'attributes'>): boolean {
  if (attributeOf(element, 'data-nosnippet') !== null) return true;
  if (wholes.has(element.tag)) return false;
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'popover') !== null) return true;
  if (element.tag === 'dialog' && attributeOf(element, 'open') === null) return true;
  if (attributeOf(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
  const style = attributeOf(element, 'style');
  const declarations = style === null ? [] : declarationsOf(style);
  return declarationsHide(declarations) || areSameColour(declarations);
}
