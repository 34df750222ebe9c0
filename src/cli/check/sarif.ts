import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Log, Result } from 'sarif';
import type { CheckInput } from './load.ts';
import type { PlacedReason, PlacedSentence, Region } from './placed.ts';
import { ruleIdOf, ruleOf } from './sarif-rules.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels = {
  contradicted: 'error',
  unsupported: 'error',
  unclear: 'warning',
  supported: 'none',
} as const;

function encodedPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** Relative files count from the root of the checkout (SARIF §3.4.4); standard input has no address. */
function artifactOf({ name, kind }: Pick<CheckInput, 'name' | 'kind'>): ArtifactLocation {
  if (kind === 'address') return { uri: URL.parse(name)?.href ?? name };
  if (kind === 'stdin') return { uri: 'stdin', description: { text: 'Standard input' } };
  if (isAbsolute(name)) return { uri: pathToFileURL(name).href };
  return { uri: encodedPath(name), uriBaseId: '%SRCROOT%' };
}

function locationOf(input: CheckInput, region: Region, text: string): Location {
  const { line: startLine, column: startColumn, endLine, endColumn } = region;
  return {
    physicalLocation: {
      artifactLocation: artifactOf(input),
      region: { startLine, startColumn, endLine, endColumn, snippet: { text } },
    },
  };
}

/** The same finding in the same sentence, wherever in the text it stands; the count tells repeats apart. */
function fingerprint(sentence: PlacedSentence, reason: PlacedReason, repeats: Map<string, number>): string {
  const said = sentence.text.replace(/\s+/g, ' ').trim();
  const key = createHash('sha256')
    .update(JSON.stringify([said, reason.check, reason.words]))
    .digest('hex');
  const times = (repeats.get(key) ?? 0) + 1;
  repeats.set(key, times);
  return `${key}:${times}`;
}

const noReason: PlacedReason = {
  check: 'evidence',
  words: [],
  why: 'the sources do not say this',
  places: [],
};

/** What a log is made of. */
export interface SarifInput {
  readonly sentences: readonly PlacedSentence[];
  readonly text: CheckInput;
  readonly sources: ReadonlyMap<string, CheckInput>;
  /** Of the program. */
  readonly version: string;
}

function resultsOf(sentence: PlacedSentence, input: SarifInput, repeats: Map<string, number>): Result[] {
  const related = sentence.evidence.map((item, at) => ({
    id: at + 1,
    ...locationOf(input.sources.get(item.file)!, item.place, item.exact),
    message: { text: at === 0 ? 'The closest source sentence' : 'Also cited' },
  }));
  const reasons = sentence.reasons.length > 0 ? sentence.reasons : [noReason];
  return reasons.map((reason) => {
    const [place = { start: sentence.start, end: sentence.end, ...sentence.place }] = reason.places;
    const source = related.length > 0 ? ` See the [closest source sentence](1).` : '';
    const { verdict, score, profile } = sentence;
    return {
      ruleId: ruleIdOf(reason.check),
      level: levels[verdict],
      message: { text: `${verdict}: ${escaped(reason.why)}.${source}` },
      locations: [locationOf(input.text, place, input.text.document.content.slice(place.start, place.end))],
      ...(related.length > 0 && { relatedLocations: related }),
      partialFingerprints: { 'nutgrafSentence/v1': fingerprint(sentence, reason, repeats) },
      properties: { verdict, score, profile, words: reason.words, sentence: sentence.text },
    };
  });
}

function checksOf({ verdict, reasons }: PlacedSentence): string[] {
  if (verdict === 'supported') return [];
  return reasons.length > 0 ? reasons.map(({ check }) => check) : [noReason.check];
}

/** Brackets in a message would make a link (SARIF §3.11.6). */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

/**
 * The findings as a log of SARIF 2.1.0 (OASIS standard): a rule for each check, a result for each finding, the words
 * as region, the source sentences as related locations.
 */
export function sarifLog(input: SarifInput): Log {
  const repeats = new Map<string, number>();
  const results = input.sentences
    .filter(({ verdict }) => verdict !== 'supported')
    .flatMap((sentence) => resultsOf(sentence, input, repeats));
  const checks = [...new Set(input.sentences.flatMap(checksOf))].sort();
  const ids = checks.map(ruleIdOf);
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Nutgraf',
            semanticVersion: input.version,
            version: input.version,
            rules: checks.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder the command ran in' } } },
        results: results.map((result) => ({ ...result, ruleIndex: ids.indexOf(result.ruleId!) })),
      },
    ],
  };
}
