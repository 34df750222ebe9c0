import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../check/mod.ts';
import { seeded } from '../random.ts';
import { citesTwo, families, mutations, type Subject } from './mod.ts';

const rest =
  'In the north, Ada Vale said fees were too high. The storm, Vale said, tore 77 roofs from the sheds of Hollin, and ships in Hollin sank. Later that week Mira Sand told the court of a bribe, and so did the Kern Union. “It is late,” Mira Sand said. The Kern Union was founded by sailors. The court of Arle fined Mr. Holt and Lumen in Arle; for Orme nothing changed, nor for Holt.';

function subject(text: string, outlet = 'Teal Radio'): Subject {
  const article = {
    outlet: 'The Harbour Ledger',
    text: `${text} ${rest}`,
    sentences: [text, 'The storm damaged 77 roofs and sheds in Hollin.'],
    names: ['Ada Vale', 'Mira Sand', 'Kern Union', 'Hollin', 'Orme', 'Holt', 'Lumen'],
    numbers: ['77'],
  };
  const other = { text: 'The last crews left the port because of the storm.', outlet };
  return { text, outlet: 'The Harbour Ledger', article, other };
}

function mutated(kind: string, text: string): string | null {
  return mutations[kind]!(subject(text), seeded(1));
}

/** Each with a sentence that offers a place for it. */
const suitable: readonly (readonly [string, string, string])[] = [
  ['number changed', 'The port lost 312 crews.', 'The port lost 313 crews.'],
  ['number changed', 'Varga paid 1.5 million crowns.', 'Varga paid 2.5 million crowns.'],
  ['number from elsewhere', 'The port lost 312 crews.', 'The port lost 77 crews.'],
  ['number word changed', 'The port lost nine crews.', 'The port lost eight crews.'],
  [
    'numbers swapped',
    'The port lost 312 crews in the storm that cost Arle 40 ships.',
    'The port lost 40 crews in the storm that cost Arle 312 ships.',
  ],
  ['scale changed', 'Varga paid 3 million crowns.', 'Varga paid 3 billion crowns.'],
  ['unit changed', 'Fares rose 12 percent.', 'Fares rose 12 people.'],
  ['unit changed', 'Fares rose 12% in May.', 'Fares rose 12 people in May.'],
  ['currency changed', 'Varga paid $5 for each.', 'Varga paid £5 for each.'],
  ['share changed', 'The council doubled the fee.', 'The council tripled the fee.'],
  ['range turned', 'Fares rose from 5 percent to 9 percent.', 'Fares rose from 9 percent to 5 percent.'],
  ['weekday shifted', 'The port closed on Tuesday.', 'The port closed on Friday.'],
  ['month shifted', 'The port closed in May.', 'The port closed in August.'],
  ['year shifted', 'The port closed in 2019.', 'The port closed in 2017.'],
  ['time changed', 'The port closed on Tuesday morning.', 'The port closed on Tuesday evening.'],
  ['last and next', 'The port closed last year.', 'The port closed next year.'],
  ['name from elsewhere', 'On Monday Orme won the vote.', 'On Monday Hollin won the vote.'],
  ['place changed', 'The ferry sank in Arle on Monday.', 'The ferry sank in Hollin on Monday.'],
  ['title changed', 'The fee was set by Mayor Orme in May.', 'The fee was set by Sheriff Orme in May.'],
  ['rank raised', 'The former judge said nothing.', 'The judge said nothing.'],
  ['rank raised', 'Vice President Orme resigned.', 'President Orme resigned.'],
  ['name halved', 'The council of New Arle met.', 'The council of Arle met.'],
  ['name halved', 'The University of Arle closed.', 'Arle closed.'],
  ['hyphen relation changed', 'The Lumen-backed film was dropped.', 'The Orme-backed film was dropped.'],
  [
    'list member added',
    'The fee hits Arle, Teal and Hollin.',
    'The fee hits Arle, Mira Sand, Teal and Hollin.',
  ],
  [
    'list member dropped',
    'The fee hits three ports: Arle, Teal and Hollin.',
    'The fee hits three ports: Teal and Hollin.',
  ],
  ['pronoun turned', 'Orme said he would close the port.', 'Orme said she would close the port.'],
  ['pronoun misread', 'He said the port would close.', 'Mira Sand said the port would close.'],
  ['description misread', 'The company said the port would close.', 'Mira Sand said the port would close.'],
  ['negation added', 'The port has closed for good.', 'The port has not closed for good.'],
  ['negation dropped', 'The port has not closed.', 'The port has closed.'],
  ['negation dropped', 'The port hasn’t closed.', 'The port has closed.'],
  [
    'negation moved',
    'Orme has not left and the port will close.',
    'Orme has left and the port will not close.',
  ],
  ['double negation broken', 'Orme did not rule out a vote.', 'Orme did rule out a vote.'],
  ['no dropped', 'Police found no evidence of a fire.', 'Police found evidence of a fire.'],
  ['refusal dropped', 'Orme refused to sign the order.', 'Orme signed the order.'],
  ['made certain', 'The port may close.', 'The port will close.'],
  [
    'may have, had',
    'The ferry may have crashed into the quay.',
    'The ferry certainly had crashed into the quay.',
  ],
  ['hedge dropped', 'The firm allegedly hid the cracks.', 'The firm hid the cracks.'],
  ['hedge dropped', 'Police held the suspected arsonist.', 'Police held the arsonist.'],
  ['count made exact', 'The port lost about 312 crews.', 'The port lost exactly 312 crews.'],
  ['plan done', 'Orme plans to sell the quay.', 'Orme sold the quay.'],
  ['plan done', 'The council is expected to ban the ferry.', 'The council banned the ferry.'],
  ['attempt done', 'Orme tried to sell the quay.', 'Orme sold the quay.'],
  ['future done', 'The council will ban the ferry.', 'The council banned the ferry.'],
  [
    'attribution strengthened',
    'Holt claimed that the firm hid the cracks.',
    'Holt proved that the firm hid the cracks.',
  ],
  ['attribution strengthened', 'Orme was accused of fraud.', 'Orme was convicted of fraud.'],
  ['quantity raised', 'Some of the crews left.', 'All of the crews left.'],
  ['quantity lowered', 'Most of the crews left.', 'Few of the crews left.'],
  ['bound turned', 'At least 40 crews left.', 'At most 40 crews left.'],
  ['comparison inverted', 'The quay is older than the wall.', 'The quay is younger than the wall.'],
  [
    'superlative inserted',
    'The firm built a lighthouse at Arle.',
    'The firm built the only lighthouse at Arle.',
  ],
  [
    'membership dropped',
    'Arle is one of the largest ports in the north.',
    'Arle is the largest port in the north.',
  ],
  ['opposite word', 'Fares rose in May.', 'Fares fell in May.'],
  ['made passive', 'Varga sued the council in May.', 'Varga was sued by the council in May.'],
  ['made active', 'Varga was sued by the council in May.', 'Varga sued the council in May.'],
  ['pronoun roles swapped', 'Orme accused him of fraud.', 'He accused Orme of fraud.'],
  ['pronoun roles swapped', 'She praised Orme for the speech.', 'Orme praised her for the speech.'],
  ['subject merged', 'Orme resigned on Monday.', 'Orme and Mira Sand resigned on Monday.'],
  [
    'verbs swapped',
    'The council approved the plan for the quay and rejected the appeal.',
    'The council rejected the plan for the quay and approved the appeal.',
  ],
  ['possessor acts', 'On Monday Orme’s lawyer denied the charge.', 'On Monday Orme denied the charge.'],
  ['owner dropped', 'Critics of the council marched to the port.', 'The council marched to the port.'],
  ['attribution cut', 'The firm hid all of the cracks, officials said.', 'The firm hid all of the cracks.'],
  [
    'attribution cut',
    'The firm hid all of the cracks, according to police.',
    'The firm hid all of the cracks.',
  ],
  [
    'inner attribution cut',
    'The old quay, officials said, was full of cracks.',
    'The old quay was full of cracks.',
  ],
  [
    'front attribution cut',
    'Officials said the old quay was full of cracks in May.',
    'The old quay was full of cracks in May.',
  ],
  [
    'speaker changed',
    '“The quay is full of cracks,” Ada Orme said.',
    '“The quay is full of cracks,” Mira Sand said.',
  ],
  [
    'paraphrase quoted',
    'Orme said that she would close the old port of Arle for good in May.',
    'Orme said that she would “close the old port of” Arle for good in May.',
  ],
  [
    'quote shortened',
    'Orme said “nobody in the port could have known about all of these cracks” in May.',
    'Orme said “nobody in the known about all of these cracks” in May.',
  ],
  [
    'quote stretched',
    'Orme called it “a gift to thieves” from the council of Arle.',
    'Orme called it “a gift to thieves from the council of Arle”.',
  ],
  ['distance dropped', 'Orme ran the “rescue” of the port.', 'Orme ran the rescue of the port.'],
  [
    'paraphrase quoted far',
    'Holt said that the old harbour office near the pier would lose its licence in spring.',
    'Holt said that the old harbour office near the pier would “lose its licence in spring,” The Harbour Ledger reported.',
  ],
  [
    'speaker over both',
    'The port lost 40 jobs, Holt said, and the council closed the last pier.',
    'The port lost 40 jobs and the council closed the last pier, Holt said.',
  ],
  ['clause appended', 'The port closed.', 'The port closed, despite earlier promises.'],
  ['relation invented', 'Varga dropped a film about Lumen.', 'Varga dropped a Lumen-led film.'],
  ['cause invented', 'Orme resigned after the vote.', 'Orme resigned because of the vote.'],
  ['cause invented', 'Orme resigned after the council met.', 'Orme resigned because the council met.'],
  ['cause appended', 'Orme resigned.', 'Orme resigned because of Hollin.'],
  ['order turned', 'Orme resigned after the vote.', 'Orme resigned before the vote.'],
  [
    'condition cut',
    'The port of Arle will close again if the council agrees.',
    'The port of Arle will close again.',
  ],
  [
    'front condition cut',
    'If the council agrees, the port of Arle will close again.',
    'The port of Arle will close again.',
  ],
  ['front time cut', 'In May 2013, the council gave the port a medal.', 'The council gave the port a medal.'],
  ['limit dropped', 'Only Holt voted against the fee.', 'Holt voted against the fee.'],
  [
    'exception cut',
    'The fee hits all ports of the north except Arle.',
    'The fee hits all ports of the north.',
  ],
  [
    'tail cut',
    'The office approved the new drug for adults over sixty.',
    'The office approved the new drug.',
  ],
  ['superlative tail cut', 'Arle is the largest port in the north.', 'Arle is the largest port.'],
  [
    'participle tail cut',
    'The office will pay the workers injured or killed, and people living near the quay.',
    'The office will pay the workers injured or killed, and people.',
  ],
  ['between cut', 'Officials said early in May the bridge fell.', 'Officials fell.'],
  ['subject stolen', 'Orme, who in May beat Holt, resigned on Monday.', 'Holt resigned on Monday.'],
  ['subject from the opening', 'After Orme beat Holt, the council resigned.', 'Orme resigned.'],
  [
    'later verb taken',
    'The council approved the plan for the quay, and the mayor signed the order on Monday.',
    'The council signed the order on Monday.',
  ],
  ['part made whole', 'Two of the five ferries sank.', 'The five ferries sank.'],
  ['prefix dropped', 'The anti-union law passed.', 'The union law passed.'],
  ['privative dropped', 'The man had a fake gun.', 'The man had a gun.'],
  ['near miss done', 'The ferry almost sank in May.', 'The ferry sank in May.'],
  ['no longer dropped', 'Orme is no longer the mayor.', 'Orme is the mayor.'],
  ['bound dropped', 'At least 40 crews left.', '40 crews left.'],
  ['restrictor dropped', 'Most young voters stayed at home.', 'Most voters stayed at home.'],
  ['question made fact', 'Reporters asked whether Orme knew of the cracks.', 'Orme knew of the cracks.'],
  ['urged done', 'Holt urged the council to approve the plan.', 'The council approved the plan.'],
  ['accusation made fact', 'Holt accused Orme of taking bribes.', 'Orme was taking bribes.'],
  ['seeming made fact', 'The quay appears to be safe.', 'The quay is safe.'],
  ['passive lost', 'Orme was asked about the cracks.', 'Orme asked about the cracks.'],
  [
    'contrast turned',
    'The vote was about the fees, not the ferry.',
    'The vote was about the ferry, not the fees.',
  ],
  ['tense turned', 'Orme was the mayor of Arle.', 'Orme is the mayor of Arle.'],
  ['count of actors turned', 'The suspects told police of the fire.', 'The suspect told police of the fire.'],
  ['preposition turned', 'Orme got a letter from Holt.', 'Orme got a letter to Holt.'],
  ['participle turned', 'The group backed by Orme left.', 'The group backing Orme left.'],
  ['done made plan', 'In May Orme signed the order.', 'In May Orme plans to sign the order.'],
  ['credit shared', 'The port closed.', 'The port closed, according to The Harbour Ledger and Teal Radio.'],
  [
    'credit shared in front',
    'The port closed.',
    'Teal Radio and The Harbour Ledger reported that the port closed.',
  ],
  ['credit moved', 'The port closed.', 'The port closed, Teal Radio reported.'],
  ['credit moved to front', 'The port closed.', 'According to Teal Radio, the port closed.'],
  [
    'credit in the verb',
    'The council of Arle has closed the port.',
    'The council of Arle has, The Harbour Ledger reported, closed the port.',
  ],
  [
    'joint: credit for two',
    'The port closed in May.',
    'The port closed in May, The Harbour Ledger and Teal Radio reported.',
  ],
  [
    'joint: subject shared',
    'The port closed in May.',
    'The port closed in May and left the port because of the storm.',
  ],
  [
    'joint: subject shared, credits',
    'The port closed in May.',
    'The port closed in May, The Harbour Ledger reported, and left the port because of the storm, according to Teal Radio.',
  ],
  [
    'joint: pronoun shared',
    'Orme closed the port in May.',
    'Orme closed the port in May, The Harbour Ledger reported, and he left the port because of the storm, according to Teal Radio.',
  ],
  [
    'joint: credits crossed',
    'The port closed in May.',
    'The port closed in May, Teal Radio reported, and the last crews left the port because of the storm, according to The Harbour Ledger.',
  ],
  [
    'joint: one credit for both',
    'The port closed in May.',
    'According to The Harbour Ledger, the port closed in May, and the last crews left the port because of the storm.',
  ],
  [
    'joint: because',
    'The port closed in May.',
    'The port closed in May because the last crews left the port because of the storm.',
  ],
  [
    'joint: because, credits',
    'The port closed in May.',
    'The port closed in May, The Harbour Ledger reported, because the last crews left the port because of the storm, according to Teal Radio.',
  ],
  [
    'joint: after',
    'The port closed in May.',
    'The port closed in May after the last crews left the port because of the storm.',
  ],
  [
    'joint: so',
    'The port closed in May.',
    'The port closed in May, so the last crews left the port because of the storm.',
  ],
  [
    'joint: despite',
    'The port closed in May.',
    'The port closed in May even though the last crews left the port because of the storm.',
  ],
];

/** Each with a sentence that offers none, or where the change would say nothing false. */
const unsuitable: readonly (readonly [string, string])[] = [
  ['number changed', 'The port lost nine crews.'],
  ['number from elsewhere', 'The port lost crews.'],
  ['numbers swapped', 'The fee rose from 12 to 40 crowns.'],
  ['unit changed', 'The port lost 312 crews.'],
  ['weekday shifted', 'The port closed in May.'],
  ['month shifted', 'The ferry may close.'],
  ['year shifted', 'The firm sold 2,019 tons.'],
  ['last and next', 'The port closed at last.'],
  ['name from elsewhere', 'The port closed.'],
  ['names swapped', 'Ada Orme and Lee Holt left.'],
  ['names swapped', 'Ada Orme met Lee Holt.'],
  ['place changed', 'The ferry sank on Monday.'],
  ['title changed', 'The Justice Department sued.'],
  ['rank raised', 'The judge said nothing.'],
  ['name halved', 'Ada Orme won.'],
  ['list member dropped', 'The fee hits ports: Arle, Teal and Hollin.'],
  ['pronoun turned', 'Orme told him that she left with her crew.'],
  ['negation added', 'The port is not closed.'],
  ['negation added', 'They asked whether the port has closed.'],
  ['negation dropped', 'The port can’t close.'],
  ['negation dropped', 'The port not only closed but sank.'],
  ['negation moved', 'Orme does not think the port will close.'],
  ['made certain', 'The port will close.'],
  ['made certain', 'The fair is on in May.'],
  ['hedge dropped', 'They spoke about the cracks.'],
  ['hedge dropped', 'Every possible way was tried.'],
  ['plan done', 'The council rejected plans to sell the quay.'],
  ['future done', 'The council will not ban the ferry.'],
  ['attribution strengthened', 'He denied recent claims that the firm hid the cracks.'],
  ['quantity raised', 'The most recent storm cost 40 ships.'],
  ['bound turned', 'The fee rose over 10 years.'],
  ['comparison inverted', 'More than 40 crews left.'],
  ['superlative inserted', 'A lot of crews left.'],
  ['opposite word', 'The port met.'],
  ['made passive', 'The man who sued left.'],
  ['made active', 'The port was closed by noon.'],
  ['subject merged', 'He resigned on Monday.'],
  ['verbs swapped', 'The council met.'],
  ['possessor acts', 'Orme’s port closed.'],
  ['attribution cut', 'The firm hid the cracks.'],
  ['attribution cut', 'The old port of Arle closed in May, The Harbour Ledger reported.'],
  ['front attribution cut', 'Orme left the port of Arle in May of last year.'],
  ['paraphrase quoted', 'Orme said that “we lost” the port in a single day.'],
  ['quote altered', 'Orme said “we lost.”'],
  ['quote stretched', 'Orme left.'],
  ['relation invented', 'Varga dropped a film on Monday.'],
  ['cause invented', 'The quay was named after the mayor.'],
  ['order turned', 'Orme stood before the judge.'],
  ['condition cut', 'The port closed.'],
  ['front time cut', 'On Monday, the port closed again in Arle.'],
  ['distance dropped', 'Orme called it “a gift to thieves”.'],
  ['paraphrase quoted far', 'Holt said the port closed.'],
  ['speaker over both', 'The port closed, Holt said.'],
  ['credit in the verb', 'The port closed.'],
  ['limit dropped', 'Orme not only left.'],
  ['exception cut', 'The port closed.'],
  ['tail cut', 'The port of Arle closed in a statement on Monday.'],
  ['subject stolen', 'Orme, the sheriff of the port, resigned.'],
  ['subject from the opening', 'After the storm, Orme resigned.'],
  ['part made whole', 'The port closed.'],
  ['prefix dropped', 'The port closed.'],
  ['bound dropped', 'They spoke about the cracks.'],
  ['question made fact', 'The port closed.'],
  ['passive lost', 'The port was closed.'],
  ['contrast turned', 'The port closed.'],
  ['tense turned', 'Orme said the port was a ruin.'],
  ['count of actors turned', 'The port closed.'],
  ['credit shared in front', 'Asked about it, Orme left.'],
];

describe('mutations', () => {
  it.each(suitable)('%s makes %j into %j', (kind, text, expected) => {
    expect(mutated(kind, text)).toBe(expected);
  });

  it.each(unsuitable)('%s makes nothing of %j', (kind, text) => {
    expect(mutated(kind, text)).toBeNull();
  });

  it('quote altered changes one word inside the quotation for one of the article', () => {
    const text = 'Orme said “nobody could have known about these cracks” in May.';
    const made = Array.from({ length: 20 }, (_, seed) =>
      mutations['quote altered']!(subject(text), seeded(seed)),
    );
    const changed = made.filter((item) => item !== null);
    expect(changed.length).toBeGreaterThan(0);
    for (const item of changed) {
      expect(item).toMatch(/^Orme said “.*” in May\.$/);
      expect(item.split(' ').filter((word, at) => word !== text.split(' ')[at])).toHaveLength(1);
    }
  });

  it.each(['verb from elsewhere', 'noun from elsewhere'])('%s takes a word of another sentence', (kind) => {
    const text = 'The council approved the budget for the harbour.';
    const made = Array.from({ length: 20 }, (_, seed) => mutations[kind]!(subject(text), seeded(seed)));
    const changed = made.find((item) => item !== null);
    expect(changed).toMatch(kind.startsWith('verb') ? /damaged/ : /roofs|sheds|storm/);
  });

  it('names swapped exchanges two names that do not do the same', () => {
    expect(mutated('names swapped', 'On Monday Orme sued the old firm of Holt.')).toBe(
      'On Monday Holt sued the old firm of Orme.',
    );
  });

  it('title moved gives a title to another of the article', () => {
    expect(mutated('title moved', 'The fee was set by Mayor Orme and then paid by Holt.')).toBe(
      'The fee was set by Orme and then paid by Mayor Holt.',
    );
  });

  it('no kind makes a second outlet of the first', () => {
    const same = subject('The port closed.', 'The Harbour Ledger');
    for (const kind of Object.keys({ ...families['credits'], ...families['joints'] })) {
      if (kind === 'credit in the verb') continue;
      if (/because$|after|so$|despite|shared$/.test(kind) && citesTwo(kind)) continue;
      expect(mutations[kind]!(same, seeded(1))).toBeNull();
    }
  });

  it('are over a hundred kinds in families, each named once', () => {
    const named = Object.values(families).flatMap((family) => Object.keys(family));
    expect(new Set(named).size).toBe(named.length);
    expect(Object.keys(mutations)).toEqual(named);
    expect(named.length).toBeGreaterThanOrEqual(100);
  });

  it('each has a case here', () => {
    const covered = new Set([
      ...suitable.map(([kind]) => kind),
      ...['quote altered', 'verb from elsewhere', 'noun from elsewhere', 'names swapped', 'title moved'],
    ]);
    expect(Object.keys(mutations).filter((kind) => !covered.has(kind))).toEqual([]);
  });

  it.each(suitable)('%s: the gate refuses what becomes of %j', (kind, text, expected) => {
    const { outlet, other } = subject(text);
    const own = { text, outlet, date: null };
    const cited = citesTwo(kind) ? [own, { ...other, date: null }] : [own];
    expect(judge(expected, cited).kind).not.toBe('supported');
  });

  it('take any sentence, and do the same to it each time', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...suitable.map(([, text]) => text))),
        fc.integer(),
        (text, seed) => {
          const given = subject(text);
          for (const mutate of Object.values(mutations)) {
            const made = mutate(given, seeded(seed));
            expect(mutate(given, seeded(seed))).toBe(made);
            if (made !== null) expect(typeof made).toBe('string');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
