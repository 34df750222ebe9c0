import type { Attribution } from '../news/mod.ts';
import { finiteAt, phrase, type ClauseWord } from './clause-words.ts';
import type { Reading } from './reading.ts';
import type { Saying } from './sayings.ts';

/** What an outlet's name is made of; who is told something and bears none of these is a person or a body. */
const outletWord =
  /\b(?:News|Times|Post|Journal|Radio|TV|Television|Press|Herald|Tribune|Ledger|Gazette|Guardian|Reuters|BBC|CNN|NBC|ABC|CBS|MSNBC|NPR|PBS|AFP|AP|Fox|Bloomberg|Magazine|Daily|Weekly|Mail|Sun|Telegraph|Courier|Observer|Globe|Chronicle|Politico|Podcast|Channel|Network|Independent|Mirror|Review|Insider|Axios|WIRED|Wired|(?:news )?agency|newspaper|broadcaster|magazine|station)\b/;
/** People and papers one can cite; "citing rising costs" names a reason. */
const citable =
  /\p{Lu}|^(?:an? |the |two |three |several |some |unnamed |unidentified |anonymous |its |their |local |state |police |court |government |internal |company )*(?:officials?|people|persons?|sources?|documents?|reports?|data|records?|stud(?:y|ies)|statements?|filings?|police|experts?|analysts?|researchers?|figures|statistics|emails?|memos?|witness(?:es)?|lawyers?|media|newspapers?|agency|spokes\w+|files|insiders)\b/u;
const deepest = 4;

/** The place after what is cited from `at` on. */
function citedEnd(all: readonly ClauseWord[], at: number): number {
  let to = at;
  while (to < all.length && to - at < 14) {
    const word = all[to]!;
    if (to > at && (word.opensPart || word.kind === 'subordinator' || word.lower === 'that')) break;
    if (word.isQuoted || finiteAt(all, to) === 'sure' || /^(?:as|saying)$/.test(word.lower)) break;
    to += 1;
  }
  return to;
}

/** "citing Y", "which cited Y": the place of the first word of Y when it stands at `at`, else -1. */
function citedAt(all: readonly ClauseWord[], at: number): number {
  const word = all[at];
  if (!word || word.isQuoted) return -1;
  if (/^(?:citing|quoting)$/.test(word.lower)) return at + 1;
  const isRelative =
    /^(?:which|who|that)$/.test(word.lower) &&
    /^(?:cit(?:es|ed)|quot(?:es|ed))$/.test(all[at + 1]?.lower ?? '');
  return isRelative ? at + 2 : -1;
}

/** Everyone cited in turn: right behind the source, right behind its verb, then behind one another. */
function citedBy(sentence: string, all: readonly ClauseWord[], saying: Saying): string[] {
  const found: string[] = [];
  const after = Math.max(saying.to, saying.verb + 1);
  let at = citedAt(all, saying.to) >= 0 ? saying.to : after;
  while (at < Math.min(all.length, after + 3) && citedAt(all, at) < 0) at += 1;
  for (let from = citedAt(all, at); from >= 0 && found.length < deepest; from = citedAt(all, at)) {
    at = citedEnd(all, from);
    const cited = phrase(sentence, all, from, at);
    if (!citable.test(cited)) break;
    found.push(cited);
  }
  return found;
}

/** "told Teal Radio", "said in an interview with Teal Radio": the outlet that has it from the speaker. */
function toldOutlet(sentence: string, all: readonly ClauseWord[], saying: Saying): string | null {
  let from = saying.verb + 1;
  if (!/^(?:told|tells)$/.test(all[saying.verb]!.lower)) {
    const near = all.slice(from, from + 9);
    const to = near.findIndex(
      (word, at) =>
        /^(?:to|with)$/.test(word.lower) &&
        /^(?:statements?|interviews?|emails?|e-mails?|comments?|remarks?|messages?|letters?)$/.test(
          near[at - 1]?.lower ?? '',
        ),
    );
    if (to < 0) return null;
    from += to + 1;
  }
  let end = from;
  while (end < all.length && end - from < 8 && !(end > from && all[end]!.opensPart)) {
    const word = all[end]!;
    if (
      word.isQuoted ||
      word.kind === 'subordinator' ||
      (word.kind === 'preposition' && word.lower !== 'of') ||
      word.lower === 'that'
    )
      break;
    if (
      finiteAt(all, end) !== null ||
      (end > from &&
        /^\p{Ll}/u.test(word.text) &&
        !/^(?:of|and|the|news|agency|newspaper|radio|magazine|station)$/.test(word.lower))
    )
      break;
    if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word.lower)) break;
    if (end > from && word.kind === 'determiner') break;
    end += 1;
  }
  const told = phrase(sentence, all, from, end);
  return outletWord.test(told) ? told : null;
}

/**
 * Who is credited in a sentence, how, and on whose word: "X, citing Y, said" credits X via Y, "Y told X" with X an
 * outlet credits X via Y. `via` goes from the nearest on.
 *
 * @example
 * // attributionOf(readSentence('Teal Radio, citing two officials, said it fell.'))?.via; // ['two officials']
 */
export function attributionOf({ sentence, words: all, sayings }: Reading): Attribution | null {
  const saying = sayings[0];
  if (!saying) return null;
  const source = phrase(sentence, all, saying.from, saying.to);
  const verb = saying.form === 'according' ? 'according to' : all[saying.verb]!.text;
  const outlet = saying.form === 'according' ? null : toldOutlet(sentence, all, saying);
  if (outlet !== null) return { source: outlet, verb, via: [source] };
  return { source, verb, via: citedBy(sentence, all, saying) };
}
