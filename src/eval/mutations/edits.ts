/**
 * The text with [start, end) replaced; half-open UTF-16 offsets.
 *
 * @example
 * put('The port closed.', 4, 8, 'quay'); // 'The quay closed.'
 */
export function put(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The text with its first `from` replaced. */
export function swapFirst(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  return at < 0 ? text : put(text, at, at + from.length, to);
}

/** How often a string stands in a text. */
export function countOf(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}

/** The text with a capital first letter, opening marks aside. */
export function sentenceCase(text: string): string {
  return text.replace(
    /^(["“‘(]*)(\p{Ll})/u,
    (_, marks: string, first: string) => marks + first.toUpperCase(),
  );
}

const lowered =
  /^(?:The|A|An|In|On|At|By|For|From|With|After|Before|During|Since|Under|As|When|While|Some|Many|Most|Several|Two|Three|Four|Five|Six|It|He|She|They|We|This|That|These|Those|There|His|Her|Its|Their|Both|All|No|Another|Other|Officials|Police|Authorities|Prosecutors|Investigators|Lawmakers)\b/;

const opener =
  /^(?:Then|Now|But|And|So|Yet|Or|If|Once|Although|Though|Because|Where|What|Who|How|Why|Is|Are|Did|Does|Do|Was|Were|Asked|Add|Like|Amid|Despite|Until|Here|Also|Still|When|Even|Last|Earlier|Meanwhile|However|Indeed|Only|Not|Let|See|Read|Watch|Photo|Image) /;

/**
 * The text as it stands inside a sentence: a first word that is no name loses its capital; null when in doubt.
 *
 * @example
 * innerCase('The port closed.'); // 'the port closed.'
 */
export function innerCase(text: string): string | null {
  if (lowered.test(text)) return text.charAt(0).toLowerCase() + text.slice(1);
  // "Then, Orme" opens with no name; "Ada Orme" and "Mr. Orme" do.
  return /^\p{Lu}[\p{L}.’'-]* \p{Lu}/u.test(text) && !opener.test(text) ? text : null;
}

/** The offset before the closing stop and marks. */
export function bodyEnd(text: string): number {
  return /[.!?]?["”’']*$/.exec(text)?.index ?? text.length;
}

/** The text with words put before its full stop; null for a question or a sentence that ends in a quotation. */
export function appended(text: string, tail: string): string | null {
  return /[\p{L}\d)%]\.$/u.test(text) ? text.slice(0, -1) + tail : null;
}

/**
 * True when an odd number of double quotation marks stands before the offset.
 *
 * @example
 * isInsideQuotes('Orme said “no”', 11); // true
 */
export function isInsideQuotes(text: string, at: number): boolean {
  return (text.slice(0, at).match(/["“”]/g) ?? []).length % 2 === 1;
}
