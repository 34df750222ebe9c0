import type { Article, Passage } from '../news/mod.ts';
import { terms } from '../text/mod.ts';
import { cutBlocks, cutInto, type Odds, type Section } from './cut-blocks.ts';
import { pageBlocks, type Block, type Mark } from './page-blocks.ts';
import { frameOf, type Frame } from './page-frame.ts';
import { oddsOfStrangers, relatedness, vocabularyOf, weightOf, type Vocabulary } from './relatedness.ts';

/** One story of a page that tells several. */
export type Item = Omit<Passage, 'number'>;

const fewestWords = 25;
const mostItems = 60;

/** What a cut costs, in log-odds, by what stands before the block; a layout mark pays for one. */
const markCost: Readonly<Record<Mark, number>> = { none: 1, heading: -3.5, bullet: -2, separator: -3 };
/** On a page with marks, a paragraph without one seldom opens an item. */
const unmarkedCost = 3;
const continuingCost = 3.5;
/** An item introduces what it speaks of: it opens with no quotation, pronoun or connective. */
const continuing =
  /^\W*["“‘']|^\W*(?:he|she|they|it|his|her|their|its|but|and|or|so|yet|nor|that|this|these|those|such|still|meanwhile|however|also|then|instead|moreover|we|i|you|my|our|your|both|others?|another|mr|mrs|ms|if|because|there|though|although|while|even|not|no|yes)\b/i;

/**
 * How much speaks for one story: what the items share beyond strangers (mean log-odds a pair of blocks), the share of the
 * largest item, and a word of the title in two of them. Fitted by logistic regression on pages laid together from leads of
 * real reports against real reports.
 */
const oneStory = { shared: 1.8, largest: 11, title: 6.6 } as const;
/** The most of it that a page of several stories shows. */
const bars = {
  /** Cuts stand at headings, bullets or separators. */
  marked: 9.5,
  plain: 7,
  /** The title says it is a roundup. */
  named: 12,
} as const;
/** By how much a page cut by its words alone is better than whole. */
const leastGain = 2;
/** The most that items of a page which tells their number may be related across. */
const mostAcross = -0.3;
const mostLargest = 0.7;
const markedShare = 0.8;

const namesARoundup =
  /\b(?:roundup|round-up|digest|briefing|briefs?|newsletter|bulletin|headlines|recap|week in review|top stories|in brief|things to know|what to know today|(?:daily|weekly|morning|evening|weekend) (?:wrap|read|edition|update|links))\b/i;
const sponsored =
  /^\W*(?:sponsored|paid (?:content|post|partnership)|advertisement|partner content|a message from|presented by|together with)\b/i;

/** A page taken apart: what may be items, and how its blocks stand to each other. */
interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly texts: readonly string[];
  readonly vocabularies: readonly Vocabulary[];
}

function pageOf(title: string, text: string): { page: Page; told: Frame['told'] } {
  const all = pageBlocks(text);
  const allTexts = all.map((block) => text.slice(block.start, block.end));
  const { from, to, told } = frameOf(all, allTexts);
  const blocks = all.slice(from, to);
  const texts = allTexts.slice(from, to);
  const vocabularies = blocks.map((block, at) => vocabularyOf(`${block.heading}\n${texts[at]!}`));
  return { page: { title, blocks, texts, vocabularies }, told };
}

function oddsOf(vocabularies: readonly Vocabulary[], keep?: (stem: string) => number): Odds {
  return (first, second) => relatedness(vocabularies[first]!, vocabularies[second]!, keep);
}

function wordsIn({ blocks }: Page, { from, to }: Section): number {
  return blocks.slice(from, to).reduce((sum, block) => sum + block.wordCount, 0);
}

function meanAcross(items: readonly Section[], odds: Odds): number {
  let sum = 0;
  let pairs = 0;
  items.forEach((item, at) => {
    for (const later of items.slice(at + 1)) {
      for (let first = item.from; first < item.to; first++)
        for (let second = later.from; second < later.to; second++) sum += odds(first, second);
      pairs += (item.to - item.from) * (later.to - later.from);
    }
  });
  return pairs > 0 ? sum / pairs : 0;
}

/** A word of the title in two items: they are parts of the story the title tells. */
function shareTitle({ title, vocabularies }: Page, items: readonly Section[]): boolean {
  const telling = terms(title).filter(({ stem }) => weightOf(stem) > 0);
  return telling.some(
    ({ stem }) =>
      items.filter(({ from, to }) => vocabularies.slice(from, to).some((each) => each.has(stem))).length > 1,
  );
}

function isLargeEnough(page: Page, item: Section): boolean {
  return wordsIn(page, item) >= fewestWords;
}

function largestShare(page: Page, items: readonly Section[]): number {
  const sizes = items.map((item) => wordsIn(page, item));
  return Math.max(...sizes) / sizes.reduce((sum, size) => sum + size, 0);
}

/** Mean log-odds across items beyond those of strangers of their sizes. */
function sharedAcross({ vocabularies }: Page, items: readonly Section[], odds: Odds): number {
  return meanAcross(
    items,
    (first, second) => odds(first, second) - oddsOfStrangers(vocabularies[first]!, vocabularies[second]!),
  );
}

function meets(page: Page, items: readonly Section[], gain: number, odds: Odds): boolean {
  const marked = items.slice(1).filter(({ from }) => page.blocks[from]!.mark !== 'none').length;
  const isMarked = marked >= markedShare * (items.length - 1);
  const isNamed = namesARoundup.test(page.title);
  const bar = isNamed ? bars.named : isMarked ? bars.marked : bars.plain;
  const asOne =
    oneStory.shared * sharedAcross(page, items, odds) +
    oneStory.largest * largestShare(page, items) +
    (!isNamed && shareTitle(page, items) ? oneStory.title : 0);
  return asOne <= bar && (isMarked || isNamed || gain >= leastGain);
}

/** Items found by what their blocks share. */
function byWords(page: Page): readonly Section[] {
  const { blocks, texts, vocabularies } = page;
  const odds = oddsOf(vocabularies);
  const hasMarks = blocks.slice(1).filter(({ mark }) => mark !== 'none').length > 1;
  const cost = (at: number): number => {
    const { mark } = blocks[at]!;
    if (mark !== 'none') return markCost[mark];
    return (
      markCost.none +
      (hasMarks ? unmarkedCost : 0) +
      (continuing.test(texts[at]!.slice(0, 40)) ? continuingCost : 0)
    );
  };
  const { sections, gain } = cutBlocks({ count: blocks.length, odds, cost });
  const items = sections.filter((item) => isLargeEnough(page, item));
  return items.length > 1 && meets(page, items, gain, odds) ? items : [];
}

/** Items of a page that says how many it tells and has at least as many headings. Words of the common theme count less. */
function byNumber(page: Page, told: number): readonly Section[] {
  const { blocks, vocabularies } = page;
  const starts = blocks.flatMap(({ mark }, at) => (mark === 'none' ? [] : [at]));
  if (starts.length < told || starts[0] !== 0) return [];
  const parts = starts.map((from, at) => ({ from, to: starts[at + 1] ?? blocks.length }));
  const merged = parts.map(
    ({ from, to }) => new Map(vocabularies.slice(from, to).flatMap((each) => [...each])),
  );
  const uses = new Map<string, number>();
  for (const stem of merged.flatMap((each) => [...each.keys()])) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const half = Math.log(Math.max(3, parts.length) / 2);
  const odds = oddsOf(merged, (stem) =>
    Math.max(0, Math.min(1, Math.log(parts.length / uses.get(stem)!) / half)),
  );
  const sections = cutInto(told, parts.length, odds);
  const items = sections.map(({ from, to }) => ({ from: parts[from]!.from, to: parts[to - 1]!.to }));
  return items.length > 1 &&
    meanAcross(sections, odds) <= mostAcross &&
    largestShare(page, items) <= mostLargest
    ? items
    : [];
}

/**
 * The stories of a page that tells several: a newsletter, a morning briefing, notes of a podcast. Introductions, sign-offs
 * and adverts are none of them.
 *
 * @returns At least two and at most 60 items of at least 25 words in the order of the text; empty when the page tells
 *   one story.
 *
 * @example
 * // itemsOf({ title: 'Arle today', text: threeUnrelatedStories }).length; // 3
 */
export function itemsOf({ title, text }: Pick<Article, 'title' | 'text'>): readonly Item[] {
  const { page, told } = pageOf(title, text);
  const { blocks, texts } = page;
  if (blocks.length < 2) return [];
  const byTold = told === null ? [] : byNumber(page, told);
  const found = (byTold.length > 1 ? byTold : byWords(page)).filter(
    (item) =>
      isLargeEnough(page, item) &&
      !sponsored.test(blocks[item.from]!.heading) &&
      !sponsored.test(texts[item.from]!),
  );
  if (found.length < 2) return [];
  return found.slice(0, mostItems).map(({ from, to }) => {
    const { start, heading } = blocks[from]!;
    return { heading, start, end: blocks[to - 1]!.end };
  });
}
