import { describe, expect, it } from 'vitest';
import type { Rights } from '../../news/mod.ts';
import type { GuardSentence, GuardSource } from './record.ts';
import { broken, coined, guarded, lede, said, source } from './testing/guarded.ts';

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
