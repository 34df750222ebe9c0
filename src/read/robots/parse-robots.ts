import { aiAgents } from './ai-agents.ts';
import { parsePattern, type PathPattern } from './path-pattern.ts';

/** What a crawler must read at least, and all that is read (RFC 9309 §2.5). */
export const longestRobotsBytes = 500 * 1024;

/** More rules with wildcards cost more time at every address than any site can mean by them. */
const mostWildcards = 1000;

/** One Allow or Disallow line. */
export interface RobotsRule {
  readonly isAllowed: boolean;
  readonly pattern: PathPattern;
  /** As served. */
  readonly line: string;
}

/** A `Crawl-delay` or `Content-Signal` line, with the agents named before it. */
export interface RobotsExtra {
  readonly key: 'crawl-delay' | 'content-signal';
  /** Null for a line before any group: it speaks to everyone. */
  readonly agents: readonly string[] | null;
  readonly value: string;
  /** As served. */
  readonly line: string;
}

/** A robots.txt as read. Agents are product tokens in lower case, or `*`. */
export interface RobotsFile {
  readonly groups: readonly { readonly agents: readonly string[]; readonly rules: readonly RobotsRule[] }[];
  readonly extras: readonly RobotsExtra[];
  /** It has Content-Signal or Content-Usage lines, or groups for known AI agents. */
  readonly mentionsAiUse: boolean;
}

/** Names of the lines we read, with the misspellings that are common enough for Google's parser to take them. */
const keys: Readonly<
  Record<string, 'user-agent' | 'allow' | 'disallow' | RobotsExtra['key'] | 'content-usage'>
> = {
  'user-agent': 'user-agent',
  useragent: 'user-agent',
  'user agent': 'user-agent',
  allow: 'allow',
  disallow: 'disallow',
  dissallow: 'disallow',
  dissalow: 'disallow',
  disalow: 'disallow',
  diasllow: 'disallow',
  disallaw: 'disallow',
  'crawl-delay': 'crawl-delay',
  crawldelay: 'crawl-delay',
  'content-signal': 'content-signal',
  'content-usage': 'content-usage',
};

/**
 * Reads a robots.txt (RFC 9309 §2.2). Takes any text, at most 500 KiB of it; lines that mean nothing are left out and
 * end nothing. Only a rule ends the list of agents of its group: blank lines, `Sitemap`, `Crawl-delay` and unknown
 * lines do not. Of rules with wildcards the first 1,000 are read; a later Disallow counts up to its first wildcard.
 *
 * @example
 * parseRobots('User-agent: *\nDisallow: /private').groups[0]; // { agents: ['*'], rules: [{ isAllowed: false, … }] }
 */
export function parseRobots(text: string): RobotsFile {
  const groups: { agents: string[]; rules: RobotsRule[] }[] = [];
  const extras: RobotsExtra[] = [];
  let mentionsAiUse = false;
  let isOpen = false;
  let wildcards = 0;
  for (const line of withinCap(text)
    .replace(/^[\uFEFF\uFFFD]+/, '')
    .split(/\r\n|\r|\n/)) {
    const [key, value] = keyAndValue(line);
    const group = groups.at(-1);
    switch (key) {
      case 'user-agent':
        if (isOpen) group!.agents.push(productToken(value));
        else groups.push({ agents: [productToken(value)], rules: [] });
        isOpen = true;
        mentionsAiUse ||= aiAgents.has(value.toLowerCase().split(/[\s/]/)[0]!);
        break;
      case 'allow':
      case 'disallow':
        isOpen = false;
        if (value === '') break;
        wildcards += value.includes('*') ? 1 : 0;
        group?.rules.push(...ruleOf(key, value, line, wildcards > mostWildcards));
        break;
      case 'crawl-delay':
      case 'content-signal':
        mentionsAiUse ||= key === 'content-signal';
        extras.push({ key, agents: group ? [...group.agents] : null, value, line: line.trim() });
        break;
      case 'content-usage':
        mentionsAiUse = true;
        break;
      case null:
        break;
    }
  }
  return { groups, extras, mentionsAiUse };
}

function ruleOf(
  key: 'allow' | 'disallow',
  value: string,
  line: string,
  isPlainOnly: boolean,
): readonly RobotsRule[] {
  const isAllowed = key === 'allow';
  const start = isPlainOnly ? value.indexOf('*') : -1;
  if (start !== -1 && isAllowed) return [];
  const pattern = parsePattern(start === -1 ? value : value.slice(0, start) || '/');
  return [{ isAllowed, pattern, line: line.trim() }];
}

/** Drops the last line of a text that was cut: half a rule is another rule. */
export function withoutCutLine(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function withinCap(text: string): string {
  return text.length > longestRobotsBytes ? withoutCutLine(text.slice(0, longestRobotsBytes)) : text;
}

function keyAndValue(line: string): [(typeof keys)[string] | null, string] {
  const text = line.replace(/#.*$/s, '').replaceAll('\0', '').trim();
  const colon = text.indexOf(':');
  // A forgotten colon is clear where there are two words.
  const words = colon === -1 ? text.split(/\s+/) : [text.slice(0, colon), text.slice(colon + 1)];
  if (words.length !== 2) return [null, ''];
  const name = words[0]!.trim().toLowerCase();
  return [Object.hasOwn(keys, name) ? keys[name]! : null, words[1]!.trim()];
}

/** `FooBot/1.2 (+https://…)` names FooBot; `*` stands alone (RFC 9309 §2.2.1). */
function productToken(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*';
  return /^[A-Za-z_-]*/.exec(value)![0].toLowerCase();
}
