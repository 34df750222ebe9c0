import { describe, expect, it } from 'vitest';
import type { VerdictKind } from '../news/mod.ts';
import { judge, type SourceSentence } from './mod.ts';

// Eighty retold sentences by a reader who did not write the gate: forty with one planted fault, forty fair.
// All people, places and outlets are invented. Sources are of Friday 20 November 2026 unless they say otherwise.

const published = '2026-11-20';

function ledger(text: string, date = published): SourceSentence {
  return { text, outlet: 'The Harbour Ledger', date };
}

function northline(text: string): SourceSentence {
  return { text, outlet: 'Northline', date: published };
}

type Case = readonly [what: string, sources: readonly SourceSentence[], sentence: string];
type Wrong = readonly [...Case, present: VerdictKind];

const faults: readonly Case[] = [
  [
    'the sued one sues',
    [ledger('The regulator sued Marlow Freight in March after the company withheld crash records.')],
    'Marlow Freight sued the regulator in March after the company withheld crash records.',
  ],
  [
    'whom it is for is cut',
    [ledger('The ministry will pay for the vaccine for pregnant women and people over 75.')],
    'The ministry will pay for the vaccine, The Harbour Ledger reported.',
  ],
  [
    'who says so is cut',
    [ledger('The bridge had not been inspected since 2011, according to two engineers who left the firm.')],
    'The bridge had not been inspected since 2011.',
  ],
  [
    'the brother’s charge becomes hers',
    [ledger('The brother of Mayor Ada Orme, who won a third term in May, was charged with fraud on Monday.')],
    'Mayor Ada Orme, who won a third term in May, was charged with fraud on Monday.',
  ],
  [
    'a university becomes its town',
    [ledger('The University of Carrow said its hospital would close two wards in May.')],
    'Carrow said its hospital would close two wards in May.',
  ],
  [
    '“today” of another day',
    [ledger('The court will hear the appeal today, the clerk said.', '2026-11-12')],
    'The court will hear the appeal today, the clerk said.',
  ],
  [
    'a count goes to another verb',
    [ledger('Of the 31 passengers, 12 were treated for burns and four were kept in hospital overnight.')],
    'Of the 31 passengers, 12 were kept in hospital overnight.',
  ],
  [
    'the quote goes to the man named beside her',
    [ledger('“We were told nothing,” said Lena Brandt, whose son works for plant manager Otto Reyl.')],
    '“We were told nothing,” said plant manager Otto Reyl.',
  ],
  [
    'what is considered is done',
    [ledger('The fund is considering selling its stake in the airport.')],
    'The fund is selling its stake in the airport.',
  ],
  [
    'what came before becomes the cause',
    [ledger('The mayor resigned on Friday, a week after the audit was published.')],
    'The mayor resigned on Friday over the audit published a week before.',
  ],
  [
    'not all becomes none',
    [ledger('Not all of the wells tested met the standard.')],
    'None of the wells tested met the standard.',
  ],
  [
    'parts of a town become the town',
    [ledger('The strike will close schools in Arle, Hollin and parts of Teal.')],
    'The strike will close schools in Arle, Hollin and Teal.',
  ],
  [
    'one of the first becomes the first',
    [ledger('Ada Orme is one of the first women to lead the fire service.')],
    'Ada Orme is the first woman to lead the fire service.',
  ],
  [
    'a figure of one outlet credited to two',
    [
      ledger('The tanker lost 400 tonnes of oil off Teal, the coastguard said.'),
      northline('The tanker lost oil off Teal, the coastguard said.'),
    ],
    'The tanker lost 400 tonnes of oil off Teal, the coastguard said, according to The Harbour Ledger and Northline.',
  ],
  [
    'a pronoun nobody stands for',
    [ledger('Ilse Varga said her brother had left before the fire.')],
    'She said her brother had left before the fire.',
  ],
  [
    'teller and told change places',
    [ledger('Dana Holt told Paul Gant he would lose his seat in May.')],
    'Paul Gant told Dana Holt he would lose his seat in May.',
  ],
  [
    'a level becomes a change',
    [ledger('Sales fell to 12 million crowns from 19 million.')],
    'Sales fell by 12 million crowns from 19 million.',
  ],
  [
    'points become percent',
    [ledger('The jobless rate rose by two percentage points to 6 percent.')],
    'The jobless rate rose by two percent to 6 percent.',
  ],
  [
    'what used to be is',
    [ledger('The clinic used to treat refugees without papers.')],
    'The clinic treats refugees without papers.',
  ],
  [
    'the outlet takes the prosecutors’ place',
    [ledger('Prosecutors say Otto Reyl forged the permit in 2019.')],
    'Otto Reyl forged the permit in 2019, The Harbour Ledger reported.',
  ],
  [
    'unnamed informants are left out',
    [ledger('The bank will cut 900 jobs, two people with knowledge of the plan said.')],
    'The bank will cut 900 jobs, The Harbour Ledger reported.',
  ],
  [
    'the dead become the injured',
    [ledger('Three miners died and five were injured when the roof fell in.')],
    'Three miners were injured when the roof fell in.',
  ],
  [
    'what was rejected is approved',
    [ledger('The council approved the tower and rejected the car park.')],
    'The council approved the tower and the car park.',
  ],
  [
    'the one exception is lost',
    [ledger('All the accused but Otto Reyl pleaded guilty.')],
    'All the accused pleaded guilty.',
  ],
  [
    'a condition becomes a time',
    [ledger('The port will reopen if divers find no mines in the channel.')],
    'The port will reopen once divers find no mines in the channel.',
  ],
  [
    'safer becomes safe',
    [ledger('The river is safer for bathing than it was in 2010.')],
    'The river is safe for bathing.',
  ],
  [
    'a purpose becomes a result',
    [ledger('The company hired divers to raise the wreck.')],
    'The company hired divers who raised the wreck.',
  ],
  [
    'the denied is admitted',
    [ledger('Otto Reyl denied bribery and admitted keeping two sets of books.')],
    'Otto Reyl admitted bribery and keeping two sets of books.',
  ],
  [
    'those asked become all',
    [ledger('A third of the pupils surveyed by the union had skipped breakfast.')],
    'A third of the pupils had skipped breakfast.',
  ],
  [
    'the day of the release becomes that of the arrest',
    [ledger('Ilse Varga, who was arrested in June, was released on Monday.')],
    'Ilse Varga was arrested on Monday.',
  ],
  [
    'a former minister is in office',
    [ledger('Police questioned former minister Paul Gant for six hours.')],
    'Police questioned minister Paul Gant for six hours.',
  ],
  [
    'the parent becomes the child',
    [ledger('Teal Group, Lumen’s parent, said profits rose 4 percent.')],
    'Teal Group’s parent, Lumen, said profits rose 4 percent.',
  ],
  [
    'a quote loses its condition',
    [ledger('“I would never vote for this bill unless the levy goes,” Dana Holt said.')],
    'Dana Holt said: “I would never vote for this bill.”',
  ],
  [
    'a suspicion becomes a finding',
    [ledger('Inspectors suspect that the valve was left open.')],
    'Inspectors found that the valve was left open.',
  ],
  [
    'a weekday resolved to the wrong day',
    [ledger('The council voted on Thursday to close the quay.')],
    'The council voted on Nov. 20 to close the quay.',
  ],
  [
    'one man’s fine is another’s',
    [ledger('Paul Gant resigned on Monday.'), northline('Otto Reyl was fined 4,000 crowns on Tuesday.')],
    'Paul Gant resigned on Monday and was fined 4,000 crowns on Tuesday.',
  ],
  [
    'two things at dawn become one after the other',
    [ledger('The dam at Hollin failed at dawn.'), northline('The governor left the province at dawn.')],
    'The governor left the province after the dam at Hollin failed at dawn.',
  ],
  [
    'twice the rate becomes the rate',
    [ledger('Rents in Arle rose 8 percent, twice the national rate.')],
    'Rents in Arle rose 8 percent, the national rate.',
  ],
  [
    'as many as forty become forty',
    [ledger('As many as 40 people were on the ferry when it sank.')],
    'Forty people were on the ferry when it sank.',
  ],
  [
    'no proof that it was becomes proof that it was not',
    [ledger('Police found no evidence that the fire had been set.')],
    'Police found evidence that the fire had not been set.',
  ],
];

const fair: readonly Case[] = [
  [
    'an opening “Meanwhile” goes',
    [ledger('Meanwhile, the council closed the quay to lorries.')],
    'The council closed the quay to lorries.',
  ],
  [
    'a tail with “who” between commas goes',
    [ledger('Ada Orme, who has led the fire service since 2019, resigned on Monday.')],
    'Ada Orme resigned on Monday.',
  ],
  [
    'the outlet at the end',
    [ledger('The tanker lost 400 tonnes of oil off Teal, the coastguard said.')],
    'The tanker lost 400 tonnes of oil off Teal, the coastguard said, The Harbour Ledger reported.',
  ],
  [
    'the outlet in front',
    [ledger('The regulator fined four mills for fixing the price of flour.')],
    'According to The Harbour Ledger, the regulator fined four mills for fixing the price of flour.',
  ],
  [
    'the outlet in the middle',
    [ledger('The tanker lost 400 tonnes of oil off Teal.')],
    'The tanker, The Harbour Ledger reported, lost 400 tonnes of oil off Teal.',
  ],
  [
    'the speaker from front to end',
    [ledger('The mayor said on Friday that the bridge would open in May.')],
    'The bridge would open in May, the mayor said on Friday.',
  ],
  [
    'the speaker from end to front',
    [ledger('The bridge will open in May, the mayor said.')],
    'The mayor said the bridge will open in May.',
  ],
  [
    'a quote kept inside, credited',
    [ledger('The report called the roof “a danger to everyone who works under it”.')],
    'The report called the roof “a danger to everyone who works under it”, The Harbour Ledger reported.',
  ],
  [
    'passive to active',
    [ledger('The mine was closed by the regulator in March.')],
    'The regulator closed the mine in March.',
  ],
  [
    'active to passive',
    [ledger('Police arrested two men in Arle on Sunday.')],
    'Two men were arrested by police in Arle on Sunday.',
  ],
  [
    'a weekday resolved',
    [ledger('The council voted on Thursday to close the quay.')],
    'The council voted on Nov. 19 to close the quay.',
  ],
  [
    'a weekday left out',
    [ledger('The council voted on Thursday to close the quay.')],
    'The council voted to close the quay.',
  ],
  ['“Mr.” goes', [ledger('Mr. Reyl pleaded guilty to fraud.')], 'Reyl pleaded guilty to fraud.'],
  [
    'percent as a sign',
    [ledger('Rents in Arle rose 8 percent last year.')],
    'Rents in Arle rose 8% last year.',
  ],
  [
    'a number word as digits',
    [ledger('The fire killed twelve people in a warehouse at Hollin.')],
    'The fire killed 12 people in a warehouse at Hollin.',
  ],
  [
    'the dateline goes',
    [ledger('ARLE (Northline) — Divers found the wreck on Sunday.')],
    'Divers found the wreck on Sunday.',
  ],
  [
    'two sources joined by “and”, each credited',
    [ledger('Paul Gant resigned on Monday.'), northline('Otto Reyl was fined 4,000 crowns on Tuesday.')],
    'Paul Gant resigned on Monday, The Harbour Ledger reported, and Otto Reyl was fined 4,000 crowns on Tuesday, according to Northline.',
  ],
  [
    'two sources joined by “while”',
    [
      ledger('Dockers in Teal returned to work on Monday.'),
      northline('Dockers in Arle stayed out for a third week.'),
    ],
    'Dockers in Teal returned to work on Monday, while dockers in Arle stayed out for a third week.',
  ],
  [
    'an apposition at the end goes',
    [ledger('The court fined Paul Gant 4,000 crowns, a tenth of what prosecutors had sought.')],
    'The court fined Paul Gant 4,000 crowns.',
  ],
  [
    'a participle after a comma goes',
    [ledger('The ferry ran aground near Teal, blocking the channel for six hours.')],
    'The ferry ran aground near Teal.',
  ],
  [
    'the month moves to the end',
    [ledger('In March, the regulator sued Marlow Freight.')],
    'The regulator sued Marlow Freight in March.',
  ],
  [
    'a short form written out',
    [ledger('The harbour won’t open before May, Dana Holt said.')],
    'The harbour will not open before May, Dana Holt said.',
  ],
  [
    'brackets go',
    [ledger('The fund (which is based in Teal) bought the bank in June.')],
    'The fund bought the bank in June.',
  ],
  [
    '“on” put before the day',
    [ledger('The firm said Monday it would appeal.')],
    'The firm said on Monday it would appeal.',
  ],
  [
    'the speaker before the quote',
    [ledger('“We were told nothing about the gas,” said Lena Brandt.')],
    'Lena Brandt said: “We were told nothing about the gas.”',
  ],
  [
    'a quote around its speaker joined',
    [ledger('“The pump failed,” Lena Brandt said, “and nobody came.”')],
    '“The pump failed, and nobody came,” Lena Brandt said.',
  ],
  // The letters of the same state.
  [
    'a country by its letters',
    [ledger('The United States will return the statue to Ruvenia.')],
    'The U.S. will return the statue to Ruvenia.',
  ],
  // 2.3 million is 2,300,000.
  [
    'a long figure as millions',
    [ledger('The company will repay 2,300,000 crowns to its customers.')],
    'The company will repay 2.3 million crowns to its customers.',
  ],
  // The words “in order” carry nothing.
  [
    '“in order to” becomes “to”',
    [ledger('The firm sold two ships in order to pay the fine.')],
    'The firm sold two ships to pay the fine.',
  ],
  [
    'the second of two acts goes',
    [ledger('The council closed the quay and ordered a survey of the piers.')],
    'The council closed the quay.',
  ],
  [
    '“says” becomes “said”',
    [ledger('The union says the offer is too low.')],
    'The union said the offer is too low.',
  ],
  [
    'more than becomes over',
    [ledger('More than 300 homes lost power in the storm.')],
    'Over 300 homes lost power in the storm.',
  ],
  [
    'told reporters becomes said',
    [ledger('Dana Holt told reporters on Monday that the quay would open in May.')],
    'Dana Holt said on Monday that the quay would open in May.',
  ],
  [
    'what both say, credited to both',
    [
      ledger('The tanker lost 400 tonnes of oil off Teal.'),
      northline('The tanker lost 400 tonnes of oil off Teal on Monday.'),
    ],
    'The tanker lost 400 tonnes of oil off Teal, according to The Harbour Ledger and Northline.',
  ],
];

// Fair, and refused: the verdict given is the present one, not the right one. Whoever mends one moves its row to `fair`.
const wronglyRefused: readonly Wrong[] = [
  // A passive may leave out who did it: nothing is said that the source does not say.
  [
    'active to passive without the doer',
    [ledger('Police arrested two men in Arle on Sunday.')],
    'Two men were arrested in Arle on Sunday.',
    'unsupported',
  ],
  // The same apposition, with its parts in the other order.
  [
    'an office moved before the name',
    [ledger('Dana Holt, the prime minister, resigned on Monday.')],
    'Prime minister Dana Holt resigned on Monday.',
    'unsupported',
  ],
  // A surname alone is the house form after a first mention; the sentence says less, nothing else. (A brief would need the first mention.)
  [
    'the first name goes',
    [ledger('Otto Reyl pleaded guilty to fraud on Monday.')],
    'Reyl pleaded guilty to fraud on Monday.',
    'unsupported',
  ],
  // The same apposition, with its parts in the other order.
  [
    'name and office change places',
    [ledger('The head of the union, Ilse Varga, rejected the offer.')],
    'Ilse Varga, the head of the union, rejected the offer.',
    'unsupported',
  ],
  // A list joined by “and” has no order.
  [
    'a list in another order',
    [ledger('Schools in Arle, Hollin and Teal will close on Friday.')],
    'Schools in Teal, Arle and Hollin will close on Friday.',
    'unsupported',
  ],
  // The clause with “who” says of Varga just this.
  [
    'the tail with “who” as a sentence',
    [ledger('Ilse Varga, who chairs the port, resigned on Monday.')],
    'Ilse Varga chairs the port.',
    'unsupported',
  ],
];

function verdictOn([, sources, sentence]: Case | Wrong): VerdictKind {
  return judge(sentence, sources, { now: published }).kind;
}

describe('judge() on planted faults', () => {
  it.each(faults)('does not support: %s', (...row) => {
    expect(verdictOn(row)).not.toBe('supported');
  });
});

describe('judge() on fair edits', () => {
  it.each(fair)('supports: %s', (...row) => {
    expect(verdictOn(row)).toBe('supported');
  });

  it.each(wronglyRefused)('still refuses, wrongly: %s', (...row) => {
    expect(verdictOn(row)).toBe(row[3]);
  });
});

describe('the table', () => {
  it('holds forty faults and forty fair edits', () => {
    expect([faults.length, fair.length + wronglyRefused.length]).toEqual([40, 40]);
  });
});
