import type { ArchiveAnswer, ComputedLine, Coverage, Instant, Ledger } from '../../news/mod.ts';
import { dayAndMonth, outletName } from '../../text/mod.ts';

const numerals = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

function counted(count: number, one: string, many: string): string {
  return `${numerals[count] ?? String(count)} ${count === 1 ? one : many}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

function outletsOf(coverage: readonly Coverage[]): string[] {
  return [
    ...new Set(
      coverage.map((page) => (page.outlet === null ? 'an unnamed outlet' : outletName(page.outlet))),
    ),
  ];
}

const copyRoles = new Set(['rewrite', 'reprint', 'synthesis']);

function others(coverage: readonly Coverage[]): string {
  const copies = coverage.filter((page) => page.ownReporting === false && copyRoles.has(page.role)).length;
  const releases = coverage.filter((page) => page.role === 'release').length;
  const adverts = coverage.filter((page) => page.role === 'sponsored').length;
  const columns = coverage.filter((page) => page.role === 'opinion').length;
  const linked = coverage.filter((page) => page.role === 'linked').length;
  const parts = [
    copies > 0
      ? `${counted(copies, 'page copies', 'pages copy')} or rewrite${copies === 1 ? 's' : ''} what others reported`
      : '',
    releases > 0 ? counted(releases, 'page is a release', 'pages are releases') : '',
    adverts > 0 ? counted(adverts, 'page is paid for', 'pages are paid for') : '',
    columns > 0 ? counted(columns, 'page is opinion', 'pages are opinion') : '',
    linked > 0 ? `${counted(linked, 'page is', 'pages are')} linked only, as publishers ask` : '',
  ].filter(Boolean);
  return parts.length === 0
    ? ''
    : ` ${parts.map((part, at) => (at === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join('; ')}.`;
}

/** "Three outlets report this themselves: A, B and C." and what the other pages are. */
export function coverageLine(coverage: readonly Coverage[]): ComputedLine {
  const own = outletsOf(coverage.filter((page) => page.ownReporting === true));
  const first =
    own.length === 0
      ? 'No page in this coverage shows reporting of its own.'
      : own.length === 1
        ? `One source only: ${own[0]!} reports this itself, and no second outlet has confirmed it.`
        : `${counted(own.length, 'outlet reports', 'outlets report')} this themselves: ${listed(own)}.`;
  return { section: 'context', text: first + others(coverage) };
}

function day(at: Instant): string {
  return `${dayAndMonth(new Date(at))} ${at.slice(0, 4)}`;
}

function shared(all: readonly string[]): string {
  // Links without a common name share stems, which are no words for a reader.
  const names = all.filter((name) => /^\p{Lu}/u.test(name));
  return names.length === 0 ? '' : `; shared: ${listed(names.slice(0, 3))}`;
}

/** The archive line, in three honest bands: connected, closest but not connected, nothing near. */
export function archiveLine(answer: ArchiveAnswer): ComputedLine {
  const [link] = answer.links;
  if (link) {
    const relation = {
      continues: 'This continues',
      'same actors': 'Same actors as',
      'same mechanism': 'Same kind of event as',
      contradicts: 'This differs from',
    }[link.relation];
    return {
      section: 'archive',
      text: `${relation} “${link.headline}” (${day(link.at)}${shared(link.shared)}).`,
    };
  }
  const size =
    answer.searched === 0 || answer.since === null
      ? 'No direct connection in the archive, which is still empty.'
      : `No direct connection in the archive, which holds ${answer.searched} ${answer.searched === 1 ? 'story' : 'stories'} since ${day(answer.since)}.`;
  const closest = answer.closest
    ? ` Closest, but not connected: “${answer.closest.headline}” (${day(answer.closest.at)}${shared(answer.closest.shared)}).`
    : '';
  return { section: 'archive', text: size + closest };
}

/**
 * The computed lines of a brief, in the order they are read.
 *
 * @example
 * // computedLines(ledger).map((line) => line.section) gives ['context', 'archive']
 */
export function computedLines(ledger: Ledger): ComputedLine[] {
  return [coverageLine(ledger.story.coverage), archiveLine(ledger.archive)];
}
