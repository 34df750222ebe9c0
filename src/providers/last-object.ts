type JsonObject = Readonly<Record<string, unknown>>;

/** Longer texts are looked at from here before their end. */
const longestText = 100_000;
/** Places where an object may begin that are looked at; prose with more stray braces is no answer. */
const mostTries = 200;

/** Where the object that begins at `start` ends, by its brackets and strings; -1 when it does not. */
function endOf(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\' && inString) at += 1;
    else if (char === '"') inString = !inString;
    else if (inString) continue;
    else if (char === '{') depth += 1;
    else if (char === '}' && (depth -= 1) === 0) return at + 1;
  }
  return -1;
}

function objectIn(json: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}

/**
 * The last JSON object of a text that stands in no other: models put thoughts, fences and greetings round it.
 *
 * @returns null when there is none.
 *
 * @example
 * lastObject('<think>{"a": 1}?</think> Here you are: {"b": {"c": 2}}.'); // { b: { c: 2 } }
 */
export function lastObject(text: string): JsonObject | null {
  const thoughtsEnd = text.lastIndexOf('</think>');
  const said = text
    .slice(thoughtsEnd < 0 ? -longestText : thoughtsEnd + '</think>'.length)
    .slice(-longestText);
  const whole = objectIn(said);
  if (whole !== null) return whole;
  let last: JsonObject | null = null;
  let start = said.indexOf('{');
  for (let tries = 0; start >= 0 && tries < mostTries; tries += 1) {
    const end = endOf(said, start);
    const found = end < 0 ? null : objectIn(said.slice(start, end));
    if (found !== null) last = found;
    start = said.indexOf('{', found === null ? start + 1 : end);
  }
  return last;
}
