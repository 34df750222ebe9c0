/** People in office, bodies, and papers that are said to say things. */
const bodies =
  /^(?:police|authorities|officials?|office|ministry|department|agency|agencies|court|courts|judges?|jury|government|administration|council|board|committee|commission|panel|team|party|group|union|company|firm|bank|campaign|family|sources?|reports?|experts?|aides?|chiefs?|suspects?|presidents?|nominees?|candidates?|governors?|attorneys?|critics|congress|parliament|senate|study|survey|poll|memo|letter|statement|book|documents?|emails?|papers?|data|analysis|opinion|editorial|review|witness(?:es)?|heads?|residents?|people|wife|husband|mother|father|son|daughter|brother|sister|king|queen|pope|spokes\p{L}+|\p{L}{2,}(?:ists?|ians?|ees|men|women|man|woman|crats?|cans))$/u;
const agents = /^\p{L}{3,}(?:ers?|ors?)$/u;
/** End like agents and are things. */
const things =
  /^(?:weather|power|water|tower|order|disaster|river|corner|number|matter|computer|border|murder|fever|cancer|winter|summer|center|chapter|register|error|terror|labor|harbor|motor|tumor|rumor|sector|factor|reactor|corridor|dinner|counter|career|barrier|takeover|crossover|layover|hangover|stopover|makeover|rollover|handover|transfer|offer|tower|flower|filter|shelter|theater|quarter|disorder|encounter|chamber|pier|tier|layer|paper|bunker|tanker|trailer|container|bomber|cruiser|helicopter|freezer|boiler|sewer|ladder|cylinder|fertilizer|color|honor|behavior|flavor|armor|tremor|mirror|horror|humor|vapor|ardor|anchor|meteor|liquor|manor|tenor|rigor|vigor|valor|fervor|favor|endeavor)s?$/;

/**
 * True for a noun that may name who speaks: an official, a body, an agent, a report. Before a colon such a word tells who
 * says what follows.
 *
 * @param noun In lower case.
 *
 * @example
 * canSpeak('officials'); // true
 */
export function canSpeak(noun: string): boolean {
  return bodies.test(noun) || (agents.test(noun) && !things.test(noun));
}
