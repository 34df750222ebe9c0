import { numberValue, scaleValue } from './numbers.ts';
import { bare, words } from './words.ts';

/** One unit of a text for comparing wordings: a word or, in a script without spaces, a character. UTF-16 offsets. */
export interface OverlapToken {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Of a script that puts no spaces between words. */
  readonly isCharacter: boolean;
  /** False for names, titles, numbers and units: they cannot be said otherwise. */
  readonly counts: boolean;
}

interface Raw extends Omit<OverlapToken, 'counts'> {
  readonly text: string;
  readonly opens: boolean;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]\p{M}*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Lower-case words that stand inside a name or a title between two capitals. */
const joiners = new Set(
  'of the and for on de la le les du des et van von der die das den und für zur zum bin al del los y di da e &'.split(
    ' ',
  ),
);
const mostJoiners = 3;
const units = new Set(
  `percent per cent pct percentage points km kilometres kilometers metres meters miles feet inches tonnes tons kg
  kilograms grams pounds litres liters gallons hectares acres degrees celsius fahrenheit volts watts kilowatts megawatts
  gigawatts hours hour minutes minute seconds euros euro dollars dollar crowns yen pence cents prozent euro millionen
  milliarden mio mrd millions milliards pour-cent mètres kilomètres tonnes stunden`.split(/\s+/),
);
const germanWords = new Set(
  'der die das und ist nicht ein eine dem den des im mit sich auf für wird wurde sind auch nach bei aus'.split(
    ' ',
  ),
);
const functionWords = new Set(
  'the a an in on at by for from with as but and or if when while since after before he she it they we this that these those there his her their its no not'.split(
    ' ',
  ),
);
/** A line of more capitals than this is set in capitals throughout: they tell no names. */
const titleCaseShare = 0.85;
/** A text of more German function words than this writes its nouns with capitals. */
const germanShare = 0.12;

function isCapital(text: string): boolean {
  return /^\p{Ll}?\p{Lu}/u.test(text);
}

/** Nothing but white space, opening marks and the end of another sentence stands before. */
function opensSentence(before: string): boolean {
  return /(?:^|[.!?…:]["”’»)\]]*\s|[\r\n])[\s"“‘„«(\[–—-]*$/.test(before) || /["“„«‘]$/.test(before);
}

function rawTokens(text: string): Raw[] {
  const found: Raw[] = [];
  for (const word of words(text)) {
    const opens = opensSentence(text.slice(Math.max(0, word.start - 8), word.start)) || word.start === 0;
    if (!unspaced.test(word.text)) {
      found.push({ ...word, lower: bare(word.text), isCharacter: false, opens });
      continue;
    }
    for (const piece of word.text.matchAll(pieces)) {
      const start = word.start + piece.index;
      const isCharacter = unspaced.test(piece[0]) || piece[0] === 'ー';
      found.push({
        text: piece[0],
        lower: bare(piece[0]),
        start,
        end: start + piece[0].length,
        isCharacter,
        opens,
      });
    }
  }
  return found;
}

/** Numbers of the tokens that stand in lines set in capitals throughout. */
function inTitleCase(text: string, tokens: readonly Raw[]): Set<number> {
  const found = new Set<number>();
  let at = 0;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const end = line.index + line[0].length;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < end) at += 1;
    const long = tokens.slice(from, at).filter((token) => token.text.length > 3 && !token.isCharacter);
    const capitals = long.filter((token) => isCapital(token.text)).length;
    if (long.length > 4 && capitals / long.length > titleCaseShare)
      for (let each = from; each < at; each++) found.add(each);
  }
  return found;
}

function isGerman(tokens: readonly Raw[]): boolean {
  const hits = tokens.filter((token) => germanWords.has(token.lower)).length;
  return tokens.length > 5 && hits / tokens.length > germanShare;
}

/** Which tokens are written as names: capitals inside a sentence, and what joins two of them. */
function nameFlags(text: string, tokens: readonly Raw[]): boolean[] {
  const plain = inTitleCase(text, tokens);
  const inside = new Set(
    tokens
      .filter((token, at) => isCapital(token.text) && !token.opens && !plain.has(at))
      .map(({ lower }) => lower),
  );
  const german = isGerman(tokens);
  const capital = (at: number) => {
    const token = tokens[at];
    return (
      token !== undefined &&
      isCapital(token.text) &&
      !plain.has(at) &&
      !functionWords.has(token.lower) &&
      !(german && germanWords.has(token.lower))
    );
  };
  const beside = (at: number, other: number) =>
    capital(other) &&
    /^\s+$/.test(text.slice(tokens[Math.min(at, other)]!.end, tokens[Math.max(at, other)]!.start));
  const flags = tokens.map((token, at) => {
    if (!capital(at)) return false;
    if (german) return beside(at, at - 1) || beside(at, at + 1);
    return !token.opens || inside.has(token.lower) || beside(at, at + 1);
  });
  return german ? flags : joined(tokens, flags);
}

function joined(tokens: readonly Raw[], flags: readonly boolean[]): boolean[] {
  const whole = [...flags];
  for (let at = 0; at < tokens.length; at++) {
    if (!flags[at]) continue;
    let next = at + 1;
    while (next - at <= mostJoiners && tokens[next] && !flags[next] && joiners.has(tokens[next]!.lower))
      next += 1;
    if (flags[next] && next > at + 1) whole.fill(true, at, next);
  }
  return whole;
}

function isNumber(token: Raw): boolean {
  return /^\d/.test(token.lower) || numberValue(token.text) !== null || scaleValue(token.text) !== null;
}

/**
 * The units of a text in order: words, lower-cased and without possessive ending; in Chinese, Japanese, Thai, Lao,
 * Khmer and Burmese single characters, as these scripts put no spaces between words.
 *
 * @example
 * overlapTokens('Arle 市長').map((token) => token.lower); // ['arle', '市', '長']
 */
export function overlapTokens(text: string): OverlapToken[] {
  const tokens = rawTokens(text);
  const names = nameFlags(text, tokens);
  const numbers = tokens.map(isNumber);
  return tokens.map(({ lower, start, end, isCharacter }, at) => {
    const unit = at > 0 && units.has(lower) && (numbers[at - 1]! || units.has(tokens[at - 1]!.lower));
    return { lower, start, end, isCharacter, counts: !names[at] && !numbers[at] && !unit };
  });
}
