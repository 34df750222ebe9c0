import type { Evidence, GroundedArticle, Reason } from '../news/mod.ts';
import { frames, outletKey } from '../text/mod.ts';
import { align } from './align.ts';
import { tokens, type Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** Share of our content words from which on a sentence of the text tells of the same. */
const sameMatter = 0.6;
/** Sentences of the text that are looked at: what a headline says stands near the top. */
const mostSentences = 15;
/** What leaves a thing open, or denies it. */
const openWords =
  /^(?:may|might|could|would|alleged|allegedly|reportedly|suspected|accused|unconfirmed|apparently|appears?|appeared|plans?|planned|proposed|considering|weighing|expected|likely|possible|possibly|potential|potentially|not|never|no|denied|denies|deny|feared|if|unless|seeks|sought|attempted)$/;

/** The words of a text sentence that bound what our sentence has of it, and that ours lacks. */
function openedBy(ours: readonly Token[], theirs: readonly Token[]): string | null {
  const places = align(ours, theirs).filter((at, index) => at >= 0 && ours[index]!.isContent);
  const own = new Set(ours.map((token) => token.lower));
  const [from, to] = [Math.min(...places) - 2, Math.max(...places) + 1];
  const lost = theirs
    .slice(Math.max(0, from), to)
    .find(
      (token) =>
        openWords.test(token.lower) && !(token.lower === 'may' && token.isCapital) && !own.has(token.lower),
    );
  return lost?.text ?? null;
}

/** Whom the text has it from, where our sentence names neither them nor anybody like them. */
function creditedTo(sentence: string, text: string, outlet: string | null): string | null {
  const named = new Set(tokens(sentence).map((token) => token.key));
  const credit = frames(text).find(
    ({ source }) =>
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
