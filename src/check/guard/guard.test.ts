import { describe, expect, it } from 'vitest';
import { ground } from '../../ground/mod.ts';
import type { Article, ArticleId, GuardLimits, Instant, Rights } from '../../news/mod.ts';
import { defaultLimits, guardLimits } from '../limits.ts';
import { guard, rules } from './guard.ts';
import type { GuardSentence, GuardSource } from './record.ts';

const at = '2026-11-20T08:00:00.000Z' as Instant;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Words that are nobody's: "qaaa", "qaab", … */
function coined(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return `q${[676, 26, 1].map((place) => letters[Math.floor(number / place) % 26]).join('')}`;
  });
}

const lede = 'Nothing of this first line is ever said again by anyone.';

function source(
  id: string,
  text: string,
  parts: Partial<Article> = {},
  more: Partial<GuardSource> = {},
): GuardSource {
  const article: Article = {
    id: id as ArticleId,
    url: null,
    title: '',
    text,
    outlet: `Ledger ${id}`,
    publishedAt: at,
    readAt: at,
    sha256: '',
    ...parts,
  };
  return { article: ground(article), isIndependent: true, ...more };
}

/** A sentence that cites those of a source by number. */
function said(text: string, of?: GuardSource, ...numbers: number[]): GuardSentence {
  const cites = of ? of.article.evidence.filter((evidence) => numbers.includes(evidence.sentence)) : [];
  return { text, cites: numbers.map((number) => cites.find(({ sentence }) => sentence === number)!) };
}

interface Parts {
  readonly headline?: GuardSentence;
  readonly sentences?: readonly (GuardSentence | string)[];
  readonly sources?: readonly GuardSource[];
  readonly limits?: Partial<GuardLimits>;
}

function guarded({ headline, sentences = [], sources = [], limits = {} }: Parts) {
  const list = sentences.map((sentence) => (typeof sentence === 'string' ? said(sentence) : sentence));
  return guard({ headline: headline ?? null, sentences: list, sources }, guardLimits(limits));
}

function broken(parts: Parts): string[] {
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
  const coins = source('a', `${lede}\n${coined(60).join(' ')}.`);
  const ten = coined(10).join(' ');
  const eleven = coined(11).join(' ');

  it('lets a run of ten words pass and no longer one, in sentences and headline', () => {
    expect(broken({ sentences: [`So ${ten} there.`], sources: [coins] })).toEqual([]);
    expect(broken({ sentences: [`So ${eleven} there.`], sources: [coins] })).toEqual(['G1']);
    expect(broken({ headline: said(`So ${ten}`), sources: [coins] })).toEqual([]);
    expect(broken({ headline: said(`So ${eleven}`), sources: [coins] })).toEqual(['G1']);
  });

  it('warns from the eighth word on, and keeps the warning with the measures', () => {
    const seven = guarded({ sentences: [`So ${coined(7).join(' ')}.`], sources: [coins] });
    expect(seven.measures.warnings).toBeUndefined();
    const eight = guarded({ sentences: [`So ${coined(8).join(' ')}.`], sources: [coins] });
    expect(eight.reasons).toEqual([]);
    expect(eight.measures.warnings?.map(({ why }) => why)).toEqual([
      'copies 8 words in a row from Ledger a; 10 are allowed',
    ]);
  });

  it.each([
    ['names and years', `${ten} Arle 1904.`],
    ['a law', `${coined(8).join(' ')} under the Protection of Coastal Waters Act 2024.`],
    ['numbers with units', `${coined(9).join(' ')} of 130 kilometres.`],
  ])('does not count %s', (_, words) => {
    const named = source('a', `${lede}\nHere ${words}`);
    expect(broken({ sentences: [`So ${words}`], sources: [named] })).toEqual([]);
  });

  it('counts capitals that are only the style of a title', () => {
    const shouting = coined(11).map((word) => word.toUpperCase());
    expect(broken({ sentences: [`So ${shouting.join(' ')}.`], sources: [coins] })).toEqual(['G1']);
  });

  it.each([
    ['Japanese', '港湾局は電気系統の老朽化が原因とみて調べている。', 15],
    ['Chinese', '环保团体担心施工会影响湿地里的候鸟要求重新评估。', 15],
    ['Thai', 'ฝนที่ตกหนักต่อเนื่องสามวันทำให้น้ำท่วมตลาดเก่า', 15],
  ])('measures %s in characters', (_, text, most) => {
    const other = source('a', `${lede}\n${text}`);
    const letter = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)].map(
      ({ segment }) => segment,
    );
    const take = (count: number) =>
      guarded({ sentences: [letter.slice(0, count).join('')], sources: [other] });
    expect(take(most).reasons).toEqual([]);
    expect(take(most + 1).reasons.map(({ check }) => check)).toEqual(['republish guard G1']);
    expect(take(most).measures.longestRunCharacters).toBe(most);
    expect(take(10).measures.warnings).toBeUndefined();
    expect(take(11).measures.warnings).toHaveLength(1);
  });

  it('counts the nouns of German, whose capitals make no names', () => {
    const german = source(
      'a',
      'Das ist ein Satz für sich.\nTaucher hatten in der vergangenen Woche tiefe Risse unter der Wasserlinie der Brücke entdeckt und gemeldet.',
    );
    const copied = 'Die Taucher hatten in der vergangenen Woche tiefe Risse unter der Wasserlinie entdeckt.';
    expect(broken({ sentences: [copied], sources: [german] })).toContain('G1');
  });

  it('names the sentence, the words, the outlet and the numbers', () => {
    const text = `So ${coined(12).join(' ')} there.`;
    const [reason] = guarded({ sentences: ['Aha.', text], sources: [coins] }).reasons;
    expect(reason).toEqual({
      check: 'republish guard G1',
      words: [coined(12).join(' ')],
      why: 'copies 12 words in a row from Ledger a; 10 are allowed',
      at: [{ start: 3, end: 3 + coined(12).join(' ').length }],
      sentence: 1,
    });
  });
});

describe('guard() rule G2', () => {
  const long = coined(26);
  const speech = source(
    'a',
    `${lede} Ada Orme said “${long.join(' ')}”. Ada Orme said “we saw the lamps go out”. Bo Lund said “not on my watch, never”.`,
  );
  const other = source('b', `${lede} Cy Marr said “the gulls went quiet first”.`);
  const lamps = said('Ada Orme said “we saw the lamps go out,” Ledger a reported.', speech, 2);
  const gulls = said('Cy Marr said “the gulls went quiet first,” Ledger b reported.', other, 1);
  const sources = [speech, other];
  const whyOf = (sentence: GuardSentence) =>
    guarded({ sentences: [sentence], sources }).reasons.map(({ why }) => why);

  it('lets an exact quotation pass that names speaker and outlet', () => {
    expect(broken({ sentences: [lamps, gulls], sources })).toEqual([]);
  });

  it.each([
    ['one word changed', 'Ada Orme said “we saw the lights go out,” Ledger a reported.', 'word for word'],
    ['words left out unmarked', 'Ada Orme said “we saw lamps go out,” Ledger a reported.', 'word for word'],
    ['half a word', 'Ada Orme said “we saw the lamps go ou,” Ledger a reported.', 'word for word'],
    ['no outlet', 'Ada Orme said “we saw the lamps go out”.', 'is quoted without naming Ledger a'],
    ['no speaker', 'There “we saw the lamps go out,” Ledger a reported.', 'without naming Orme, who said it'],
    [
      'a single-marked change',
      'Ada Orme said ‘we saw the lights go out’, Ledger a reported.',
      'word for word',
    ],
    [
      'guillemets around a change',
      'Ada Orme said « we saw the lights go out », Ledger a reported.',
      'word for word',
    ],
  ])('refuses a quotation with %s', (_, text, why) => {
    expect(whyOf(said(text, speech, 2))).toEqual([expect.stringContaining(why)]);
  });

  it('says from where a quotation is that the cited source does not have', () => {
    const wrong = said('Cy Marr said “the gulls went quiet first,” Ledger a reported.', speech, 2);
    expect(whyOf(wrong)[0]).toBe('is quoted from Ledger b, which the sentence does not cite');
  });

  it.each([
    ['marked omissions', 'Ada Orme said “we saw … go out,” Ledger a reported.'],
    ['a word in brackets', 'Ada Orme said “[they] saw the lamps go out,” Ledger a reported.'],
    ['a capital of ours', 'Ada Orme said: “We saw the lamps go out,” Ledger a reported.'],
    ['corner brackets', 'Ada Orme said 「we saw the lamps go out」, Ledger a reported.'],
    ['German marks', 'Ada Orme said „we saw the lamps go out“, Ledger a reported.'],
  ])('takes %s for exact', (_, text) => {
    expect(whyOf(said(text, speech, 2))).toEqual([]);
  });

  it('takes a speaker named in the sentence before', () => {
    const before = said('Ada Orme stood on the quay, Ledger a reported.', speech, 2);
    const pronoun = said('She told Ledger a “we saw the lamps go out”.', speech, 2);
    expect(broken({ sentences: [before, pronoun], sources: [speech] })).toEqual([]);
  });

  it('lets a quotation of 25 words pass and none of 26', () => {
    const quoting = (count: number) =>
      said(`Ada Orme said “${long.slice(0, count).join(' ')},” Ledger a reported.`, speech, 1);
    const loose = { drawnLeastWords: 40, singleSourceLeastWords: 60 };
    expect(broken({ sentences: [quoting(25)], sources: [speech], limits: loose })).toEqual([]);
    expect(broken({ sentences: [quoting(26)], sources: [speech], limits: loose })).toEqual(['G2']);
  });

  it('counts quotations per source and per brief, but no quoted word or title', () => {
    const watch = said('Bo Lund said “not on my watch, never,” Ledger a reported.', speech, 3);
    expect(guarded({ sentences: [lamps, watch], sources: [speech] }).reasons.map(({ why }) => why)).toEqual([
      'is quotation number 2 from Ledger a; 1 is allowed',
    ]);
    const third = guarded({
      sentences: [lamps, gulls, watch],
      sources,
      limits: { quotesPerSource: 2, oneSourceShare: 1 },
    });
    expect(third.reasons.map(({ why }) => why)).toEqual(['is quotation number 3; 2 are allowed']);
    const word = said('The “lamps” of Ada Orme went, Ledger a reported.', speech, 2);
    expect(broken({ sentences: [lamps, word], sources: [speech] })).toEqual([]);
  });
});

describe('guard() rule G3', () => {
  it.each([
    ['a short source', 150, 25],
    ['a source of 600 words', 600, 30],
    ['a long source', 2000, 40],
  ])('of %s lets so many words be drawn and no more', (_, length, allowed) => {
    const all = coined(length - 11);
    const coins = source('a', `${lede}\n${all.join(' ')}.`);
    expect(broken({ sentences: inRuns(all.slice(0, allowed)), sources: [coins] })).toEqual([]);
    const more = guarded({ sentences: inRuns(all.slice(0, allowed + 1)), sources: [coins] });
    expect(more.reasons.map((reason) => reason.check)).toEqual(['republish guard G3']);
    expect(more.reasons[0]!.why).toContain(`draws ${allowed + 1} words`);
    expect(more.measures.mostWordsFromOneSource).toBe(allowed + 1);
  });

  it.each(['…', '[…]', '...', '… Read more', '… Continue reading on our site'])(
    'allows the floor where the feed cut the text with %j',
    (end) => {
      const all = coined(900);
      const cut = source('a', `${lede}\n${all.join(' ')} ${end}`);
      expect(broken({ sentences: inRuns(all.slice(0, 25)), sources: [cut] })).toEqual([]);
      expect(broken({ sentences: inRuns(all.slice(0, 26)), sources: [cut] })).toEqual(['G3']);
    },
  );

  it('does not count runs of fewer than five words', () => {
    const all = coined(200);
    const coins = source('a', `${lede}\n${all.join(' ')}.`);
    const sentences = Array.from(
      { length: 12 },
      (_, nth) => `So ${all.slice(nth * 4, nth * 4 + 4).join(' ')} then.`,
    );
    expect(broken({ sentences, sources: [coins] })).toEqual([]);
  });
});

describe('guard() rule G4', () => {
  const first = coined(11);
  const coins = source('a', `Heading\n${first.join(' ')}. ${lede}`);

  it('lets half of a first sentence pass and no more', () => {
    expect(broken({ sentences: [`So ${first.slice(0, 7).join(' ')} then.`], sources: [coins] })).toEqual([]);
    const more = guarded({ sentences: [`So ${first.slice(0, 8).join(' ')} then.`], sources: [coins] });
    expect(more.reasons.map((reason) => reason.check)).toEqual(['republish guard G4']);
    expect(more.measures.ledeOverlap).toBe(0.625);
  });

  it('adds up what several sentences take', () => {
    const sentences = [`So ${first.slice(0, 6).join(' ')}.`, `So ${first.slice(5).join(' ')}.`];
    expect(broken({ sentences, sources: [coins] })).toEqual(['G4']);
  });

  it('looks past a long heading or caption to the first statement', () => {
    const captioned = source('a', `A caption of seven words stands here\nThe ${first.join(' ')}. ${lede}`);
    const { reasons } = guarded({
      sentences: [`So ${first.slice(0, 9).join(' ')} then.`],
      sources: [captioned],
    });
    expect(reasons.map(({ why }) => why)).toEqual(['repeats most of the first sentence of Ledger a']);
  });

  it('looks at the description too', () => {
    const described = source('a', lede, { description: `${first.join(' ')}.` });
    const { reasons } = guarded({
      sentences: [`So ${first.slice(0, 8).join(' ')} then.`],
      sources: [described],
    });
    expect(reasons.map(({ why }) => why)).toEqual(['repeats most of the description of Ledger a']);
  });
});

describe('guard() rule G5', () => {
  const six = 'Gulls sing loud here. Boats sink fast here. Crews pay their toll. Mills burn all night.';
  const one = source('a', `${six} The ${coined(400).join(' ')}.`);
  const two = source('b', 'Docks rot away there. Nets tear in storms.');
  const short = (number: number, of = one) => said(`Zq${number} xo.`, of, number);

  it.each([
    ['the source’s own order', [0, 1, 2, 3], ['G5'], 1],
    ['one pair turned round', [0, 1, 3, 2], [], 0.667],
    ['the order reversed', [3, 2, 1, 0], [], -1],
    ['too few spans for an order', [0, 1, 2], [], null],
  ])('with four spans in %s', (_, order, found, tau) => {
    const { reasons, measures } = guarded({
      sentences: order.map((number) => short(number)),
      sources: [one, { ...two, isIndependent: false }],
    });
    expect(reasons.map(({ check }) => check.slice(-2))).toEqual(found);
    expect(measures.spanOrder).toBe(tau);
  });

  it('lets one source carry 60 % where two report of their own', () => {
    const three = [short(0), short(2), short(1)];
    const balanced = [...three, short(0, two), short(1, two)];
    expect(guarded({ sentences: balanced, sources: [one, two] }).measures.oneSourceShare).toBe(0.6);
    expect(broken({ sentences: balanced, sources: [one, two] })).toEqual([]);
    expect(broken({ sentences: balanced.slice(0, 4), sources: [one, two] })).toEqual(['G5']);
    expect(broken({ sentences: [short(0), short(2)], sources: [one, two] })).toEqual(['G5']);
    expect(broken({ sentences: [short(0)], sources: [one, two] })).toEqual([]);
  });

  it('asks for no balance where only one is independent, or both are of one outlet', () => {
    const sentences = [short(0), short(2)];
    expect(broken({ sentences, sources: [one, { ...two, isIndependent: false }] })).toEqual([]);
    const same = source('c', 'Docks rot away there.', { outlet: 'Ledger a' });
    expect(broken({ sentences, sources: [one, same] })).toEqual([]);
  });

  const zs = (count: number, of: GuardSource) => said(`${Array(count).fill('zo').join(' ')}.`, of, 0);

  it.each([
    ['a long source', 400, 60],
    ['one of 200 words', 200, 40],
    ['a short one', 30, 25],
  ])('of %s lets a brief on it alone be so long and no longer', (_, length, allowed) => {
    const alone = source('a', `Gulls sing loud here. The ${coined(length - 5).join(' ')}.`);
    expect(broken({ sentences: [zs(allowed, alone)], sources: [alone] })).toEqual([]);
    const over = guarded({ sentences: [zs(allowed + 1, alone)], sources: [alone] });
    expect(over.reasons.map(({ why }) => why)).toEqual([
      `has ${allowed + 1} words and rests on one source; ${allowed} are allowed then`,
    ]);
    expect(over.measures.singleSourceShare).toBeCloseTo((allowed + 1) / length, 2);
  });

  it('does not know the share where the feed cut the text', () => {
    const cut = source('a', `Gulls sing loud here. The ${coined(400).join(' ')} …`);
    const { reasons, measures } = guarded({ sentences: [zs(26, cut)], sources: [cut] });
    expect(reasons).toHaveLength(1);
    expect(measures.singleSourceShare).toBeNull();
  });

  it('finds a sentence that follows a source word for word in other words, and no other', () => {
    const mill = source(
      'a',
      'The city council voted on Tuesday to close the old paper mill after a decade of mounting losses.',
    );
    const mirrored =
      'The town board decided on Tuesday to shut the aging paper plant following ten years of growing deficits.';
    const told =
      'Ten years of losses were too many for the paper mill, which councillors want closed, Ledger a reported.';
    const { reasons, measures } = guarded({ sentences: [said(mirrored, mill, 0)], sources: [mill] });
    expect(reasons.map(({ why }) => why)).toEqual([
      'follows a sentence of Ledger a word for word in other words',
    ]);
    expect(measures.mirror).toBeGreaterThan(0.6);
    expect(broken({ sentences: [said(told, mill, 0)], sources: [mill] })).toEqual([]);
  });
});

describe('guard() rule G6', () => {
  const mill = source(
    'a',
    'Ada Orme spoke first. She said the mill will close. Teal Radio saw a letter. Ina Holm spoke last.',
    {
      outlet: 'The Harbour Ledger',
    },
  );
  const radio = source('b', 'Nine crews left the port.', { outlet: 'Teal Radio' });
  const sources = [mill, radio];
  const check = (text: string, ...numbers: number[]) =>
    broken({ sentences: [said(text, mill, ...numbers)], sources });

  it.each([
    ['the outlet it cites', 'The mill will close, the Harbour Ledger reported.', 1],
    ['an outlet that the cited sentence names', 'There is a letter, Teal Radio reported.', 2],
    ['a person named just before the cited sentence', 'Ada Orme said that the mill will close.', 1],
    ['nobody', 'The mill will close.', 1],
    ['officials', 'The mill will close, officials said.', 1],
  ])('lets a sentence pass that credits %s', (_, text, number) => {
    expect(check(text, number)).toEqual([]);
  });

  it.each([
    ['another outlet of the story', 'The mill will close, Teal Radio reported.'],
    [
      'two outlets, one of them not cited',
      'The mill will close, the Harbour Ledger and Teal Radio reported.',
    ],
    ['an outlet that is not in the story', 'The mill will close, the Polar Gazette reported.'],
    ['a person who did not say it', 'Bo Lund said that the mill will close.'],
    ['a person named only after it', 'Ina Holm said that the mill will close.'],
    ['an outlet in other grammar', 'Teal Radio reports the mill will close.'],
    ['an outlet in German', 'Laut Teal Radio schließt das Werk.'],
    ['an outlet in French', 'Le moulin ferme, selon Teal Radio.'],
  ])('refuses a sentence that credits %s', (_, text) => {
    expect(check(text, 1)).toEqual(['G6']);
  });

  it('takes each outlet of a sentence that cites both', () => {
    const both: GuardSentence = {
      text: 'Trouble is near, the Harbour Ledger and Teal Radio reported.',
      cites: [mill.article.evidence[1]!, radio.article.evidence[0]!],
    };
    expect(broken({ sentences: [both], sources })).toEqual([]);
  });
});

describe('guard() rule G7', () => {
  const titled = (title: string, id = 'a') => source(id, lede, { title });

  it('lets a headline share three words of four with a source’s and not four of five', () => {
    expect(broken({ headline: said('Arle quay falls'), sources: [titled('Arle quay falls down')] })).toEqual(
      [],
    );
    const five = titled('Arle harbour quay falls down');
    expect(broken({ headline: said('Arle harbour quay falls'), sources: [five] })).toEqual(['G7']);
    expect(broken({ headline: said('ARLE harbour quay falls down!'), sources: [five] })).toEqual(['G7']);
  });

  it('looks at every article of the story, cited or not', () => {
    const sources = [titled('Arle harbour quay falls down'), titled('Choir wins', 'z')];
    const [reason] = guarded({ headline: said('Choir wins'), sources }).reasons;
    expect(reason).toMatchObject({ sentence: 'headline', why: 'is nearly the headline of Ledger z' });
  });

  it('has nothing to say where no article has a title, or there is no headline yet', () => {
    expect(broken({ headline: said(''), sources: [source('a', lede)] })).toEqual([]);
    expect(broken({ sources: [titled('Choir wins')] })).toEqual([]);
  });
});

describe('guard() rule G8', () => {
  const rights = (level: Rights['level'], maxSnippet: number | null): Rights => ({
    level,
    decidedBy: null,
    statements: [],
    maxSnippet,
  });

  it.each([
    'See ![a mill](https://ledger.example/mill.jpg) there.',
    'See <img src=x> there.',
    'See data:image/png;base64,AAAA there.',
    'See https://ledger.example/roof.webp there.',
  ])('refuses the picture in %j', (text) => {
    expect(broken({ sentences: [text] })).toEqual(['G8']);
  });

  it('lets a plain address pass', () => {
    expect(broken({ sentences: ['See https://ledger.example/roof there.'] })).toEqual([]);
  });

  const words = coined(40, 100);
  const text = `${lede}\n${words.join(' ')}.`;
  const take = (count: number) => `so ${words.slice(0, count).join(' ')} then.`;
  const loose = { longestRunWords: 100, warnRunWords: 100, drawnLeastWords: 100, drawnMostWords: 100 };

  it.each([
    ['a reference', rights(2, null), 28],
    ['a reference with a shorter max-snippet', rights(2, 49), 10],
    ['a page with max-snippet', rights(3, 49), 10],
  ])('shows no more characters in a row of %s than are allowed', (_, given, most) => {
    const page = source('a', text, { rights: given });
    expect(broken({ sentences: [take(most)], sources: [page], limits: loose })).toEqual([]);
    expect(broken({ sentences: [take(most + 1)], sources: [page], limits: loose })).toEqual(['G8']);
  });

  it('writes nothing from a page that may only be referred to', () => {
    const open = source('a', text);
    const closed = source('a', text, { rights: rights(2, null) });
    const sentence = said('Aha.', open, 0);
    expect(broken({ sentences: [sentence], sources: [closed] })).toEqual(['G8']);
    expect(broken({ sentences: [sentence], sources: [open] })).toEqual([]);
  });
});

describe('guard()', () => {
  it('has a rule for each number of the reference, once', () => {
    expect(rules.map(({ number }) => number)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']);
  });

  it('measures what it let pass', () => {
    const page = source('a', `Heading here.\n${coined(140).join(' ')}.`, { title: 'Arle quay falls down' });
    const { measures, reasons } = guarded({
      headline: said('Arle quay breaks'),
      sentences: [said(`So ${coined(6, 20).join(' ')} there.`, page, 1)],
      sources: [page],
    });
    expect(reasons).toEqual([]);
    expect(measures).toEqual({
      longestRun: 6,
      longestRunCharacters: 0,
      longestQuote: 0,
      quotes: 0,
      mostWordsFromOneSource: 6,
      ledeOverlap: 0.022,
      mirror: 0,
      spanOrder: null,
      oneSourceShare: 1,
      independentSources: 1,
      singleSourceShare: 0.056,
      headlineOverlap: 0.4,
    });
  });

  it('follows the limits it is given', () => {
    const coins = source('a', `${lede}\n${coined(40).join(' ')}.`);
    const sentences = [`So ${coined(6).join(' ')}.`];
    expect(broken({ sentences, sources: [coins], limits: { longestRunWords: 5, warnRunWords: 5 } })).toEqual([
      'G1',
    ]);
    expect(broken({ sentences, sources: [coins], limits: { longestRunWords: 6 } })).toEqual([]);
    expect(guardLimits({ longestRunWords: 6 })).toEqual({ ...defaultLimits, longestRunWords: 6 });
  });

  it('takes empty input', () => {
    expect(guarded({}).reasons).toEqual([]);
    expect(broken({ sentences: [''], sources: [source('a', '', { outlet: null })] })).toEqual([]);
  });

  it('answers in bounded time on hostile input', () => {
    const same = 'mill '.repeat(40_000);
    const page = source('a', `${same}.`);
    const started = performance.now();
    guarded({ headline: said(same.slice(0, 20_000)), sentences: [same.slice(0, 20_000)], sources: [page] });
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
