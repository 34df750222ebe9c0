const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const articles = list('a an the');
export const perfectAuxiliaries = list('has have had');
export const beForms = list('is are was were be been being');

/** Words that carry no claim of their own; they are compared by form, not by stem. */
export const functionWords = list(`
  a an the of to in on for and or but is are was were be been being by with at from as it its that which who whom whose
  these those this there also while after before when where he she they his her their him them i we you my our your us
  me has have had do does did than then so if into over under about more most up out off down again both each few other
  another such own same all any some many much said says say because since until though although through during against
  between among within without toward towards upon per via amid despite unless except whether nor yet just only even
  still too very not no never none nobody nothing neither cannot will would can could may might should must shall`);

export const negations = list('not no never none nobody nothing neither nor without cannot');
/** Content words that turn what follows into its opposite. */
export const negatingVerbs = list(
  'deny denied denies refuse refused refuses reject rejected rejects fail failed fails',
);

export const modals = list('will would can could may might should must shall');
/** Modals that leave a thing open, and those that settle it. */
export const openModals = list('may might could');
export const settledModals = list('will shall must');
export const hedges = list(`
  allegedly alleged reportedly expected plans planned plan considering possible possibly likely unlikely potential
  potentially proposed seeks sought aims intends suspected accused unconfirmed rumored rumoured apparently apparent
  appears seems about nearly almost roughly approximately around only least most some perhaps probably presumably
  supposedly purported purportedly attempted would-be could-be presumptive unverified up`);

export const conditions = list('if unless except until only provided pending without whether but-only not');

/** Words that name a relation between two parties; each must stand literally in the cited sentence. */
export const relationWords = list(`
  backed funded financed owned sponsored acquired bought sold merged partnered partnership partner partners teamed
  teaming collaboration collaborated collaborating alliance invested sued suing caused causing led founded controlled
  hired fired paid because first last largest biggest smallest highest lowest best worst only never always most least
  joint jointly subsidiary developed developing produced`);

export const relationSuffixes = list(
  'backed owned funded led run based linked financed sponsored controlled made trained powered built supported aligned',
);

/** Adverbs whose loss changes nothing that is said. */
export const idleAdverbs = list(
  'also meanwhile however moreover furthermore additionally instead nevertheless nonetheless indeed thus further recently',
);
export const honorifics = list('mr mrs ms dr sir lord lady dame');
export const titles = list(`
  president vice senator sen representative rep congressman congresswoman governor gov mayor judge justice chief
  secretary minister prime chancellor general gen colonel col captain capt sergeant sgt lieutenant lt officer attorney
  professor prof chairman chairwoman chair director pope leader speaker whip commissioner ambassador sheriff
  superintendent spokesman spokeswoman spokesperson coach manager executive commander admiral adm premier
  congressman lawmaker detective inspector deputy assistant undersecretary prosecutor ceo`);
/** Words that may stand inside a title, never alone one. */
export const titleParts = list(`
  of state house senate majority minority press foreign defense defence interior home treasury finance former then acting
  interim republican democratic democrat gop conservative labour the united states national security adviser advisor federal
  district police fire top senior long-time longtime first second-term homeland education health`);
/** Words that make a capitalised run the name of an office, firm or place. */
export const institutions = list(`
  department office ministry committee court hospital motors electric mills dynamics assembly council party house
  commission bureau agency board bank union university college school company corp inc group institute center centre
  association society foundation service services police army navy force guard church club league authority trust fund
  county city state street avenue square park island islands river lake bay valley city's times post journal news`);

/** Verbs of saying that are never nouns. */
export const plainReportVerbs = list(
  'said says told wrote according reported announced alleged claimed argued testified',
);

export const relativePronouns = list('who which whose where whom when');
export const clauseOpeners = list(
  'while as after before amid though although because since with despite following and but so even adding saying citing including',
);
export const openingSubordinators = list(
  'if when although though while because as since once unless before after',
);
/** Subordinators after which a clause may be cut even where no comma stands before it (writer reference 6.2). */
export const adverbialSubordinators = list('after while amid');
/** Irregular past forms and auxiliaries: a clause has one of them or a word in -ed. */
export const pastForms = list(
  `is are was were has have had will would could may might can do does did left took went came said told began fell rose
  made sought fought grew held hit kept led lost met ran saw sent set spoke stood struck swept won wrote broke became drew
  drove found gave got knew paid put read sat shook shot shut sold spent threw told thought built bought brought caught chose`,
);
/** Irregular past forms that are participles as well: "was bought", "has sold". */
export const irregularPasts = list(`
  bought sold made said told found built brought caught taught thought sought fought held led met won lost left kept sent
  spent lent paid put set cut hit shut hurt shot struck swept stuck hung fed read heard sued laid struck understood`);
/** Irregular participles with the past form of the same verb. */
export const participles: ReadonlyMap<string, string> = new Map(
  `taken:took given:gave driven:drove beaten:beat chosen:chose written:wrote seen:saw shown:showed stolen:stole broken:broke
  spoken:spoke known:knew drawn:drew thrown:threw overthrown:overthrew sworn:swore hidden:hid shaken:shook frozen:froze
  eaten:ate bitten:bit ridden:rode flown:flew grown:grew torn:tore worn:wore forgotten:forgot forbidden:forbade
  undertaken:undertook overseen:oversaw withdrawn:withdrew awoken:awoke sung:sang begun:began done:did`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
/** Prepositions and adverbs that end the noun phrase before them. */
export const phraseEnds = list(`
  on in at by after before during for with without to as while amid following from over under against into through
  about since until between because though although if unless when where despite near inside outside early late`);
/** After these "as" opens a role, a measure or a comparison, not a clause. */
export const roleAfterAs = list(
  'a an well yet if though of to such many much part long soon far good bad late early',
);
/** What is still to come may hang on the clause that is cut. */
export const futures = list(
  'will would may might could can shall should must expected plans plan planned set due intends wants hopes to',
);
/** Words by which a speaker limits what he said before. */
export const turns = list('but though although if unless except only not yet however');
/** Words by which a tail or aside takes back what it follows. */
export const retractions = list(
  `denied denies deny false falsely overturned annulled dismissed disputed disputes unfounded baseless untrue retracted
  withdrawn reversed reversing quashed rescinded recanted exonerated acquitted rumor rumour rumors rumours hoax debunked contradicted`,
);
/** Adverbs that say how sure it is, or how far it holds. */
export const hedgingAdverbs = list(`
  allegedly reportedly apparently officially unofficially supposedly purportedly presumably probably possibly perhaps maybe
  technically theoretically arguably ostensibly seemingly potentially hypothetically nominally reputedly evidently
  conceivably likely ideally initially originally temporarily partly partially formally legally nearly almost`);
/** The same in two to four words. */
export const hedgingOpeners: ReadonlySet<string> = new Set(
  `at best,at worst,at most,at least,at first,at times,in many ways,in some ways,in a way,in a sense,in some sense,
  in some respects,in many respects,in some cases,in most cases,in many cases,in theory,in principle,in effect,in part,
  on paper,on average,on balance,in general,in the best case,in the worst case,for now,for the moment,
  for the time being,for a time,for a while,so far as,as far as,insofar as,to the extent,to some extent,to an extent,
  to hear,up to a,more or less,with luck,all else,adjusted for,adjusting for,based on,judging by,judging from,
  compared with,compared to,relative to,per capita,not counting`
    .split(',')
    .map((words) => words.trim()),
);
/** "By some estimates", "by his own account". */
export const reckonings = list(
  'estimate estimates account accounts measure measures reckoning standards count counts calculation calculations metric',
);
/** Verbs that wait for an "as". */
export const waitsForAs = list(
  'chosen chose elected appointed named picked described describes regarded regards seen hailed treated cited portrayed depicted installed',
);
/** Of whom a finding holds. */
export const tested = list(`
  mice rats monkeys animals primates humans adults children adolescents teenagers infants men women girls boys patients
  volunteers trials tests labs laboratories simulations`);
/** Verbs that close a tail of who thinks so: "its lawyers insist". */
export const beliefs = list(`
  insist insists insisted believe believes believed think thinks thought argue argues claim claims contend contends
  contended maintain maintains maintained suspect suspects hope hopes hoped fear fears feared assume assumed say suggest
  suggests suggested joke jokes joked`);
/** Words that limit what a parenthesis stands beside. */
export const limits = list('only if unless except without not no never until');
/** Openers, of one word to four, of what limits the whole sentence. */
export const limitingOpeners: ReadonlySet<string> = new Set([
  'as long as',
  'so long as',
  'other than',
  'apart from',
  'aside from',
  'subject to',
  'save for',
  'excluding',
  'barring',
  'provided',
  'with the exception',
  'on condition',
  'on the condition',
  'in case',
  'in the event',
]);
/** Participles that may open a condition with a verb of its own. */
export const suppositions = list('assuming supposing providing');
/** Openers on which a future hangs. */
export const triggers = list('when once with before after upon until unless if provided');
/** "In theory", "in a novel": not the world. */
export const unreal = list(
  'theory principle dream novel film movie play fiction book imagination scenario game show series',
);
export const views = list('view views telling opinion words account eyes mind estimation judgment judgement');
/** Prepositions that open a place or occasion, never what a verb needs. */
export const occasions = list('at during amid following near outside inside ahead');
/** Auxiliaries that are finite beyond doubt. */
export const finiteForms = list('is are was were has have did does do');
/** "hours after", "shortly before": what follows is part of the measure. */
export const timeMeasures = list(
  'second seconds minute minutes hour hours day days week weeks month months year years moment moments shortly soon just immediately right long even only ever',
);
export const leadOpeners = list(`
  in on at by after before as while when since during following amid despite although though because under with for from
  to through among between over within across near outside inside until earlier later meanwhile however still also
  moreover instead recently yesterday today tomorrow last this next early late now then but and so yet or about according
  once upon throughout against beyond besides unlike like nonetheless nevertheless additionally further furthermore
  separately overall finally eventually initially previously currently similarly likewise indeed thus therefore
  accordingly consequently monday tuesday wednesday thursday friday saturday sunday perhaps`);

/** Openers of a part that cannot stand by itself. */
export const sideOpeners = list(
  'as after before while when since because although though once if unless until whereas including citing according like unlike despite such especially particularly',
);
/** A sentence that ends in one of these breaks off. */
export const openEnds = list(`
  and but or nor of to in on for by with at from the a an is are was were be been being will would may might can could
  should must has have had that which who whose as than because if when while not no`);
/** Forms that are finite and never participles. */
export const surelyFinite = list(`
  is are was were has have had will would could may might can should must do does did came went took began fell rose saw
  knew became gave drew drove broke spoke threw wrote grew swore ran stood won`);
/** Openers of a lead that may hold a verb of its own. */
export const clauseLeads = list(
  'after before as while when since because although though once despite following even',
);
export const timeWords = list(`
  on in at monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sept sep oct nov dec last this next early late earlier
  later week weekend month year spring summer autumn fall winter day morning afternoon evening night today yesterday tomorrow the`);
/** Days told from where the writer stands. */
export const dayWords = list('today yesterday tomorrow tonight');
/** Times longer than a week. */
export const longTimes = list('month year spring summer autumn fall winter');
/** How much of a group, or how many of it. */
export const quantifiers = list(
  'all every each both few several many most majority numerous dozens hundreds thousands millions entire whole half twice double triple',
);
export const weekdays = list('monday tuesday wednesday thursday friday saturday sunday');
/** The months, in order. */
export const monthOrder: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');
export const months = list(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec`,
);
