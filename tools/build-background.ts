/**
 * Builds src/text/data/background.txt: how many of a set of articles use each stem. Words and counts only.
 * Usage: node tools/build-background.ts FILE.jsonl.gz...
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { terms } from '../src/text/terms.ts';

const floor = 8;
const docFreq = new Map<string, number>();
/** How often a stem stands capitalised inside a sentence, and how often it stands there at all. */
const cased = new Map<string, { capital: number; all: number }>();
/** A stem is a name when nearly all its places inside sentences are capitalised. */
const nameShare = 0.85;
let articles = 0;
for (const file of process.argv.slice(2)) {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const row = JSON.parse(line) as { title?: string; text?: string };
    articles += 1;
    const text = `${row.title ?? ''}\n${(row.text ?? '').slice(0, 4000)}`;
    for (const term of terms(text.slice(text.indexOf('\n') + 1))) {
      const before = text.slice(text.indexOf('\n') + 1).slice(Math.max(0, term.start - 2), term.start);
      if (!/[\p{Ll},] $/u.test(before)) continue;
      const seen = cased.get(term.stem) ?? { capital: 0, all: 0 };
      cased.set(term.stem, { capital: seen.capital + Number(term.capitalised), all: seen.all + 1 });
    }
    for (const stem of new Set(terms(text).map((term) => term.stem)))
      docFreq.set(stem, (docFreq.get(stem) ?? 0) + 1);
  }
}
const byCount = new Map<number, string[]>();
for (const [stem, count] of docFreq) {
  if (count < floor || /^\d/.test(stem) || !/^[\p{L}'.&]+$/u.test(stem)) continue;
  byCount.set(count, [...(byCount.get(count) ?? []), stem]);
}
const lines = [...byCount]
  .sort((a, b) => b[0] - a[0])
  .map(([count, stems]) => `${count}\t${stems.sort().join(' ')}`);
const names = [...cased]
  .filter(
    ([stem, { capital, all }]) =>
      all >= floor &&
      capital / all >= nameShare &&
      (docFreq.get(stem) ?? 0) >= floor &&
      /^[\p{L}'.&]+$/u.test(stem),
  )
  .map(([stem]) => stem)
  .sort();
writeFileSync(
  new URL('../src/text/data/background.txt', import.meta.url),
  [`articles ${articles}`, `names ${names.join(' ')}`, ...lines, ''].join('\n'),
);
process.stdout.write(
  `${articles} articles, ${[...byCount.values()].flat().length} stems, ${names.length} names\n`,
);
