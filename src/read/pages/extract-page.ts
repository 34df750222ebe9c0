import type { Failure, Instant } from '../../news/mod.ts';
import { articleText, joinParagraphs } from './article-text.ts';
import { bylineOf } from './byline.ts';
import { canonicalOf } from './canonical-link.ts';
import { plainField } from './data-blocks.ts';
import type { PageDate } from './dates.ts';
import { languageOf } from './language.ts';
import { outletOf } from './outlet.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import type { ExtractedPage } from './page-records.ts';
import { parsePage, type ParsedPage } from './parse-page.ts';
import { paywallOf, saysUnfree } from './paywall.ts';
import { countWords } from './prune.ts';
import { modifiedOf, publishedOf } from './published.ts';
import { titleOf } from './title.ts';

const dayMs = 86_400_000;
const robotsNames = new Set(['robots', 'nutgrafbot']);

/** `articleBody` of the page's JSON-LD as paragraphs. Measured: on 16 of 181 pages, often cut; so it only stands in. */
function dataText(facts: PageFacts): string {
  return joinParagraphs(plainField(facts.graph.article?.['articleBody']).split(/\n+/));
}

/** The printed text; the data's where the page prints little of it and does not say that it is sold. */
function textOf(facts: PageFacts, title: string): string {
  const printed = articleText(facts.page.body, title);
  const data = dataText(facts);
  const isLacking = data.length > 500 && printed.length < 0.4 * data.length;
  return isLacking && !saysUnfree(facts) ? data : printed;
}

function metaRobotsOf(page: ParsedPage): ExtractedPage['metaRobots'] {
  return page.metas
    .filter(({ name, isInHead }) => isInHead && robotsNames.has(name))
    .map(({ name, content }) => ({ name, content }));
}

/** Dates more than a day ahead are slips of a template or bait; a day's grace covers time zones. */
function isBelievable(at: Instant | undefined, now: Instant): boolean {
  return at !== undefined && Date.parse(at) <= Date.parse(now) + dayMs;
}

function datesOf(
  facts: PageFacts,
  now: Instant,
): Pick<ExtractedPage, 'publishedAt' | 'publishedOn' | 'modifiedAt'> {
  const found = publishedOf(facts);
  const published: PageDate | null = isBelievable(found?.at, now) ? found : null;
  const modifiedAt = modifiedOf(facts, published?.at ?? null);
  return {
    publishedAt: published?.at ?? null,
    publishedOn: published?.day ?? null,
    modifiedAt: modifiedAt !== null && isBelievable(modifiedAt, now) ? modifiedAt : null,
  };
}

/**
 * Reads one page: the article's text and what the page says about itself. Takes time and memory as the page likes,
 * within `pageCaps`; run it through `createExtractor`, not on the thread that serves.
 *
 * @param html The page, decoded.
 * @param url Where it was served, for its canonical address and outlet.
 * @param now Against which dates are judged.
 * @returns The page, also where it has no text; a failure of class `too-large` over the caps.
 *
 * @example
 * const html = '<title>Port of Arle closes</title><p>The port of Arle closed on Friday after a storm.</p>';
 * extractPage(html, 'https://courier.example/port', now); // { title: 'Port of Arle closes', … }
 */
export function extractPage(html: string, url: string, now: Instant): ExtractedPage | Failure {
  const page = parsePage(html);
  if ('class' in page) return page;
  const facts = factsOf(page, url);
  const outlet = outletOf(facts);
  const title = titleOf(facts, outlet ?? '')
    .slice(0, 500)
    .toWellFormed();
  const text = textOf(facts, title);
  return {
    title,
    byline: bylineOf(facts, outlet ?? ''),
    outlet,
    ...datesOf(facts, now),
    canonicalUrl: canonicalOf(facts),
    language: languageOf(facts),
    text,
    textLength: text.length,
    metaRobots: metaRobotsOf(page),
    paywall: paywallOf(facts, countWords(text)),
  };
}
