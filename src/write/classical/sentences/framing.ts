import type { Operation } from '../../../news/mod.ts';
import { finiteness, frames, words, type Frame } from '../../../text/mod.ts';
import { mainClause, type Clause } from './clause.ts';
import { capital, type Cut } from './cut.ts';
import { opensWithName } from './first-word.ts';
import { breaksOf } from './outlet-at-break.ts';
import { quoteStarts } from './split-quote.ts';

/** How a sentence credits its outlet, and whether its tail or a speaker is quoted. */
export type FrameKind =
  | 'named'
  | 'last'
  | 'according last'
  | 'first'
  | 'that'
  | 'middle'
  | 'quote last'
  | 'quote first'
  | 'quote that'
  | 'quote middle'
  | 'speaker last'
  | 'speaker first';

/** A core with the outlet credited. */
export interface Framed {
  readonly text: string;
  readonly frame: FrameKind;
  readonly operations: readonly Operation[];
}

/** What is told, before the outlet is credited: a core, or one whose tail stands in quotation marks. */
export interface Body {
  readonly cut: Cut;
  readonly isQuoted: boolean;
}

/** Without the full stop; one that belongs to an abbreviation stays. */
export function unstopped(text: string): string {
  return /(?:\b\p{Lu}\.\p{Lu}|\b(?:Inc|Corp|Co|Jr|Sr|Ltd|[AaPp]\.[Mm]))\.$/u.test(text)
    ? text
    : text.replace(/\.$/, '');
}

function lowered(text: string, isName: boolean): string {
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Ends the sentence; a full stop inside the closing quotation mark is enough. */
function closed(text: string): string {
  return /[.?!][”"]$/.test(text) ? text : `${text}.`;
}

function framed(cut: Cut, text: string, frame: FrameKind, credited: Operation): Framed {
  return { text, frame, operations: [...cut.operations, credited] };
}

function credit(name: Operation['name'], to: string): Operation {
  return { name, from: '', to };
}

function outletLast({ cut, isQuoted }: Body, outlet: string): Framed[] {
  const open = unstopped(cut.text);
  const before = /[”"]$/.test(open) ? open.replace(/[,.]?([”"])$/, ',$1') : `${open},`;
  const reported = credit('outlet last', `${outlet} reported`);
  const according = credit('outlet last', `according to ${outlet}`);
  if (isQuoted) return [framed(cut, `${before} ${outlet} reported.`, 'quote last', reported)];
  return [
    framed(cut, `${before} ${outlet} reported.`, 'last', reported),
    framed(cut, `${before} according to ${outlet}.`, 'according last', according),
  ];
}

function outletFirst({ cut, isQuoted }: Body, outlet: string, isName: boolean): Framed[] {
  const inside = lowered(unstopped(cut.text), isName);
  const first = credit('outlet first', `According to ${outlet}`);
  const that = credit('outlet first', `${outlet} reported that`);
  const told = framed(
    cut,
    closed(`According to ${outlet}, ${inside}`),
    isQuoted ? 'quote first' : 'first',
    first,
  );
  // "X reported that Y reported" reads badly.
  if (/\breport(?:s|ed)\b/.test(cut.text)) return [told];
  return [
    told,
    framed(cut, closed(`${capital(outlet)} reported that ${inside}`), isQuoted ? 'quote that' : 'that', that),
  ];
}

const endsInAdverb =
  /\b(?:first|later|already|still|then|now|once|never|even|just|only|recently|previously|often|again)$/;
const endsInDay = /\b(?:on|in|at|early|late) (?:\S+ ){0,3}\S*(?:day|\d+ \p{Lu}\p{Ll}+)$|\balso$/u;

/** The subject, when the outlet may stand behind it: short, and with no clause or list of its own. */
function subjectBeforeOutlet(text: string, clause: Clause): string | null {
  const verb = clause.tokens[clause.verb]!;
  const subject = text.slice(0, verb.start).trimEnd();
  const size = words(subject).length;
  // "The fatal overdoses, the Ledger reported, rise": a noun that looks like a verb would be parted from its phrase.
  if (finiteness(verb.text.toLowerCase()) !== 'sure' && !/ed$/.test(verb.text)) return null;
  if (clause.start > 0 || /[,;:—–(“"]/.test(subject) || size < 1 || size > 11) return null;
  return /\b(?:who|which|that|and|or|said|says|as|than|if|because|when|while|after|before|until|since)\b/.test(
    subject,
  ) ||
    endsInDay.test(subject) ||
    endsInAdverb.test(subject)
    ? null
    : subject;
}

function outletMiddle({ cut, isQuoted }: Body, outlet: string, clause: Clause): Framed[] {
  const subject = subjectBeforeOutlet(cut.text, clause);
  if (subject === null) return [];
  const rest = cut.text.slice(clause.tokens[clause.verb]!.start);
  const text = `${subject}, ${outlet} reported, ${rest}`;
  const credited = credit('outlet in the middle', `${outlet} reported`);
  return [framed(cut, text, isQuoted ? 'quote middle' : 'middle', credited)];
}

/** "The mill, the owner said, closed after a fire, according to the Ledger.": the speaker inside, the outlet last. */
function besideSpeaker(body: Body, outlet: string, own: readonly Frame[]): Framed[] {
  const [speaker] = own;
  if (own.length > 1 || !speaker || body.isQuoted) return [];
  const said = speaker.verb === 'according to' ? 'last' : 'according last';
  return outletLast(body, outlet).filter(({ frame }) => frame === said);
}

/** The outlet where the sentence pauses: "The mill closed, the Ledger reported, after the boiler failed." */
export function framingsAtBreak({ cut, isQuoted }: Body, clause: Clause, outlet: string): Framed[] {
  if (frames(cut.text).length > 0 || cut.text.includes(outlet.replace(/^the /, ''))) return [];
  const credited = credit('outlet in the middle', `${outlet} reported`);
  return breaksOf(cut.text, clause).flatMap(({ before, after }) => {
    const plain = framed(
      cut,
      `${before}, ${outlet} reported, ${after}`,
      isQuoted ? 'quote middle' : 'middle',
      credited,
    );
    if (isQuoted) return [plain];
    const whole = mainClause(`${before}.`);
    const quoted =
      whole === null ? [] : quotedBodies({ text: `${before}.`, operations: cut.operations }, whole);
    return [
      plain,
      ...quoted.map((body) => {
        const opening = body.cut.text.replace(/[.,]?”$/, ',”');
        return framed(body.cut, `${opening} ${outlet} reported, ${after}`, 'quote middle', credited);
      }),
    ];
  });
}

/**
 * A core whose tail is quoted, for each place where a quotation may begin, most natural first; none for a core that says
 * itself who says so, since the quoted words would seem to be theirs.
 *
 * @param cut The core in the source's own words: what is quoted is exact.
 */
export function quotedBodies(cut: Cut, clause: Clause): Body[] {
  if (frames(cut.text).length > 0) return [];
  return quoteStarts(cut.text, clause).map(({ at }) => {
    const tail = unstopped(cut.text.slice(at));
    const stopped = /[.]$/.test(tail) ? tail : `${tail}.`;
    const text = `${cut.text.slice(0, at).trimEnd()} “${stopped}”`;
    const quoting: Operation = { name: 'quote the tail', from: tail, to: `“${tail}”` };
    return { cut: { text, operations: [...cut.operations, quoting] }, isQuoted: true };
  });
}

/**
 * The ways to credit an outlet with a core, plain ones first. A core that has its own "officials said" takes the outlet
 * in front; one with its own "according to" takes it last.
 *
 * @param clause The main clause of the core as it stands.
 * @param outlet The outlet's name as it reads in a sentence.
 * @param sourceText The article, which shows how it writes the first word inside a sentence.
 */
export function framings(body: Body, clause: Clause, outlet: string, sourceText: string): Framed[] {
  const { text, operations } = body.cut;
  const isName = opensWithName(clause.tokens, sourceText);
  const own = frames(text);
  // "a memo seen by Counting House" credits the outlet already.
  if (text.includes(outlet.replace(/^the /, '')))
    return body.isQuoted ? [] : [{ text, frame: 'named', operations }];
  const front = own.some((frame) => frame.place === 'front');
  const inside = own.some((frame) => frame.place === 'middle');
  if (inside) return besideSpeaker(body, outlet, own);
  const end = own.some((frame) => frame.place === 'end');
  const according = own.some((frame) => frame.verb === 'according to');
  const last = outletLast(body, outlet).filter(({ frame }) => !according || frame !== 'according last');
  return [
    ...(end && !according ? [] : last),
    ...(according || front || clause.start > 0 ? [] : outletFirst(body, outlet, isName)),
    ...(front && !according ? outletFirst(body, outlet, isName).slice(0, 1) : []),
    ...(own.length > 0 ? [] : outletMiddle(body, outlet, clause)),
  ];
}
