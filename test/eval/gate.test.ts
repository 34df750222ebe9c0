import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/archive/mod.ts';
import { judge, type SourceSentence } from '../../src/check/mod.ts';
import { scoreMutations } from '../../src/eval/mutations.ts';
import { citesTwo, mutations, type Subject } from '../../src/eval/mutations/mod.ts';
import { seeded } from '../../src/eval/random.ts';
import { articleOffer, subjectsOf } from '../../src/eval/subjects.ts';
import { readJsonLines } from '../../src/input.ts';
import type { BeatId, Brief } from '../../src/news/mod.ts';
import { articleRow, articlesOf, replay } from '../../src/wire/mod.ts';
import { shortfalls } from './gate.ts';

const file = join(import.meta.dirname, '../../demo/day.jsonl');
const articles = articlesOf(readJsonLines(file).map(({ row, where }) => articleRow(row, where)));
const byId = new Map(articles.map((article) => [article.id, article]));

describe('the gate on the articles of the demo day', () => {
  const offers = articles.map((article) => articleOffer(article.text, article.outlet ?? 'The Gazette'));
  const { result } = scoreMutations(subjectsOf(offers, seeded(20261121)), { perType: 150, perTypeWhole: 1 });

  it('keeps its floors', () => {
    const floors = { perType: 0.97, mean: 0.99, falseRejects: 0.02, fewest: 34 };
    expect(shortfalls(result, floors)).toEqual([]);
  });

  it('is tried with most kinds of error', () => {
    expect(Object.keys(result.perType).length).toBeGreaterThanOrEqual(70);
    expect(result.n).toBeGreaterThan(4000);
  });

  it('takes little more time for a check than splitting the article takes', () => {
    expect(result.checkToSplitRatio).toBeLessThanOrEqual(5);
  });
});

/** A published sentence with what it cites. */
interface Written {
  readonly subject: Subject;
  readonly sources: readonly SourceSentence[];
}

function writtenIn(briefs: readonly Brief[]): Written[] {
  return briefs.flatMap((brief) =>
    brief.sentences.map(({ text, evidence }) => {
      const sources = evidence.map(({ articleId, exact }) => {
        const { outlet, publishedAt } = byId.get(articleId)!;
        return { text: exact, outlet, date: publishedAt?.slice(0, 10) ?? null };
      });
      const from = byId.get(evidence[0]!.articleId)!;
      const other = { text: 'Nine crews left the port because of the storm.', outlet: 'Teal Radio' };
      const article = articleOffer(from.text, from.outlet ?? 'The Gazette');
      return { subject: { text, outlet: article.outlet, article, other }, sources };
    }),
  );
}

describe('the gate on the sentences of the demo day’s briefs', () => {
  let written: Written[];

  beforeAll(async () => {
    const { archive } = await openStore({ dataDir: null, databaseUrl: null, command: 'test' });
    try {
      const day = await replay({ articles, archive, beat: 'demo' as BeatId, engine: 'test' });
      written = writtenIn(day.briefs);
    } finally {
      await archive.close();
    }
  });

  it('lets each pass as it was written', () => {
    expect(written.length).toBeGreaterThan(20);
    for (const { subject, sources } of written)
      expect({ text: subject.text, kind: judge(subject.text, sources).kind }).toMatchObject({
        kind: 'supported',
      });
  });

  it('refuses at least 97 in 100 of what any kind of error makes of them', () => {
    let made = 0;
    const passed: string[] = [];
    for (const [kind, mutate] of Object.entries(mutations)) {
      if (citesTwo(kind)) continue;
      for (const { subject, sources } of written) {
        const text = mutate(subject, seeded(made));
        if (text === null || text === subject.text) continue;
        made += 1;
        if (judge(text, sources).kind === 'supported') passed.push(`${kind}: ${text}`);
      }
    }
    expect(made).toBeGreaterThan(400);
    expect(passed.slice(0, Math.max(0, passed.length - Math.floor(0.03 * made)))).toEqual([]);
  });
});
