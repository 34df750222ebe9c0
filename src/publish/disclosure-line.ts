import type { Coverage, Instant } from '../news/mod.ts';
import { countCoverage } from './coverage-count.ts';
import type { Disclosable, Disclosure } from './disclosure-records.ts';
import { plainText } from './safe-text.ts';
import { counted, day } from './times.ts';

const longestName = 80;

function cleanName(name: string): string {
  return plainText(plainText(name).slice(0, longestName));
}

/** A model's name as a reader is told of it; null when nobody gave it one. */
export function shownModel(model: string | undefined): string | null {
  const name = cleanName(model ?? '');
  return name === '' ? null : name;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

function isOwn(page: Coverage): boolean {
  return page.ownReporting === true;
}

/** Only pages the brief cites count; where more outlets reported, it says "2 of 3 outlets". */
function sourceWords(brief: Disclosable): string {
  const spans = [...brief.headlineEvidence, ...brief.sentences.flatMap((sentence) => sentence.evidence)];
  const cited = new Set(spans.map((span) => span.articleId));
  const pages = brief.coverage.filter((page) => cited.has(page.id));
  const own = countCoverage(pages.filter(isOwn)).outlets;
  const all = countCoverage(brief.coverage).ownOutlets;
  const releases = pages.filter((page) => !isOwn(page) && page.role === 'release').length;
  const rest = cited.size - pages.filter(isOwn).length - releases;
  const outlets = own < all ? `${String(own)} of ${counted(all, 'outlet')}` : counted(own, 'outlet');
  return list([
    ...(own > 0 ? [`${outlets} with own reporting`] : []),
    ...(releases > 0 ? [counted(releases, 'release')] : []),
    ...(rest > 0
      ? [`${counted(rest, 'page')} without known reporting of ${rest === 1 ? 'its' : 'their'} own`]
      : []),
  ]);
}

type Told = Pick<Disclosure, 'writers' | 'headline' | 'sentences' | 'models' | 'reviewed'>;

/** What of a brief the model wrote, where it did not write all of it. */
function modelShare({ headline, sentences: { classical, llm } }: Told): string {
  return list([
    ...(llm === 0 ? [] : [`${String(llm)} of ${counted(classical + llm, 'sentence')}`]),
    ...(headline === 'llm' ? ['the headline'] : []),
  ]);
}

function writtenWords(told: Told, sources: string): string {
  const { writers, models } = told;
  if (!writers.includes('llm')) return `Written by software from ${sources}.`;
  const name = models[0] === undefined ? '' : ` (${models[0]})`;
  const checked = 'each sentence checked against its source.';
  if (!writers.includes('classical')) return `Written by a language model${name} from ${sources}, ${checked}`;
  const share = modelShare(told);
  return share === ''
    ? `Planned by a language model${name} and written by software from ${sources}, ${checked}`
    : `Written in part by a language model${name}: ${share}; the rest by software. Made from ${sources}, ${checked}`;
}

function reviewWords({ reviewed }: Told): string {
  if (reviewed === null) return 'Not reviewed by a person.';
  const role = cleanName(reviewed.role);
  const at = Number.isNaN(Date.parse(reviewed.at)) ? '' : ` on ${day(reviewed.at as Instant)}`;
  return `Reviewed by ${cleanName(reviewed.by)}${role === '' ? '' : `, ${role},`}${at}.`;
}

/** The first line after the headline: who wrote, from what, and whether a person looked at it. */
export function disclosureLine(told: Told, brief: Disclosable): string {
  return `${writtenWords(told, sourceWords(brief))} ${reviewWords(told)}`;
}
