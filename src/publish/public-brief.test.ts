import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Brief } from '../news/mod.ts';
import { countWords, sourceWordLimit, spanWordLimit } from './display-budget.ts';
import { publicBrief, readPublicBrief, type PublicBrief } from './public-brief.ts';
import type { PublicEvidence } from './public-evidence.ts';
import { testArticle, testBrief, testPage, testSentence, testSpan } from './test-archive.ts';
import { ferryBrief, testDay, testDayArchive } from './test-day.ts';

const articles = new Map(testDay.articles.map((article) => [article.id, article]));
const allEvidence = (brief: PublicBrief) => [
  ...brief.headlineSentence.evidence,
  ...brief.sentences.flatMap((sentence) => sentence.evidence),
];
const wordsOf = ({ shown, prefix, suffix }: PublicEvidence) =>
  [shown.head, shown.tail, prefix, suffix].reduce((sum, text) => sum + countWords(text), 0);

/** A brief of one outlet that cites every sentence of its article. */
function greedyBrief(sentences: readonly string[]): { brief: Brief; articles: Map<Article['id'], Article> } {
  const article = testArticle('g1', 'Greedy Gazette', '09:00', 'Title', sentences.join(' '));
  const spans = sentences.map((sentence) => testSpan(article, sentence));
  const { brief } = testBrief({
    id: 'g',
    headline: 'Greedy',
    headlineEvidence: spans.slice(0, 1),
    sentences: spans.map((span) => testSentence('Ours.', [span])),
    coverage: [testPage(article, 'own')],
  });
  return { brief, articles: new Map([[article.id, article]]) };
}

describe('publicBrief()', () => {
  it('shows at most 25 words for a span, the words around it included', () => {
    const [first] = publicBrief(ferryBrief, articles).sentences;
    const [evidence] = first!.evidence;
    expect(evidence!.spanWords).toBeGreaterThan(spanWordLimit);
    expect(evidence!.shown.whole).toBe(false);
    expect(wordsOf(evidence!)).toBeLessThanOrEqual(spanWordLimit);
    expect(evidence!.shown.head).toMatch(/^Larkline Ferries has suspended/);
    expect(evidence!.shown.tail).toMatch(/chief engineer\.$/);
  });

  it('keeps every brief within both limits, whatever it cites', () => {
    const sentence = fc
      .nat(60)
      .map((length) => `${Array.from({ length: length + 1 }, (_, index) => `w${String(index)}`).join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 9 }), (made) => {
        const unique = made.map((text, index) => `S${String(index)} ${text}`);
        const greedy = greedyBrief(unique);
        const shown = allEvidence(publicBrief(greedy.brief, greedy.articles));
        for (const evidence of shown) expect(wordsOf(evidence)).toBeLessThanOrEqual(spanWordLimit);
        expect(shown.reduce((sum, evidence) => sum + wordsOf(evidence), 0)).toBeLessThanOrEqual(
          sourceWordLimit,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('shows a span that is cited twice once, and says where', () => {
    const brief = publicBrief(ferryBrief, articles);
    expect(brief.headlineSentence.evidence[0]).toMatchObject({
      shownAt: 's1',
      shown: { head: '', words: 0 },
    });
    expect(brief.sentences[0]!.evidence[0]!.shownAt).toBeNull();
  });

  it('counts two articles of one outlet as one source', () => {
    const long = (id: string) => Array.from({ length: 40 }, (_, index) => `${id}${String(index)}`).join(' ');
    const pages = ['p', 'q', 'r', 's'].map((id) =>
      testArticle(id, id === 'q' ? 'one OUTLET' : 'One Outlet', '09:00', '', long(id)),
    );
    const { brief } = testBrief({
      id: 'o',
      headline: 'x',
      headlineEvidence: [],
      sentences: pages.map((page) => testSentence('Ours.', [testSpan(page, page.text)])),
      coverage: pages.map((page) => testPage(page, 'own')),
    });
    const shown = allEvidence(publicBrief(brief, new Map(pages.map((page) => [page.id, page]))));
    expect(shown.reduce((sum, evidence) => sum + wordsOf(evidence), 0)).toBeLessThanOrEqual(sourceWordLimit);
  });

  it('gives offsets in both units, the hash of the whole span and the words around it', () => {
    const article = testArticle(
      'e1',
      'Emoji Express',
      '09:00',
      'T',
      'Ship \u{1F6A2}\u{1F6A2} here. The ferry stays in port. It rains today in town.',
    );
    const exact = 'The ferry stays in port.';
    const { brief } = testBrief({
      id: 'e',
      headline: 'x',
      headlineEvidence: [],
      sentences: [testSentence('Ours.', [testSpan(article, exact)])],
      coverage: [testPage(article, 'own')],
    });
    const [evidence] = allEvidence(publicBrief(brief, new Map([[article.id, article]])));
    expect(evidence).toMatchObject({
      utf16: { start: 16, end: 40 },
      codePoints: { start: 14, end: 38 },
      sha256: createHash('sha256').update(exact).digest('hex'),
      articleSha256: article.sha256,
      prefix: '\u{1F6A2}\u{1F6A2} here.',
      suffix: 'It rains',
    });
  });

  it('refuses a span that is not the text of its article', () => {
    const [sentence] = ferryBrief.sentences;
    const [span] = sentence!.evidence;
    const wrong: Brief = {
      ...ferryBrief,
      sentences: [{ ...sentence!, evidence: [{ ...span!, start: span!.start + 1 }] }],
    };
    expect(() => publicBrief(wrong, articles)).toThrow(expect.objectContaining({ code: 'NG_BUG' }));
  });

  it('does without an article that is gone from the archive', () => {
    const [evidence] = publicBrief(ferryBrief, new Map()).sentences[0]!.evidence;
    expect(evidence).toMatchObject({
      codePoints: null,
      articleSha256: null,
      prefix: '',
      suffix: '',
      outlet: 'Tidewater Gazette',
    });
    expect(evidence!.shown.words).toBeGreaterThan(0);
  });

  it('says of what an operation took away only what the reader sees anyway', () => {
    const { sentences } = publicBrief(ferryBrief, articles);
    expect(sentences[0]!.operations[0]).toMatchObject({
      name: 'drop tail clause',
      from: null,
      fromWords: 21,
    });
    expect(sentences[1]!.operations[0]).toMatchObject({ from: 'while the ships are in dock', fromWords: 6 });
  });
});

describe('readPublicBrief()', () => {
  it('reads the cited articles itself', async () => {
    expect(await readPublicBrief(testDayArchive(), ferryBrief)).toEqual(publicBrief(ferryBrief, articles));
  });
});
