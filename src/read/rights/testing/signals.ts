import type { Instant } from '../../../news/mod.ts';
import { matchRobots, parseRobots, type RobotsAnswer } from '../../robots/mod.ts';
import type { PageSignals } from '../rights-of.ts';

export const readAt = '2026-11-20T12:00:00.000Z' as Instant;
export const url = 'https://gridpaper.example/news/1';
export const robotsUrl = 'https://gridpaper.example/robots.txt';

/** What a robots.txt of these lines says about the page. */
export function robotsOf(...lines: string[]): RobotsAnswer {
  const file = parseRobots(lines.join('\n'));
  const { isAllowed, line, contentSignals } = matchRobots(file, '/news/1');
  const why = isAllowed ? 'robots.txt allows this address' : 'robots.txt disallows this address';
  const { mentionsAiUse } = file;
  return { isAllowed, why, line, url: robotsUrl, readAt, contentSignals, mentionsAiUse, failure: null };
}

export function signalling(line: string): { robots: RobotsAnswer } {
  return { robots: robotsOf('User-agent: *', `Content-Signal: ${line}`, 'Allow: /') };
}

export function signals(said: Partial<PageSignals>): PageSignals {
  const quiet = { response: { status: 200, headers: {} }, metaRobots: [], paywall: null };
  return { url, readAt, preset: 'public', robots: robotsOf(), ...quiet, ...said };
}

export const header = (value: string) => ({ response: { status: 200, headers: { 'x-robots-tag': value } } });
export const meta = (content: string, name = 'robots') => ({ metaRobots: [{ name, content }] });
export const status = (code: number) => ({ response: { status: code, headers: {} } });
export const speaksToOthers = { robots: robotsOf('User-agent: GPTBot', 'Disallow: /') };
