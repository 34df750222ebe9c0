import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Node, Scalar, YAMLMap } from 'yaml';

/** Something wrong in a file, and where. */
export interface Mistake {
  /** Counts from 1; null where the file as a whole lacks something. */
  readonly line: number | null;
  readonly words: string;
}

type Path = readonly PropertyKey[];

/** A YAML file that could be read, its values findable in the text. */
export interface LocatedYaml {
  readonly value: unknown;
  /** Mistakes beside which the value can still be judged. */
  readonly mistakes: readonly Mistake[];
  /** The line of the value at a path, of its key where it has one; else of what should hold it. Null at the top. */
  readonly lineOf: (path: Path) => number | null;
}

/** YAML's mistakes by the code of the library, whose own words name its functions. */
const words: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'a backslash sequence that YAML does not know',
  BAD_INDENT: 'indented otherwise than what it belongs to',
  BAD_SCALAR_START: 'a value that begins so must stand in quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'two colons in one line: a value with ": " must stand in quotation marks',
  MISSING_CHAR: 'a bracket, comma, colon or quotation mark is missing',
  MULTIPLE_DOCS: 'a second document begins; one file holds one beat',
  RESOURCE_EXHAUSTION: 'nested too deeply',
  TAB_AS_INDENT: 'a tab where spaces must stand',
  UNEXPECTED_TOKEN: 'something that does not belong here',
};

function keyOf(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}

/** Where a path leads in the text, or how far it does. */
function offsetOf(top: Node, path: Path): number | null {
  let node: unknown = top;
  let offset: number | null = null;
  for (const step of path) {
    let begin: unknown = null;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(keyOf(key)) === step);
      [begin, node] = [pair?.key, pair?.value];
    } else if (isSeq(node)) begin = node = node.items[step as number];
    const range = (begin as Node | null | undefined)?.range;
    if (!range) break;
    offset = range[0];
  }
  return offset;
}

function byLine(mistakes: readonly Mistake[]): Mistake[] {
  const first = new Map(mistakes.toReversed().map((mistake) => [mistake.line, mistake]));
  return [...first.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/**
 * Reads one YAML document; what cannot be read gives its mistakes, one a line. Aliases are refused: bombs are made of
 * them.
 *
 * @example
 * const read = readYaml('id: ports\nfeeds: [7]');
 * if (!Array.isArray(read)) read.lineOf(['feeds', 0]); // 2
 */
export function readYaml(text: string): LocatedYaml | readonly Mistake[] {
  const counter = new LineCounter();
  // The library compares each key with each other: minutes for a hundred thousand.
  const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;
  const document = parseDocument(text, { ...options, lineCounter: counter });
  const mistakeAt = (offset: number, what: string): Mistake => ({
    line: counter.linePos(offset).line,
    words: what,
  });
  const broken = document.errors.map(({ code, pos }) =>
    mistakeAt(pos[0], words[code] ?? 'something that YAML does not allow'),
  );
  const mistakes: Mistake[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      broken.push(mistakeAt(range?.[0] ?? 0, 'an alias (*): write the value out'));
    },
    Map: (_, map) => {
      for (const { range, value } of repeatedKeys(map))
        mistakes.push(mistakeAt(range?.[0] ?? 0, `the key "${String(value)}" stood there before`));
    },
  });
  if (broken.length > 0) return byLine(broken);
  const top = document.contents;
  return {
    value: document.toJS(),
    mistakes,
    lineOf: (path) => {
      const offset = top === null ? null : offsetOf(top, path);
      return offset === null ? null : counter.linePos(offset).line;
    },
  };
}

function repeatedKeys({ items }: YAMLMap): Scalar[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isRepeated = seen.has(key.value);
    seen.add(key.value);
    return isRepeated ? [key] : [];
  });
}
