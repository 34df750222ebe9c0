const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const entity = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi;

/**
 * Why a document is not well-formed XML (XML 1.0 §2.1), as far as our writers could break it: nesting, attributes,
 * bare `&` and `<`, forbidden characters, one root. Null when it is.
 */
export function whyNotWellFormed(xml: string): string | null {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) return 'a forbidden character';
  if (!xml.isWellFormed()) return 'a lone surrogate';
  if (xml.replace(entity, '').includes('&')) return 'a bare &';
  const open: string[] = [];
  let roots = 0;
  let at = xml.startsWith('<?xml ') ? xml.indexOf('?>') + 2 : 0;
  for (;;) {
    const next = xml.indexOf('<', at);
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(xml);
    if (found === null) return `no tag at ${xml.slice(next, next + 40)}`;
    const [all, isEnd, name, , isEmpty] = found;
    if (open.length === 0 && isEnd === '') roots += 1;
    if (isEnd === '/' && open.pop() !== name) return `</${name!}> closes something else`;
    if (isEnd === '' && isEmpty === '') open.push(name!);
    at = next + all.length;
  }
  if (open.length > 0) return `<${open.at(-1)!}> is not closed`;
  return roots === 1 ? null : `${roots} roots`;
}
