import { expect, it } from 'vitest';
import type { ArticleId, GroundedArticle, Instant } from '../news/mod.ts';
import { groupAliases, plainName, splitNames } from './aliases.ts';
import { mentions } from './mentions.ts';

const at = '2026-11-20T08:00:00.000Z' as Instant;

function page(title: string, text: string, outlet = 'The Harbour Ledger'): GroundedArticle {
  const article = {
    id: 'a' as ArticleId,
    url: null,
    title,
    text,
    outlet,
    publishedAt: at,
    readAt: at,
    sha256: '',
  };
  return { article, genre: 'report', genreSigns: [], evidence: [] };
}

it.each([
  ['President Ana Sol', 'Ana Sol'],
  ['The Harbour Office', 'Harbour Office'],
  ['Ana J. Sol', 'Ana Sol'],
  ["Arle's", 'Arle'],
  ['Mayor', 'Mayor'],
])('plainName(%j) is %j', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

function forms(...names: string[]): string[][] {
  return groupAliases(names).map(({ forms: all }) => [...all]);
}

it('groupAliases() joins surnames, acronyms and corporate names', () => {
  expect(forms('Ana Sol', 'Sol', 'Mayor Sol')).toEqual([['Ana Sol', 'Sol']]);
  expect(forms('Coast Rescue Office', 'CRO')).toEqual([['Coast Rescue Office', 'CRO']]);
  expect(forms('Varga Studios', 'Varga')).toEqual([['Varga Studios', 'Varga']]);
});

it('groupAliases() leaves a form alone when two longer names compete, and joint brands apart', () => {
  expect(forms('Ana Sol', 'Ben Sol', 'Sol')).toHaveLength(3);
  expect(forms('Ana Sol', 'Ana Sol', 'Ana Sol', 'Ben Sol', 'Sol')).toEqual([['Ana Sol', 'Sol'], ['Ben Sol']]);
  expect(forms('Amber Varga', 'Amber', 'Varga Studios', 'Varga').map((group) => group[0])).not.toContain(
    'Amber Varga Studios',
  );
});

it('splitNames() takes modifiers and pairs apart', () => {
  expect(splitNames(['Amber-owned Varga Studios'])).toEqual(['Amber', 'Varga Studios']);
  expect(splitNames(['Arle and Brom', 'Arle'])).toEqual(['Arle', 'Brom', 'Arle']);
  expect(splitNames(['Bank of Arle and Brom'])).toEqual(['Bank of Arle and Brom']);
});

it('mentions() puts names of title and lead first, without outlets, headings and ordinary words', () => {
  const text = [
    'Harbour master Ines Dorr closed the port of Arle. Dorr said so on Tuesday.',
    'A Heading Of Some Kind',
    'The Harbour Ledger saw it. Tomas Vael agreed. People came. The people and more people of Arle watched.',
  ].join('\n');
  const found = mentions([page('Arle closes its port', text)]);
  expect(found.slice(0, 2).sort()).toEqual(['Arle', 'Ines Dorr']);
  expect(found).toContain('Tomas Vael');
  expect(found.join()).not.toMatch(/Ledger|Heading|People|Tuesday/);
});

it('mentions() gives no more than asked for', () => {
  expect(mentions([page('Arle', 'Arle met Brom. Galt met Ivel. Hollin met Teal.')], 2)).toHaveLength(2);
  expect(mentions([])).toEqual([]);
});
