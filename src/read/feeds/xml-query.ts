import type { XmlElement } from './xml-tree.ts';

/** Child elements with one of these names, in order of the names, then of the document. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return names.flatMap((name) =>
    element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name),
  );
}

/** Text in an element and all its descendants, trimmed. */
export function textOf(element: XmlElement): string {
  return rawText(element).trim();
}

function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** The first text that is not empty among child elements with these names, in order of the names. */
export function firstText(element: XmlElement, ...names: readonly string[]): string | null {
  for (const child of childrenNamed(element, ...names)) {
    const text = textOf(child);
    if (text !== '') return text;
  }
  return null;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What is in an element as HTML. Text stands for markup where a feed escapes it (`text` 'markup'), and for itself
 * where elements stand in the feed as such (`text` 'literal').
 */
export function innerHtml(element: XmlElement, text: 'markup' | 'literal'): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string')
        return text === 'markup' ? child : child.replace(/[&<>]/g, (letter) => escapes[letter]!);
      const name = child.name.replace(/^(?:xhtml|atom):/, '');
      const style = child.attributes.get('style');
      const shown = style === undefined ? '' : ` style="${style.replaceAll('"', "'")}"`;
      const hidden = child.attributes.has('hidden') ? ' hidden' : '';
      return `<${name}${shown}${hidden}>${innerHtml(child, text)}</${name}>`;
    })
    .join('');
}

/**
 * An absolute http or https address; null for everything else. `www.gridpaper.example/a` is read as a host without
 * its scheme, as people write it, and not as a path.
 */
export function pageAddress(reference: string | null | undefined, base: string | null): string | null {
  const written = reference?.trim() ?? '';
  const trimmed = /^www\.[\w-]+\./i.test(written) ? `https://${written}` : written;
  if (trimmed === '') return null;
  const url = URL.parse(trimmed) ?? (base === null ? null : URL.parse(trimmed, base));
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null;
}
