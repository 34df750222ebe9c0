import { words } from '../../../text/mod.ts';
import type { LineVerb } from './line-verb.ts';

const fewestWords = 5;
const mostWords = 16;
const mostChars = 104;

const marks = /["?!;()[\]{}|…<>*#@]|\.\.\.|--|\s[-–—]|[–—]\s|—/u;
/** A mark of quotation that is no apostrophe: "the ‘deal’", "'real' work". */
const singleMarks = /(?:^|[\s([—-])['‘’]\p{L}|\p{L}[,.]?['’](?=[\s,.]|$)(?<!s['’])|‘/u;
/** Fine after the name it stands for, in what that one says: "Varga says she will resign". */
const third =
  /(?:^|\s)(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|him|them|(?:[Ii]t|[Hh]e|[Ss]he)['’]s|[Tt]hey['’]re|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)['’](?:d|ll))(?=[\s,.]|$)/;
const personal =
  /(?:^|\s)(?:us|we|you|I|me|my|our|your|mine|yours|ours|this|these|those|himself|herself|itself|themselves|here|there|let['’]s|I['’]m|you['’]re|we['’]re|that['’]s|here['’]s|everybody|everyone['’]s|anybody|somebody|nobody|everything|something|nothing)(?=[\s,.]|$)/;
const questionStart =
  /^(?:how|why|what|what['’]s|who|who['’]s|when|where|which|whether|if|is|are|was|were|do|does|did|can|could|should|will|would|may|might|must|not|no|yes|and|but|or|so|yet|then|because|although|though|while|as|at|in|on|with|amid|after|before|despite|under|for|from|by|to|since|until|inside|outside|beyond|behind|meet|watch|read|see|look|listen|live|opinion|analysis|editorial|column|exclusive|breaking|update|timeline|photos|video|fact|review|preview|explainer|more|another|such|same|one|both|few|many|most|some|all|every|each|its|his|her|their|the (?:case|problem|real|truth|principle|secret|latest|best|worst|other|same|latter|former|previous|next|first|one))\b/i;
/** "Ducking questions, Varga leaves": whose the first words are comes after them. */
const opensWithDeed = /^\p{Lu}\p{Ll}+ing\b[^:]*, /u;
const listStart =
  /^(?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen) (?:\p{L}+ )?(?:things|ways|reasons|takeaways|facts|questions|times|charts|moments|lessons|key|best|worst|biggest|tips|signs|myths)\b/iu;
/** "Storm Agna: " before a line of its own. */
const kicker = /^[\p{L}\d’'. -]{2,32}: \S[^:]+$/u;
const shout =
  /^(?:latest|breaking(?: news)?|updated?|watch|exclusive|video|report|reports|just in|opinion|poll|analysis|fact check|timeline|photos):/i;
/** More than one sentence: "It passed. Here is why". */
const twoSentences = /\p{Ll}{3,}[.] \p{Lu}/u;
/** What ought to be is an opinion unless someone is said to hold it. */
const ought = /\b(?:should|must|ought|needs? to|has to|have to|deserves?|has the right|have the right)\b/i;
const saying =
  /\b(?:says?|said|tells?|told|urges?|urged|argues?|argued|warns?|warned|calls?|called|insists?|insisted|rules?|ruled|asks?|asked|wants?|wanted)\b/i;
/** Words that colour what they stand beside. */
const coloured =
  /\b(?:embattled|controversial|massive|huge|chaos|bloody|showdown|snubs?|grabs?|historic|sweeping|catastrophic|bizarre|bruising|fierce|tough|rocky|rare|tense|heated|hardline|deadly|dramatic|key|striking|critics)\b/i;
/** Words that shout or judge. */
const loaded =
  /\b(?:slams?|slammed|blasts?|blasted|torch(?:es|ed)?|rips?|ripped|shreds?|shredded|whacks?|whacked|eviscerates?|hammers?|hammered|skewers?|trash(?:es|ed)?|bash(?:es|ed)?|claps? back|lash(?:es|ed)? out|mocks?|mocked|schools|owns|pounces?|melts? down|meltdown|goes off|unloads?|unhinged|bombshells?|favou?rite|the left|the right(?= |['’])|left['’]s|propaganda|precious|patriots|shock(?:ing|er)?|stunning|stuns?|jaw-dropping|explosive|epic|insane|crazy|wild|outrageous|disgusting|disgraced?|disgraceful|extreme|scandal-plagued|infamous|notorious|radical|far-left|leftists?|right-wingers?|woke|monster|monstrous|disastrous?|horrifying|terrifying|heartbreaking|beautiful|ugly|amazing|incredible|perfect|finally|suddenly|sour|repugnant|smears?|hoax|sham|witch hunt|hypocri\p{L}+|lies|lied|liars?|fake|furious(?:ly)?|frenz(?:y|ied)|nightmare|war on|doomed|dead woman|debunks?|desperate(?:ly)?|brutal(?:ly)?|scathing|savage|blistering|bloodbath|stirs? the pot|dog whistle|gaslight\p{L}*|nukes|trolls?|roasts?|dunks?|humiliat\p{L}+|cav(?:es|ed)|surrenders? to|bows? to|fumes?|seethes?|infuriat\p{L}+|rattles?|reportedly slams|rampage|in a panic|dishonest|wrong to|right to (?!vote|work|repair|bear|choose|know|abortion)|is wrong|is right|are wrong|are right|wrongly|rightly|no better|mission impossible|love letter|scalp|radicals?|mainstream media|liberal media|fires back|hits back|takes aim|doubles down|blows up)\b/iu;
const speech =
  /^[^“”]*\b(?:says?|said|warns?|warned|calls?|called|vows?|vowed|tells?|told|insists?|claims?|claimed|denounces?|pledges?|demands?|rejects?|dismisses?|denies|condemns?|promises?|decries|cites?|threatens?|accuses?|accused|blames?|blamed|labels?|labeled|describes?|described)\b[^“”]*“[^“”]+”[^“”]*$/;

/** A pronoun with nobody before it whom it could stand for. */
function isLoose(text: string, verb: LineVerb | null): boolean {
  const at = third.exec(text)?.index;
  if (at === undefined) return false;
  if (!verb || at < verb.word.end - 1) return true;
  const subject = text.slice(0, verb.word.start);
  const isTold =
    saying.test(text.slice(verb.word.start, at)) ||
    /\b(?:that|after|before|as|while|when|because|if)\b/.test(text.slice(verb.word.end, at));
  return (
    !isTold ||
    !/\p{Lu}/u.test(subject) ||
    (text.slice(verb.word.end, at).match(/\b\p{Lu}\p{Ll}+/gu) ?? []).length > 1
  );
}

/** The quoted words are someone's whose saying the line tells; one quotation, no single word in scare marks. */
function isSpeech(text: string): boolean {
  return speech.test(text);
}

const dangling =
  /(?:\b(?:since|later|earlier|ago|days|weeks|months|citing|did|before|after|until|during|against|about|into|between|when|that|who|which|if|as|to|of|in|on|at|for|with|by|from|and|or|but|than|the|a|an|where|is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|must|not|no|his|her|its|their|over|under|amid|despite|while|because|whether|why|how|very|more|most|some|any|other|another|such|so|also|just|nearly|almost|about|likely|U\.?S|[ap]\.?m|\p{Ll}+n['’]t)|,|-)\.?$|\b(?:when|that|who|which|if|where)(?: \p{Lu}[\p{L}.]*)+\.?$/u;
const twice = /\b(\p{L}{3,})\s+\1\b/iu;

/**
 * What keeps a line from being a headline of ours: too short or long, a question, a list, a quoted fragment, a pronoun,
 * an opinion, a word that shouts, an end that hangs. Null when it may stand.
 *
 * @param written A line in sentence case without its full stop.
 * @param verb Its verb, see `lineVerb`.
 *
 * @example
 * lineFault('Why the harbour toll is wrong', null); // 'question'
 */
export function lineFault(written: string, verb: LineVerb | null, isCredited = false): string | null {
  const text = written.replace(/[“”]/g, '');
  const count = words(text).length;
  if (count < (isCredited ? fewestWords - 1 : fewestWords)) return 'short';
  if (count > mostWords || text.length > mostChars) return 'long';
  if (/:/.test(text) && (!kicker.test(text) || shout.test(text))) return 'marks';
  if (marks.test(text) || singleMarks.test(text) || twoSentences.test(text)) return 'marks';
  if (/[“”]/.test(written) && (!isSpeech(written) || written.includes(':'))) return 'marks';
  const proper = text.replace(/^[^:]*: /, '');
  if ([text, proper].some((part) => questionStart.test(part) || listStart.test(part))) return 'question';
  if (opensWithDeed.test(proper)) return 'dangling';
  if (personal.test(text) || isLoose(text, verb)) return 'pronoun';
  if (ought.test(text) && !saying.test(text)) return 'opinion';
  if (loaded.test(text)) return 'loaded';
  if (dangling.test(text) || twice.test(text)) return 'dangling';
  if (!verb) return 'verb';
  // "The speech Varga did not make" is no sentence.
  if (verb.verb === null && verb.kind === 'finite' && count - verb.at < 3 && !written.includes('“'))
    return 'dangling';
  if (/ just /.test(text)) return 'just';
  return verb.at >= count - 1 && verb.kind !== 'bare' && count > 6 ? 'dangling' : null;
}

/**
 * True for a line with a word that colours what it tells; another line is better.
 *
 * @example
 * isColoured('Council passes controversial toll'); // true
 */
export function isColoured(text: string): boolean {
  return coloured.test(text);
}
