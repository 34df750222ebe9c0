import type { Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** base:past of verbs that headlines have in the present. */
const irregular: ReadonlyMap<string, string> = new Map(
  `become:became begin:began beat:beat bid:bid bite:bit blow:blew break:broke bring:brought build:built buy:bought
  catch:caught choose:chose come:came cut:cut deal:dealt draw:drew drive:drove fall:fell feel:felt fight:fought find:found
  flee:fled fly:flew forget:forgot freeze:froze get:got give:gave go:went grow:grew hear:heard hide:hid hit:hit hold:held
  keep:kept know:knew lead:led leave:left lend:lent lose:lost make:made mean:meant meet:met overthrow:overthrew
  oversee:oversaw pay:paid put:put quit:quit raise:raised read:read rise:rose run:ran say:said see:saw seek:sought
  sell:sold send:sent set:set shake:shook shed:shed shoot:shot show:showed shut:shut sink:sank sit:sat speak:spoke
  spend:spent split:split spread:spread stand:stood steal:stole strike:struck swear:swore sweep:swept take:took teach:taught
  tear:tore tell:told think:thought throw:threw undergo:underwent uphold:upheld win:won withdraw:withdrew write:wrote`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * True where the second word is the past of the first, a verb in the present; regular pasts share a stem and need no table.
 *
 * @example
 * isPastOf('takes', 'took'); // true
 */
export function isPastOf(present: string, past: string): boolean {
  const bases = [
    present,
    present.replace(/s$/, ''),
    present.replace(/es$/, ''),
    present.replace(/ies$/, 'y'),
  ];
  if (bases.some((base) => irregular.get(base) === past)) return true;
  // A stem may take "rules" and "ruled" apart.
  return bases.some(
    (base) =>
      base.length > 2 && [`${base}d`, `${base}ed`, base.replace(/y$/, 'ied')].includes(past) && past !== base,
  );
}

/** A headline has no full stop. */
export function isTitle(text: string): boolean {
  return !/[.!?…]["”’)\]]*\s*$/.test(text);
}

/** The present of a headline is the past of the event, unless it names a day: "Port closes Friday" may lie ahead. */
export function tellsOfPresent(source: readonly Token[]): boolean {
  return !source.some((token, at) => {
    if (/^(?:tomorrow|tonight|next|soon|upcoming|today)$/.test(token.lower)) return true;
    if (token.lower === 'this' && /^(?:week|weekend|month|year)$/.test(source[at + 1]?.lower ?? ''))
      return true;
    if (!token.isCapital || !(lists.weekdays.has(token.lower) || lists.months.has(token.lower))) return false;
    // "the Jan. 6 commission": the day belongs to a noun.
    const next = source[at + 1]?.isNumber === true ? source[at + 2] : source[at + 1];
    return next?.isContent !== true || next.before !== '';
  });
}

/** Shares of capitals from which on they tell no names. */
const titleCaseShare = 0.8;

/**
 * The tokens of a headline set in capitals throughout, without them: there they tell no names. Days and short forms in
 * capitals keep theirs.
 */
export function withoutTitleCase(list: readonly Token[]): readonly Token[] {
  const long = list.filter((token) => token.text.length > 3 && !token.isNumber);
  const capitals = long.filter((token) => token.isCapital).length;
  if (long.length < 4 || capitals / long.length < titleCaseShare) return list;
  const allCapitals = long.every((token) => token.text === token.text.toUpperCase());
  const keeps = (token: Token) =>
    (lists.weekdays.has(token.lower) ||
      lists.months.has(token.lower) ||
      (!allCapitals && /^\p{Lu}{2,}/u.test(token.text))) &&
    token.lower !== 'may';
  return list.map((token) => (token.isCapital && !keeps(token) ? { ...token, isCapital: false } : token));
}
