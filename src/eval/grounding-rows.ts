import { textOf } from './rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** A text to be checked against its sources, with its label where the row has one. */
export interface GroundingUnit {
  /** 0-based line of the file, and which of the texts of that line. */
  readonly row: number;
  readonly part: number | string;
  readonly text: string;
  readonly sources: readonly string[];
  /** True when the sources do not bear the text out; null without a label. */
  readonly isBad: boolean | null;
  /** What error it has, as the set names it. */
  readonly errors: readonly string[];
  /** What corpus of the set it is from, where the set has several. */
  readonly corpus: string | null;
  /** Numbers of the sources that bear it out, where they are known. */
  readonly gold: readonly number[];
  /** Units of one pair carry one key: a text and its edits. */
  readonly pair: string | null;
}

function listOf(row: Row, field: string): Row[] {
  const value = row[field];
  return Array.isArray(value)
    ? value.filter((item): item is Row => typeof item === 'object' && item !== null)
    : [];
}

function textsOf(row: Row, field: string): string[] {
  const value = row[field];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value.flatMap(numbersIn) : [];
}

function labelOf(row: Row): boolean | null {
  const { consistent, supported, label, worst } = row;
  if (typeof consistent === 'boolean') return !consistent;
  if (typeof supported === 'boolean') return !supported;
  if (typeof label === 'string') return label !== 'supported';
  // FaithBench: the worst of the annotators' spans.
  if ('worst' in row) return worst === 'Unwanted' || worst === 'Questionable';
  return null;
}

function scoreLabel(row: Row): boolean | null {
  const consistency = (row['scores'] as Row | undefined)?.['consistency'];
  // SummEval: all experts gave 5 of 5.
  return typeof consistency === 'number' ? consistency < 5 : null;
}

/** The units of one row, told by the fields it has: a pair, sentences, systems, a claim with evidence, or a summary. */
export function unitsOf(row: Record<string, unknown>, number: number): GroundingUnit[] {
  const source = textOf(row, 'source');
  const corpus = textOf(row, 'corpus') || null;
  const base = { row: number, part: 0, sources: [source], errors: [], corpus, gold: [], pair: null };
  if (typeof row['reference'] === 'string' && typeof row['edited'] === 'string') {
    const error = textOf(row, 'error');
    const pair = `row ${number}`;
    const reference = { ...base, part: 'reference', text: row['reference'], isBad: false, pair };
    const edited = {
      ...base,
      part: 'edited',
      text: row['edited'],
      isBad: true,
      pair,
      errors: error ? [error] : [],
    };
    return [reference, edited];
  }
  const sentences = listOf(row, 'sentences');
  if (sentences.length > 0)
    return sentences.map((item, part) => ({
      ...base,
      part,
      text: textOf({ ...item }, 'sentence'),
      isBad: labelOf(item),
    }));
  const systems = listOf(row, 'systems');
  if (systems.length > 0)
    return systems.map((item, part) => ({
      ...base,
      part,
      text: textOf({ ...item }, 'summary'),
      isBad: scoreLabel(item),
    }));
  const isBad = labelOf(row);
  if (typeof row['claim'] === 'string') {
    const errors = isBad === true ? [textOf(row, 'label')] : [];
    const gold = [...new Set(numbersIn(row['supporting']))];
    return [{ ...base, text: row['claim'], sources: textsOf(row, 'evidence'), isBad, errors, gold }];
  }
  const errors = [...textsOf(row, 'errors'), ...textsOf(row, 'edit_types')];
  const original = textOf(row, 'original');
  const pair = original ? `${source.length} ${original}` : null;
  return [{ ...base, text: textOf(row, 'summary'), isBad, errors: isBad ? errors : [], pair }];
}
