import type { ClaimKind, Evidence, EvidenceId } from '../../news/mod.ts';
import { idf, stem, terms } from '../../text/mod.ts';
import { hashOf } from './page-words.ts';
import { sourceKey } from './agencies.ts';

/** A sentence of a page, ready to be held against sentences of other pages. */
export interface ClaimSentence {
  readonly id: EvidenceId;
  readonly kind: ClaimKind;
  /** Content words: hash of the stem and its rarity (idf), each once. */
  readonly terms: ReadonlyMap<number, number>;
  /** Sum of the rarities. */
  readonly weight: number;
  /** Figures with what they count: "1500000 $". Years stand apart, in none. */
  readonly figures: ReadonlySet<string>;
  /** Hashes of the last words of names. */
  readonly names: ReadonlySet<number>;
  /** Subject, verb and object of what it says one did to another, as stems. */
  readonly relations: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** Key of whom it names as its source; empty when none. */
  readonly source: string;
  /** Hashes under which it is looked up: its rarest words, and its figures. */
  readonly keys: readonly number[];
}

/** Sentences of a page that are read, first ones first. */
const mostSentences = 60;
const leastTerms = 4;
const keysOfWords = 5;
const negation = /\b(?:not|no|never|neither|nor|without|denie[sd]|deny|refused?|n't|\w+n't)\b/i;

function figureKeys({ numbers, dates }: Evidence): Set<string> {
  const figures = new Set<string>();
  for (const { value, unit, start, end } of numbers) {
    const isDate = dates.some((date) => date.start <= start && end <= date.end);
    if (isDate || (unit === null && value >= 1900 && value < 2100)) continue;
    figures.add(`${String(value)} ${unit ?? ''}`);
  }
  return figures;
}

function headStem(phrase: string): string {
  return stem(phrase.toLowerCase().split(/\s+/).at(-1)!);
}

function weights(text: string): Map<number, number> {
  return new Map(terms(text).map((term) => [hashOf(term.stem), idf(term.stem)]));
}

function claimSentence(evidence: Evidence): ClaimSentence | null {
  const { id, kind, span, names, relations, attribution } = evidence;
  const found = weights(span.exact);
  if (found.size < leastTerms || kind === 'opinion') return null;
  const figures = figureKeys(evidence);
  const rarest = [...found].sort((a, b) => b[1] - a[1]).slice(0, keysOfWords);
  return {
    id,
    kind,
    terms: found,
    weight: [...found.values()].reduce((sum, rarity) => sum + rarity, 0),
    figures,
    names: new Set(names.map((name) => hashOf(name.text.toLowerCase().split(/\s+/).at(-1)!))),
    relations: new Set(
      relations.map(({ subject, verb, object }) => [subject, verb, object].map(headStem).join(' ')),
    ),
    isNegated: negation.test(span.exact),
    source: attribution === null ? '' : sourceKey(attribution.source),
    keys: [...rarest.map(([hash]) => hash), ...Array.from(figures, hashOf)],
  };
}

/** The first 60 sentences of a page that state enough to be compared; opinions are left out. */
export function claimSentences(evidence: readonly Evidence[]): ClaimSentence[] {
  return evidence.slice(0, mostSentences).flatMap((one) => claimSentence(one) ?? []);
}
