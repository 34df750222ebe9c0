import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/archive/mod.ts';
import { readJsonLines } from '../../src/input.ts';
import type { Archive, Article, BeatId, Coverage } from '../../src/news/mod.ts';
import { articleRow, articlesOf, replay, type WireResult } from '../../src/wire/mod.ts';

const file = join(import.meta.dirname, '../../demo/day.jsonl');
const articles = articlesOf(readJsonLines(file).map(({ row, where }) => articleRow(row, where)));
const beat = 'demo' as BeatId;

async function run(archive: Archive, list: readonly Article[] = articles): Promise<WireResult> {
  return replay({ articles: list, archive, beat, engine: 'test' });
}

async function inMemory(): Promise<WireResult> {
  const { archive } = await openStore({ dataDir: null, databaseUrl: null, command: 'test' });
  try {
    return await run(archive);
  } finally {
    await archive.close();
  }
}

let day: WireResult;
const page = (id: string): Coverage =>
  day.stories.flatMap((story) => story.coverage).find((coverage) => coverage.id === id)!;
const storyOf = (id: string) =>
  day.stories.find((story) => story.coverage.some((coverage) => coverage.id === id))!;
const textOf = new Map(articles.map((article) => [article.id, article.text]));
const titleOf = new Map(articles.map((article) => [article.id, article.title]));

beforeAll(async () => {
  day = await inMemory();
});

describe('the demo day', () => {
  test('has the size and shape the README promises', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(new Set(articles.map((article) => article.outlet)).size).toBeGreaterThanOrEqual(6);
    expect(
      articles.every((article) => article.url === null || new URL(article.url).hostname.endsWith('.example')),
    ).toBe(true);
    expect(day.stories.length).toBeGreaterThanOrEqual(10);
    expect(day.briefs.length).toBeGreaterThanOrEqual(12);
    expect(day.briefs.length + day.cards.length).toBe(day.stories.length);
  });

  test('gives the same bytes twice', async () => {
    expect(JSON.stringify(await inMemory())).toBe(JSON.stringify(day));
  });

  test('opens every published sentence to spans that are true', () => {
    for (const brief of day.briefs) {
      const cited = [...brief.sentences.map((sentence) => sentence.evidence), brief.headlineEvidence];
      expect(brief.sentences.length).toBeGreaterThan(0);
      for (const evidence of cited) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { articleId, field, start, end, exact } of evidence)
          expect((field === 'title' ? titleOf : textOf).get(articleId)!.slice(start, end)).toBe(exact);
      }
      for (const sentence of brief.sentences) expect(sentence.verdict.kind).toBe('supported');
    }
  });

  test('keeps every brief within the republish guard', () => {
    for (const { guard } of day.briefs) {
      expect(guard.longestRun).toBeLessThanOrEqual(10);
      expect(guard.longestQuote).toBeLessThanOrEqual(25);
      expect(guard.mostWordsFromOneSource).toBeLessThanOrEqual(40);
      expect(guard.ledeOverlap).toBeLessThanOrEqual(0.5);
    }
  });

  test('counts copies, releases and adverts as nobody’s reporting', () => {
    expect(page('coast-reprint-torvane')).toMatchObject({ role: 'reprint', ownReporting: false });
    expect(page('bytebrief-strike-rewrite')).toMatchObject({ ownReporting: false });
    expect(page('ostrel-release')).toMatchObject({ role: 'release', ownReporting: false });
    expect(page('wafer-advertorial')).toMatchObject({ role: 'sponsored', ownReporting: false });
    expect(page('bytebrief-roundup')).toMatchObject({ ownReporting: false });
    expect(page('dailysift-roundup')).toMatchObject({ ownReporting: false });
  });

  test('never says that the film is backed by the company it is about', () => {
    expect(page('bytebrief-film')).toMatchObject({ ownReporting: false });
    expect(page('screenpulse-film')).toMatchObject({ ownReporting: false });
    expect(storyOf('northline-film').id).toBe(storyOf('bytebrief-film').id);
    const published = JSON.stringify(
      day.briefs.map(({ headline, sentences }) => [headline, sentences.map((s) => s.text)]),
    );
    expect(published).not.toMatch(/Quorrin-(?:backed|funded)|backed by Quorrin/i);
  });

  test('does not cut a tail that limits what is said', () => {
    const sentences = day.briefs.flatMap((brief) => [
      brief.headline,
      ...brief.sentences.map((sentence) => sentence.text),
    ]);
    for (const text of sentences.filter((sentence) =>
      /approved the .*Osmeva|Osmeva.* approved/.test(sentence),
    )) {
      expect(text).toMatch(/12 to 15|12 and 15/);
    }
  });

  test('links a follow-up to the archive and says so when there is nothing', () => {
    const strike = day.briefs.find((brief) => brief.storyId === storyOf('kestrel-strike-1').id);
    expect(strike?.archive.links[0]?.storyId).toBe(storyOf('archive-kestrel-dockers-vote').id);
    const lines = day.briefs.flatMap((brief) => brief.lines.filter((line) => line.section === 'archive'));
    expect(lines.some((line) => line.text.startsWith('No direct connection in the archive'))).toBe(true);
  });

  test('obeys no instruction found in a page', () => {
    const ferry = JSON.stringify(
      [day.briefs, day.cards].flat().filter((item) => item.storyId === storyOf('quayside-ferry').id),
    );
    expect(ferry).not.toMatch(/ignore (?:all |your )?previous instructions/i);
  });
});

describe('replay()', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'nutgraf-replay-'));
  });
  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('goes on where it was interrupted, and gives what an uninterrupted one gives', async () => {
    const open = async () => (await openStore({ dataDir, databaseUrl: null, command: 'test' })).archive;
    const first = await open();
    await run(first, articles.slice(0, 23));
    await first.close();
    const second = await open();
    const resumed = await run(second);
    expect(JSON.stringify(resumed)).toBe(JSON.stringify(day));
    expect(JSON.stringify(await run(second))).toBe(JSON.stringify(day));
    await second.close();
  });
});
