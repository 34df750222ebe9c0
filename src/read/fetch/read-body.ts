import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { purposeNames, sizeWords } from './failures.ts';
import type { FetchPurpose } from './fetch-records.ts';
import { ratioFromBytes, type SizeCap } from './limits.ts';
import { codedError } from './network-failure.ts';

export interface BodyRequest {
  readonly body: Readable;
  /** The `Content-Encoding` header. */
  readonly encoding: string | undefined;
  /** The `Content-Length` header, which nobody has to keep. */
  readonly length: string | undefined;
  readonly cap: SizeCap;
  readonly host: string;
  readonly purpose: FetchPurpose;
}

export type BodyResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: Failure };

/** A way to unpack, by the name servers use; each looks at the first byte only. */
const decoders: Readonly<Record<string, (firstByte: number) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  // RFC 9110 §8.4.1.2 means zlib's form; some servers send the bare one. The low bits tell (RFC 1950 §2.2).
  deflate: (firstByte) => ((firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw()),
};

/**
 * Reads and unpacks a body, counting bytes as they come and stopping at the first one too many, so that a bomb costs
 * no more memory than the cap. Errors of the connection are passed on as thrown.
 */
export async function readBody(request: BodyRequest): Promise<BodyResult> {
  const { body, cap, length } = request;
  const encodings = encodingsOf(request.encoding);
  const encoding = encodings.join(', ').slice(0, 60);
  if (encodings.length > 1 || (encodings.length === 1 && !Object.hasOwn(decoders, encoding))) {
    return refused(request, 'malformed', `is packed as "${encoding}", which is not read`);
  }
  if (!cap.isCut && Number(length) > cap.wireBytes) return tooLarge(request, cap.wireBytes);
  const meter = { wireBytes: 0 };
  try {
    const chunks = metered(body, meter, cap.wireBytes);
    const first = await chunks.next();
    if (first.done) return { ok: true, bytes: new Uint8Array() };
    const source = startingWith(first.value, chunks);
    const decoder = decoders[encoding]?.(first.value[0]!);
    return await collect(decoder ? unpacked(source, decoder) : source, meter, request);
  } catch (error) {
    const code = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : '';
    if (code === 'ERR_WIRE_CAP') return tooLarge(request, cap.wireBytes);
    if (!isUnpackError(code)) throw error;
    return refused(request, 'malformed', `is not packed as its server says (${encoding})`);
  }
}

/** More than one layer is legal and never needed; it is how a small bomb is hidden in a smaller one. */
function encodingsOf(header = ''): string[] {
  const layers = header.toLowerCase().split(',');
  return layers.map((layer) => layer.trim()).filter((layer) => layer !== '' && layer !== 'identity');
}

/** Counts what arrives, also what unpacks to nothing. */
async function* metered(
  body: Readable,
  meter: { wireBytes: number },
  capBytes: number,
): AsyncGenerator<Buffer> {
  for await (const chunk of body) {
    const bytes = chunk as Buffer;
    if (bytes.length === 0) continue;
    meter.wireBytes += bytes.length;
    if (meter.wireBytes > capBytes) throw codedError('ERR_WIRE_CAP', 'more bytes than are taken');
    yield bytes;
  }
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** Errors of source and decoder both surface where the decoder is read. */
function unpacked(source: AsyncGenerator<Buffer>, decoder: Transform): AsyncIterable<Buffer> {
  return pipeline(Readable.from(source, { objectMode: false }), decoder, () => undefined);
}

async function collect(
  decoded: AsyncIterable<Buffer>,
  meter: { readonly wireBytes: number },
  request: BodyRequest,
): Promise<BodyResult> {
  const { cap } = request;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decoded) {
    size += chunk.length;
    if (size > cap.decodedBytes) {
      if (!cap.isCut) return tooLarge(request, cap.decodedBytes);
      chunks.push(chunk.subarray(0, chunk.length - (size - cap.decodedBytes)));
      size = cap.decodedBytes;
      break;
    }
    chunks.push(chunk);
    if (cap.ratio !== null && size > ratioFromBytes && size > cap.ratio * meter.wireBytes) {
      return refused(request, 'too-large', `is packed more than ${cap.ratio} to 1`);
    }
  }
  return { ok: true, bytes: joined(chunks, size) };
}

/** In memory of its own, so that it can be handed to another thread. */
function joined(chunks: readonly Buffer[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function isUnpackError(code: string): boolean {
  return code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_');
}

function tooLarge(request: BodyRequest, bytes: number): BodyResult {
  return refused(request, 'too-large', `is larger than ${sizeWords(bytes)}`);
}

function refused(request: BodyRequest, failureClass: 'too-large' | 'malformed', what: string): BodyResult {
  const why = `${purposeNames[request.purpose]} at ${request.host} ${what}`;
  return { ok: false, failure: failureOf(failureClass, why, failureClass === 'malformed') };
}
