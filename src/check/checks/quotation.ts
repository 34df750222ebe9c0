import type { TextRange } from '../../news/mod.ts';
import { isReportVerb, outletKey, plainMarks, quotations } from '../../text/mod.ts';
import { finding, type Check, type Finding } from '../check.ts';
import type { Comparison } from '../comparison.ts';
import { isFiniteAt } from '../gaps/whole.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';

function loose(text: string): string {
  return plainMarks(text)
    .replace(/["']/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!?]+$/, '')
    .trim();
}

/** Where the source quotes something, to show beside a quotation that it does not have. */
function quotedThere(comparison: Comparison): readonly TextRange[] {
  return quotations(comparison.sourceText);
}

function altered(comparison: Comparison): Finding[] {
  const text = comparison.sentenceText;
  if (!/["'“”‘’«„]/.test(text)) return [];
  const quoted = quotations(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  if (quoted.length === 0) return [];
  const source = loose(comparison.sourceText);
  return quoted
    .filter((quote) => !source.includes(loose(quote.text)))
    .map((quote) =>
      finding(
        'quotation',
        'absent',
        [quote.text],
        'these quoted words do not stand so in the cited sentence',
        {
          at: [quote],
          source: quotedThere(comparison),
        },
      ),
    );
}

/** Someone's quoted words, three or more in a row, made ours. */
function unmarked(comparison: Comparison): Finding[] {
  const lost: { ours: Token; theirs: Token }[][] = [];
  let run: { ours: Token; theirs: Token }[] = [];
  const flush = () => {
    if (run.length >= 3 || (run.length > 0 && isWholeQuotation(comparison, run))) lost.push(run);
    run = [];
  };
  comparison.sentence.forEach((token, index) => {
    const theirs = comparison.source[comparison.aligned[index]!];
    if (theirs?.isQuoted && !token.isQuoted) run.push({ ours: token, theirs });
    else flush();
  });
  flush();
  return lost.map((words) =>
    finding(
      'quotation',
      'absent',
      [words.map(({ ours }) => ours.text).join(' ')],
      'these are someone’s quoted words; the quotation marks are gone',
      { at: words.map(({ ours }) => ours), source: words.map(({ theirs }) => theirs) },
    ),
  );
}

/** A word or two that the source holds at a distance by marks of their own ("the “free” clinic"); a title or nickname has capitals. */
function isWholeQuotation({ source }: Comparison, run: readonly { readonly theirs: Token }[]): boolean {
  const content = run.filter(({ theirs }) => theirs.isContent);
  if (content.length === 0 || content.every(({ theirs }) => theirs.isCapital)) return false;
  const first = source.indexOf(run[0]!.theirs);
  const last = source.indexOf(run.at(-1)!.theirs);
  return source[first - 1]?.isQuoted !== true && source[last + 1]?.isQuoted !== true;
}

/** Data and polls show in no words of theirs. */
const wordless = /^(?:show|shows|showed|indicate|indicates|indicated|suggest|suggests|suggested)$/;
/** Verbs that speak of words whatever follows them. */
const alwaysSpoken =
  /^(?:said|says|say|told|tells|wrote|writes|testified|tweeted|recalled|asked|replied|responded|joked|stated|states|warned|warns|argued|argues|insisted|insists)$/;
/** As often a deed as a word: "added 300 jobs", "continued to fall", "charged two men". */
const mostlyDeeds =
  /^(?:added|adds|responded|responds|continued|found|finds|estimated|estimates|charged|charges|charge|posted|ruled|declared|declares|reported|reports|report)$/;

/** Deeds done with words: a quotation right behind one reads as the words themselves. */
const wordDeeds =
  /^(?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?|urge[sd]?|urging|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|threaten(?:s|ed)?|accuse[sd]?|accusing|describe[sd]?|describing|label(?:s|l?ed)?|dub(?:s|bed)?|refer(?:s|red)|condemn(?:s|ed)?|denounce[sd]?|praise[sd]?|criticize[sd]?|criticise[sd]?|blame[sd]?|warn(?:s|ed|ing)?)$/;
const wordDeedReach = 4;

/** "called for", not "called the race". */
function isWordDeed(token: Token, next: Token | undefined): boolean {
  if (!wordDeeds.test(token.lower)) return false;
  return !/^call/.test(token.lower) || next === undefined || !lists.articles.has(next.lower);
}

const nounsToo =
  /^(?:claims?|reports?|charges?|states|estimates?|fears?|hopes?|posts|shows?|notes|admits|warns)$/;

/** "Jobless claims can be …", "the United States added": no verb of saying. */
function isNoun(list: readonly Token[], at: number): boolean {
  const [before, next] = [list[at - 1], list[at + 1]];
  if (!nounsToo.test(list[at]!.lower)) return false;
  if (before?.lower === 'united' || (before && lists.articles.has(before.lower))) return true;
  const opensClause =
    next?.before === '' &&
    (next.isCapital ||
      next.isQuoted ||
      lists.articles.has(next.lower) ||
      /^(?:that|it|he|she|they|there|this|his|her|its|their)$/.test(next.lower));
  return !opensClause;
}

/** The verb at this place has what follows up to the quotation as its words. */
function governs(list: readonly Token[], verb: number, first: number): boolean {
  const { lower } = list[verb]!;
  if (wordless.test(lower) || isNoun(list, verb)) return false;
  if (alwaysSpoken.test(lower) || verb + 1 === first) return true;
  const between = list.slice(verb + 1, first);
  if (between.slice(0, 4).some((token) => token.lower === 'that')) return true;
  return !mostlyDeeds.test(lower) && between.some((_, at) => isFiniteAt(list, verb + 1 + at));
}

/** A verb of speech before a quotation, or another speaker than the outlet, makes it the speaker's own words. */
function isSpoken(comparison: Comparison, first: number): boolean {
  const { sentence, credits } = comparison;
  const outlet = comparison.outlet === null ? null : outletKey(comparison.outlet);
  if (credits.some(({ source, verb }) => outletKey(source) !== outlet && !wordless.test(verb))) return true;
  const from = Math.max(0, first - wordDeedReach);
  const near = sentence.slice(from, first);
  if (near.some((token, at) => !token.isQuoted && isWordDeed(token, sentence[from + at + 1]))) return true;
  return sentence
    .slice(0, first)
    .some((token, at) => !token.isQuoted && isReportVerb(token.lower) && governs(sentence, at, first));
}

/**
 * Words in quotation marks that the source tells in its own words. They may be quoted only from the outlet, when the
 * sentence credits it and no one else says them; a quotation may never go on where the source's ends.
 */
function invented(comparison: Comparison): Finding[] {
  const outlet = comparison.outlet === null ? null : outletKey(comparison.outlet);
  const credited = outlet !== null && comparison.credits.some((frame) => outletKey(frame.source) === outlet);
  return quotedRuns(comparison).flatMap((run) => {
    const told = run.filter(({ theirs }) => theirs?.isQuoted === false);
    if (told.length === 0) return [];
    const whole = run.every(({ theirs }) => theirs?.isQuoted !== true);
    if (whole && credited && !isSpoken(comparison, run[0]!.index)) return [];
    const why = whole
      ? 'the cited sentence tells this in its own words, not as a quotation'
      : 'the quotation goes on beyond the one in the cited sentence';
    const places = { at: told.map(({ ours }) => ours), source: told.flatMap(({ theirs }) => theirs ?? []) };
    return [finding('quotation', 'absent', [run.map(({ ours }) => ours.text).join(' ')], why, places)];
  });
}

interface QuotedToken {
  readonly ours: Token;
  readonly theirs: Token | undefined;
  readonly index: number;
}

/** The words in quotation marks, quotation by quotation, each with its word of the source. */
function quotedRuns({ sentence, source, aligned }: Comparison): QuotedToken[][] {
  const runs: QuotedToken[][] = [];
  let open = false;
  sentence.forEach((ours, index) => {
    if (ours.isQuoted && !open) runs.push([]);
    open = ours.isQuoted;
    if (open) runs.at(-1)!.push({ ours, theirs: source[aligned[index]!], index });
  });
  return runs;
}

/** Quotations are exact, and words quoted in the source stay in quotation marks. */
export const quotation: Check = {
  name: 'quotation',
  run: (comparison) => [...altered(comparison), ...invented(comparison), ...unmarked(comparison)],
};
