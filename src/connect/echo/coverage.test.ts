import { describe, expect, it } from 'vitest';
import type { ArticleId, Coverage, Genre, GroundedArticle, Instant } from '../../news/mod.ts';
import { countCoverage } from './coverage-count.ts';
import { coverageOf } from './echo-tree.ts';

const independentSources = (coverage: readonly Coverage[]): number => countCoverage(coverage).independent;

interface Input {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string | null;
  readonly hour?: number;
  readonly genre?: Genre;
}

function page({ id, text, outlet = `${id}.example`, hour = 8, genre = 'report' }: Input): GroundedArticle {
  const at = `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;
  const article = {
    id: id as ArticleId,
    url: null,
    title: 'Quay falls',
    text,
    outlet,
    publishedAt: at,
    readAt: at,
    sha256: '',
  };
  return { article, genre, genreSigns: [], heads: [], evidence: [] };
}

const report = `ARLE - A 60-metre stretch of the old quay slid into the harbour before dawn on Tuesday, taking a grain crane and
two parked lorries with it. "We heard the piles crack one after another," said Ines Dorr, the harbour master, who
ordered the basin closed to all traffic. No one was hurt, because the night shift had left the crane at four. Divers
found that 40 of the 112 wooden piles had rotted through below the water line. The port authority put the damage at 9
million crowns and said that grain ships would be sent to Brom until the spring. The quay was last inspected in 2019,
according to a register kept by the coast office, and passed without remark.`;

const independent = `Grain ships bound for Arle were turned away on Tuesday after part of the harbour wall gave way. Skipper Tomas Vael
said his crew had watched the crane tilt. "It went over as slowly as a tree, and then the lights went out," he told
reporters on the mole. Insurers expect claims of 14 million crowns. Minister Olga Brandt announced an inquiry into the
state of every wooden quay on the coast, and said a first list was due within 30 days.`;

const essay = `Harbours have always stood for ambition, and lately that ambition has been anything but secure. The broader landscape of
coastal trade is shifting, and the fall of an old quay is more than just a local mishap. It is a stark reminder that
the structures we rely on are only as strong as the care we give them. Industry observers point to a pattern of neglect
that underscores how fragile these places have become. Moving forward, those in charge will likely face hard choices
about what to keep and what to let go. One thing is certain: the path forward will not be shaped by engineering alone,
but by how a community chooses to value the edges it lives on. No longer can anyone look away from the waterline, or
pretend that what lies beneath it does not matter to everyone who lives and works above it.`;

describe('coverageOf()', () => {
  it('knows an agency report by a byline that stands apart from the text', () => {
    const plain = page({ id: 'c', text: independent });
    const signed = { ...plain, article: { ...plain.article, byline: 'Kestrel Press Agency' } };
    expect(coverageOf([signed])[0]).toMatchObject({ role: 'reprint', ownReporting: false });
  });

  it('calls a page linked, not silent, where its publisher allows a link only', () => {
    const linked = {
      ...page({ id: 'a', text: '', genre: 'linked' }),
      genreSigns: ['robots.txt says ai-input=no'],
    };
    const [first, second] = coverageOf([linked, page({ id: 'b', text: report })]);
    expect(first).toMatchObject({
      role: 'linked',
      ownReporting: null,
      why: 'Linked only: robots.txt says ai-input=no',
    });
    expect(second).toMatchObject({ role: 'own', ownReporting: true });
  });

  it('counts a first report and one with a new quote, number and source as own reporting', () => {
    const coverage = coverageOf([
      page({ id: 'a', text: report }),
      page({ id: 'b', text: independent, hour: 9 }),
    ]);
    expect(coverage.map(({ role, ownReporting }) => [role, ownReporting])).toEqual([
      ['own', true],
      ['own', true],
    ]);
    expect(coverage[1]!.why).toBe('Has what no earlier page has: a quote, a number, a named source');
    expect(independentSources(coverage)).toBe(2);
  });

  it('calls a copy a reprint of the earlier page, whichever arrived first', () => {
    const copy = page({ id: 'b', text: `${report} Read more on our site.`, hour: 10 });
    const coverage = coverageOf([copy, page({ id: 'a', text: report })]);
    expect(coverage[0]).toMatchObject({ role: 'reprint', ownReporting: false, derivedFrom: 'a' });
    expect(coverage[1]).toMatchObject({ role: 'own', ownReporting: true, derivedFrom: null });
    expect(independentSources(coverage)).toBe(1);
  });

  it('calls a text that reworks passages a rewrite', () => {
    const reworked = `Part of a port is gone. Sources say a 60-metre stretch of the old quay slid into the harbour before sunrise, taking a
      big grain crane and two parked lorries along. Nobody came to harm, because the night shift had left the crane at
      four. The authority put the damage at 9 million crowns, and grain ships would be sent to Brom until next spring.`;
    const coverage = coverageOf([
      page({ id: 'a', text: report }),
      page({ id: 'b', text: reworked, hour: 9 }),
    ]);
    expect(coverage[1]).toMatchObject({ role: 'rewrite', ownReporting: false, derivedFrom: 'a' });
    expect(coverage[1]!.why).toContain('a.example');
  });

  it('does not hold a shared quotation against a page', () => {
    const shared =
      '"We heard the piles crack one after another, and then the whole of the old quay was simply gone," said Dorr.';
    const coverage = coverageOf([
      page({ id: 'a', text: `${report} ${shared}` }),
      page({ id: 'b', text: `${independent} ${shared}`, hour: 9 }),
    ]);
    expect(coverage[1]!.ownReporting).toBe(true);
  });

  it('follows a credit to an outlet of the story when nothing is added', () => {
    const text = `A stretch of quay in Arle is gone, The Harbour Ledger reported. Harbour master Ines Dorr said piles had cracked, and
      about 40 were rotten. The bill may reach 9 million crowns.`;
    const coverage = coverageOf([
      page({ id: 'a', text: report, outlet: 'The Harbour Ledger' }),
      page({ id: 'b', text, hour: 9 }),
    ]);
    expect(coverage[1]).toMatchObject({
      role: 'rewrite',
      ownReporting: false,
      derivedFrom: 'a',
      why: 'Credits The Harbour Ledger and adds no new quote, number or named source',
    });
  });

  it('keeps a page that credits another and adds a source of its own', () => {
    const text = `${independent} The Harbour Ledger reported the fall first.`;
    const coverage = coverageOf([
      page({ id: 'a', text: report, outlet: 'The Harbour Ledger' }),
      page({ id: 'b', text, hour: 9 }),
    ]);
    expect(coverage[1]!.ownReporting).toBe(true);
  });

  it('traces an agency byline to the agency, or counts the absent agency once', () => {
    const carried = `ARLE (Kestrel Press Agency) - ${independent}`;
    const two = [
      page({ id: 'b', text: carried, hour: 9 }),
      page({ id: 'c', text: `${carried} More soon.`, hour: 10 }),
    ];
    const absent = coverageOf(two);
    expect(absent.map(({ role, ownReporting, derivedFrom }) => [role, ownReporting, derivedFrom])).toEqual([
      ['reprint', false, null],
      ['reprint', false, 'b'],
    ]);
    expect(independentSources(absent)).toBe(1);
    const present = coverageOf([page({ id: 'a', text: report, outlet: 'Kestrel Press Agency' }), ...two]);
    expect(present.map(({ derivedFrom }) => derivedFrom)).toEqual([null, 'a', 'a']);
    expect(independentSources(present)).toBe(1);
  });

  it('leaves an agency its own report', () => {
    const own = page({
      id: 'a',
      text: `ARLE (Kestrel Press Agency) - ${independent}`,
      outlet: 'Kestrel Press Agency',
    });
    expect(coverageOf([own])[0]!.ownReporting).toBe(true);
  });

  it.each([null, 'some.example'])(
    'finds no own reporting in an essay without quotes, sources, numbers or dates',
    (outlet) => {
      expect(coverageOf([page({ id: 'a', text: essay, outlet })])[0]).toMatchObject({
        role: 'synthesis',
        ownReporting: false,
      });
      expect(independentSources(coverageOf([page({ id: 'a', text: essay, outlet })]))).toBe(0);
    },
  );

  it.each([
    ['release', 'release'],
    ['sponsored', 'sponsored'],
    ['opinion', 'opinion'],
    ['roundup', 'synthesis'],
  ] as const)('never counts genre %s as own reporting', (genre, role) => {
    expect(coverageOf([page({ id: 'a', text: report, genre })])[0]).toMatchObject({
      role,
      ownReporting: false,
    });
  });

  it('does not know about a text too short to tell', () => {
    expect(coverageOf([page({ id: 'a', text: 'The quay of Arle is gone.' })])[0]).toMatchObject({
      role: 'unknown',
      ownReporting: null,
      why: 'Too short to tell',
    });
  });

  it('counts two pages of one outlet as one source', () => {
    const coverage = coverageOf([
      page({ id: 'a', text: report, outlet: 'The Ledger' }),
      page({ id: 'b', text: independent, outlet: 'the ledger', hour: 9 }),
    ]);
    expect(coverage.map(({ ownReporting }) => ownReporting)).toEqual([true, true]);
    expect(independentSources(coverage)).toBe(1);
  });
});
