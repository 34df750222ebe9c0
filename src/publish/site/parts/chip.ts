import { html, type Child, type Markup } from '../../markup.ts';
import type { CoverageRole } from '../../../news/mod.ts';
import { markOf } from '../../coverage-count.ts';
import { roleWords } from '../../words-for.ts';

/** Meaning of a chip; each has a shape besides its colour. */
export type ChipKind = 'plain' | 'ok' | 'bad' | 'bad differ' | 'copy' | 'ai';

/** A shape and a word. */
export function chip(text: Child, kind: ChipKind = 'plain'): Markup {
  return kind === 'plain'
    ? html`<span class="chip">${text}</span>`
    : html`<span class="chip ${kind}">${text}</span>`;
}

/** The role of a page, as a chip. */
export function roleChip(role: CoverageRole): Markup {
  const mark = markOf[role];
  return chip(roleWords[role], mark === 'rewrite' || mark === 'reprint' ? 'copy' : 'plain');
}
