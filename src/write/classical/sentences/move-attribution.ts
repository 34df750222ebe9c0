import { frames, tag } from '../../../text/mod.ts';
import { hasNamedSubject, mainClause } from './clause.ts';
import { opensWithName } from './first-word.ts';
import { capital, type Cut, type Step } from './cut.ts';

/** A pronoun, or what only looks like somebody who speaks: "contrary to his claim". */
function isNoSource(source: string): boolean {
  const tokens = tag(source);
  const last = tokens.at(-1);
  if (tokens.length > 12 || tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return true;
  // "plans for a report": the verb of saying is a noun here.
  if (!last || /^(?:DET|ADJ|ADP|CCONJ)$/.test(last.pos)) return true;
  return /^(?:he|she|it|they|contrary|in|to|as|with|after|which|who)\b/i.test(source);
}

/** " on Tuesday" of "the owner said Tuesday": when it was said, as far as that is a day. */
function dayOf(frame: string): string {
  const day = /\b(?:on )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/.exec(frame.replace(/[.,]$/, ''))?.[1];
  return day === undefined ? '' : ` on ${day}`;
}

/** "The mill closed after a fire, the owner said." becomes "The owner said that the mill closed after a fire." */
export const moveAttribution: Step = (cut: Cut) => {
  const all = frames(cut.text);
  const end = all.find((frame) => frame.place === 'end');
  if (!end || all.length > 1 || /["“”]/.test(cut.text) || end.verb === 'continued') return cut;
  if (isNoSource(end.source)) return cut;
  const core = cut.text.slice(0, end.start).trim();
  const lower = opensWithName(tag(core), cut.text) ? core : core.charAt(0).toLowerCase() + core.slice(1);
  const text =
    end.verb === 'according to'
      ? `According to ${end.source}, ${lower}.`
      : `${end.source} ${end.verb}${dayOf(cut.text.slice(end.start, end.end))} that ${lower}.`;
  const operation = {
    name: 'move attribution' as const,
    from: cut.text.slice(end.start, end.end).replace(/^[,\s]+/, ''),
    to: text.slice(0, text.length - lower.length - 1).trim(),
  };
  return { text: capital(text), operations: [...cut.operations, operation] };
};

/** "The mill closed after a fire, the owner said." becomes "The mill, the owner said, closed after a fire." */
export const attributionInside: Step = (cut: Cut) => {
  const all = frames(cut.text);
  const end = all.find((frame) => frame.place === 'end');
  const clause = mainClause(cut.text);
  if (!end || all.length > 1 || !clause || clause.start > 0 || !hasNamedSubject(clause)) return cut;
  const at = clause.tokens[clause.verb]!.start;
  const subject = cut.text.slice(0, at).trimEnd();
  if (at > end.start || /["“”,]|^\d/.test(subject) || isNoSource(end.source)) return cut;
  if (end.verb === 'continued') return cut;
  const core = cut.text.slice(at, end.start).trim();
  const said = end.verb === 'according to' ? `according to ${end.source}` : `${end.source} ${end.verb}`;
  const from = cut.text.slice(end.start, end.end).replace(/^[,\s]+/, '');
  const operation = { name: 'move attribution' as const, from, to: said };
  return { text: `${subject}, ${said}, ${core}.`, operations: [...cut.operations, operation] };
};

const saidThat =
  /^([^,“”"]{3,80}?) (said|says|announced|predicted|argued|warned|estimated|believe|believes|say|insisted|claimed|found|confirmed)(?: on (?:\w+day|\d{1,2} \p{Lu}\p{Ll}+)| \w+day)? (?:that )?(?=\p{L}|\$|\d)/u;

/** "Officials said that the mill has closed." becomes "The mill, officials said, has closed." */
export const attributionIntoClause: Step = (cut: Cut) => {
  const [opening = '', source = '', verb = ''] = saidThat.exec(cut.text) ?? [];
  if (opening === '' || isNoSource(source) || /["“”]/.test(cut.text)) return cut;
  if (/\b(?:\w+day|\w+ly|later|also)\b/.test(source)) return cut;
  const core = cut.text.slice(opening.length);
  const clause = mainClause(capital(core));
  if (!clause || clause.start > 0 || !hasNamedSubject(clause)) return cut;
  const at = clause.tokens[clause.verb]!.start;
  const subject = capital(core).slice(0, at).trimEnd();
  if (/[,]|^\d/.test(subject) || /\b(?:who|which|that|and|or)\b/.test(core.slice(at).split(',')[0]!))
    return cut;
  const speaker = opensWithName(tag(source), cut.text)
    ? source
    : source.charAt(0).toLowerCase() + source.slice(1);
  const said = `${speaker} ${verb}`;
  const operation = { name: 'move attribution' as const, from: opening.trim(), to: said };
  return { text: `${subject}, ${said}, ${core.slice(at)}`, operations: [...cut.operations, operation] };
};
