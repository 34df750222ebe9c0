import { describe, expect, test } from 'vitest';
import { hasNamedSubject, mainClause } from './clause.ts';
import { goodForm } from './form.ts';

function verbOf(sentence: string): string | null {
  const clause = mainClause(sentence);
  return clause === null ? null : clause.tokens[clause.verb]!.text;
}

describe('mainClause()', () => {
  test.each([
    ['The judge who blocked the merger resigned on Tuesday.', 'resigned'],
    ['Dockers in Port Callan walked off the job.', 'walked'],
    ['The mill, which made newsprint, was sold.', 'was'],
    ['The council has rejected the plan.', 'has'],
  ])('finds the verb of %j', (sentence, verb) => {
    expect(verbOf(sentence)).toBe(verb);
  });

  test.each(['A landmark of the old town.', 'Closed by its owners.'])('finds none in %j', (sentence) => {
    const clause = mainClause(sentence);
    expect(clause === null || !hasNamedSubject(clause)).toBe(true);
  });
});

describe('goodForm()', () => {
  test.each([
    'The owners of the Aldmoor mill closed it on Friday.',
    'Union secretary Petra Holm said pay was due in March.',
  ])('takes %j', (sentence) => {
    expect(goodForm(sentence)).not.toBeNull();
  });

  test.each([
    ['a pronoun subject', 'They closed the mill in Aldmoor on Friday.'],
    ['a question', 'Will the owners of the mill close it on Friday?'],
    ['a first person', 'The owners told us the mill would close on Friday.'],
    ['site furniture', 'Readers can sign up for the morning newsletter of the paper.'],
    ['a caption', 'Manager Ilse Varga speaks to staff of the mill in Aldmoor, March 3, 2026.'],
    ['a fragment after that', 'The agency reported that the group, which met on Friday in Aldmoor.'],
    ['an open quotation', 'The manager said “there is no money for a boiler.'],
    ['too few words', 'The mill closed.'],
  ])('refuses %s', (_, sentence) => {
    expect(goodForm(sentence)).toBeNull();
  });
});
