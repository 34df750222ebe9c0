import { describe, expect, it } from 'vitest';
import type { ArticleId, Brief, ComputedLine, EvidenceId, StoryId } from '../news/mod.ts';
import { briefDocument } from './brief-json.ts';
import { briefMarkdown } from './brief-markdown.ts';
import { createLinks } from './links.ts';
import { publicBrief } from './public-brief.ts';
import { computedFrom } from './public-lines.ts';
import { readBrief } from './proof/mod.ts';
import { seal } from './proof/seal.ts';
import { createSite } from './site/create-site.ts';
import { createTestArchive, testNow, testSentence } from './test-archive.ts';
import { ferryBrief, testDay } from './test-day.ts';

const cite = (article: string) => `${article}#0` as EvidenceId;
const lines: readonly ComputedLine[] = [
  {
    section: 'archive',
    text: 'This continues the surveys.',
    rule: 'connection',
    stories: ['st-past1' as StoryId],
  },
  { section: 'context', text: 'Second stop this year.', rule: 'nth event', stories: ['st-past1' as StoryId] },
  {
    section: 'context',
    text: 'Outlets differ on ships.',
    rule: 'disagreement',
    cites: [cite('a01'), cite('a02')],
  },
  { section: 'context', text: 'Three outlets report this.', rule: 'origins' },
  { section: 'context', text: 'A line of an older program.' },
];
const [said] = ferryBrief.sentences;
const brief: Brief = {
  ...ferryBrief,
  lines,
  sentences: [
    ...ferryBrief.sentences,
    testSentence(
      'About 1,400 lorries use the route, the Tidewater Gazette reported.',
      said!.evidence,
      [],
      'context',
    ),
    testSentence(
      'The ministry is to decide on 3 December, the Gazette reported.',
      said!.evidence,
      [],
      'watch',
    ),
  ],
};
const articles = new Map(testDay.articles.map((article) => [article.id, article]));
const shown = publicBrief(brief, articles);
const links = createLinks('https://wire.example');

describe('publicLines()', () => {
  it('puts lines in the order of their rules, those of older programs first', () => {
    expect(shown.lines.map(({ rule }) => rule)).toEqual([
      undefined,
      'disagreement',
      'origins',
      'nth event',
      'connection',
    ]);
  });

  it('names the outlets of the sentences a line was computed from, each once', () => {
    const twice = { ...lines[2]!, cites: [cite('a01'), cite('a01'), cite('a02'), cite('gone')] };
    const [line] = publicBrief({ ...brief, lines: [twice] }, articles).lines;
    expect(line!.outlets).toEqual(['Tidewater Gazette', 'Osterhaven Mail']);
    expect(computedFrom(line!)).toBe('computed from Tidewater Gazette and Osterhaven Mail');
  });
});

describe('computedFrom()', () => {
  it.each([
    [{ section: 'context', text: '', outlets: [] }, 'computed from the coverage'],
    [{ section: 'archive', text: '', outlets: [] }, 'computed from our archive'],
    [
      { section: 'context', text: '', rule: 'reversal', outlets: ['Northline'] },
      'computed from Northline and our archive',
    ],
  ] as const)('%j: %s', (line, words) => {
    expect(computedFrom(line)).toBe(words);
  });
});

describe('a brief with context sentences and something to watch', () => {
  const site = createSite({
    ...{ archive: createTestArchive({ ...testDay, briefs: [brief] }), publicUrl: 'https://wire.example' },
    ...{ title: 'Wire', now: () => testNow, engine: '0.1.0', demo: false },
  });

  it('shows each in its section, open to its evidence, with what to watch after the archive', async () => {
    const html = await (await site.request(`/briefs/${brief.id}`)).text();
    const at = (words: string) => {
      expect(html).toContain(words);
      return html.indexOf(words);
    };
    expect(at('h-con"')).toBeLessThan(at('About 1,400 lorries'));
    expect(at('<details class="s" id="s4"')).toBeLessThan(at('id="s4-ev"'));
    expect(at('h-arc"')).toBeLessThan(at('What to watch'));
    expect(at('What to watch')).toBeLessThan(at('<details class="s" id="s5"'));
    expect(at('id="s5-ev"')).toBeLessThan(at('h-cov"'));
    expect(html).toContain('Computed from Tidewater Gazette and Osterhaven Mail.');
    expect(html).toMatch(/<a href="\/stories\/st-past1"\s*>The earlier story<\/a/);
  });

  it('is whole in Markdown and in brief.json', () => {
    const markdown = briefMarkdown(shown, links);
    expect(markdown.indexOf('## In the archive')).toBeLessThan(markdown.indexOf('## What to watch'));
    expect(markdown).toContain(
      'Outlets differ on ships. (computed from Tidewater Gazette and Osterhaven Mail)',
    );
    const read = readBrief(JSON.parse(JSON.stringify(seal(briefDocument(shown, links), null))));
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.brief.lines[1]).toEqual({
      section: 'context',
      text: 'Outlets differ on ships.',
      rule: 'disagreement',
      cites: ['a01#0', 'a02#0'],
    });
    expect(read.brief.sentences[4]!.section).toBe('watch');
  });

  it('says nothing of a section that has nothing', async () => {
    const without = createSite({
      ...{ archive: createTestArchive(testDay), publicUrl: 'https://wire.example' },
      ...{ title: 'Wire', now: () => testNow, engine: '0.1.0', demo: false },
    });
    expect(await (await without.request(`/briefs/${brief.id}`)).text()).not.toContain('What to watch');
    expect(briefMarkdown(publicBrief(ferryBrief, new Map()), links)).not.toContain('What to watch');
  });

  it('leaves out an outlet that the coverage does not list', () => {
    const coverage = brief.coverage.filter(({ id }) => id !== ('a01' as ArticleId));
    expect(publicBrief({ ...brief, coverage }, articles).lines[1]!.outlets).toEqual(['Osterhaven Mail']);
  });
});
