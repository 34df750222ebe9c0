import type { DraftSentence, Evidence, Reason } from '../news/mod.ts';
import { frames, outletKey, plainMarks, words } from '../text/mod.ts';

const pronouns = new Set(
  'he she it they we i this that these those his her its their him them theirs hers both another such'.split(
    ' ',
  ),
);
const relativeTime =
  /\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Hh]ere|(?:[Tt]his|[Ll]ast|[Nn]ext) (?:week|month|year|morning|afternoon|evening|night|spring|summer|fall|autumn|winter|weekend|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|[Ee]arlier (?:this|in the) \w+|[Rr]ecently|[Oo]vernight|(?:[Ll]ast|[Nn]ext) (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:this|the) past \w+|(?:[Mm]oments|[Ss]everal \w+) ago|(?:a|one|[Tt]wo|three|four|five|six|\d+) (?:days?|weeks?|months?|hours?) (?:ago|earlier|later)|[Tt]he (?:day|week|month|year|night) before(?= ?[,.;]|$)|(?:[Tt]he )?(?:next|following|previous|same) (?:day|night|morning|afternoon|evening)|[Rr]ight now|[Ee]arlier (?:today|on)|[Ll]ater on)\b/;
/** Marks that stand inside others do not count, so that a run of them costs no more than its length. */
const quoted = /[“"][^“”"]*[”"]/g;
const relativeTimes = new RegExp(relativeTime, 'g');
const another = /^The (?:previous|latter|same|other|former) (?:one|\w+)\b/;
const bareDefinite =
  /^The (?:[a-zA-Z-]+ )?(?:bill|case|event|events|trial|lawsuit|suit|complaint|charges?|indictment|probe|investigation|legislation|resolution|settlement|agreement|summit|meeting|hearing|talks|survey|study|poll|findings|results?|rule|rules|policy|amendment|memo|video|footage|tweet|post|posts|strike|protests?|crash|shooting|explosion|blast|fire|storm|outage|victims?|driver|pilot|couple|killing|killings|death|deaths|arrests?|program|project|initiative|effort|package|increase|drop|rise|decline|revelation|allegations?|accusations?|claims?|speech|interview|visit|trip|message|guidance|restrictions|sanctions|appeal|request|nomination|resignation|move|decision|announcement|measure|ruling|order|plan|proposal|company|firm|group|agency|report|letter|statement|man|woman|suspect|two|pair|three|vote|deal|law|document|documents|department|president|official|officials|incident|attack|comments?|remarks?|figure|news|change|changes|latest|same|former|new)\b/;

function reason(check: string, word: string, why: string): Reason {
  return { check, words: [word], why };
}

/** What is said, without the outlet's credit before it (another speaker is an antecedent); capitalised as a sentence. */
function withoutFrontFrame(text: string, outlets: readonly string[]): string {
  const front = frames(text).find(
    (frame) => frame.place === 'front' && outlets.includes(outletKey(frame.source)),
  );
  const core = front ? text.slice(front.end) : text;
  return core.charAt(0).toUpperCase() + core.slice(1);
}

/** “I …”, “We …”: the speaker's own person, whom the words behind the quotation name. */
const ownSpeech = /^[“"](?:I|We|My|Our)(?=[ '’])[^“”"]*[”"]/;
const namedSpeaker =
  /^[“"][^“”"]*[”"] (?:(?:said|says|wrote|told|tweeted|added|argued|warned|stated|testified)\b[^,“”"]{0,60}?\p{Lu}\p{Ll}|(?!(?:he|she|they|it)\b)[^,“”"]{0,60}?\p{Lu}\p{Ll}+[^,“”"]{0,40} (?:said|says|wrote|told|tweeted|added|argued|warned|stated|testified)\b)/u;

function antecedent(text: string, isFirst: boolean, outlets: readonly string[]): Reason[] {
  const core = withoutFrontFrame(text, outlets);
  const first = words(core)[0]?.text ?? '';
  if (ownSpeech.test(core) && namedSpeaker.test(core)) return [];
  if (pronouns.has(plainMarks(first).toLowerCase().replace(/'.*$/, ''))) {
    return [reason('antecedent', first, `“${first}” does not say who or what is meant`)];
  }
  const definite = isFirst ? (another.exec(core) ?? bareDefinite.exec(core)) : null;
  if (
    definite &&
    !/^(?:The (?:[\w-]+ ){1,2}(?:of|in|to|on|by|for|from|that|against|over|between|with|aimed|banning) )/.test(
      core,
    )
  ) {
    return [
      reason('antecedent', definite[0], `“${definite[0]}” opens the brief and nothing before it says which`),
    ];
  }
  return [];
}

const bareSpeaker =
  /(?:^|[,”"] ?)(?:said |says )?(?:he|she|they)(?: (?:said|says|told|added|wrote|claimed|argued))?(?=[ ,.”"]|$)|\baccording to (?:him|her|them)\b/;
const person =
  /\p{Lu}\p{Ll}+|\b(?:man|woman|men|women|people|person|officials?|police|officers?|judge|president|minister|mayor|spokes\w+|witness\w*|doctors?|lawyers?|\w+ers|\w+ors|\w+ists)\b/u;

/** "…, he said": nobody before it in the sentence can be meant. */
function speaker(text: string, outlets: readonly string[]): Reason[] {
  const core = withoutFrontFrame(text, outlets).replace(quoted, (words) => ' '.repeat(words.length));
  const match = bareSpeaker.exec(core);
  if (!match || match.index === 0) return [];
  const before = core.slice(0, match.index);
  // The first word has its capital from its place.
  if (person.test(before.replace(/^\S+/, '')) || /^\p{Lu}\p{Ll}+ (?:\p{Lu}|said|says|told)/u.test(before))
    return [];
  const word = match[0].replace(/^[,”" ]+/, '');
  return [reason('antecedent', word, `“${word}” does not say who is meant`)];
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** "12 March", "in May", "for the week ended 1 May": the sentence itself says from when it counts. */
const ownDay = new RegExp(
  `\\b(?:(?:in|of|on|for|by|ended|until|since|late|early|mid) )?(?:\\d{1,2} (?:${months})|(?:${months})(?: \\d{1,2}| 20\\d\\d)?)\\b`,
);
const countedFromDay =
  /^(?:(?:a|one|[Tt]wo|three|four|five|six|\d+) (?:days?|weeks?|months?|hours?) (?:earlier|later)|[Ee]arlier in the day|[Oo]vernight|[Tt]he (?:day|week|month|year|night) before)$/;

/** Counted from a day that the sentence names before it, so that a reader can place it: "6.1% in April, from 6% a month earlier". */
function isPlaced(open: string, { 0: found, index }: RegExpExecArray): boolean {
  if (/^[Ll]ater on$/.test(found))
    return new RegExp(`^ \\d{1,2} (?:${months})\\b`).test(open.slice(index + found.length));
  return countedFromDay.test(found) && ownDay.test(/vernight$/.test(found) ? open : open.slice(0, index));
}

/** The source's "today" is not the reader's. Words inside a quotation are the speaker's and may stay. */
function deixis(text: string): Reason[] {
  const open = text.replace(quoted, ' ');
  const match = [...open.matchAll(relativeTimes)].find((found) => !isPlaced(open, found));
  return match
    ? [reason('time', match[0], `“${match[0]}” means the day of the source, not the reader’s`)]
    : [];
}

const speechWords = 3;

function wordList(text: string): string[] {
  return words(plainMarks(text).toLowerCase()).map((word) => word.text);
}

/** The first run of words that both have, or null. */
function sharedRun(ours: readonly string[], theirs: readonly string[]): string | null {
  const runs = new Set(
    theirs.slice(speechWords - 1).map((_, at) => theirs.slice(at, at + speechWords).join(' ')),
  );
  const at = ours.findIndex((_, index) => runs.has(ours.slice(index, index + speechWords).join(' ')));
  return at < 0 ? null : ours.slice(at, at + speechWords).join(' ');
}

/**
 * Someone's words told as the outlet's. A quotation that runs over several sentences leaves no marks in those in its
 * middle, so only the article tells that they are quoted.
 */
function speech(text: string, cited: readonly Evidence[]): Reason[] {
  const open = wordList(text.replace(quoted, ' . '));
  return cited.flatMap(({ quotes }) =>
    quotes.flatMap((quote) => {
      const run = sharedRun(open, wordList(quote.text));
      return run === null
        ? []
        : [reason('quotation', run, `“${run}” is quoted in the source; here the quotation marks are gone`)];
    }),
  );
}

function origin(sentence: DraftSentence, cited: readonly Evidence[]): Reason[] {
  if (sentence.cites.length === 0) return [reason('evidence', sentence.text, 'cites no source sentence')];
  if (sentence.cites.length > 2)
    return [reason('evidence', sentence.text, 'cites more than two source sentences')];
  return cited.length === sentence.cites.length
    ? []
    : [reason('evidence', sentence.cites.join(' '), 'cites a source sentence that does not exist')];
}

/**
 * What a sentence must have to stand in a brief by itself: evidence that exists, an antecedent for each pronoun,
 * times a reader can place, and nobody's speech told as report.
 *
 * @param outlets The outlets of the cited sentences, as their names are written.
 * @param isFirst Nothing stands before it that could say who or what is meant.
 */
export function standingReasons(
  sentence: DraftSentence,
  cited: readonly Evidence[],
  outlets: readonly string[],
  isFirst: boolean,
): Reason[] {
  return [
    ...origin(sentence, cited),
    ...antecedent(sentence.text, isFirst, outlets.map(outletKey)),
    ...speaker(sentence.text, outlets.map(outletKey)),
    ...deixis(sentence.text),
    ...speech(sentence.text, cited),
  ];
}
