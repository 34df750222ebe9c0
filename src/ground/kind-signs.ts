import type { ClaimKind } from '../news/mod.ts';

const adverbs = String.raw`(?:(?:also|now|still|already|not|never|both|all|once|again|later|then|[a-z]+ly) )*`;
const have = String.raw`(?:(?:has|have|had) (?:also |now |since |repeatedly |never )?)?`;

/** Each pattern stands at the finite verb of the main clause, in lower case and plain marks. */
function atVerb(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})`);
}

/** "could see", "could not be reached": able to, which is no plan. */
const ability = String.raw`(?:not|n't|only|barely|hardly|no longer|see|hear|feel|smell|taste|swim|walk|speak|read|remember|understand|afford|be (?:seen|heard|reached|found|felt|smelled))\b`;
const participle = String.raw`(?:not |also |never |already |well )?have (?!to\b|an?\b|the\b|no\b|any\b|more\b)[a-z]+`;

/** "denied bail", "denied the motion": a request turned down, which contradicts nothing. */
export const refusal =
  /^den(?:y|ies|ied) (?:(?:him|her|them|it|us|me|people|[a-z]+s|[a-z]+) )??(?:(?:the|a|an|his|her|its|their|any|all|that|this|both|two|several|emergency|last-minute|[a-z]+'s|[a-z]+) ){0,3}(?:requests?|motions?|appeals?|applications?|petitions?|bids?|bail|bond|entry|access|permission|permits?|visas?|asylum|parole|clemency|relief|services?|funding|tenure|boarding|coverage|benefits|stay|injunction|licen[cs]es?|certification|leave|treatment|rehearing)\b/;
const denial = String.raw`den(?:y|ies|ied)\b|${have}disput(?:e|es|ed|ing)\b|refut(?:e|es|ed)\b|${have}(?:plead|pleads|pleaded|pled) not guilty|${adverbs}(?:reject(?:s|ed)?|dismiss(?:es|ed)?) (?:the |those |these |any |all |such |his |her |their |its |[a-z]+'s |media |[a-z]+ )?(?:claims?|allegations?|accusations?|suggestions?|criticism|notion|idea|rumou?rs?|reports?)\b|(?:has|have|had) (?:[a-z]+ )?(?:denied|rejected the (?:claims?|allegations?|accusations?))\b`;

const charge = String.raw`(?:accused|suspected|indicted|charged (?:with|in|over)|wanted (?:for|on|over)|rumou?red)\b`;
const believed = String.raw`(?:alleged|said|believed|thought|understood|reported|rumou?red|presumed|suspected|claimed) to\b`;
const allegation = [
  String.raw`(?:(?:has|have|had|is|are|was|were)(?:n't)? )(?:${adverbs})(?:been |being )?(?:${charge}|${believed})`,
  String.raw`(?:accus(?:e|es|ed)|alleg(?:e|es|ed)|suspect(?:s|ed)?|indict(?:s|ed))\b`,
  String.raw`charge[sd]? (?:[^\s,]+ ){0,5}?(?:with|that)\b`,
  String.raw`fac(?:e|es|ed|ing) (?:[^\s,]+ ){0,4}?(?:charges?|allegations?|accusations?|counts?)\b`,
  String.raw`may ${participle}`,
].join('|');

const willing = String.raw`(?:will|shall|would|'ll|won't|wouldn't)\b(?! ${participle})`;
const awaited = String.raw`(?:expected|set|due|scheduled|planning|preparing|likely|unlikely|poised|slated|going|about|hoping|looking|seeking|aiming|on track|on course|ready|supposed|projected|forecast|anticipated|hoped|planned|intended) (?:to|for|on|in)\b`;
const plan = [
  willing,
  String.raw`(?:may|might)\b(?! ${participle})`,
  String.raw`could\b(?!n't)(?! (?:${participle}|${ability}))`,
  String.raw`(?:is|are|was|were|am|'s|'re|has been|have been)(?:n't)? ${adverbs}(?:${awaited}|considering\b|planning\b|weighing\b|mulling\b)`,
  String.raw`(?:is|are|was|were) to (?!the\b|a\b|blame\b)[a-z]+`,
  String.raw`${adverbs}(?:plan(?:s|ned)?|intend(?:s|ed)?|aim(?:s|ed)?|hopes?|expects?|expected|proposes?|proposed|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|threaten(?:s|ed)?|prepares?|wants?|seeks?|has plans|have plans) (?:not )?to\b`,
  String.raw`plans? (?:a|an|its|more|new|further)\b`,
].join('|');
const view = String.raw`(?:should|ought to)\b|must\b(?= (?:stop|act|be stopped|not be allowed))`;

/** In the order in which they are tried. */
export const signs: readonly (readonly [ClaimKind, RegExp])[] = [
  ['denied', atVerb(denial)],
  ['alleged', atVerb(allegation)],
  ['planned', atVerb(plan)],
  ['opinion', atVerb(view)],
];

/** Adverbs that take back what the main clause states. */
export const allegedAdverb = /^(?:allegedly|reportedly|purportedly|supposedly)$/;

/** A sentence that gives its writer's view whatever its verb is. */
export const viewOpening =
  /^(?:"?(?:I|We) (?:(?:also|still|firmly|do|don't|really|truly|strongly) )*(?:think|believe|hope|feel|suspect|argue|fear|doubt|wish)\b|(?:My|Our) (?:view|guess|hope)\b|(?:Clearly|Sadly|Frankly|Obviously|Unfortunately|Hopefully|Thankfully|Fortunately|Surely|Perhaps|Arguably|Indeed, it is)\b|It(?:'s| is) (?:clear|obvious|time|high time|hard to|no wonder|a shame|difficult to (?:see|imagine|believe)|tempting|fair to|worth (?:noting|remembering|asking))|Let(?:'s| us)\b|(?:And|But|So) (?:I|we) (?:think|believe|hope)\b)/;
