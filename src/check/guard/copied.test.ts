import { describe, expect, it } from 'vitest';
import type { GuardSentence } from './record.ts';
import { broken, coined, guarded, inRuns, lede, said, source } from './testing/guarded.ts';

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
