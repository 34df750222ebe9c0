import { declarationsOf } from './hidden.ts';

/** What selectors look at in an element. */
export interface Styled {
  readonly tag: string;
  readonly id: string | null;
  readonly classes: ReadonlySet<string>;
  readonly parent: Styled | null;
}

interface Compound {
  readonly tag: string | null;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
}

/** A rule with one selector; compounds outermost first. */
export interface StyleRule {
  readonly compounds: readonly Compound[];
  readonly place: number;
  readonly declarations: readonly string[];
}

const caps = { characters: 500_000, rules: 5000, rulesOfName: 50, compounds: 4 } as const;
/** The width pages are looked at, in CSS pixels. */
const screenWidth = 1280;
/** Properties that can hide text, or show it again. */
const telling =
  /\b(?:display|visibility|opacity|font-size|color|background|text-indent|clip|transform|overflow|left|right|top|bottom|height|width)/i;

function withoutComments(css: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', from)) {
    parts.push(css.slice(from, at));
    const end = css.indexOf('*/', at + 2);
    if (end < 0) return parts.join(' ');
    from = end + 2;
  }
  return parts.join(' ') + css.slice(from);
}

function pixels(query: string, bound: 'min' | 'max'): number | null {
  const found = new RegExp(`${bound}-width\\s{0,9}:\\s{0,9}([\\d.]{1,9})(px|r?em)`).exec(query);
  return found === null ? null : Number(found[1]) * (found[2] === 'px' ? 1 : 16);
}

/** Whether what an at-rule holds counts on a screen of the usual width. */
function applies(prelude: string): boolean {
  const query = prelude.toLowerCase();
  if (/^@(?:layer|supports|scope)\b/.test(query)) return true;
  if (!query.startsWith('@media') || /\b(?:print|speech|prefers-|orientation|not)\b/.test(query))
    return false;
  return (pixels(query, 'min') ?? 0) <= screenWidth && (pixels(query, 'max') ?? screenWidth) >= screenWidth;
}

const compoundForm = /^([a-z][\w-]*|\*)?((?:[.#](?:[\w-]|\\.|[^\x00-\x7f])+)*)$/i;

function compoundOf(text: string): Compound | null {
  const found = compoundForm.exec(text);
  if (found === null) return null;
  const names = [...found[2]!.matchAll(/([.#])((?:[\w-]|\\.|[^\x00-\x7f])+)/g)];
  const named = (mark: string): string[] =>
    names.filter(([, own]) => own === mark).map(([, , name]) => name!.replace(/\\(.)/g, '$1'));
  const tag = found[1] === undefined || found[1] === '*' ? null : found[1].toLowerCase();
  return { tag, ids: named('#'), classes: named('.') };
}

/** A selector of compounds in one another; null for one that looks at states, attributes or neighbours. */
function compoundsOf(selector: string): Compound[] | null {
  const parts = selector.trim().split(/\s*>\s*|\s+/, caps.compounds + 1);
  if (selector.length > 300 || parts.length > caps.compounds) return null;
  const compounds = parts.map(compoundOf);
  return compounds.every((compound) => compound !== null) ? compounds : null;
}

function fits({ tag, ids, classes }: Compound, styled: Styled): boolean {
  return (
    (tag === null || tag === styled.tag) &&
    ids.every((id) => id === styled.id) &&
    classes.every((name) => styled.classes.has(name))
  );
}

function fitsWithin(compounds: readonly Compound[], styled: Styled): boolean {
  let left = compounds.length - 1;
  if (!fits(compounds[left]!, styled)) return false;
  for (let around = styled.parent; around !== null && left > 0; around = around.parent)
    if (fits(compounds[left - 1]!, around)) left -= 1;
  return left === 0;
}

function keyOf({ tag, ids, classes }: Compound): string {
  return ids[0] === undefined ? (classes[0] === undefined ? (tag ?? '*') : `.${classes[0]}`) : `#${ids[0]}`;
}

function* blocksIn(css: string): Generator<{ selectors: string; body: string }> {
  const open: (boolean | null)[] = [];
  let from = 0;
  let selectors = '';
  for (const { 0: mark, index } of css.matchAll(/[{}]/g)) {
    const written = css.slice(from, index);
    from = index + 1;
    if (mark === '{') {
      selectors = written.slice(written.lastIndexOf(';') + 1).trim();
      open.push(selectors.startsWith('@') ? applies(selectors) : null);
    } else if (open.pop() === null && !open.includes(false)) yield { selectors, body: written };
  }
}

/**
 * The rules of a page's own style sheets that can hide text or show it, as far as their selectors name elements,
 * classes and ids (CSS Selectors 4: type, class, id, descendant, child). Specificity is not reckoned: of two rules the
 * later counts. At most 5,000 rules of 500,000 characters.
 *
 * @example
 * new StyleSheet(['.note { display: none }']).rulesFor({ tag: 'p', id: null, classes: new Set(['note']), parent: null });
 * // [{ declarations: ['display:none'], … }]
 */
export class StyleSheet {
  readonly #rules = new Map<string, StyleRule[]>();
  #count = 0;

  constructor(sheets: readonly string[]) {
    const css = withoutComments(sheets.join('\n').slice(0, caps.characters));
    for (const { selectors, body } of blocksIn(css)) {
      if (this.#count >= caps.rules) return;
      if (telling.test(body)) this.#add(selectors, declarationsOf(body));
    }
  }

  #add(selectors: string, declarations: readonly string[]): void {
    for (const selector of selectors.slice(0, 5000).split(',')) {
      const compounds = compoundsOf(selector);
      if (compounds === null) continue;
      const key = keyOf(compounds.at(-1)!);
      const rules = this.#rules.get(key) ?? [];
      this.#rules.set(key, rules);
      this.#count += 1;
      if (rules.length < caps.rulesOfName) rules.push({ compounds, place: this.#count, declarations });
    }
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** The rules that count for an element, in the order of the sheets. */
  rulesFor(styled: Styled): StyleRule[] {
    const keys = [styled.tag, '*', ...[...styled.classes].map((name) => `.${name}`), `#${styled.id ?? ''}`];
    return keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter(({ compounds }) => fitsWithin(compounds, styled))
      .sort((a, b) => a.place - b.place);
  }
}
