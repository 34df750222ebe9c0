import type { Operation } from '../../../news/mod.ts';
import { bare, docShare, frames, isUsuallyName, stem, words, type Tagged } from '../../../text/mod.ts';
import type { Clause } from './clause.ts';
import type { Cut } from './cuts.ts';

export type FrameKind = 'named' | 'last' | 'first' | 'that' | 'middle' | 'quote last' | 'quote first';

/** A core with the outlet credited. */
export interface Framed {
  readonly text: string;
  readonly frame: FrameKind;
  readonly operations: readonly Operation[];
}

const quotablePrepositions =
  /^(?:in|on|at|for|from|with|by|against|between|among|after|before|during|over|under|into|about|toward|towards|through|across|amid|without|within|outside|inside|near|behind)$/;
const quoteLeast = 5;
const quoteMost = 24;
/** Without the full stop; one that belongs to an abbreviation stays. */
function unstopped(text: string): string {
  return /(?:\b\p{Lu}\.\p{Lu}|\b(?:Inc|Corp|Co|Jr|Sr|Ltd|[AaPp]\.[Mm]))\.$/u.test(text)
    ? text
    : text.replace(/\.$/, '');
}

/** The sentence without its full stop, and how it reads after "According to X,". */
function inside(text: string, isName: boolean): { open: string; lower: string } {
  const open = unstopped(text);
  return { open, lower: isName ? open : open.charAt(0).toLowerCase() + open.slice(1) };
}

const titlesOfNames =
  /^(?:President|Vice|Senator|Sen|Representative|Rep|Congressman|Congresswoman|Governor|Gov|Mayor|Judge|Justice|Chief|Secretary|Prime|Chancellor|King|Queen|Prince|Princess|Pope|General|Gen|Col|Colonel|Captain|Capt|Sgt|Lt|Sheriff|Attorney|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Storm|Hurricane|Typhoon|Cyclone|Lake|Mount|Cape|Port|Fort|River|Operation|Project)$/;
const smallOpeners =
  /^(?:The|A|An|Some|More|Most|Many|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|About|Nearly|At|In|On|Neither|Either|Both|No|All|Every|Each|Other|Another|Former|Police|Officials)$/;

/** True when the first word of a sentence keeps its capital inside one: the article itself writes it so, or nothing shows it to be a common word. */
function opensWithName(clause: Clause, sourceText: string): boolean {
  const [first, second] = clause.tokens as [Tagged, Tagged | undefined];
  const word = first.text.replace(/['’]s$/, '');
  const beforeName = second !== undefined && /^\p{Lu}/u.test(second.text);
  if (/^\p{Lu}[\p{Lu}\d.-]/u.test(word) || (beforeName && titlesOfNames.test(word))) return true;
  if (smallOpeners.test(word)) return false;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (beforeName && sourceText.includes(` ${word} ${second.text}`)) return true;
  if (new RegExp(`(?:^|[^\\p{L}])${escaped.toLowerCase()}(?![\\p{L}])`, 'u').test(sourceText)) return false;
  if (new RegExp(`[\\p{Ll},] ${escaped}(?![\\p{L}])`, 'u').test(sourceText)) return true;
  if (/^(?:PROPN|NOUN)$/.test(first.pos) && second?.pos === 'PROPN' && /^\p{Lu}/u.test(second.text))
    return true;
  const term = stem(bare(word));
  return isUsuallyName(term) || (first.pos === 'PROPN' && docShare(term) === 0);
}

/** Ends the sentence; a full stop inside the closing quotation mark is enough. */
function closed(text: string): string {
  return /[.?!][”"]$/.test(text) ? text : `${text}.`;
}

function outletLast(cut: Cut, outlet: string): Framed {
  const { open } = inside(cut.text, true);
  const text = /[”"]$/.test(open)
    ? `${open.replace(/[,.]?([”"])$/, ',$1')} ${outlet} reported.`
    : `${open}, ${outlet} reported.`;
  return {
    text,
    frame: 'last',
    operations: [...cut.operations, { name: 'outlet last', from: '', to: `${outlet} reported` }],
  };
}

function outletFirst(cut: Cut, outlet: string, isName: boolean): Framed {
  const text = closed(`According to ${outlet}, ${inside(cut.text, isName).lower}`);
  return {
    text,
    frame: 'first',
    operations: [...cut.operations, { name: 'outlet first', from: '', to: `According to ${outlet}` }],
  };
}

function outletThat(cut: Cut, outlet: string, isName: boolean): Framed {
  const text = closed(
    `${outlet.charAt(0).toUpperCase()}${outlet.slice(1)} reported that ${inside(cut.text, isName).lower}`,
  );
  return {
    text,
    frame: 'that',
    operations: [...cut.operations, { name: 'outlet first', from: '', to: `${outlet} reported that` }],
  };
}

function outletMiddle(cut: Cut, outlet: string, clause: Clause): Framed | null {
  const verb = clause.tokens[clause.verb]!;
  const subject = cut.text.slice(0, verb.start).trimEnd();
  if (/[,;:—–(“"]/.test(subject) || words(subject).length < 3 || words(subject).length > 9) return null;
  if (/\b(?:who|which|that|and)\b/.test(subject)) return null;
  return {
    text: `${subject}, ${outlet} reported, ${cut.text.slice(verb.start)}`,
    frame: 'middle',
    operations: [...cut.operations, { name: 'outlet in the middle', from: '', to: `${outlet} reported` }],
  };
}

/** Offsets where a quotation of the tail may begin, best first: after "to", after "that", an -ing word, a preposition, after the verb. */
function quoteStarts(clause: Clause): number[] {
  const { tokens, verb } = clause;
  const ranked: { at: number; rank: number }[] = [];
  for (let at = verb + 1; at < tokens.length; at++) {
    const before = tokens[at - 1]!;
    const token = tokens[at]!;
    if (/^[,.;:]$/.test(before.text) || token.pos === 'PUNCT' || token.pos === 'PART') continue;
    if (before.text.toLowerCase() === 'to' && /^(?:VERB|AUX)$/.test(token.pos)) ranked.push({ at, rank: 0 });
    else if (
      before.text.toLowerCase() === 'that' &&
      /^(?:SCONJ|ADP)$/.test(before.pos) &&
      tokens[at - 2]?.pos === 'VERB'
    )
      ranked.push({ at, rank: 1 });
    else if (/ing$/.test(token.text) && token.pos === 'VERB' && /^(?:NOUN|PROPN|ADP)$/.test(before.pos))
      ranked.push({ at, rank: 2 });
    else if (
      token.pos === 'ADP' &&
      /^(?:NOUN|PROPN)$/.test(before.pos) &&
      quotablePrepositions.test(token.text) &&
      !/day$/.test(tokens[at + 1]?.text ?? '')
    )
      ranked.push({ at, rank: 3 });
    else if (
      at - 1 >= verb &&
      at - 1 <= verb + 3 &&
      before.pos === 'VERB' &&
      !/^(?:told|asked|gave|sent)$/.test(before.text) &&
      /^(?:DET|ADJ|NOUN|NUM)$/.test(token.pos)
    )
      ranked.push({ at, rank: 4 });
  }
  return ranked.sort((a, b) => a.rank - b.rank || b.at - a.at).map(({ at }) => tokens[at]!.start);
}

function quotedTails(cut: Cut, outlet: string, clause: Clause, isName: boolean): Framed[] {
  if (/["“”:;]|\bhas learned\b/.test(cut.text)) return [];
  const found: Framed[] = [];
  for (const start of quoteStarts(clause)) {
    const head = cut.text.slice(0, start).trimEnd();
    const tail = unstopped(cut.text.slice(start));
    const size = words(tail).length;
    if (size < quoteLeast || size > quoteMost || words(head).length < 4) continue;
    const quoting: Operation = { name: 'quote the tail', from: tail, to: `“${tail}”` };
    found.push({
      text: `${head} “${tail},” ${outlet} reported.`,
      frame: 'quote last',
      operations: [...cut.operations, quoting, { name: 'outlet last', from: '', to: `${outlet} reported` }],
    });
    found.push({
      text: `According to ${outlet}, ${inside(head, isName).lower} “${/[.]$/.test(tail) ? tail : `${tail}.`}”`,
      frame: 'quote first',
      operations: [
        ...cut.operations,
        quoting,
        { name: 'outlet first', from: '', to: `According to ${outlet}` },
      ],
    });
  }
  return found;
}

/**
 * The ways to credit an outlet with a core, plain frames first. A core that has its own "officials said" takes the
 * outlet in front; one with its own "according to" takes it last.
 *
 * @param outlet The outlet's name as it reads in a sentence.
 * @param sourceText The article, which shows how it writes the first word inside a sentence.
 */
export function framings(cut: Cut, outlet: string, clause: Clause, sourceText: string): Framed[] {
  const isName = opensWithName(clause, sourceText);
  const own = frames(cut.text);
  // "a memo seen by Counting House" credits the outlet already.
  if (cut.text.includes(outlet.replace(/^the /, '')))
    return [{ text: cut.text, frame: 'named', operations: cut.operations }];
  const front = own.some((frame) => frame.place === 'front');
  const end = own.some((frame) => frame.place === 'end' || frame.place === 'middle');
  const according = own.some((frame) => frame.verb === 'according to');
  const plain = [
    ...(end && !according ? [] : [outletLast(cut, outlet)]),
    ...(according || front ? [] : [outletFirst(cut, outlet, isName), outletThat(cut, outlet, isName)]),
  ];
  const middle = own.length > 0 ? null : outletMiddle(cut, outlet, clause);
  return [...plain, ...(middle ? [middle] : []), ...(end ? [] : quotedTails(cut, outlet, clause, isName))];
}
