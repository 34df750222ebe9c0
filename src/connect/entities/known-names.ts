import type { EntityKind } from '../../news/mod.ts';
import { foldName } from './name-classes.ts';
import { titleBefore, type NameInText } from './name-cuts.ts';
import type { Casing, ReadSentence } from './read-sentence.ts';

/** Names found somewhere in the text, by their first word, for the places where the sentence alone did not tell. */
export type Known = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly kind: EntityKind }[]
>;

/** The names of a text by their first word, surnames too, but for words it also writes small. */
export function knownNames(names: readonly NameInText[], casing: Casing): Known {
  const found = new Map<string, { words: readonly string[]; kind: EntityKind }[]>();
  const seen = new Set<string>();
  for (const { name, kind } of names) {
    const all = name.split(' ');
    for (const words of kind === 'person' && all.length > 1 ? [all, all.slice(-1)] : [all]) {
      const [first = ''] = words;
      const isOrdinaryWord =
        words.length === 1 && (first.length < 3 || (casing.lower.get(foldName(first)) ?? 0) > 0);
      if (kind === 'other' || isOrdinaryWord || seen.has(words.join(' '))) continue;
      seen.add(words.join(' '));
      found.set(first, [...(found.get(first) ?? []), { words, kind }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** Names known from elsewhere in the text that stand outside every name of the sentence, by themselves. */
export function missedNames(sentence: ReadSentence, number: number, known: Known): NameInText[] {
  const { tokens, found, start, text } = sentence;
  const taken = new Uint8Array(tokens.length);
  for (const name of found) taken.fill(1, name.start, name.end);
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  const names: NameInText[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const list = taken[at] === 1 ? undefined : known.get(tokens[at]!.text);
    const match = list?.find(({ words }) =>
      words.every((word, offset) => tokens[at + offset]?.text === word),
    );
    if (!match) continue;
    const end = at + match.words.length;
    const title = titleBefore(tokens, at);
    const isFree =
      !taken.subarray(at, end).includes(1) &&
      !isCapital(end) &&
      (title !== null || !isCapital(at - 1) || at === 1);
    if (!isFree) continue;
    const [from, to] = [tokens[at]!.start, tokens[end - 1]!.end];
    const { kind } = match;
    names.push({
      name: text.slice(from, to),
      start: start + from,
      end: start + to,
      kind,
      title,
      sentence: number,
    });
    at = end - 1;
  }
  return names;
}
