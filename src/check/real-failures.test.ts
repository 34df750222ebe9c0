import { describe, expect, it } from 'vitest';
import { judge, type SourceSentence } from './mod.ts';

/** A failure seen in published automatic news, told anew of invented people and places. */
interface Failure {
  readonly what: string;
  readonly source: string;
  readonly wrong: string;
  /** Check that must be among those that refuse it; any when several are right. */
  readonly by: readonly string[];
  /** What a fair writer makes of the same sentence. */
  readonly fair: string;
}

const outlet = 'The Harbour Ledger';

function cited(text: string, date: string | null = null): SourceSentence[] {
  return [{ text, outlet, date }];
}

/** A studio dropped a film about a company; rewrites made the company its backer, its partner or the one that dropped it. */
const film = 'Varga’s Teal Pictures has dropped “Iron Reef”, a nearly finished film about Lumen.';
const filmClaims: readonly (readonly [string, string, readonly string[]])[] = [
  ['the subject becomes the backer', 'Varga’s Teal Pictures has dropped a Lumen-backed film.', ['relation']],
  [
    'a project becomes a partnership',
    'Teal Pictures has dropped its partnership with Lumen.',
    ['relation', 'new words'],
  ],
  [
    'the subject becomes the developer',
    'Teal Pictures has dropped a film developed with Lumen.',
    ['relation', 'new words'],
  ],
  [
    'the subject becomes the one who acts',
    'Lumen has dropped a nearly finished film about Teal Pictures.',
    ['roles'],
  ],
  [
    'the subject joins the one who acts',
    'Teal Pictures and Lumen have dropped a nearly finished film.',
    ['roles', 'new words', 'relation'],
  ],
  [
    'two names become one body',
    'The Teal-Lumen film has been dropped.',
    ['relation', 'new words', 'left out'],
  ],
  [
    'a reason is invented',
    'Teal Pictures has dropped a film about Lumen because of creative differences.',
    ['relation', 'new words'],
  ],
  [
    'both are said to have worked on it',
    'Teal Pictures and Lumen were reportedly teaming up on a film.',
    ['relation', 'new words'],
  ],
];
const filmFair = [
  film,
  'Varga’s Teal Pictures has dropped a nearly finished film about Lumen.',
  'Teal Pictures has dropped a nearly finished film about Lumen.',
  'The Harbour Ledger reported that Varga’s Teal Pictures has dropped a nearly finished film about Lumen.',
  'Varga’s Teal Pictures has dropped “Iron Reef”, a nearly finished film about Lumen, The Harbour Ledger reported.',
];

const failures: readonly Failure[] = [
  {
    what: 'a meaning turned into its opposite',
    source: 'In the trade, “shedmaxing” means filling every berth as a badge of honour, Orme said.',
    wrong: 'In the trade, “shedmaxing” means emptying every berth to save cost, Orme said.',
    by: [],
    fair: 'Orme said that in the trade, “shedmaxing” means filling every berth as a badge of honour.',
  },
  {
    what: 'an advertiser’s words become the outlet’s own view',
    source: 'Control of the harbour must come first, Holt Systems said in a sponsored post.',
    wrong: 'Control of the harbour must come first, The Harbour Ledger argued.',
    by: ['attribution'],
    fair: 'Control of the harbour must come first, Holt Systems said in a sponsored post.',
  },
  {
    what: 'several adverts counted as a view taking hold',
    source: 'Control of the harbour must come first, Holt Systems said.',
    wrong: 'Control of the harbour must come first, a growing number of firms said.',
    by: [],
    fair: 'Holt Systems said that control of the harbour must come first.',
  },
  {
    what: 'an old day becomes today',
    source: 'The report on the quay was launched on 13 April.',
    wrong: 'The report on the quay was launched today.',
    by: [],
    fair: 'The report on the quay was launched on 13 April, The Harbour Ledger reported.',
  },
  {
    what: 'a negative nobody reported',
    source: 'Varga Works and Lumen said they would work together on the harbour crane.',
    wrong:
      'Varga Works and Lumen said they would work together on the harbour crane, with no price, partner or date announced.',
    by: [],
    fair: 'Varga Works and Lumen said that they would work together on the harbour crane.',
  },
  {
    what: 'how it works told wrong',
    source: 'The method sends changed weights from the trainer to the cranes after each step.',
    wrong: 'The method spreads training across the cranes after each step.',
    by: [],
    fair: 'The method sends changed weights from the trainer to the cranes after each step, according to The Harbour Ledger.',
  },
  {
    what: 'a subject left behind over a relative clause',
    source:
      'The island, a union of nine ports and Orme, who is often called the last harbour king, left the pact.',
    wrong: 'The island is often called the last harbour king.',
    by: [],
    fair: 'The island, a union of nine ports and Orme, who is often called the last harbour king, left the pact, The Harbour Ledger reported.',
  },
  {
    what: 'a group left out after "authorise"',
    source: 'The office is expected to authorise the use of the Varga vaccine in adolescents aged 12 to 15.',
    wrong: 'The office is expected to authorise the use of the Varga vaccine.',
    by: ['left out'],
    fair: 'According to The Harbour Ledger, the office is expected to authorise the use of the Varga vaccine in adolescents aged 12 to 15.',
  },
  {
    what: 'half a name that is another place',
    source: 'New Arle Greens kept control of the council on Sunday.',
    wrong: 'Arle Greens kept control of the council on Sunday.',
    by: ['left out'],
    fair: 'New Arle Greens kept control of the council.',
  },
  {
    what: 'a predicate lost behind an aside',
    source:
      'Early evidence suggested the protection of the sea wall against high tides, long praised, might be lower.',
    wrong: 'Early evidence suggested the protection of the sea wall against high tides.',
    by: ['left out'],
    fair: 'Early evidence suggested that the protection of the sea wall against high tides, long praised, might be lower.',
  },
  {
    what: '"without" cut off',
    source: 'Crews may board the ferry to Teal without wearing a mask.',
    wrong: 'Crews may board the ferry to Teal.',
    by: ['left out'],
    fair: 'Crews may board the ferry to Teal without wearing a mask, The Harbour Ledger reported.',
  },
  {
    what: 'a ruling becomes a fact',
    source: 'The fees at the port break the charter, the Supreme Court of Arle ruled 6-3.',
    wrong: 'The fees at the port break the charter.',
    by: ['left out', 'attribution'],
    fair: 'According to The Harbour Ledger, the fees at the port break the charter, the Supreme Court of Arle ruled 6-3.',
  },
  {
    what: 'a mass noun becomes one thing',
    source: 'Orme gave up law for the world of charity.',
    wrong: 'Orme gave up law for the world of a charity.',
    by: [],
    fair: 'Orme gave up law for the world of charity, The Harbour Ledger reported.',
  },
  {
    what: 'where someone is sent cut off',
    source: 'Orme will send Lee Holt, her choice for harbour master, to the council floor.',
    wrong: 'Orme will send Lee Holt, her choice for harbour master.',
    by: ['left out'],
    fair: 'Orme will send Lee Holt to the council floor.',
  },
  {
    what: 'an article inside a name',
    source: 'The council approved the Teal hate crimes bill.',
    wrong: 'The council approved Teal hate a crimes bill.',
    by: [],
    fair: 'The council approved the Teal hate crimes bill, The Harbour Ledger reported.',
  },
  {
    what: 'a complement cut',
    source: 'Orme signed an order compelling key regulators to open the quay.',
    wrong: 'Orme signed an order compelling key regulators.',
    by: ['left out'],
    fair: 'The Harbour Ledger reported that Orme signed an order compelling key regulators to open the quay.',
  },
  {
    what: 'an aim becomes a deed',
    source: 'Greens’ aim is to expand voting at the port.',
    wrong: 'Greens expand voting at the port.',
    by: [],
    fair: 'Greens’ aim is to expand voting at the port, The Harbour Ledger reported.',
  },
  {
    what: 'a list between subject and verb',
    source:
      'The six dioceses — Arle, Teal, Hollin, Orme, Vale and Lower Vale — serve nearly 1.6 million people.',
    wrong: 'Arle serve nearly 1.6 million people.',
    by: ['left out'],
    fair: 'The six dioceses serve nearly 1.6 million people.',
  },
  {
    what: 'the reason cut, so that nothing is said',
    source: 'The harbour force has relieved an officer of his command over remarks about the mayor.',
    wrong: 'The harbour force has relieved an officer.',
    by: ['left out'],
    fair: 'The harbour force has relieved an officer of his command over remarks about the mayor, The Harbour Ledger reported.',
  },
  {
    what: 'a share of a whole becomes the whole',
    source: 'More than three-quarters of Green-led ports plan to end the night fee early.',
    wrong: 'Green-led ports plan to end the night fee early.',
    by: [],
    fair: 'According to The Harbour Ledger, more than three-quarters of Green-led ports plan to end the night fee early.',
  },
];

describe('judge() refuses what was once published', () => {
  for (const [what, claim, by] of filmClaims) {
    it(`the dropped film: ${what}`, () => {
      const verdict = judge(claim, cited(film));
      expect(verdict.kind).not.toBe('supported');
      expect(by).toContain(verdict.reasons.find((reason) => by.includes(reason.check))?.check);
    });
  }

  for (const { what, source, wrong, by } of failures) {
    it(what, () => {
      const verdict = judge(wrong, cited(source));
      expect(verdict.kind).not.toBe('supported');
      const names = verdict.reasons.map((reason) => reason.check);
      if (by.length > 0) expect(names.some((name) => by.includes(name))).toBe(true);
    });
  }

  it('a detail that one of two credited outlets gave', () => {
    const sources = [
      { text: 'Lee Holt has already declared victory.', outlet: 'Teal Radio', date: null },
      { text: 'A Green has already declared victory.', outlet, date: null },
    ];
    const wrong = 'Lee Holt has already declared victory, according to Teal Radio and The Harbour Ledger.';
    const fair = 'Lee Holt has already declared victory, according to Teal Radio.';
    expect(judge(wrong, sources).kind).not.toBe('supported');
    expect(judge(fair, sources)).toMatchObject({ kind: 'supported', reasons: [] });
  });
});

describe('judge() lets the fair sentence of the same source pass', () => {
  it.each(filmFair)('%s', (claim) => {
    expect(judge(claim, cited(film))).toMatchObject({ kind: 'supported', reasons: [] });
  });

  it.each(failures.map(({ what, source, fair }) => [what, source, fair]))(
    'instead of %s',
    (_, source, fair) => {
      expect(judge(fair, cited(source))).toMatchObject({ kind: 'supported', reasons: [] });
    },
  );
});
