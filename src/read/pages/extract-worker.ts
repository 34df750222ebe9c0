import { parentPort } from 'node:worker_threads';
import type { Failure } from '../../news/mod.ts';
import { binaryKind, isGarbage } from '../binary.ts';
import { decodePage } from './decode-page.ts';
import type { ExtractRequest, ExtractResponse } from './extract-protocol.ts';
import { extractPage } from './extract-page.ts';
import { failureOf } from '../failure.ts';
import type { ExtractedPage } from './page-records.ts';

const port = parentPort!;

function respond(response: ExtractResponse): void {
  port.postMessage(response);
}

function notAPage(what: string): Failure {
  return failureOf('not-a-page', `it is ${what}, not a page`);
}

/** Servers also call pictures and PDFs HTML: their bytes decide. */
function read({ bytes, contentType, url, now }: ExtractRequest): ExtractedPage | Failure {
  const kind = binaryKind(bytes);
  if (kind !== null) return notAPage(kind);
  const html = decodePage(bytes, contentType);
  return isGarbage(html) ? notAPage('a binary file') : extractPage(html, url, now);
}

port.on('message', (request: ExtractRequest) => {
  respond({ kind: 'done', result: read(request) });
});
respond({ kind: 'ready' });
