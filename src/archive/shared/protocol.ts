import { errorKinds, NutgrafError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';
import { firstLine } from '../archive-error.ts';

/** Counts up when a process of another version would misunderstand. */
export const protocolVersion = 4;

/** The most bytes of a call, and of an answer. */
export const longestBody = 16 * 2 ** 20;

/** The answer to `GET /`. */
export interface Greeting {
  readonly nutgraf: number;
  readonly pid: number;
}

/** The body of `POST /call`. */
export interface Call {
  readonly port: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

interface SentError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The answer to it; a method without a result answers without a value. */
export type Answer = { readonly value?: unknown } | { readonly error: SentError };

/** Reads a call as it was sent; null for what is none. */
export function readCall(text: string): Call | null {
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    return null;
  }
  const { port, method, args } = (sent ?? {}) as { readonly [Key in keyof Call]?: unknown };
  if (typeof port !== 'string' || typeof method !== 'string' || !Array.isArray(args)) return null;
  return { port, method, args };
}

/** JSON has no `undefined`: optional arguments that were left out are not sent. */
export function writeCall(port: string, method: string, args: readonly unknown[]): string {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
  return JSON.stringify({ port, method, args: given } satisfies Call);
}

/** What is no `NutgrafError` is a defect of ours. */
export function writeError(error: unknown): SentError {
  const known = error instanceof NutgrafError ? error : new NutgrafError('NG_BUG', firstLine(error));
  return { code: known.code, message: known.message, hint: known.hint };
}

/** The error as it was thrown in the other process. */
export function readError({ code, message, hint }: SentError): NutgrafError {
  const known = Object.hasOwn(errorKinds, code) ? (code as ErrorCode) : 'NG_BUG';
  return new NutgrafError(known, message, { hint });
}
