import { looksForward, resolveWeekday, tag } from '../../../text/mod.ts';
import type { Cut } from './cuts.ts';

const weekday =
  /(?<!\b(?:last|next|this|by|until|every|each|since|Black|Good|Super|Ash|Cyber|Easter|before|after|from|and|or|through|between|to) )(?:\b(on|late|early) )?\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?! (?:night|morning|evening|afternoon|through|and|or|to)|['’]s|-)/;

const explicitDate =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d{1,2}\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** "Monday's attack", "the Thursday vote": there the day belongs to a noun and must stay. */
function standsAlone(text: string, at: number, length: number): boolean {
  const tokens = tag(text);
  const index = tokens.findIndex(
    (token) => token.start >= at && token.end <= at + length && /day$/.test(token.text),
  );
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  const belongs = next !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos) && !/ed$/.test(next.text);
  if (index < 0 || belongs) return false;
  if (
    before &&
    /^\p{Lu}/u.test(before.text) &&
    before.pos === 'PROPN' &&
    before.end + 1 === tokens[index]!.start &&
    text.slice(0, before.start).trim() !== '' &&
    /^(?:Palm|Ash|Holy|Good|Easter|Super|Black|Cyber|Bloody)$/.test(before.text)
  )
    return false;
  return !before || before.text.toLowerCase() === 'on' || !/^(?:DET|ADJ|ADP|PRON|NUM)$/.test(before.pos);
}

/**
 * Writes the first weekday of a past-tense sentence out as its date: "Thursday" becomes "on 19 November".
 *
 * @param published The article's date, `YYYY-MM-DD…`; null leaves the sentence as it is.
 *
 * @example
 * // "The mill closed Thursday." of an article of 2026-11-20 becomes "The mill closed on 19 November."
 */
export function dateForWeekday(cut: Cut, published: string | null): Cut {
  const open = cut.text.replace(/[“"][^”"]*[”"]/g, (quoted) => ' '.repeat(quoted.length));
  const match = weekday.exec(open);
  if (!match || published === null || match[1] === 'late' || match[1] === 'early') return cut;
  if (looksForward(open)) return cut;
  if (explicitDate.test(open) || !standsAlone(cut.text, match.index, match[0].length)) return cut;
  const day = resolveWeekday(match[2]!, published);
  if (day === null) return cut;
  const to = match.index === 0 ? `On ${day}` : `on ${day}`;
  const text = cut.text.slice(0, match.index) + to + cut.text.slice(match.index + match[0].length);
  return { text, operations: [...cut.operations, { name: 'date for weekday', from: match[0], to }] };
}
