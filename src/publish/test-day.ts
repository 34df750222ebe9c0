/** One invented day on a coast: a story many copied, one with two reports, single sources, cards. */
import type {
  ArchiveAnswer,
  Article,
  Brief,
  Card,
  Coverage,
  EntityKey,
  EntityKind,
  EvidenceId,
  Instant,
  Story,
  StoryEntity,
  StoryId,
} from '../news/mod.ts';
import { sentences } from '../text/mod.ts';
import {
  createTestArchive,
  testArticle,
  testBrief,
  testCard,
  testPage,
  testSentence,
  testSpan,
  type TestArchiveContents,
} from './test-archive.ts';
import { smalls } from './test-small-briefs.ts';

const gazette = testArticle(
  'a01',
  'Tidewater Gazette',
  '08:12',
  'Night boat stops after survey finds cracks',
  `OSTERHAVEN. The pier was quiet on Friday morning. Larkline Ferries has suspended its overnight service between Osterhaven and Velmora after a hull survey found hairline cracks in two of its three ships, according to a letter to the harbour board seen by the Tidewater Gazette that was signed by the company's chief engineer.

The letter says repairs will take at least nine weeks. About 1,400 lorries use the route each week, harbour figures show.`,
);
const mail = testArticle(
  'a02',
  'Osterhaven Mail',
  '10:40',
  'Crew were told at midnight, union says',
  `Crew members were told at midnight on Thursday that the night boat would not sail, said Ilse Varga, who speaks for the seafarers' union. "Nobody gave us a reason until the morning," she told the Osterhaven Mail. The union wants pay for all 212 crew while the ships are in dock.`,
);
const radio = testArticle(
  'a03',
  'North Sound Radio',
  '14:05',
  'Velmora mayor asks for a day boat',
  `The mayor of Velmora, Piet Aldane, has asked the transport ministry to allow a daytime service with a chartered ship. The ministry has not decided, a spokeswoman told North Sound Radio.`,
);
const agency = testArticle(
  'a04',
  'Coastline Agency',
  '08:55',
  'Larkline suspends night ferry, paper says',
  'Larkline has suspended its night ferry, the Tidewater Gazette reported.',
);
const copies: readonly (readonly [
  string,
  string,
  string,
  string,
  'rewrite' | 'reprint' | 'synthesis',
  Article,
])[] = [
  ['a05', 'Fenmarch Times', '09:20', 'Larkline suspends night ferry, paper says', 'reprint', agency],
  ['a06', 'Pellworth Evening Post', '09:48', 'Larkline suspends night ferry, paper says', 'reprint', agency],
  ['a07', 'The Upland Courier', '10:05', 'Cracks halt the Velmora boat', 'rewrite', gazette],
  ['a08', 'Daybreak Digest', '11:30', 'Ferry chaos: what we know', 'synthesis', gazette],
  ['a09', 'Morning Stack', '12:10', 'Crew “left in the dark” over ferry stop', 'rewrite', mail],
  ['a10', 'Feedhorn', '13:25', 'Ferry firm grounds fleet', 'rewrite', gazette],
  ['a11', 'Harrow Lane Weekly', '16:15', 'Mayor wants day boat', 'rewrite', radio],
];
const statement = testArticle(
  'a12',
  'Larkline newsroom',
  '11:00',
  'Statement on the Velmora service',
  'Larkline will refund every booked passage until the end of January. Safety comes first.',
);
const comment = testArticle(
  'a13',
  'The Quill Report',
  '17:20',
  'Why one route should not hang on one firm',
  'One firm should not hold a coast.',
);

const ferryArticles = [
  gazette,
  mail,
  radio,
  agency,
  ...copies.map(([id, outlet, time, title]) => testArticle(id, outlet, time, title, `${title}.`)),
  statement,
  comment,
];
const ferryCoverage: readonly Coverage[] = [
  testPage(gazette, 'own'),
  testPage(agency, 'rewrite', gazette),
  ...copies.map(([id, outlet, time, title, role, from]) =>
    testPage(testArticle(id, outlet, time, title, ''), role, from),
  ),
  testPage(mail, 'own'),
  testPage(radio, 'own'),
  testPage(statement, 'release'),
  testPage(comment, 'opinion'),
];
const letter =
  "Larkline Ferries has suspended its overnight service between Osterhaven and Velmora after a hull survey found hairline cracks in two of its three ships, according to a letter to the harbour board seen by the Tidewater Gazette that was signed by the company's chief engineer.";

const ferryArchive: ArchiveAnswer = {
  links: [
    {
      storyId: 'st-past1' as StoryId,
      headline: 'Larkline moves its hull surveys forward to November',
      at: '2026-09-14T09:00:00.000Z' as Instant,
      relation: 'continues',
      score: 0.61,
      shared: ['Larkline Ferries', 'Velmora'],
    },
    {
      storyId: 'st-past2' as StoryId,
      headline: 'Harbour board warns of one-operator routes',
      at: '2026-05-02T11:00:00.000Z' as Instant,
      relation: 'same mechanism',
      score: 0.4,
      shared: ['harbour board'],
    },
  ],
  closest: {
    storyId: 'st-past3' as StoryId,
    headline: 'Velmora opens a second fish market',
    at: '2026-08-21T07:30:00.000Z' as Instant,
    relation: 'same actors',
    score: 0.22,
    shared: ['Velmora'],
  },
  searched: 418,
  since: '2026-03-02T06:00:00.000Z' as Instant,
};

const ferry = testBrief({
  id: '01KAF3R7',
  headline: 'Larkline stops its Velmora night ferry after cracks are found in two ships',
  headlineEvidence: [testSpan(gazette, letter)],
  sentences: [
    testSentence(
      'Larkline Ferries has suspended its overnight service between Osterhaven and Velmora after a hull survey found “hairline cracks in two of its three ships”, the Tidewater Gazette reported.',
      [testSpan(gazette, letter)],
      [
        {
          name: 'drop tail clause',
          from: "according to a letter to the harbour board seen by the Tidewater Gazette that was signed by the company's chief engineer",
          to: '',
        },
        { name: 'quote the tail', from: '', to: 'hairline cracks in two of its three ships' },
        { name: 'outlet last', from: '', to: 'the Tidewater Gazette reported' },
      ],
    ),
    testSentence(
      'Repairs will take at least nine weeks, a letter seen by the Tidewater Gazette says, and the union wants pay for all 212 crew, according to the Osterhaven Mail.',
      [
        testSpan(gazette, 'The letter says repairs will take at least nine weeks.'),
        testSpan(mail, 'The union wants pay for all 212 crew while the ships are in dock.'),
      ],
      [{ name: 'drop side clause', from: 'while the ships are in dock', to: '' }],
    ),
    testSentence(
      'The mayor of Velmora, Piet Aldane, has asked the transport ministry to allow a daytime service, North Sound Radio reported.',
      [
        testSpan(
          radio,
          'The mayor of Velmora, Piet Aldane, has asked the transport ministry to allow a daytime service with a chartered ship.',
        ),
      ],
      [
        { name: 'drop tail clause', from: 'with a chartered ship', to: '' },
        { name: 'outlet last', from: '', to: 'North Sound Radio reported' },
      ],
    ),
  ],
  coverage: ferryCoverage,
  lines: [
    {
      section: 'context',
      text: 'Thirteen pages carry this story and three outlets did the reporting. Eight pages take their facts from one of them.',
    },
    { section: 'archive', text: 'Two earlier stories in the archive are connected with this one.' },
  ],
  archive: ferryArchive,
  mentions: ['Larkline Ferries', 'Osterhaven', 'Velmora', 'Ilse Varga', 'Piet Aldane'],
});

/** The sentence of an article that holds these words, as evidence is named. */
function evidenceId(article: Article, words: string): EvidenceId {
  const at = sentences(article.text).findIndex(({ start, end }) =>
    article.text.slice(start, end).includes(words),
  );
  if (at < 0) throw new Error(`no sentence of ${article.id} holds: ${words}`);
  return `${article.id}#${String(at)}` as EvidenceId;
}

function entity(
  name: string,
  kind: EntityKind,
  pages: number,
  forms: readonly string[] = [name],
): StoryEntity {
  const key = name.toLowerCase() as EntityKey;
  return { key, name, kind, forms, count: pages * 2, pages, salience: pages, parts: [] };
}

const byId = (id: string): Article => ferryArticles.find((article) => article.id === id)!;
const [courier, feedhorn] = [byId('a07'), byId('a10')];

const ferryFull: Story = {
  ...ferry.story,
  coverage: ferryCoverage.map((page): Coverage => {
    if (page.id === agency.id) return { ...page, sign: 'credit', share: null };
    if (page.id === courier.id) return { ...page, sign: 'text', share: 0.62 };
    if (page.role === 'reprint') return { ...page, sign: 'agency' };
    if (page.id === gazette.id) return { ...page, adds: ['number', 'named source'] };
    return page.role === 'own' ? { ...page, adds: ['quote'] } : page;
  }),
  count: { pages: 13, outlets: 13, ownReporting: 3, independent: 4 },
  claims: [
    {
      evidence: [
        evidenceId(gazette, 'has suspended its overnight service'),
        ...['a04', 'a05', 'a06'].map((id) => evidenceId(byId(id), 'night ferry')),
      ],
      origins: [gazette.id],
    },
    {
      evidence: [evidenceId(mail, 'told at midnight'), evidenceId(byId('a09'), 'left in the dark')],
      origins: [mail.id, byId('a09').id],
    },
  ],
  entities: [
    entity('Larkline Ferries', 'organisation', 9, ['Larkline Ferries', 'Larkline']),
    entity('Velmora', 'place', 7),
    entity('Osterhaven', 'place', 5),
    entity('Piet Aldane', 'person', 2),
    { ...entity('Varga', 'person', 1, ['Ilse Varga', 'Varga']), key: '~varga' as EntityKey },
  ],
  disagreements: [
    {
      kind: 'number',
      about: 'ships out of service',
      sides: [
        {
          outlet: gazette.outlet,
          evidence: evidenceId(gazette, 'two of its three ships'),
          span: testSpan(gazette, 'two of its three ships'),
          value: '2',
        },
        {
          outlet: feedhorn.outlet,
          evidence: evidenceId(feedhorn, 'fleet'),
          span: testSpan(feedhorn, 'fleet'),
          value: '3',
        },
      ],
    },
  ],
};

/** The story as it was for an hour, before it became part of the other. */
const merged = testBrief({
  id: '01KAF0A0',
  headline: 'Larkline crew were told at midnight, union says',
  headlineEvidence: [testSpan(mail, 'Crew members were told at midnight on Thursday')],
  sentences: [
    testSentence('The crew were told at midnight, the Osterhaven Mail reported.', [
      testSpan(mail, 'Crew members were told at midnight on Thursday'),
    ]),
  ],
  coverage: [testPage(mail, 'own')],
});

const cards = [
  testCard(
    testPage(
      testArticle('c01', 'Gullrock Power newsroom', '07:05', 'Gullrock welcomes the new grid plan', 'x'),
      'release',
    ),
    'only-release',
    'A release is not a report',
  ),
  testCard(
    testPage(
      testArticle('c02', 'The Quill Report', '17:45', 'The sound deserves better buses', 'x'),
      'opinion',
    ),
    'opinion',
    'A comment, not a report',
  ),
  testCard(
    testPage(testArticle('c03', 'Feedhorn', '16:50', 'Five things to know this evening', 'x'), 'unknown'),
    'roundup',
    'A list of other stories',
  ),
  testCard(
    { ...testPage(testArticle('c04', null, '15:55', '', 'x'), 'unknown'), url: null },
    'no-checkable-sentence',
    'No sentence that can be checked',
  ),
  testCard(
    testPage(testArticle('c05', 'Morning Stack', '18:05', 'Tessaly Bank app is down again', 'x'), 'own'),
    'too-thin',
    'One short page; we link and wait',
    [
      testPage(
        testArticle('c06', 'Daybreak Digest', '18:20', 'Bank app down', 'x'),
        'rewrite',
        testArticle('c05', 'Morning Stack', '18:05', '', 'x'),
      ),
    ],
  ),
];

export const ferryBrief: Brief = ferry.brief;
export const ferryStory: Story = ferryFull;
export const mergedBrief: Brief = merged.brief;

/** All records of the day. */
export const testDay: TestArchiveContents = {
  articles: [...ferryArticles, ...smalls.flatMap((one) => one.articles)],
  stories: [ferryFull, ...smalls.map((one) => one.story), ...cards.map((one) => one.story)],
  briefs: [ferry.brief, merged.brief, ...smalls.map((one): Brief => one.brief)],
  cards: cards.map((one): Card => one.card),
  redirects: [{ from: merged.story.id, to: ferryFull.id }],
};

/** The day in a fresh archive. */
export const testDayArchive = () => createTestArchive(testDay);
