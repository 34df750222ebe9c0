import { writeFileSync } from 'node:fs';
import { namesOfTags, recognise, type TokenName } from '../connect/mod.ts';
import { NutgrafError } from '../errors.ts';
import { rowsIn } from './rows.ts';

/** A sentence as tokens, with its gold tags as numbers of the recogniser's tag list; null without labels. */
export interface NameRow {
  readonly id: unknown;
  readonly tokens: readonly string[];
  readonly gold: Uint8Array | null;
}

export interface NameScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly typedF1: number;
}

export interface EntitiesResult extends Partial<NameScores> {
  /** Rows read. */
  readonly n: number;
  readonly kilobytesPerCpuSecond: number;
}

/** What sets call a person, an organisation, a place. Every other label is none of the three. */
const kinds: Readonly<Record<string, number>> = {
  per: 0,
  person: 0,
  politician: 0,
  scientist: 0,
  researcher: 0,
  musicalartist: 0,
  writer: 0,
  org: 1,
  organisation: 1,
  organization: 1,
  politicalparty: 1,
  university: 1,
  corporation: 1,
  group: 1,
  band: 1,
  loc: 2,
  location: 2,
  country: 2,
  gpe: 2,
  place: 2,
};
const otherKind = 3;

function tagNumber(tag: string): number {
  if (!/^[BI]-/.test(tag)) return 0;
  const kind = kinds[tag.slice(2).toLowerCase()] ?? otherKind;
  return kind * 2 + (tag.startsWith('B') ? 1 : 2);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Rows of a labelled or unlabelled set. Throws as `rowsIn` does, and NG_CONFIG_BAD_DATA for a row without tokens. */
export function readNameRows(dir: string, set: string): NameRow[] {
  return rowsIn(dir, [set]).map((row, number) => {
    const { id = number, tokens, tags } = row;
    if (!isTextList(tokens))
      throw new NutgrafError('NG_CONFIG_BAD_DATA', `row ${number} of "${set}" has no list of tokens`);
    const isTagged = isTextList(tags) && tags.length === tokens.length;
    return { id, tokens, gold: isTagged ? Uint8Array.from(tags, tagNumber) : null };
  });
}

/** A row without a lower-case letter: a heading, which no set labels as it labels prose. */
function isAllCapitals(tokens: readonly string[]): boolean {
  const text = tokens.join(' ');
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function namesOnly(names: readonly TokenName[]): readonly TokenName[] {
  return names.filter(({ kind }) => kind !== 'other');
}

function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/**
 * Exact spans of people, organisations and places found against gold ones, micro-averaged; rows in capitals left out.
 * Untyped: the span decides. `typedF1`: its kind as well. 0 where nothing is found or nothing is there.
 */
export function scoreNames(rows: readonly NameRow[], found: readonly (readonly TokenName[])[]): NameScores {
  let [gold, predicted, right, rightKind] = [0, 0, 0, 0];
  rows.forEach((row, number) => {
    if (row.gold === null || isAllCapitals(row.tokens)) return;
    const wanted = new Map(
      namesOnly(namesOfTags(row.gold)).map(({ start, end, kind }) => [`${start} ${end}`, kind]),
    );
    const names = namesOnly(found[number] ?? []);
    gold += wanted.size;
    predicted += names.length;
    for (const { start, end, kind } of names) {
      const match = wanted.get(`${start} ${end}`);
      right += Number(match !== undefined);
      rightKind += Number(match === kind);
    }
  });
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const precision = share(right, predicted);
  const recall = share(right, gold);
  const typedF1 = f1Of(share(rightKind, predicted), share(rightKind, gold));
  return { precision, recall, f1: f1Of(precision, recall), typedF1 };
}

/** Recognises every row by itself; scores where every row has tags. Speed counts text as tokens joined with blanks. */
function evaluateNames(rows: readonly NameRow[]): {
  result: EntitiesResult;
  found: (readonly TokenName[])[];
} {
  const before = process.cpuUsage();
  const found = rows.map(({ tokens }) => recognise(tokens));
  const used = process.cpuUsage(before);
  const size = rows.reduce((sum, { tokens }) => sum + tokens.join(' ').length, 0);
  const seconds = Math.max(1e-6, (used.user + used.system) / 1e6);
  const isLabelled = rows.length > 0 && rows.every(({ gold }) => gold !== null);
  const scores = isLabelled ? scoreNames(rows, found) : {};
  return {
    result: { n: rows.length, ...scores, kilobytesPerCpuSecond: Math.round(size / seconds / 1000) },
    found,
  };
}

/**
 * The suite `entities`: reads `SET.jsonl.gz` (or `.jsonl`) of a folder, one `{id, tokens, tags?}` a line with tags
 * B-KIND, I-KIND and O. With `out`, writes `{id, entities: [{start, end, type}]}` a line, half-open token numbers,
 * people, organisations and places only. Throws NG_CONFIG_USAGE without a set, and as `readNameRows` does.
 */
export function runEntitiesSuite(options: {
  dir: string;
  set?: string | undefined;
  out?: string | undefined;
}): EntitiesResult {
  const { dir, set, out } = options;
  if (set === undefined)
    throw new NutgrafError('NG_CONFIG_USAGE', 'eval entities needs a set', {
      hint: 'Name it with --set NAME',
    });
  const rows = readNameRows(dir, set);
  const { result, found } = evaluateNames(rows);
  if (out !== undefined) {
    const lines = rows.map(({ id }, number) => {
      const entities = namesOnly(found[number]!).map(({ start, end, kind }) => ({ start, end, type: kind }));
      return `${JSON.stringify({ id, entities })}\n`;
    });
    writeFileSync(out, lines.join(''));
  }
  return result;
}
