import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleId, Instant } from '../news/mod.ts';
import { ground } from './mod.ts';

const at = '2026-11-20T08:00:00.000Z' as Instant;

function article(text: string, parts: Partial<Article> = {}): Article {
  return {
    id: 'a1' as ArticleId,
    url: null,
    title: 'Arle quay falls',
    text,
    outlet: 'The Harbour Ledger',
    publishedAt: at,
    readAt: at,
    sha256: '',
    ...parts,
  };
}

const page = `ARLE — Quay falls

Old, Varga-backed stone at Arle fell on Thursday, officials said.
Photo: the quay
“We lost 3,400 tons of stone,” Ada Orme said. The firm plans to rebuild it for $1.5 million. What now?
By Lee Holt`;

describe('ground() of what stands above the text', () => {
  it('makes evidence of a title and of whole sentences of a description, with spans of their own text', () => {
    const page = article('The quay fell.', {
      title: ' Council plans to rebuild Arle quay by 2028 ',
      description: 'Old stone at Arle fell on Thursday, officials said. The firm plans to',
    });
    const { heads, evidence } = ground(page);
    expect(heads.map(({ id, kind, sentence }) => [id, kind, sentence])).toEqual([
      ['a1#title', 'planned', -1],
      ['a1#description.0', 'said', -1],
    ]);
    for (const { span } of heads) expect(page[span.field!]!.slice(span.start, span.end)).toBe(span.exact);
    expect(evidence.every(({ span }) => span.field === undefined)).toBe(true);
  });

  it.each([
    ['a title that is cut short', 'Council plans to rebuild the old quay…', ''],
    ['a title of two words', 'Quay falls', ''],
    ['a title too long to be one', 'Quay falls '.repeat(400), ''],
    ['a description that is cut short', 'Quay', 'The council wants to rebuild the quay, says [...]'],
    ['a description without a full stop', 'Quay', 'The council wants to rebuild the quay'],
  ])('gives nothing of %s', (_, title, description) => {
    expect(ground(article('The quay fell.', { title, description })).heads).toEqual([]);
  });

  it('gives nothing of a page that may only be linked, and nothing of a part of a roundup', () => {
    const rights = { level: 1, decidedBy: null } as never;
    expect(ground(article(page, { title: 'Old quay falls at Arle', rights })).heads).toEqual([]);
  });
});

describe('ground()', () => {
  const found = ground(article(page));

  it('makes evidence of the statements and questions, not of headings, captions and bylines', () => {
    expect(found.evidence.map((item) => item.span.exact)).toEqual([
      'Old, Varga-backed stone at Arle fell on Thursday, officials said.',
      '“We lost 3,400 tons of stone,” Ada Orme said.',
      'The firm plans to rebuild it for $1.5 million.',
    ]);
  });

  it('numbers sentences and paragraphs as they stand in the text, and ids by them', () => {
    expect(found.evidence.map((item) => [item.id, item.sentence, item.paragraph])).toEqual([
      ['a1#1', 1, 1],
      ['a1#3', 3, 3],
      ['a1#4', 4, 3],
    ]);
  });

  it('reads who says what, how firmly, with which names, numbers, days, quotes and relations', () => {
    const [first, second, third] = found.evidence;
    expect(first).toMatchObject({
      kind: 'said',
      speaker: 'officials',
      attribution: { source: 'officials', verb: 'said' },
      dates: [{ raw: 'Thursday', iso: '2026-11-19' }],
      relations: [{ subject: 'Varga', verb: 'backed' }],
    });
    expect(first!.names.map((name) => name.text)).toContain('Arle');
    expect(second).toMatchObject({
      kind: 'said',
      speaker: 'Ada Orme',
      quotes: [{ text: 'We lost 3,400 tons of stone,', start: 1, end: 29, speaker: 'Ada Orme' }],
      numbers: [{ raw: '3,400', value: 3400, unit: 'ton', measures: 'tons of stone' }],
    });
    expect(third).toMatchObject({
      kind: 'planned',
      speaker: null,
      attribution: null,
      numbers: [{ raw: '$1.5 million', value: 1.5e6, unit: '$' }],
      relations: [],
    });
  });

  it('leaves a weekday open when the article has no date', () => {
    const { evidence } = ground(article('The quay fell on Thursday.', { publishedAt: null }));
    expect(evidence[0]!.dates).toMatchObject([{ raw: 'Thursday', iso: null }]);
  });

  function quoted(text: string): unknown[] {
    return ground(article(text)).evidence.map(({ kind, speaker, quotes }) => [
      kind,
      speaker,
      quotes.map((quote) => quote.speaker),
    ]);
  }

  it.each([
    [
      'a quotation over sentences to the speaker behind it',
      '“It fell at dawn. We ran for it,” Ada Orme said.',
      [
        ['said', 'Ada Orme', ['Ada Orme']],
        ['said', 'Ada Orme', ['Ada Orme']],
      ],
    ],
    [
      'a quotation that follows in the paragraph to its one speaker',
      '“It fell at dawn,” Ada Orme said. “We ran for the hill.”',
      [
        ['said', 'Ada Orme', ['Ada Orme']],
        ['said', 'Ada Orme', ['Ada Orme']],
      ],
    ],
    [
      'a quotation over paragraphs to the speaker of its first part',
      'Ada Orme said: “It fell at dawn and we ran.\n“We lost all of it.”',
      [
        ['said', 'Ada Orme', ['Ada Orme']],
        ['said', 'Ada Orme', ['Ada Orme']],
      ],
    ],
    [
      'a quotation beside two speakers to nobody',
      '“It fell at dawn,” Orme said. “It stood all day,” Holt said. “We ran for it.”',
      [
        ['said', 'Orme', ['Orme']],
        ['said', 'Holt', ['Holt']],
        ['said', null, [null]],
      ],
    ],
    [
      'a quotation of another paragraph to nobody',
      '“It fell at dawn,” Orme said.\n“We ran for the hill.”',
      [
        ['said', 'Orme', ['Orme']],
        ['said', null, [null]],
      ],
    ],
    [
      'single marks to their speaker, and no apostrophes',
      "The crews' boats sank. 'It's the crews' fault,' the mayor said.",
      [
        ['fact', null, []],
        ['said', 'the mayor', ['the mayor']],
      ],
    ],
    ['a title to nobody', 'The film “Iron Quay” will open, Orme said.', [['planned', 'Orme', [null]]]],
    [
      'each of two quotations to its own speaker',
      'Orme said it was “a ruin,” but “it stands,” Holt said.',
      [['said', 'Orme', ['Orme', 'Holt']]],
    ],
    [
      'a word to who calls so',
      'Lee Holt called the plan “reckless” on Monday.',
      [['fact', null, ['Lee Holt']]],
    ],
  ])('gives %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('leaves "today" in a quotation open, and in the report not', () => {
    const [first, second] = ground(article('“It fell today,” Orme said. The port closed today.')).evidence;
    expect(first!.dates).toMatchObject([{ iso: null }]);
    expect(second!.dates).toMatchObject([{ iso: '2026-11-20' }]);
  });

  it('carries the genre and its signs', () => {
    expect(found).toMatchObject({ genre: 'report', genreSigns: [] });
    const paid = ground(article(`Sponsored content\n${page}`));
    expect(paid.genre).toBe('sponsored');
    expect(paid.genreSigns[0]).toMatch(/sponsored content/i);
    expect(paid.evidence).toHaveLength(3);
  });

  it.each(['', ' \n\t ', 'Quay falls', 'Too short.', '\0\u202e', '....', '“”', '\ud800'])(
    'finds nothing in %j',
    (text) => {
      expect(ground(article(text)).evidence).toEqual([]);
    },
  );

  it('stops reading after 400 sentences', () => {
    const { evidence } = ground(article('The quay fell at dawn. '.repeat(500)));
    expect(evidence).toHaveLength(400);
  });

  const subject = fc.constantFrom(
    'The quay',
    'Ada Orme',
    'The U.S. Senate',
    'Mr. Holt',
    'A Varga-backed firm',
  );
  const predicate = fc.constantFrom(
    'fell at dawn',
    'said “we lost” on Monday',
    'paid $3.5 million to 40 crews',
    'told “Teal Radio” ‘it fell’ in March, citing two officials',
    'bought Teal and the port on 3 March 2025 for between 3 and 5 euros',
    'was not sold by Lee Holt, 45, said the mayor of Arle',
    '“lost a third of its staff, he said',
    'may close, officials said',
  );
  const line = fc
    .array(fc.tuple(subject, predicate, fc.constantFrom('.', '!', '.”', '…')), { minLength: 1, maxLength: 4 })
    .map((list) => list.map(([who, what, end]) => `${who} ${what}${end}`).join(' '));
  const invented = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n\n'));
  const anything = fc.oneof(
    invented,
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme' }),
  );

  it('gives evidence every span of which is true, apart and in order, whatever the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        const ids = new Set<string>();
        for (const item of ground(article(text)).evidence) {
          const { id, span, names, quotes, numbers, dates, relations } = item;
          expect(text.slice(span.start, span.end)).toBe(span.exact);
          expect(span.articleId).toBe('a1');
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
          ids.add(id);
          for (const name of names) expect(span.exact.startsWith(name.text, name.start)).toBe(true);
          for (const quote of quotes) expect(span.exact.slice(quote.start, quote.end)).toBe(quote.text);
          for (const part of [...numbers, ...dates])
            expect(span.exact.slice(part.start, part.end)).toBe(part.raw);
          for (const { measures } of numbers) if (measures !== null) expect(span.exact).toContain(measures);
          for (const { subject, verb, object, start, end } of relations)
            for (const word of [subject, verb, object]) expect(span.exact.slice(start, end)).toContain(word);
          for (const credited of [item.attribution?.source ?? '', ...(item.attribution?.via ?? [])])
            expect(span.exact).toContain(credited);
          if (item.speaker !== null) expect(text).toContain(item.speaker);
        }
        expect(ids.size).toBe(ground(article(text)).evidence.length);
      }),
    );
  });

  it('takes no evidence from a page whose publisher allows a link only', () => {
    const said = {
      signal: 'Content-Signal',
      raw: 'Content-Signal: ai-input=no',
      url: 'https://quay.example/robots.txt',
      readAt: '2026-11-20T08:00:00.000Z' as Instant,
      level: 2,
      why: 'robots.txt says ai-input=no',
    } as const;
    const page = article('The old quay fell into the harbour at dawn on Friday.');
    const rights = { level: 2, decidedBy: said, statements: [said], maxSnippet: null } as const;
    expect(ground({ ...page, rights })).toMatchObject({
      genre: 'linked',
      genreSigns: ['robots.txt says ai-input=no'],
      evidence: [],
    });
    expect(ground({ ...page, rights: { ...rights, level: 3 } }).evidence).toHaveLength(1);
  });

  it('finds every statement of an invented article', () => {
    fc.assert(
      fc.property(fc.array(predicate, { maxLength: 8 }), (predicates) => {
        const lines = predicates.map((what) => `Ada Orme ${what}.`);
        expect(ground(article(lines.join('\n'))).evidence.map((item) => item.span.exact)).toEqual(lines);
      }),
    );
  });

  it.each([
    ['one letter', 'a'],
    ['one word', 'quay '],
    ['commas', 'said, '],
    ['full stops', '. '],
    ['questions', '? '],
    ['sentences', 'The quay fell at dawn. '],
    ['white space', '\t'],
    ['hyphens', 'a-'],
    ['sayings', 'Orme said, “it fell”, and Holt told '],
    ['single marks', "'a s' "],
    ['appositions', 'Orme, 45, a mayor, who said, '],
    ['numbers', '3 to 5 million '],
    ['days', 'on Monday, 3 March to '],
    ['relations', 'Orme bought the port and '],
    ['statements', 'Orme, 45, who said it, bought Teal and Arle in March, citing Holt. '],
    ['quotations over lines', '“It fell and we ran\n\n'],
    ['pictures', '🚢'],
  ])('reads 400 kB of %s in one line in a few seconds', (_, piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length));
    const start = performance.now();
    ground(article(text));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
