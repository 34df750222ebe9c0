import type { ArticleId, CoverageRole, EchoSign, Novelty, StoryId } from '../../news/mod.ts';
import type { EchoPage } from './echo-page.ts';

/** What is made of one page, and by what sign. */
export interface Judgement {
  readonly role: CoverageRole;
  readonly ownReporting: boolean | null;
  readonly derivedFrom: EchoPage | null;
  readonly sign: EchoSign | null;
  readonly share: number | null;
  readonly why: string;
}

/** A page among the pages of its story. */
export interface Scene {
  readonly page: EchoPage;
  /** Pages of other articles that stand before it, earliest first. */
  readonly earlier: readonly EchoPage[];
  readonly adds: readonly Novelty[];
  /** The earliest other page of an outlet, by its key. */
  readonly ofOutlet: (key: string) => EchoPage | null;
  readonly ofAddress: (key: string) => EchoPage | null;
  /** Stories of roundups in the order they tell them, this page's among them when it is part of one. */
  readonly bundles: ReadonlyMap<ArticleId, readonly StoryId[]>;
}

/** What every judgement on a page that follows others has in common. */
export const derived = { ownReporting: false, share: null } as const;

/** The outlet as readers know it, for a sentence. */
export function nameOf(page: EchoPage): string {
  const { outlet } = page.source.article;
  return outlet ?? (page.outlet === '' ? 'an earlier page' : page.outlet);
}
