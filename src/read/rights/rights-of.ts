import type { Rights, RightsStatement } from '../../news/mod.ts';
import type { RobotsAnswer } from '../robots/mod.ts';
import { readContentSignal } from './content-signal.ts';
import { readTagRule } from './tag-rules.ts';
import { isOurTag, rulesOfHeader, rulesOfMeta } from './tag-lines.ts';
import { noLimit, statement, type Served } from './statement.ts';
import { weigh } from './weigh.ts';

/** `public`: what is written is published. `private`: for the operator's own reading. */
export type RightsPreset = 'public' | 'private';

interface RightsBasis extends Served {
  readonly preset: RightsPreset;
  readonly robots: RobotsAnswer;
}

/** What is known of a page and its answer when its rights are judged. */
export interface PageSignals extends RightsBasis {
  /** The page's answer; null when there was none. Header names in lower case. */
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | undefined>>;
  } | null;
  /** The robots meta tags of the page's head, whatever bot they name. */
  readonly metaRobots: readonly { readonly name: string; readonly content: string }[];
  /** The sign by which a paywall was told; null without one. */
  readonly paywall: string | null;
}

/** What is known of a page that was never fetched. */
export interface FeedSignals extends RightsBasis {
  /** Why the page was not read, in words for people. */
  readonly notRead?: string;
}

interface Said {
  readonly statements: readonly RightsStatement[];
  readonly maxSnippet: number | null;
}

/** Robots meta tags that are read of one page. */
const mostTags = 100;
const closed = new Set([401, 402, 403, 451]);

/**
 * Decides what may be done with a page that was asked for, from everything it and its site say. Pure: same signals,
 * same rights. The most restrictive statement wins; unknown is level 3, but 2 under `public` where a site speaks about
 * AI use and not to us.
 *
 * Sources: RFC 9309; Google's and Bing's robots meta specifications; Cloudflare's content signals policy.
 *
 * @example
 * rightsOf({ url, readAt, preset: 'public', robots, response, metaRobots: [{ name: 'robots', content: 'noai' }],
 *   paywall: null }).level; // 2
 */
export function rightsOf(signals: PageSignals): Rights {
  const { response, metaRobots, paywall } = signals;
  const headers = response?.headers ?? {};
  const said = [
    robotsSays(signals),
    contentSignals(signals, headers['content-signal']),
    headerSays(headers['x-robots-tag'], signals),
    ...metaRobots
      .filter(isOurTag)
      .slice(0, mostTags)
      .map((tag) => metaSays(tag, signals)),
    closedDoors(response?.status ?? null, paywall, signals),
  ];
  return decide(said, signals);
}

/**
 * Decides for a page that was never read: at most level 1, the title and address that the feed gives, and less where
 * the site's robots.txt says so.
 *
 * @example
 * rightsFromFeedOnly({ url, readAt, preset: 'public', robots }).level; // 1
 */
export function rightsFromFeedOnly(signals: FeedSignals): Rights {
  const why = signals.notRead ?? 'the page was not read, so only what its feed gives is known';
  const feed = statement('feed', '', signals, 1, why);
  return decide([robotsSays(signals), contentSignals(signals), only([feed])], signals);
}

function decide(said: readonly Said[], signals: RightsBasis): Rights {
  const statements = said.flatMap((one) => one.statements);
  const snippets = said.flatMap(({ maxSnippet }) => (maxSnippet === null ? [] : [maxSnippet]));
  const spokenTo = statements.some(({ signal }) => signal === 'Content-Signal');
  if (signals.robots.mentionsAiUse && !spokenTo) statements.push(policySays(signals));
  return weigh(statements, snippets.length === 0 ? null : Math.min(...snippets));
}

function only(statements: readonly RightsStatement[]): Said {
  return { statements, maxSnippet: null };
}

function robotsSays({ robots }: RightsBasis): Said {
  if (robots.isAllowed && robots.line === '') return only([]);
  const level = robots.isAllowed ? noLimit : 1;
  return only([statement('robots.txt', robots.line, robots, level, robots.why)]);
}

function contentSignals(signals: RightsBasis, header?: string): Said {
  const { robots } = signals;
  const lines = robots.contentSignals.flatMap((line) => readContentSignal(line, 'robots.txt', robots));
  const own = header === undefined ? [] : readContentSignal(header, 'the page', signals);
  return only([...lines, ...own]);
}

/** Lines are told apart by line feeds, as the fetcher gives them: a bot's name binds its own line only. */
function headerSays(header: string | undefined, served: Served): Said {
  const lines = (header ?? '').split('\n');
  const all = lines.map((line) =>
    tagSays('X-Robots-Tag', `X-Robots-Tag: ${line.trim()}`, rulesOfHeader(line), served),
  );
  return {
    statements: all.flatMap(({ statements }) => statements),
    maxSnippet: least(all.map(({ maxSnippet }) => maxSnippet)),
  };
}

function metaSays(tag: { readonly name: string; readonly content: string }, served: Served): Said {
  const raw = `<meta name="${tag.name}" content="${tag.content}">`;
  return tagSays('meta robots', raw, rulesOfMeta(tag.content), served);
}

function tagSays(
  signal: 'X-Robots-Tag' | 'meta robots',
  raw: string,
  rules: readonly string[],
  served: Served,
): Said {
  const known = rules.flatMap((rule) => readTagRule(rule, served.readAt) ?? []);
  const where = signal === 'meta robots' ? 'the page' : 'its server';
  return {
    statements: known.map(({ level, words }) =>
      statement(signal, raw, served, level, `${where} says ${words}`),
    ),
    maxSnippet: least(known.map(({ maxSnippet }) => maxSnippet)),
  };
}

function least(values: readonly (number | null)[]): number | null {
  return values.reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null);
}

function closedDoors(status: number | null, paywall: string | null, served: Served): Said {
  const statements: RightsStatement[] = [];
  if (status !== null && closed.has(status)) {
    statements.push(statement('HTTP status', String(status), served, 1, `the page answered ${status}`));
  }
  if (paywall !== null) {
    statements.push(statement('paywall', paywall, served, 1, 'the page is behind a paywall'));
  }
  return only(statements);
}

function policySays({ robots, preset }: RightsBasis): RightsStatement {
  const site = 'robots.txt speaks about AI use, but not to us';
  return preset === 'public'
    ? statement('policy', '', robots, 2, `${site}: without a word for us nothing is written from it`)
    : statement('policy', '', robots, 3, `${site}: for private reading it may be written up`);
}
