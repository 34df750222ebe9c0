import { excerptText } from './display-budget.ts';
import { countLine } from './coverage-count.ts';
import { disclosureMeta, sourceTypeScheme, writerWords } from './disclosure.ts';
import type { Links } from './links.ts';
import type { Section } from '../news/mod.ts';
import type { PublicBodySentence, PublicBrief } from './public-brief.ts';
import { fieldWords, nearbyWords, type PublicEvidence } from './public-evidence.ts';
import { computedFrom } from './public-lines.ts';
import { plainText } from './safe-text.ts';
import { day, dayTime, shortDayTime } from './times.ts';
import {
  noHeadline,
  reasonBesideRole,
  relationWords,
  roleWords,
  sectionWords,
  unnamedOutlet,
} from './words-for.ts';

/**
 * Text as Markdown that shows exactly this text: no link, markup, list or heading can start in it.
 *
 * @example
 * markdownText('[a](javascript:x) <b>'); // '\\[a\\](javascript:x) \\<b\\>'
 */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function linked(text: string, url: string | null): string {
  return url === null ? markdownText(text) : `[${markdownText(text)}](<${url}>)`;
}

function evidenceLine(evidence: PublicEvidence): string {
  const { field, utf16, codePoints, sha256, shown, shownAt, outlet, role, at, link } = evidence;
  const from = fieldWords(field);
  const quote =
    shownAt !== null
      ? `the words shown under ${shownAt === 'headline' ? 'the headline' : `sentence ${shownAt.slice(1)}`}`
      : shown.head === ''
        ? 'not shown'
        : `“${markdownText(excerptText(shown))}”`;
  const near = nearbyWords(evidence);
  const around = near === '' ? '' : ` (${markdownText(near)})`;
  const points = codePoints === null ? '' : `, code points ${codePoints.start} to ${codePoints.end}`;
  return [
    `- ${linked(outlet ?? unnamedOutlet, link)}, ${roleWords[role]}, ${dayTime(at)}: ${quote}${around}${from === null ? '' : `. ${from}`}`,
    `  UTF-16 ${utf16.start} to ${utf16.end}${points}, sha256 \`${sha256}\``,
  ].join('\n');
}

/** Who wrote a sentence is said where not all are by one writer. */
function sentenceLines({ text, by, evidence }: PublicBodySentence, { disclosure }: PublicBrief): string {
  const written = disclosure.writers.length > 1 ? [`- ${writerWords([by])}`] : [];
  return `${markdownText(text)}\n\n${[...written, ...evidence.map(evidenceLine)].join('\n')}`;
}

function sectionLines(brief: PublicBrief, section: Section): string[] {
  const sentences = brief.sentences.filter((sentence) => sentence.section === section);
  const lines = brief.lines.filter((line) => line.section === section);
  const links = section === 'archive' ? brief.archive.links : [];
  if (sentences.length + lines.length + links.length === 0) return [];
  return [
    `## ${sectionWords[section]}`,
    ...sentences.map((sentence) => sentenceLines(sentence, brief)),
    ...lines.map((line) => `${markdownText(line.text)} (${markdownText(computedFrom(line))})`),
    ...(links.length === 0
      ? []
      : [
          links
            .map(
              (link) => `- ${relationWords[link.relation]}: ${markdownText(link.headline)} (${day(link.at)})`,
            )
            .join('\n'),
        ]),
  ];
}

function frontMatter(brief: PublicBrief, links: Links): string {
  const { disclosure } = brief;
  const fields = {
    id: brief.id,
    story: brief.storyId,
    version: brief.version,
    title: brief.headline,
    url: links.absolute(links.brief(brief)),
    json: links.absolute(links.briefJson(brief.id)),
    label: brief.label,
    published: brief.publishedAt,
    updated: brief.updatedAt,
    disclosure: disclosure.line,
    ai_disclosure: disclosureMeta(disclosure),
    digital_source_type: `${sourceTypeScheme}${disclosure.sourceType}`,
    written_by: disclosure.writers,
    models: disclosure.models,
    prompt: disclosure.prompt,
    reviewed_by: disclosure.reviewed === null ? null : disclosure.reviewed.by,
    engine: `nutgraf ${brief.engine}`,
  };
  return [
    '---',
    ...Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    '---',
  ].join('\n');
}

function coverageLines(brief: PublicBrief): string {
  return brief.coverage
    .map((page) => {
      const title = linked(page.title === '' ? noHeadline : page.title, page.url);
      const reason = page.role === 'linked' ? `: ${markdownText(reasonBesideRole(page))}` : '';
      return `- ${markdownText(page.outlet ?? unnamedOutlet)}: ${title} (${roleWords[page.role]}${reason}, ${shortDayTime(page.at)})`;
    })
    .join('\n');
}

/**
 * The Markdown twin of a brief's page: the same words, the same evidence, for people and programs that read text.
 *
 * @param brief The shortened brief.
 * @param links Addresses of the site.
 * @returns CommonMark with YAML front matter, ending in a line feed.
 *
 * @example
 * briefMarkdown(brief, links).startsWith('---\nid: '); // true
 */
export function briefMarkdown(brief: PublicBrief, links: Links): string {
  const parts = [
    frontMatter(brief, links),
    `# ${markdownText(brief.headline)}`,
    `**${markdownText(brief.disclosure.line)}**`,
    `${brief.label}. ${countLine(brief.coverage)}.`,
    ...(brief.headlineSentence.evidence.length === 0
      ? []
      : [`The headline rests on:\n\n${brief.headlineSentence.evidence.map(evidenceLine).join('\n')}`]),
    ...sectionLines(brief, 'summary'),
    ...sectionLines(brief, 'context'),
    ...sectionLines(brief, 'archive'),
    ...sectionLines(brief, 'watch'),
    `## Coverage`,
    coverageLines(brief),
    ...(brief.mentions.length === 0 ? [] : ['## Mentions', brief.mentions.map(markdownText).join(', ')]),
  ];
  return `${parts.join('\n\n')}\n`;
}
