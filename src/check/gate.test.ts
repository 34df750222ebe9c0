import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VerdictKind } from '../news/mod.ts';
import type { SourceSentence } from './comparison.ts';
import { checkNames, judge } from './gate.ts';

const ledger = 'The Harbour Ledger';

function from(
  text: string,
  outlet: string | null = ledger,
  date: string | null = '2026-11-20',
): SourceSentence {
  return { text, outlet, date };
}

/** Case 1: a studio drops a film about a firm; rewriters made the firm its backer, and then the one who dropped it. */
const film =
  'Varga’s Teal Pictures has dropped Iron Reef, Ada Orme’s film about Lumen and the fall of its founder.';

/** What it is, the cited sentence, the sentence. */
const supported: readonly [string, string, string][] = [
  [
    'case 1, an article for the name',
    film,
    'Varga’s Teal Pictures has dropped a film about Lumen and the fall of its founder.',
  ],
  [
    'case 1, with the outlet',
    film,
    'Varga’s Teal Pictures has dropped Iron Reef, the Harbour Ledger reported.',
  ],
  ['identical', 'Ada Orme won the Arle race by 312 votes.', 'Ada Orme won the Arle race by 312 votes.'],
  [
    'another typography',
    'Orme’s “old quay” — the last — didn’t fall.',
    'Orme\'s "old quay" - the last - didn\'t fall.',
  ],
  ['a parenthesis out', 'The quay (built in 1904) closed in May.', 'The quay closed in May.'],
  [
    'an aside with who out',
    'Ada Orme, who led the council for nine years, won the race.',
    'Ada Orme won the race.',
  ],
  ['an aside with the out', 'Ada Orme, the mayor of Arle, won the race.', 'Ada Orme won the race.'],
  ['a dash aside out', 'Ada Orme — the mayor of Arle — won the race.', 'Ada Orme won the race.'],
  ['a tail with which out', 'The ferry hit the quay, which was built in 1904.', 'The ferry hit the quay.'],
  ['a tail with while out', 'The ferry hit the quay, while two crews watched.', 'The ferry hit the quay.'],
  ['a day in front out', 'On Monday, the ferry hit the quay at Arle.', 'The ferry hit the quay at Arle.'],
  [
    'a clause in front out',
    'After the vote failed, the council closed the quay.',
    'The council closed the quay.',
  ],
  ['a linking adverb out', 'Meanwhile, the ferry hit the quay at Arle.', 'The ferry hit the quay at Arle.'],
  ['an "and" in front out', 'And the ferry hit the quay at Arle.', 'The ferry hit the quay at Arle.'],
  ['a dateline out', 'ARLE (Teal Radio) - The ferry hit the quay.', 'The ferry hit the quay.'],
  ['a day out', 'The ferry hit the quay on Thursday.', 'The ferry hit the quay.'],
  [
    'a circumstance out',
    'The council closed the quay after a crane fell into the water.',
    'The council closed the quay.',
  ],
  ['a title out', 'On Monday, Mayor Ada Orme won the race.', 'On Monday, Ada Orme won the race.'],
  ['an idle adverb out', 'The council also closed the quay.', 'The council closed the quay.'],
  [
    'a day moved',
    'On Thursday, the ferry hit the quay at Arle.',
    'The ferry hit the quay at Arle on Thursday.',
  ],
  ['a date for a weekday', 'The ferry hit the quay on Thursday.', 'The ferry hit the quay on 19 November.'],
  ['a weekday of the day itself', 'The ferry hit the quay Friday.', 'The ferry hit the quay on 20 November.'],
  [
    'a date for a weekday before a tail that goes',
    'The ferry hit the quay on Thursday, which closed the port.',
    'The ferry hit the quay on 19 November, the Harbour Ledger reported.',
  ],
  ['the outlet last', 'The ferry hit the quay.', 'The ferry hit the quay, the Harbour Ledger reported.'],
  ['the outlet first', 'The ferry hit the quay.', 'According to the Harbour Ledger, the ferry hit the quay.'],
  [
    'the outlet in the middle',
    'The ferry hit the quay.',
    'The ferry, the Harbour Ledger reported, hit the quay.',
  ],
  [
    'the outlet with that',
    'The ferry hit the quay.',
    'The Harbour Ledger reported that the ferry hit the quay.',
  ],
  [
    'an attribution moved to the front',
    'The ferry hit the quay, officials said.',
    'Officials said that the ferry hit the quay.',
  ],
  [
    'an attribution moved to the end',
    'According to two witnesses, the ferry hit the quay.',
    'The ferry hit the quay, according to two witnesses.',
  ],
  [
    'an attribution kept and the outlet added',
    'The ferry hit the quay, officials said.',
    'The ferry hit the quay, officials said, the Harbour Ledger reported.',
  ],
  ['a "that" added', 'Ada Orme said the quay fell at dawn.', 'Ada Orme said that the quay fell at dawn.'],
  ['a "has" added', 'Varga dropped the film.', 'Varga has dropped the film.'],
  ['an article changed', 'The council closed the quay.', 'A council closed the quay.'],
  [
    'a possessive name made an article',
    'Varga has dropped Orme’s film about Lumen.',
    'Varga has dropped a film about Lumen.',
  ],
  [
    'a name before its apposition out',
    'Varga dropped Iron Reef, the film about Lumen.',
    'Varga dropped the film about Lumen.',
  ],
  ['a number in figures', 'Nine crews left the port.', '9 crews left the port.'],
  ['per cent as a sign', 'Fares rose 12 percent in May.', 'Fares rose 12% in May.'],
  ['a contraction written out', 'The quay didn’t fall.', 'The quay did not fall.'],
  [
    'a quotation with its speaker',
    '“We lost the whole quay,” Ada Orme said.',
    '“We lost the whole quay,” Ada Orme said.',
  ],
  [
    'a split quotation',
    'The council voted 9-4 to keep the quay open for another six weeks.',
    'The council voted 9-4 to “keep the quay open for another six weeks,” the Harbour Ledger reported.',
  ],
  [
    'a negation kept',
    'The council will not close the quay.',
    'The council will not close the quay, the Harbour Ledger reported.',
  ],
  [
    'a hedge kept',
    'The firm allegedly hid about 40 cracks, which worried crews.',
    'The firm allegedly hid about 40 cracks.',
  ],
];

/** What it is, the cited sentence, the sentence, the check that must find it, the words it must name, contradicted. */
const refused: readonly [string, string, string, string, string, VerdictKind?][] = [
  [
    'case 1, about made into backed',
    film,
    'Varga’s Teal Pictures has dropped a Lumen-backed film.',
    'relation',
    'Lumen-backed',
  ],
  ['case 1, the subject changed', film, 'Lumen has dropped a film about Teal Pictures.', 'roles', 'Teal'],
  [
    'case 1, a partnership invented',
    film,
    'Varga’s Teal Pictures has dropped its partnership with Lumen.',
    'relation',
    'partnership',
  ],
  ['case 1, a step taken further', film, 'Lumen has dropped Iron Reef.', 'left out', 'Teal Pictures'],
  [
    'a number changed',
    'The port lost 312 crews.',
    'The port lost 313 crews.',
    'number',
    '313',
    'contradicted',
  ],
  [
    'a decimal changed',
    'Fares rose 3.5 percent.',
    'Fares rose 3.6 percent.',
    'number',
    '3.6',
    'contradicted',
  ],
  [
    'a number in words changed',
    'Nine crews left the port.',
    'Eight crews left the port.',
    'number',
    'Eight',
    'contradicted',
  ],
  ['a number added', 'Crews left the port.', 'Forty crews left the port.', 'number', 'Forty'],
  [
    'a scale changed',
    'Varga paid 3 million crowns for the quay.',
    'Varga paid 3 billion crowns for the quay.',
    'new words',
    'billion',
  ],
  ['a unit changed', 'Fares rose 12 percent in May.', 'Fares rose 12 crowns in May.', 'new words', 'crowns'],
  ['a currency changed', 'Varga paid $40 for the quay.', 'Varga paid €40 for the quay.', 'new words', '€'],
  [
    'a year changed',
    'The quay opened in 1904.',
    'The quay opened in 1940.',
    'number',
    '1940',
    'contradicted',
  ],
  [
    'a day changed',
    'The ferry hit the quay on Thursday.',
    'The ferry hit the quay on Friday.',
    'date',
    'Friday',
  ],
  [
    'a date that is not that weekday',
    'The ferry hit the quay on Thursday.',
    'The ferry hit the quay on 18 November.',
    'number',
    '18',
  ],
  ['a name changed', 'Ada Orme won the Arle race.', 'Ada Orme won the Hollin race.', 'name', 'Hollin'],
  ['a first name invented', 'Orme won the Arle race.', 'Ines Orme won the Arle race.', 'name', 'Ines'],
  [
    'half a name',
    'The New Arle council closed the quay.',
    'The Arle council closed the quay.',
    'left out',
    'New',
  ],
  ['half a double name', 'North Teal voted to leave.', 'Teal voted to leave.', 'left out', 'North'],
  [
    'a negation added',
    'The council closed the quay.',
    'The council has not closed the quay.',
    'polarity',
    'not',
    'contradicted',
  ],
  [
    'a contraction added',
    'The council can close the quay.',
    "The council can't close the quay.",
    'polarity',
    "can't",
    'contradicted',
  ],
  [
    'a negation out',
    'The council did not close the quay.',
    'The council did close the quay.',
    'polarity',
    'not',
    'contradicted',
  ],
  [
    'never out',
    'The council never closed the quay.',
    'The council closed the quay.',
    'polarity',
    'never',
    'contradicted',
  ],
  [
    'a failure out',
    'The council failed to close the quay.',
    'The council close the quay.',
    'polarity',
    'failed',
    'contradicted',
  ],
  [
    'a may made a will',
    'The council may close the quay.',
    'The council will close the quay.',
    'certainty',
    'will',
  ],
  ['a modal out', 'The council could close the quay.', 'The council close the quay.', 'certainty', 'could'],
  [
    'a modal added',
    'The council closed the quay in June.',
    'The council may have closed the quay in June.',
    'certainty',
    'may',
  ],
  [
    'allegedly out',
    'The firm allegedly hid the cracks.',
    'The firm hid the cracks.',
    'certainty',
    'allegedly',
  ],
  [
    'alleged out',
    'Police held the alleged thief in Arle.',
    'Police held the thief in Arle.',
    'certainty',
    'alleged',
  ],
  ['about out', 'The port lost about 300 crews.', 'The port lost 300 crews.', 'certainty', 'about'],
  ['at least out', 'At least 300 crews left the port.', '300 crews left the port.', 'left out', 'At least'],
  ['a plan made a deed', 'Varga plans to close the quay.', 'Varga closed the quay.', 'certainty', 'plans'],
  ['some out', 'The port paid some crews in May.', 'The port paid crews in May.', 'certainty', 'some'],
  ['only out', 'The port paid only two crews.', 'The port paid two crews.', 'certainty', 'only'],
  ['roles swapped', 'Ada Orme beat Lee Holt in Arle.', 'Lee Holt beat Ada Orme in Arle.', 'roles', 'Holt'],
  ['passive made active', 'Ada Orme was sued by Lee Holt.', 'Ada Orme sued Lee Holt.', 'left out', 'was'],
  [
    'a cause added',
    'The quay closed and crews left the port.',
    'The quay closed because crews left the port.',
    'relation',
    'because',
  ],
  [
    'a superlative added',
    'Varga sold a port in the north.',
    'Varga sold the largest port in the north.',
    'relation',
    'largest',
  ],
  [
    'an owner invented',
    'Varga sued a port in Teal.',
    'Varga sued a Teal-owned port in Teal.',
    'relation',
    'Teal-owned',
  ],
  ['an opposite', 'Fares rose in May.', 'Fares fell in May.', 'new words', 'fell'],
  [
    'a comment added',
    'Varga sold the port.',
    'Varga sold the port, a move that analysts called unprecedented.',
    'new words',
    'unprecedented',
  ],
  [
    'for whom out',
    'The office approved the drug for adults over 60.',
    'The office approved the drug.',
    'left out',
    'for adults over 60',
  ],
  [
    'in whom out',
    'The office approved the drug in children aged 5 to 11.',
    'The office approved the drug.',
    'left out',
    'in children',
  ],
  [
    'a measure of first out',
    'Orme won the first race in nine years.',
    'Orme won the first race.',
    'left out',
    'in nine years',
  ],
  [
    'without out',
    'The council closed the quay without a vote.',
    'The council closed the quay.',
    'left out',
    'without a vote',
  ],
  [
    'an if out',
    'The port will close if the council agrees.',
    'The port will close.',
    'left out',
    'if the council agrees',
  ],
  [
    'an unless out',
    'The port will close, unless the council agrees.',
    'The port will close.',
    'left out',
    'unless',
  ],
  ['an until out', 'The port is closed until the council meets.', 'The port is closed.', 'left out', 'until'],
  [
    'an if in front out',
    'If the council agrees, the port will close.',
    'The port will close.',
    'left out',
    'If the council agrees',
  ],
  [
    'what a future waits for out',
    'The port will open after the council votes on it.',
    'The port will open.',
    'left out',
    'after',
  ],
  [
    'an attribution at the end out',
    'The firm hid the cracks, officials said.',
    'The firm hid the cracks.',
    'attribution',
    'officials',
  ],
  [
    'an attribution in front out',
    'According to police, the firm hid the cracks.',
    'The firm hid the cracks.',
    'attribution',
    'police',
  ],
  [
    'a speaker out',
    'Prosecutors said the firm hid the cracks.',
    'The firm hid the cracks.',
    'left out',
    'Prosecutors said',
  ],
  [
    'a claim confirmed',
    'The firm hid the cracks, officials claimed.',
    'The firm hid the cracks, officials confirmed.',
    'attribution',
    'confirmed',
  ],
  [
    'another speaker',
    'The firm hid the cracks, officials said.',
    'The firm hid the cracks, prosecutors said.',
    'attribution',
    'prosecutors',
  ],
  [
    'a subject stolen',
    'The ferry, which crews call the Old Lady, hit the quay.',
    'The Old Lady hit the quay.',
    'left out',
    'The ferry',
  ],
  [
    'a subject stolen from a list',
    'Orme, a friend of Lee Holt, resigned in May.',
    'Lee Holt resigned in May.',
    'left out',
    'Orme',
  ],
  [
    'a cut between subject and verb',
    'The head of the union that sued the port resigned.',
    'The head of the port resigned.',
    'left out',
    'union that sued',
  ],
  [
    'an object made a subject',
    'Crews who sued Varga left the port.',
    'Varga left the port.',
    'left out',
    'Crews who sued',
  ],
  [
    'a predicate lost after an aside',
    'Ada Orme, the mayor of Arle, resigned in May.',
    'Ada Orme, the mayor of Arle.',
    'left out',
    'resigned in May',
  ],
  [
    'a predicate taken from the aside',
    'The union, which met in Arle, sued the port.',
    'The union met in Arle.',
    'left out',
    'sued the port',
  ],
  [
    'a member out of a list',
    'Varga closed ports in Arle, Teal and Hollin.',
    'Varga closed ports in Arle and Hollin.',
    'left out',
    'Teal',
  ],
  [
    'a member between commas out of a list',
    'Varga closed ports in Arle, Teal, and Hollin.',
    'Varga closed ports in Arle, and Hollin.',
    'left out',
    'out of a list',
  ],
  [
    'the end of a list out',
    'Varga closed ports in Arle, Teal, and Hollin.',
    'Varga closed ports in Arle.',
    'left out',
    'Teal',
  ],
  [
    'what an open clause announces out',
    'Orme said that if it rains, the race is off.',
    'Orme said that if it rains.',
    'left out',
    'the race is off',
  ],
  [
    'the wrong outlet',
    'The ferry hit the quay.',
    'The ferry hit the quay, Teal Radio reported.',
    'attribution',
    'Teal Radio',
  ],
  [
    'the wrong outlet first',
    'The ferry hit the quay.',
    'According to Teal Radio, the ferry hit the quay.',
    'attribution',
    'Teal Radio',
  ],
  [
    'credit shared',
    'The ferry hit the quay.',
    'The ferry hit the quay, according to the Harbour Ledger and Teal Radio.',
    'attribution',
    'Teal Radio',
  ],
  [
    'a quotation altered',
    '“We lost the whole quay,” Ada Orme said.',
    '“We lost the old quay,” Ada Orme said.',
    'quotation',
    'We lost the old quay',
  ],
  [
    'a quotation invented',
    'Ada Orme said the quay fell.',
    'Ada Orme said “the quay fell down.”',
    'quotation',
    'the quay fell down',
  ],
  [
    'quotation marks gone',
    'Ada Orme said “we lost the whole quay” on Monday.',
    'Ada Orme said we lost the whole quay on Monday.',
    'quotation',
    'we lost the whole quay',
  ],
  [
    'something else altogether',
    'The ferry hit the quay.',
    'Fares rose twelvefold in Hollin.',
    'new words',
    'rose',
  ],
];

describe('judge() lets pass', () => {
  it.each(supported)('%s', (_, source, sentence) => {
    const verdict = judge(sentence, [from(source)]);
    expect(verdict.reasons).toEqual([]);
    expect(verdict.kind).toBe('supported');
    expect(verdict.score).toBeGreaterThan(0.5);
    expect(verdict.checks).toEqual(checkNames);
  });
});

describe('judge() refuses', () => {
  it.each(refused)('%s', (_, source, sentence, check, named, kind = 'unsupported') => {
    const verdict = judge(sentence, [from(source)]);
    const reasons = verdict.reasons.filter((reason) => reason.check === check);
    expect(verdict.reasons.map((reason) => reason.check)).toContain(check);
    expect(reasons.some((reason) => `${reason.words.join(' ')} ${reason.why}`.includes(named))).toBe(true);
    expect(verdict.kind).toBe(kind);
    expect(verdict.score).toBeLessThanOrEqual(0.5);
  });
});

const quay = from('The old quay at Arle fell into the water at dawn.');
const crews = from('Nine crews left the port because of the storm.', 'Teal Radio');

describe('judge() with two sources', () => {
  it.each([
    'The old quay at Arle fell into the water at dawn, and nine crews left the port because of the storm.',
    'Nine crews left the port because of the storm; the old quay at Arle fell into the water at dawn.',
    'The old quay at Arle fell into the water at dawn while nine crews left the port because of the storm.',
    'The old quay at Arle fell into the water at dawn, the Harbour Ledger reported, and nine crews left the port because of the storm, according to Teal Radio.',
    'Nine crews left the port because of the storm, Teal Radio reported.',
  ])('lets %j pass: each clause stands on one of them', (sentence) => {
    expect(judge(sentence, [quay, crews])).toMatchObject({ kind: 'supported', reasons: [] });
    expect(judge(sentence, [crews, quay])).toMatchObject({ kind: 'supported', reasons: [] });
  });

  it.each([
    [
      'a subject of one with the verb of the other',
      'The old quay at Arle left the port because of the storm.',
    ],
    ['a cause across both', 'The old quay at Arle fell into the water at dawn because of the storm.'],
    ['two subjects on one verb', 'The old quay at Arle and nine crews left the port because of the storm.'],
    [
      'a number carried over',
      'Nine old quays at Arle fell into the water at dawn, and crews left the port because of the storm.',
    ],
    [
      'one clause on neither',
      'The old quay at Arle fell into the water at dawn, and the mayor of Hollin resigned over it.',
    ],
    [
      'the credits exchanged',
      'The old quay at Arle fell into the water at dawn, Teal Radio reported, and nine crews left the port because of the storm, according to the Harbour Ledger.',
    ],
    [
      'a credit to both for the word of one',
      'Nine crews left the port because of the storm, according to the Harbour Ledger and Teal Radio.',
    ],
  ])('refuses %s', (_, sentence) => {
    for (const sources of [
      [quay, crews],
      [crews, quay],
    ]) {
      const verdict = judge(sentence, sources);
      expect(verdict.kind).not.toBe('supported');
      expect(verdict.reasons).not.toEqual([]);
    }
  });

  it('takes the better of two sources for one clause', () => {
    const wrong = from('The old quay at Arle did not fall into the water at dawn.');
    expect(judge('The old quay at Arle fell into the water at dawn.', [wrong, quay]).kind).toBe('supported');
  });
});

describe('judge()', () => {
  it.each(['', ' — ', '…', '“”'])('finds %j unclear: there is nothing to check', (text) => {
    const verdict = judge(text, [quay]);
    expect(verdict).toMatchObject({ kind: 'unclear', score: 0 });
    expect(verdict.reasons.map((reason) => reason.check)).toEqual(['form']);
  });

  it('does not take a date for a weekday when the article has none', () => {
    const source = from('The ferry hit the quay on Thursday.', ledger, null);
    expect(judge('The ferry hit the quay on 19 November.', [source]).kind).toBe('unsupported');
  });

  it('does not take a past date for a weekday that may lie ahead', () => {
    const source = from('The port will close on Thursday.');
    expect(judge('The port will close on 19 November.', [source]).kind).toBe('unsupported');
  });

  it('does not take a name for the outlet when the source has none', () => {
    const verdict = judge('The ferry hit the quay, the Harbour Ledger reported.', [
      from('The ferry hit the quay.', null),
    ]);
    expect(verdict.kind).toBe('unsupported');
    expect(verdict.reasons.map((reason) => reason.check)).toContain('attribution');
  });

  it('ranks what is nearly there above what is not', () => {
    const scores = [
      'The old quay at Arle fell into the water at dawn.',
      'The old quay at Arle fell into the harbour at dawn.',
      'The new quay at Hollin fell into the harbour at dawn.',
      'A choir sang.',
    ].map((sentence) => judge(sentence, [quay]).score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(new Set(scores).size).toBe(4);
  });

  it('gives each reason once', () => {
    const { reasons } = judge('The Lumen quay at Lumen fell.', [quay]);
    expect(reasons.filter((reason) => reason.words.includes('Lumen'))).toHaveLength(1);
  });

  const word = fc.constantFrom(
    ...'the a quay Arle Orme said not may 40 % $3 Monday that and which if “lost” ( ) , . — closed Varga-backed'.split(
      ' ',
    ),
  );
  const prose = fc.array(word, { maxLength: 24 }).map((list) => list.join(' '));
  const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 60 }));

  it('answers on any two texts, with reasons just when it does not let pass', () => {
    fc.assert(
      fc.property(anything, anything, (text, source) => {
        const verdict = judge(text, [from(source)]);
        expect(verdict.reasons.length === 0).toBe(verdict.kind === 'supported');
        expect(verdict.score).toBeGreaterThanOrEqual(0);
        expect(verdict.score).toBeLessThanOrEqual(1);
        expect(judge(text, [from(source)])).toEqual(verdict);
      }),
    );
  });

  const subject = fc.constantFrom('The quay', 'Ada Orme', 'Varga', 'Nine crews', 'The Teal-owned port');
  const verb = fc.constantFrom('closed', 'sued', 'did not leave', 'may sell', 'allegedly hid', 'beat');
  const object = fc.constantFrom('the port', 'Lee Holt', '40 ships', '$3 million', 'a film about Lumen');
  const tail = fc.constantFrom(
    '',
    ' in Arle',
    ' on Monday',
    ' if it rains',
    ', officials said',
    ', which is old',
  );
  const statement = fc
    .tuple(subject, verb, object, tail)
    .map(([who, what, whom, more]) => `${who} ${what} ${whom}${more}.`);

  it('lets every sentence stand on itself, with or without the outlet', () => {
    fc.assert(
      fc.property(statement, (text) => {
        expect(judge(text, [from(text)])).toMatchObject({ kind: 'supported', score: 1 });
        expect(judge(`${text.slice(0, -1)}, ${ledger} reported.`, [from(text)]).kind).toBe('supported');
      }),
    );
  });

  it('lets no sentence stand on one with another subject, verb or object', () => {
    fc.assert(
      fc.property(fc.tuple(subject, verb, object), fc.tuple(subject, verb, object), (one, other) => {
        fc.pre(one.join() !== other.join());
        expect(judge(`${one.join(' ')}.`, [from(`${other.join(' ')}.`)]).kind).not.toBe('supported');
      }),
    );
  });

  it.each(['quay ', 'said, ', '. ', '“a, ” ', '1,', "Arle's ", 'not '])(
    'judges 20,000 characters of %j in two seconds',
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      const start = performance.now();
      judge(text, [from(text)]);
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
