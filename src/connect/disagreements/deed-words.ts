import { stem, transitiveVerb } from '../../text/mod.ts';

/** Verbs that say the same of a deed, the first of each line standing for all; base forms. */
const synonyms = `buy acquire purchase
sell divest
close shut shutter
fire dismiss sack
own control
finance fund bankroll sponsor
kill slay
hide conceal
cancel scrap axe shelve drop
sign ink
approve pass ratify
reject refuse rebuff
sue
start begin launch
stop halt suspend
arrest detain
pay
win
resign quit
ban prohibit outlaw
attack assault
know
order instruct
warn alert
reopen`
  .split('\n')
  .flatMap((line) => {
    const all = line.split(' ');
    return all.map((verb): [string, string] => [stem(verb), stem(all[0]!)]);
  });
const canon: ReadonlyMap<string, string> = new Map(synonyms);

/** Pasts and participles of verbs that `transitiveVerb` does not know. */
const irregular: ReadonlyMap<string, string> = new Map(
  `was:be were:be been:be knew:know known:know came:come went:go gone:go gave:give given:give took:take taken:take
  made:make paid:pay spoke:speak spoken:speak wrote:write written:write told:tell held:hold found:find left:leave
  lost:lose led:lead sent:send kept:keep got:get saw:see seen:see fell:fall fallen:fall rose:rise risen:rise
  died:die lied:lie resigned:resign agreed:agree withdrew:withdraw withdrawn:withdraw hid:hide hidden:hide
  broke:break broken:break sought:seek spent:spend fought:fight met:meet stood:stand drove:drive grew:grow
  cancelled:cancel travelled:travel fuelled:fuel labelled:label modelled:model controlled:control`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** The base form of a form in -ing, where one is known. */
function ofGerund(lower: string): string | null {
  if (!/^.{2,}ing$/.test(lower)) return null;
  const cut = lower.slice(0, -3);
  for (const base of [cut, `${cut}e`, cut.slice(0, -1)]) {
    if (transitiveVerb(base) !== null) return transitiveVerb(base)!.lemma;
  }
  return lower.length > 5 ? cut : null;
}

/**
 * One name for all forms of a verb and its synonyms.
 *
 * @example
 * deedOf('acquired') === deedOf('buys'); // true
 */
export function deedOf(lower: string): string {
  const base = transitiveVerb(lower)?.lemma ?? irregular.get(lower) ?? ofGerund(lower) ?? lower;
  const key = stem(base);
  return canon.get(key) ?? key;
}

/** Verbs that tell no deed two pages could differ on: saying, thinking, being, having. */
const noDeeds = new Set(
  `say said tell told report add note state announce be is was were have had has do did does think believe know feel want
  hope expect plan intend seek need like see saw look appear seem become remain continue try come go get make take give
  call ask decline comment respond reply answer speak talk include describe include say make let use based according
  allege accuse deny claim suggest show find found mean write explain argue insist predict consider hear happen occur work
  move need follow involve concern base relate cause lead mean`
    .split(/\s+/)
    .map(deedOf),
);

/** True for a verb that tells a deed. */
export function tellsDeed(lower: string): boolean {
  return lower.length > 2 && !noDeeds.has(deedOf(lower));
}

/** Of two deeds between the same two, one rules out the other. */
const incompatible: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:buy|own)$/, /^(?:partner|licens|rent|leas)$/],
  [/^su$|^sue$/, /^(?:settl|join)$/],
  [/^(?:support|back|endors|prais)$/, /^(?:oppos|reject|condemn|criticiz|criticis|denounc)$/],
  [/^(?:approv)$/, /^(?:reject|veto|block|ban)$/],
  [/^(?:win)$/, /^(?:los)$/],
  [/^(?:convict)$/, /^(?:acquit|clear|exonerat)$/],
  [/^(?:uphold)$/, /^(?:overturn|revers|strik)$/],
  [/^(?:accept)$/, /^(?:reject|declin)$/],
  [/^(?:rais|increas)$/, /^(?:lower|cut|reduc|slash)$/],
  [/^(?:financ|back|own|produc)$/, /^(?:about)$/],
  [/^(?:hire|appoint|hir)$/, /^(?:fir|fire)$/],
  [/^(?:extend|renew)$/, /^(?:cancel|terminat|end)$/],
  [/^(?:beat|defeat)$/, /^(?:los)$/],
];

/** Which entries of `incompatible` a verb stands in, and on which side; found once a verb. */
const places = new Map<string, readonly (readonly [number, 0 | 1])[]>();

function placesOf(verb: string): readonly (readonly [number, 0 | 1])[] {
  const known = places.get(verb);
  if (known !== undefined) return known;
  const found = incompatible.flatMap((sides, at) =>
    ([0, 1] as const).filter((side) => sides[side].test(verb)).map((side) => [at, side] as const),
  );
  if (places.size < mostPlaces) places.set(verb, found);
  return found;
}

/** More verbs than English news has; input of another sort is not kept. */
const mostPlaces = 5000;

/** True when the deeds cannot both be true of the same two. */
export function excludes(a: string, b: string): boolean {
  const ours = placesOf(a);
  if (ours.length === 0) return false;
  return placesOf(b).some(([at, side]) =>
    ours.some(([other, otherSide]) => at === other && side !== otherSide),
  );
}
