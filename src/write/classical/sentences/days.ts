import { dates, looksForward, resolveWeekday, tag } from '../../../text/mod.ts';
import type { Cut } from './cut.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** A day inside a sentence that says when; not one end of "between 3 and 21 July". */
export const dayPhrase = new RegExp(
  `(?<!\\b(?:as|for|between|from|since|until|by|before|after|and|to|through|or|about|around|of|Late|Early|Super|Black|Good|Ash|Cyber|Fat|Bloody|Easter))(?:,)? (?:(?:on|late|early) )*(?:\\d{1,2} (?:${months})|${weekdays})(?: (?:night|morning|evening|afternoon))?(?=[ .,])(?!,? (?:(?:and|to|through|or) (?:\\d|${weekdays})|night|morning|evening|afternoon|\\d{4})\\b)`,
);

const weekday = new RegExp(
  `(?<!\\b(?:last|next|this|by|until|every|each|since|Black|Good|Super|Ash|Cyber|Easter|before|after|from|and|or|through|between|to|of) )(?:\\b(on|late|early) )?\\b(${weekdays})\\b(?: (?:night|morning|evening|afternoon))?(?! (?:through|and|or|to) |['’]s|-)`,
);
const dayWord =
  /(?<!\b(?:until|by|since|from|to|of|and) )\b([Tt]oday|[Yy]esterday)\b(?! (?:night|morning|evening|afternoon|and|through)|['’]s|-)/;
const explicitDate = new RegExp(
  `\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\w*\\.? \\d{1,2}\\b|\\b\\d{1,2} (?:${months})\\b`,
);
/** Times of the source that a sentence can do without. */
const looseTime =
  /(?<!\b(?:of|by|until|since|for|from|before|after|to|than|through|and|or|in|on|at|as|later|is|was|are|were)),? (?:(?:earlier|late|early) )?(?:this|last) week(?:end)?(?=[ .,])(?! (?:of|through|and|or)\b)/;
const dayMs = 86_400_000;

/** "Monday's attack", "the Thursday vote": there the day belongs to a noun and must stay. */
function standsAlone(text: string, at: number, length: number): boolean {
  const tokens = tag(text);
  const end = at + length;
  const last = tokens.findLastIndex((token) => token.start >= at && token.end <= end);
  const index = tokens.findIndex(
    (token) => token.start >= at && token.end <= end && /day$/i.test(token.text),
  );
  const before = tokens[index - 1];
  const next = tokens[last + 1];
  const belongs = next !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos) && !/ed$/.test(next.text);
  if (index < 0 || belongs) return false;
  const named = /^(?:Palm|Ash|Holy|Good|Easter|Super|Black|Cyber|Bloody)$/.test(before?.text ?? '');
  if (named) return false;
  return (
    !before || /^(?:on|late|early)$/i.test(before.text) || !/^(?:DET|ADJ|ADP|PRON|NUM)$/.test(before.pos)
  );
}

/** Quoted words stay as they are: blanks in their place keep every offset. */
function withoutQuotes(text: string): string {
  return text.replace(/[“"][^”"]*[”"]/g, (quoted) => ' '.repeat(quoted.length));
}

function dayOf(word: string, published: string): string | null {
  const away = { today: 0, yesterday: -1 }[word.toLowerCase()];
  if (away === undefined) return resolveWeekday(word, published);
  const at = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const date = new Date(at + away * dayMs);
  const month = months.split('|')[date.getUTCMonth()]!;
  return `${String(date.getUTCDate())} ${month}`;
}

/** The day at an offset of a sentence that also speaks of what is to come, as the tense of its clause settles it. */
function settledDay(text: string, at: number, published: string): string | null {
  const iso = dates(text, published).find(({ start, end }) => start <= at && at < end)?.iso ?? '';
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return month === undefined ? null : `${String(Number(day))} ${months.split('|')[Number(month) - 1]!}`;
}

/**
 * Writes the first weekday of a sentence (or its "today", "yesterday") out as its date: "Thursday" becomes
 * "on 19 November".
 *
 * @param published The article's date, `YYYY-MM-DD…`; null leaves the sentence as it is.
 *
 * @example
 * // "The mill closed Thursday." of an article of 2026-11-20 becomes "The mill closed on 19 November."
 */
export function dateForWeekday(cut: Cut, published: string | null): Cut {
  const open = withoutQuotes(cut.text);
  const match = weekday.exec(open) ?? dayWord.exec(open);
  if (!match || published === null) return cut;
  if (explicitDate.test(open) || !standsAlone(cut.text, match.index, match[0].length)) return cut;
  const word = match[2] ?? match[1]!;
  const at = match.index + match[0].indexOf(word);
  const day = looksForward(open) ? settledDay(cut.text, at, published) : dayOf(word, published);
  if (day === null) return cut;
  const part = match[1] === 'late' || match[1] === 'early' ? `${match[1]} on` : 'on';
  const to = match.index === 0 ? `On ${day}` : `${part} ${day}`;
  const text = cut.text.slice(0, match.index) + to + cut.text.slice(match.index + match[0].length);
  return { text, operations: [...cut.operations, { name: 'date for weekday', from: match[0], to }] };
}

/**
 * Takes "this week" or "earlier this week" out of a past-tense sentence: it means the week of the source.
 *
 * @example
 * dropLooseTime({ text: 'The mill closed this week.', operations: [] }).text; // 'The mill closed.'
 */
export function dropLooseTime(cut: Cut): Cut {
  const match = looseTime.exec(withoutQuotes(cut.text));
  if (!match) return cut;
  const text = cut.text.slice(0, match.index) + cut.text.slice(match.index + match[0].length);
  return { text, operations: [...cut.operations, { name: 'drop day', from: match[0].trim(), to: '' }] };
}

const period =
  /(?<!\b(?:of|by|until|since|for|from|before|after|to|than|through|and|or|in|on|at|as|later|earlier|early|late|over|during|the|ago|mid|end|start|beginning|within|between|only|not|just|both) )\b([Ll]ast|[Tt]his|[Nn]ext) (month|year)\b(?!['’]s| (?:through|and|or|ago|alone)\b|-)/;

/** "in October", "in 2025": a month or year told from the day of the source. */
function periodOf(which: string, unit: string, published: string): string | null {
  const at = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const step = { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0;
  const date = new Date(at);
  if (unit === 'year') return `in ${String(date.getUTCFullYear() + step)}`;
  const month = (date.getUTCMonth() + step + 12) % 12;
  return `in ${months.split('|')[month]!}`;
}

/**
 * Writes "last month", "this year" out as the month or year they mean on the day of the source.
 *
 * @param published The article's date, `YYYY-MM-DD…`; null leaves the sentence as it is.
 *
 * @example
 * // "The mill closed last month." of an article of 2026-11-20 becomes "The mill closed in October."
 */
export function nameForPeriod(cut: Cut, published: string | null): Cut {
  const match = period.exec(withoutQuotes(cut.text));
  const named = match && published !== null ? periodOf(match[1]!, match[2]!, published) : null;
  if (!match || named === null) return cut;
  const to = match.index === 0 ? `I${named.slice(1)}` : named;
  const text = cut.text.slice(0, match.index) + to + cut.text.slice(match.index + match[0].length);
  return { text, operations: [...cut.operations, { name: 'date for weekday', from: match[0], to }] };
}
