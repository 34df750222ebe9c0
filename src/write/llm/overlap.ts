import type { DraftSentence } from '../../news/mod.ts';
import { terms } from '../../text/mod.ts';

/** Share of the shorter one's terms. Above it two sentences tell the same thing. */
const mostOverlap = 0.5;

function stems(text: string): Set<string> {
  return new Set(terms(text).map(({ stem }) => stem));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** True when a sentence rests on what another rests on, or says much the same. */
export function tellsAgain(sentence: DraftSentence, others: readonly DraftSentence[]): boolean {
  const own = stems(sentence.text);
  return others.some(
    ({ text, cites }) =>
      cites.some((id) => sentence.cites.includes(id)) || share(own, stems(text)) > mostOverlap,
  );
}
