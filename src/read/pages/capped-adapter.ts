import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree, type TreeAdapter } from 'parse5';

/**
 * Caps on a page, most of them before anything else is done with it. The largest of 393 measured pages had 1.6
 * million characters, 4,285 elements, and a depth of 51.
 */
export const pageCaps = {
  /** UTF-16 code units of HTML. */
  characters: 5_000_000,
  /** Comments count too. */
  elements: 30_000,
  /** Open elements at once. The parser's time grows with their square. */
  openElements: 2000,
  /** Elements deeper than this are lifted to it; browsers do the same at 512. */
  depth: 200,
  /** UTF-16 code units of text on the whole page (measured: 123,000 at most), and of article text; what follows is left out. */
  bodyCharacters: 500_000,
  textCharacters: 300_000,
  /** UTF-16 code units of an attribute, a meta element's content, an address; what follows is left out. */
  attributeCharacters: 2000,
  contentCharacters: 5000,
} as const;

/** Thrown out of the parser when a page is over its caps. */
export class OverCap extends Error {}

/** Counts while the tree is built, so that a bomb is stopped before the costly part. */
export function cappedAdapter(): TreeAdapter<Tree.DefaultTreeAdapterMap> {
  let elements = 0;
  let open = 0;
  const count = (): void => {
    elements += 1;
    if (elements > pageCaps.elements) throw new OverCap('the page has more than 30,000 elements');
  };
  return {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(tag, namespace, attributes);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush() {
      open += 1;
      if (open > pageCaps.openElements) throw new OverCap('the page nests more than 2,000 elements');
    },
    onItemPop() {
      open -= 1;
    },
  };
}
