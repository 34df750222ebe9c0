import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive, Digest, Digests, Instant } from '../../../src/news/mod.ts';
import { createLinks, digestDocument, publicDigest } from '../../../src/publish/mod.ts';
import { digestsOf } from '../../../src/wire/mod.ts';
import { demoBeat, type DemoDay } from './demo-day.ts';

const day = '2026-11-20';

/** What the digest of the demo day's second day tells. */
export function describeDigest(demo: () => DemoDay): void {
  describe('the digest of the demo day', () => {
    let archive: Archive;
    let digests: Digests;
    let digest: Digest;
    beforeAll(async () => {
      ({ archive } = demo());
      digests = digestsOf(archive, () => '2026-11-21T00:00:00.000Z' as Instant);
      digest = await digests.of(demoBeat, day);
    });

    test('counts every brief that was published or changed on the day, once', async () => {
      const told = [...digest.moved, ...digest.fresh].map(({ brief }) => brief.id);
      expect(new Set(told).size).toBe(told.length);
      const briefs = await archive.briefs({ beat: demoBeat, limit: 99 });
      const ofDay = briefs.filter(({ updatedAt }) => updatedAt.startsWith(day));
      expect(told.toSorted()).toEqual(ofDay.map(({ id }) => id).toSorted());
      expect(digest.fresh.every(({ brief }) => brief.publishedAt.startsWith(day))).toBe(true);
      expect(digest.moved.every(({ brief }) => brief.publishedAt < day && brief.version > 1)).toBe(true);
      expect(digest.moved.length).toBeGreaterThan(3);
      expect(digest.fresh.length).toBeGreaterThan(3);
      expect(digest).toMatchObject({ isOver: true, day });
    });

    test('names the outlets that joined a story, and no other', () => {
      const joined = digest.moved.flatMap(({ brief, newOutlets }) =>
        newOutlets.map((outlet) => brief.coverage.filter((page) => page.outlet === outlet)),
      );
      expect(joined.length).toBeGreaterThan(3);
      for (const pages of joined) expect(pages.length).toBeGreaterThan(0);
      for (const { coverage } of digest.moved.map(({ brief }) => brief))
        expect(coverage.length).toBeGreaterThan(1);
    });

    test('tells of each story our own headline and a sentence that opens to its evidence', () => {
      for (const { brief, sentence } of [...digest.moved, ...digest.fresh]) {
        expect(brief.sentences[sentence]!.evidence.length).toBeGreaterThan(0);
        expect(brief.sentences[sentence]!.verdict.kind).toBe('supported');
      }
    });

    test('is the same bytes when it is made again', async () => {
      expect(JSON.stringify(await digests.of(demoBeat, day))).toBe(JSON.stringify(digest));
    });

    test('carries no span of a source but what our own words say', () => {
      const document = JSON.stringify(
        digestDocument(publicDigest(digest), createLinks('https://wire.example'), null),
      );
      expect(document).not.toContain('"exact"');
      const ours = [...digest.moved, ...digest.fresh].flatMap(({ brief, sentence }) => [
        brief.headline,
        brief.sentences[sentence]!.text,
      ]);
      const spans = [...digest.moved, ...digest.fresh].flatMap(({ brief }) =>
        brief.sentences.flatMap(({ evidence }) => evidence.map(({ exact }) => exact)),
      );
      for (const exact of spans.filter((one) => !ours.some((text) => text.includes(one))))
        expect(document.includes(JSON.stringify(exact).slice(1, -1))).toBe(false);
    });

    test('of a day with nothing is empty, and of the day before tells its own', async () => {
      expect(await digests.of(demoBeat, '2026-11-01')).toMatchObject({
        moved: [],
        fresh: [],
        resolved: [],
        roundups: [],
      });
      const days = await digests.days(demoBeat, { limit: 99 });
      expect(days.slice(0, 2)).toEqual([day, '2026-11-19']);
      const before = await digests.of(demoBeat, '2026-11-19');
      expect(before.fresh.length).toBeGreaterThan(3);
      // Told as the stories stood that night, whatever became of them since.
      for (const { brief } of before.fresh) expect(brief.updatedAt.startsWith('2026-11-19')).toBe(true);
    });
  });
}
