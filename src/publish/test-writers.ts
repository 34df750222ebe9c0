/** The ferry brief as other writers would have made it: by a model, by both, reviewed, and changed after a review. */
import type { Brief } from '../news/mod.ts';
import { createTestArchive } from './test-archive.ts';
import { ferryBrief, testDay } from './test-day.ts';

const writer = { kind: 'llm', model: 'nacre-9b', provider: 'ollama', prompt: 'plan@1 write@3' } as const;

const byModel: Brief = {
  ...ferryBrief,
  writer,
  headlineBy: 'llm',
  sentences: ferryBrief.sentences.map((sentence) => ({ ...sentence, by: 'llm', operations: [] })),
};

const byBoth: Brief = {
  ...byModel,
  sentences: [byModel.sentences[0]!, ...ferryBrief.sentences.slice(1)],
};

const reviewed: Brief = {
  ...ferryBrief,
  version: 2,
  review: { by: 'Ilse Varga', role: 'editor', at: '2026-11-20T18:00:00.000Z', version: 2 },
};

/** What a machine makes of a reviewed brief: the record of the review goes on with it and holds no more. */
const changedSince: Brief = { ...reviewed, version: 3 };

/** One brief for each way in which a brief can come to be, with what must be said of it. */
export const writtenBriefs = [
  { name: 'by rules', brief: ferryBrief, sourceType: 'algorithmicMedia', says: 'Written by software from' },
  {
    name: 'by a model',
    brief: byModel,
    sourceType: 'trainedAlgorithmicMedia',
    says: 'Written by a language model (nacre-9b) from',
  },
  {
    name: 'by both',
    brief: byBoth,
    sourceType: 'compositeSynthetic',
    says: 'Written in part by a language model (nacre-9b): 1 of 3 sentences and the headline',
  },
  {
    name: 'reviewed',
    brief: reviewed,
    sourceType: 'algorithmicMedia',
    says: 'Reviewed by Ilse Varga, editor,',
  },
  {
    name: 'changed after its review',
    brief: changedSince,
    sourceType: 'algorithmicMedia',
    says: 'Not reviewed by a person.',
  },
] as const;

/** The day in an archive whose ferry brief is this one. */
export function archiveWith(brief: Brief) {
  const briefs = testDay.briefs.map((one) => (one.id === brief.id ? brief : one));
  return createTestArchive({ ...testDay, briefs });
}
