import { describe, expect, it } from 'vitest';
import type { ArticleId, Evidence, EvidenceId, GroundedArticle, Relation } from '../../news/mod.ts';
import { entityKey, isStoryBound } from './entity-key.ts';
import { readEntities } from './read-entities.ts';
import { storyEntities } from './story-entities.ts';
import { groundedPage } from './testing/grounded-page.ts';

function entitiesOf(...pages: GroundedArticle[]) {
  return storyEntities(pages.map(readEntities));
}

function stating(page: GroundedArticle, ...relations: Partial<Relation>[]): GroundedArticle {
  const evidence = relations.map((relation, at) => ({
    id: `${page.article.id}#${at}` as EvidenceId,
    relations: [
      { subject: '', verb: '', object: '', from: 'clause', isNegated: false, start: 0, end: 1, ...relation },
    ],
  }));
  return { ...page, evidence: evidence as unknown as Evidence[] };
}

const closing = [
  'Harbour master Ines Dorr closed the port of Geneva. Dorr said so on Tuesday.',
  'Corvell Lines will sue, said Tomas Vael of Corvell Lines. Vael saw Mr. Galt.',
].join('\n');

describe('storyEntities()', () => {
  it('joins the forms of all pages and counts names and pages', () => {
    const { entities } = entitiesOf(
      groundedPage({ text: closing, title: 'Dorr closes port', id: 'a' }),
      groundedPage({
        text: 'Ms. Dorr closed the port again. The crews of Corvell Lines wait.',
        id: 'b',
        outlet: 'Other',
      }),
    );
    const dorr = entities.find(({ key }) => key === 'ines dorr');
    expect(dorr).toMatchObject({ name: 'Ines Dorr', kind: 'person', count: 3, pages: 2, parts: [] });
    expect(dorr?.forms).toEqual(['Dorr', 'Ines Dorr']);
    expect(entities[0]).toBe(dorr);
  });

  it('marks the key of a person named by one word only as bound to the story', () => {
    const { entities } = entitiesOf(groundedPage({ text: closing }));
    const galt = entities.find(({ name }) => name === 'Galt');
    expect(galt?.key).toBe('~galt');
    expect(isStoryBound(galt!.key)).toBe(true);
    expect(isStoryBound(entityKey('Ines Dorr', 'person'))).toBe(false);
  });

  it('leaves out outlets of the story and agencies unless another outlet has them in its title', () => {
    const text =
      'The Harbour Ledger and Reuters saw Tomas Vael in Geneva. Reuters said so to The Harbour Ledger.';
    const plain = entitiesOf(groundedPage({ text, outlet: 'Harbour Ledger' })).entities.map(
      ({ name }) => name,
    );
    expect(plain.join()).not.toMatch(/Ledger|Reuters/);
    const about = entitiesOf(
      groundedPage({ text, outlet: 'Coast Wire', title: 'Reuters to close' }),
    ).entities;
    expect(about.map(({ name }) => name)).toContain('Reuters');
  });

  it('keeps a joint brand apart and tells its parts', () => {
    const text = [
      'The film was dropped by Amazon MGM on Monday. Amazon bought it, and Amazon declined to comment.',
      'Shares of MGM fell, and MGM said that Amazon MGM had told staff.',
    ].join('\n');
    const { entities } = entitiesOf(groundedPage({ text }));
    const joint = entities.find(({ name }) => name === 'Amazon MGM');
    expect(joint?.parts).toEqual(['amazon', 'mgm']);
    expect(entities.map(({ key }) => key)).toEqual(expect.arrayContaining(['amazon', 'mgm', 'amazon mgm']));
  });

  it('gives relations between entities with all evidence of both pages, titles and descriptions aside', () => {
    const text =
      'Corvell Lines has attacked Ines Dorr, the harbour master. A lawyer of Corvell Lines blamed Ms. Dorr.';
    const attacked = { subject: 'Corvell Lines', verb: 'attacked' };
    const { relations } = entitiesOf(
      stating(
        groundedPage({ text, id: 'a' }),
        { ...attacked, object: 'harbour master Ines Dorr' },
        { ...attacked, object: 'the crews' },
      ),
      stating(
        groundedPage({ text, id: 'b' }),
        { ...attacked, object: 'Dorr' },
        { ...attacked, object: 'Dorr', isNegated: true },
      ),
    );
    const base = { subject: 'corvell lines', verb: 'attack', object: 'ines dorr' };
    expect(relations).toEqual([
      { ...base, isNegated: false, evidence: ['a#0', 'b#0'] },
      { ...base, isNegated: true, evidence: ['b#1'] },
    ]);
  });

  it('keeps 24 entities, or as many as told, no two of one key', () => {
    const places =
      'Paris London Berlin Rome Madrid Vienna Prague Warsaw Athens Lisbon Dublin Oslo Helsinki Budapest'.split(
        ' ',
      );
    const more =
      'Tokyo Cairo Lagos Nairobi Lima Quito Havana Toronto Chicago Boston Dallas Denver Seattle'.split(' ');
    const text = [...places, ...more].map((place) => `He flew from there to ${place} on Friday.`).join(' ');
    const { entities } = entitiesOf(groundedPage({ text }));
    expect(entities).toHaveLength(24);
    expect(new Set(entities.map(({ key }) => key)).size).toBe(24);
    expect(storyEntities([readEntities(groundedPage({ text }))], { max: 3 }).entities).toHaveLength(3);
  });

  it('gives the same entities whatever the order of the pages', () => {
    const pages = [
      closing,
      'Ms. Dorr left Geneva. Galt stayed with Ben Galt.',
      'Corvell Lines hired Ana Galt.',
    ].map((text, at) => readEntities(groundedPage({ text, id: `p${at}` })));
    const keys = (list: typeof pages): string[] =>
      storyEntities(list)
        .entities.map(({ key }) => key)
        .sort();
    expect(keys([...pages].reverse())).toEqual(keys(pages));
  });

  it('gives nothing for no page, and for a page that may only be linked', () => {
    expect(storyEntities([])).toEqual({ entities: [], relations: [] });
    const linked = readEntities({ ...groundedPage({ text: closing }), genre: 'linked' });
    expect(linked).toMatchObject({ names: [], relations: [] });
  });

  it('reads a part of an article by its passage alone', () => {
    const text = 'Tomas Vael left Geneva.\nInes Dorr stayed in Madrid.';
    const start = text.indexOf('Ines');
    const part = { ...groundedPage({ text }), passage: { number: 2, heading: '', start, end: text.length } };
    expect(readEntities(part).names.map(({ name }) => name)).toEqual(['Ines Dorr', 'Madrid']);
  });

  it('takes under 50 ms of processor time for the arrival of the four hundredth page', () => {
    const people = [
      'Ines Dorr',
      'Tomas Vael',
      'Ana Sol',
      'Ben Galt',
      'Petra Hollin',
      'Milo Santos',
      'Greta Lindqvist',
    ];
    const readings = Array.from({ length: 400 }, (_, at) => {
      const text = `${closing} ${people.map((name, place) => `He met ${name} in Geneva ${(at + place) % 9} times, and ${name.split(' ')[1]!} left.`).join(' ')}`;
      return readEntities(groundedPage({ text, id: `p${at}` as ArticleId, outlet: `Outlet ${at % 30}` }));
    });
    storyEntities(readings);
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      storyEntities(readings);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
