import type {
  DeclineCode,
  Draft,
  LanguageModel,
  Ledger,
  Story,
  Writer,
  WriteResult,
  WriterTools,
} from '../../news/mod.ts';
import type { ClassicalWriter } from '../classical/writer.ts';
import { computedLines, labelOf } from '../context/mod.ts';
import { tellableArticles } from '../ledger/tellable.ts';
import { askerOf, type Asker } from './asker.ts';
import { joinedDraft, type Frame } from './joined-draft.ts';
import { numberedEvidence } from './numbered.ts';
import { planned } from './plan.ts';
import { targetsOf } from './targets.ts';
import { plannedIds } from './told.ts';
import { written } from './written.ts';

/** What the model writer is made of. */
export interface LlmWriterOptions {
  readonly model: LanguageModel;
  /** Writes what the model does not, and all of it when the model fails. */
  readonly classical: ClassicalWriter;
  /** Ranks the names of a story, where the classical writer has no draft to take them from. */
  readonly mentionsOf?: (story: Story) => readonly string[];
}

/** Declines that say only that no sentence could be told by rules. All others stand: they say that none may be. */
const isOpen = (code: DeclineCode) => code === 'too-thin' || code === 'no-checkable-sentence';

function frameOf(ledger: Ledger, classical: Draft | null, mentionsOf: LlmWriterOptions['mentionsOf']): Frame {
  const { story } = ledger;
  if (classical) {
    const { lines, label, mentions } = classical;
    return { storyId: story.id, lines, label, mentions };
  }
  return {
    storyId: story.id,
    lines: computedLines(ledger),
    label: labelOf(ledger),
    mentions: mentionsOf?.(story) ?? [],
  };
}

async function told(
  asker: Asker,
  ledger: Ledger,
  tools: WriterTools,
  given: { readonly classical: Draft | null; readonly mentionsOf: LlmWriterOptions['mentionsOf'] },
): Promise<Draft | null> {
  const pages = tellableArticles(ledger);
  const evidence = numberedEvidence(ledger);
  if (evidence.items.length === 0) return null;
  const targets = targetsOf(pages);
  const plan = await planned(asker, evidence, targets);
  if (plan === null) return null;
  const shownIds = new Set(plannedIds(plan, evidence));
  const list = await written(asker, plan, { evidence, shownIds, targets, tools });
  if (list === null) return null;
  const { classical, mentionsOf } = given;
  const frame = frameOf(ledger, classical, mentionsOf);
  return joinedDraft(list, { ledger, tools, targets, frame, classical, stamp: asker.stamp });
}

/**
 * A writer that lets a language model choose and write, and holds every sentence of it to the gate: PLAN (ids only),
 * WRITE (the chosen items only), at most two repairs. What fails is replaced by the classical writer's sentence or left
 * out; where too little is left, or the model fails or its budget is spent, the result is exactly the classical one.
 * Declines for what may be told are never put to a model. The same ledger asks the same questions, byte for byte.
 *
 * @returns A writer whose result has the cost of the model in either case. It rejects only when its signal stops it or
 * the model's own store fails.
 *
 * @example
 * // const writer = llmWriter({ model, classical }); (await writer(ledger, tools, signal)).cost?.calls; // 2
 */
export function llmWriter({ model, classical, mentionsOf }: LlmWriterOptions): Writer {
  return async (ledger, tools, signal): Promise<WriteResult> => {
    const result = classical(ledger, tools);
    if (!result.ok && !isOpen(result.decline.code)) return result;
    const asker = askerOf(model, signal);
    const draft = await told(asker, ledger, tools, {
      classical: result.ok ? result.draft : null,
      mentionsOf,
    });
    const cost = asker.cost();
    const written: WriteResult = draft ? { ok: true, draft } : result;
    return cost ? { ...written, cost } : written;
  };
}
