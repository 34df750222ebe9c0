import { plainMarks, words, type Word } from './words.ts';

/** A name as written, without a possessive ending, with its UTF-16 offset. */
export interface NameSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const joiners = new Set([
  'and',
  'of',
  'de',
  'la',
  'van',
  'von',
  'der',
  'bin',
  'al',
  'del',
  'the',
  'for',
  '&',
]);
const weakStarts = new Set(
  `a an the this that these those it its he she they we i you his her their our my and but or nor so yet if when while as
  at by for from in into of on to with after before since until although because though despite during under over than
  there here what who whom which how why where not no yes all both some many most few more several each every other
  another such according also just only even still now then today yesterday tomorrow meanwhile however instead
  moreover earlier later last next first second third one two three four five six seven eight nine ten monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august september october november
  december mr mrs ms dr i'm i've we're it's that's he's she's they're don't can't let's about among between against
  without within through like once upon nearly almost around per`.split(/\s+/),
);

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^\p{Ll}\p{Lu}/u.test(word);
}

function strip(word: Word): Word {
  const text = plainMarks(word.text).replace(/'s$|'$/, '');
  return { text: word.text.slice(0, text.length), start: word.start, end: word.start + text.length };
}

function closes(word: Word): boolean {
  return /['’]s?$/.test(word.text);
}

function flush(text: string, run: Word[], found: NameSpan[]): void {
  while (run.length > 0 && joiners.has(run.at(-1)!.text.toLowerCase())) run.pop();
  while (run.length > 0 && weakStarts.has(plainMarks(run[0]!.text).toLowerCase())) run.shift();
  while (run.length > 0 && joiners.has(run[0]!.text)) run.shift();
  const first = run[0];
  const last = run.at(-1);
  if (first && last)
    found.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end });
  run.length = 0;
}

function continues(text: string, run: readonly Word[], next: Word): boolean {
  const last = run.at(-1);
  if (!last) return true;
  return /^[.]?\s+(?:&\s+)?$/.test(text.slice(last.end, next.start));
}

/**
 * Runs of capitalised words in a sentence ("Bank of England" is one), possessives cut, function words at the
 * edges dropped. A word that only opens the sentence is a name when nothing tells against it. No model, no list of names.
 *
 * @example
 * names("Amazon's MGM dropped it").map((n) => n.text); // ['Amazon', 'MGM']
 */
export function names(text: string): NameSpan[] {
  const found: NameSpan[] = [];
  const run: Word[] = [];
  const all = words(text).map((word) => ({ word, stripped: strip(word) }));
  all.forEach(({ word, stripped }, at) => {
    if (!continues(text, run, word)) flush(text, run, found);
    const next = all[at + 1]?.word.text ?? '';
    const isPerson = stripped.text === 'and' && /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)$/.test(next);
    const isJoiner =
      !isPerson && run.length > 0 && joiners.has(word.text) && (isCapital(next) || joiners.has(next));
    if (isCapital(word.text) || isJoiner) run.push(stripped);
    else flush(text, run, found);
    if (closes(word)) flush(text, run, found);
  });
  flush(text, run, found);
  return found.filter((name) => !/^(?:and)$/i.test(name.text));
}
