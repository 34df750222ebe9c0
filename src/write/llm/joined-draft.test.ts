import { describe, expect, test } from 'vitest';
import type { Draft, DraftSentence, EvidenceId } from '../../news/mod.ts';
import { joinedDraft, type Parts } from './joined-draft.ts';
import type { Judged } from './judged.ts';
import { targetsOf } from './targets.ts';
import { ledgerOfPages, quayPages, toolsOf } from './testing/story-of.ts';

const ledger = ledgerOfPages(quayPages);
const tools = toolsOf(ledger);

function sentence(text: string, cite: string, by?: 'llm'): DraftSentence {
  const base = { text, section: 'summary' as const, cites: [cite as EvidenceId], operations: [] };
  return by ? { ...base, by } : base;
}

function judged(place: string, text: string, cite: string, isFair = true): Judged {
  const section = place.startsWith('context') ? 'context' : place === 'watch' ? 'watch' : 'summary';
  return {
    told: { place, section, text, cites: ['e1'] },
    sentence: { ...sentence(text, cite, 'llm'), section },
    failures: isFair ? [] : [{ place, check: 'number', words: [], why: 'is wrong' }],
  };
}

const classical: Draft = {
  storyId: ledger.story.id,
  headline: sentence('Nine fishing boats sank in the inner basin', 'p0#2'),
  sentences: [
    sentence('Nine fishing boats sank in the inner basin, the Harbour Ledger reported.', 'p0#2'),
    sentence('According to Teal Radio, divers found no one trapped under the stones.', 'p1#3'),
  ],
  lines: [{ section: 'context', text: 'Three outlets report this.' }],
  label: 'Explainer',
  mentions: ['Arle'],
};
const parts: Parts = {
  ledger,
  tools,
  targets: targetsOf(ledger.articles),
  frame: { storyId: classical.storyId, lines: classical.lines, label: 'Explainer', mentions: ['Arle'] },
  classical,
  stamp: { kind: 'llm', model: 'm', provider: 'p', prompt: 'plan@1' },
};
const headline = judged('headline', 'Old quay at Arle collapsed', 'p0#1');
const quay = judged('summary 1', 'The old quay at Arle collapsed, The Harbour Ledger reported.', 'p0#1');
const crews = judged(
  'summary 2',
  'According to Teal Radio, some 140 fishermen lost their moorings at Arle.',
  'p1#1',
);
const ferry = judged('summary 3', 'The ferry to Hollin, Northline reported, was moved to Port Sene.', 'p2#1');
const textsOf = (draft: Draft | null) => draft?.sentences.map(({ text }) => text);
const whoOf = (draft: Draft | null) => draft?.sentences.map(({ by = 'classical' }) => by);

describe('joinedDraft()', () => {
  test('takes over what stands, with the parts no model writes', () => {
    const draft = joinedDraft([headline, quay, crews, ferry], parts);
    expect(whoOf(draft)).toEqual(['llm', 'llm', 'llm']);
    expect(draft).toMatchObject({
      headline: { text: 'Old quay at Arle collapsed', by: 'llm' },
      lines: classical.lines,
      label: 'Explainer',
      mentions: ['Arle'],
      writer: { kind: 'llm', model: 'm', provider: 'p' },
    });
  });

  test('puts a classical sentence in the place of one that failed', () => {
    const failed = { ...crews, failures: [{ place: 'summary 2', check: 'number', words: [], why: '' }] };
    const draft = joinedDraft([headline, quay, failed, ferry], parts);
    expect(whoOf(draft)).toEqual(['llm', 'classical', 'llm']);
    expect(textsOf(draft)![1]).toMatch(/divers found no one/);
  });

  test('leaves a place empty where the classical sentence tells the same again', () => {
    const again = { ...classical, sentences: [sentence('The old quay at Arle fell.', 'p0#1')] };
    const failed = { ...crews, failures: [{ place: 'summary 2', check: 'number', words: [], why: '' }] };
    const draft = joinedDraft([headline, quay, failed, ferry], { ...parts, classical: again });
    expect(whoOf(draft)).toEqual(['llm', 'llm']);
  });

  test('takes the classical headline where the model’s fails, and gives up where neither stands', () => {
    const bad = judged('headline', 'Quay falls', 'p0#1', false);
    expect(joinedDraft([bad, quay, crews], parts)?.headline).toEqual(classical.headline);
    const worse = { ...classical, headline: sentence('Heronsoft paid for the quay', 'p0#1') };
    expect(joinedDraft([bad, quay, crews], { ...parts, classical: worse })).toBeNull();
  });

  test('lets nothing through that the gate refuses, whoever says it passed', () => {
    const lie = judged('summary 1', 'The new quay at Arle collapsed, The Harbour Ledger reported.', 'p0#1');
    const draft = joinedDraft([headline, lie, crews, ferry], parts);
    expect(textsOf(draft)!.join(' ')).not.toMatch(/new quay/);
    expect(draft!.sentences.every((each, at) => tools.judge(each, at === 0).kind === 'supported')).toBe(true);
  });

  test('gives up a draft that gives less than the classical one', () => {
    const bad = judged('summary 2', 'x', 'p1#1', false);
    const one = { ...classical, sentences: [sentence('The old quay at Arle fell.', 'p0#1')] };
    expect(joinedDraft([headline, bad], parts)).toBeNull();
    expect(joinedDraft([headline, quay, bad], { ...parts, classical: null })).toBeNull();
    expect(joinedDraft([headline, quay, bad], { ...parts, classical: one })).not.toBeNull();
  });

  test('is no model’s draft without a sentence of the model', () => {
    const bad = [1, 2].map((at) => judged(`summary ${at}`, 'x', 'p0#1', false));
    expect(joinedDraft([headline, ...bad], parts)).toBeNull();
  });

  test('cuts an over-long summary by its last sentence, never by its words', () => {
    const short = { ...parts, targets: { ...parts.targets, mostWords: 26 } };
    const draft = joinedDraft([headline, quay, crews, ferry], short);
    expect(textsOf(draft)).toEqual([quay.sentence.text, crews.sentence.text]);
  });

  test('adds context and watch that stand and say something new', () => {
    const watch = judged(
      'watch',
      'The council will vote on repairs on 3 December, The Harbour Ledger reported.',
      'p0#4',
    );
    const twice = judged(
      'context 1',
      'The ferry to Hollin was moved to Port Sene, Northline reported.',
      'p2#1',
    );
    const draft = joinedDraft([headline, quay, crews, ferry, twice, watch], parts);
    expect(draft!.sentences.map(({ section }) => section)).toEqual([
      'summary',
      'summary',
      'summary',
      'watch',
    ]);
  });

  test('keeps what the classical writer computed, and tells it in a line where it does not stand', () => {
    const computed = {
      ...sentence('Insurers put the damage at Arle at 11 million euros, Northline reported.', 'p2#2'),
      section: 'context' as const,
    };
    const draft = joinedDraft([headline, quay, crews], {
      ...parts,
      classical: { ...classical, sentences: [...classical.sentences, computed] },
    });
    expect(draft!.sentences).toContainEqual(computed);
    expect(draft!.lines).toEqual(classical.lines);
    const wrong = { ...computed, text: 'Insurers put the damage at 99 million euros, Northline reported.' };
    const without = joinedDraft([headline, quay, crews], {
      ...parts,
      classical: { ...classical, sentences: [...classical.sentences, wrong] },
    });
    expect(textsOf(without)!.join(' ')).not.toMatch(/99/);
    expect(without!.lines).not.toEqual(classical.lines);
  });
});
