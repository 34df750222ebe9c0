import { isStopWord, stem, tag, type Tagged } from '../../../text/mod.ts';

/** Things there is one of, for every reader. */
const known =
  /^(?:world|country|nation|state|city|government|public|economy|president|presidency|pandemic|virus|coronavirus|vaccine|internet|media|press|market|future|past|present|end|start|beginning|middle|top|rest|way|time|day|week|month|year|century|decade|weekend|morning|night|evening|summer|winter|spring|fall|autumn|north|south|east|west|left|right|border|capital|army|military|police|law|constitution|climate|weather|sun|sea|ground|air|street|rich|poor|number|percentage|majority|minority|fact|idea|need|possibility|chance|ability|right|population|unemployment|inflation|deficit|ballot|polls|courts|troops|streets|elderly|public|same|latter|election)$/;
const ordinals =
  /^(?:first|second|third|fourth|fifth|last|next|only|same|most|least|best|worst|latest|\p{L}+est|other|\d.*)$/u;
/** What follows says which is meant. */
const explains =
  /^(?:of|that|which|who|whose|where|when|in|for|between|behind|against|over|about|named|called|known)$/i;

function isNominal({ pos, text }: Tagged): boolean {
  return /^(?:NOUN|ADJ)$/.test(pos) && /^\p{Ll}/u.test(text) && !isStopWord(text);
}

/** The last word of the noun phrase after an article, with where it stands; null for a name, or none. */
function headAfter(
  tokens: readonly Tagged[],
  article: number,
): { at: number; phrase: readonly string[] } | null {
  let at = article;
  while (at + 1 < tokens.length && isNominal(tokens[at + 1]!)) at += 1;
  if (at === article || tokens[at]!.pos !== 'NOUN') return null;
  return { at, phrase: tokens.slice(article + 1, at + 1).map(({ text }) => text) };
}

const pronoun = /^(?:they|them|their|theirs|he|she|him|his|her)$/i;

/** A pronoun before which nothing is named that it could stand for. */
function loosePronoun(tokens: readonly Tagged[]): string[] {
  const at = tokens.findIndex(({ text }) => pronoun.test(text));
  if (at < 0 || tokens.slice(0, at).some(({ pos }) => pos === 'PROPN')) return [];
  const text = tokens[at]!.text.toLowerCase();
  const isMany = /^the/.test(text);
  const nouns = tokens.slice(0, at).filter(({ pos }) => pos === 'NOUN');
  return nouns.some(({ text: noun }) => !isMany || /s$|people|men|women|children/.test(noun)) ? [] : [text];
}

/**
 * What a sentence takes for known: heads of noun phrases with "the" that nothing in it explains ("the challenge", "the
 * vote"), as stems, and a pronoun without anyone before it. Things there is one of, superlatives and phrases with a complement explain themselves.
 *
 * @example
 * leaningHeads('The council rejected the challenge.'); // ['council', 'challeng']
 */
export function leaningHeads(sentence: string): string[] {
  const tokens = tag(sentence.replace(/[“"][^”"]*[”"]/g, ' '));
  const found: string[] = [];
  const told = new Set<string>();
  tokens.forEach(({ text, pos }, at) => {
    if (text.toLowerCase() === 'the') {
      const head = headAfter(tokens, at);
      const next = head && tokens[head.at + 1];
      const explained =
        head === null ||
        head.phrase.some((word) => ordinals.test(word)) ||
        known.test(head.phrase.at(-1)!) ||
        (next !== undefined &&
          next !== null &&
          (explains.test(next.text) || /^\p{Lu}/u.test(next.text) || /^['’-]/.test(next.text)));
      if (!explained && !told.has(stem(head.phrase.at(-1)!))) found.push(stem(head.phrase.at(-1)!));
    }
    if (pos === 'NOUN') told.add(stem(text.toLowerCase()));
  });
  return [...new Set([...found, ...loosePronoun(tokens)])];
}
