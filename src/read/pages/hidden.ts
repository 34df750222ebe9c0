import { attributeOf, type PageElement } from './page-tree.ts';

/** Inline style that leaves nothing to see. Zero height or width hides only with clipping. */
const hiding =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:font-size|opacity)\s*:\s*0*\.?0+(?:px|r?em|pt|%|vw|vh)?|text-indent\s*:\s*-\d{3,}\S*|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|(?:left|top)\s*:\s*-\d{4,}px)\s*(?:!\s*important\s*)?(?:;|$)/i;
const zeroBox =
  /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*[01]?(?:\.0+)?(?:px|r?em|%)?\s*(?:!\s*important\s*)?(?:;|$)/i;
const clipped = /overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
const colour = /(?:^|;)\s*color\s*:\s*([^;!]+)/i;
const background = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i;

/** A colour in one spelling: `#ffffff` for white, `#fff` and `rgb(255, 255, 255)`. */
function plainColour(value: string): string {
  const text = value.trim().toLowerCase().replace(/\s+/g, '');
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return `#${short[1]!.repeat(2)}${short[2]!.repeat(2)}${short[3]!.repeat(2)}`;
  const parts = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,1(?:\.0+)?)?\)$/.exec(text)?.slice(1, 4);
  if (parts) return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return text === 'white' ? '#ffffff' : text === 'black' ? '#000000' : text;
}

/** Letters in the colour of what is behind them. */
function isSameColour(style: string): boolean {
  const front = colour.exec(style)?.[1];
  const back = background.exec(style)?.[1];
  return front !== undefined && back !== undefined && plainColour(front) === plainColour(back);
}

/** Whole pages are switched off until a script has run; what they hold is no secret text. */
const wholes = new Set(['html', 'body', 'main', 'article']);

function styleHides(style: string): boolean {
  const read = style.slice(0, 2000).replace(/\/\*.*?\*\//gs, '');
  return hiding.test(read) || (clipped.test(read) && zeroBox.test(read)) || isSameColour(read);
}

/**
 * Whether a person looking at the page would not see the element, as far as its own attributes tell, or its
 * publisher asks not to be quoted from it (`data-nosnippet`). Style sheets are not read.
 *
 * @example
 * isHidden({ tag: 'p', attributes: [{ name: 'style', value: 'display:none' }] }); // true
 */
export function isHidden(element: Pick<PageElement, 'tag' | 'attributes'>): boolean {
  if (attributeOf(element, 'data-nosnippet') !== null) return true;
  if (wholes.has(element.tag)) return false;
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
  const style = attributeOf(element, 'style');
  return style !== null && styleHides(style);
}
