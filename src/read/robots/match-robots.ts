import type { RobotsFile, RobotsRule } from './parse-robots.ts';
import { matchesPath, parsePath, parsePattern } from './path-pattern.ts';

/** Our product token, in lower case; groups that name it are ours. */
export const ourToken = 'nutgrafbot';

/** What a robots.txt says about one path, for us. */
export interface RobotsMatch {
  readonly isAllowed: boolean;
  /** The rule that decided, as served; empty when none did. */
  readonly line: string;
  /** Groups name us; otherwise those for `*` were read. */
  readonly isForUs: boolean;
  /** Seconds between two requests; null when not asked for. */
  readonly crawlDelay: { readonly seconds: number; readonly line: string } | null;
  /** Content-Signal lines that bind us here, as served. */
  readonly contentSignals: readonly string[];
}

/** More such lines for us in one file speak for nothing but ill will. */
const mostSignals = 50;

/**
 * Finds what a file says about a path with its query (RFC 9309 §2.2.2): all groups that name us are one, else all
 * groups for `*`; the rule with the longest pattern wins, on a tie the one that allows. `/robots.txt` itself is always
 * allowed.
 *
 * @example
 * matchRobots(parseRobots('User-agent: *\nDisallow: /a'), '/a/b').line; // 'Disallow: /a'
 */
export function matchRobots(file: RobotsFile, pathAndQuery: string): RobotsMatch {
  const isForUs = file.groups.some(({ agents }) => agents.includes(ourToken));
  const token = isForUs ? ourToken : '*';
  const path = parsePath(pathAndQuery);
  const rules = file.groups.filter(({ agents }) => agents.includes(token)).flatMap((group) => group.rules);
  const rule = path === '/robots.txt' ? null : longestMatch(rules, path);
  const extras = file.extras.filter(({ agents }) => agents === null || agents.includes(token));
  const delays = extras.flatMap(({ key, value, line }) => {
    const isDelay = key === 'crawl-delay' && /^\d+(?:\.\d*)?$|^\.\d+$/.test(value);
    return isDelay ? [{ seconds: Number(value), line }] : [];
  });
  const crawlDelay = delays.length === 0 ? null : delays.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  const signals = extras.filter(({ key }) => key === 'content-signal').slice(0, mostSignals);
  return {
    isAllowed: rule?.isAllowed ?? true,
    line: rule?.line ?? '',
    isForUs,
    crawlDelay,
    contentSignals: signals.flatMap(({ value, line }) => (isForPath(value, path) ? [line] : [])),
  };
}

function longestMatch(rules: readonly RobotsRule[], path: string): RobotsRule | null {
  let best: RobotsRule | null = null;
  for (const rule of rules) {
    const { octets } = rule.pattern;
    const isLonger = best === null || octets > best.pattern.octets;
    const winsTie = octets === best?.pattern.octets && rule.isAllowed && !best.isAllowed;
    if ((isLonger || winsTie) && matchesPath(rule.pattern, path)) best = rule;
  }
  return best;
}

/** A signal may start with the path it is for. */
function isForPath(value: string, path: string): boolean {
  if (!value.startsWith('/')) return true;
  return matchesPath(parsePattern(value.split(/\s/)[0]!), path);
}
