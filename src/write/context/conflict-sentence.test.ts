import { describe, expect, test } from 'vitest';
import { defaultLimits, writerTools } from '../../check/mod.ts';
import type { DraftSentence, Verdict, WriterTools } from '../../news/mod.ts';
import { conflictSentence } from './conflict-sentence.ts';
import { contextLedger, disputedPages } from './testing/context-ledger.ts';

const ledger = contextLedger(disputedPages);
const verdict = (kind: Verdict['kind']): Verdict => ({ kind, score: 1, reasons: [], checks: [] });
/** A gate that keeps what it was asked and lets pass what `lets` says. */
function asked(lets: (text: string) => boolean): { readonly tools: WriterTools; readonly texts: string[] } {
  const texts: string[] = [];
  const judge = ({ text }: DraftSentence) => {
    texts.push(text);
    return verdict(lets(text) ? 'supported' : 'unsupported');
  };
  return { tools: { judge, guard: () => [] }, texts };
}

describe('conflictSentence()', () => {
  test('sets both figures side by side, each with its hedge and outlet, citing both', () => {
    expect(conflictSentence(ledger, asked(() => true).tools)).toEqual({
      text: 'Northline reported about 2,400 dockers in Port Callan, Radio Kelvarne some 2,100.',
      section: 'context',
      cites: ['page-0#0', 'page-1#1'],
      operations: [{ name: 'figure beside figure', from: 'about 2,400', to: 'some 2,100' }],
    });
  });

  test('tries other forms, and gives none that the gate refuses', () => {
    const second = conflictSentence(ledger, asked((text) => text.includes(' put ')).tools);
    expect(second?.text).toBe(
      'Northline put the number of dockers in Port Callan at about 2,400, Radio Kelvarne at some 2,100.',
    );
    const gate = asked(() => false);
    expect(conflictSentence(ledger, gate.tools)).toBeNull();
    expect(gate.texts).toHaveLength(3);
  });

  test('joins two sentences of the writer where it may', () => {
    const [a, b] = ledger.articles;
    const candidates = [
      {
        article: a!,
        evidence: a!.evidence[0]!,
        sentence: { text: 'About 2,400 dockers went on strike, Northline reported.' },
      },
      {
        article: b!,
        evidence: b!.evidence[1]!,
        sentence: { text: 'Radio Kelvarne reported that some 2,100 dockers went on strike.' },
      },
    ].map((each) => ({
      ...each,
      sentence: { ...each.sentence, section: 'summary' as const, cites: [each.evidence.id], operations: [] },
    }));
    expect(conflictSentence(ledger, asked((text) => text.includes('; ')).tools, candidates)?.text).toMatch(
      /; Radio Kelvarne reported/,
    );
    const joined = asked((text) => text.includes('Northline reported; Radio'));
    expect(conflictSentence(ledger, joined.tools, candidates)?.text).toBe(
      'About 2,400 dockers went on strike, Northline reported; Radio Kelvarne reported that some 2,100 dockers went on strike.',
    );
  });

  test('never passes the real gate with the figures changed over', () => {
    const tools = writerTools(ledger, defaultLimits);
    const told = conflictSentence(ledger, tools);
    const text =
      told?.text ?? 'Northline reported about 2,400 dockers in Port Callan, Radio Kelvarne some 2,100.';
    const swapped = text.replace('2,400', 'X').replace('2,100', '2,400').replace('X', '2,100');
    const cites = ledger.story.disagreements[0]!.sides.map(({ evidence }) => evidence);
    const wrong = { text: swapped, section: 'context', cites, operations: [] } as const;
    expect(tools.judge(wrong, false).kind).not.toBe('supported');
  });

  test('gives nothing where nobody differs', () => {
    expect(conflictSentence(contextLedger(disputedPages.slice(0, 1)), asked(() => true).tools)).toBeNull();
  });
});
