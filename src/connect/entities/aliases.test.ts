import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../news/mod.ts';
import { groupAliases } from './aliases.ts';
import type { NameForm } from './name-form.ts';

/** "Ana Sol/p*3" is a form read three times as a person; "Mayor>Sol/p" stands behind a title. */
function form(source: string): NameForm {
  const [, title, name = '', letter, count = '1'] = /^(?:(\w+)>)?(.+)\/([popx])\*?(\d*)$/.exec(source)!;
  const kinds: Readonly<Record<string, EntityKind>> = { p: 'person', o: 'organisation', x: 'place' };
  const votes = { person: 0, organisation: 0, place: 0, other: 0 };
  votes[kinds[letter!]!] = Number(count || '1');
  return {
    name,
    count: Number(count || '1'),
    votes,
    titles: title === undefined ? [] : [title.toLowerCase()],
  };
}

function grouped(...sources: string[]): string[][] {
  const forms = sources.map(form);
  return groupAliases(forms, { firstNames: true }).map(({ members }) => members.map((at) => forms[at]!.name));
}

describe('groupAliases()', () => {
  it.each([
    ['a surname', ['Ana Sol/p', 'Sol/p', 'Mayor>Sol/p']],
    ['an acronym', ['Coast Rescue Office/o', 'CRO/o', 'C.R.O./o']],
    ['a corporate suffix', ['Corvell Inc./o', 'Corvell/o', 'The Corvell Group/o']],
    ['a body by its beginning', ['Kestrel Press Agency/o', 'Kestrel/o']],
    ['a firm read as a person', ['Varga Studios/o', 'Varga/p']],
    ['a body by its kind alone', ['Arle City Council/o', 'City Council/o', 'Council/o']],
    ['two orders of words', ['University of Brom/o', 'Brom University/o']],
    ['a nickname', ['Bob Galt/p', 'Robert Galt/p', 'Galt/p']],
    ['a middle initial and an accent', ['José Q. Marín/p', 'Jose Marin/p']],
    ['an initial', ['M. Corvell/p', 'Marta Corvell/p']],
    ['two spellings of a foreign name', ['Yusuf Haddadi/p', 'Youssef Hadadi/p', 'Hadadi/p']],
    ['what everyone knows', ['U.S./x', 'United States/x', 'US/x']],
    ['a club', ['Brom Rovers/o', 'Rovers/o']],
    ['a given name alone', ['Ana Sol/p', 'Ana/p']],
  ])('joins %s', (_, sources) => {
    expect(grouped(...sources)).toHaveLength(1);
  });

  it.each([
    ['two people of one surname, and the surname', ['Ana Sol/p', 'Ben Sol/p', 'Sol/p'], 3],
    ['a port and its town', ['Port of Arle/o', 'Arle/x'], 2],
    ['a town and a person named after it', ['Ines Teal/p', 'Teal/x'], 2],
    ['a lord and his town', ['Arle/x*3', 'Lord>Arle/p'], 2],
    ['two bodies and their acronym', ['Coast Rescue Office/o', 'City Records Office/o', 'CRO/o'], 3],
    ['a bank of a town and a savings bank there', ['Bank of Arle/o', 'Arle Savings Bank/o'], 2],
    ['a father and his son', ['Ana Sol/p', 'Ben Sol/p', 'Ben Sol Jr./p', 'Ben Jr./p'], 4],
    ['a joint brand and its parts', ['Amazon MGM/o', 'Amazon/o', 'MGM Studios/o'], 3],
  ])('keeps %s apart', (_, sources, count) => {
    expect(grouped(...sources)).toHaveLength(count);
  });

  it('lets a short form go to a fuller one that is three times as frequent', () => {
    expect(grouped('Ana Sol/p*3', 'Ben Sol/p', 'Sol/p')).toEqual([['Ana Sol', 'Sol'], ['Ben Sol']]);
    expect(grouped('Ana Sol/p*2', 'Ben Sol/p', 'Sol/p')).toHaveLength(3);
  });

  it('tells by a title which of two a surname is', () => {
    expect(grouped('Mayor>Ana Sol/p', 'Ben Sol/p', 'Mayor>Sol/p')).toEqual([['Ana Sol', 'Sol'], ['Ben Sol']]);
  });

  it('parts a founder from the firm of the same name by how each form was read', () => {
    expect(grouped('Ana Varga/p', 'Varga Studios/o', 'Varga/p', 'Varga/o')).toEqual([
      ['Ana Varga', 'Varga'],
      ['Varga Studios', 'Varga'],
    ]);
  });

  it('tells the parts of a joint brand, and that a short form is contested', () => {
    const joint = groupAliases(['Amazon MGM/o', 'Amazon/o', 'MGM/o'].map(form));
    expect(joint.map(({ parts }) => parts)).toEqual([[1, 2], [], []]);
    const contested = groupAliases(['Ana Sol/p', 'Ben Sol/p', 'Sol/p'].map(form));
    expect(contested.map(({ isContested }) => isContested)).toEqual([false, false, true]);
  });

  it('gives every form to exactly one group, whatever the forms', () => {
    const odd = ['A/p', 'the/o', '.../o', 'Inc/o', 'of/o', '&/o', "'s/p", 'A. B./p', 'B./p'].map(form);
    const members = groupAliases(odd).flatMap((group) => group.members);
    expect([...members].sort((a, b) => a - b)).toEqual(odd.map((_, at) => at));
    expect(groupAliases([])).toEqual([]);
  });
});
