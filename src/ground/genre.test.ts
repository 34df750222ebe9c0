import { describe, expect, it } from 'vitest';
import { genreOf } from './genre.ts';

const report =
  'The old quay at Arle fell into the water at dawn on Tuesday. Nobody was hurt. The mayor closed the harbour road.';

function genre(parts: { title?: string; text?: string; url?: string }): string {
  return genreOf({ title: 'Arle quay falls', text: report, url: null, ...parts }).genre;
}

const sections = [
  [
    'Harbour quay falls in Arle',
    'Divers searched the harbour after the stone quay collapsed under a crane and two lorries early on market day.',
  ],
  [
    'Choir takes autumn prize',
    'Singers from Hollin won the regional contest with a programme of lullabies, psalms and one very long sea shanty.',
  ],
  [
    'New tram line delayed again',
    'Engineers found clay beneath the planned viaduct, so passengers must wait another winter for electric carriages.',
  ],
  [
    'Bakers end long strike',
    'Union members accepted shorter night shifts and higher wages; loaves and rolls return to shelves before the weekend.',
  ],
]
  .map(([heading, body]) => `${heading!}\n${body!} ${body!}`)
  .join('\n\n');

describe('genreOf()', () => {
  it('takes a plain report for one, with no signs', () => {
    expect(genreOf({ title: 'Arle quay falls', text: report, url: 'https://ledger.example/news/1' })).toEqual(
      {
        genre: 'report',
        signs: [],
      },
    );
  });

  it.each([
    { text: `Sponsored content\n${report}` },
    { text: `SPONSORED BY VARGA WORKS\n${report}` },
    { text: `${report}\nThis is a note.\nPaid partnership with Varga Works` },
    { title: 'Advertorial: why quays matter' },
    { text: `Partner content — Varga Works\n${report}` },
  ])('finds the advert in %j', (parts) => {
    expect(genre(parts)).toBe('sponsored');
  });

  it.each([
    { text: `FOR IMMEDIATE RELEASE\n${report}` },
    { text: `ARLE, Nov. 20 /PRNewswire/ -- ${report}` },
    { text: `${report}\nMedia contact: press@varga.example` },
    { text: `${report}\nNotes to editors\nVarga was founded in 1990.` },
  ])('finds the release in %j', (parts) => {
    expect(genre(parts)).toBe('release');
  });

  it.each([
    { title: 'Opinion: let the quay go' },
    { title: 'Let the quay go | Opinion | The Harbour Ledger' },
    { title: 'Analysis — what the quay tells us' },
    { url: 'https://ledger.example/opinion/2026/quay' },
    { url: 'https://ledger.example/columnists/orme/quay' },
  ])('finds the column in %j', (parts) => {
    expect(genre(parts)).toBe('opinion');
  });

  it.each([
    { title: 'Morning briefing: quay falls', text: Array(4).fill(report).join(' ') },
    { title: 'Arle week in review', text: Array(4).fill(report).join(' ') },
    { title: 'All the news of Arle', text: sections },
    { title: 'Arle and beyond', text: sections.replace(/^[A-Z].{10,40}$/gm, '***') },
  ])('finds the roundup in %j', (parts) => {
    expect(genre(parts)).toBe('roundup');
  });

  it.each([
    { text: `${report} The firm sponsored the choir; the paid content of the fair was small.` },
    { text: `${report} The mayor gave her opinion: the port must close.` },
    { title: 'Opinions differ on Arle quay' },
    { title: 'Editorial staff of the Ledger walk out' },
    { title: 'Police round up horses in Arle' },
    { title: 'Newsletter names wrong man', text: report },
    { title: 'Five things to know about the Arle quay', text: Array(4).fill(report).join(' ') },
    { url: 'https://ledger.example/news/opinion-poll-shows-lead' },
    { text: `Harbour quay falls\n${report} ${report}\nDivers search the water\n${report} ${report}` },
  ])('leaves the report %j a report', (parts) => {
    expect(genre(parts)).toBe('report');
  });

  it('lets an advert outrank every other sign, and names the words that decided', () => {
    const text = `Advertorial\nFOR IMMEDIATE RELEASE\n${report}`;
    expect(genreOf({ title: 'Opinion: Arle', text, url: null })).toEqual({
      genre: 'sponsored',
      signs: ['Advertorial'],
    });
  });

  it('takes an empty page for a report', () => {
    expect(genreOf({ title: '', text: '', url: null })).toEqual({ genre: 'report', signs: [] });
  });
});
