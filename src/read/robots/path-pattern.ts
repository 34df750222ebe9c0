const unreserved = /[A-Za-z0-9\-._~]/;
/** What stays as it is besides: RFC 3986 §2.2, and the percent sign of an escape. */
const plain = /[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/;

/**
 * Brings a path or a rule's pattern to one spelling (RFC 9309 §2.2.2): escapes of unreserved characters are undone,
 * all others are upper case, everything outside ASCII and every character that no URL carries is escaped as UTF-8.
 *
 * @example
 * normalizePath('/%62%61/ä'); // '/ba/%C3%A4'
 */
export function normalizePath(text: string): string {
  const undone = text.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return unreserved.test(character) ? character : escape.toUpperCase();
  });
  return undone.replace(/[^]/gu, (character) => (plain.test(character) ? character : escaped(character)));
}

/** Lone surrogates, which have no UTF-8, count as the replacement character. */
function escaped(character: string): string {
  const bytes = Buffer.from(character, 'utf8');
  return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** A rule's pattern, ready to match. */
export interface PathPattern {
  /** Octets after normalisation: the longest match wins (RFC 9309 §2.2.2). */
  readonly octets: number;
  readonly parts: readonly string[];
  readonly isAnchored: boolean;
}

/** Reads a pattern: `*` stands for any run of characters, `$` at the end for the end of the path. */
export function parsePattern(text: string): PathPattern {
  const normal = normalizePath(text);
  const isAnchored = normal.endsWith('$');
  const body = isAnchored ? normal.slice(0, -1) : normal;
  return { octets: normal.length, parts: body.split(/\*+/).map(literal), isAnchored };
}

/** A path with its query, ready to be matched. The signs that are special in patterns are escaped in it. */
export function parsePath(pathAndQuery: string): string {
  return literal(normalizePath(pathAndQuery)).replaceAll('*', '%2A');
}

function literal(text: string): string {
  return text.replaceAll('$', '%24');
}

/**
 * Tells whether a pattern matches a path of `parsePath`, from its start. Each part is looked for once, from left to
 * right, so the time grows with path times pattern and never worse.
 *
 * @example
 * matchesPath(parsePattern('/*.pdf$'), parsePath('/a/b.pdf')); // true
 */
export function matchesPath({ parts, isAnchored }: PathPattern, path: string): boolean {
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !isAnchored || path.length === first.length;
  let at = first.length;
  const last = rest.pop()!;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (isAnchored) return path.length - last.length >= at && path.endsWith(last);
  return path.includes(last, at);
}
