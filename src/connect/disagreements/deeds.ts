import type { Article, Evidence } from '../../news/mod.ts';
import type { Deed } from './slots.ts';
export function deedsOf(_a: Article, _e: readonly Evidence[]): Deed[] { return []; }
