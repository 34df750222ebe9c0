import type { RightsLevel, RightsStatement } from '../../news/mod.ts';
import { noLimit, statement, type Served } from './statement.ts';

/** A line as long as this is no statement but a load. */
const longestLine = 4096;
/** `key=value`, apart by commas as the policy has it, by semicolons or by spaces alone. */
const pairs = /(?<![^\s,;])([a-z-]+)\s*=\s*"?([a-z]+)"?(?![^\s,;])/gi;
const no = new Set(['no', 'n']);
const yes = new Set(['yes', 'y']);
const uses: Readonly<Record<string, RightsLevel>> = { immediate: 1, reference: 2, full: 3 };

/**
 * Reads a Content-Signal line: `search=yes, ai-input=no, ai-train=no, use=reference`. Letter case, spaces, semicolons
 * or spaces in place of commas, and a path before the pairs do not matter; unknown keys and values say nothing; a key
 * said twice makes two statements, of which the stricter will count. `ai-train` is no use of ours.
 *
 * Source: Cloudflare's content signals policy; draft-romm-aipref-contentsignals-00.
 *
 * @example
 * readContentSignal('Content-Signal: search=yes, ai-input=no', 'robots.txt', served)[1].level; // 2
 */
export function readContentSignal(line: string, where: string, served: Served): RightsStatement[] {
  const value = line
    .slice(0, longestLine)
    .replace(/^\s*content-signal\s*:/i, '')
    .replace(/#.*$/s, '');
  return [...value.matchAll(pairs)].flatMap((pair) => {
    const [key, said] = [pair[1]!.toLowerCase(), pair[2]!.toLowerCase()];
    const level = levelOf(key, said);
    if (level === null) return [];
    return [statement('Content-Signal', line, served, level, `${where} says ${key}=${said}`)];
  });
}

function levelOf(key: string, said: string): RightsLevel | null {
  if (key === 'use') return Object.hasOwn(uses, said) ? uses[said]! : null;
  if (!no.has(said) && !yes.has(said)) return null;
  if (key === 'search') return no.has(said) ? 0 : noLimit;
  if (key === 'ai-input') return no.has(said) ? 2 : noLimit;
  return key === 'ai-train' ? noLimit : null;
}
