import { NutgrafError } from '../errors.ts';

/**
 * Runs an access to the store; whatever the database throws becomes one line of `NG_ARCHIVE_QUERY`.
 *
 * @param action what was tried, in words: `save article "a1"`
 */
export async function reportingErrors<T>(action: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof NutgrafError) throw error;
    throw new NutgrafError('NG_ARCHIVE_QUERY', `cannot ${action}: ${firstLine(error)}`, { cause: error });
  }
}

/** The first line of an error's message. A host with several addresses fails with an error for each, and no message. */
export function firstLine(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return firstLine(error.errors[0]);
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
