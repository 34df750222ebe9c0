import { beforeAll, describe, expect, test } from 'vitest';
import { judge, type SourceSentence } from '../../../src/check/mod.ts';
import { citesTwo, mutations, type Subject } from '../../../src/eval/mutations/mod.ts';
import { seeded } from '../../../src/eval/random.ts';
import { articleOffer } from '../../../src/eval/subjects.ts';
import type { Brief } from '../../../src/news/mod.ts';
import { demoArticles, type DemoDay } from './demo-day.ts';

const byId = new Map(demoArticles.map((article) => [article.id, article]));

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

/** The gate on what the wire wrote itself. */
export function describeGate(demo: () => DemoDay): void {
  describe('the gate on the sentences of the demo day’s briefs', () => {
    let written: Written[];
    beforeAll(() => {
      written = writtenIn(demo().result.briefs);
    });

    test('lets each pass as it was written', () => {
      expect(written.length).toBeGreaterThan(20);
      for (const { subject, sources } of written)
        expect({ text: subject.text, kind: judge(subject.text, sources).kind }).toMatchObject({
          kind: 'supported',
        });
    });

    test('refuses at least 97 in 100 of what any kind of error makes of them', () => {
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
}
