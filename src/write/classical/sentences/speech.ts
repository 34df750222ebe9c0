import type { Operation } from '../../../news/mod.ts';
import { tag, words } from '../../../text/mod.ts';
import { opensWithName } from './first-word.ts';
import type { Framed } from './framing.ts';

const quoteLeast = 5;
const quoteMost = 25;
const sourceMost = 12;
/** A quotation that points at what it does not name, or is no statement. */
const unclear =
  /^(?:This|That|These|Those|It|He|She|They|His|Her|Their|Its|There|Here|Which|And|But|So|Because|Yes|No|Now|Well|Look|You|Today|Also)\b|[…[\]?!:;]|\.\.\.|\b(?:today|yesterday|tomorrow|tonight|here|this (?:week|morning|year|month))\b/i;
/** Who says it, with their name: "Mayor Ada Orme", "Orme"; no pronoun, and no office alone. */
const named = /\p{Lu}\p{Ll}+/u;
const pronoun = /^(?:he|she|it|they|who|i|we|the|an?|his|her|its|their)\b/i;
const sayingVerbs =
  'said|says|told \\p{L}+(?: \\p{L}+){0,2}?|wrote|tweeted|added|testified|warned|argued|stated';
const speakerFirst = new RegExp(`^([^,“”"]{4,110}) (${sayingVerbs}),? [“"]([^“”"]+)[.,]?[”"]$`, 'u');

function mayBeQuoted(quote: string): boolean {
  const size = words(quote).length;
  return size >= quoteLeast && size <= quoteMost && !unclear.test(quote);
}

function isSpeaker(source: string): boolean {
  return named.test(source) && !pronoun.test(source) && words(source).length <= sourceMost;
}

interface Speech {
  readonly quote: string;
  /** Who speaks with the verb, as the source has them: "Ada Orme told reporters", "said Ada Orme". */
  readonly said: string;
}

const speakerLast = new RegExp(
  `^[“"]([^“”"]+),[”"] (?:(${sayingVerbs}) ([^,“”"]{3,80})|([^,“”"]{3,80}?)(?:, (?:an?|the|who|\\d\\d)\\b[^,“”"]{0,90},)? (${sayingVerbs}))(?=[.,]| (?:on|in|at|during|after|as|while|via|from|before|to|late|early|last|this|\\p{Lu}\\p{Ll}+day)\\b)`,
  'u',
);

function speechOf(text: string): Speech | null {
  const [, quote = '', before, after, source, verb] = speakerLast.exec(text) ?? [];
  const speaker = (after ?? source ?? '').replace(
    / (?:on|in|at|during|after|as|while|via|from|before|late|early|last|this) .*$| \p{Lu}\p{Ll}+day(?: .*)?$|\.$/u,
    '',
  );
  if (!isSpeaker(speaker)) return null;
  return { quote, said: before === undefined ? `${speaker} ${verb!}` : `${before} ${speaker}` };
}

/**
 * A person's own words, exact and whole, with who says them and the outlet: “We lost the boats,” Ada Orme said,
 * according to Teal Radio. Empty when nobody is named, the quotation is cut off, or has more than 25 words.
 *
 * @param outlet The outlet's name as it reads in a sentence.
 */
export function speeches(text: string, outlet: string): Framed[] {
  const speech = speechOf(text);
  const credit = (name: Operation['name']): Operation => ({ name, from: '', to: `according to ${outlet}` });
  if (speech && mayBeQuoted(speech.quote)) {
    const { quote, said } = speech;
    const quoting: Operation = { name: 'quote the speaker', from: quote, to: `“${quote},”` };
    const isNamed = said.includes(outlet.replace(/^the /, ''));
    const line = isNamed ? `“${quote},” ${said}.` : `“${quote},” ${said}, according to ${outlet}.`;
    const operations = isNamed ? [quoting] : [quoting, credit('outlet last')];
    return [{ text: line, frame: 'speaker last', operations }];
  }
  const [, source = '', verb = '', quote = ''] = speakerFirst.exec(text) ?? [];
  const said = quote.replace(/[.,]$/, '');
  if (!isSpeaker(source) || !mayBeQuoted(said)) return [];
  const quoting: Operation = { name: 'quote the speaker', from: said, to: `“${said}.”` };
  const name = opensWithName(tag(source), text) ? source : source.charAt(0).toLowerCase() + source.slice(1);
  const line = `According to ${outlet}, ${name} ${verb}, “${said}.”`;
  return [{ text: line, frame: 'speaker first', operations: [quoting, credit('outlet first')] }];
}
