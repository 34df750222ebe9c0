import { feedCaps } from './caps.ts';
import { namespaceOf } from './namespaces.ts';
import { tidyMarkup } from './tidy-markup.ts';
import { tokenize } from './tokenize.ts';
import { decodeEntities, readableControls, withoutIllegal } from './xml-text.ts';

/** An element of a feed. */
export interface XmlElement {
  /** In lower case; with the usual prefix of its namespace, whatever prefix the document uses: `dc:creator`. */
  readonly name: string;
  /** By name in lower case as written: `href`, `xml:lang`, `rdf:about`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and decoded text, in document order. */
  readonly children: readonly (XmlElement | string)[];
  /** The address relative references count from (XML Base). */
  readonly base: string;
}

export interface XmlTree {
  /** Holds what stands at the outermost level. */
  readonly top: XmlElement;
  /** Whether markup had to be guessed: something unclosed, wrongly nested or not allowed. */
  readonly isRepaired: boolean;
}

interface OpenElement {
  readonly name: string;
  /** As written, in lower case: what closes it. */
  readonly written: string;
  textLength: number;
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
  base: string;
  defaultSpace: string | null;
}

const isItem = /^(?:atom:)?(?:item|entry)$/;
/** Fields that hold a line or a value: one of these, or an item, inside another means the other was not closed. */
const isLineField = /^(?:atom:)?(?:title|link|guid|id|pubdate|published|updated|issued|modified|author)$/;
const isField =
  /^(?:(?:atom:)?(?:item|entry|link|guid|pubdate|description|published|updated|summary)|dc:date|dc:creator|content:encoded)$/;

function resolved(address: string | undefined, base: string): string {
  return address === undefined ? base : (URL.parse(address.trim(), base)?.href ?? base);
}

class TreeBuilder {
  readonly #text: string;
  readonly #prefixes = new Map<string, string>();
  readonly #open: OpenElement[];
  /** How many elements of each written name are open. */
  readonly #openNames = new Map<string, number>();
  isRepaired = false;
  /** Open elements that are not kept, being too deep or too many. */
  #dropped = 0;
  #elements = 0;
  #items = 0;
  #tag = '';
  #attributes: [string, string][] = [];
  #attribute = '';
  #value = '';

  constructor(text: string, url: string) {
    this.#text = text;
    this.#open = [
      {
        name: '',
        written: '',
        attributes: new Map(),
        children: [],
        base: url,
        defaultSpace: null,
        textLength: 0,
      },
    ];
  }

  run(): XmlTree {
    tokenize(this.#text, 'xml', {
      onopentagname: (start, end) => {
        this.#tag = this.#text.slice(start, end);
        this.#attributes = [];
      },
      onattribname: (start, end) => {
        this.#attribute = this.#text.slice(start, end).toLowerCase();
        this.#value = '';
      },
      onattribdata: (start, end) => {
        if (end - start <= feedCaps.attributeLength) this.#value = this.#text.slice(start, end);
      },
      onattribend: () => {
        if (this.#attributes.length < feedCaps.attributes)
          this.#attributes.push([this.#attribute, readableControls(decodeEntities(this.#value))]);
      },
      onopentagend: () => {
        this.#start();
      },
      onselfclosingtag: () => {
        this.#start();
        this.#end(this.#tag);
      },
      onclosetag: (start, end) => {
        this.#end(this.#text.slice(start, end));
      },
      ontext: (start, end) => {
        this.#add(start, end, true);
      },
      oncdata: (start, end, offset) => {
        this.#add(start, end - offset, false);
      },
    });
    this.isRepaired ||= this.#open.length > 1;
    return { top: this.#open[0]!, isRepaired: this.isRepaired };
  }

  #add(start: number, end: number, isEscaped: boolean): void {
    if (this.#items > feedCaps.items && this.#dropped > 0) return;
    const open = this.#open.at(-1)!;
    const written = this.#text.slice(start, Math.min(end, start + feedCaps.elementText - open.textLength));
    open.textLength += written.length;
    const text = readableControls(isEscaped ? decodeEntities(written) : written);
    const last = open.children.length - 1;
    const before = open.children[last];
    if (typeof before === 'string') open.children[last] = before + text;
    else if (text !== '') open.children.push(text);
  }

  #start(): void {
    for (const [name, value] of this.#attributes) {
      if (name.startsWith('xmlns:') && this.#prefixes.size < feedCaps.prefixes)
        this.#prefixes.set(name.slice(6), value);
    }
    const parent = this.#open.at(-1)!;
    const declared = this.#attributes.find(([name]) => name === 'xmlns')?.[1];
    const defaultSpace = declared ?? parent.defaultSpace;
    const name = this.#nameOf(this.#tag, defaultSpace);
    if (this.#dropped === 0) this.#closeForgotten(name);
    if (this.#isTooMuch(name)) this.#dropped += 1;
    else this.#push(name, defaultSpace);
  }

  #isTooMuch(name: string): boolean {
    if (this.#dropped > 0) return true;
    this.#elements += 1;
    if (isItem.test(name)) this.#items += 1;
    if (this.#elements > feedCaps.elements || this.#open.length > feedCaps.depth) return true;
    return isItem.test(name) && this.#items > feedCaps.items;
  }

  #push(name: string, defaultSpace: string | null): void {
    const parent = this.#open.at(-1)!;
    const attributes = new Map(this.#attributes);
    const base = resolved(attributes.get('xml:base'), parent.base);
    const written = this.#tag.toLowerCase();
    const element: OpenElement = {
      name,
      written,
      attributes,
      children: [],
      base,
      defaultSpace,
      textLength: 0,
    };
    parent.children.push(element);
    this.#open.push(element);
    this.#openNames.set(written, (this.#openNames.get(written) ?? 0) + 1);
  }

  /** A field or item that opens inside a line closes it; an item that opens inside an item closes that. */
  #closeForgotten(name: string): void {
    if (!isField.test(name)) return;
    const pattern = isItem.test(name) ? isItem : isLineField;
    const at = this.#open.findLastIndex((element, depth) => depth > 0 && pattern.test(element.name));
    if (at < 0 || (pattern === isLineField && at !== this.#open.length - 1)) return;
    this.#closeTo(at);
    this.isRepaired = true;
  }

  #end(written: string): void {
    if (this.#dropped > 0) {
      this.#dropped -= 1;
      return;
    }
    const lower = written.toLowerCase();
    if (this.#open.at(-1)!.written !== lower) this.isRepaired = true;
    if ((this.#openNames.get(lower) ?? 0) === 0) return;
    this.#closeTo(this.#open.findLastIndex((element) => element.written === lower));
  }

  /** Closes the element at a depth and all in it. */
  #closeTo(depth: number): void {
    for (const { written } of this.#open.splice(depth))
      this.#openNames.set(written, this.#openNames.get(written)! - 1);
  }

  #nameOf(written: string, defaultSpace: string | null): string {
    const lower = written.toLowerCase();
    const colon = lower.indexOf(':');
    const local = lower.slice(colon + 1);
    const space =
      colon < 0
        ? (namespaceOf(defaultSpace ?? '') ?? '')
        : (namespaceOf(this.#prefixes.get(lower.slice(0, colon)) ?? '') ?? lower.slice(0, colon));
    return space === '' ? local : `${space}:${local}`;
  }
}

/**
 * Reads XML as feeds have it, well-formed or not, into a tree. Linear in the text; no DTD is read, no entity
 * declared in the document expanded; caps as in `feedCaps`. What is beyond a cap is left out, nothing is thrown.
 *
 * @example
 * readXml('<rss><channel><title>Arle', 'https://gridpaper.example/feed').isRepaired; // true
 */
export function readXml(text: string, url: string): XmlTree {
  const legal = withoutIllegal(text);
  const tidy = tidyMarkup(legal);
  const tree = new TreeBuilder(tidy, url).run();
  return { top: tree.top, isRepaired: tree.isRepaired || tidy !== text };
}
