/** The short briefs of the invented day of test-day.ts. */
import type { ArchiveAnswer, Article, Brief, Instant, StoryId } from '../news/mod.ts';
import { testArticle, testBrief, testPage, testSentence, testSpan } from './test-archive.ts';

interface Small {
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  readonly body: string;
  readonly outlets: readonly (readonly [string, string, 'own' | 'rewrite' | 'reprint' | 'release'])[];
  readonly label?: Brief['label'];
  readonly archive?: ArchiveAnswer;
}

/** A short brief on the first outlet's sentence; copies derive from it. */
function small({ id, headline, text, body, outlets, label, archive }: Small) {
  const articles = outlets.map(([outlet, time], index) =>
    testArticle(`${id.toLowerCase()}-${String(index + 1)}`, outlet, time, headline, body),
  );
  const [first] = articles as [Article];
  const coverage = outlets.map(([, , role], index) =>
    testPage(articles[index]!, role, role === 'rewrite' || role === 'reprint' ? first : undefined),
  );
  const span = testSpan(first, body);
  const made = testBrief({
    id,
    headline,
    headlineEvidence: [span],
    sentences: [
      testSentence(text, [span], [{ name: 'outlet last', from: '', to: `${first.outlet!} reported` }]),
    ],
    coverage,
    ...(label === undefined ? {} : { label }),
    ...(archive === undefined ? {} : { archive }),
  });
  return { ...made, articles };
}

/** The other briefs of the day; one is linked to the story that many copied. */
export const smalls = [
  small({
    id: '01KAF2B1',
    headline: 'Velmora council approves a battery beside the old tannery',
    text: 'Velmora council has approved a 40-megawatt battery beside the old tannery by nine votes to four, the Fenmarch Times reported.',
    body: 'Velmora council has approved a 40-megawatt battery beside the old tannery by nine votes to four after a five-hour sitting.',
    outlets: [
      ['Fenmarch Times', '09:05', 'own'],
      ['Osterhaven Mail', '09:50', 'own'],
      ['Daybreak Digest', '10:20', 'rewrite'],
      ['Feedhorn', '11:40', 'reprint'],
    ],
    label: 'Explainer',
  }),
  small({
    id: '01KAF1C9',
    headline: 'Quillfern Robotics cuts 120 jobs, The Upland Courier reports',
    text: 'Quillfern Robotics will cut 120 of its 900 jobs by March, The Upland Courier reported.',
    body: 'Quillfern Robotics will cut 120 of its 900 jobs by March, its head of staff wrote to employees on Thursday.',
    outlets: [
      ['The Upland Courier', '07:30', 'own'],
      ['Morning Stack', '08:40', 'rewrite'],
      ['Feedhorn', '09:15', 'rewrite'],
    ],
  }),
  small({
    id: '01KAF4D2',
    headline: 'Herring quota for the sound falls by a fifth',
    text: 'The fisheries council has set next year’s herring quota for the sound at 16,000 tonnes, a fifth less, North Sound Radio reported.',
    body: 'The fisheries council has set next year’s herring quota for the sound at 16,000 tonnes, a fifth less than this year.',
    outlets: [
      ['North Sound Radio', '12:00', 'own'],
      ['Tidewater Gazette', '12:45', 'own'],
      ['Pellworth Evening Post', '13:30', 'reprint'],
    ],
  }),
  small({
    id: '01KAF5E8',
    headline: 'Pellworth hospital reopens its night ward',
    text: 'Pellworth hospital has reopened its night ward after 14 months, the Pellworth Evening Post reported.',
    body: 'Pellworth hospital has reopened its night ward after 14 months with a staff of 31.',
    outlets: [['Pellworth Evening Post', '06:50', 'own']],
  }),
  small({
    id: '01KAF6F4',
    headline: 'Court orders a new count in the Fenmarch vote',
    text: 'A court has ordered a new count of 2,310 postal votes in Fenmarch, the Fenmarch Times reported.',
    body: 'A court has ordered a new count of 2,310 postal votes in Fenmarch after two boxes were found unsealed.',
    outlets: [
      ['Fenmarch Times', '15:10', 'own'],
      ['The Upland Courier', '16:00', 'rewrite'],
    ],
  }),
  small({
    id: '01KAF7G0',
    headline: 'Second wind park in the sound is delayed to 2029',
    text: 'Gullrock Power has put back its second wind park in the sound to 2029, the Tidewater Gazette reported.',
    body: 'Gullrock Power has put back its second wind park in the sound to 2029 because a cable ship is not free before.',
    outlets: [
      ['Tidewater Gazette', '13:05', 'own'],
      ['Coastline Agency', '14:00', 'rewrite'],
      ['Daybreak Digest', '15:30', 'reprint'],
    ],
    label: 'Skeptical read',
    archive: {
      links: [
        {
          storyId: 'st-01KAF3R7' as StoryId,
          headline: 'Larkline stops its Velmora night ferry after cracks are found in two ships',
          at: '2026-11-20T17:20:00.000Z' as Instant,
          relation: 'same mechanism',
          score: 0.41,
          shared: ['Osterhaven'],
        },
      ],
      closest: null,
      searched: 419,
      since: '2026-03-02T06:00:00.000Z' as Instant,
    },
  }),
  small({
    id: '01KAF8H6',
    headline: 'Osterhaven library lends tools from January',
    text: 'Osterhaven’s library will lend drills, saws and ladders from January, the Osterhaven Mail reported.',
    body: 'Osterhaven’s library will lend drills, saws and ladders from January to anyone with a card.',
    outlets: [['Osterhaven Mail', '11:15', 'own']],
  }),
];
