import { describe, expect, it } from 'vitest';
import type { Article, ArticleId, GroundedArticle, Instant, Rights } from '../news/mod.ts';
import { ground, passages } from './mod.ts';

const at = '2026-11-20T08:00:00.000Z' as Instant;

function article(text: string, parts: Partial<Article> = {}): Article {
  const url = 'https://ledger.example/today';
  const outlet = 'The Harbour Ledger';
  const made = { id: 'a1' as ArticleId, url, title: 'From our desk', text, outlet, sha256: '' };
  return { ...made, publishedAt: at, readAt: at, ...parts };
}

const stories = [
  {
    heading: 'Quay falls in Arle',
    paragraphs: [
      'A stone quay in the harbour of Arle collapsed on Thursday when a crane and two lorries drove onto it at dawn, the port authority said.',
      'Divers found cracks in the quay last spring, but the port authority put repairs of the harbour wall off until next year, inspectors said.',
    ],
  },
  {
    heading: 'Choir takes the autumn prize',
    paragraphs: [
      'Singers from Hollin won the regional choir contest with a programme of lullabies, psalms and one very long sea shanty on Saturday night.',
      'The jury praised the altos of the Hollin choir, whose conductor Mirel Anders had taught half of the singers at the village school.',
    ],
  },
  {
    heading: 'Tram line is late again',
    paragraphs: [
      'Engineers struck soft clay beneath the viaduct of the new tram line, so passengers between Osk and Tarn must wait another winter.',
      'The tram company Veyra Rail blamed a faulty survey of the viaduct and asked the council of Osk for a further 40 million crowns.',
    ],
  },
  {
    heading: 'Bakers end a long strike',
    paragraphs: [
      'Bakers of the Brannock mills went back to their ovens on Monday after union members accepted shorter night shifts and higher wages.',
      'The strike had emptied shelves of loaves and rolls for six weeks; the union said its members would vote on pensions in the spring.',
    ],
  },
] as const;

type Story = (typeof stories)[number];

const body = ({ paragraphs }: Story): string => paragraphs.join('\n\n');
const ways: readonly (readonly [string, string])[] = [
  ['headings', stories.map((story) => `${story.heading}\n\n${body(story)}`).join('\n\n')],
  ['numbers', stories.map((story, i) => `${i + 1}. ${story.heading}\n${body(story)}`).join('\n\n')],
  ['bold headings', stories.map((story) => `**${story.heading}**\n${body(story)}`).join('\n')],
  ['run-in headings', stories.map((story) => `**${story.heading}.** ${body(story)}`).join('\n\n')],
  ['Markdown headings', stories.map((story) => `## ${story.heading}\n\n${body(story)}`).join('\n\n')],
  ['bullets', stories.map((story) => `• ${story.paragraphs.join(' ')}`).join('\n')],
  ['pictures for bullets', stories.map((story) => `🔹 ${story.paragraphs.join(' ')}`).join('\n')],
  ['stars between', stories.map(body).join('\n\n***\n\n')],
  ['dashes between', stories.map(body).join('\n- - -\n')],
  ['nothing but the topic', stories.map(body).join('\n\n')],
];

function parts(text: string, more: Partial<Article> = {}): readonly GroundedArticle[] {
  return passages(ground(article(text, more)));
}

/** The openings of what each part tells. */
function told(found: readonly GroundedArticle[]): (string | undefined)[] {
  return found.map((part) =>
    part.evidence[0]?.span.exact.replace(/^\W*(?:\*\*[^*]+\*\*)?\W*/, '').slice(0, 12),
  );
}

const openings = ['A stone quay', 'Singers from', 'Engineers st', 'Bakers of th'];
const [quay, choir, tram] = stories;

describe('passages()', () => {
  it.each(ways)('gives each story of a page that parts them by %s', (_, text) => {
    expect(told(parts(text))).toEqual(openings);
  });

  it('numbers them from 1, with heading and place, and keeps article, genre, ids and spans', () => {
    const text = ways[0]![1];
    const whole = ground(article(text));
    const found = passages(whole);
    expect(found.map((part) => part.passage?.number)).toEqual([1, 2, 3, 4]);
    expect(found.map((part) => part.passage?.heading)).toEqual(stories.map((story) => story.heading));
    found.forEach(({ passage, evidence, genre, article: same }, i) => {
      expect(text.slice(passage!.start, passage!.end)).toBe(body(stories[i]!));
      expect(same).toBe(whole.article);
      expect(genre).toBe('roundup');
      expect(evidence.every((each) => text.slice(each.span.start, each.span.end) === each.span.exact)).toBe(
        true,
      );
    });
    expect(found.flatMap((part) => part.evidence)).toEqual(whole.evidence);
  });

  it('leaves greeting, adverts, sign-off and what is shorter than 25 words out', () => {
    const text = [
      'Good morning. Here is what we are reading today, from falling quays to trams that do not come.',
      ways[0]![1],
      'A message from Varga Works',
      'Varga Works builds kitchens that last a lifetime; order one of our oak kitchens before Sunday and save a fifth of the price of the sink.',
      'In brief',
      'The library of Osk opens on Sunday for the first time.',
      "That's all for today. Subscribe to get the letter every morning, and forward this to a friend.",
    ].join('\n\n');
    expect(told(parts(text, { title: 'Morning briefing' }))).toEqual(openings);
  });

  it('joins the sub-headings of one story when the page says how many it tells', () => {
    const half = ({ heading, paragraphs }: Story, second: string): string =>
      `${heading}\n${paragraphs[0]}\n${second}\n${paragraphs[1]}`;
    const text = [
      'Towns by the sea seldom have a quiet week, and three major developments have kept their councils awake at night.',
      half(quay, 'Why the Wall Gave Way'),
      half(choir, 'A Village of Voices'),
      half(tram, 'Who Pays'),
      'Where Do We Go From Here?',
      'These three stories show what towns by the sea are made of: quays, choirs and trams, and councils that must pay for them.',
    ].join('\n');
    const found = parts(text);
    expect(told(found)).toEqual(openings.slice(0, 3));
    expect(found.map((part) => part.evidence.length)).toEqual([2, 2, 2]);
  });

  it('leaves a report with sub-headings whole', () => {
    const text = `${body(quay)}
What we know
Eight people stood on the quay of Arle when the stone gave way under the crane, and all of them climbed out of the harbour unhurt.
Background
The quay was built in 1911 of stone from Tarn; the port authority of Arle closed its northern half to lorries after a storm in 2019.
What happens next
Inspectors will test the rest of the harbour wall on Friday, and the port authority said no crane may drive on a quay until then.`;
    const whole = ground(article(text, { title: 'Quay in Arle collapses' }));
    expect(whole.genre).toBe('report');
    expect(passages(whole)).toEqual([whole]);
    expect(passages(whole)[0]).toBe(whole);
  });

  it.each([
    ['an empty page', ''],
    ['one paragraph', quay.paragraphs[0]],
    ['headings alone', 'Quay falls\nChoir wins\nTram late\nStrike ends'],
    ['separators alone', '***\n---\n***'],
    ['a named roundup that does not come apart', Array(4).fill(body(quay)).join('\n\n')],
  ])('leaves %s whole', (_, text) => {
    expect(parts(text, { title: 'Morning briefing' })).toHaveLength(1);
  });

  it('takes no part of a page that may only be linked, or of a part again', () => {
    const rights = { level: 1 } as Rights;
    expect(parts(ways[0]![1], { rights })).toHaveLength(1);
    const [first] = parts(ways[0]![1]);
    expect(passages(first!)).toEqual([first]);
  });

  it('gives 60 parts at most, in a moment, of a page of hundreds', () => {
    const parts8 = ['bor', 'tam', 'quel', 'zin', 'farn', 'dok', 'lum', 'sip'];
    const rare = (n: number): string =>
      [n % 8, (n >> 3) % 8, (n >> 6) % 8, n >> 9].map((at) => parts8[at]).join('');
    const item = (i: number): string => Array.from({ length: 28 }, (_, at) => rare(i * 14 + at)).join(' ');
    const text = Array.from({ length: 200 }, (_, i) => `• The ${item(i * 2)} fell.`).join('\n');
    const found = parts(text);
    expect(found).toHaveLength(60);
    expect(found.every((part) => part.evidence.length === 1)).toBe(true);
  });

  it('reads a megabyte of lines, stars or one line in a few seconds', () => {
    for (const unit of ['* ', '**a', 'Aa bb cc dd ee ff gg hh.\n', 'these three ', '1. A\n']) {
      const page = article(unit.repeat(Math.ceil(1_000_000 / unit.length)));
      const whole: GroundedArticle = {
        article: page,
        genre: 'roundup',
        genreSigns: [],
        heads: [],
        evidence: [],
      };
      expect(passages(whole)).toHaveLength(1);
    }
  }, 10_000);
});
