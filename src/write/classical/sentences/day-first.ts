import { isReportVerb } from '../../../text/mod.ts';
import type { Clause } from './clause.ts';
import type { Cut } from './cut.ts';
import { dayPhrase } from './days.ts';
import { opensWithName } from './first-word.ts';

const links =
  /^(?:that|who|which|whose|where|when|to|as|after|before|while|because|if|since|until|and|but|or)$/i;

/** "prompted by a statement from Orme on Tuesday": the day may be that of the statement. */
const dated =
  /^(?:statements?|letters?|tweets?|memos?|interviews?|speech|speeches|reports?|meetings?|remarks|posts?|emails?|calls?|attacks?|shootings?|votes?|rally|hearing|ruling|decision)$/i;

/** The day belongs to the main verb: no other verb and no clause stands between them. */
function belongsToMain({ tokens, verb }: Clause, at: number): boolean {
  const day = tokens.findIndex((token) => token.start >= at);
  if (day < 0) return false;
  // "The summit in Arle on Monday is": there the day may be the subject's own.
  if (day <= verb)
    return !/^(?:is|are|was|were|has|have|had|will|would|may|could|remains?)$/.test(tokens[verb]!.text);
  let end = verb;
  while (
    end + 1 < day &&
    /^(?:AUX|VERB|ADV|PART)$/.test(tokens[end + 1]!.pos) &&
    tokens[end + 1]!.text !== 'to'
  )
    end += 1;
  return !tokens
    .slice(end + 1, day)
    .some((token) => /^(?:VERB|AUX)$/.test(token.pos) || links.test(token.text) || dated.test(token.text));
}

function saysSomething({ tokens, verb }: Clause): boolean {
  return tokens.slice(verb, verb + 3).some((token) => isReportVerb(token.text.toLowerCase()));
}

/**
 * Moves the day of the main clause to the front: "The mill closed on 19 November after a fire." becomes "On 19
 * November, the mill closed after a fire." Null where there is no such day, or more than one.
 *
 * @param clause The main clause of the cut as it stands.
 * @param sourceText The article, which shows how it writes the first word inside a sentence.
 */
export function dayFirst(cut: Cut, clause: Clause, sourceText: string): Cut | null {
  const open = cut.text.replace(/[“"][^”"]*[”"]/g, (quoted) => ' '.repeat(quoted.length));
  const match = dayPhrase.exec(open);
  if (!match || clause.start > 0 || saysSomething(clause)) return null;
  const phrase = match[0].replace(/^,? /, '');
  const from = match.index + match[0].length - phrase.length;
  const rest = cut.text.slice(0, from - 1) + cut.text.slice(from + phrase.length);
  if (/\b(?:late|early)\b/.test(phrase) || dayPhrase.test(rest) || !belongsToMain(clause, from)) return null;
  const name = opensWithName(clause.tokens, sourceText);
  const core = name ? rest : rest.charAt(0).toLowerCase() + rest.slice(1);
  const day = /^on /i.test(phrase) ? phrase.slice(3) : phrase;
  const to = `On ${day},`;
  return { text: `${to} ${core}`, operations: [...cut.operations, { name: 'day first', from: phrase, to }] };
}
