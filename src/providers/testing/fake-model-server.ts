import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dialects, type Dialect, type Said } from './dialects.ts';

type Body = Readonly<Record<string, unknown>>;

/** A request as the model's server got it. */
export interface ModelRequest {
  readonly dialect: Dialect['name'];
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
  readonly system: string;
  readonly user: string;
  /** Everything the model was told: both. */
  readonly prompt: string;
  /** 1 for the first. */
  readonly number: number;
}

/** How the server behaves once. */
export type Behaviour =
  | ({ readonly does: 'says' } & Said)
  | {
      readonly does: 'fails';
      readonly status: number;
      readonly retryAfter?: string;
      readonly body?: string;
    }
  | { readonly does: 'answers'; readonly body: string }
  | { readonly does: 'redirects'; readonly to: string }
  | { readonly does: 'sendsMuch'; readonly bytes: number }
  /** Never answers; the connection stays open. */
  | { readonly does: 'waits' }
  /** Breaks off in the middle of an answer. */
  | { readonly does: 'stopsShort' }
  | { readonly does: 'resets' };

/** A model's server on loopback, well-behaved or not. */
export interface FakeModelServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly requests: readonly ModelRequest[];
  /** The most requests that were open at one time. */
  mostAtOnce(): number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, status: number, body: string, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

function behave(behaviour: Behaviour, dialect: Dialect, body: Body, response: ServerResponse): void {
  switch (behaviour.does) {
    case 'says':
      sendJson(response, 200, JSON.stringify(dialect.answer(behaviour, body)));
      return;
    case 'answers':
      sendJson(response, 200, behaviour.body);
      return;
    case 'fails': {
      const { status, retryAfter, body: said = '{"error":{"message":"no"}}' } = behaviour;
      sendJson(response, status, said, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
      return;
    }
    case 'redirects':
      response.writeHead(307, { location: behaviour.to }).end();
      return;
    case 'sendsMuch':
      sendJson(response, 200, JSON.stringify(dialect.answer({ text: 'x'.repeat(behaviour.bytes) }, body)));
      return;
    case 'waits':
      return;
    case 'stopsShort':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      response.write('{"choices": [', () => response.destroy());
      return;
    case 'resets':
      response.socket?.resetAndDestroy();
  }
}

/**
 * Starts a server that stands in for a model's: on loopback, at a port of the system's, in the wire formats of
 * `dialects.ts`. What it does is decided anew for every request.
 *
 * @example
 * // const server = await startFakeModelServer(() => ({ does: 'says', text: 'Yes' }));
 */
export async function startFakeModelServer(
  decide: (request: ModelRequest) => Behaviour | Promise<Behaviour>,
): Promise<FakeModelServer> {
  const requests: ModelRequest[] = [];
  let open = 0;
  let most = 0;
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => (open -= 1));
    const body = JSON.parse(await textOf(request)) as Record<string, unknown>;
    const path = request.url ?? '/';
    const dialect = dialects.find((each) => each.path.test(path));
    if (!dialect) {
      sendJson(response, 404, '{"error":{"message":"no such path"}}');
      return;
    }
    const { headers } = request;
    const told = dialect.told(body);
    const prompt = [told.system, told.user].filter(Boolean).join('\n');
    const asked = {
      dialect: dialect.name,
      path,
      headers,
      body,
      ...told,
      prompt,
      number: requests.length + 1,
    };
    requests.push(asked);
    behave(await decide(asked), dialect, body, response);
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    mostAtOnce: () => most,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
