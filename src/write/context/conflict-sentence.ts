import { outletInText } from '../../text/mod.ts';
import type { Disagreement, DraftSentence, Ledger, WriterTools } from '../../news/mod.ts';
import { hedged, isTellable, subjectOf } from './disagreement.ts';
import { lineWords, opened } from './phrases.ts';
import type { WatchCandidate } from './watch-sentence.ts';

const mostWords = 45;

type Proposal = Pick<DraftSentence, 'text' | 'operations'>;

/** "The Harbour Ledger put the number of dockers at about 2,400, Teal Radio at some 2,100." and the like, shortest first. */
function brief(found: Disagreement, ledger: Ledger): Proposal[] {
  const about = subjectOf(found);
  if (found.kind !== 'number' || about === null) return [];
  const [a, b] = found.sides.map((side) => ({
    outlet: outletInText(side.outlet),
    figure: hedged(side, ledger),
  })) as [{ outlet: string; figure: string }, { outlet: string; figure: string }];
  const thing = about.replace(/^the number of /, '');
  const at = (figure: string) => (/^at /.test(figure) ? figure : `at ${figure}`);
  const texts = [
    ...(about === thing
      ? []
      : [`${opened(a.outlet)} reported ${a.figure} ${thing}, ${b.outlet} ${b.figure}.`]),
    `${opened(a.outlet)} put ${about} ${at(a.figure)}, ${b.outlet} ${at(b.figure)}.`,
    ...(about === thing
      ? []
      : [`${opened(a.outlet)} reported ${a.figure} ${thing}; ${b.outlet} reported ${b.figure} ${thing}.`]),
  ];
  return texts.map((text) => ({
    text,
    operations: [{ name: 'figure beside figure', from: a.figure, to: b.figure }],
  }));
}

/** Two of the writer's own sentences side by side, the second one opening with its outlet. */
function joined({ kind, sides }: Disagreement, candidates: readonly WatchCandidate[]): Proposal[] {
  if (kind !== 'number') return [];
  const [first, second] = sides.map((side) =>
    candidates.filter(
      ({ evidence, sentence }) => evidence.id === side.evidence && sentence.text.includes(side.span.exact),
    ),
  ) as [WatchCandidate[], WatchCandidate[]];
  const outlet = outletInText(sides[1].outlet);
  const found = first.flatMap((a) =>
    second
      .filter(({ sentence }) => sentence.text.toLowerCase().startsWith(outlet.toLowerCase()))
      .map((b) => ({
        text: `${a.sentence.text.replace(/\.$/, '')}; ${outlet}${b.sentence.text.slice(outlet.length)}`,
        operations: [...a.sentence.operations, ...b.sentence.operations],
      })),
  );
  return found.sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1));
}

/**
 * One sentence that sets what two outlets tell differently side by side, each with its own figure and hedge, citing
 * both. Tried from the shortest form to two of the writer's sentences joined by a semicolon; null when the gate passes
 * none: then the computed line says it.
 *
 * @param candidates The writer's sentences that passed the gate, for the longest form.
 *
 * @example
 * conflictSentence(ledger, tools)?.text;
 * // 'Kestrel reported about 2,400 dockers in Port Callan, the Harbour Ledger some 2,100.'
 */
export function conflictSentence(
  ledger: Ledger,
  tools: WriterTools,
  candidates: readonly WatchCandidate[] = [],
): DraftSentence | null {
  for (const found of ledger.story.disagreements.filter(isTellable)) {
    const cites = found.sides.map(({ evidence }) => evidence);
    for (const { text, operations } of [...brief(found, ledger), ...joined(found, candidates)]) {
      if (lineWords(text) > mostWords) continue;
      const sentence: DraftSentence = { text, section: 'context', cites, operations };
      if (tools.judge(sentence, false).kind === 'supported') return sentence;
    }
  }
  return null;
}
