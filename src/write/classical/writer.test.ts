import { describe, expect, test } from 'vitest';
import { checkDraft, defaultLimits } from '../../check/mod.ts';
import type { Brief, Coverage, Ledger, WriteResult, WriterTools } from '../../news/mod.ts';
import { quotes, words } from '../../text/mod.ts';
import { ferryPages, millPages, type InventedPage } from '../testing/invented-story.ts';
import { storyLedger, storyTools } from '../testing/story-ledger.ts';
import { openingOf } from './compose/opening.ts';
import { ownWording } from './compose/own-wording.ts';
import { classicalWriter } from './writer.ts';

const write = classicalWriter(() => ['Aldmoor']);

function told(ledger: Ledger): WriteResult {
  return write(ledger, storyTools(ledger));
}

function draftOf(ledger: Ledger) {
  const result = told(ledger);
  if (!result.ok) throw new Error(`declined: ${result.decline.why}`);
  return result.draft;
}

const stories: readonly (readonly [string, readonly InventedPage[]])[] = [
  ['a mill that closes', millPages],
  ['a ferry that is late', ferryPages],
];

describe.each(stories)('classicalWriter() on %s', (_, pages) => {
  const ledger = storyLedger(pages);
  const draft = draftOf(ledger);
  const summary = draft.sentences.filter(({ section }) => section === 'summary');

  test('tells two or three sentences that cite two outlets or more, 30 to 70 words', () => {
    expect(summary.length).toBeGreaterThanOrEqual(2);
    expect(summary.length).toBeLessThanOrEqual(3);
    expect(new Set(summary.flatMap(({ cites }) => cites.map((id) => id.split('#')[0]))).size).toBeGreaterThan(
      1,
    );
    const count = words(summary.map(({ text }) => text).join(' ')).length;
    expect(count).toBeGreaterThanOrEqual(30);
    expect(count).toBeLessThanOrEqual(70);
  });

  test('credits every sentence to the outlet it cites', () => {
    for (const { text, cites } of summary) {
      const page = ledger.articles.find(({ article }) => cites[0]!.startsWith(`${article.id}#`))!;
      expect(text).toContain(page.article.outlet!.replace(/^The /, ''));
    }
  });

  test('passes the check as a whole', () => {
    const verdict = checkDraft(draft, ledger, defaultLimits);
    expect(verdict).toMatchObject({ ok: true, dropped: [] });
  });

  test('copies no eleven words in a row, and quotes 25 at most', () => {
    const isOurs = ownWording(ledger.articles);
    for (const { text } of [draft.headline, ...draft.sentences]) {
      expect(isOurs(text)).toBe(true);
      for (const quote of quotes(text)) expect(words(quote.text).length).toBeLessThanOrEqual(25);
    }
  });

  test('puts sentences in different frames', () => {
    const openings = summary.map(({ operations }) => openingOf(operations));
    expect(new Set(openings).size).toBe(openings.length);
  });

  test('opens otherwise than the brief beside it', () => {
    const beside = [{ sentences: summary } as unknown as Brief];
    const next = draftOf(storyLedger(pages, { beside }));
    expect(openingOf(next.sentences[0]!.operations)).not.toBe(openingOf(summary[0]!.operations));
  });

  test('gives the same draft of the same ledger', () => {
    expect(classicalWriter(() => ['Aldmoor'])(storyLedger(pages), storyTools(ledger))).toEqual(told(ledger));
  });
});

describe('classicalWriter()', () => {
  const release = (role: Coverage['role']) => (page: Coverage) => ({ ...page, role, ownReporting: false });

  test.each([
    ['release', 'only-release'],
    ['sponsored', 'only-release'],
    ['opinion', 'opinion'],
    ['synthesis', 'no-own-reporting'],
    ['linked', 'rights'],
  ] as const)('declines a story of nothing but a %s', (role, code) => {
    const ledger = storyLedger([millPages[0]!], { coverage: release(role) });
    expect(told(ledger)).toMatchObject({ ok: false, decline: { code } });
  });

  test('names the outlet in the headline when it alone reports, in 60 words at most', () => {
    const draft = draftOf(storyLedger([millPages[2]!]));
    expect(draft.headline.text).toContain('Northline');
    expect(words(draft.sentences.map(({ text }) => text).join(' ')).length).toBeLessThanOrEqual(60);
  });

  test('tells an agency report by its first carrier', () => {
    const carried = storyLedger([millPages[2]!], { coverage: release('reprint') });
    expect(told(carried).ok).toBe(true);
  });

  test('tells a story in spite of pages that cannot be read', () => {
    const odd: InventedPage[] = [
      { outlet: 'Coast', title: '', text: '' },
      { outlet: 'Dots', title: '…', text: '\u0000\uFFFD\u200B'.repeat(200) },
      { outlet: null, title: 'x'.repeat(5000), text: 'word'.repeat(5000) },
    ];
    const draft = draftOf(storyLedger([...odd, ...millPages]));
    for (const { cites } of draft.sentences) for (const id of cites) expect(id).toMatch(/^page[345]#/);
  });

  test('declines a story in a language it does not write, in those words', () => {
    const text =
      'Die Papierfabrik in Aldmoor schließt nach 61 Jahren zum Ende des Monats März. Das teilte das Unternehmen am Donnerstag mit.';
    const result = told(
      storyLedger([{ outlet: 'Talbote', title: 'Papierfabrik in Aldmoor schließt', text }]),
    );
    expect(result).toMatchObject({
      ok: false,
      decline: { why: expect.stringContaining('not in English') as string },
    });
  });

  test('declines pages that do not say which outlet they are from', () => {
    const nameless = millPages.map((page) => ({ ...page, outlet: null }));
    expect(told(storyLedger(nameless))).toMatchObject({
      ok: false,
      decline: { code: 'no-checkable-sentence', why: expect.stringContaining('names the outlet') as string },
    });
  });

  test('declines a ledger without a usable sentence', () => {
    const text = 'Why us? Because we can! You know it. It is what it is, and they said so. See more below.';
    const result = told(storyLedger([{ outlet: 'Coast', title: 'Why?', text }]));
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) expect(['no-checkable-sentence', 'too-thin']).toContain(result.decline.code);
  });

  test('declines what the gate lets nothing pass of, and two outlets of which one can be told', () => {
    const ledger = storyLedger(millPages);
    const strict: WriterTools = {
      ...storyTools(ledger),
      judge: () => ({ kind: 'unsupported', score: 0, reasons: [], checks: [] }),
    };
    const fresh = classicalWriter(() => []);
    expect(fresh(ledger, strict)).toMatchObject({ ok: false, decline: { code: 'no-checkable-sentence' } });
    const mute = { outlet: 'Coast', title: 'Mill', text: 'Why us? They said so, and it is so. You know it.' };
    expect(told(storyLedger([millPages[2]!, mute]))).toMatchObject({
      ok: false,
      decline: { code: 'too-thin', why: expect.stringContaining('a brief needs two') as string },
    });
  });

  test('reads twelve pages of a story of many, and still counts them all', () => {
    const pages = Array.from({ length: 36 }, (_, at) => ({
      ...millPages[at % 3]!,
      outlet: `Outlet ${String(at)}`,
      text: `${millPages[at % 3]!.text} Reporter number ${String(at)} was there.`,
    }));
    const ledger = storyLedger(pages, {
      coverage: (page) => ({ ...page, role: 'own', ownReporting: true, derivedFrom: null }),
    });
    const tools = storyTools(ledger);
    const cited = new Set<string>();
    const result = write(ledger, {
      ...tools,
      judge: (sentence, isFirst) => {
        for (const id of sentence.cites) cited.add(id.split('#')[0]!);
        return tools.judge(sentence, isFirst);
      },
    });
    expect(cited.size).toBeLessThanOrEqual(12);
    if (result.ok)
      expect(result.draft.lines.map(({ text }) => text).join(' ')).toMatch(/36|Thirty-six|outlets/i);
  });
});
