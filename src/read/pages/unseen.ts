import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { coloursOf, plainColour } from './colours.ts';
import { areSameColour, declarationsHide, declarationsOf } from './hidden.ts';
import { attributeOf } from './page-tree.ts';
import { StyleSheet, type Styled, type StyleRule } from './style-sheet.ts';

/** A rule under which more than this share of a page's text would vanish is undone by a script, and not believed. */
const believedShare = 0.4;
/** Never hidden by a rule: a script shows the whole page once it has loaded. */
const wholes = new Set(['html', 'body', 'main', 'article']);
/** Letters in the colour of the ground they stand on, which some element around them has. */
const sameColour = -1;

interface Visit {
  readonly node: Tree.ChildNode;
  readonly parent: Styled | null;
  /** The colour behind it; null when it cannot be told. */
  readonly ground: string | null;
}

function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node;
}

function styledOf(element: Tree.Element, parent: Styled | null): Styled {
  const read = { attributes: element.attrs };
  const names = (attributeOf(read, 'class') ?? '').slice(0, 1000).split(/\s+/, 20);
  return {
    tag: element.tagName,
    id: attributeOf(read, 'id'),
    classes: new Set(names.filter((name) => name !== '')),
    parent,
  };
}

/** Of declarations on one property the last. */
function lastOfEach(declarations: readonly string[]): string[] {
  return [...new Map(declarations.map((text) => [text.slice(0, text.indexOf(':')), text])).values()];
}

/** Colours count within one rule only: which of two rules gives the letters theirs is not reckoned here. */
function rulesHide(rules: readonly StyleRule[], own: readonly string[]): boolean {
  const all = [...rules.flatMap(({ declarations }) => declarations), ...own];
  return declarationsHide(lastOfEach(all)) || rules.some(({ declarations }) => areSameColour(declarations));
}

function textLength(root: Tree.Node): number {
  let length = 0;
  const waiting: Tree.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text') length += (node as Tree.TextNode).value.trim().length;
    else if (!/^(?:script|style|noscript|svg)$/.test(node.nodeName) && 'childNodes' in node)
      for (const child of node.childNodes) waiting.push(child);
  }
  return length;
}

/** Finds what a page's own style sheets and colours hide. */
class UnseenFinder {
  readonly #sheet: StyleSheet;
  /** Whether a sheet that is not read may give grounds and colours. */
  readonly #isStyledElsewhere: boolean;
  readonly #found: { element: Tree.Element; by: number }[] = [];

  constructor(sheets: readonly string[], isStyledElsewhere: boolean) {
    this.#sheet = new StyleSheet(sheets);
    this.#isStyledElsewhere = isStyledElsewhere;
  }

  find(root: Tree.Element): Set<Tree.Element> {
    const ground = this.#isStyledElsewhere ? null : plainColour('white');
    const waiting: Visit[] = [{ node: root, parent: null, ground }];
    for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
      const { node } = visit;
      if (!isElement(node)) continue;
      const inside = this.#look(node, visit);
      if (inside !== null) for (const child of node.childNodes) waiting.push({ node: child, ...inside });
    }
    return this.#believed(root);
  }

  /** What its children stand in; null when it is hidden. */
  #look(element: Tree.Element, { parent, ground }: Visit): Omit<Visit, 'node'> | null {
    const styled = styledOf(element, parent);
    const read = { attributes: element.attrs };
    const rules = this.#sheet.isEmpty ? [] : this.#sheet.rulesFor(styled);
    const style = attributeOf(read, 'style');
    const own = style === null ? [] : declarationsOf(style);
    const all = [...rules.flatMap(({ declarations }) => declarations), ...own];
    if (!wholes.has(element.tagName)) {
      if (rules.length > 0 && rulesHide(rules, own)) return this.#note(element, rules.at(-1)!.place);
      const font = element.tagName === 'font' ? attributeOf(read, 'color') : null;
      const front = coloursOf(own).front ?? (font === null ? null : plainColour(font));
      if (front !== null && front === (coloursOf(all).back ?? ground)) return this.#note(element, sameColour);
    }
    return { parent: styled, ground: this.#groundIn(element, styled, all, ground) };
  }

  #groundIn(
    element: Tree.Element,
    styled: Styled,
    declarations: readonly string[],
    ground: string | null,
  ): string | null {
    const told = coloursOf(declarations).back ?? attributeOf({ attributes: element.attrs }, 'bgcolor');
    if (told !== null) return /^#/.test(plainColour(told)) ? plainColour(told) : null;
    if (attributeOf({ attributes: element.attrs }, 'background') !== null) return null;
    return this.#isStyledElsewhere && (styled.classes.size > 0 || styled.id !== null) ? null : ground;
  }

  #note(element: Tree.Element, by: number): null {
    this.#found.push({ element, by });
    return null;
  }

  #believed(root: Tree.Element): Set<Tree.Element> {
    if (this.#found.length === 0) return new Set();
    const most = believedShare * textLength(root);
    const hiddenBy = new Map<number, number>();
    for (const { element, by } of this.#found)
      hiddenBy.set(by, (hiddenBy.get(by) ?? 0) + textLength(element));
    return new Set(this.#found.filter(({ by }) => hiddenBy.get(by)! <= most).map(({ element }) => element));
  }
}

/**
 * The elements a reader does not see because of the page's own style sheets, or because their letters have the colour
 * of what is behind them. Sheets the page only links to are not read.
 *
 * @param sheets Texts of the `style` elements.
 * @param isStyledElsewhere Whether the page links to sheets.
 */
export function unseenIn(
  root: Tree.Element,
  sheets: readonly string[],
  isStyledElsewhere: boolean,
): Set<Tree.Element> {
  return new UnseenFinder(sheets, isStyledElsewhere).find(root);
}
