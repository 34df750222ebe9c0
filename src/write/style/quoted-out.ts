import { quotations } from '../../text/mod.ts';

/**
 * A sentence with its quotations blanked, each letter by a space: places stay where they are.
 *
 * @example
 * quotedOut('He said “no!” twice'); // 'He said “   ” twice'
 */
export function quotedOut(sentence: string): string {
  let open = sentence;
  for (const { start, end } of quotations(sentence))
    open = open.slice(0, start) + ' '.repeat(end - start) + open.slice(end);
  return open;
}
