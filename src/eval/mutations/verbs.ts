/** base, past and participle of irregular verbs of news. */
const irregularForms =
  `be:was:been become:became:become begin:began:begun bring:brought:brought build:built:built buy:bought:bought
  catch:caught:caught choose:chose:chosen come:came:come cut:cut:cut deal:dealt:dealt do:did:done draw:drew:drawn
  drive:drove:driven eat:ate:eaten fall:fell:fallen fight:fought:fought find:found:found fly:flew:flown get:got:got give:gave:given
  go:went:gone grow:grew:grown have:had:had hear:heard:heard hold:held:held keep:kept:kept know:knew:known lay:laid:laid
  lead:led:led leave:left:left let:let:let lose:lost:lost make:made:made mean:meant:meant meet:met:met pay:paid:paid
  put:put:put quit:quit:quit read:read:read ride:rode:ridden rise:rose:risen run:ran:run say:said:said see:saw:seen
  seek:sought:sought sell:sold:sold send:sent:sent set:set:set shake:shook:shaken shut:shut:shut sit:sat:sat
  speak:spoke:spoken spend:spent:spent split:split:split stand:stood:stood steal:stole:stolen strike:struck:struck
  sue:sued:sued swear:swore:sworn take:took:taken teach:taught:taught tell:told:told think:thought:thought throw:threw:thrown
  undergo:underwent:undergone understand:understood:understood wear:wore:worn win:won:won withdraw:withdrew:withdrawn
  write:wrote:written beat:beat:beaten hit:hit:hit hurt:hurt:hurt rebuild:rebuilt:rebuilt shoot:shot:shot spread:spread:spread cost:cost:cost cast:cast:cast shed:shed:shed bet:bet:bet burst:burst:burst feel:felt:felt feed:fed:fed sleep:slept:slept break:broke:broken wake:woke:woken freeze:froze:frozen forget:forgot:forgotten forgive:forgave:forgiven sing:sang:sung sink:sank:sunk swim:swam:swum lend:lent:lent bend:bent:bent spend:spent:spent sweep:swept:swept weep:wept:wept bind:bound:bound hide:hid:hidden bear:bore:borne tear:tore:torn grind:ground:ground slide:slid:slid stick:stuck:stuck swing:swung:swung overcome:overcame:overcome uphold:upheld:upheld withhold:withheld:withheld undo:undid:undone overturn:overturned:overturned`
    .split(/\s+/)
    .map((forms) => forms.split(':') as [string, string, string]);
const pastOfBase = new Map(irregularForms.map(([base, past]) => [base, past]));
const pasts = new Set(irregularForms.map(([, past]) => past));
const doubling =
  /(?:^[^aeiou]*[aeiou]|(?:comm|subm|perm|adm|om|transm)i|(?:ref|pref|inf|transf)e|occu|contro|expe|compe|rebu|overla)[bdglmnprt]$/;

/**
 * The simple past of a base form.
 *
 * @example
 * pastOf('ban'); // 'banned'
 */
export function pastOf(base: string): string {
  const irregular = pastOfBase.get(base);
  if (irregular !== undefined) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.test(base) ? `${base}${base.at(-1)!}ed` : `${base}ed`;
}

/** True for a word that can be a simple past: in -ed or irregular. */
export function looksPast(word: string): boolean {
  const lower = word.toLowerCase();
  return (/[a-z]{2,}ed$/.test(lower) && !/eed$/.test(lower)) || pasts.has(lower);
}

const saying =
  /^(?:said|told|added|wrote|tweeted|noted|stated|announced|reported|claimed|argued|explained|acknowledged|insisted|asked|called|testified|warned|suggested|declared|admitted|confirmed|continued|concluded|posted|replied|responded)$/;

/** Verbs of saying mean nearly the same in news; putting one for another may be no error. */
export function isSaying(word: string): boolean {
  return saying.test(word.toLowerCase());
}

/** Past forms that take a person or body as object and are not the same read backwards: past, participle. */
export const transitive = new Map(
  `accused arrested attacked backed bought:bought blamed blocked criticized criticised defeated beat:beaten endorsed fired
  hired invited killed nominated praised sued supported told:told urged warned asked rejected opposed approved condemned
  denounced thanked interviewed shot:shot struck:struck hit:hit threatened mocked ousted replaced acquired investigated charged
  convicted sentenced ordered questioned pressed persuaded convinced appointed recruited led:led helped saved rescued trained
  paid:paid chose:chosen picked selected overruled overturned upheld:upheld dismissed struck defended challenged quoted cited
  elected named removed banned banished deported released detained contacted notified informed advised reminded sent:sent
  introduced sponsored drafted wrote:written unveiled launched proposed signed passed vetoed halted suspended authorized destroyed
  built:built designed founded owned sold:sold published released filed issued won:won lost:lost took:taken gave:given`
    .split(/\s+/)
    .map((pair) => {
      const [past, participle] = pair.split(':') as [string, string?];
      return [past, participle ?? past] as const;
    }),
);
/** Participle to past. */
export const activeOf = new Map([...transitive].map(([past, participle]) => [participle, past]));
