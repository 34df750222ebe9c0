import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { judgePair, type PairVerdict, type TextPair } from '../../check/mod.ts';
import { NutgrafError } from '../../errors.ts';
import type { Terminal } from '../terminal.ts';
import { isForeign, supportedIfVerbatim } from './language.ts';
import { missingFile } from './names.ts';
import { fails, type FailOn } from './outcome.ts';

/** UTF-16 code units; a longer line is no pair of texts. */
const longestLine = 50_000_000;

function badLine(where: string, why: string): NutgrafError {
  return new NutgrafError('NG_CONFIG_BAD_LINE', `${where} ${why}`, {
    hint: 'A line is {"id", "text", "sources": [{"outlet"?, "text"}]}; what came before it was judged',
  });
}

function placeOf(line: number, name: string): string {
  return `line ${line} of ${name === '-' ? 'standard input' : `"${name}"`}`;
}

async function* linesOfStream(stream: Readable, name: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let line = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop()!;
    line += parts.length;
    if (rest.length > longestLine) throw badLine(placeOf(line + 1, name), 'is longer than 50 MB');
    yield* parts;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

function unreadable(name: string, cause: NodeJS.ErrnoException): NutgrafError {
  if (cause.code === 'ENOENT') return missingFile(name);
  const why = cause.code === 'EISDIR' ? 'it is a folder' : cause.message;
  return new NutgrafError('NG_CONFIG_FILE_MISSING', `cannot read "${name}": ${why}`, { cause });
}

async function firstBytes(name: string): Promise<Buffer> {
  const head: Buffer[] = [];
  for await (const chunk of createReadStream(name, { end: 1 }) as AsyncIterable<Buffer>) head.push(chunk);
  return Buffer.concat(head);
}

async function open(name: string): Promise<Readable> {
  if (name === '-') return process.stdin;
  const head = await firstBytes(name);
  const file = createReadStream(name);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return file;
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/** The lines of a file, unpacked, one at a time however large it is. */
async function* readLines(name: string): AsyncGenerator<string> {
  try {
    yield* linesOfStream(await open(name), name);
  } catch (error) {
    if (error instanceof NutgrafError || !(error instanceof Error) || !('code' in error)) throw error;
    throw unreadable(name, error as NodeJS.ErrnoException);
  }
}

interface PairLine extends TextPair {
  readonly id: unknown;
}

function sourceOf(given: unknown): TextPair['sources'][number] | null {
  const { text, outlet } = (given ?? {}) as { text?: unknown; outlet?: unknown };
  if (typeof text !== 'string') return null;
  return { text, outlet: typeof outlet === 'string' ? outlet : null };
}

function parsed(line: string, where: string): Record<string, unknown> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw badLine(where, 'is not JSON');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw badLine(where, 'is not a JSON object');
  return row as Record<string, unknown>;
}

function pairOf(line: string, where: string): PairLine {
  const { id, text, sources } = parsed(line, where);
  const read = Array.isArray(sources) ? (sources as unknown[]).map(sourceOf) : [];
  const found = read.filter((source) => source !== null);
  if (typeof text !== 'string' || found.length === 0 || found.length !== read.length)
    throw badLine(where, 'is not of the form {id, text, sources: [{outlet?, text}]}');
  return { id, text, sources: found };
}

function judged(pair: PairLine): PairVerdict {
  const sources = pair.sources.map(({ text }) => text);
  const verdict = judgePair(pair);
  const isEnglish = !isForeign(pair.text, null) || !isForeign(sources.join(' '), null);
  return isEnglish ? verdict : supportedIfVerbatim(verdict, pair.text, sources);
}

/**
 * Judges pairs, one line in, one line out, in order; memory does not grow with the file.
 *
 * @returns 1 when a verdict fails, else 0.
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_LINE naming the line.
 */
export async function checkPairs(name: string, failOn: FailOn, terminal: Terminal): Promise<number> {
  let failed = 0;
  let number = 0;
  for await (const line of readLines(name)) {
    number += 1;
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (text.trim() === '') continue;
    const pair = pairOf(text, placeOf(number, name));
    const { verdict, score, reasons } = judged(pair);
    if (fails(verdict, failOn)) failed += 1;
    terminal.out(`${JSON.stringify({ id: pair.id, verdict, score, reasons })}\n`);
  }
  return failed > 0 ? 1 : 0;
}
