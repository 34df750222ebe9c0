import { describe, expect, test } from 'vitest';
import { hasNamedSubject, mainClause } from './clause.ts';

function verbOf(sentence: string): string | null {
  const clause = mainClause(sentence);
  return clause === null ? null : clause.tokens[clause.verb]!.text;
}

function subjectOf(sentence: string): string | null {
  const clause = mainClause(sentence);
  return clause === null
    ? null
    : sentence.slice(clause.tokens[clause.start]!.start, clause.tokens[clause.verb]!.start).trim();
}

describe('mainClause()', () => {
  test.each([
    ['The judge who blocked the merger resigned on Tuesday.', 'resigned'],
    ['Dockers in Port Callan walked off the job.', 'walked'],
    ['The mill, which made newsprint, was sold.', 'was'],
    ['The council has rejected the plan.', 'has'],
    ['The ship caught on video near the quay was sold.', 'was'],
    ['Owners announced on Monday the mill would close.', 'announced'],
    ['A plan approved by the council failed.', 'failed'],
    ['The agency classified the chances of a flood as low.', 'classified'],
    ['The last version of the bill, negotiated in private by two leaders, was unveiled in May.', 'was'],
    ['Sen. Ada Kelly criticized the council for the delay.', 'criticized'],
    ['The council overwhelmingly passed legislation in May.', 'overwhelmingly'],
    ['Openings in the port soared by nearly a third.', 'soared'],
    ['Most states along the coast plan to end the ban.', 'plan'],
    ['Holm and her team on Thursday sought to end a row over remarks made by Orme.', 'sought'],
    ['Dr. Varga, the head of the clinic, once again found the door closed.', 'found'],
    ['The move marks a rare pause needed to end the strike.', 'marks'],
    ['A study of the river shows that the fish are back.', 'shows'],
  ])('finds the verb of %j', (sentence, verb) => {
    expect(verbOf(sentence)).toBe(verb);
  });

  test.each([
    ['On Monday, the mill in Aldmoor closed.', 'the mill in Aldmoor'],
    ['Facing a strike, the owners closed the mill.', 'the owners'],
    ['As dockers left, the council met in Arle.', 'the council'],
  ])('finds the subject behind the circumstance of %j', (sentence, subject) => {
    expect(subjectOf(sentence)).toBe(subject);
  });

  test.each(['A landmark of the old town.', 'Closed by its owners.'])('finds none in %j', (sentence) => {
    const clause = mainClause(sentence);
    expect(clause === null || !hasNamedSubject(clause)).toBe(true);
  });

  test('gives the same answer when it is asked again', () => {
    expect(mainClause('The mill closed.')).toBe(mainClause('The mill closed.'));
  });
});

describe('hasNamedSubject()', () => {
  test.each([
    ['Petra Holm, the union’s secretary, left the room.', true],
    ['More than 300 dockers left the port.', true],
    ['They left the port on Friday.', false],
    ['Another mill closed on Friday.', false],
  ])('of %j is %s', (sentence, expected) => {
    expect(hasNamedSubject(mainClause(sentence)!)).toBe(expected);
  });
});
