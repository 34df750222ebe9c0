import type { ArticleId } from '../../news/mod.ts';
import { leastSharedStories, sharedBundle } from './bundle.ts';
import type { EchoPage } from './echo-page.ts';
import { derived, nameOf, type Judgement, type Scene } from './judgement.ts';
import { kinOf, nearest } from './kin.ts';
import { judgeText } from './taken-text.ts';

/** Words a page needs before the absence of something says anything. */
const wordsToTell = 120;
const vaguePerThousand = 8;

function judgeGenre({ page }: Scene): Judgement | null {
  if (page.genre === null) return null;
  return { ...page.genre, derivedFrom: null, share: null, sign: 'genre' };
}

function judgeAgency({ page, earlier, ofOutlet }: Scene): Judgement | null {
  const { agency, agencyKey } = page.credits;
  if (agency === null) return null;
  const carrier = earlier.find((other) => other.credits.agencyKey === agencyKey) ?? null;
  const why = `Carries the report of ${agency}, an agency`;
  return { ...derived, role: 'reprint', derivedFrom: ofOutlet(agencyKey) ?? carrier, sign: 'agency', why };
}

/** The article that tells most of the same stories in the same order; among equals one that stands before the page. */
function bundledWith({ page, bundles }: Scene, before: ReadonlyMap<ArticleId, EchoPage>) {
  const own = bundles.get(page.id) ?? [];
  if (own.length < leastSharedStories) return null;
  const shared = Array.from(bundles, ([id, stories]) => ({
    from: before.get(id) ?? null,
    count: id === page.id ? 0 : sharedBundle(own, stories),
  }));
  shared.sort((a, b) => b.count - a.count || Number(b.from !== null) - Number(a.from !== null));
  const best = shared[0];
  return best !== undefined && best.count >= leastSharedStories ? best : null;
}

function judgeBundle(scene: Scene): Judgement | null {
  const { page, adds } = scene;
  const found = bundledWith(scene, new Map(scene.earlier.map((other) => [other.id, other])));
  if (found === null) return null;
  const { from, count } = found;
  // The first of them may be what the others follow, unless it shows no reporting either.
  if (from === null && (page.signs.quotes.length > 0 || adds.includes('named source'))) return null;
  const whom = from === null ? 'another page' : nameOf(from);
  const why = `Tells the same ${String(count)} stories in the same order as ${whom}: both follow one source`;
  return { ...derived, role: 'synthesis', derivedFrom: from, sign: 'bundle', why };
}

function judgeRoundup({ page }: Scene): Judgement | null {
  if (page.source.genre !== 'roundup') return null;
  return {
    ...derived,
    role: 'synthesis',
    derivedFrom: null,
    sign: 'genre',
    why: 'A roundup of several stories',
  };
}

function judgeLink({ page, earlier, adds, ofAddress }: Scene): Judgement | null {
  const same = page.address === null ? null : ofAddress(page.address);
  if (same !== null && same.outlet !== page.outlet && earlier.includes(same))
    return {
      ...derived,
      role: 'reprint',
      derivedFrom: same,
      sign: 'link',
      why: `Gives the page of ${nameOf(same)} as its own address`,
    };
  if (adds.length > 0) return null;
  for (const link of page.links) {
    const origin = ofAddress(link);
    if (origin === null || origin.outlet === page.outlet) continue;
    const why = `Links to ${nameOf(origin)} and adds no new quote, number or named source`;
    return { ...derived, role: 'rewrite', derivedFrom: origin, sign: 'link', why };
  }
  return null;
}

/** The credited page of the story, else the name of a credited outlet that is not in it. */
function credited({ page, ofOutlet }: Scene): { name: string; origin: EchoPage | null } | null {
  for (const key of page.credits.keys) {
    const origin = ofOutlet(key);
    if (origin !== null && origin.outlet !== page.outlet) return { name: nameOf(origin), origin };
  }
  const name = page.credits.named[0];
  return name === undefined ? null : { name, origin: null };
}

function judgeCredit(scene: Scene): Judgement | null {
  const credit = credited(scene);
  if (credit === null) return null;
  const { name, origin } = credit;
  const { quotes, attributions } = scene.page.signs;
  // Without the credited page at hand only a text with no voice of its own can be called derived.
  const addsNothing = origin
    ? scene.adds.length === 0
    : quotes.length === 0 && attributions <= scene.page.credits.named.length;
  if (!addsNothing) return null;
  const what = origin ? 'adds no new quote, number or named source' : 'quotes nobody itself';
  return {
    ...derived,
    role: 'rewrite',
    derivedFrom: origin,
    sign: 'credit',
    why: `Credits ${name} and ${what}`,
  };
}

function judgeEmptiness({ page }: Scene): Judgement | null {
  const { words, quotes, attributions, numbers, dates, vague } = page.signs;
  if (words < wordsToTell) return null;
  const marks = quotes.length + attributions + numbers.size + dates;
  const isVague = (vague * 1000) / words >= vaguePerThousand;
  if (marks > 0 && !(marks === 1 && isVague)) return null;
  const why = 'Quotes nobody, names no source and gives no number or date';
  return { ...derived, role: 'synthesis', derivedFrom: null, sign: 'no reporting', why };
}

/** The earlier page whose quotations it repeats at length, if one does. */
function quotedFrom({ page, earlier }: Scene): EchoPage | null {
  return nearest(page, earlier).find((other) => kinOf(other, page).how === 'quoted') ?? null;
}

function judgeNovelty(scene: Scene): Judgement {
  const { adds, earlier } = scene;
  const { words, quotes, attributions, numbers } = scene.page.signs;
  const marks = quotes.length + attributions + numbers.size;
  const open = { derivedFrom: null, share: null, sign: null };
  if (marks === 0 || (adds.length === 0 && words < wordsToTell)) {
    const why = words < wordsToTell ? 'Too short to tell' : 'Quotes nobody and names no source: not clear';
    return { ...open, role: 'unknown', ownReporting: null, why };
  }
  if (earlier.length === 0)
    return { ...open, role: 'own', ownReporting: true, why: 'Reports first, with sources of its own' };
  if (adds.length > 0) {
    const why = `Has what no earlier page has: a ${adds.join(', a ')}`;
    return { ...open, role: 'own', ownReporting: true, why };
  }
  const why = 'Adds no quote, number or named source to the earlier pages';
  return { ...derived, role: 'rewrite', derivedFrom: quotedFrom(scene), sign: 'nothing new', why };
}

/**
 * Judges one page against those before it, strongest sign first: what it says it is, agency byline, text in common,
 * the same stories in the same order, link, credit, no sign of reporting, and what it adds.
 */
export function judge(scene: Scene): Judgement {
  return (
    judgeGenre(scene) ??
    judgeAgency(scene) ??
    judgeText(scene) ??
    judgeBundle(scene) ??
    judgeRoundup(scene) ??
    judgeLink(scene) ??
    judgeCredit(scene) ??
    judgeEmptiness(scene) ??
    judgeNovelty(scene)
  );
}
