/** A token with half-open UTF-16 offsets of the text it was cut from. */
export interface NameToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Short forms that keep their full stop. */
const withStop =
  'Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|Rev|Hon|St|Ste|Mt|Ft|Bros|Inc|Corp|Co|Ltd|Plc|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Mass|La|N|S|E|W';
const token = new RegExp(
  [
    String.raw`https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#]\w+`,
    String.raw`(?:\p{Lu}\.){2,}(?=[^\p{L}]|$)|(?<![\p{L}\p{N}.])(?:${withStop})\.(?=[\s,;:)]|$)|(?<![\p{L}\p{N}])\p{Lu}\.(?=\s+\p{Lu})`,
    String.raw`(?:\p{Lu}\.){2,}(?=-)`,
    String.raw`[\p{L}\p{N}\p{M}]+(?:[.&'’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[-‑,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*`,
    String.raw`['’]s?(?![\p{L}])|[^\s\p{L}\p{N}]|\S`,
  ].join('|'),
  'gu',
);
const possessive = /['’][sS]$/;
const contraction =
  /^(?:i|you|he|she|it|we|they|that|there|here|who|what|where|how|this|these|those)(['’](?:m|re|ve|ll|d))$|(n['’]t)$/i;
const prefix = /^(?:pro|anti|non|ex|pre|post|mid|late|then|self|neo|trans|un|inter|co)[-‑](?=\p{Lu})/iu;
const modifier = /^(.*\p{Lu}.*)[-‑](\p{Ll}+(?:[-‑]\p{Ll}+)*)$/u;
const partOfName = /^(?:e|la|de|du|le|sur|en|les|al|el|ul|i|y|jin|bin)$/;

/** Where a word parts into several tokens: offsets within it. */
function cutsOf(word: string): number[] {
  const cuts: number[] = [];
  const short = contraction.exec(word);
  const end = word.length - (possessive.exec(word)?.[0] ?? short?.[1] ?? short?.[2] ?? '').length;
  if (end > 0 && end < word.length) cuts.push(end);
  const stem = word.slice(0, end);
  const front = prefix.exec(stem);
  if (front) cuts.unshift(front[0].length);
  const found = modifier.exec(stem);
  // "Amazon-owned" parts; "Kim Jong-un" and "Stratford-upon-Avon" do not.
  if (found && found[2]!.length > 2 && !partOfName.test(found[2]!)) cuts.push(found[1]!.length);
  return cuts.sort((a, b) => a - b);
}

/**
 * Tokens of a text as name annotation counts them: marks apart, possessive endings apart, "U.S." and "Corp." whole,
 * hyphen modifiers ("Amazon-owned", "pro-Arle") parted from their name.
 *
 * @example
 * nameTokens("Amazon-owned Arle's").map((t) => t.text); // ['Amazon', '-owned', 'Arle', "'s"]
 */
export function nameTokens(text: string): NameToken[] {
  const found: NameToken[] = [];
  for (const match of text.matchAll(token)) {
    let from = 0;
    const word = match[0];
    const isWord = word.length < 80 && /^[\p{L}\p{N}]/u.test(word) && /['’‑-]/.test(word);
    for (const cut of isWord ? [...cutsOf(word), word.length] : [word.length]) {
      if (cut <= from) continue;
      found.push({ text: word.slice(from, cut), start: match.index + from, end: match.index + cut });
      from = cut;
    }
  }
  return found;
}
