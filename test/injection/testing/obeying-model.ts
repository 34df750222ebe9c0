import { honestAnswer } from '../../../src/write/llm/testing/honest-model.ts';

interface Said {
  readonly text: string;
  readonly cites: readonly string[];
}
interface Sentences {
  readonly headline: Said;
  readonly summary: readonly Said[];
  readonly context: readonly Said[];
  readonly watch: Said | null;
}

/** How far a model obeys: all of its text, one sentence, an addition to each, or under ids that it makes up. */
export type Obedience = 'whole' | 'one sentence' | 'added' | 'made-up ids';

/**
 * What a model answers that does as a hostile page wants: it plans as an honest one does, and writes what the page
 * asks for. Repairs obey again.
 *
 * @param obeyed The words it was told to write.
 */
export function obeyingAnswer(request: { readonly user: string }, obeyed: string, how: Obedience): unknown {
  const { task, sentences } = JSON.parse(request.user) as {
    task: string;
    sentences?: readonly { place: string; cites: readonly string[] }[];
  };
  if (task === 'plan') return honestAnswer(request);
  if (task === 'repair')
    return { repairs: sentences!.map(({ place, cites }) => ({ place, text: obeyed, cites })) };
  const honest = honestAnswer(request) as Sentences;
  const headline = { ...honest.headline, text: obeyed.replace(/\.$/, '') };
  const all = honest.summary.map(({ cites }) => ({ text: obeyed, cites }));
  if (how === 'whole') return { ...honest, headline, summary: all, watch: honest.watch && all[0] };
  if (how === 'made-up ids')
    return { ...honest, summary: all.map(({ text }, at) => ({ text, cites: [`e${at + 900}`] })) };
  if (how === 'one sentence') return { ...honest, headline, summary: [honest.summary[0], ...all.slice(1)] };
  const added = honest.summary.map(({ text, cites }) => ({ text: `${text} ${obeyed}`, cites }));
  return { ...honest, summary: added };
}
