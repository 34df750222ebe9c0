import { plainMarks } from '../text/mod.ts';

/** Which outlets a page takes its report from, by its own words. */
export interface Credits {
  /** The agency whose text it carries (byline or dateline), null when none. */
  readonly agency: string | null;
  /** Outlets it credits inside the text. */
  readonly outlets: readonly string[];
}

const agencyNames =
  'Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|UPI|DPA|dpa|PA|PA Media|Press Association|Xinhua|ANSA|EFE|TASS|Kyodo(?: News)?|PTI|IANS|ANI';
const agencyKind =
  '(?:\\p{Lu}[\\p{L}&.-]* ){1,4}(?:Press Agency|News Agency|Agency|Newswire|Wire Service|Press Association)';
const agency = `(?:${agencyNames}|${agencyKind})`;
const dateline = new RegExp(`^[^\\n]{0,80}\\((${agency})\\)`, 'u');
const byline = new RegExp(
  `^(?:By [^\\n]{0,60}?(?:,| of| for| \\|) )?(?:By )?(${agency})(?: (?:staff|report))?\\s*$`,
  'mu',
);
const paper =
  '(?:[Tt]he )?(?:\\p{Lu}[\\p{L}&.-]* ){0,3}(?:Times|Post|Journal|Ledger|Herald|Tribune|Gazette|Courier|Chronicle|Observer|Guardian|Telegraph|Globe|Mail|Reuters|Bloomberg|WIRED|Wired|Axios|Politico|CNN|BBC|NBC News|CBS News|ABC News|Fox News|News Agency|Press Agency|Associated Press)';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** An outlet's name for comparison: lower case, without a leading article. */
export function outletKey(outlet: string): string {
  return plainMarks(outlet)
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim();
}

function isCredited(text: string, outlet: string): boolean {
  const name = `(?:the )?${escaped(outletKey(outlet))}`;
  const after = `${name}(?:'s)?(?: \\w+){0,2} (?:first |earlier |previously )?(?:reported|reports|revealed|broke the)`;
  const before = `(?:according to|reported (?:by|in)|reporting (?:by|from|in)|told|citing|report (?:by|in|from)|story in|as) (?:a report (?:by|in|from) )?${name}`;
  return new RegExp(`\\b(?:${after}|${before})(?![\\w-])`, 'i').test(text);
}

function strangersCredited(text: string): string[] {
  const found = new Set<string>();
  const patterns = [
    new RegExp(`(${paper}) (?:first |earlier |previously )?(?:reported|reports|revealed)(?![\\w-])`, 'gu'),
    new RegExp(
      `(?:[Aa]ccording to|[Rr]eported (?:by|in)|[Cc]iting|[Rr]eport (?:by|in|from)) (${paper})(?![\\w-])`,
      'gu',
    ),
  ];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) found.add(match[1]!.replace(/^the /i, ''));
  return [...found];
}

function agencyOf(text: string, known: readonly string[]): string | null {
  const head = text.slice(0, 300);
  const found = dateline.exec(head)?.[1] ?? byline.exec(head)?.[1] ?? null;
  if (found) return found;
  return known.find((outlet) => head.includes(`(${outlet})`)) ?? null;
}

/**
 * Reads whom a page credits. `known` are the other outlets of the story, `own` the page's outlet, whose name never
 * counts as a credit.
 *
 * @example
 * creditsIn('The Harbour Ledger reported it first.', ['The Harbour Ledger'], null).outlets; // ['The Harbour Ledger']
 */
export function creditsIn(text: string, known: readonly string[], own: string | null): Credits {
  const plain = plainMarks(text);
  const ownKey = own === null ? null : outletKey(own);
  const isOther = (outlet: string): boolean => {
    const key = outletKey(outlet);
    return ownKey === null || !(ownKey.includes(key) || key.includes(ownKey));
  };
  const agency = agencyOf(plain, known);
  const named = known.filter((outlet) => isOther(outlet) && isCredited(plain, outlet));
  const keys = new Set(named.map(outletKey));
  const strangers = strangersCredited(plain).filter((name) => isOther(name) && !keys.has(outletKey(name)));
  return { agency: agency !== null && isOther(agency) ? agency : null, outlets: [...named, ...strangers] };
}
