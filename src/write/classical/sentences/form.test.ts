import { describe, expect, test } from 'vitest';
import { goodForm } from './form.ts';

describe('goodForm()', () => {
  test.each([
    'The owners of the Aldmoor mill closed it on Friday.',
    'Union secretary Petra Holm said pay was due in March.',
    'Fully trained crews can work on the quay without a permit.',
    'Petra Holm, the union’s secretary, told her members to stay at home.',
  ])('takes %j', (sentence) => {
    expect(goodForm(sentence)).not.toBeNull();
  });

  test.each([
    ['a pronoun subject', 'They closed the mill in Aldmoor on Friday.'],
    ['a question', 'Will the owners of the mill close it on Friday?'],
    ['a first person', 'The owners told us the mill would close on Friday.'],
    ['a fragment after that', 'The agency reported that the group, which met on Friday in Aldmoor.'],
    ['too few words', 'The mill closed.'],
    ['a pronoun in the subject without its name', 'Members of his own party left the council in Arle.'],
    ['a “he” that nobody is', 'The White House said he was fired after a refusal to resign.'],
    ['a credit without what it credits', 'Kestrel reported, citing talks with 22 current and former aides.'],
    ['a “him” that nobody is', 'Critics blasted him for a failure to name the owners.'],
    ['a link at its end', 'Holt and Orme met in May, and the plan was settled law, even though.'],
    ['half of “between”', 'The program has been the setting for a war between drug makers.'],
    ['others than nobody', 'Others in the council were less reserved about the plan.'],
    ['what it differs from', 'Other mills along the river closed in the same year.'],
    ['a clause in front whose “he” is not named', 'Before he left the room, the owner closed the mill.'],
    ['“these” that nothing names', 'The council of Arle rejected these charges on Friday.'],
    ['a dangling preposition', 'The owners of the Aldmoor mill agreed on Friday to.'],
    ['an infinitive without its verb', 'No port on the coast has tried to in recent years.'],
    ['an aside whose clause was cut', 'The council ended its ban on the ferry, which was imposed.'],
    ['an hour of no day', 'The council of Arle will meet the owners at 11:30 a.m. in the hall.'],
    ['a colon', 'The council of Arle agreed on one thing: the mill must close.'],
    ['a dash left over', 'The council of Arle closed the mill — and then the port.'],
    ['“Now” that is past', 'Now the council of Arle has closed the mill for good.'],
    ['a saying without what was said', 'Holt tweeted, referring to the mill in Aldmoor and its owners.'],
  ])('refuses %s', (_, sentence) => {
    expect(goodForm(sentence)).toBeNull();
  });
});
