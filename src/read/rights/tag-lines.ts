import { isDate } from './tag-rules.ts';

/** Rules whose name is followed by a colon and a value; any other name before a colon is a bot's. */
const valued = new Set(['unavailable_after', 'max-snippet', 'max-image-preview', 'max-video-preview']);

/** Google reads 8 KiB of such headers at least; this is all that the fetcher takes of headers. */
const longestTag = 32 * 1024;

const ourNames = new Set(['*', 'robots', 'nutgrafbot']);

/**
 * Gives the rules of one `X-Robots-Tag` line that bind us: those without a bot's name and those under ours. A name
 * holds for the rest of its line, until the next name.
 *
 * @example
 * rulesOfHeader('otherbot: noindex, nofollow'); // []
 * rulesOfHeader('noarchive, NutgrafBot: nosnippet'); // ['noarchive', 'nosnippet']
 */
export function rulesOfHeader(line: string): string[] {
  let isForUs = true;
  return splitRules(line).flatMap((rule) => {
    const named = /^([^:=\s]+)\s*:(.*)$/s.exec(rule);
    if (named === null || valued.has(named[1]!.toLowerCase())) return isForUs ? [rule] : [];
    isForUs = ourNames.has(named[1]!.toLowerCase().split('/')[0]!);
    return isForUs ? [named[2]!.trim()] : [];
  });
}

/** Whether a robots meta tag binds us: it names all bots, or ours. */
export function isOurTag({ name }: { readonly name: string }): boolean {
  return /^\s*(?:robots|nutgrafbot)\s*$/i.test(name);
}

/** Gives the rules of a robots meta tag's content. */
export function rulesOfMeta(content: string): string[] {
  return splitRules(content);
}

/** Splits at commas, but not inside a date: `unavailable_after: Fri, 20 Nov 2026 12:00:00 GMT`. */
function splitRules(text: string): string[] {
  const rules: string[] = [];
  for (const part of text.slice(0, longestTag).split(',')) {
    const last = rules.at(-1);
    const open = last === undefined ? null : /unavailable_after\s*[:=](.*)$/is.exec(last);
    if (open !== null && !isDate(open[1]!) && isDate(`${open[1]!},${part}`)) {
      rules[rules.length - 1] = `${last!},${part}`;
    } else if (part.trim() !== '') {
      rules.push(part.trim());
    }
  }
  return rules;
}
