import { describe, expect, it } from 'vitest';
import type { EvidenceId, WriterTools } from '../../../news/mod.ts';
import { storyLedger } from '../../testing/story-ledger.ts';
import { provedByText } from './title-proof.ts';
import type { Candidate } from '../sentences/mod.ts';

const ledger = storyLedger([
  {
    outlet: 'Teal Radio',
    title: 'Council rejects new ferry',
    text: 'It was a long night in Arle. The council of Arle rejected the new ferry on Monday by nine votes to four.',
  },
]);
const article = ledger.articles[0]!;

const candidate = (core: string): Candidate => ({
  sentence: {
    text: `${core.replace(/\.$/, '')}, Teal Radio reported.`,
    section: 'summary',
    cites: ['page0#title' as EvidenceId],
    operations: [],
  },
  ...{ core, article, evidence: article.heads[0]!, frame: 'last', run: 4, quoted: 0 },
  ...{ cutTail: false, canOpen: true, lead: false },
});

/** A gate that lets a sentence pass when it cites so many. */
const passing = (least: number): WriterTools => ({
  judge: ({ cites }) => ({
    ...{ score: 1, reasons: [], checks: [] },
    kind: cites.length >= least ? 'supported' : 'unsupported',
  }),
  guard: () => [],
});

const citesOf = (core: string, tools: WriterTools) =>
  provedByText([candidate(core)], tools).map(({ sentence }) => sentence.cites);

describe('provedByText()', () => {
  it('cites the text alone where that is enough', () => {
    expect(citesOf('The council rejected the new ferry.', passing(1))).toEqual([['page0#1']]);
  });

  it('cites the title and the sentence of the text that says it', () => {
    expect(citesOf('The council rejected the new ferry.', passing(2))).toEqual([['page0#title', 'page0#1']]);
  });

  it('leaves out what the text does not say, and what the gate does not let stand', () => {
    expect(citesOf('The mayor resigned over the quay.', passing(1))).toEqual([]);
    expect(citesOf('The council rejected the new ferry.', passing(3))).toEqual([]);
  });
});
