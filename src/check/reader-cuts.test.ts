import { describe, expect, it } from 'vitest';
import type { VerdictKind } from '../news/mod.ts';
import { judge } from './mod.ts';

// What a reader who did not write the gate planted where it lets words go: openings, asides, tails, brackets, credits.
// All people, places and outlets are invented. Each row is the cited sentence and the retold one.

type Pair = readonly [source: string, sentence: string];

const refused: readonly Pair[] = [
  ['Dana Holt won the vote, pending a recount.', 'Dana Holt won the vote.'],
  ['The court fined Paul Gant, a ruling later overturned.', 'The court fined Paul Gant.'],
  ['In his novel, the minister takes bribes.', 'The minister takes bribes.'],
  ['In the film, the firm’s founder lies to investors.', 'The firm’s founder lies to investors.'],
  ['Until June, the mayor backed the plan.', 'The mayor backed the plan.'],
  ['Under Orme, crime fell 12 percent.', 'Crime fell 12 percent.'],
  ['Excluding fuel, prices fell 2 percent.', 'Prices fell 2 percent.'],
  ['In principle, the council has agreed to pay.', 'The council has agreed to pay.'],
  ['The tower, if it is ever built, will cost 40 million crowns.', 'The tower will cost 40 million crowns.'],
  ['The tower, once approved, will cost 40 million crowns.', 'The tower will cost 40 million crowns.'],
  ['The port, Dana Holt joked, is for sale.', 'The port is for sale.'],
  ['The quay will stay shut, possibly until May.', 'The quay will stay shut.'],
  ['The vote was fair, the party that won it said.', 'The vote was fair.'],
  ['Dana Holt, not Ada Orme, ordered the closure.', 'Ada Orme ordered the closure.'],
  ['The mill, unlike the dairy, paid the fine.', 'The dairy paid the fine.'],
  ['Ilse Varga, the widow of Otto Reyl, was shot dead.', 'Otto Reyl was shot dead.'],
  ['A man, mistaken for the gunman, was held for two days.', 'A man was held for two days.'],
  ['Orme won the first count, only to lose the second.', 'Orme won the first count.'],
  ['The mine was to be closed by the regulator in March.', 'The regulator closed the mine in March.'],
  ['Holt said she would not run “unless the party begs me to”.', 'Holt said she would not run.'],
  ['The sale is agreed, subject to a vote in May.', 'The sale is agreed.'],
  ['The ferry will sail on Friday, barring an appeal.', 'The ferry will sail on Friday.'],
  ['The firm broke the law, assuming the memo is genuine.', 'The firm broke the law.'],
  ['Allegedly, the mayor sold the permits to a cousin.', 'The mayor sold the permits to a cousin.'],
  ['Reportedly, the bank has hired a lawyer.', 'The bank has hired a lawyer.'],
  ['Apparently, the crew had fallen asleep.', 'The crew had fallen asleep.'],
  ['Officially, nobody was hurt.', 'Nobody was hurt.'],
  ['By some estimates, 400 people drowned.', '400 people drowned.'],
  ['At best, the dam will hold until May.', 'The dam will hold until May.'],
  ['In many ways, the term began on the day she won.', 'The term began on the day she won.'],
  ['On paper, the bank is solvent.', 'The bank is solvent.'],
  ['To critics, the tower is a folly.', 'The tower is a folly.'],
  ['For Holt, the levy is theft.', 'The levy is theft.'],
  ['Among women, turnout fell to 41 percent.', 'Turnout fell to 41 percent.'],
  ['Outside the city, rents fell 8 percent.', 'Rents fell 8 percent.'],
  ['Adjusted for inflation, wages fell 2 percent.', 'Wages fell 2 percent.'],
  ['For children, the drug is not approved.', 'The drug is not approved.'],
  [
    'In order to stop the sale, the council would have to pass a bylaw.',
    'The council would have to pass a bylaw.',
  ],
  ['At first, the mayor backed the plan.', 'The mayor backed the plan.'],
  ['For the time being, the memo may be the best record.', 'The memo may be the best record.'],
  ['The vaccine is safe — or so the company believed.', 'The vaccine is safe.'],
  ['The firm is innocent — its lawyers insist.', 'The firm is innocent.'],
  ['The firm is innocent, in the eyes of its lawyers.', 'The firm is innocent.'],
  ['The mill poisoned the river, goes the theory in Hollin.', 'The mill poisoned the river.'],
  ['Dana Holt has won, it seems.', 'Dana Holt has won.'],
  ['The firm is bankrupt, at least on paper.', 'The firm is bankrupt.'],
  ['The strike is over, at least in Arle.', 'The strike is over.'],
  ['The quay is closed, for now.', 'The quay is closed.'],
  ['Everyone aboard survived, bar the captain.', 'Everyone aboard survived.'],
  ['All schools have reopened, save two in Teal.', 'All schools have reopened.'],
  ['The port is open, weather permitting.', 'The port is open.'],
  ['The union accepted on Monday, reversing itself a day later.', 'The union accepted on Monday.'],
  ['The mayor, who denies it, took the money.', 'The mayor took the money.'],
  ['The charges, which Reyl denied as false, ended his career.', 'The charges ended his career.'],
  ['Ada Orme, who was later cleared, was convicted in May.', 'Ada Orme was convicted in May.'],
  ['The mill, to hear Dana Holt tell it, poisoned the river.', 'The mill poisoned the river.'],
  ['The drug shrinks tumours (in mice) within weeks.', 'The drug shrinks tumours within weeks.'],
  ['The bank is safe (for depositors with under 10,000 crowns).', 'The bank is safe.'],
  [
    'Pupils who had skipped breakfast failed the test.',
    'Pupils, who had skipped breakfast, failed the test.',
  ],
  ['The clerk issued a rare, two-page statement on the count.', 'The clerk issued a rare'],
  ['The council pointed to an Aug. 2, 2017, memo by the clerk.', 'The council pointed to an Aug. 2'],
  [
    'The bill was passed by a 2-1 margin and came after a strike at the docks.',
    'The bill was passed by a 2-1 margin and came.',
  ],
  [
    'The judge fined officers, owners and firms, going after those closest to the mayor.',
    'The judge fined officers, owners and firms, going.',
  ],
  [
    'The council has chosen Otto Reyl, a former docker, as its treasurer.',
    'The council has chosen Otto Reyl.',
  ],
  ['So far as is known, the crew is safe.', 'The crew is safe.'],
  ['However, in theory, the bank is solvent.', 'The bank is solvent.'],
  ['For supporters, the levy is a triumph.', 'The levy is a triumph.'],
  ['In the council’s view, the levy is legal.', 'The levy is legal.'],
  ['Within the party, 60 percent oppose the levy.', '60 percent oppose the levy.'],
  ['In Arle, rents fell 8 percent.', 'Rents fell 8 percent.'],
  ['In mice, the drug shrinks tumours.', 'The drug shrinks tumours.'],
  ['The drug, in mice, shrinks tumours.', 'The drug shrinks tumours.'],
  ['The quay will open in May, if confirmed by the council.', 'The quay will open in May.'],
  ['The firm won the case, its owner claimed.', 'The firm won the case.'],
  ['The U.S. will lend Arle 2,300,000 crowns.', 'The United States will lend Arle 2.4 million crowns.'],
  ['Arle will pay $5,000,000.', 'Arle will pay $5 billion.'],
  ['Police told US crews to leave.', 'Police told us crews to leave.'],
  ['Who closed the quay is not known.', 'Crews, who closed the quay, left.'],
  // An opening that says of whom, where, or in which time.
  ['In Ostmere, selling raw milk is a crime.', 'Selling raw milk is a crime.'],
  ['In 2013, the council gave the mill a medal.', 'The council gave the mill a medal.'],
  [
    'At the time, officials said the flood could be hours away.',
    'Officials said the flood could be hours away.',
  ],
  ['In the first six days, the navy had sent just two ships.', 'The navy had sent just two ships.'],
  ['Before the war, the port handled 400 ships a year.', 'The port handled 400 ships a year.'],
  // Distancing quotation marks are the source’s doubt.
  ['The “rescue” of the mill cost 900 jobs.', 'The rescue of the mill cost 900 jobs.'],
  // The speaker put last takes the second clause, which was the outlet’s own, with it.
  [
    'The mayor said the bridge would open in May and Dana Holt called it unsafe.',
    'The bridge would open in May and Dana Holt called it unsafe, the mayor said.',
  ],
  // Marks around the outlet’s own words, under a “said”: readers take them for the words of the state.
  [
    'Ruvenia said it was preparing to reopen the reactor, key for making weapons.',
    'Ruvenia said it was preparing to “reopen the reactor, key for making weapons,” The Harbour Ledger reported.',
  ],
  // The outlet set between an adverb and its verb.
  ['The bank just raised its rate.', 'The bank just, The Harbour Ledger reported, raised its rate.'],
];

// What may go without a lie: whoever mends the rows below should not lose these.
const fair: readonly Pair[] = [
  ['At the meeting, Dana Holt opened the quay.', 'Dana Holt opened the quay.'],
  ['Meanwhile, the council closed the quay.', 'The council closed the quay.'],
  ['For years, the mill poisoned the river.', 'The mill poisoned the river.'],
  ['To save fuel, the ferry turned back.', 'The ferry turned back.'],
  ['Outside the court, Dana Holt thanked the crew.', 'Dana Holt thanked the crew.'],
  ['In Arle, the council closed the quay.', 'The council closed the quay.'],
  ['Among other things, Holt sold the quay.', 'Holt sold the quay.'],
  ['The U.S. will lend Arle 2,300,000 crowns.', 'The United States will lend Arle 2.3 million crowns.'],
  ['Fares rose 5 per cent in Arle.', 'Fares rose 5 percent in Arle.'],
  ['On Friday evening, the council closed the quay.', 'The council closed the quay.'],
  [
    'In a statement, Dana Holt said the quay would open in May.',
    'Dana Holt said the quay would open in May.',
  ],
  ['Speaking to the union, Holt said the quay was safe.', 'Holt said the quay was safe.'],
  ['However, the council closed the quay.', 'The council closed the quay.'],
  ['The fund (based in Teal) bought the bank.', 'The fund bought the bank.'],
  ['Otto Reyl, a former docker, leads the council.', 'Otto Reyl leads the council.'],
  ['Otto Reyl, who grew up in Teal, leads the council.', 'Otto Reyl leads the council.'],
  ['The ferry ran aground, blocking the channel for hours.', 'The ferry ran aground.'],
  ['The quay reopened on Monday, after six weeks of repairs.', 'The quay reopened on Monday.'],
  ['The tower, like most of its kind, leaks.', 'The tower leaks.'],
];

// Materially wrong, and supported today. A comment says what each group needs; a mended row moves to `refused`.
const wronglySupported: readonly Pair[] = [
  // “In May” is when she said it, or when it closes; “that” settles what the source left open.
  ['Dana Holt said in May the port would close.', 'Dana Holt said that in May the port would close.'],
];

// Broken in form, and supported today: no lie, and no sentence either.
const brokenAndSupported: readonly Pair[] = [
  // A place line without its dash becomes a title: a mayor of Arle.
  [
    'Arle (Northline) Mayor Ada Orme announced she is leaving.',
    'Arle Mayor Ada Orme announced she is leaving.',
  ],
  // Two speakers at once, the second nobody.
  [
    'Prices are down 75 percent since 2000, he said.',
    'The Harbour Ledger reported that prices are down 75 percent since 2000, he said.',
  ],
];

function verdictOn([text, sentence]: Pair): VerdictKind {
  const source = { text, outlet: 'The Harbour Ledger', date: '2026-11-20' };
  return judge(sentence, [source], { now: '2026-11-20' }).kind;
}

describe('judge() on planted cuts', () => {
  it.each(refused)('does not support %j as %j', (...pair) => {
    expect(verdictOn(pair)).not.toBe('supported');
  });

  it.each(fair)('supports %j as %j', (...pair) => {
    expect(verdictOn(pair)).toBe('supported');
  });

  it.each(wronglySupported)('still supports, wrongly, %j as %j', (...pair) => {
    expect(verdictOn(pair)).toBe('supported');
  });

  it.each(brokenAndSupported)('still supports, though broken, %j as %j', (...pair) => {
    expect(verdictOn(pair)).toBe('supported');
  });
});
