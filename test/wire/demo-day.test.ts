import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/archive/mod.ts';
import { makeReadyArchive } from '../../src/archive/testing/ready-archive.ts';
import { temporaryFolder } from '../../src/archive/testing/temporary-folder.ts';
import type { Coverage } from '../../src/news/mod.ts';
import type { WireResult } from '../../src/wire/mod.ts';
import { describeConnections } from './demo/connections.ts';
import { demoArticles, replayDemo, useDemoDay } from './demo/demo-day.ts';
import { describeDigest } from './demo/digest.ts';
import { describeGate } from './demo/gate.ts';

const temporary = temporaryFolder();
const demo = useDemoDay();
let day: WireResult;
beforeAll(() => {
  day = demo().result;
});
const page = (id: string): Coverage =>
  day.stories.flatMap((story) => story.coverage).find((coverage) => coverage.id === id)!;
const storyOf = (id: string) =>
  day.stories.find((story) => story.coverage.some((coverage) => coverage.id === id))!;
const textOf = new Map(demoArticles.map((article) => [article.id, article.text]));
const titleOf = new Map(demoArticles.map((article) => [article.id, article.title]));

describe('the demo day', () => {
  test('has the size and shape the README promises', () => {
    expect(demoArticles.length).toBeGreaterThanOrEqual(40);
    expect(new Set(demoArticles.map((article) => article.outlet)).size).toBeGreaterThanOrEqual(6);
    expect(
      demoArticles.every(
        (article) => article.url === null || new URL(article.url).hostname.endsWith('.example'),
      ),
    ).toBe(true);
    expect(day.stories.length).toBeGreaterThanOrEqual(10);
    expect(day.briefs.length).toBeGreaterThanOrEqual(12);
    expect(day.briefs.length + day.cards.length).toBe(day.stories.length);
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

describeConnections(demo);
describeDigest(demo);
describeGate(demo);

describe('replay()', () => {
  test('gives the same bytes again, also where it was interrupted and goes on', async () => {
    const dataDir = await makeReadyArchive(temporary.path('archive'));
    const open = async () => (await openStore({ dataDir, databaseUrl: null, command: 'test' })).archive;
    const first = await open();
    await replayDemo(first, demoArticles.slice(0, 23));
    await first.close();
    const second = await open();
    const resumed = await replayDemo(second);
    expect(JSON.stringify(resumed)).toBe(JSON.stringify(day));
    expect(JSON.stringify(await replayDemo(second))).toBe(JSON.stringify(day));
    await second.close();
  });
});
