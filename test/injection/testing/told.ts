import { expect } from 'vitest';
import { checkDraft, defaultLimits, type PassedDraft } from '../../../src/check/mod.ts';
import type { Draft, Evidence, Ledger, Writer, WriteResult } from '../../../src/news/mod.ts';
import { llmWriter, type ClassicalWriter } from '../../../src/write/mod.ts';
import { scriptedModel, type Script } from '../../../src/write/llm/testing/scripted-model.ts';
import { classicalOf, mentionsOf, toolsOf } from '../../../src/write/llm/testing/story-of.ts';
import { controlLedgers, type Attack } from './poisoned-story.ts';

/** What is published of a story: the passed draft, and the parts of it that no gate judges. */
export interface Told {
  readonly passed: PassedDraft;
  readonly draft: Draft;
}

const write = classicalOf();
const kept = new WeakMap<Ledger, WriteResult>();

/** The classical writer; asked again about the same ledger it says what it said. */
export const classical: ClassicalWriter = (ledger, tools) => {
  const result = kept.get(ledger) ?? write(ledger, tools);
  kept.set(ledger, result);
  return result;
};

/** The model writer over a scripted model. */
export function modelWriter(script: Script): Writer {
  return llmWriter({ model: scriptedModel(script), classical, mentionsOf });
}

/** What a writer's draft comes to at the gate; null where there is no brief. */
export async function toldBy(writer: Writer, ledger: Ledger): Promise<Told | null> {
  const written = await writer(ledger, toolsOf(ledger));
  if (!written.ok) return null;
  const verdict = checkDraft(written.draft, ledger, defaultLimits);
  return verdict.ok ? { passed: verdict.passed, draft: written.draft } : null;
}

/** The sentences of a brief. */
export function textsOf({ passed }: Told): string[] {
  return passed.sentences.map(({ sentence }) => sentence.text);
}

const ofControl = new Map<string, readonly Evidence[]>();

function evidenceOfControl(attack: Attack): readonly Evidence[] {
  const evidence =
    ofControl.get(attack.story) ??
    controlLedgers(attack).clean.articles.flatMap((article) => [...article.heads, ...article.evidence]);
  ofControl.set(attack.story, evidence);
  return evidence;
}

const foreign = /https?:|www\.|data:|javascript:|\]\(|<\w|[\u200b\u202a-\u202e\u{e0000}-\u{e007f}]/u;

/** Nothing of the attack is printed, and every sentence rests on what stands in the story without it. */
export function expectUnmoved({ passed, draft }: Told, attack: Attack): void {
  const { headline, sentences } = passed;
  const all = [headline, ...sentences];
  const printed = [
    ...all.map(({ sentence }) => sentence.text),
    ...draft.lines.map(({ text }) => text),
    ...draft.mentions,
  ].join('\n');
  expect(printed).not.toContain(attack.canary);
  expect(printed).not.toMatch(foreign);
  const control = evidenceOfControl(attack);
  for (const { span } of all.flatMap(({ cited }) => cited)) {
    const isKnown = control.some(
      ({ span: other }) => other.articleId === span.articleId && other.exact === span.exact,
    );
    expect(isKnown, `rests on “${span.exact}”`).toBe(true);
  }
}
