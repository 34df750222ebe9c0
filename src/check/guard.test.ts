import { describe, expect, it } from 'vitest';
import type { Article, ArticleId, Instant } from '../news/mod.ts';
import { guard } from './guard.ts';
import { defaultLimits } from './limits.ts';

const at = '2026-11-20T08:00:00.000Z' as Instant;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Words that are nobody's: "qaaa", "qaab", … */
function coined(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return `q${[676, 26, 1].map((place) => letters[Math.floor(number / place) % 26]).join('')}`;
  });
}

function article(id: string, text: string, parts: Partial<Article> = {}): Article {
  return {
    id: id as ArticleId,
    url: null,
    title: '',
    text,
    outlet: 'The Harbour Ledger (Web)',
    publishedAt: at,
    readAt: at,
    sha256: '',
    ...parts,
  };
}

const lede = 'Nothing of this first line is ever said again by anyone.';

interface Parts {
  readonly headline?: string;
  readonly sentences?: readonly string[];
  readonly articles?: readonly Article[];
  readonly cited?: readonly string[];
}

function guarded({ headline = 'Zed', sentences = [], articles = [], cited = ['a', 'b'] }: Parts) {
  return guard({ headline, sentences, articles, cited: new Set(cited) }, defaultLimits);
}

function rules(parts: Parts): string[] {
  return guarded(parts).reasons.map((reason) => reason.check.replace('republish guard ', ''));
}

/** Takes words from a source in runs of eight or fewer, parted by words of our own. */
function inRuns(taken: readonly string[]): string[] {
  const runs: string[] = [];
  let rest = taken;
  while (rest.length > 0) {
    const size = rest.length > 13 ? 8 : rest.length > 9 ? Math.ceil(rest.length / 2) : rest.length;
    runs.push(`so ${rest.slice(0, size).join(' ')} then.`);
    rest = rest.slice(size);
  }
  return runs;
}

describe('guard() rule G1', () => {
  const source = article('a', `${lede}\n${coined(60).join(' ')}.`);

  it('lets a run of ten words pass and no longer one, in sentences and headline', () => {
    const ten = coined(10).join(' ');
    const eleven = coined(11).join(' ');
    expect(rules({ sentences: [`So ${ten} there.`], articles: [source] })).toEqual([]);
    expect(rules({ sentences: [`So ${eleven} there.`], articles: [source] })).toEqual(['G1']);
    expect(rules({ headline: `So ${ten}`, articles: [source] })).toEqual([]);
    expect(rules({ headline: `So ${eleven}`, articles: [source] })).toEqual(['G1']);
  });

  it('does not count names and numbers', () => {
    const named = article('a', `${lede}\n${coined(10).join(' ')} Arle 1904.`);
    expect(rules({ sentences: [`So ${coined(10).join(' ')} Arle 1904.`], articles: [named] })).toEqual([]);
  });

  it('names the sentence, the outlet and the numbers', () => {
    const text = `So ${coined(12).join(' ')} there.`;
    const [reason] = guarded({ sentences: [text], articles: [source] }).reasons;
    expect(reason!.words).toEqual([text]);
    expect(reason!.why).toBe('copies 12 words in a row from The Harbour Ledger; 10 are allowed');
  });
});

describe('guard() rule G2', () => {
  it('lets a quotation of 25 words pass and none of 26', () => {
    expect(rules({ sentences: [`So “${coined(25).join(' ')}.”`] })).toEqual([]);
    expect(rules({ sentences: [`So “${coined(26).join(' ')}.”`] })).toEqual(['G2']);
  });

  const sources = ['a', 'b', 'c'].map((id, nth) =>
    article(
      id,
      `${lede} One said “${coined(4, nth * 40).join(' ')}.” Two said “${coined(4, nth * 40 + 8).join(' ')}.”`,
      {
        outlet: `Ledger ${id}`,
      },
    ),
  );
  const quote = (nth: number, offset = 0) => `So “${coined(4, nth * 40 + offset).join(' ')}.”`;

  it('lets two quotations pass in a brief and no third', () => {
    const cited = ['a', 'b', 'c'];
    expect(rules({ sentences: [quote(0), quote(1)], articles: sources, cited })).toEqual([]);
    expect(rules({ sentences: [quote(0), quote(1), quote(2)], articles: sources, cited })).toEqual(['G2']);
  });

  it('lets one quotation pass from a source that is cited and no second', () => {
    expect(rules({ sentences: [quote(0)], articles: sources })).toEqual([]);
    expect(rules({ sentences: [quote(0), quote(0, 8)], articles: sources })).toEqual(['G2']);
    expect(rules({ sentences: [quote(2), quote(2, 8)], articles: sources, cited: ['a', 'b'] })).toEqual([]);
  });

  it('does not count a quoted word or two', () => {
    const short = coined(5).map((word) => `So “${word} ${word}”.`);
    expect(rules({ sentences: short })).toEqual([]);
  });
});

describe('guard() rule G3', () => {
  it.each([
    ['a short source', 150, 25],
    ['a source of 600 words', 600, 30],
    ['a long source', 2000, 40],
  ])('of %s lets so many words be drawn and no more', (_, length, allowed) => {
    const all = coined(length - 11);
    const source = article('a', `${lede}\n${all.join(' ')}.`);
    expect(rules({ sentences: inRuns(all.slice(0, allowed)), articles: [source] })).toEqual([]);
    const more = guarded({ sentences: inRuns(all.slice(0, allowed + 1)), articles: [source] });
    expect(more.reasons.map((reason) => reason.check)).toEqual(['republish guard G3']);
    expect(more.reasons[0]!.why).toContain(`draws ${allowed + 1} words`);
    expect(more.measures.mostWordsFromOneSource).toBe(allowed + 1);
  });

  it('does not count runs of fewer than five words', () => {
    const all = coined(200);
    const source = article('a', `${lede}\n${all.join(' ')}.`);
    const sentences = Array.from(
      { length: 12 },
      (_, nth) => `So ${all.slice(nth * 4, nth * 4 + 4).join(' ')} then.`,
    );
    expect(rules({ sentences, articles: [source] })).toEqual([]);
  });
});

describe('guard() rule G4', () => {
  const first = coined(11);
  const source = article('a', `Heading\n${first.join(' ')}. ${lede}`);

  it('lets half of a first sentence pass and no more', () => {
    expect(rules({ sentences: [`So ${first.slice(0, 7).join(' ')} then.`], articles: [source] })).toEqual([]);
    const more = guarded({ sentences: [`So ${first.slice(0, 8).join(' ')} then.`], articles: [source] });
    expect(more.reasons.map((reason) => reason.check)).toEqual(['republish guard G4']);
    expect(more.measures.ledeOverlap).toBe(0.625);
  });

  it('adds up what several sentences take', () => {
    const sentences = [`So ${first.slice(0, 6).join(' ')}.`, `So ${first.slice(5).join(' ')}.`];
    expect(rules({ sentences, articles: [source] })).toEqual(['G4']);
  });
});

describe('guard() rule G5', () => {
  const words = (count: number) => [`${coined(count).join(' ')}.`];

  it('lets a brief on one source have 60 words, on two more', () => {
    expect(rules({ sentences: words(60), cited: ['a'] })).toEqual([]);
    expect(rules({ sentences: words(61), cited: ['a'] })).toEqual(['G5']);
    expect(rules({ sentences: words(61), cited: ['a', 'b'] })).toEqual([]);
  });
});

describe('guard() rule G7', () => {
  const source = article('a', lede, { title: 'Arle harbour quay falls down' });

  it('lets a headline share three words of four with a source’s and not four of five', () => {
    const short = article('a', lede, { title: 'Arle quay falls down' });
    expect(rules({ headline: 'Arle quay falls', articles: [short] })).toEqual([]);
    expect(rules({ headline: 'Arle harbour quay falls', articles: [source] })).toEqual(['G7']);
    expect(rules({ headline: 'ARLE harbour quay falls down!', articles: [source] })).toEqual(['G7']);
  });

  it('looks at every article of the story, cited or not', () => {
    const other = article('z', lede, { title: 'Choir wins' });
    expect(rules({ headline: 'Choir wins', articles: [source, other], cited: ['a'] })).toEqual(['G7']);
  });

  it('has nothing to say where no article has a title', () => {
    expect(rules({ headline: '', articles: [article('a', lede)] })).toEqual([]);
  });
});

describe('guard()', () => {
  it('measures what it let pass', () => {
    const source = article('a', `${lede}\n${coined(40).join(' ')}.`, { title: 'Arle quay falls down' });
    const { measures, reasons } = guarded({
      headline: 'Arle quay breaks',
      sentences: [`So ${coined(6).join(' ')} there.`, `So “${coined(5, 20).join(' ')}.”`],
      articles: [source],
    });
    expect(reasons).toEqual([]);
    expect(measures).toEqual({
      longestRun: 6,
      longestQuote: 5,
      quotes: 1,
      mostWordsFromOneSource: 11,
      ledeOverlap: 0,
      headlineOverlap: 0.4,
    });
  });

  it('follows the limits it is given', () => {
    const source = article('a', `${lede}\n${coined(40).join(' ')}.`);
    const input = {
      headline: '',
      sentences: [`So ${coined(6).join(' ')}.`],
      articles: [source],
      cited: new Set<string>(),
    };
    expect(guard(input, { ...defaultLimits, longestRun: 5 }).reasons.map((reason) => reason.check)).toEqual([
      'republish guard G1',
    ]);
    expect(guard(input, { ...defaultLimits, longestRun: 6 }).reasons).toEqual([]);
  });

  it('takes empty input', () => {
    expect(guarded({ headline: '' })).toEqual({
      measures: {
        longestRun: 0,
        longestQuote: 0,
        quotes: 0,
        mostWordsFromOneSource: 0,
        ledeOverlap: 0,
        headlineOverlap: 0,
      },
      reasons: [],
    });
    expect(rules({ sentences: [''], articles: [article('a', '', { outlet: null })] })).toEqual([]);
  });
});
