/** A form of a verb that headlines use. A past and its participle of one shape are `past`. */
export interface NewsVerb {
  readonly base: string;
  readonly form: 'base' | 'present' | 'past' | 'participle';
  /** The same form is a common noun as well: "claims", "vote". */
  readonly mayBeNoun: boolean;
}

/** base:past:participle of verbs that bend; the participle left out where it is the past. */
const bending =
  `arise:arose:arisen awake:awoke:awoken beat:beat:beaten become:became:become begin:began:begun bind:bound
blow:blew:blown break:broke:broken breed:bred bring:brought build:built buy:bought catch:caught choose:chose:chosen cling:clung
come:came:come deal:dealt dig:dug draw:drew:drawn drive:drove:driven eat:ate:eaten fall:fell:fallen feed:fed feel:felt
fight:fought find:found flee:fled fly:flew:flown forbid:forbade:forbidden forget:forgot:forgotten forgive:forgave:forgiven
freeze:froze:frozen get:got give:gave:given go:went:gone grow:grew:grown hang:hung hear:heard hide:hid:hidden hold:held
keep:kept know:knew:known lay:laid lead:led leave:left lend:lent lose:lost make:made mean:meant meet:met mislead:misled
overcome:overcame:overcome oversee:oversaw:overseen overtake:overtook:overtaken overthrow:overthrew:overthrown pay:paid
rebuild:rebuilt repay:repaid retake:retook:retaken ride:rode:ridden ring:rang:rung rise:rose:risen run:ran:run say:said
see:saw:seen seek:sought sell:sold send:sent shake:shook:shaken shine:shone shoot:shot show:showed:shown shrink:shrank:shrunk
sing:sang:sung sink:sank:sunk sit:sat sleep:slept slide:slid speak:spoke:spoken spend:spent spin:spun stand:stood
steal:stole:stolen stick:stuck strike:struck swear:swore:sworn sweep:swept swim:swam:swum swing:swung take:took:taken
teach:taught tear:tore:torn tell:told think:thought throw:threw:thrown undergo:underwent:undergone understand:understood
undo:undid:undone uphold:upheld win:won withdraw:withdrew:withdrawn withhold:withheld write:wrote:written hit:hit cut:cut
shut:shut quit:quit put:put set:set cost:cost hurt:hurt spread:spread let:let split:split shed:shed burst:burst`
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string, string?]);

const regular = `further darken embolden shirk lambast
  marry agree collect wed miss compare debut count pose tout include delete stir contradict disappoint highlight congratulate float
gear override require remind poke lean discourage finalize abstain disband refocus waive cast pave heat divide counsel decry upend conduct unlock
dwindle ready inspire affect berate reignite ensure grill repudiate wrap authorize authorise stoke chat intend hunt describe resurface stress reclaim
censor opt qualify encourage boast recount laugh portray serve phone elude impound export import clean fluctuate waver reiterate caution elicit
snag land develop budge sympathize correct grind liken implore castigate imply undermine pour redesign linger vandalize alter anger disagree imperil certify
drug declassify complicate evaluate brag decree employ circulate deepen leverage complete distribute underscore rethink hamper rewrite heighten
misidentify chide wane hesitate surface conceal transmit refute undercut bury indicate lament tick reinstate handle side joke pressure dub
decriminalize decriminalise demote disclose dent disqualify downsize electrify embark endanger entice exonerate forgo fast-track glorify gloss hinge hobble
incite insulate interrupt invite intercept jettison kickstart levy litigate lobby lash maneuver mandate mangle minimize misfire mobilize monopolize
notch outlast outmaneuver overhear patch peddle petition plot police popularize preempt prioritize probe procure profit prolong pummel purge
quash reassess rebrand recant recruit redraw refile reframe refund rehire reimburse reintroduce relaunch relinquish remake repay replicate
reposition reprimand resettle reshape resubmit resurrect retool retrace revamp revolt rework roll sabotage safeguard salute scrutinize segregate
sideswipe siphon skirt slate smuggle soothe spearhead spill spotlight spot steer stifle stipulate stockpile subvert summarize supply swarm symbolize
tackle thwart torpedo trap trespass tweet twist unfreeze unload unravel unseal usher utilize vouch waffle whittle wipe wrestle zero convene notch boot mount crush cement tie plummet dip cement urge sideline rumble experience diagnose approach eye rail team accelerate allocate apply arrange assemble assign assist attach attract  feud foil flip grapple grant greet guard haul heed hail hurdle idle inch inform insult jeopardize knock label loom lure mobilize mobilise mistake nab nudge object offend outpace overshadow oust persuade pile pin preside privatize propel purge push quarantine rattle reassign reassure rebut redirect regulate relocate renounce repatriate reshape reshuffle reverse sanction scold scuttle sever shame shield shore sideline simplify soften spike spook stabilize stun sway swap tap taunt tighten toughen topple unite unravel usher wield abandon accept accuse achieve acknowledge acquire act acquit add address adjourn admit adopt advance advise aid aim
air allege allow amend announce apologize apologise appeal appear appoint approach approve argue arm arrest arrive ask assail
assassinate assault assess attack attend avert avoid await award back backtrack balk ban bar battle beg believe block blame
bolster bomb boost boycott brace brief call campaign cancel capture carry cause cease celebrate challenge change charge
chart chase cheer cite claim clarify clash clear climb close collapse combat commit complain concede conclude condemn
confirm confront consider continue contract convict cool cooperate counter crash create cripple criticize criticise cross
curb cross-examine damage dash debate decide declare decline dedicate defeat defend defer defy delay deliver demand demolish
denounce deny depart deploy deport derail descend destroy detail detain determine detect detonate devastate die disappear
disclose discover discuss dismiss dispute dissolve dodge dominate donate double doubt downgrade downplay drag drop drown
ease edge elect eliminate embrace emerge enact end endorse enforce enter erase erupt escalate escape establish estimate evacuate
evade exceed exclude execute exit expand expect expel explain explode explore expose express extend extradite face fade fail
falter fault favor favour fear feature file fine finish fire flag flood focus follow force forge free fuel gain gather gut
halt hand harm head help hike hint hire honor honour hope host identify ignite ignore impeach implement implicate impose improve
increase indict infect inflict infuriate injure insist inspect intensify intervene interview introduce invade
invest investigate invite invoke involve issue jail join jump kick kidnap kill kneel lash launch legalize legalise lift limit link
list lobby lock look lower march mark match maintain manage merge mock monitor mourn move mull murder name narrow near negotiate nix
nominate note notify obtain occupy offer open oppose order oust outline outlaw outpace overhaul overrule overturn
owe pardon park pass passes pause peak penalize perform permit pick plan play plead pledge plunge poison ponder postpone
pound praise predict prepare present press pressure prevail prevent probe proceed proclaim produce prohibit promise promote prompt
propose prosecute protect protest prove provide publish pull pump punish purchase pursue push question quell raid rally raise
rank ratify reach react reaffirm rebound rebuff rebuke recall receive recognize recognise recommend reconsider record recover
recuse reduce reelect refer reflect refuse regain regret reject rejoin relax release relent remain remove rename renew
reopen repeal repeat replace report request rescind rescue resign resist resolve respond restart restore restrict resume retain
retaliate retire retreat retract return reunite reveal reverse review revive revise revoke reward roil rip rule rush sack sanction
save scale schedule score scramble scrap seal search secure seize sentence settle shake-up share shatter shelve shift ship shock shrug
shutter sign signal skip slam slash slip slow smash snub soar spar spark spur squash squeeze stab stage stall start state stay
steer stem step stop storm strain strand strengthen strip strive struggle study stump submit subpoena succeed sue suffer suggest
summon support suppress surge surpass surrender survive suspect suspend sustain swallow switch tackle talk tap target tax tease
terminate test testify thank threaten tie tighten top topple toss total touch tour track trade trail transfer travel treat
trick trigger trim triple trounce trump try tumble turn unify unite unleash unseat unveil update upgrade urge use vacate
vaccinate vanish veto vie view violate visit void vote vow wage wait walk want warn watch weaken weigh welcome widen wield
work worry wound yank yield`
  .split(/\s+/)
  .filter((base) => /^[a-z]+$/.test(base) && base !== 'passes');

const nouns = new Set(
  `grant blow count debut stress float gear poke cast heat counsel chat hunt export import snag land anger drug decree surface tick side joke mandate patch plot police profit petition roll spot supply tweet twist trap pressure levy lobby hinge fund dip tie boot mount notch crush cement act address advance aid aim air appeal approach arm arrest assault attack award back ban bar battle blame block bomb boost
  boycott brief call campaign capture cause challenge change charge chart chase cheer claim clash climb close collapse combat
  contract cost counter crash cross cut damage dash deal debate decline defeat delay demand detail dispute dodge double doubt
  drag draw drive drop ease edge end escape estimate exit face fall fault favor favour fear feature feed fight file find fine finish fire
  flag flood focus force free fuel gain gut halt hand harm head help hike hint hire hit hold honor honour hope host impact increase
  interview issue jail jump kick lead leave lift limit link list lock look march mark match meet monitor move murder name
  note offer open order park pass pause pay peak permit pick plan play plea pledge poison pound praise present press pressure probe
  produce promise protest pull pump purchase push question quit raid rally raise rank rebound rebuke recall record reform
  release repeal repeat report request rescue resolve respect restart retreat return reverse review reward ride ring rise rule run
  rush sack sanction save scale schedule score scramble scrap seal search seat sentence set shake share shed shelter shift ship
  shock shot show shut sign signal slide slip slump snub spark spend spin split spread spur stage stall stand start state stay steer stem step
  stick stop storm strain strand strike strip struggle study support surge suspect swing switch talk tap target tax tear
  test throw tie top toss total touch tour track trade trail transfer travel treat trick trigger trim triple trump try turn update
  upgrade use veto view visit void vote vow wage wait walk want warrant watch welcome win work worry wound yield break
  run surge vow bid pledge split`.split(/\s+/),
);

const doubling = new Set(
  `abet admit allot ban bar beg brag chat commit dip drag dub fan gut hop jet lap mop map nod pad pat plot rig rot sag sap slug sob spot stop swab tip tug wed zap ban bar beg commit compel control cut defer drag drop expel fit flag gut hit jam mar nab nix omit permit plan plug pop prefer pin quit
  quiz rebut recur refer regret rip rob rub run scrap shed shut skid skip slam slap slip snub spar split spur stab stem step stir stop
  strip stun submit tap top transfer trim unwrap win wrap`.split(/\s+/),
);

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.has(base) ? `${base}${base.at(-1)!}ed` : `${base}ed`;
}

function presentOf(base: string): string {
  if (base === 'go' || /(?:s|x|ch|sh|z|veto)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

const forms = new Map<string, NewsVerb>();
const pasts = new Map<string, string>();

function add(base: string, past: string, participle: string): void {
  const mayBeNoun = nouns.has(base);
  const keep = (word: string, form: NewsVerb['form'], noun = false) => {
    if (!forms.has(word)) forms.set(word, { base, form, mayBeNoun: noun });
  };
  keep(presentOf(base), 'present', mayBeNoun);
  keep(past, past === base ? 'base' : 'past', past === base && mayBeNoun);
  keep(participle, participle === past ? 'past' : 'participle');
  keep(base, 'base', mayBeNoun);
  pasts.set(base, past);
}

for (const [base, past, participle] of bending) add(base, past, participle ?? past);
for (const base of regular) add(base, regularPast(base), regularPast(base));
// Far oftener these than the verbs "to left", "to found", "to felt".
for (const word of ['leaves', 'hung']) forms.delete(word);
forms.set('leaves', { base: 'leave', form: 'present', mayBeNoun: true });

/**
 * The news verb a lower-case word is a form of; null for any other word.
 *
 * @example
 * newsVerb('rejects'); // { base: 'reject', form: 'present', mayBeNoun: false }
 */
export function newsVerb(lower: string): NewsVerb | null {
  return forms.get(lower) ?? null;
}

/**
 * The past of a verb given by its base form; null for one that is not listed.
 *
 * @example
 * pastOf('choose'); // 'chose'
 */
export function pastOf(base: string): string | null {
  return pasts.get(base) ?? null;
}

/** Verbs that tell a state and no event: headlines set these in the present because they still hold. */
const lasting = new Set(
  `appear believe continue doubt dominate expect fear feel hope keep know lead mean need owe plan remain seek stand stay struggle
  suggest support think try understand want weigh await brace face fear focus consider mull ponder insist involve lack hold
  maintain manage near oppose prepare question struggle vie watch wait work worry aim favor favour look trail trump act rank
  suffer show run see live explain`.split(/\s+/),
);

/**
 * The past of a present form that tells an event; null where the past could be untrue ("fears", "plans") or the word
 * is no present form.
 *
 * @example
 * pastForPresent('wins'); // 'won'
 */
export function pastForPresent(lower: string): string | null {
  const verb = newsVerb(lower);
  if (!verb || (verb.form !== 'present' && verb.form !== 'base') || lasting.has(verb.base)) return null;
  return pastOf(verb.base);
}
