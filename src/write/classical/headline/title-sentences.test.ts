import { describe, expect, test } from 'vitest';
import { rawRun } from '../../../text/mod.ts';
import { storyLedger, storyTools } from '../../testing/story-ledger.ts';
import { storyWords, titleCandidates } from './mod.ts';

const text = `Harbour Ledger reporters were at the pier when ferries left Port Callan on Thursday. The ferry line suspended crossings to the islands of Gelt and refunded tickets. Storm Agna reached the coast at noon and damaged piers in the south.`;

function sentences(title: string) {
  const ledger = storyLedger([
    { outlet: 'Northline', title, text },
    {
      outlet: 'Teal Radio',
      title: 'Ferry line suspends Gelt crossings as storm nears',
      text: `Ferries to Gelt stay in Port Callan. ${text}`,
    },
  ]);
  const tools = storyTools(ledger);
  return {
    ledger,
    tools,
    found: titleCandidates(ledger.articles, storyWords(ledger.articles), tools).filter(
      ({ article }) => article.article.outlet === 'Northline',
    ),
  };
}

describe('titleCandidates()', () => {
  test('tells a title as a sentence in the past, credited in three ways', () => {
    const { found } = sentences('Agna damages piers in the south of Port Callan');
    expect(found.map(({ sentence, frame }) => [frame, sentence.text])).toEqual([
      ['last', 'Agna damaged piers in the south of Port Callan, Northline reported.'],
      ['first', 'According to Northline, Agna damaged piers in the south of Port Callan.'],
      ['that', 'Northline reported that Agna damaged piers in the south of Port Callan.'],
    ]);
    expect(found[0]).toMatchObject({
      core: 'Agna damaged piers in the south of Port Callan.',
      lead: false,
      quoted: 0,
    });
    expect(found[0]!.sentence.cites).toEqual(['page0#title']);
  });

  test.each([
    ['a question', 'Did storm Agna damage piers in Port Callan?'],
    ['a list with commas', 'Storm Agna damages piers, ferries in Port Callan'],
    ['a bare noun that takes an article nowhere', 'Storm Agna damages lighthouse in Port Callan'],
    ['a state', 'Dockers fear storms in Port Callan and Gelt'],
    ['no verb', 'Storm Agna and the piers of Port Callan'],
    ['what is to come', 'Ferry line to suspend crossings to Gelt'],
    ['what two outlets do not tell', 'Kelvarne choir wins prizes in Ostmere and Holt'],
    ['an unknown case', 'Storm Agna Damages Zzyx Piers in Port Callan'],
  ])('makes none of a title with %s', (_, title) => {
    expect(sentences(title).found).toEqual([]);
  });

  test('gives only what the gate passes, at most ten words in a row', () => {
    const { ledger, tools } = sentences('Storm Agna damages piers in Port Callan');
    for (const { sentence, article, run } of titleCandidates(
      ledger.articles,
      storyWords(ledger.articles),
      tools,
    )) {
      expect(tools.judge(sentence, false).kind).toBe('supported');
      expect(run).toBe(rawRun(sentence.text, `${article.article.title}\n\n${article.article.text}`));
      expect(run).toBeLessThanOrEqual(10);
    }
  });
});
