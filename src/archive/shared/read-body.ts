import type { IncomingMessage } from 'node:http';

/** Reads a body of UTF-8. Errors: when it is longer than so many bytes, or breaks off; its connection is ended then. */
export function readBody(message: IncomingMessage, longest: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const parts: Buffer[] = [];
  let length = 0;
  message.on('data', (part: Buffer) => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else message.destroy(new RangeError(`more than ${longest} bytes`));
  });
  message.on('end', () => {
    resolve(Buffer.concat(parts).toString('utf8'));
  });
  message.on('error', reject);
  message.on('close', () => {
    reject(new Error('it ended before it answered'));
  });
  return promise;
}
