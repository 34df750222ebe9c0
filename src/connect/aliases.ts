const titles = new Set(
  `mr mrs ms dr sen sens rep reps gov president prime minister senator representative governor secretary judge
  justice king queen prince princess pope sir lord lady professor prof gen general col capt captain mayor chief
  chancellor former vice attorney speaker director chairman chairwoman ceo`.split(/\s+/),
);
const suffixes = new Set(
  'inc corp co ltd llc plc group studios company corporation holdings foundation university agency bank'.split(
    ' ',
  ),
);

/** All forms of one name, with how often they stand in the articles. */
export interface AliasGroup {
  readonly name: string;
  readonly count: number;
  readonly forms: readonly string[];
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/);
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/[.,]/g, '');
}

/** A name without leading article, titles and trailing possessive: "President Ana Sol's" gives "Ana Sol". */
export function plainName(name: string): string {
  const all = wordsOf(name.replace(/['’]s?$/, '').trim());
  while (all.length > 1 && (bareWord(all[0]!) === 'the' || titles.has(bareWord(all[0]!)))) all.shift();
  const isMiddleInitial = (word: string, at: number): boolean =>
    at > 0 && at < all.length - 1 && /^\p{Lu}\.?$/u.test(word);
  return all.filter((word, at) => !isMiddleInitial(word, at)).join(' ');
}

/** Splits a hyphen modifier off: "Amazon-owned MGM" gives Amazon and MGM. */
function splitModifier(name: string): string[] {
  const found = /^(\p{Lu}[\p{L}&.]*)-\p{Ll}+(?: (.+))?$/u.exec(name);
  return found ? [found[1]!, ...(found[2] === undefined ? [] : [found[2]])] : [name];
}

/**
 * Names as single ones: "Amazon-owned MGM" becomes Amazon and MGM; "Arle and Brom" becomes both when either also
 * stands alone. "Bank of Arle and Brom" with neither part known stays whole.
 */
export function splitNames(mentions: readonly string[]): string[] {
  const parts = mentions.flatMap(splitModifier).map(plainName);
  const alone = new Set(parts);
  return parts.flatMap((name) => {
    const joined = name.split(/ and /);
    return joined.length > 1 && joined.some((part) => alone.has(plainName(part)))
      ? joined.map(plainName)
      : [name];
  });
}

function initials(name: string): string {
  const capital = wordsOf(name).filter((word) => /^\p{Lu}/u.test(word));
  return capital.length > 1 ? capital.map((word) => word[0]).join('') : '';
}

function unsuffixed(name: string): string {
  const all = wordsOf(name);
  while (all.length > 1 && suffixes.has(bareWord(all.at(-1)!))) all.pop();
  return all.join(' ').toLowerCase();
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(name);
}

function oneOf(found: readonly string[], counts: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...found].sort((a, b) => counts.get(b)! - counts.get(a)!);
  if (first === undefined) return null;
  return second === undefined || counts.get(first)! >= 3 * counts.get(second)! ? first : null;
}

/** The longer name a form belongs to; null when there is none, or when two compete. */
function longerForm(name: string, counts: ReadonlyMap<string, number>): string | null {
  const others = [...counts.keys()].filter((other) => other !== name && other.includes(' '));
  if (isAcronym(name)) {
    const spelled = oneOf(
      others.filter((other) => initials(other) === name),
      counts,
    );
    if (spelled) return spelled;
  }
  const key = unsuffixed(name);
  const same = others.filter((other) => unsuffixed(other) === key && other.length > name.length);
  if (same.length > 0) return oneOf(same, counts);
  if (name.includes(' ')) return null;
  const ending = others.filter((other) => wordsOf(other).at(-1)!.toLowerCase() === name.toLowerCase());
  if (suffixes.has(name.toLowerCase())) return null;
  return oneOf(ending, counts);
}

/**
 * Groups the forms of a name without a knowledge base: titles and possessives cut; corporate suffixes ignored; an
 * acronym joins the name it spells; a single word joins the one longer name that ends in it. When two longer names
 * compete, the form joins only one that is three times as frequent. "Amazon MGM" joins neither Amazon nor MGM.
 *
 * @example
 * groupAliases(['Ana Sol', 'Sol', 'Mayor Sol']); // [{ name: 'Ana Sol', count: 3, forms: ['Ana Sol', 'Sol'] }]
 */
export function groupAliases(mentions: readonly string[]): AliasGroup[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const name = plainName(mention);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const groups = new Map<string, string[]>();
  for (const name of counts.keys()) {
    let root = name;
    for (let next = longerForm(root, counts); next !== null; next = longerForm(root, counts)) root = next;
    groups.set(root, [...(groups.get(root) ?? []), name]);
  }
  return Array.from(groups, ([name, forms]) => ({
    name,
    count: forms.reduce((sum, form) => sum + counts.get(form)!, 0),
    forms,
  }));
}
