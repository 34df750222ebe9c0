/** What came of reading a JSON text. */
export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** Characters; the largest brief of a day with 1,000 pages in one story is under a megabyte. */
const mostCharacters = 8_000_000;
/** A brief nests 7 deep. */
const mostDepth = 32;

const quote = 34;
const backslash = 92;

/** The index of the quotation mark that closes the string opened at `start`; the end of the text when none does. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}

/** How deep brackets nest, counted without parsing: a parser may be made to run out of memory, a loop may not. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = stringEnd(text, at);
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return deepest;
}

function isKey(text: string, end: number): boolean {
  let next = end + 1;
  while (text[next] === ' ' || text[next] === '\n' || text[next] === '\r' || text[next] === '\t') next += 1;
  return text[next] === ':';
}

/** The first key of valid JSON that readers would disagree about: one that stands twice, or `__proto__`. */
function ambiguousKey(text: string): string | null {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') open.push(new Set());
    else if (sign === '}' || sign === ']') open.pop();
    if (sign !== '"') continue;
    const end = stringEnd(text, at);
    if (isKey(text, end)) {
      const key = JSON.parse(text.slice(at, end + 1)) as string;
      if (key === '__proto__' || open.at(-1)!.has(key)) return key;
      open.at(-1)!.add(key);
    }
    at = end;
  }
  return null;
}

/** Half a surrogate pair anywhere: it has no UTF-8, so it can be neither hashed nor signed. */
function hasHalfCharacter(value: unknown): boolean {
  if (typeof value === 'string') return !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, one]) => !key.isWellFormed() || hasHalfCharacter(one));
}

function parsed(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const place = /position (\d+)/.exec((error as Error).message)?.[1];
    return { ok: false, why: `it is not JSON${place === undefined ? '' : ` (character ${place})`}` };
  }
}

/**
 * Reads JSON that two readers cannot understand differently (I-JSON, RFC 7493: no key twice), within bounds.
 *
 * @param text At most 8 million characters, nested at most 32 deep.
 * @returns The value, or in words what is wrong. Never throws.
 *
 * @example
 * readStrictJson('{"a": 1, "a": 2}'); // { ok: false, why: 'the key "a" stands twice in one object' }
 */
export function readStrictJson(text: string): JsonReading {
  if (text.length > mostCharacters)
    return { ok: false, why: `it is larger than ${mostCharacters / 1e6} million characters` };
  const start = text.trimStart();
  if (start === '') return { ok: false, why: 'it is empty' };
  if (start.startsWith('<')) return { ok: false, why: 'it is a web page or XML, not JSON' };
  if (depthOf(text) > mostDepth) return { ok: false, why: `it nests deeper than ${mostDepth} levels` };
  const reading = parsed(text);
  if (!reading.ok) return reading;
  if (hasHalfCharacter(reading.value)) return { ok: false, why: 'it holds half of a surrogate pair' };
  const key = ambiguousKey(text);
  if (key === null) return reading;
  if (key === '__proto__') return { ok: false, why: 'the key "__proto__" has no place in a brief' };
  return { ok: false, why: `the key ${JSON.stringify(key.slice(0, 60))} stands twice in one object` };
}
