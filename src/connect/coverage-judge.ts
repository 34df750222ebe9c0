import type { CoverageRole, Genre, GroundedArticle } from '../news/mod.ts';
import { outletKey, type Credits } from './credits.ts';
import { noveltyOf, type PageSigns } from './page-signs.ts';
import { overlap } from './shingles.ts';

/** A page of a story with what can be read off its text. */
export interface Page {
  readonly source: GroundedArticle;
  readonly signs: PageSigns;
  readonly shingles: ReadonlySet<number>;
  readonly credits: Credits;
}

export interface Judgement {
  readonly role: CoverageRole;
  readonly ownReporting: boolean | null;
  readonly derivedFrom: Page | null;
  readonly why: string;
}

/** Containment from which a text counts as taken over, and as a reprint. Measured on same-event articles. */
const rewriteFrom = 0.06;
const reprintFrom = 0.5;
/** Fewer shared runs are chance in a short text. */
const leastShared = 6;
/** Words a page needs before the absence of something says anything. */
const wordsToTell = 120;
const vaguePerThousand = 8;

const notReporting: Partial<Record<Genre, readonly [CoverageRole, string]>> = {
  release: ['release', 'A press release, written by a party to the story'],
  sponsored: ['sponsored', 'Paid for by a sponsor'],
  opinion: ['opinion', 'An opinion piece'],
  roundup: ['synthesis', 'A roundup of several stories'],
};

function nameOf(page: Page): string {
  return page.source.article.outlet ?? 'an earlier page';
}

function ofOutlet(pages: readonly Page[], outlet: string): Page | null {
  const key = outletKey(outlet);
  return pages.find((page) => outletKey(page.source.article.outlet ?? '') === key) ?? null;
}

function byOverlap(page: Page, earlier: readonly Page[]): { page: Page; share: number } | null {
  let best: { page: Page; share: number } | null = null;
  for (const other of earlier) {
    const { shared, share } = overlap(page.shingles, other.shingles);
    const isTaken = shared >= leastShared && share >= rewriteFrom;
    if (isTaken && share > (best?.share ?? 0)) best = { page: other, share };
  }
  return best;
}

function judgeGenre(page: Page): Judgement | null {
  if (page.source.genre === 'linked') {
    const why = `Linked only: ${page.source.genreSigns[0] ?? 'its publisher allows no more'}`;
    return { role: 'linked', ownReporting: null, derivedFrom: null, why };
  }
  const found = notReporting[page.source.genre];
  return found ? { role: found[0], ownReporting: false, derivedFrom: null, why: found[1] } : null;
}

function judgeAgency(page: Page, earlier: readonly Page[], all: readonly Page[]): Judgement | null {
  const { agency } = page.credits;
  if (agency === null) return null;
  const carrier = earlier.find((other) => other.credits.agency === agency) ?? null;
  const origin = ofOutlet(all, agency) ?? carrier;
  return {
    role: 'reprint',
    ownReporting: false,
    derivedFrom: origin,
    why: `Carries the report of ${agency}, an agency`,
  };
}

function judgeOverlap(page: Page, earlier: readonly Page[]): Judgement | null {
  const found = byOverlap(page, earlier);
  if (!found) return null;
  const percent = Math.round(found.share * 100);
  const isReprint = found.share >= reprintFrom;
  const how = isReprint ? 'Repeats the text of' : 'Reworks passages of';
  return {
    role: isReprint ? 'reprint' : 'rewrite',
    ownReporting: false,
    derivedFrom: found.page,
    why: `${how} ${nameOf(found.page)}: ${percent} % of its five-word runs outside quotation marks are the same`,
  };
}

function judgeCredit(page: Page, earlier: readonly Page[], all: readonly Page[]): Judgement | null {
  const credited = page.credits.outlets[0];
  if (credited === undefined) return null;
  const origin = ofOutlet(all, credited);
  const before = origin && !earlier.includes(origin) ? [...earlier, origin] : earlier;
  const others = before.filter((other) => other !== page).map((other) => other.signs);
  const { quotes, attributions } = page.signs;
  // Without the credited page at hand only a text with no voice of its own can be called derived.
  const addsNothing = origin
    ? noveltyOf(page.signs, others).length === 0
    : quotes.length === 0 && attributions <= page.credits.outlets.length;
  if (!addsNothing) return null;
  const what = origin ? 'adds no new quote, number or named source' : 'quotes nobody itself';
  return {
    role: 'rewrite',
    ownReporting: false,
    derivedFrom: origin,
    why: `Credits ${credited} and ${what}`,
  };
}

function judgeEmptiness(page: Page): Judgement | null {
  const { words, quotes, attributions, numbers, dates, vague } = page.signs;
  if (words < wordsToTell) return null;
  const marks = quotes.length + attributions + numbers.size + dates;
  const isVague = (vague * 1000) / words >= vaguePerThousand;
  if (marks > 0 && !(marks === 1 && isVague)) return null;
  return {
    role: 'synthesis',
    ownReporting: false,
    derivedFrom: null,
    why: 'Quotes nobody, names no source and gives no number or date',
  };
}

function judgeNovelty(page: Page, earlier: readonly Page[]): Judgement {
  const { words, quotes, attributions, numbers } = page.signs;
  const marks = quotes.length + attributions + numbers.size;
  const added = noveltyOf(
    page.signs,
    earlier.map((other) => other.signs),
  );
  if (marks === 0 || (added.length === 0 && words < wordsToTell)) {
    const why = words < wordsToTell ? 'Too short to tell' : 'Quotes nobody and names no source: not clear';
    return { role: 'unknown', ownReporting: null, derivedFrom: null, why };
  }
  if (added.length > 0 || earlier.length === 0) {
    const why =
      earlier.length === 0
        ? 'Reports first, with sources of its own'
        : `Has what no earlier page has: a ${added.join(', a ')}`;
    return { role: 'own', ownReporting: true, derivedFrom: null, why };
  }
  const why = 'Adds no quote, number or named source to the earlier pages';
  return { role: 'rewrite', ownReporting: false, derivedFrom: null, why };
}

/**
 * Judges one page against those published before it, strongest sign first: genre, agency byline, shared five-word
 * runs, credit, no sign of reporting, and what it adds. `all` are the pages of the story, for credited ones.
 */
export function judge(page: Page, earlier: readonly Page[], all: readonly Page[]): Judgement {
  return (
    judgeGenre(page) ??
    judgeAgency(page, earlier, all) ??
    judgeOverlap(page, earlier) ??
    judgeCredit(page, earlier, all) ??
    judgeEmptiness(page) ??
    judgeNovelty(page, earlier)
  );
}
