import type { Evidence, GroundedArticle, Reason } from '../news/mod.ts';
import { frames, outletKey } from '../text/mod.ts';
import { tokens, type Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** Share of our content words from which on a sentence of the text tells of the same. */
const sameMatter = 0.6;
/** Sentences of the text that are looked at: what a headline says stands near the top. */
const mostSentences = 15;
/** What leaves a thing open, or denies it, where the word it governs is one of ours. */
const openWords =
  /^(?:may|might|could|would|alleged|allegedly|reportedly|suspected|accused|unconfirmed|apparently|expected|likely|possible|possibly|not|never|no|denied|denies|feared|seeks|sought|attempted|plans|planned)$/;
/** Between a word that leaves open and what it governs. */
const between =
  /^(?:be|been|have|has|had|not|to|yet|also|soon|still|it|that|of|a|an|the|having|was|were|is|are)$/;
/** These stand behind what is said no less firmly than the outlet. */
const weakCredit =
  /^(?:claimed|claims|claim|alleged|alleges|allege|argued|argues|argue|believes?|believed|suspects?|suspected|suggests?|suggested|contends?|contended|asserts?|asserted|insists?|insisted|fears?|feared|hopes?|hoped|predicts?|predicted|denied|denies|accused)$/;

/** The word of a text sentence that bounds what our sentence has of it, and that ours lacks. */
function openedBy(ours: readonly Token[], theirs: readonly Token[]): string | null {
  const own = new Set(ours.map((token) => token.lower));
  const governed = new Set(
    ours.filter((token, at) => token.isContent && ours[at - 1]?.lower !== 'to').map((token) => token.key),
  );
  const lost = theirs.find((token, at) => {
    if (!openWords.test(token.lower) || (token.lower === 'may' && token.isCapital) || own.has(token.lower))
      return false;
    if (/^(?:plans|planned|seeks|sought|attempted)$/.test(token.lower) && theirs[at + 1]?.lower !== 'to')
      return false;
    const next = theirs
      .slice(at + 1, at + 6)
      .find((other) => !between.test(other.lower) && !/ly$/.test(other.lower));
    return next !== undefined && governed.has(next.key);
  });
  return lost?.text ?? null;
}

/** Whom the text has it from, no more firmly than as a claim, where our sentence names nobody like them. */
function creditedTo(sentence: string, text: string, outlet: string | null): string | null {
  const named = new Set(tokens(sentence).map((token) => token.key));
  const credit = frames(text).find(
    ({ source, verb }) =>
      weakCredit.test(verb) &&
      (outlet === null || outletKey(source) !== outletKey(outlet)) &&
      !tokens(source).some((token) => token.isContent && named.has(token.key)),
  );
  return credit?.source ?? null;
}

/** What is told, without the credit that is ours. */
function withoutOutlet(sentence: string, outlet: string | null): string {
  if (outlet === null) return sentence;
  return frames(sentence, outlet)
    .filter(({ source }) => outletKey(source) === outletKey(outlet))
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      sentence,
    );
}

function shared(ours: readonly Token[], theirs: readonly Token[]): number {
  const keys = new Set(theirs.map((token) => token.key));
  const content = ours.filter((token) => token.isContent && !lists.functionWords.has(token.lower));
  return content.length === 0 ? 0 : content.filter((token) => keys.has(token.key)).length / content.length;
}

/**
 * A headline is weaker evidence than the text below it: where the first sentences of the text tell the same less surely,
 * deny it, or have it from somebody, a sentence that rests on the headline must say so too.
 *
 * @param cited A sentence of the article's title or description; of its text there is nothing to ask.
 *
 * @example
 * // "Council closes port" over "The council may close the port": “may” is left out
 */
export function headlineReasons(
  sentence: string,
  cited: Evidence,
  { article, evidence }: GroundedArticle,
): Reason[] {
  if (cited.span.field === undefined) return [];
  const ours = tokens(withoutOutlet(sentence, article.outlet));
  const near = evidence
    .slice(0, mostSentences)
    .map((item) => ({ text: item.span.exact, list: tokens(item.span.exact) }))
    .map((item) => ({ ...item, share: shared(ours, item.list) }))
    .filter(({ share }) => share >= sameMatter)
    .sort((a, b) => b.share - a.share);
  const [best] = near;
  if (!best) return [];
  const open = openedBy(ours, best.list);
  if (open !== null)
    return [
      {
        check: 'headline',
        words: [open],
        why: `the text below the headline has “${open}” there; this leaves it out`,
      },
    ];
  const source = creditedTo(sentence, best.text, article.outlet);
  return source === null
    ? []
    : [
        {
          check: 'headline',
          words: [source],
          why: `the text below the headline has it from ${source}; this does not say so`,
        },
      ];
}
