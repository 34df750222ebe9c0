import { wordClass } from './word-classes.ts';

/** What a verb's ending says: a past and a participle of one shape ("bought") are `past or participle`. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'past or participle';

/** A form of a verb that takes a person or thing as its object. */
export interface TransitiveVerb {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** base:past:participle; the participle left out where it is the past. */
const irregular = `bear:bore:borne beat:beat:beaten become:became:become begin:began:begun bite:bit:bitten
blow:blew:blown break:broke:broken bring:brought build:built buy:bought catch:caught choose:chose:chosen
come:came:come deal:dealt dig:dug draw:drew:drawn drink:drank:drunk drive:drove:driven eat:ate:eaten
fall:fell:fallen feed:fed feel:felt fight:fought find:found flee:fled fly:flew:flown forbid:forbade:forbidden
forget:forgot:forgotten freeze:froze:frozen get:got give:gave:given go:went:gone grow:grew:grown hang:hung
hear:heard hide:hid:hidden hold:held keep:kept know:knew:known lay:laid lead:led leave:left lend:lent lose:lost
make:made mean:meant meet:met mislead:misled oversee:oversaw:overseen overtake:overtook:overtaken
overthrow:overthrew:overthrown pay:paid rebuild:rebuilt retake:retook:retaken ride:rode:ridden ring:rang:rung
rise:rose:risen run:ran:run say:said see:saw:seen seek:sought sell:sold send:sent shake:shook:shaken shoot:shot
show:showed:shown sing:sang:sung sink:sank:sunk sit:sat sleep:slept speak:spoke:spoken spend:spent stand:stood
steal:stole:stolen stick:stuck strike:struck swear:swore:sworn sweep:swept swim:swam:swum take:took:taken
teach:taught tear:tore:torn tell:told think:thought throw:threw:thrown undergo:underwent:undergone
understand:understood uphold:upheld wake:woke:woken wear:wore:worn win:won withdraw:withdrew:withdrawn
write:wrote:written hit:hit cut:cut shut:shut quit:quit put:put set:set cost:cost hurt:hurt spread:spread
let:let read:read split:split bet:bet burst:burst`
  .split(/\s+/)
  .map((entry) => entry.split(':') as [string, string, string?]);

/** Verbs of news whose object stands right behind them, and which seldom take a clause instead. */
const transitive =
  `acquire buy purchase sell own back fund finance launch release unveil publish build rebuild found
create design develop produce operate run lead head chair manage control hire fire dismiss appoint elect nominate replace
succeed beat defeat win lose kill shoot injure wound arrest detain convict sue fine ban block approve reject pass sign veto
repeal overturn uphold attack bomb invade seize capture hit strike destroy damage burn close shut open cut raise increase
reduce lower slash cancel delay postpone suspend resume halt stop end start begin join quit visit meet host
endorse support oppose criticize criticise condemn praise thank sanction withdraw drop scrap abandon shelve adopt
implement impose lift relax extend renew terminate award donate borrow spend steal hack breach leak expose discover
detect investigate probe search raid rescue evacuate treat infect protect defend threaten fund house employ sack
recruit train test license sponsor broadcast stream film record trademark patent copy ship import export supply
deliver repair restore flood rename merge stage organize organise hold lend sink storm besiege occupy liberate
bankroll oversee overthrow oust impeach pardon jail imprison deport extradite interview photograph assault murder stab
poison kidnap abduct rape rob loot torch vandalize smuggle ground grab chase shell strafe`
    .split(/\s+/)
    .filter(Boolean);

const doubling = new Set(
  'ban cut shut hit quit beat run win drop scrap stop begin stab rob ship sin grab strip plan patrol commit permit'.split(
    ' ',
  ),
);

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.has(base) ? `${base}${base.at(-1)!}ed` : `${base}ed`;
}

function present(base: string): string {
  if (/(?:s|x|ch|sh|z|[^o]o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

const oddPasts = new Map(irregular.map(([base, past, participle]) => [base, { past, participle }] as const));
const forms = new Map<string, TransitiveVerb>();
for (const lemma of transitive) {
  const odd = oddPasts.get(lemma);
  const past = odd?.past ?? regularPast(lemma);
  const participle = odd?.participle ?? past;
  if (past !== participle) forms.set(past, { lemma, form: 'past' });
  forms.set(participle, { lemma, form: past === participle ? 'past or participle' : 'participle' });
  forms.set(present(lemma), { lemma, form: 'present' });
  if (!forms.has(lemma)) forms.set(lemma, { lemma, form: 'base' });
}
// "found" is far oftener the past of "find", which takes clauses, than a verb of its own.
forms.delete('found');

/** Pasts that can be nothing else ("went"), and pasts that are participles as well ("held"). */
const surePasts = new Set<string>();
const doubtfulPasts = new Set<string>();
for (const [base, past, participle] of irregular) {
  if (past !== base) (participle === undefined ? doubtfulPasts : surePasts).add(past);
}
for (const word of 'rose saw lay bore bit found felt left shot wound spoke ground'.split(' ')) {
  if (surePasts.delete(word)) doubtfulPasts.add(word);
}
surePasts.add('said').add('told');
doubtfulPasts.delete('said');
doubtfulPasts.delete('told');

/** Adjectives and nouns in -ed. */
const notPasts = new Set(
  `need speed seed breed feed deed bed red shed wed bleed exceed proceed succeed indeed hundred kindred sacred naked wicked
  united armed so-called unprecedented alleged aged beloved rugged ragged detailed limited advanced`.split(
    /\s+/,
  ),
);

/**
 * The form of a verb that takes an object, null for a word that is none of the listed ones.
 *
 * @example
 * transitiveVerb('bought'); // { lemma: 'buy', form: 'past or participle' }
 */
export function transitiveVerb(lower: string): TransitiveVerb | null {
  return forms.get(lower) ?? null;
}

/**
 * How surely a lower-case word is a finite verb: `sure` for modals, "be", "have", "do" and pasts like "went";
 * `doubtful` for forms that may be a participle ("held", "closed"); null for the rest. Present forms in -s are not seen.
 *
 * @example
 * finiteness('went'); // 'sure'
 */
export function finiteness(lower: string): 'sure' | 'doubtful' | null {
  const kind = wordClass(lower);
  if (kind === 'modal') return 'sure';
  if (kind === 'auxiliary') return /^(?:be|been|being|having)$/.test(lower) ? null : 'sure';
  if (kind !== 'open') return null;
  if (surePasts.has(lower)) return 'sure';
  if (doubtfulPasts.has(lower)) return 'doubtful';
  return lower.length > 4 && lower.endsWith('ed') && !notPasts.has(lower) && !lower.includes('-')
    ? 'doubtful'
    : null;
}
