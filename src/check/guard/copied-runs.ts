import type { GuardLimits, GuardReason } from '../../news/mod.ts';
import type { Run } from '../../text/mod.ts';
import {
  allSentences,
  sentenceReason,
  type GuardedDraft,
  type GuardFinding,
  type GuardRule,
} from './record.ts';

interface Level {
  readonly words: number;
  readonly characters: number;
}

/** Over by the sum of both, so that a run in two scripts is measured whole. */
function exceeds(run: Run, level: Level): boolean {
  return run.words / level.words + run.characters / level.characters > 1;
}

function sizeIn(run: Run): string {
  const parts = [
    ...(run.words > 0 ? [`${run.words} words`] : []),
    ...(run.characters > 0 ? [`${run.characters} characters`] : []),
  ];
  return parts.join(' and ');
}

function check(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const block = { words: limits.longestRunWords, characters: limits.longestRunCharacters };
  const part = limits.warnRunWords / limits.longestRunWords;
  const warn = { words: limits.warnRunWords, characters: Math.floor(limits.longestRunCharacters * part) };
  const reasons: GuardReason[] = [];
  const warnings: GuardReason[] = [];
  let longestRun = 0;
  let longestRunCharacters = 0;
  for (const sentence of allSentences(draft)) {
    for (const source of draft.sources) {
      const run = source.run(sentence.text);
      if (run === null) continue;
      longestRun = Math.max(longestRun, run.words);
      longestRunCharacters = Math.max(longestRunCharacters, run.characters);
      const allowed = run.words > 0 ? block.words : block.characters;
      const why = `copies ${sizeIn(run)} in a row from ${source.name}; ${allowed} are allowed`;
      if (exceeds(run, block)) reasons.push(sentenceReason('G1', sentence, why, run));
      else if (exceeds(run, warn)) warnings.push(sentenceReason('G1', sentence, why, run));
    }
  }
  return { measures: { longestRun, longestRunCharacters }, reasons, warnings };
}

/** G1: no long run of one source's words outside quotation marks. */
export const copiedRuns: GuardRule = { number: 'G1', check };
