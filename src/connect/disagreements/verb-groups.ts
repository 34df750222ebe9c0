import { finiteness, plainMarks, transitiveVerb, wordClass, type Word } from '../../text/mod.ts';
import { tellsDeed } from './deed-words.ts';
import type { Stage } from './slots.ts';

/** A word with what tells its place: class, whether a mark stands before it. */
export interface Token extends Word {
  readonly lower: string;
  readonly kind: ReturnType<typeof wordClass>;
  readonly isOpened: boolean;
  readonly isName: boolean;
}

/** A verb with its helpers: places of tokens, `from` to `verb`. */
export interface VerbGroup {
  /** With the verb that governs it: "refused to accept". */
  readonly from: number;
  readonly verb: number;
  readonly stage: Stage;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
}

/** The words of a sentence with what stands before them. */
export function tokensOf(sentence: string, all: readonly Word[]): Token[] {
  return all.map((word, at) => {
    const gap = at === 0 ? '' : plainMarks(sentence.slice(all[at - 1]!.end, word.start));
    const lower = plainMarks(word.text).toLowerCase();
    return {
      ...word,
      lower,
      kind: wordClass(lower),
      isOpened: at > 0 && /[,;:()"]|\s-\s/.test(gap),
      isName: /^\p{Lu}/u.test(word.text) && at > 0,
    };
  });
}

const future =
  /^(?:plans?|planned|planning|intends?|intended|aims?|aimed|expects?|expected|set|due|agreed|agrees|vow(?:s|ed)?|pledged?|promised?|threaten(?:s|ed)?|hopes?|wants?|seeks?|scheduled|poised|likely|proposed?|preparing|prepares|ready|considering|decided|decides)$/;
const charged = /^(?:accused?|accuses|suspected|alleged|alleges|allegedly|reportedly|charged)$/;
const failing = /^(?:refus(?:e|es|ed)|fail(?:s|ed)?|decline[sd]?|neglected)$/;
const denying = /^(?:den(?:y|ies|ied)|disput(?:es?|ed))$/;
const not = /^(?:not|never|n't|neither|nor|no)$/;
const contracted = /n't$/;

function isHelper(token: Token): boolean {
  return (
    token.kind === 'modal' || token.kind === 'auxiliary' || token.kind === 'adverb' || not.test(token.lower)
  );
}

function isParticiple(lower: string): boolean {
  return (
    /ed$/.test(lower) ||
    /participle/.test(transitiveVerb(lower)?.form ?? '') ||
    /^(?:sold|bought|built|cut|shut|hit|held|hidden|taken|given|made|paid|found|left|lost|won|broken|withdrawn|known|seen|kept|sent|put|told|hurt)$/.test(
      lower,
    )
  );
}

/** The helpers right before a verb, from the first one. */
function helpersFrom(all: readonly Token[], verb: number): number {
  let from = verb;
  while (from > 0 && !all[from]!.isOpened && isHelper(all[from - 1]!)) from -= 1;
  const says = ({ lower }: Token) => not.test(lower) || charged.test(lower);
  while (from < verb && all[from]!.kind === 'adverb' && !says(all[from]!)) from += 1;
  return from;
}

function isVerbAt(all: readonly Token[], at: number, from: number): boolean {
  const { lower, kind, isName } = all[at]!;
  if (kind !== 'open' || isName || !tellsDeed(lower)) return false;
  const governs = failing.test(lower) || future.test(lower) || charged.test(lower);
  if (governs && all[at + 1]?.lower === 'to') return false;
  const before = all[at - 1];
  const helpers = all.slice(from, at);
  if (helpers.some((word) => word.kind === 'modal')) return true;
  if (helpers.some((word) => /^(?:did|does|do|didn't|doesn't|don't)$/.test(word.lower))) return true;
  if (helpers.some((word) => word.kind === 'auxiliary')) return isParticiple(lower) || /ing$/.test(lower);
  if (before?.lower === 'to') return !/(?:ed|ing|s)$/.test(lower) || transitiveVerb(lower)?.form === 'base';
  if (/ing$/.test(lower)) {
    const sign = all.slice(Math.max(0, at - 5), at).map((word) => word.lower);
    return (
      sign.some((word) => denying.test(word) || /^(?:accused|accuses|suspected)$/.test(word)) ||
      before?.lower === 'without'
    );
  }
  if (
    !before ||
    before.kind === 'determiner' ||
    before.kind === 'preposition' ||
    (!before.isName && before.kind === 'conjunction' && at < 2)
  )
    return false;
  // ", hatred" and ", backed by": a mark before a bare form makes it no verb of a clause.
  if (all[at]!.isOpened && from === at) return false;
  const form = transitiveVerb(lower)?.form;
  if (form === 'present') return before.isName || before.kind === 'pronoun';
  return finiteness(lower) !== null || form === 'past' || form === 'past or participle';
}

/** "Speculated that it sold", "allegations that he lied": put forward by someone, not told. */
const putForward =
  /^(?:speculat(?:e|es|ed|ion)|rumou?r(?:s|ed)?|suspicions?|suspect(?:s|ed)|allegations?|alleged|alleges|accusations?|assessments?|claims|conspiracy|theory|theories|fears|feared|wonder(?:s|ed)?)$/;

/** True where the clause stands under "that" behind such a word. */
function isPutForward(all: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > 0 && from - at < 9; at--) {
    if (all[at]!.lower !== 'that') continue;
    return all.slice(Math.max(0, at - 2), at).some((word) => putForward.test(word.lower));
  }
  return false;
}

function stageOf(all: readonly Token[], from: number, verb: number): Stage | null {
  const helpers = all.slice(from, verb).map((word) => word.lower);
  if (
    helpers.some((word) =>
      /^(?:can|can't|cannot|could|couldn't|should|must|ought|shouldn't|mustn't)$/.test(word),
    )
  ) {
    return null;
  }
  if (helpers.some((word) => charged.test(word))) return 'alleged';
  if (helpers.some((word) => /^(?:would|wouldn't|may|might)$/.test(word))) {
    return helpers.includes('have') ? 'alleged' : 'planned';
  }
  if (helpers.some((word) => /^(?:will|shall|won't)$/.test(word))) return 'planned';
  const back = all.slice(Math.max(0, from - 6), from).map((word) => word.lower);
  if (all[verb - 1]?.lower === 'to' || all[from - 1]?.lower === 'to') {
    if (back.some((word) => charged.test(word) || /^(?:said|believed|thought)$/.test(word))) return 'alleged';
    if (back.some((word) => failing.test(word))) return 'done';
    return back.some((word) => future.test(word)) ? 'planned' : null;
  }
  if (/ing$/.test(all[verb]!.lower)) {
    if (back.some((word) => denying.test(word)) || back.includes('without')) return 'done';
    return back.some((word) => charged.test(word)) ? 'alleged' : null;
  }
  return 'done';
}

function negationOf(all: readonly Token[], from: number, verb: number): boolean {
  const inside = all.slice(from, verb);
  const isNot = inside.some((word) => not.test(word.lower) || contracted.test(word.lower));
  const opening = all.slice(Math.max(0, from - 4), from);
  const isTo = all[verb - 1]?.lower === 'to' || /ing$/.test(all[verb]!.lower);
  const isFailed =
    isTo &&
    opening.some((word) => failing.test(word.lower) || word.lower === 'without' || not.test(word.lower));
  const denied = all.slice(Math.max(0, from - 9), from).some((word) => denying.test(word.lower));
  const isNever = all[from - 1]?.lower === 'never' || all[from - 1]?.lower === 'neither';
  return (isNot || isFailed || isNever) !== denied;
}

/** Where "refused" begins in "refused to accept", and "is expected" in "is expected to close"; else `from`. */
function governorFrom(all: readonly Token[], from: number, verb: number): number {
  const isGoverned =
    all[from]!.lower === 'to' || all[verb - 1]!.lower === 'to' || /ing$/.test(all[verb]!.lower);
  if (!isGoverned) return from;
  for (let at = from - 1; at >= 0 && from - at <= 5; at--) {
    if (all[at + 1]!.isOpened) return from;
    const { lower } = all[at]!;
    if (future.test(lower) || charged.test(lower) || failing.test(lower) || denying.test(lower)) {
      return helpersFrom(all, at);
    }
  }
  return from;
}

/** Openers under which nothing is stated. */
const unstated = /^(?:if|unless|whether|lest|had|should|why|how)$/;

function isStated(all: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at < 12; at--) {
    if (unstated.test(all[at]!.lower) && all[at]!.kind !== 'auxiliary') return false;
    if (all[at + 1]!.isOpened) return true;
  }
  return true;
}

/**
 * Verbs of deeds with their helpers, how far the deed has come and whether it is negated ("refused to", "denied that",
 * "without"). Nothing under "if" and "whether"; no mere ability or duty.
 */
export function verbGroups(all: readonly Token[]): VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let verb = 0; verb < all.length; verb++) {
    let from = helpersFrom(all, verb);
    if (from === verb && all[verb - 1]?.lower === 'to') from = verb - 1;
    if (!isVerbAt(all, verb, from)) continue;
    const told = stageOf(all, from, verb);
    const stage = told === 'done' && isPutForward(all, from) ? 'alleged' : told;
    if (stage === null || !isStated(all, from)) continue;
    const helpers = all.slice(from, verb).map((word) => word.lower);
    const isPassive =
      helpers.some((word) => /^(?:is|are|was|were|be|been|being|wasn't|weren't|isn't|aren't)$/.test(word)) &&
      !/ing$/.test(all[verb]!.lower);
    found.push({
      from: verb > 0 ? governorFrom(all, from, verb) : from,
      ...{ verb, stage, isNegated: negationOf(all, from, verb), isPassive },
    });
  }
  return found;
}
