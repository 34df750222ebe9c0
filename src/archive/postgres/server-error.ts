import { firstLine } from '../archive-error.ts';
import { NutgrafError } from '../../errors.ts';
import type { Server } from './server.ts';

/** What a network says, in words. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there',
  ENOENT: 'no server answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'the server does not answer',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that host',
  ECONNRESET: 'the server broke off the connection',
  EPIPE: 'the server broke off the connection',
};

/** Words of `pg` that mean little to people. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/timeout/i, 'the server does not answer'],
  [/client password must be/, 'the server asks for a password, and the address has none'],
  [/terminated unexpectedly/, 'the server broke off the connection'],
];

/**
 * One line for what kept us from the archive on a server; a `NutgrafError` passes as it is.
 * It never holds the password, whatever the error says.
 */
export function serverError(
  code: 'NG_ARCHIVE_UNREACHABLE' | 'NG_ARCHIVE_OPEN',
  { place, secrets }: Pick<Server, 'place' | 'secrets'>,
  error: unknown,
): NutgrafError {
  if (error instanceof NutgrafError) return error;
  const action = code === 'NG_ARCHIVE_UNREACHABLE' ? 'reach PostgreSQL' : 'open the archive';
  const reason = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), reasonOf(error));
  const options = code === 'NG_ARCHIVE_OPEN' ? { hint: 'Check what the user may do in that database' } : {};
  return new NutgrafError(code, `cannot ${action} at ${place}: ${reason}`, options);
}

/** A host with several addresses fails with one error for each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const { code } = error as { readonly code?: unknown };
  const known = typeof code === 'string' ? reasons[code] : undefined;
  if (known !== undefined) return known;
  const said = firstLine(error);
  return rewordings.find(([pattern]) => pattern.test(said))?.[1] ?? said;
}
