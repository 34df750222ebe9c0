import type { ArchiveLink, GuardMeasures, Section } from '../../../news/mod.ts';
import { countCoverage } from '../../coverage-count.ts';
import { briefJsonLd, jsonLdBlock } from '../../json-ld.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import type { PublicBrief } from '../../public-brief.ts';
import type { PublicLine } from '../../public-lines.ts';
import type { PublicEntity } from '../../public-story.ts';
import { counted, dayTime } from '../../times.ts';
import { sectionWords } from '../../words-for.ts';
import { archiveSection, laterSection } from '../parts/archive-section.ts';
import { chip } from '../parts/chip.ts';
import { computedLines } from '../parts/computed-lines.ts';
import { coverageGlyph } from '../parts/coverage-glyph.ts';
import { coverageSection } from '../parts/coverage-table.ts';
import { echoTreeSection } from '../parts/echo-tree.ts';
import { headlineDetails, sentenceDetails } from '../parts/evidence.ts';
import { headlineText } from '../parts/headline.ts';
import { layout } from '../parts/layout.ts';
import { mentionsLine } from '../parts/mentions-section.ts';
import type { Site } from '../site.ts';

/** What the archive knows of the brief's story now. */
export interface BriefSurroundings {
  /** Later stories that are linked to it. */
  readonly later: readonly ArchiveLink[];
  readonly entities: readonly PublicEntity[];
}

function linesOf(brief: PublicBrief, section: Section): readonly PublicLine[] {
  return brief.lines.filter((line) => line.section === section);
}

function sentencesOf(brief: PublicBrief, section: Section): Markup[] {
  return brief.sentences
    .filter((sentence) => sentence.section === section)
    .map((sentence) => sentenceDetails(sentence, brief.disclosure));
}

function heading(site: Site, brief: PublicBrief): Markup {
  const { publishedAt, updatedAt, version } = brief;
  const { ownOutlets } = countCoverage(brief.coverage);
  const updated =
    updatedAt === publishedAt
      ? null
      : html`, <time datetime="${updatedAt}">updated ${dayTime(updatedAt)}</time>`;
  return html`<header class="head">
    <div class="chips">
      ${chip('AI', 'ai')}${chip(brief.label)}${ownOutlets === 1 ? chip('One source only') : null}<a
        class="ui"
        href="${site.links.story(brief.storyId)}"
        >The story and all its coverage</a
      >
    </div>
    <h1>${headlineText(brief.headline)}</h1>
    <p class="disc">${brief.disclosure.line}</p>
    <p class="by">
      <time datetime="${publishedAt}">Published ${dayTime(publishedAt)}</time>${updated}. Version ${version}.
    </p>
    ${coverageGlyph(brief.coverage)}
  </header>`;
}

/** A figure worth a line: nothing is said about none. */
function figure(value: number, name: string): [string, Child][] {
  return value === 0 ? [] : [[name, value]];
}

function glance(brief: PublicBrief): Markup {
  const { ownOutlets, copies, marks } = countCoverage(brief.coverage);
  const supported = brief.sentences.filter((sentence) => sentence.verdict.kind === 'supported').length;
  const rows: [string, Child][] = [
    ['sentences supported', `${String(supported)} of ${String(brief.sentences.length)}`],
    [ownOutlets === 1 ? 'outlet with own reporting' : 'outlets with own reporting', ownOutlets],
    ...figure(copies, copies === 1 ? 'page that copies others' : 'pages that copy others'),
    ...figure(marks.release, 'releases and adverts, never counted'),
  ];
  return html`<aside class="side glance" aria-label="This brief in figures">
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </aside>`;
}

function summary(brief: PublicBrief): Markup {
  return html`<section class="sec first" aria-labelledby="h-sum">
    <h2 id="h-sum">Summary <small class="ui">Open any sentence to see the words behind it.</small></h2>
    <div>
      ${sentencesOf(brief, 'summary')}${headlineDetails(brief.headlineSentence, brief.disclosure)}${linesOf(
        brief,
        'summary',
      ).map((line) => html`<p class="ui">${line.text}</p>`)}
    </div>
    ${glance(brief)}
  </section>`;
}

function context(site: Site, brief: PublicBrief): Markup | null {
  const sentences = sentencesOf(brief, 'context');
  const lines = linesOf(brief, 'context');
  if (sentences.length + lines.length === 0) return null;
  return html`<section class="sec" aria-labelledby="h-con">
    <h2 id="h-con">Context</h2>
    <div class="txt">${sentences}${computedLines(site, lines)}</div>
  </section>`;
}

/** What is to come, as the sources announce it. */
function watch(site: Site, brief: PublicBrief): Markup | null {
  const sentences = sentencesOf(brief, 'watch');
  const lines = linesOf(brief, 'watch');
  if (sentences.length + lines.length === 0) return null;
  return html`<section class="sec" aria-labelledby="h-wat">
    <h2 id="h-wat">${sectionWords.watch}</h2>
    <div class="txt">${sentences}${computedLines(site, lines)}</div>
  </section>`;
}

function guardFigures(guard: GuardMeasures): Markup {
  const percent = (share: number) => `${String(Math.round(share * 100))} %`;
  const optional = (name: string, share: number | null | undefined): [string, string][] =>
    share === null || share === undefined ? [] : [[name, percent(share)]];
  const rows: [string, string][] = [
    ['Longest run of one source’s words', counted(guard.longestRun, 'word')],
    [
      'Quotations',
      guard.quotes === 0 ? 'none' : `${String(guard.quotes)}, longest ${counted(guard.longestQuote, 'word')}`,
    ],
    ['Most words drawn from one source', counted(guard.mostWordsFromOneSource, 'word')],
    ['Overlap with a source’s first sentence', percent(guard.ledeOverlap)],
    ...optional('Most of it that rests on one source', guard.oneSourceShare),
    ...optional('Length as a share of its only source', guard.singleSourceShare),
    ...optional('Closest to a source sentence in other words', guard.mirror),
    ['Overlap with a source’s headline', percent(guard.headlineOverlap)],
  ];
  return html`<dl class="kv">
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** Whose signature brief.json bears, and the command that checks it. */
function signedLine({ keyId, links }: Site, brief: PublicBrief): Markup {
  if (keyId === null) return html`<p class="ui">brief.json is not signed on this site.</p>`;
  return html`<p class="ui">
    Signed with key <a class="mono" href="${links.keys}" title="${keyId}">${keyId.slice(0, 12)}…</a>. To check
    it all again: <code>nutgraf verify ${links.absolute(links.briefJson(brief.id))}</code>
  </p>`;
}

function proof(site: Site, brief: PublicBrief): Markup {
  const { links } = site;
  return html`<section class="sec" aria-labelledby="h-pro">
    <h2 id="h-pro">Proof</h2>
    <div>
      <p class="ui">
        brief.json holds every sentence with its cited places: offsets, a hash of the whole source sentence,
        the checks and the steps it was made by. Who has the source text can check each of them without us.
      </p>
      ${signedLine(site, brief)} ${guardFigures(brief.guard)}
      <p class="btns">
        <a class="btn" href="${links.briefJson(brief.id)}">brief.json</a
        ><a class="btn" href="${links.briefMarkdown(brief.id)}">Markdown</a
        ><a class="btn" href="${links.howWeWrite}">How we write</a>
      </p>
      <p class="ui mono">brief ${brief.id}, version ${brief.version}, Nutgraf ${brief.engine}</p>
    </div>
  </section>`;
}

/**
 * The page of a brief. Every sentence opens to its evidence, with or without script.
 *
 * @example
 * briefPage(site, await readPublicBrief(archive, brief), { later: [], entities: [] });
 */
export function briefPage(site: Site, brief: PublicBrief, around: BriefSurroundings): Markup {
  const { links } = site;
  const extra = html`<link rel="alternate" type="application/json" href="${links.briefJson(brief.id)}" />
    <link rel="alternate" type="text/markdown" href="${links.briefMarkdown(brief.id)}" />
    <meta property="og:type" content="article" />
    <meta property="og:title" content="${brief.headline}" />
    <meta property="og:url" content="${links.absolute(links.brief(brief))}" />
    ${jsonLdBlock(briefJsonLd(brief, links, site.title))}`;
  return layout(
    site,
    {
      title: brief.headline,
      description: brief.sentences[0]?.text ?? brief.headline,
      path: links.brief(brief),
      disclosure: brief.disclosure,
      extra,
    },
    html`<article>
      ${heading(site, brief)}${summary(brief)}${context(site, brief)}${archiveSection(
        site,
        brief.archive,
        linesOf(brief, 'archive').map((line) => line.text),
        sentencesOf(brief, 'archive'),
      )}${watch(site, brief)}${laterSection(site, around.later)}${echoTreeSection(brief.coverage)}${coverageSection(brief.coverage)}${mentionsLine(site, brief.mentions, around.entities, brief.beat)}${proof(
        site,
        brief,
      )}
    </article>`,
  );
}
