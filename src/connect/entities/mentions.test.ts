import { expect, it } from 'vitest';
import { mentions } from './mentions.ts';
import { readEntities } from './read-entities.ts';
import { storyEntities } from './story-entities.ts';
import { groundedPage } from './testing/grounded-page.ts';

const page = groundedPage({
  title: 'Geneva closes its port',
  outlet: 'The Harbour Ledger',
  text: [
    'Harbour master Ines Dorr closed the port of Geneva. Dorr said so on Tuesday, before Christmas.',
    'A Heading Of Some Kind',
    "The Harbour Ledger saw it. Tomas Vael agreed. People came. I'm sure. The people and more people of Geneva watched.",
    'Kestrel Press Agency took pictures, and Kestrel sold them. Crane drivers cheered under a crane.',
  ].join('\n'),
});

const { entities } = storyEntities([readEntities(page)]);

it('mentions() puts names of title and lead first, without outlets, headings and ordinary words', () => {
  const found = mentions(entities);
  expect(found.slice(0, 2).sort()).toEqual(['Geneva', 'Ines Dorr']);
  expect(found).toContain('Tomas Vael');
  expect(found.join()).not.toMatch(/Ledger|Heading|People|Tuesday|Christmas|I'm|Crane/);
});

it('mentions() names an agency once, by its full name', () => {
  expect(mentions(entities).filter((name) => name.includes('Kestrel'))).toEqual(['Kestrel Press Agency']);
});

it('mentions() gives no more than asked for', () => {
  expect(mentions(entities, 2)).toHaveLength(2);
  expect(mentions([])).toEqual([]);
});
