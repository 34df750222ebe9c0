import { schemaSourceType } from './disclosure.ts';
import type { Links } from './links.ts';
import { trusted, type Markup } from './markup.ts';
import type { PublicBrief } from './public-brief.ts';
import type { PublicEvidence } from './public-evidence.ts';
import { visibleText } from './safe-text.ts';

const mostSources = 30;

/** Programs, never persons: nobody is to be taken for having written it. */
function authors({ disclosure: { writers, models, engine } }: PublicBrief) {
  const nutgraf = { '@type': 'SoftwareApplication', name: 'Nutgraf', softwareVersion: engine };
  if (!writers.includes('llm')) return [nutgraf];
  const named = models.length === 0 ? ['Language model, not named'] : models;
  const programs = named.map((name) => ({
    '@type': 'SoftwareApplication',
    name,
    applicationCategory: 'Language model',
  }));
  return [...programs, nutgraf];
}

function citedPages(brief: PublicBrief): PublicEvidence[] {
  const all = [brief.headlineSentence, ...brief.sentences].flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((evidence) => [evidence.articleId, evidence])).values()].slice(0, mostSources);
}

function citation({ title, outlet, url }: PublicEvidence) {
  return {
    '@type': 'NewsArticle',
    ...(title === '' ? {} : { name: title }),
    ...(url === null ? {} : { url }),
    ...(outlet === null ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
  };
}

function people({ disclosure: { reviewed } }: PublicBrief) {
  if (reviewed === null) return {};
  return { editor: { '@type': 'Person', name: reviewed.by, jobTitle: reviewed.role } };
}

/**
 * A brief in the words of schema.org, for search engines and archives: what it is, from what it was made, by which
 * programs. `AnalysisNewsArticle` where it takes a view, else `NewsArticle`; never `ReportageNewsArticle`, which is
 * first-hand reporting.
 *
 * Source: schema.org 29, NewsArticle and IPTCDigitalSourceEnumeration.
 *
 * @example
 * briefJsonLd(brief, links, 'Nutgraf').digitalSourceType; // 'https://schema.org/AlgorithmicMediaDigitalSource'
 */
export function briefJsonLd(brief: PublicBrief, links: Links, title: string) {
  const { headline, publishedAt, updatedAt, version, label, sentences, mentions, disclosure } = brief;
  const pages = citedPages(brief);
  const site = { '@type': 'NewsMediaOrganization', name: title, url: links.absolute(links.front) };
  const howWeWrite = links.absolute(links.howWeWrite);
  const summary = sentences.filter(({ section }) => section === 'summary').map(({ text }) => text);
  return {
    '@context': 'https://schema.org',
    '@type': label === 'Analyst take' ? 'AnalysisNewsArticle' : 'NewsArticle',
    url: links.absolute(links.brief(brief)),
    headline,
    ...{ datePublished: publishedAt, dateModified: updatedAt, version, inLanguage: 'en' },
    abstract: summary.join(' '),
    genre: label,
    backstory: disclosure.line,
    digitalSourceType: schemaSourceType[disclosure.sourceType],
    creditText: [...new Set(pages.flatMap(({ outlet }) => outlet ?? []))].join(', '),
    author: authors(brief),
    ...people(brief),
    ...{ publisher: site, sdPublisher: site, sdDatePublished: updatedAt },
    isBasedOn: pages.flatMap(({ url }) => url ?? []),
    citation: pages.map(citation),
    mentions: mentions.map((name) => ({ '@type': 'Thing', name })),
    publishingPrinciples: howWeWrite,
    usageInfo: `${howWeWrite}#quoting`,
    isAccessibleForFree: true,
  };
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * A document as a data block for the head of a page, without invisible characters. Nothing in it can end the element
 * or start another.
 *
 * @example
 * String(jsonLdBlock({ name: '</script>' })); // '<script type="application/ld+json">{"name":"\\u003c/script\\u003e"}</script>'
 */
export function jsonLdBlock(document: object): Markup {
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? visibleText(value) : value);
  const json = JSON.stringify(document, clean).replace(/[<>&\u2028\u2029]/g, (sign) => escapes[sign]!);
  return trusted(`<script type="application/ld+json">${json}</script>`);
}
