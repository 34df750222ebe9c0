import type { Rights, RightsStatement } from '../../news/mod.ts';
import type { RobotsAnswer, Sender } from '../robots/mod.ts';
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

/** An address with the headers of its answer, names in lower case. */
interface Place extends RightsBasis {
  readonly headers: Readonly<Record<string, string | undefined>>;
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
  /** The addresses that sent us on to this one: what they and their sites say binds too. */
  readonly sentBy?: readonly Sender[];
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
 * Decides what may be done with a page that was asked for, from everything that it, its site and those who redirected
 * to it say. Pure: same signals, same rights. The most restrictive statement wins; unknown is level 3, but 2 under
 * `public` where a site speaks about AI use and not to us.
 *
 * Sources: RFC 9309; Google's and Bing's robots meta specifications; Cloudflare's content signals policy.
 *
 * @example
 * rightsOf({ url, readAt, preset: 'public', robots, response, metaRobots: [{ name: 'robots', content: 'noai' }],
 *   paywall: null }).level; // 2
 */
export function rightsOf(signals: PageSignals): Rights {
  const { response, metaRobots, paywall, sentBy = [], preset, readAt } = signals;
  const places: Place[] = [
    ...sentBy.map((sender) => ({ ...sender, preset, readAt })),
    { ...signals, headers: response?.headers ?? {} },
  ];
  const tags = metaRobots.filter(isOurTag).slice(0, mostTags);
  return together([
    ...places.map(placeSays),
    ...tags.map((tag) => metaSays(tag, signals)),
    closedDoors(response?.status ?? null, paywall, signals),
    ...places.map(silenceSays),
  ]);
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
  const place = { ...signals, headers: {} };
  return together([placeSays(place), only([feed]), silenceSays(place)]);
}

/** What an address says by its site's robots.txt and by the headers of its answer. */
function placeSays(place: Place): Said {
  const { statements, maxSnippet } = headerSays(place.headers['x-robots-tag'], place);
  return { statements: [...robotsSays(place), ...contentSignals(place), ...statements], maxSnippet };
}

/** What follows where a site speaks about AI use and not to us. Comes last: of equals, what was said decides. */
function silenceSays(place: Place): Said {
  const isSilent = place.robots.mentionsAiUse && contentSignals(place).length === 0;
  return only(isSilent ? [policySays(place)] : []);
}

function together(said: readonly Said[]): Rights {
  const statements = said.flatMap((one) => one.statements);
  return weigh(statements, least(said.map(({ maxSnippet }) => maxSnippet)));
}

function only(statements: readonly RightsStatement[]): Said {
  return { statements, maxSnippet: null };
}

function robotsSays({ robots }: RightsBasis): RightsStatement[] {
  if (robots.isAllowed && robots.line === '') return [];
  const level = robots.isAllowed ? noLimit : 1;
  return [statement('robots.txt', robots.line, robots, level, robots.why)];
}

function contentSignals(place: Place): RightsStatement[] {
  const { robots, headers } = place;
  const header = headers['content-signal'];
  const lines = robots.contentSignals.flatMap((line) => readContentSignal(line, 'robots.txt', robots));
  return header === undefined ? lines : [...lines, ...readContentSignal(header, 'the page', place)];
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
