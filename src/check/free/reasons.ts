import type { Reason, TextRange } from '../../news/mod.ts';
import type { Examined } from './features.ts';
import type { FindingName, FreeFinding } from './finding.ts';

const checks: Readonly<Record<FindingName, string>> = {
  newName: 'name',
  slotName: 'name',
  nameExtended: 'name',
  nameSwapped: 'name',
  unboundName: 'elsewhere',
  newNumber: 'number',
  slotNumber: 'number',
  countNew: 'number',
  numberSwapped: 'number',
  numberUnit: 'number',
  newDate: 'date',
  polarityWord: 'polarity',
  polarityNear: 'polarity',
  rival: 'sibling',
  rivalNear: 'sibling',
  negAdded: 'negation',
  negLost: 'negation',
  certainUp: 'certainty',
  pronounGender: 'pronoun',
  relationNew: 'relation',
};

function whyOf(name: FindingName, said: string, source: string): string {
  switch (name) {
    case 'newName':
    case 'newNumber':
    case 'newDate':
      return `“${said}” is not in the source`;
    case 'nameExtended':
      return `“${said}” is not in the source, though what it stands before is`;
    case 'countNew':
      return `the source does not count “${said}”`;
    case 'unboundName':
      return `“${said}” is in the source, but not about this`;
    case 'numberUnit':
      return `“${said}” is in the source, but of something else`;
    case 'slotName':
    case 'nameSwapped':
    case 'slotNumber':
    case 'numberSwapped':
    case 'polarityWord':
    case 'polarityNear':
    case 'certainUp':
    case 'pronounGender':
      return `says “${said}”; the source says “${source}”`;
    case 'rival':
    case 'rivalNear':
      return `says “${said}” where the source says “${source}”`;
    case 'negAdded':
      return `adds “${said}”; the source sentence has none`;
    case 'negLost':
      return `leaves out “${source}”, which the source sentence has`;
    case 'relationNew':
      return `“${said}” names a tie between two parties that the source does not state`;
  }
}

/** The hyphen compound around a word ("OpenAI-backed"), or the word. */
function compoundAt(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (/[\p{L}\p{N}-]/u.test(text[start - 1] ?? '')) start -= 1;
  while (/[\p{L}\p{N}-]/u.test(text[end] ?? '')) end += 1;
  return { start, end };
}

/**
 * A finding in words for people: the sentence's word, the source's word, and where both stand. `source` in `sourceAt`
 * counts the evidence lines, best first; it is absent when the source word stands in none of them.
 */
export function reasonOf({ held }: Examined, finding: FreeFinding): Reason {
  const token = held.tokens[finding.token]!;
  const at = finding.name === 'relationNew' || token.isNegation ? compoundAt(held.text, token) : token;
  const said = held.text.slice(at.start, at.end);
  const other = held.sources.tokens[finding.source];
  const line = finding.source < 0 ? -1 : held.sources.lineOf[finding.source]!;
  const source = held.evidence.lines.indexOf(line);
  const lost = finding.name === 'negLost';
  return {
    check: checks[finding.name],
    words: [lost ? (other?.text ?? said) : said],
    why: whyOf(finding.name, said, other?.text ?? ''),
    ...(lost ? {} : { at: [{ start: at.start, end: at.end }] }),
    ...(other && source >= 0 ? { sourceAt: [{ start: other.start, end: other.end, source }] } : {}),
  };
}

/** The reason of a low score without a finding: how little of the sentence the closest source sentences hold. */
export function coverReason({ held }: Examined): Reason {
  const percent = Math.round(100 * held.evidence.cover[2]);
  return {
    check: 'cover',
    words: [],
    why: `could not be confirmed: ${percent} % of this sentence is found in the three closest source sentences`,
  };
}
