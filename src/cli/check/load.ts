import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { NutgrafError } from '../../errors.ts';
import { readInputBytes } from '../../input.ts';
import type { Failure } from '../../news/mod.ts';
import {
  articlePart,
  createExtractor,
  linesOf,
  readDocument,
  type DocumentFormat,
  type DocumentOptions,
  type Extractor,
  type FilePoint,
  type ReadDocument,
} from '../../read/mod.ts';
import type { Closing } from '../closing.ts';
import { isAddress, readAddress } from '../commands/read.ts';
import type { Context } from '../context.ts';
import { machineNow } from '../machine-clock.ts';
import { namedFiles } from './names.ts';

/** A text to check or to check against. */
export interface CheckInput {
  /** As it was named; a file of a folder by its path. */
  readonly name: string;
  readonly kind: 'file' | 'stdin' | 'address';
  readonly document: ReadDocument;
  readonly pointAt: (offset: number) => FilePoint;
  /** As its own page names it; null when it does not. */
  readonly outlet: string | null;
  /** The day it was published, as its own page says: `2026-11-19`. */
  readonly date: string | null;
}

/** What loading needs. */
export interface LoadTools {
  readonly context: Context;
  readonly closing: Closing;
  readonly format: DocumentFormat | null;
}

const mostBytes = 60_000_000;
const fileBase = 'https://file.invalid/';

function refused(name: string, failure: Failure): NutgrafError {
  const shown = name === '-' ? 'standard input' : `"${name}"`;
  return new NutgrafError('NG_READ_FAILED', `cannot read ${shown}: ${failure.why} (${failure.class})`, {
    hint:
      failure.class === 'not-a-page'
        ? 'Give plain text, HTML or Markdown; --format says which where it cannot be told'
        : 'Nothing was checked',
  });
}

function tooLarge(name: string): NutgrafError {
  const why = 'it is larger than 60 MB';
  return refused(name, { class: 'too-large', why, retry: false, retryAfterMs: null });
}

function standardInput(): Uint8Array {
  const bytes = readFileSync(0);
  if (bytes.length > mostBytes) throw tooLarge('-');
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
}

function bytesOf(name: string): Uint8Array {
  const bytes = name === '-' ? standardInput() : readInputBytes(name, mostBytes);
  if (bytes === null) throw tooLarge(name);
  return bytes;
}

/** Text of a page that was fetched; there is no file, so places count in the text itself. */
function pageDocument(text: string, title: string, language: string | null): ReadDocument {
  const leftOut = { headings: 0, tables: 0, code: 0, footnotes: 0 };
  return {
    format: 'text',
    text,
    content: text,
    title,
    language,
    isWholePage: true,
    leftOut,
    place: (range) => range,
  };
}

async function loadAddress(url: string, { context, closing }: LoadTools): Promise<CheckInput> {
  const page = await readAddress(url, context, closing);
  if (page.rights.level < 3) {
    const why = page.rights.decidedBy?.why ?? 'its publisher allows a link only';
    throw refused(url, { class: 'disallowed', why, retry: false, retryAfterMs: null });
  }
  const document = pageDocument(page.text, page.title, page.language);
  const { outlet, publishedAt } = page;
  const date = publishedAt?.slice(0, 10) ?? null;
  return { name: url, kind: 'address', document, pointAt: linesOf(page.text), outlet, date };
}

function inputOf(name: string, options: DocumentOptions): CheckInput & { readonly bytes: Uint8Array } {
  const bytes = bytesOf(name);
  const document = readDocument(bytes, name, options);
  if ('class' in document) throw refused(name, document);
  const kind = name === '-' ? 'stdin' : 'file';
  return { name, kind, document, pointAt: linesOf(document.content), outlet: null, date: null, bytes };
}

function optionsOf({ format }: LoadTools, withHeadings: boolean): DocumentOptions {
  return format === null ? { withHeadings } : { format, withHeadings };
}

/** Loads the text that is to be checked: one file, standard input (`-`), or the article at an address. */
export async function loadText(given: string, tools: LoadTools): Promise<CheckInput> {
  if (isAddress(given)) return loadAddress(given, tools);
  if (given !== '-') namedFiles(given);
  return inputOf(given, optionsOf(tools, false));
}

/** Of a whole page, the article on it counts as source, with the outlet and day that the page names. */
async function articleOf(input: CheckInput, bytes: Uint8Array, extractor: Extractor): Promise<CheckInput> {
  const page = await extractor.extract(bytes, { contentType: null, url: fileBase, now: machineNow() });
  if ('class' in page) return input;
  const { outlet, publishedOn: date } = page;
  return { ...input, document: articlePart(input.document, page.text), outlet, date };
}

/** A source as it was named after `--against`. */
export interface LoadedSource extends CheckInput {
  readonly given: string;
}

async function loadSource(
  given: string,
  name: string,
  tools: LoadTools,
  extractor: () => Extractor,
): Promise<LoadedSource> {
  if (isAddress(name)) return { ...(await loadAddress(name, tools)), given };
  const { bytes, ...input } = inputOf(name, optionsOf({ ...tools, format: null }, true));
  const { format, isWholePage } = input.document;
  if (format !== 'html' || !isWholePage) return { ...input, given };
  return { ...(await articleOf(input, bytes, extractor())), given };
}

/**
 * Loads the sources, each once, in the order they were named; the text itself is no source of its own in a folder.
 *
 * @param text Name of the text to check.
 */
export async function loadSources(
  against: readonly string[],
  text: string,
  tools: LoadTools,
): Promise<LoadedSource[]> {
  let made: Extractor | null = null;
  const extractor = (): Extractor => {
    if (made === null) {
      const fresh = createExtractor();
      tools.closing.add(() => fresh.close());
      made = fresh;
    }
    return made;
  };
  const sources = new Map<string, LoadedSource>();
  for (const given of against) {
    const names = given === '-' || isAddress(given) ? [given] : namedFiles(given);
    for (const name of names) {
      const isItself = name === text && names.length > 1;
      if (!isItself && !sources.has(name)) sources.set(name, await loadSource(given, name, tools, extractor));
    }
  }
  return [...sources.values()];
}
