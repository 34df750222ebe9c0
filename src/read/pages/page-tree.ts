/** What is kept of an HTML element: enough to tell text from the furniture around it. */
export interface PageElement {
  /** Lower case: `p`, `div`. */
  readonly tag: string;
  /** Names in lower case; a name appears once (HTML keeps the first). */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly PageNode[];
}

/** A string is a text node. */
export type PageNode = PageElement | string;

/**
 * The value of an attribute; null when the element has none of that name.
 *
 * @example
 * attributeOf({ tag: 'p', attributes: [{ name: 'id', value: 'lede' }], children: [] }, 'id'); // 'lede'
 */
export function attributeOf(element: Pick<PageElement, 'attributes'>, name: string): string | null {
  for (const attribute of element.attributes) if (attribute.name === name) return attribute.value;
  return null;
}

/**
 * All text under a node as one line; parts of different elements are kept apart by a space where `apart`. At most
 * about `most` UTF-16 code units are gathered: many elements in one another must not cost the text of all for each.
 */
export function textUnder(node: PageNode, apart = '', most = Infinity): string {
  const parts: string[] = [];
  let length = 0;
  const collect = (at: PageNode): void => {
    if (length > most) return;
    if (typeof at !== 'string') {
      for (const child of at.children) collect(child);
      return;
    }
    const part = at.slice(0, most + 1);
    parts.push(part);
    length += part.trim().length;
  };
  collect(node);
  return parts.join(apart).replace(/\s+/g, ' ').trim();
}

/** Every element under (and with) a root, in document order. */
export function* elementsOf(root: PageElement): Generator<PageElement> {
  const waiting: PageElement[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at]!;
      if (typeof child !== 'string') waiting.push(child);
    }
  }
}
