import { outletInText } from '../../text/mod.ts';
import type { ArticleId, ComputedLine, Coverage } from '../../news/mod.ts';
import { listed, numeral, opened, outletsOf } from './phrases.ts';

const copyRoles = new Set<Coverage['role']>(['rewrite', 'reprint', 'synthesis']);
/** More outlets than this are counted and three of them named. */
const mostNamed = 4;

function count(pages: number, one: string, many: string): string {
  return `${numeral(pages)} ${pages === 1 ? one : many}`;
}

/** Follows a copy back to the page whose report it is; null where it is not known. */
function rootOf(page: Coverage, pages: ReadonlyMap<ArticleId, Coverage>): ArticleId | null {
  let at: Coverage = page;
  for (let steps = 0; steps < pages.size; steps++) {
    if (at.derivedFrom === null) return at.ownReporting === true ? at.id : null;
    const next = pages.get(at.derivedFrom);
    if (next === undefined) return null;
    at = next;
  }
  return null;
}

/** What the pages are that report nothing of their own, said in few words; empty when there are none. */
function restOf(coverage: readonly Coverage[]): string[] {
  const of = (role: Coverage['role']) => coverage.filter((page) => page.role === role).length;
  const copies = coverage.filter(({ ownReporting, role }) => ownReporting === false && copyRoles.has(role));
  const agency = copies.filter(({ role, derivedFrom }) => role === 'reprint' && derivedFrom === null).length;
  const plain = copies.length - agency;
  return [
    plain > 0 ? `${count(plain, 'page repeats', 'pages repeat')} what others reported` : '',
    agency > 0 ? `${count(agency, 'page carries', 'pages carry')} an agency’s report` : '',
    of('release') > 0 ? count(of('release'), 'is a press release', 'are press releases') : '',
    of('sponsored') > 0 ? count(of('sponsored'), 'is paid for', 'are paid for') : '',
    of('opinion') > 0 ? count(of('opinion'), 'is an opinion piece', 'are opinion pieces') : '',
    of('linked') > 0 ? count(of('linked'), 'may only be linked', 'may only be linked') : '',
  ].filter(Boolean);
}

function sentence(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` ${opened(listed(parts))}.`;
}

/** One outlet reports; the others take it from there, or none do. */
function ofOne(name: string, own: readonly Coverage[], coverage: readonly Coverage[]): string {
  const pages = new Map(coverage.map((page) => [page.id, page]));
  const copies = coverage.filter(({ ownReporting, role }) => ownReporting === false && copyRoles.has(role));
  const others = coverage.length - own.length;
  const all = coverage.length > 2 ? `All ${numeral(coverage.length)}` : 'Both';
  if (others === 0) {
    return own.length === 1
      ? `${opened(name)} alone reports this in the coverage read so far.`
      : `${all} pages read so far are from ${name}; no second outlet is among them.`;
  }
  const isOneRoot = own.length === 1 && copies.every((page) => rootOf(page, pages) === own[0]!.id);
  if (isOneRoot && copies.length === others) return `${all} pages go back to one report, from ${name}.`;
  return `Of ${numeral(coverage.length)} pages, only ${own.length === 1 ? 'the one' : 'those'} from ${name} ${own.length === 1 ? 'reports this itself' : 'report this themselves'}.${sentence(restOf(coverage))}`;
}

function ofSeveral(names: readonly string[], coverage: readonly Coverage[]): string {
  const rest = restOf(coverage);
  if (names.length > mostNamed) {
    return `${opened(numeral(names.length))} outlets report this themselves, among them ${listed(names.slice(0, 3))}.${sentence(rest)}`;
  }
  if (rest.length > 0) return `${opened(listed(names))} report this themselves.${sentence(rest)}`;
  if (names.length === 2) return `${opened(listed(names))} each report this themselves.`;
  return `${opened(numeral(names.length))} outlets report this themselves: ${listed(names)}.`;
}

/** Without a name of an outlet only the pages can be counted. */
function ofPages(own: number, coverage: readonly Coverage[]): string {
  const rest = sentence(restOf(coverage));
  if (own === 0) return `None of the pages read so far reports this itself.${rest}`;
  return `${opened(count(own, 'page reports this itself', 'pages report this themselves'))}.${rest}`;
}

/**
 * How many report this themselves, who they are, and what the other pages are: what reports of its own, not how much
 * was printed. Outlets are counted, each once, not their pages.
 *
 * @example
 * coverageLine([page('Northline', 'own'), page('ByteBrief', 'rewrite')]).text;
 * // 'Both pages go back to one report, from Northline.'
 */
export function coverageLine(coverage: readonly Coverage[]): ComputedLine {
  const own = coverage.filter((page) => page.ownReporting === true);
  const names = outletsOf(own);
  const isNamed = own.every(({ outlet }) => outlet !== null) && names.length > 0;
  const text = !isNamed
    ? ofPages(own.length, coverage)
    : names.length === 1
      ? ofOne(outletInText(own[0]!.outlet), own, coverage)
      : ofSeveral(names, coverage);
  return { section: 'context', text, rule: 'origins' };
}
