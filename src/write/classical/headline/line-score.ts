import { words } from '../../../text/mod.ts';
import { mainClause } from '../sentences/mod.ts';
import type { HeadlineAsk } from './headline.ts';
import { isColoured, lineFault } from './line-faults.ts';
import { lineVerb, type LineVerb } from './line-verb.ts';
import { newsVerb } from './news-verbs.ts';
import type { Newsworth } from './newsworth.ts';
import { namesSubject } from './subject.ts';
import type { Line, LineKind } from './title-lines.ts';

const mostChars = 104;
const comfortableChars = 80;
const longChars = 96;
/** A line that tells less than this of what the headlines and leads share is about something else. */
const leastAbout = 0.3;
const leastTold = 0.12;
const leastHappening = 0.1;
/** Below this a line has nothing to do with the story. */
const leastOfAll = 0.08;
/** What stands further down is background. */
const deepest = 8;
/** What heads a brief and is no news of the sources has to be the best there is by far. */
const besideTheNews = 1.2;
/** A headline that needs no kicker is better. */
const kickerCost = 0.5;
/** What no headline mentions has to be this close to the leads. */
const closelyAbout = 0.5;
const closelyHappening = 0.12;

/** What speaks for a way of making a line, all else equal: what a headline tells is the news. */
const kindBonus: Readonly<Record<LineKind, number>> = {
  core: 0.1,
  clipped: 0.05,
  cut: 0.3,
  past: 0.25,
  whole: 0.2,
  credited: -0.6,
  kicked: 0.1,
};

const refusesToSay =
  /\b(?:declined? to|did not (?:\p{L}+ )?respond|could not be reached|requests? for comment|no comment)\b/u;
/** "The deal, Varga said, is dead". */
const saysInside = /, [^,]{3,40} (?:said|says|reported|reports|told|wrote|added|claimed), /;
/** "then", "that it does not": told of something named before. */
const leansOnBefore = /\b(?:then|it|they|such|another|other|others)\b|[.,]”$/;
const opensLoosely =
  /^(?:Later|Then|Now|Soon|Earlier|Meanwhile|Eventually|Recently|Currently|Instead|Still|Also|Perhaps|Maybe|Here|There|Months|Weeks|Days|Years|Hours|Moments|Within|Months) ?\b/;
/** Verbs whose present tells news in running text as well. */
const stillNews = /^(?:say|plan|want|expect|urge|call|seek|propose)$/;
const credit = /, [^,]* reports$/;

/** It has the form of a headline and says of itself who or what it is about. */
function isHeadline(line: Line, bare: string, verb: LineVerb | null): boolean {
  if (lineFault(bare, verb, bare !== line.text) !== null) return false;
  const { exact, field } = line.evidence.span;
  // "Judge blocks toll": a headline may open with any judge.
  if (field === 'title') return true;
  if ([refusesToSay, saysInside, opensLoosely, leansOnBefore].some((pattern) => pattern.test(bare)))
    return false;
  const isDefinite = /^The /.test(bare) || /^the$/i.test(words(exact)[0]?.text ?? '');
  const [first] = words(bare);
  // Inside its sentence the word has a capital of its own.
  const opensWithName = first !== undefined && exact.indexOf(` ${first.text}`) > 0;
  return namesSubject(bare, verb, { isDefinite, opensWithName });
}

/** What its form takes from a line. */
function cost(line: Line, bare: string, verb: LineVerb | null): number {
  const isTitle = line.evidence.span.field === 'title';
  const isLasting = !isTitle && verb?.verb?.form === 'present' && !stillNews.test(verb.verb.base);
  const kind = line.evidence.kind === 'fact' ? 0 : isTitle ? 0.05 : 0.15;
  const place = isTitle
    ? 0
    : line.evidence.sentence === 0
      ? -0.15
      : 0.06 * Math.max(0, line.evidence.sentence);
  return (
    place +
    kind +
    (words(bare).length < 6 ? 0.15 : 0) +
    (line.text.length > longChars ? 0.6 : line.text.length > comfortableChars ? 0.3 : 0) +
    (verb?.kind === 'bare' ? 0.15 : 0) +
    (bare.includes('“') ? 0.35 : 0) +
    (bare.includes(':') ? 0.3 : 0) +
    (line.operations.some(({ name }) => name === 'substitute') ? 0.1 : 0) +
    (isColoured(bare) ? 0.15 : 0) +
    (isStatement(bare, verb) ? 0.8 : 0) +
    (isLasting ? 0.25 : 0)
  );
}

/** How good a headline of the story a line is. */
export interface LineScore {
  readonly score: number;
  readonly over: HeadedBriefs;
}

/** Which briefs a line may head: any of the story, those that tell the same sentence, those that open with it. */
export type HeadedBriefs = 'any' | 'telling it' | 'opening with it';

/** What no headline of the story mentions is background, unless it is close to what the leads tell. */
function isNews(line: Line, bare: string, news: Newsworth): boolean {
  const [about, tells, happens] = [news.about(bare), news.tells(bare), news.happens(bare)];
  if (about < leastAbout || tells < leastTold) return false;
  if (line.evidence.span.field === 'title') return true;
  if (news.inTitles(bare) === 0) return about >= closelyAbout && happens >= closelyHappening;
  return happens >= leastHappening;
}

/** How near the line is to what the story's headlines and leads tell, and how many of them tell it. */
function worthOf(text: string, articles: number, isAlone: boolean, news: Newsworth): number {
  const telling = isAlone ? 0 : (news.outletsTelling(text) - 1) / Math.max(1, articles - 1);
  return 0.7 * news.about(text) + 1.2 * news.tells(text) + 0.5 * news.happens(text) + 0.3 * telling;
}

/**
 * How good a headline of the story a line is, for ranking; null for a line that is none: no headline by its form, or
 * about something else.
 *
 * @example
 * // lineScore(line, ask, newsworthOf(ask.articles)); // { score: 2.1, over: 'any' }
 */
export function lineScore(
  line: Line,
  ask: Pick<HeadlineAsk, 'articles' | 'isAlone'>,
  news: Newsworth,
): LineScore | null {
  const { evidence, kicker } = line;
  const bare = line.text.replace(credit, '');
  const said = kicker === undefined ? bare : bare.slice(kicker.text.length + 2);
  const isTitle = evidence.span.field === 'title';
  const verb = isTitle ? lineVerb(said) : coreVerb(said);
  if (line.text.length > mostChars || !isHeadline(line, said, verb)) return null;
  if (!isTitle && isStatement(said, verb)) return null;
  const isTold = isNews(line, bare, news);
  const score =
    worthOf(bare, ask.articles.length, ask.isAlone, news) +
    (ask.isAlone && line.kind === 'credited' ? kindBonus.whole : kindBonus[line.kind]) -
    cost(line, said, verb);
  const isDeep = evidence.sentence > deepest;
  if (kicker !== undefined)
    return isTold && !isDeep ? { score: score - kickerCost, over: 'telling it' } : null;
  if (isTold) return { score, over: 'any' };
  if (isTitle || isDeep || news.about(bare) < leastOfAll) return null;
  return { score: score - besideTheNews, over: evidence.sentence <= 2 ? 'telling it' : 'opening with it' };
}

/** "The case is a tough one": says how things are, not what happened. */
function isStatement(text: string, verb: LineVerb | null): boolean {
  if (!verb || !/^(?:is|are|was|were)(?:n['’]t)?$/.test(verb.word.text)) return false;
  const [next = '', after = ''] = words(text)
    .slice(verb.at + 1)
    .map((word) => word.text);
  const isEvent = (word: string) =>
    /(?:ed|ing|en|wn)$/.test(word) ||
    newsVerb(word) !== null ||
    /^(?:to|dead|guilty|set|due|killed|shot|being)$/.test(word);
  return (
    !isEvent(next) &&
    !(/ly$|^(?:not|also|still|now|again|the first)$/.test(next) && isEvent(after)) &&
    !/^(?:first|the first)/.test(after)
  );
}

/** The verb of a line of running text, which may be one that headlines have not. */
function coreVerb(text: string): LineVerb | null {
  const clause = mainClause(`${text}.`);
  const token = clause?.tokens[clause.verb];
  if (!token) return null;
  const at = words(text).findIndex((word) => word.end > token.start);
  const word = words(text)[at];
  if (
    !word ||
    at < 1 ||
    /\b(?:before|after|when|while|as|if|because|although)\b/i.test(text.slice(0, token.start))
  )
    return null;
  return { kind: 'finite', at, word, verb: newsVerb(word.text) };
}
