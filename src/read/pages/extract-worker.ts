import { parentPort } from 'node:worker_threads';
import { decodePage } from './decode-page.ts';
import type { ExtractRequest, ExtractResponse } from './extract-protocol.ts';
import { extractPage } from './extract-page.ts';

const port = parentPort!;

function respond(response: ExtractResponse): void {
  port.postMessage(response);
}

port.on('message', ({ bytes, contentType, url, now }: ExtractRequest) => {
  respond({ kind: 'done', result: extractPage(decodePage(bytes, contentType), url, now) });
});
respond({ kind: 'ready' });
