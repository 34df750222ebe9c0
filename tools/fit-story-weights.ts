/**
 * Chooses the three numbers by which beats are grouped anew from labelled development sets and writes them into
 * src/connect/stories/weights.json; the weights of placing, which are only a first guess that grouping corrects, stay
 * as they are. Deterministic: same data, same bytes.
 * Usage: node tools/fit-story-weights.ts DIR [OUT] [--leave-out NAME]; DIR has folders clustering-NAME/dev.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { bestTry, readStorySets, scoreTries } from './story-sets.ts';

const shipped = new URL('../src/connect/stories/weights.json', import.meta.url).pathname;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'leave-out': { type: 'string' } },
});
const [dir, out = shipped] = positionals;
if (dir === undefined) throw new Error('Usage: node tools/fit-story-weights.ts DIR [OUT] [--leave-out NAME]');
const leftOut = values['leave-out'];
const sets = readStorySets(dir).filter(({ name }) => name !== leftOut);
if (sets.length === 0) throw new Error(`No folder clustering-NAME/dev in ${dir}`);
const settling = bestTry(scoreTries(sets));
const weights = JSON.parse(readFileSync(shipped, 'utf8')) as Record<string, unknown>;
const text = JSON.stringify({ ...weights, settling });
const style = await resolveConfig(shipped);
writeFileSync(out, await format(text, { ...style, parser: 'json' }));
process.stdout.write(`${JSON.stringify({ sets: sets.map(({ name }) => name), leftOut, settling })}\n`);
