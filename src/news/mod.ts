export type * from './article.ts';
export type * from './brief.ts';
export type * from './draft.ts';
export type * from './evidence.ts';
export type * from './ids.ts';
export type * from './ports.ts';
export type * from './story.ts';
export type * from './verdict.ts';
