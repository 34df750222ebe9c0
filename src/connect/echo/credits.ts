import { plainMarks } from '../../text/mod.ts';
import { agencyPattern, sourceKey } from './agencies.ts';

/** Whom a page credits, by its own words. */
export interface Credits {
  /** The agency whose text it carries (byline, dateline or copyright line), as written; null when none. */
  readonly agency: string | null;
  /** Source key of that agency; empty when none. */
  readonly agencyKey: string;
  /** Source keys of every name that stands where a credit names its source: more than are outlets. */
  readonly keys: ReadonlySet<string>;
  /** Outlets it credits that show by their kind of name, as written. */
  readonly named: readonly string[];
}

const mostChars = 200_000;
const headChars = 300;
const footChars = 600;
/** "Rep. Dent (PA) said" opens no agency report: a dash follows, but after the best known short names. */
const dateline = new RegExp(
  `^[^\\n]{0,80}\\((?:(AP|Reuters|AFP|UPI)\\)|(${agencyPattern})\\)\\s*[-_:])`,
  'u',
);
const byline = new RegExp(
  `^(?:By [^\\n]{0,60}?(?:,| of| for| \\|) )?(?:[Bb]y )?(${agencyPattern})(?: (?:staff|report))?\\s*$`,
  'mu',
);
const rights = new RegExp(
  `(?:copyright|©|\\(c\\)) ?(?:\\d{4} )?(?:by )?(?:the )?(${agencyPattern})\\b[^\\n]{0,20}(?:$|all rights)`,
  'imu',
);
const contributed = new RegExp(
  `(${agencyPattern})(?: (?:staff|news|wire))?(?: (?:reporters?|writers?|services?|materials?))?(?: [\\p{Lu}][\\p{L}.'-]*| and){0,8} (?:also )?contributed (?:to|reporting)`,
  'gu',
);
const paper =
  '(?:[Tt]he )?(?:\\p{Lu}[\\p{L}&.-]* ){0,3}(?:Times|Post|Journal|Ledger|Herald|Tribune|Gazette|Courier|Chronicle|Observer|Guardian|Telegraph|Globe|Mail|Reuters|Bloomberg|WIRED|Wired|Axios|Politico|CNN|BBC|NBC News|CBS News|ABC News|Fox News|News Agency|Press Agency|Associated Press)';
const paperBefore = new RegExp(
  `(${paper}) (?:first |earlier |previously )?(?:reported|reports|revealed)(?![\\w-])`,
  'gu',
);
const paperAfter = new RegExp(
  `(?:[Aa]ccording to|[Rr]eported (?:by|in)|[Cc]iting|[Rr]eport (?:by|in|from)) (${paper})(?![\\w-])`,
  'gu',
);
const mostNameWords = 5;
const name = "[\\p{L}\\p{N}][\\p{L}\\p{N}&.'-]*";
const after = new RegExp(
  `\\b(?:according to|reported (?:by|in)|reporting (?:by|from|in)|told|citing|reports? (?:by|in|from)|story in|interview with)((?: ${name}){1,9})`,
  'giu',
);
const beforeChars = 90;
const reportedCue = /(?<![\p{L}-])(?:reported|reports|revealed|broke the)(?![\w-])/giu;
const adverb = / (?:first|earlier|previously|also) $/i;
const lead = /^(?:a |the |an? \w+ )?(?:report (?:by|in|from) )/i;

/** Keys of all names a piece of text could start with, or end with up to `loose` words before its end. */
function starting(phrase: string, into: Set<string>): void {
  const said = phrase.trim().replace(lead, '').split(' ');
  for (let to = 1; to <= Math.min(said.length, mostNameWords + 1); to += 1)
    into.add(sourceKey(said.slice(0, to).join(' ').replace(/'s$/, '')));
}

function ending(phrase: string, into: Set<string>): void {
  const said = phrase.replace(adverb, ' ').trim().split(/\s+/);
  // "WIRED's Ana Sol reported": up to two words of a reporter's name stand between.
  for (let end = said.length; end >= Math.max(1, said.length - 2); end -= 1) {
    for (let from = Math.max(0, end - mostNameWords); from < end; from += 1)
      into.add(sourceKey(said.slice(from, end).join(' ').replace(/'s$/, '')));
  }
}

function agencyOf(head: string, foot: string): string | null {
  const dated = dateline.exec(head);
  return dated?.[1] ?? dated?.[2] ?? byline.exec(head)?.[1] ?? rights.exec(foot)?.[1] ?? null;
}

function all(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1]!);
}

/**
 * Reads whom a page credits. `own` is the page's outlet, whose name never counts. An agency that "contributed to this
 * report" is credited, not carried.
 *
 * @example
 * creditsOf('The Harbour Ledger reported it first.', null).named; // ['Harbour Ledger']
 */
export function creditsOf(text: string, own: string | null): Credits {
  const plain = plainMarks(text.slice(0, mostChars));
  const ownKey = own === null ? null : sourceKey(own);
  const isOther = (outlet: string): boolean => {
    const key = sourceKey(outlet);
    return ownKey === null || !(key === ownKey || ownKey.includes(key) || key.includes(ownKey));
  };
  const keys = new Set<string>();
  for (const phrase of all(plain, after)) starting(phrase, keys);
  for (const { index } of plain.matchAll(reportedCue))
    ending(plain.slice(Math.max(0, index - beforeChars), index), keys);
  const shared = all(plain.slice(-footChars), contributed);
  for (const agency of shared) keys.add(sourceKey(agency));
  keys.delete('');
  const found = agencyOf(plain.slice(0, headChars), plain.slice(-footChars));
  const agency = found !== null && isOther(found) ? found : null;
  const named = [...all(plain, paperBefore), ...all(plain, paperAfter), ...shared]
    .map((outlet) => outlet.replace(/^the /i, ''))
    .filter(isOther);
  return {
    agency,
    agencyKey: agency === null ? '' : sourceKey(agency),
    keys,
    named: [...new Map(named.map((outlet) => [sourceKey(outlet), outlet])).values()],
  };
}
