import { describe, expect, it } from 'vitest';
import type { ArticleId, Evidence, WriterTools } from '../../../news/mod.ts';
import { storyLedger, storyTools } from '../../testing/story-ledger.ts';
import type { InventedPage } from '../../testing/invented-story.ts';
import { candidatesOf } from '../sentences/mod.ts';
import { agreed } from './agreed.ts';

const harbour: InventedPage = {
  outlet: 'The Harbour Ledger',
  title: 'Council votes on ferry',
  text: `The vote was close until the last minute in the town hall of Arle, with nine speakers on the list. The council of Arle rejected the new ferry. Harbour master Odo Kell told this newspaper that the quay needs 4 million crowns of repair first.

"We had the money for a boat or for a quay, and a boat without a quay is a toy," Kell said.`,
};
const teal: InventedPage = {
  outlet: 'Teal Radio',
  title: 'No new boat for Arle',
  text: `Islanders wept in the gallery when the result was read out after a night of speeches. On Monday the council of Arle rejected the new ferry that the harbour office had asked for.

"My mother is 84 and must wait for a boat from the last century," teacher Runa Holm told Teal Radio. Some 220 people live on the two islands, and 31 children cross every day.`,
};

type Origin = (evidence: Evidence) => ArticleId;
const ownOrigin: Origin = ({ span }) => span.articleId;

function told(pages: readonly InventedPage[], own: { judge?: WriterTools['judge']; originOf?: Origin } = {}) {
  const ledger = storyLedger(pages);
  const tools = storyTools(ledger);
  const cores = ledger.articles.flatMap((article) => candidatesOf(article, tools).cores);
  const judge = own.judge ?? always;
  return agreed(cores, ledger.articles, own.originOf ?? ownOrigin, { ...tools, judge });
}

const always: WriterTools['judge'] = () => ({ kind: 'supported', score: 1, reasons: [], checks: [] });

describe('agreed()', () => {
  it('tells once what two outlets say, and cites a sentence of each', () => {
    const [piece] = told([harbour, teal]);
    expect(piece?.sentence.text).toBe(
      'The council of Arle rejected the new ferry, the Harbour Ledger and Teal Radio reported.',
    );
    expect(piece?.sentence.cites).toEqual(['page0#1', 'page1#1']);
    expect(piece?.sentence.operations.at(-1)).toMatchObject({ name: 'agreed by both' });
    expect(piece?.sources).toHaveLength(2);
  });

  it('gives nothing the gate does not let stand on either sentence alone', () => {
    const asked: string[] = [];
    const judge: WriterTools['judge'] = (sentence, isFirst) => {
      asked.push(sentence.text);
      return {
        ...always(sentence, isFirst),
        kind: sentence.cites.length === 1 ? 'unsupported' : 'supported',
      };
    };
    const found = told([harbour, teal], { judge });
    expect(found).toEqual([]);
    expect(asked).toContain('The council of Arle rejected the new ferry.');
  });

  it('credits nobody with words only the other has', () => {
    const vague = { ...teal, text: teal.text.replace('the new ferry', 'a boat') };
    expect(told([harbour, vague])).toEqual([]);
  });

  it('takes one text on two pages for no agreement', () => {
    const statement =
      'The harbour office thanks the council of Arle for its clear decision on the ferry to the islands.';
    const pages = [harbour, teal].map((page) => ({
      ...page,
      text: `${page.text} ${statement}`
        .replaceAll('The council of Arle rejected', 'All saw')
        .replaceAll('the council of Arle rejected', 'all saw'),
    }));
    expect(told(pages)).toEqual([]);
  });

  it('takes a page and its copy for one', () => {
    expect(told([harbour, teal], { originOf: () => 'page1' as ArticleId })).toEqual([]);
  });

  it('takes two pages of one outlet for one', () => {
    expect(told([harbour, { ...teal, outlet: 'Harbour Ledger' }])).toEqual([]);
  });
});
