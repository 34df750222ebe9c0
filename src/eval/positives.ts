import type { Subject } from './mutate.ts';

/** A true sentence that the gate must let pass, with the source sentences it cites. */
export interface Positive {
  readonly kind: 'identical' | 'trimmed' | 'reframed' | 'fused';
  readonly text: string;
  readonly sources: readonly { readonly text: string; readonly outlet: string }[];
}

const lead =
  /^(?:(?:In|On|At|By|During|Following|Earlier|Meanwhile|However|Also|Still|Instead|Last|Late)\b[^,"“”]{0,40}, |(?:But|And) )/;
const leadKeeps = /\b(?:not|no|only|never|without|if|unless|said|says|had)\b/i;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Cuts that leave what is said whole: a parenthesis, a lead adverbial, an aside or tail with who or which. */
function trim(text: string): string {
  const opening = lead.exec(text)?.[0] ?? '';
  return capital(text.slice(leadKeeps.test(opening) ? 0 : opening.length))
    .replace(/^([^"“”(]*)\s\([^()"“”]*\)/, '$1')
    .replace(
      /(?<!\)), (?:which|who) (?!with|by|in|at)[^,;:()"“”—–]{3,70},(?= (?:is|are|was|were|has|have|had|will|would|said|\w+ed)\b)/,
      '',
    )
    .replace(/, (?:which|who) (?!said|says)[^,;:()"“”—–]{3,90}\.$/, '.');
}

function frameWith(text: string, outlet: string, turn: number): string | null {
  const open = text.replace(/\.$/, '');
  if (!/\.$/.test(text) || /["“”]/.test(text)) return null;
  return turn % 2 === 0
    ? `${open}, ${outlet} reported.`
    : `According to ${outlet}, ${/^(?:The|A|An|In|On|At|But|And|It|He|She|They|This|That) /.test(open) ? open.charAt(0).toLowerCase() + open.slice(1) : open}.`;
}

/** A statement: ends in a full stop, has no list of speakers, no question. */
function isPlain(text: string): boolean {
  return /[\p{L}\d)]\.$/u.test(text) && !/["“”:;]/.test(text) && !/\band\b.*\band\b/.test(text);
}

/**
 * The positive of the wanted kind that a sentence offers, or null.
 *
 * @example
 * // identical: the sentence; reframed: "…, The Harbour Ledger reported."
 */
export function positive(subject: Subject, kind: Positive['kind'], turn: number): Positive | null {
  const source = { text: subject.text, outlet: subject.outlet };
  switch (kind) {
    case 'identical':
      return { kind, text: subject.text, sources: [source] };
    case 'trimmed': {
      const text = trim(subject.text);
      return text === subject.text ? null : { kind, text, sources: [source] };
    }
    case 'reframed': {
      const text = frameWith(trim(subject.text), subject.outlet, turn);
      return text === null ? null : { kind, text, sources: [source] };
    }
    case 'fused': {
      const { other } = subject;
      if (!isPlain(subject.text) || !isPlain(other.text)) return null;
      const text = `${subject.text.slice(0, -1)}, ${subject.outlet} reported, and ${other.text.slice(0, -1)}, according to ${other.outlet}.`;
      return { kind, text, sources: [source, other] };
    }
  }
}
