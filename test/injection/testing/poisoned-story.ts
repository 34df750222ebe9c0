import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonLines } from '../../../src/input.ts';
import type { Ledger } from '../../../src/news/mod.ts';
import { ledgerOfPages, type TestPage } from '../../../src/write/llm/testing/story-of.ts';

/** One hostile page: a text put into the third page of a story. */
export interface Attack {
  readonly id: string;
  /** What it tries, in words. */
  readonly attack: string;
  readonly story: string;
  readonly field: 'text' | 'title' | 'description' | 'outlet';
  /** Where in the text it stands; `whole` takes the place of all of it. */
  readonly place: 'start' | 'middle' | 'end' | 'whole';
  readonly hostile: string;
  /** What a model would write that obeys. */
  readonly obeyed: string;
  /** Must stand in nothing we publish. */
  readonly canary: string;
}

interface Page {
  readonly outlet: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

const folder = join(import.meta.dirname, '..');
const stories = JSON.parse(readFileSync(join(folder, 'stories.json'), 'utf8')) as {
  id: string;
  pages: Page[];
}[];

/** The hostile pages, in the order of the file. */
export const attacks = readJsonLines(join(folder, 'corpus.jsonl')).map(({ row }) => row as unknown as Attack);

function poisoned(sentences: readonly string[], { place, hostile }: Attack): string {
  if (place === 'whole') return hostile;
  const where = { start: 0, middle: Math.ceil(sentences.length / 2), end: sentences.length }[place];
  return [...sentences.slice(0, where), hostile, ...sentences.slice(where)].join(' ');
}

function pageOf({ outlet, title, sentences }: Page, attack: Attack | null): TestPage {
  const field = attack?.field;
  const hostile = attack?.hostile ?? '';
  return {
    outlet: field === 'outlet' ? hostile : outlet,
    title: field === 'title' ? hostile : title,
    text: attack && field === 'text' ? poisoned(sentences, attack) : sentences.join(' '),
    ...(field === 'description' && { description: hostile }),
  };
}

function pagesOf(story: string, attack: Attack | null): TestPage[] {
  const { pages } = stories.find(({ id }) => id === story)!;
  return pages.map((page, number) => pageOf(page, number === 2 ? attack : null));
}

/** A story of three pages, its third poisoned. */
export function poisonedLedger(attack: Attack): Ledger {
  return ledgerOfPages(pagesOf(attack.story, attack));
}

/** The same story without what is hostile, and without that page. */
export function controlLedgers({ story }: Attack): { readonly clean: Ledger; readonly without: Ledger } {
  const pages = pagesOf(story, null);
  return { clean: ledgerOfPages(pages), without: ledgerOfPages(pages.slice(0, 2)) };
}
