/**
 * A sheet of briefs for a reader: draws briefs by a seed from what `nutgraf replay --json` printed, plants sentences that
 * are false by construction among them, and writes one HTML page that shows every sentence beside what it cites. Which
 * ones were planted stands in a file of its own, which the reader does not get. With `--grade` counts a reader's
 * verdicts; they count only when nine in ten of the planted ones were found.
 *
 * Usage: node tools/brief-sheet.ts OUT_DIR REPLAY.json… [--briefs 200] [--planted 20] [--seed 1]
 *        node tools/brief-sheet.ts OUT_DIR --grade VERDICTS.jsonl
 * Writes OUT_DIR/sheet.html, sheet.jsonl (the same, a brief a line) and key.json. A verdict is a line
 * `{"id": "B007.2", "form": "good|awkward|broken", "support": "yes|no", "why": "…"}`; B007.0 is the headline.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { mutations } from '../src/eval/mutations/mod.ts';
import { pick, seeded, shuffled } from '../src/eval/random.ts';
import { articleOffer } from '../src/eval/subjects.ts';
import type { Brief, Span } from '../src/news/mod.ts';

interface SheetSentence {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly sources: readonly { readonly outlet: string | null; readonly exact: string }[];
}

interface SheetBrief {
  readonly id: string;
  readonly sentences: readonly SheetSentence[];
  /** Computed lines; nothing is cited for them. */
  readonly lines: readonly string[];
  /** The outlets' own headlines, so that the reader knows what the news was. */
  readonly titles: readonly string[];
}

interface Verdict {
  readonly id: string;
  readonly form: 'good' | 'awkward' | 'broken';
  readonly support: 'yes' | 'no';
}

/** Kinds whose result reads like a sentence and is wrong whatever else the source says. */
const plantedKinds = [
  'number from elsewhere',
  'number word changed',
  'scale changed',
  'month shifted',
  'weekday shifted',
  'name from elsewhere',
  'names swapped',
  'place changed',
  'negation added',
  'negation dropped',
  'opposite word',
  'comparison inverted',
  'quantity raised',
  'plan done',
  'hedge dropped',
  'speaker changed',
  'noun from elsewhere',
];

function sourcesOf(spans: readonly Span[], { coverage }: Brief): SheetSentence['sources'] {
  return spans.map(({ articleId, exact }) => ({
    outlet: coverage.find(({ id }) => id === articleId)?.outlet ?? null,
    exact,
  }));
}

function sheetBrief(brief: Brief, number: number): SheetBrief {
  const id = `B${String(number + 1).padStart(3, '0')}`;
  const headline = { text: brief.headline, section: 'headline', evidence: brief.headlineEvidence };
  return {
    id,
    sentences: [headline, ...brief.sentences].map(({ text, section, evidence }, at) => ({
      id: `${id}.${String(at)}`,
      text,
      section,
      sources: sourcesOf(evidence, brief),
    })),
    lines: brief.lines.map(({ text }) => text),
    titles: brief.coverage.map(({ outlet, title }) => `${outlet ?? 'unnamed'}: ${title}`),
  };
}

/** A false form of a sentence, and the kind of error; null when it offers no place for any. */
function falsified(
  sentence: SheetSentence,
  brief: SheetBrief,
  other: SheetSentence,
  random: () => number,
): { readonly text: string; readonly kind: string } | null {
  const outlet = sentence.sources[0]?.outlet ?? 'one outlet';
  const told = brief.sentences.flatMap(({ sources }) => sources.map(({ exact }) => exact)).join(' ');
  const subject = {
    text: sentence.text,
    outlet,
    article: articleOffer(told, outlet),
    other: { text: other.text, outlet: other.sources[0]?.outlet ?? 'another outlet' },
  };
  for (const kind of shuffled(plantedKinds, random)) {
    const text = mutations[kind]?.(subject, random) ?? null;
    if (text !== null && text !== sentence.text) return { text, kind };
  }
  return null;
}

interface Planted {
  readonly id: string;
  readonly kind: string;
  readonly before: string;
}

/** Puts false sentences in the place of true ones, one a brief at most. */
function plant(briefs: SheetBrief[], count: number, random: () => number): Planted[] {
  const key: Planted[] = [];
  for (const at of shuffled([...briefs.keys()], random)) {
    if (key.length >= count) break;
    const brief = briefs[at]!;
    const own = brief.sentences.filter(({ section }) => section === 'summary');
    const sentence = pick(own, random);
    const other = briefs[(at + 1) % briefs.length]!.sentences[0]!;
    const made = sentence && falsified(sentence, brief, other, random);
    if (!made) continue;
    const sentences = brief.sentences.map((each) =>
      each === sentence ? { ...each, text: made.text } : each,
    );
    briefs[at] = { ...brief, sentences };
    key.push({ id: sentence.id, kind: made.kind, before: sentence.text });
  }
  return key;
}

function page(briefs: readonly SheetBrief[]): string {
  const sentence = ({ id, text, section, sources }: SheetSentence) =>
    html`<li>
      <p><b>${id}</b> <i>${section}</i> ${text}</p>
      ${sources.map(({ outlet, exact }) => html`<blockquote>${outlet ?? 'unnamed'}: ${exact}</blockquote>`)}
    </li>`;
  const article = ({ id, sentences, lines, titles }: SheetBrief) =>
    html`<article>
      <h2>${id}: ${sentences[0]!.text}</h2>
      <p><small>${titles.join(' · ')}</small></p>
      <ul>
        ${sentences.map(sentence)}
      </ul>
      ${lines.map((line) => html`<p><i>computed</i> ${line}</p>`)}
    </article>`;
  const style =
    'body{font:16px/1.5 serif;max-width:46rem;margin:2rem auto}blockquote{color:#555;margin:.2rem 1.5rem}';
  const whole = html`<!doctype html>
    <meta charset="utf-8" />
    <title>Briefs to read</title>
    <style>
      ${style}
    </style>
    ${briefs.map(article)}`;
  return (whole as HtmlEscapedString).toString();
}

function make(
  dir: string,
  files: readonly string[],
  sizes: { briefs: number; planted: number; seed: number },
): void {
  const random = seeded(sizes.seed);
  const all = files.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { briefs: Brief[] }).briefs);
  const sample = shuffled(all, random).slice(0, sizes.briefs).map(sheetBrief);
  const key = plant(sample, sizes.planted, random);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'sheet.html'), page(sample));
  writeFileSync(join(dir, 'sheet.jsonl'), sample.map((brief) => `${JSON.stringify(brief)}\n`).join(''));
  writeFileSync(join(dir, 'key.json'), JSON.stringify(key, null, 2));
  const count = sample.reduce((sum, { sentences }) => sum + sentences.length, 0);
  process.stdout.write(
    `${String(sample.length)} briefs, ${String(count)} sentences, ${String(key.length)} planted\n`,
  );
}

function share(part: number, whole: number): string {
  return `${String(part)} of ${String(whole)} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}

function grade(dir: string, file: string): void {
  const key = new Set(
    (JSON.parse(readFileSync(join(dir, 'key.json'), 'utf8')) as Planted[]).map(({ id }) => id),
  );
  const verdicts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Verdict);
  const found = verdicts.filter(({ id, support }) => key.has(id) && support === 'no').length;
  const own = verdicts.filter(({ id }) => !key.has(id));
  const rows = [
    ['headlines', own.filter(({ id }) => id.endsWith('.0'))],
    ['sentences', own.filter(({ id }) => !id.endsWith('.0'))],
  ] as const;
  process.stdout.write(`planted sentences found: ${share(found, key.size)}\n`);
  if (found < 0.9 * key.size) process.stdout.write('too few: these verdicts do not count\n');
  for (const [name, list] of rows) {
    const of = (form: string) => share(list.filter((verdict) => verdict.form === form).length, list.length);
    const wrong = share(list.filter(({ support }) => support === 'no').length, list.length);
    process.stdout.write(
      `${name}: good ${of('good')}, awkward ${of('awkward')}, broken ${of('broken')}, unsupported ${wrong}\n`,
    );
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    briefs: { type: 'string', default: '200' },
    planted: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    grade: { type: 'string' },
  },
});
const [dir, ...files] = positionals;
if (dir === undefined || (values.grade === undefined && files.length === 0)) {
  process.stderr.write(
    'usage: node tools/brief-sheet.ts OUT_DIR REPLAY.json… [--briefs N] [--planted N] [--seed N]\n',
  );
  process.exitCode = 2;
} else if (values.grade !== undefined) grade(dir, values.grade);
else
  make(dir, files, {
    briefs: Number(values.briefs),
    planted: Number(values.planted),
    seed: Number(values.seed),
  });
