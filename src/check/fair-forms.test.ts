import { describe } from 'vitest';
import { letsPass, refuses } from './testing/judged.ts';

describe('judge() on other words for the same', () => {
  letsPass([
    ['prior to', 'Orme left Arle prior to the vote.', 'Orme left Arle before the vote.'],
    ['in an effort to', 'Orme met crews in an effort to win votes.', 'Orme met crews to win votes.'],
    ['due to', 'The port closed due to a storm.', 'The port closed because of a storm.'],
    ['as well as', 'Orme as well as Holt left Arle.', 'Orme and Holt left Arle.'],
    ['a number of', 'A number of crews left Arle.', 'Several crews left Arle.'],
    ['approximately', 'Approximately 300 crews left.', 'About 300 crews left.'],
    ['more than', 'More than 300 homes lost power.', 'Over 300 homes lost power.'],
    ['over', 'Fares rose by over $5 in May.', 'Fares rose by more than $5 in May.'],
    ['across the country', 'Ports across the country closed.', 'Ports nationwide closed.'],
    ['recently', 'The council recently opened a quay to crews.', 'The council opened a quay to crews.'],
  ]);
  refuses([
    [
      'over, of a place',
      'A bridge over the quay fell.',
      'A bridge more than the quay fell.',
      'link words',
      'than',
    ],
    ['due, of a plan', 'The port is due to close.', 'The port is because of close.', 'relation', 'because'],
    ['about for a count', 'Exactly 300 crews left.', 'About 300 crews left.', 'certainty', 'About'],
    [
      'in quotation marks',
      'Orme said: “We left prior to the vote.”',
      'Orme said: “We left before the vote.”',
      'quotation',
      'before',
    ],
  ]);
});

describe('judge() on the tense of saying', () => {
  letsPass([
    ['says', 'The union says the offer is too low.', 'The union said the offer is too low.'],
    ['says and will', 'Orme says the port will close.', 'Orme said the port would close.'],
    ['says that it is', 'Orme says that it is closed.', 'Orme said that it was closed.'],
    [
      'told reporters',
      'Dana Holt told reporters on Monday that the quay would open.',
      'Dana Holt said on Monday that the quay would open.',
    ],
  ]);
  refuses([
    ['would without says', 'The port will close.', 'The port would close.', 'certainty', 'would'],
    [
      'would after said',
      'Orme said the port will close.',
      'Orme said the port would close.',
      'certainty',
      'would',
    ],
    ['claims', 'Orme claims the port is closed.', 'Orme said the port is closed.', 'certainty', 'said'],
  ]);
});

describe('judge() on joined clauses', () => {
  letsPass([
    [
      'a second act',
      'The council closed the quay and ordered a survey of the piers.',
      'The council closed the quay.',
    ],
    [
      'a second clause',
      'The council voted to close the port, and the mill burned down.',
      'The council voted to close the port.',
    ],
    [
      'the second clause alone',
      'The council voted, and the mayor signed the order.',
      'The mayor signed the order.',
    ],
    [
      'circumstances of the present',
      'Fares stayed high in May as the town recovers from the storm.',
      'Fares stayed high in May.',
    ],
  ]);
  refuses([
    [
      'an act taken back',
      'Orme won the race and lost the recount.',
      'Orme won the race.',
      'left out',
      'lost',
    ],
    [
      'acts of nobody',
      'No council closed the quay and hired crews.',
      'No council closed the quay.',
      'left out',
      'hired',
    ],
    ['two passives', 'Orme was charged and fined in May.', 'Orme was charged.', 'left out', 'fined'],
    [
      'what someone claims',
      'Orme claimed the council voted, and the mayor signed the order.',
      'The mayor signed the order.',
      'left out',
      'Orme claimed',
    ],
    [
      'what hangs on a condition',
      'If the council agrees, and the mayor signs, the port closes.',
      'The mayor signs, the port closes.',
      'left out',
      'If',
    ],
    [
      'circumstances of what is to come',
      'The port will close as the council plans.',
      'The port will close.',
      'left out',
      'as',
    ],
  ]);
});

describe('judge() on the bounds of a rule', () => {
  refuses([
    [
      'the office someone loses',
      'Orme dismissed Lee Holt as her chief of staff and replaced him with Max Reyl.',
      'Orme dismissed Lee Holt.',
      'left out',
      'as her chief',
    ],
    [
      'when it begins',
      'The mayor signed a bill barring ships after the first day of frost, with the exception of ferries.',
      'The mayor signed a bill barring ships.',
      'left out',
      'after the first day',
    ],
    [
      'what it leaves out, further on',
      'The council closed the port after a storm hit the quay, except for ferries.',
      'The council closed the port.',
      'left out',
      'after a storm',
    ],
  ]);
});

describe('judge() on the surname alone', () => {
  letsPass([
    ['before who', 'Otto Reyl, who leads the union, resigned.', 'Reyl, who leads the union, resigned.'],
    ['before said', 'Dana Holt said the quay was safe.', 'Holt said the quay was safe.'],
    ['after a title', 'President Dana Holt left Arle.', 'President Holt left Arle.'],
    ['with an age', 'Otto Reyl, 61, left Arle.', 'Reyl, 61, left Arle.'],
  ]);
  refuses([
    ['of a place', 'New Arle, who won, voted.', 'Arle, who won, voted.', 'left out', 'New'],
    ['of a firm', 'General Motors said it left Arle.', 'Motors said it left Arle.', 'left out', 'General'],
    [
      'of two of a name',
      'Ada Orme, who leads Arle, met Max Orme.',
      'Orme, who leads Arle, met Max Orme.',
      'left out',
      'Ada',
    ],
    ['of anything else', 'Teal Pictures left Arle.', 'Pictures left Arle.', 'left out', 'Teal'],
  ]);
});

describe('judge() on credits', () => {
  letsPass([
    [
      'two credits, one after the other',
      'The port closed in March, the company said.',
      'According to The Harbour Ledger, the company said that the port closed in March.',
    ],
    [
      'the verb behind the outlet',
      'President Orme announced a new goal on Tuesday.',
      'President Orme, The Harbour Ledger reported, announced a new goal on 17 November.',
    ],
    [
      'a speaker between two parts of one clause',
      'The port, Orme said, would close in May.',
      'The port would close in May, Orme said.',
    ],
  ]);
  refuses([
    [
      'a second clause put under a speaker',
      'The port lost 40 jobs, Holt said, and the council voted to close it.',
      'The port lost 40 jobs and the council voted to close it, Holt said.',
      'attribution',
      'Holt',
    ],
    [
      'a second clause taken from a speaker',
      'The port lost 40 jobs and the council voted to close it, Holt said.',
      'The port lost 40 jobs, Holt said, and the council voted to close it.',
      'attribution',
      'Holt',
    ],
    [
      'an outlet between adverb and verb',
      'The council quickly closed the port after the storm.',
      'The council quickly, The Harbour Ledger reported, closed the port after the storm.',
      'form',
      'quickly',
      'unclear',
    ],
    [
      'another day in a credit that moves',
      'The ferry hit the quay, officials said Tuesday.',
      'Officials said Wednesday that the ferry hit the quay.',
      'date',
      'Wednesday',
    ],
  ]);
});

describe('judge() on marks around words', () => {
  letsPass([
    [
      'behind a verb that speaks of a deed',
      'The port added only 300 jobs in the week after the strike ended.',
      'The port added only 300 “jobs in the week after the strike ended,” The Harbour Ledger reported.',
    ],
    [
      'behind what data show',
      'Data from the port shows the number of crews fell below 300 for a week.',
      'According to The Harbour Ledger, data from the port shows “the number of crews fell below 300 for a week.”',
    ],
    ['a title without its marks', 'Orme wrote “Salt Quay” in May.', 'Orme wrote Salt Quay in May.'],
  ]);
  refuses([
    [
      'far behind a said',
      'Holt said on Monday that the old harbour office near the pier would lose its licence by spring.',
      'Holt said on Monday that the old harbour office near the pier would “lose its licence by spring,” The Harbour Ledger reported.',
      'quotation',
      'lose its licence',
    ],
    [
      'under a said that was moved',
      'The port would lose its licence by spring, Holt said.',
      'According to The Harbour Ledger, Holt said that the port would “lose its licence by spring.”',
      'quotation',
      'lose its licence',
    ],
    [
      'behind a deed done with words',
      'Orme called for the release of a pilot who was seized at the quay of Arle.',
      'Orme called for “the release of a pilot who was seized at the quay of Arle,” The Harbour Ledger reported.',
      'quotation',
      'the release',
    ],
    [
      'before a said',
      'The port would lose its licence by spring, Holt said.',
      '“The port would lose its licence by spring,” Holt said, The Harbour Ledger reported.',
      'quotation',
      'The port',
    ],
    [
      'doubt dropped',
      'The council closed the “free” clinic.',
      'The council closed the free clinic.',
      'quotation',
      'free',
    ],
  ]);
});

describe('judge() on headlines', () => {
  letsPass([
    ['a verb in the past', 'Teal Party wins Aldmoor vote', 'Teal Party won Aldmoor vote'],
    ['agrees to', 'Council agrees to raise tolls', 'Council agreed to raise tolls'],
    ['articles', 'Kelvarne council rejects harbour toll', 'The Kelvarne council rejected a harbour toll'],
    ['is to', 'Harbour board to close pier', 'Harbour board is to close pier'],
    ['capitals throughout', 'Council Closes Port Of Arle After Storm', 'Council closes port of Arle'],
    [
      'as a sentence',
      'Council Closes Port Of Arle After Storm',
      'The council closed the port of Arle, The Harbour Ledger reported.',
    ],
    ['amid', 'Ferry line suspends crossings amid storm', 'Ferry line suspends crossings'],
    ['as', 'Ferry line suspends crossings as storm nears Arle', 'Ferry line suspends crossings'],
    ['the outlet’s name', 'Council closes port of Arle | The Harbour Ledger', 'Council closes port of Arle'],
  ]);
  refuses([
    ['what lies ahead', 'Port closes Friday', 'Port closed Friday', 'form', 'closed', 'unclear'],
    [
      'an article in a stack',
      'Council passes hate crimes bill',
      'Council passes hate a crimes bill',
      'link words',
      'a',
      'unclear',
    ],
    ['an article before a name', 'Crews leave Gaza', 'Crews leave the Gaza', 'link words', 'the', 'unclear'],
    [
      'an article before a mass',
      'World of charity mourns',
      'World of a charity mourns',
      'link words',
      'a',
      'unclear',
    ],
    ['a promise', 'Harbour board vows to close pier', 'Harbour board is to close pier', 'left out', 'vows'],
    [
      'a time to come',
      'Ferry line to resume crossings after vote',
      'Ferry line to resume crossings',
      'left out',
      'after',
    ],
    ['whose word it is', 'Orme: tolls will rise', 'Tolls will rise', 'left out', 'Orme'],
    [
      'the office someone is named to',
      'Arle names Lee Holt as harbour chief of staff',
      'Arle names Lee Holt',
      'left out',
      'as harbour chief',
    ],
    ['a may in capitals', 'Council May Close Port Of Arle', 'Council closes port of Arle', 'left out', 'May'],
    [
      'half a name in capitals',
      'New Arle Democrats Keep Control Of Council',
      'Arle Democrats keep control of council',
      'left out',
      'New',
    ],
    [
      'the past of a text',
      'The board closes the pier.',
      'The board closed the pier.',
      'form',
      'closed',
      'unclear',
    ],
  ]);
});
