const irregular = new Map(
  `be is are was were been being am|have has had having|do does did done|go goes went gone|say said|make made|get got gotten|
  take took taken|come came|see saw seen|know knew known|give gave given|find found|think thought|tell told|become became|
  show shown|leave left|feel felt|put puts|bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|
  hear heard|mean meant|meet met|run ran|pay paid|sit sat|speak spoke spoken|lead led|grow grew grown|lose lost|fall fell fallen|
  send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|rise rose risen|drive drove driven|
  buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|
  lay laid|sell sold|fight fought|bear bore born|teach taught|eat ate eaten|sing sang sung|strike struck|hang hung|shake shook shaken|
  ride rode ridden|feed fed|shoot shot|drink drank drunk|arise arose|fly flew flown|sleep slept|hide hid hidden|beat beaten|
  steal stole stolen|swim swam|wake woke|freeze froze frozen|swear swore sworn|tear tore torn|withdraw withdrew withdrawn|
  bite bit bitten|blow blew blown|bind bound|flee fled|shrink shrank shrunk|sink sank sunk|spin spun|spring sprang|stick stuck|
  sweep swept|swing swung|undergo underwent|undertake undertook|overcome overcame|overtake overtook|lend lent|light lit|
  die died dying death dead|man men|woman women|child children|person people|foot feet|life lives|wife wives|mouse mice|
  good better best|bad worse worst|kill killed killing|police policeman officer|mum mom mother|dad father|per-cent percent pct percentage %|
  kilometre kilometer km|kilogram kilogramme kg|metre meter|centre center|colour color|labour labor|defence defense|programme program|
  jan january|feb february|mar march|apr april|jun june|jul july|aug august|sep sept september|oct october|nov november|dec december|
  usa u.s america american|uk u.k britain british|eu e.u|un u.n|dr doctor|vs versus v|tv television|ceo chief-executive|
  film movie|couple pair two|half 50%`
    .split('|')
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(/\s+/);
      return [base, ...forms].map((form) => [form, base] as const);
    }),
);

const places = new Map(
  `france french|germany german|spain spanish spaniard|italy italian|greece greek|turkey turkish turk|poland polish pole|
  ireland irish|scotland scottish scot|wales welsh|england english|netherlands dutch holland|denmark danish dane|sweden swedish swede|
  norway norwegian|finland finnish finn|switzerland swiss|china chinese|japan japanese|thailand thai|philippines filipino philippine|
  iraq iraqi|israel israeli|pakistan pakistani|yemen yemeni|kuwait kuwaiti|qatar qatari|saudi saudis|lebanon lebanese|portugal portuguese|
  peru peruvian|argentina argentine argentinian|brazil brazilian|canada canadian|mexico mexican|europe european|asia asian|africa african|
  russia russian|ukraine ukrainian|syria syrian|iran iranian|egypt egyptian|libya libyan|india indian|australia australian|
  kenya kenyan|nigeria nigerian|ghana ghanaian|vietnam vietnamese|korea korean|czech czechia|hungary hungarian|austria austrian|
  belgium belgian|afghanistan afghan|palestine palestinian|cuba cuban|chile chilean|colombia colombian|venezuela venezuelan|
  somalia somali|sudan sudanese|nepal nepali nepalese|bangladesh bangladeshi|malaysia malaysian|indonesia indonesian|
  paris parisian|london londoner|islam islamic muslim|catholic catholicism|christianity christian|judaism jewish jew`
    .split('|')
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(/\s+/);
      return [base, ...forms].flatMap((form) => [[form, base] as const, [`${form}s`, base] as const]);
    }),
);

const vowel = /[aeiouy]/;

function undoubled(stem: string): string {
  return /([bdfgklmnprt])\1$/.test(stem) && !/(?:ll|ss|zz)$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Inflections off: plural, -ed, -ing (after Porter 1980, steps 1a to 1c). */
function uninflected(word: string): string {
  let stem = word;
  if (stem.endsWith('sses')) stem = stem.slice(0, -2);
  else if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/[^su]s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
  const ending = /(?:ed|ing)$/.exec(stem)?.[0];
  if (ending && vowel.test(stem.slice(0, -ending.length)) && stem.length - ending.length > 2) {
    stem = undoubled(stem.slice(0, -ending.length));
  }
  return stem;
}

const endings =
  /(?:ization|isation|ational|fulness|ousness|iveness|ically|ations?|ment|ness|ities|ity|able|ible|ance|ence|ional|tion|sion|ally|ize|ise|ate|ive|ful|ous|ant|ent|ion|ism|ist|ery|ial|al|er|or|ly|ic)$/;

/** Word endings that make one class of word from another, off as long as four letters stay; twice at most. */
function rooted(word: string): string {
  let root = word;
  for (let round = 0; round < 2; round++) {
    const ending = endings.exec(root)?.[0];
    if (ending === undefined || root.length - ending.length < 4) break;
    root = root.slice(0, -ending.length);
  }
  // "policy" and "police" stay apart; "economy" goes with "economic".
  return root.length > 6 ? root.replace(/[ey]$/, '') : root.length > 3 ? root.replace(/e$/, '') : root;
}

const cache = new Map<string, string>();
const mostCached = 50_000;

function keyOf(lower: string): string {
  const place = places.get(lower);
  if (place !== undefined) return place;
  const base = irregular.get(lower) ?? irregular.get(lower.replace(/s$/, '')) ?? lower;
  return rooted(uninflected(base));
}

/**
 * The key under which words of free prose are the same: irregular forms, plurals, verb endings and derivations folded
 * ("decided", "decision" are not always one, "announcement", "announce" are), demonyms and units with what they are of.
 *
 * @example
 * wordKey('announcement') === wordKey('announced'); // true
 */
export function wordKey(lower: string): string {
  const known = cache.get(lower);
  if (known !== undefined) return known;
  const key = keyOf(lower);
  if (cache.size >= mostCached) cache.clear();
  cache.set(lower, key);
  return key;
}
