import { describe, it, expect } from 'vitest';
import { judge } from '../gate.ts';
import { from, letsPass, refuses } from '../testing/judged.ts';

describe('judge() on cuts that leave what is said whole', () => {
  letsPass([
    [
      'two asides in a row',
      'Sen. Holt (Teal), who led the council, won the race.',
      'Sen. Holt won the race.',
    ],
    [
      'brackets after the same word',
      'Banks take deposits (current deposits) and loans.',
      'Banks take deposits and loans.',
    ],
    [
      'brackets with a sum',
      'The fine is 10 million crowns ($12 million) in all.',
      'The fine is 10 million crowns in all.',
    ],
    [
      'a title inside',
      'The council sued Prime Minister Ada Orme in May.',
      'The council sued Ada Orme in May.',
    ],
    ['a title with a party', 'Republican Sen. Lee Holt won the race.', 'Lee Holt won the race.'],
    ['a title of an office', 'Secretary of State Lee Holt left Arle.', 'Lee Holt left Arle.'],
    ['a former title', 'Former Governor Lee Holt left Arle.', 'Lee Holt left Arle.'],
    ['an honorific', 'Mr. Holt left the port.', 'Holt left the port.'],
    ['an owner before a name', 'Varga’s Teal Pictures closed.', 'Teal Pictures closed.'],
    [
      'a day in the middle',
      'The council voted on Monday to close the quay.',
      'The council voted to close the quay.',
    ],
    ['the "on" of a day', 'The ferry hit the quay on Monday.', 'The ferry hit the quay Monday.'],
    [
      'an attribution with a day turned round',
      'The ferry hit the quay, officials said Monday.',
      'Officials said Monday that the ferry hit the quay.',
    ],
    [
      'an attribution without "that" turned round',
      'Orme said the ferry hit the quay.',
      'The ferry hit the quay, Orme said.',
    ],
    [
      'an attribution turned to the front without "that"',
      'The ferry hit the quay, Orme said.',
      'Orme said the ferry hit the quay.',
    ],
    [
      'one of two openings',
      'On Monday, in a hall at Arle, Orme resigned.',
      'In a hall at Arle, Orme resigned.',
    ],
    ['an opening participle', 'Speaking to crews at dawn, Orme resigned.', 'Orme resigned.'],
    ['who pleaded', 'Orme fired Lee Holt, who pleaded guilty to false statements.', 'Orme fired Lee Holt.'],
    ['a speaker’s aside', '“We lost,” said Orme, who leads the port.', '“We lost,” said Orme.'],
    [
      'a second predicate',
      'The council closed the quay, and Varga left the port.',
      'The council closed the quay.',
    ],
    [
      'a list as subject after an opening',
      'On Monday, shock, anger, and fear spread in Arle.',
      'Shock, anger, and fear spread in Arle.',
    ],
    ['a series', 'In a series of letters, Orme named the firm.', 'Orme named the firm.'],
  ]);
});

describe('judge() on cuts that change what is said', () => {
  refuses([
    [
      'half an office',
      'The Justice Department sued Varga.',
      'The Department sued Varga.',
      'left out',
      'Justice',
    ],
    ['half a firm', 'General Motors left Arle.', 'Motors left Arle.', 'left out', 'General'],
    [
      'half a rank',
      'The assistant Democratic leader resigned.',
      'The Democratic leader resigned.',
      'left out',
      'assistant',
    ],
    ['former alone', 'Former President Orme left Arle.', 'President Orme left Arle.', 'left out', 'Former'],
    [
      'a title between two names',
      'Then Teal spokeswoman Ada Orme left.',
      'Then Teal Ada Orme left.',
      'left out',
      'spokeswoman',
    ],
    ['a lady', 'The first lady also left Arle.', 'The first left Arle.', 'left out', 'lady'],
    ['vice alone', 'Vice President Orme left Arle.', 'President Orme left Arle.', 'left out', 'Vice'],
    ['a year at the end', 'Orme led the council in 2019.', 'Orme led the council.', 'left out', '2019'],
    ['a month at the end', 'The vote is due in November.', 'The vote is due.', 'left out', 'November'],
    [
      'a day that completes the verb',
      'The vote takes place on Monday.',
      'The vote takes place.',
      'left out',
      'Monday',
    ],
    ['a day of a range', 'It ran from Monday to Friday.', 'It ran to Friday.', 'left out', 'Monday'],
    [
      'what follows brackets',
      'Arle lies 100 miles (160 km) from the sea.',
      'Arle lies 100 miles (160 km).',
      'left out',
      'sea',
    ],
    [
      'a condition in brackets',
      'The council allows (only in winter) ships.',
      'The council allows ships.',
      'left out',
      'only',
    ],
    [
      'the limit of a speaker',
      '“The port won,” Holt said, “but by fraud.”',
      '“The port won,” Holt said.',
      'left out',
      'quotation',
    ],
    [
      'a quotation cut inside',
      'Orme said, “We won, which is rare.”',
      'Orme said, “We won.”',
      'left out',
      'quotation',
    ],
    ['a but', 'Orme won the race, but lost the recount.', 'Orme won the race.', 'left out', 'takes back'],
    [
      'a court that ruled',
      'The deal is void, the high court ruled 6-3.',
      'The deal is void.',
      'left out',
      'says so',
    ],
    [
      'data that showed',
      'Fares rose in May, data from the port showed.',
      'Fares rose in May.',
      'left out',
      'says so',
    ],
    [
      'a when after a future',
      'The port will open, when the council agrees.',
      'The port will open.',
      'left out',
      'depends',
    ],
    [
      'the main clause',
      'In the first vote last month, Orme won 46 percent.',
      'In the first vote last month.',
      'left out',
      'Orme won',
    ],
    [
      'the predicate after a name in apposition',
      'The president, Ada Orme, was at the port.',
      'The president, Ada Orme.',
      'left out',
      'was',
    ],
    [
      'an adverb and the predicate',
      'The swimmer, who took part, narrowly escaped.',
      'The swimmer, who took part.',
      'left out',
      'escaped',
    ],
    [
      'the subject after an opening',
      'On Monday, the police forces, the navy and the guard merged.',
      'On Monday, the navy and the guard merged.',
      'left out',
      'police',
    ],
    [
      'what a relative clause belongs to',
      'Orme fights gangs, among them the Reds, which hold Arle.',
      'Orme fights gangs, which hold Arle.',
      'left out',
      'belongs',
    ],
    [
      'half a relative clause',
      'Talks go on in Arle, where the mayor, Lee Holt, was seen.',
      'Talks go on in Arle, Lee Holt, was seen.',
      'left out',
      'aside',
    ],
    [
      'an opening that goes on',
      'Speaking to the mayor, Lee Holt, by phone, Orme wept.',
      'Lee Holt, by phone, Orme wept.',
      'left out',
      'opening',
    ],
    [
      'the first of some names',
      'Orme met his sons, Lee, Max and Tom.',
      'Orme met his sons, Max and Tom.',
      'left out',
      'list',
    ],
    [
      'small words at the end',
      'The deal is part of a plan to close the port.',
      'The deal is part of a plan to.',
      'left out',
      'breaks off',
    ],
    [
      'adjectives of a list',
      'The rule is seen as odd, rude or unfair.',
      'The rule is seen as odd.',
      'left out',
      'list',
    ],
    [
      'where someone is sent',
      'Orme will send Lee Holt, her choice, to the council floor.',
      'Orme will send Lee Holt, her choice.',
      'left out',
      'goes on',
    ],
    ['a "to have"', 'Orme is said to have left Arle.', 'Orme is said to left Arle.', 'left out', 'have'],
    [
      'week of "last week"',
      'Orme said last week crews left.',
      'Orme said last crews left.',
      'left out',
      'week',
    ],
    [
      'an adjective',
      'Police shot an unarmed man in Arle.',
      'Police shot a man in Arle.',
      'left out',
      'unarmed',
    ],
    [
      'a comparison',
      'Fares rose faster than wages in May.',
      'Fares rose in May.',
      'left out',
      'faster than wages',
    ],
    ['one of two numbers', 'Fares rose 5 percent to 7 crowns.', 'Fares rose to 7 crowns.', 'left out', '5'],
    [
      'from what',
      'Fares rose to 7 crowns from 5 crowns.',
      'Fares rose to 7 crowns.',
      'left out',
      'from 5 crowns',
    ],
  ]);

  it.each([
    ['Paris, Arle and Teal voted.', 'Paris Arle and Teal voted.'],
    ['The port closed, officials fear.', 'The port closed,.'],
    ['The council will close the quays.', 'The council will close the quay.'],
    ['Varga is closing the quay.', 'Varga is closed the quay.'],
    ['Orme had backed the plan.', 'Orme has backed the plan.'],
    ['The two ports closed.', 'The second ports closed.'],
    ['It began in the 1980s.', 'It began in 1980.'],
    ['Police asked US crews to leave.', 'Police asked us crews to leave.'],
  ])('does not let %j be told as %j', (source, sentence) => {
    expect(judge(sentence, [from(source)]).kind).not.toBe('supported');
  });
});

describe('judge() on negatives, ranks, counts and swapped numbers', () => {
  refuses([
    [
      'a denial of news',
      'Varga showed the film.',
      'Varga showed the film, and no price was given.',
      'polarity',
      'no',
    ],
    [
      'a silence invented',
      'Orme left the port.',
      'Orme left the port and did not say why.',
      'polarity',
      'not',
    ],
    [
      'a refusal invented',
      'Orme left the port.',
      'Orme declined and left the port.',
      'new words',
      'declined',
    ],
    ['first invented', 'Orme is a mayor of Arle.', 'Orme is the first mayor of Arle.', 'relation', 'first'],
    ['record invented', 'Fares rose in May.', 'Fares rose a record in May.', 'new words', 'record'],
    ['only invented', 'Orme backed the plan.', 'Only Orme backed the plan.', 'certainty', 'Only'],
    ['twice invented', 'Fares rose in May.', 'Fares rose twice in May.', 'certainty', 'twice'],
    ['swapped numbers', 'Fares rose from 5 to 7 crowns.', 'Fares rose from 7 to 5 crowns.', 'roles', '7'],
    [
      'numbers of two things swapped',
      'It lost 5 crews and 7 ships.',
      'It lost 7 crews and 5 ships.',
      'roles',
      '7',
    ],
    [
      'a rank swapped',
      'Arle came first and Teal second.',
      'Teal came first and Arle second.',
      'roles',
      'Teal',
    ],
    [
      'more made less',
      'Arle has more than 40 crews.',
      'Arle has less than 40 crews.',
      'new words',
      'less',
      'contradicted',
    ],
    [
      'an opposite verb',
      'The court upheld the ban.',
      'The court overturned the ban.',
      'new words',
      'overturned',
      'contradicted',
    ],
  ]);
  letsPass([
    ['a silence kept', 'Orme did not say why she left.', 'Orme did not say why she left.'],
    [
      'a rank kept',
      'Orme is the first mayor of Arle to resign.',
      'Orme is the first mayor of Arle to resign, the Harbour Ledger reported.',
    ],
  ]);
});
