import type { Failure, Instant, RobotsRecord } from '../../news/mod.ts';
import { matchRobots, type RobotsMatch } from './match-robots.ts';
import type { RobotsFile } from './parse-robots.ts';
import type { RobotsAnswer } from './robots-records.ts';
import { standingOf, type RobotsStanding } from './robots-state.ts';

/** A site that wants more between two requests does not want to be read by a program. */
export const longestCrawlDelaySeconds = 3600;

/** A kept robots.txt with its text read. */
export interface KeptRobots {
  readonly record: RobotsRecord;
  readonly file: RobotsFile;
}

/** Says in one answer what a kept robots.txt means for an address now, and the pause it asks for. */
export function answerFor(
  url: URL,
  { record, file }: KeptRobots,
  now: Instant,
): { readonly answer: RobotsAnswer; readonly pauseMs: number } {
  const standing = standingOf(record, now);
  const hasRules = standing === 'rules' || standing === 'old-rules';
  const match = hasRules ? matchRobots(file, url.pathname + url.search) : null;
  const delay = match?.crawlDelay ?? null;
  const isTooSlow =
    delay !== null && delay.seconds > longestCrawlDelaySeconds && url.pathname !== '/robots.txt';
  const isAllowed = (match?.isAllowed ?? standing !== 'unreadable') && !isTooSlow;
  const verdict = match === null ? wordsWithout(standing, record) : wordsFor(match, isTooSlow);
  const answer: RobotsAnswer = {
    isAllowed,
    why: standing === 'old-rules' ? `${verdict} (an older copy: ${troubleOf(record)})` : verdict,
    line: isTooSlow ? delay.line : (match?.line ?? ''),
    url: `${record.origin}/robots.txt`,
    readAt: record.readAt,
    contentSignals: match?.contentSignals ?? [],
    mentionsAiUse: hasRules && file.mentionsAiUse,
    failure: standing === 'unreadable' ? failureOf(record, verdict) : null,
  };
  return { answer, pauseMs: delay === null ? 0 : delay.seconds * 1000 };
}

/** The answer for what is no web address: nothing was asked. */
export function noAddress(now: Instant): RobotsAnswer {
  const why = 'this is not a web address';
  const failure: Failure = { class: 'malformed', why, retry: false, retryAfterMs: null };
  const silent = { line: '', url: '', contentSignals: [], mentionsAiUse: false };
  return { isAllowed: false, why, readAt: now, failure, ...silent };
}

function failureOf({ failure }: RobotsRecord, why: string): Failure {
  return { class: 'no-connection', retry: true, retryAfterMs: null, ...failure, why };
}

function wordsFor({ isAllowed, line, isForUs, crawlDelay }: RobotsMatch, isTooSlow: boolean): string {
  const whom = isForUs ? 'NutgrafBot' : 'all crawlers';
  if (isTooSlow) {
    return `robots.txt asks ${whom} to wait ${crawlDelay!.seconds} s between two requests, so nothing is read here`;
  }
  if (!isAllowed) return `robots.txt disallows this address for ${whom}`;
  return line === ''
    ? 'robots.txt says nothing against this address'
    : `robots.txt allows this address for ${whom}`;
}

function wordsWithout(standing: RobotsStanding, record: RobotsRecord): string {
  const { host } = new URL(record.origin);
  if (standing === 'none') return `${host} has no robots.txt (status ${record.status})`;
  if (standing === 'given-up') {
    return `robots.txt of ${host} could not be read for 30 days (${troubleOf(record)}) and counts as none`;
  }
  return `robots.txt of ${host} cannot be read for now (${troubleOf(record)}), so nothing is read there until it can`;
}

function troubleOf({ status, failure }: RobotsRecord): string {
  return status === 0 ? (failure?.why ?? 'no answer came') : `the server answers ${status}`;
}
