import { describe, expect, it } from 'vitest';
import type { Article, EvidenceId, Rights, Story } from '../news/mod.ts';
import { countWords } from './display-budget.ts';
import { readPublicStory, type PublicStory } from './public-story.ts';
import { createTestArchive, testArticle, testBrief, testPage, testSpan } from './test-archive.ts';
import { ferryStory, testDay } from './test-day.ts';

const shown = await readPublicStory(createTestArchive(testDay), ferryStory);

const sentence = (n: number) =>
  `On the ${String(n)}th pier the crew of the night boat counted ${String(n)} hairline cracks in the plates below the water line before the harbour master came aboard with his lamp and told them to leave.`;
const long = testArticle(
  'l1',
  'Tidewater Gazette',
  '08:00',
  'Cracks',
  Array.from({ length: 9 }, (_, n) => sentence(n)).join(' '),
);
const echo = testArticle('l2', 'Osterhaven Mail', '09:00', 'Cracks', long.text);

/** A story of two pages that share nine sentences and differ in nine of them. */
function storyOf(articles: readonly Article[]): Story {
  const { story } = testBrief({
    id: 'long',
    headline: 'x',
    headlineEvidence: [],
    sentences: [],
    coverage: articles.map((article) => testPage(article, 'own')),
  });
  const ids = Array.from({ length: 9 }, (_, n) =>
    articles.map(({ id }) => `${id}#${String(n)}` as EvidenceId),
  );
  return {
    ...story,
    claims: ids.map((evidence) => ({ evidence, origins: [articles[0]!.id] })),
    disagreements: ids.map((evidence, n) => ({
      kind: 'number' as const,
      about: 'cracks in the plates',
      sides: [0, 1].map((side) => ({
        outlet: articles[side]!.outlet,
        evidence: evidence[side]!,
        span: testSpan(articles[side]!, `${String(n)} hairline cracks`),
        value: String(n),
      })) as unknown as Story['disagreements'][0]['sides'],
    })),
  };
}

async function read(articles: readonly Article[]): Promise<PublicStory> {
  const archive = createTestArchive({ articles, stories: [], briefs: [], cards: [] });
  return readPublicStory(archive, storyOf(articles));
}

/** Words shown of each outlet, and the most words of one quotation. */
function wordsShown(story: PublicStory): { readonly of: Map<string, number>; readonly most: number } {
  const of = new Map<string, number>();
  let most = 0;
  const add = (outlet: string | null | undefined, ...texts: readonly string[]) => {
    const words = texts.reduce((sum, text) => sum + countWords(text), 0);
    of.set(outlet ?? '', (of.get(outlet ?? '') ?? 0) + words);
    most = Math.max(most, words);
  };
  for (const claim of story.claims)
    if (claim.shown !== null) add(claim.page?.outlet, claim.shown.head, claim.shown.tail);
  for (const side of story.disagreements.flatMap(({ sides }) => sides))
    if (side.shown !== null) add(side.outlet, side.shown.before, side.shown.words, side.shown.after);
  return { of, most };
}

describe('readPublicStory()', () => {
  it('tells of a claim who carries it and whom it goes back to, once an outlet', () => {
    expect(shown.claims.map(({ pages, outlets, origins }) => [pages, outlets.length, origins])).toEqual([
      [4, 4, ['Tidewater Gazette']],
      [2, 2, ['Osterhaven Mail', 'Morning Stack']],
    ]);
    expect(shown.claims[0]!.page?.outlet).toBe('Tidewater Gazette');
    expect(shown.claims[0]!.shown?.head).toMatch(/^Larkline Ferries has suspended/);
  });

  it('shows both sides of a disagreement with the words that differ apart', () => {
    expect(shown.disagreements[0]!.sides.map((side) => [side.outlet, side.shown?.words])).toEqual([
      ['Tidewater Gazette', 'two of its three ships'],
      ['Feedhorn', 'fleet'],
    ]);
    expect(shown.disagreements[0]!.sides[0].shown?.before).toMatch(/hairline cracks in$/);
  });

  it('gives the later stories that are linked to it', () => {
    expect(shown.later.map(({ headline, relation }) => [headline, relation])).toEqual([
      ['Second wind park in the sound is delayed to 2029', 'same mechanism'],
    ]);
  });

  it('shows at most 25 words a quotation and 60 of one source, disagreements and claims together', async () => {
    const { of, most } = wordsShown(await read([long, echo]));
    expect(most).toBeLessThanOrEqual(25);
    for (const words of of.values()) expect(words).toBeLessThanOrEqual(60);
    expect(of.size).toBe(2);
  });

  it.each([
    ['that may only be linked', { level: 1 }, 0],
    ['whose publisher allows 40 characters', { level: 3, maxSnippet: 40 }, 40],
    ['whose publisher allows none', { level: 3, maxSnippet: 0 }, 0],
  ])('shows no more of a page %s', async (_, rights, most) => {
    const story = await read([{ ...long, rights: rights as Rights }, echo]);
    const sides = story.disagreements.map(({ sides: [first] }) => first.shown);
    const claims = story.claims.filter(({ page }) => page?.outlet === long.outlet);
    const texts = [
      ...sides.flatMap((side) => (side === null ? [] : [side.before, side.words, side.after])),
      ...claims.flatMap(({ shown: excerpt }) => (excerpt === null ? [] : [excerpt.head, excerpt.tail])),
    ];
    expect(texts.join('').length).toBeLessThanOrEqual(most);
    expect(story.disagreements[0]!.sides[0].outlet).toBe('Tidewater Gazette');
  });

  it('shows nothing of articles the archive does not have', async () => {
    const archive = createTestArchive({ articles: [], stories: [], briefs: [], cards: [] });
    const story = await readPublicStory(archive, storyOf([long, echo]));
    expect(story.claims.every((claim) => claim.shown === null)).toBe(true);
    expect(story.disagreements.every(({ sides }) => sides.every((side) => side.shown === null))).toBe(true);
  });

  it('bounds what a page lists', async () => {
    const story = await read([long, echo]);
    expect([story.claims.length, story.disagreements.length]).toEqual([8, 6]);
  });
});
