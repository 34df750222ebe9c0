import { outletKey, outletName, plainMarks } from '../text/mod.ts';
import { remember } from './remember.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An outlet as it is named in a sentence, with its article or without, as the source of a pattern. */
export function outletPattern(outlet: string): string {
  const name = plainMarks(outletName(outlet)).replace(/^the\s+/i, '');
  return `(?:[Tt]he )?${escaped(name)}`;
}

const verbs = '(?:reported|report|said|say|wrote|write)';

const patternsFor = remember((key): readonly RegExp[] => {
  const [first = '', second = ''] = key.split('\u0000');
  const [a, b] = [outletPattern(first), outletPattern(second)];
  const pair = `(?:[Bb]oth )?(?:${a} and ${b}|${b} and ${a})`;
  return [
    new RegExp(`,(?=["”]?) ?(?<credit> ?(?:according to ${pair}|${pair} (?:both )?${verbs}))(?=\\.?$)`, 'u'),
    new RegExp(`^(?<credit>According to ${pair}, )`, 'u'),
    new RegExp(`^(?<credit>${pair} (?:both )?${verbs} (?:that )?)`, 'u'),
  ];
}, 500);

/**
 * The sentence without a credit that names both outlets, blanks in its place so that offsets stay: "…, A and B reported",
 * "According to A and B, …", "A and B both reported that …". Null when it has none.
 *
 * @example
 * withoutSharedCredit('The quay fell, A and B reported.', 'A', 'B')?.trimEnd(); // 'The quay fell                  .'
 */
export function withoutSharedCredit(text: string, first: string, second: string): string | null {
  if (outletKey(first) === outletKey(second)) return null;
  const plain = plainMarks(text);
  for (const pattern of patternsFor(`${first}\u0000${second}`)) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const end = match.index + match[0].length;
    return text.slice(0, match.index) + ' '.repeat(end - match.index) + text.slice(end);
  }
  return null;
}
