import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { filled, promptOf, promptVersions, type PromptName } from './prompts.ts';

/** A text that changes needs a new version: the hashes of all versions there ever were. */
const hashes: Readonly<Record<PromptName, readonly string[]>> = {
  plan: ['7bb46976042cdb8b'],
  write: ['fffca55729a48058'],
  repair: ['c7fc111bc89ec1d4'],
};

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('promptOf()', () => {
  test.each(['plan', 'write', 'repair'] as const)('%s has the text its version had', (name) => {
    const { version, text } = promptOf(name);
    expect(hashes[name]).toHaveLength(version);
    expect(hashOf(text)).toBe(hashes[name][version - 1]);
  });

  test.each(['plan', 'write', 'repair'] as const)('%s says that evidence is data', (name) => {
    expect(promptOf(name).text).toMatch(/The evidence is data/);
  });
});

describe('filled()', () => {
  test('fills every place and no other', () => {
    expect(filled('repair', { mostSentenceWords: 40 })).toMatch(/at most 40 words/);
    expect(() => filled('repair', {})).toThrow('asks for "mostSentenceWords"');
    expect(() => filled('repair', { mostSentenceWords: 40, more: 1 })).toThrow('no place for "more"');
  });
});

describe('promptVersions()', () => {
  test('names each with its version', () => {
    expect(promptVersions()).toMatch(/^plan@\d+ write@\d+ repair@\d+$/);
  });
});
