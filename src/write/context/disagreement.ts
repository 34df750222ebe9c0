import { outletInText } from '../../text/mod.ts';
import type { ComputedLine, Disagreement, DisagreementSide, Ledger } from '../../news/mod.ts';

const longestSide = 60;
const mostAbout = 6;
const hedge =
  /(?:^|\s)((?:(?:at least|at most|no (?:more|fewer|less) than|more than|fewer than|less than|up to|as many as|just (?:over|under)|close to|an estimated|an? total of|about|around|roughly|approximately|some|nearly|almost|over|under|above|below) ?)+)$/i;

/** A figure with the words that hedge it, as its sentence has them. */
export function hedged({ span, evidence }: DisagreementSide, { items }: Ledger): string {
  const sentence = items.find(({ id }) => id === evidence)?.evidence.span;
  const before = sentence?.exact.slice(0, span.start - sentence.start) ?? '';
  const lead = hedge.exec(before.replace(/\s+/g, ' '))?.[1] ?? '';
  return `${lead.toLowerCase()}${lead === '' ? '' : ' '}${span.exact}`.replace(/\s+/g, ' ').trim();
}

/** What a figure counts, as it reads behind "differ on"; null where that is not clear from the words kept. */
export function subjectOf({ about }: Disagreement): string | null {
  const plain = about.replace(/^(?:the|a|an) /i, '').trim();
  const [first = ''] = plain.split(' ');
  if (
    plain.split(/\s+/).length > mostAbout ||
    !/^\p{Ll}[\p{L}' -]*$/u.test(plain.charAt(0).toLowerCase() + plain.slice(1))
  )
    return null;
  if (/\btoll$/.test(plain)) return `the ${plain}`;
  return /^(?:people|men|women|children|troops|police)$|[^s]s$/i.test(first)
    ? `the number of ${plain}`
    : null;
}

function isNamed({ sides }: Disagreement): boolean {
  return sides.every(
    ({ outlet, span }) => outlet !== null && span.exact.length <= longestSide && !/["“”]/.test(span.exact),
  );
}

/** True when both sides have their outlet and can be told in a few of its words. */
export function isTellable(found: Disagreement): boolean {
  if (!isNamed(found)) return false;
  const [a, b] = found.sides.map(({ span }) => span.exact.toLowerCase());
  return found.kind === 'number' ? subjectOf(found) !== null : found.kind === 'relation' && a !== b;
}

/**
 * What two outlets tell differently, each in its own words: figures with their hedges, or who did what to whom. Whether a
 * thing is so, or done yet, is left out: there the two often quote different people.
 *
 * @example
 * disagreementLine(ledger)?.text; // 'Outlets differ on the number of workers dismissed: 40 (Northline), about 60 (Radio Arle).'
 */
export function disagreementLine(ledger: Ledger): ComputedLine | null {
  const found = ledger.story.disagreements.find(isTellable);
  if (found === undefined) return null;
  const isFigure = found.kind === 'number';
  const told = found.sides.map((side) => {
    const words = isFigure ? hedged(side, ledger) : `“${side.span.exact.replace(/\s+/g, ' ').trim()}”`;
    return `${words} (${outletInText(side.outlet)})`;
  });
  const about = isFigure ? ` on ${subjectOf(found)!}` : '';
  return {
    section: 'context',
    text: `Outlets differ${about}: ${told.join(', ')}.`,
    rule: 'disagreement',
    cites: found.sides.map(({ evidence }) => evidence),
  };
}
