function table(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

const determiners = table(
  `a an the this that these those its his her their our my your whose no any some each every all both either neither
  another other several many few more most`,
);
const prepositions = table(
  `about above across after against ahead along alongside amid among around as at away back before behind below beneath
  beside between beyond by despite down during except for from in inside into like near of off on onto out outside over
  past per regarding since than through throughout till to toward towards under until unlike up upon via with within
  without up following including concerning amid because due`,
);
const conjunctions = table('and or but nor yet so plus');
const subordinators = table(
  `when whenever if unless although though while whereas because since after before until once as whether lest provided
  where wherever how why what that who whom which whose than`,
);
const modals = table(
  `will would shall should may might can could must cannot won't wouldn't shan't shouldn't mightn't can't couldn't
  mustn't ought`,
);
const auxiliaries = table(
  `is are was were am be been being has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't
  don't doesn't didn't`,
);
const pronouns = table('i we you he she it they who one everyone someone nobody none this that those');
const adverbs = table(
  `also now still already just never not ever often always once soon then later again even only instead almost nearly
  both first today yesterday tonight meanwhile thus simply yet sometimes usually long n't quite rather too very
  eventually recently previously`,
);
/** Words in -ly that are no adverbs, as news has them. */
const notAdverbs = table(
  'family only early july italy ally assembly supply reply rally daily monthly weekly elderly fly',
);

/**
 * The closed class of a lower-case word; `open` for nouns, verbs and adjectives. A word of two classes gets the one
 * that most often ends a noun phrase.
 *
 * @example
 * wordClass('during'); // 'preposition'
 */
export function wordClass(
  lower: string,
):
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'modal'
  | 'auxiliary'
  | 'pronoun'
  | 'adverb'
  | 'open' {
  if (modals.has(lower)) return 'modal';
  if (auxiliaries.has(lower)) return 'auxiliary';
  if (determiners.has(lower)) return 'determiner';
  if (conjunctions.has(lower)) return 'conjunction';
  if (prepositions.has(lower)) return 'preposition';
  if (subordinators.has(lower)) return 'subordinator';
  if (pronouns.has(lower)) return 'pronoun';
  return adverbs.has(lower) || (lower.endsWith('ly') && lower.length > 4 && !notAdverbs.has(lower))
    ? 'adverb'
    : 'open';
}

/**
 * True for a word that opens a clause under another one ("when", "although", "because", "who").
 *
 * @example
 * isSubordinator('unless'); // true
 */
export function isSubordinator(lower: string): boolean {
  return subordinators.has(lower);
}
