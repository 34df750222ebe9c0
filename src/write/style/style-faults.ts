import { frames, words } from '../../text/mod.ts';
import { quotedOut } from './quoted-out.ts';
import { coarse, hype, pipeline } from './word-rules.ts';

/** What can be wrong with the way a text is written, whatever it says. */
export type StyleRule =
  | 'hype'
  | 'coarse words'
  | 'dash'
  | 'pipeline words'
  | 'doubled attribution'
  | 'repeated attribution'
  | 'same openings'
  | 'vague opener'
  | 'capitals'
  | 'exclamation'
  | 'doubled word'
  | 'punctuation';

/** One fault of style, with the words that show it. */
export interface StyleFault {
  readonly rule: StyleRule;
  readonly words: string;
  /** Place of the sentence, from 0; null where several together are at fault. */
  readonly sentence: number | null;
}

type SentenceRule = readonly [StyleRule, (open: string, whole: string) => string | null];

const found = (pattern: RegExp) => (open: string) => pattern.exec(open)?.[0] ?? null;

/** "Yahoo! News" is a name: only a mark that ends a sentence cries out. */
const exclamation = /!+(?=\s*$|\s+[”"]|\?)/;
const capitals = /(?<![\p{L}\d])(?:\p{Lu}{9,}|\p{Lu}{3,}(?: \p{Lu}{3,})+)(?![\p{L}\d])/u;
const fewestCapitals = 11;
const doubledWord =
  /(?<![\p{L}\d'’-])(?!had |that |so |very |no |bye |New |Sing |Pago )(\p{L}{2,}) \1(?![\p{L}\d'’-])/u;
const punctuation = /,\s*,|\s,(?=\s)|,\.|[^.]\.\.(?!\.)|\(\s*\)|;\s*[.,]| {2,}/;
const attributionVerb =
  /\b(?:report(?:ed(?:ly)?|s)|sa(?:id|ys)|wr(?:ote|ites)|told|announced|stated|according to)\b/gi;
const mostAttributions = 3;

/** A word of nine capitals, or several words of eleven: more than "USA TODAY", less than a headline. */
function crying(open: string): string | null {
  const match = capitals.exec(open)?.[0];
  const isShort = match?.includes(' ') === true && match.replace(/ /g, '').length < fewestCapitals;
  return match === undefined || isShort ? null : match;
}

/** "According to" credits as "reported" does; "said" is somebody's word within a report. */
function kindOfCredit(verb: string): string {
  return /^(?:report|according)/.test(verb) ? 'report' : verb.slice(0, 2);
}

/** "The bureau reported that …, Teal Radio reported": one credit inside another, in the same words. */
function doubledAttribution(open: string): string | null {
  const verbs = [...open.matchAll(attributionVerb)].map(([verb]) => kindOfCredit(verb.toLowerCase()));
  const second = verbs.findIndex((verb, at) => verbs.indexOf(verb) !== at);
  const at = verbs.length > mostAttributions ? mostAttributions : second;
  return [...open.matchAll(attributionVerb)][at]?.[0] ?? null;
}

const sentenceRules: readonly SentenceRule[] = [
  ['hype', found(hype)],
  ['coarse words', (_, whole) => coarse.exec(whole)?.[0] ?? null],
  ['dash', found(/—|\s--\s/)],
  ['pipeline words', found(pipeline)],
  ['doubled attribution', doubledAttribution],
  ['capitals', crying],
  ['exclamation', found(exclamation)],
  ['doubled word', found(doubledWord)],
  ['punctuation', (_, whole) => punctuation.exec(whole)?.[0] ?? null],
];

const vague =
  /^(?:(?:The|This|That) (?:move|incident|development|announcement|situation|matter|issue|news|case|decision|change|latest|event|effort|step|revelation|controversy)(?: (?!of\b|to\b|in\b|on\b|by\b|for\b|from\b|that\b|which\b|against\b|over\b)|,)|It (?:is|was|has|comes)\b|There (?:is|are|was|were)\b)/;

function opening(sentence: string): string {
  const [first, second] = words(sentence);
  const word = first?.text.toLowerCase() ?? '';
  return /^(?:the|a|an)$/.test(word) ? `${word} ${second?.text.toLowerCase() ?? ''}` : word;
}

/** How a sentence credits: the verb with its place, "reported end"; null when it credits nobody. */
function creditForm(sentence: string): string | null {
  const [frame] = frames(sentence).filter(({ place }) => place !== 'middle');
  return frame === undefined ? null : `${frame.verb} ${frame.place}`;
}

/** The value all have in common where there are at least as many as given. */
function common(values: readonly (string | null)[], least: number): string | null {
  const [value] = values;
  const isCommon = values.length >= least && values.every((other) => other === value);
  return isCommon && value !== undefined && value !== '' ? value : null;
}

function together(sentences: readonly string[]): StyleFault[] {
  const fault = (rule: StyleRule, words: string | null): StyleFault[] =>
    words === null ? [] : [{ rule, words, sentence: null }];
  const runs = sentences.slice(2).map((_, at) => sentences.slice(at, at + 3));
  const same = runs.map((run) => common(run.map(opening), 3)).find((each) => each !== null);
  const credits = runs.map((run) => common(run.map(creditForm), 3)).find((each) => each !== null);
  return [...fault('same openings', same ?? null), ...fault('repeated attribution', credits ?? null)];
}

/**
 * What is wrong with the way finished sentences are written: hype, dashes, the program's own words, credits inside
 * credits, three sentences alike, an opening that does not say what it is about, shouting, slips of the pen. Words inside
 * quotation marks are somebody else's and are left alone.
 *
 * @param sentences In the order in which they are read; the first opens the text.
 * @returns The faults in order; none when the text may stand.
 *
 * @example
 * styleFaults(['The move stunned Arle!']).map(({ rule }) => rule); // ['exclamation', 'vague opener']
 */
export function styleFaults(sentences: readonly string[]): StyleFault[] {
  const each = sentences.flatMap((sentence, place) => {
    const open = quotedOut(sentence);
    return sentenceRules.flatMap(([rule, check]): StyleFault[] => {
      const words = check(open, sentence);
      return words === null ? [] : [{ rule, words: words.trim(), sentence: place }];
    });
  });
  const opener = vague.exec(sentences[0] ?? '')?.[0];
  const vagueness: StyleFault[] =
    opener === undefined ? [] : [{ rule: 'vague opener', words: opener.trim(), sentence: 0 }];
  return [...each, ...vagueness, ...together(sentences)];
}
