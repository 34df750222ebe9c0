import { names, type Tagged } from '../../text/mod.ts';
import { isInsideQuotes, put, sentenceCase } from './edits.ts';
import { mayBeSame } from './same-thing.ts';
import { tagsOf, type Mutation } from './subject.ts';
import { looksPast } from './verbs.ts';

/** The text without what was matched; a comma before it takes the one after it along. */
function cutOut(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length;
  const isEnclosed = match[0].startsWith(',') && text.charAt(end) === ',';
  return put(text, match.index, end + (isEnclosed ? 1 : 0), '');
}

const conditionCut: Mutation = ({ text }) => {
  const match =
    /,? (?:if|unless|until|provided that|except|as long as|in case|only if|only after|only when) [^,;"“”]{8,90}(?=[.,])/.exec(
      text,
    );
  if (!match || match.index < 25 || isInsideQuotes(text, match.index)) return null;
  if (
    /\b(?:as|see|wonder|wondered|ask|asked|asking|know|knew|question|questioned|unclear|sure|decide|determine|say|said|doubt|not|n['’]t|wait|like|even|least|is|only|clear|that|and|but|asked\b.*|asks \w+|common|check)$/.test(
      text.slice(0, match.index),
    )
  )
    return null;
  return cutOut(text, match);
};

/** "If the mayor agrees, the road closes" becomes "The road closes". */
const frontConditionCut: Mutation = ({ text }) => {
  const match = /^(?:If|Unless|Until|Provided) [^,;"“”]{8,90}, (?=\p{L})(?!and |or |but |if )/u.exec(text);
  return match && text.length - match[0].length > 25 ? sentenceCase(text.slice(match[0].length)) : null;
};

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** "In 2013, the council gave the mill a medal" becomes news: the old is told without its time. */
const frontTimeCut: Mutation = ({ text }) => {
  const match = new RegExp(
    `^(?:In|During|Before|By|Since) (?:[^,;:"“”]{0,30} )?(?:(?:19|20)\\d\\d|${monthNames}|(?:19|20)\\d0s|last year), (?=\\p{L})(?!and |or |but |when |as )`,
    'u',
  ).exec(text);
  return match && text.length - match[0].length > 25 ? sentenceCase(text.slice(match[0].length)) : null;
};

/** "only three survived" becomes "three survived". */
const limitDropped: Mutation = ({ text }) => {
  const match =
    /(?<!\b(?:[Nn]ot|n['’]t|if|the|an|his|her|its|their|was|is|and|or|but|has|have|had|are|were|[Tt]he) )\b(?:[Oo]nly|[Bb]arely|[Hh]ardly|[Ss]carcely|[Pp]artially|[Pp]artly|[Tt]emporarily|[Bb]riefly|[Cc]onditionally|[Tt]entatively) (?!last|seconds|really|that|hours|days|weeks|months|minutes|hope|wish|recently|a |an |\d|two|three|four|five|six|seven|eight|nine|ten|if|when|after|to\b|because|by\b|be|for\b|have|in\b|with|so\b|then)(?=[\p{L}\d])/u.exec(
      text,
    );
  if (!match) return null;
  const cut = put(text, match.index, match.index + match[0].length, '');
  return match.index === 0 ? sentenceCase(cut) : cut;
};

/** "all but two", "except Orme", "other than": the exception is lost. */
const exceptionCut: Mutation = ({ text }) => {
  const match =
    /,? (?:except(?: for)?|other than|with the exception of|excluding|apart from|aside from|but not|without) [^,;"“”.]{4,70}(?=[.,])/.exec(
      text,
    );
  if (
    !match ||
    match.index < 20 ||
    isInsideQuotes(text, match.index) ||
    /\b(?:not|n['’]t|never|nothing|no|none|any|anything|with or|do|go)\b[^,]*$/.test(
      text.slice(Math.max(0, match.index - 40), match.index),
    )
  )
    return null;
  return cutOut(text, match);
};

/** Cuts the last phrase that follows without a comma: "in adolescents aged 12 to 15". */
const tailCut: Mutation = ({ text }) => {
  const match =
    /[^,;—–-] (?:in|for|among|without|unless|except|until|with|by|from|against|if|under|over) (?![^,;]*\b(?:statement|interview|tweet|release|email|e-mail|call|report|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|morning|afternoon|evening|January|February|March|April|May|June|July|August|September|October|November|December|19\d\d|20\d\d|week|month|year|now|example|instance)\b)[^,;—–()"“”]{8,80}[.]$/.exec(
      text,
    );
  if (!match || match.index < 25) return null;
  return `${text.slice(0, match.index + 1)}.`;
};

/** "the largest port in the north" becomes "the largest port". */
const superlativeTailCut: Mutation = ({ text }) => {
  const match =
    /\b(?:the|his|her|its|their) (?:first|only|last|largest|biggest|smallest|highest|lowest|best|worst|deadliest|oldest|youngest|most \p{Ll}+|second-\p{Ll}+|\p{Ll}{3,}est) (?:[\p{L}-]+ ){1,3}?((?:in|since|of|to|among|on|from|by|for|who|ever) [^,;"“”—–()]{3,80})\.$/u.exec(
      text,
    );
  if (
    !match ||
    /\b(?:time|place|half|first|last|year|week|month|day|minute|moment|thing|step|one)(?= (?:in|since|of|to|among|on|from|by|for|who|that)\b)/.test(
      match[0],
    )
  )
    return null;
  if (
    /^(?:on|in) (?:\w+day|January|February|March|April|May|June|July|August|September|October|November|December|a statement)/.test(
      match[1]!,
    )
  )
    return null;
  return `${text.slice(0, text.length - 1 - match[1]!.length).trimEnd()}.`;
};

/** "people living near the quay" becomes "people". */
const participleTailCut: Mutation = (subject) => {
  const { text } = subject;
  const match =
    /\b(?:people|children|men|women|patients|students|workers|families|voters|states|countries|companies|immigrants|migrants|refugees|Americans|adults|residents|employees|members|those|anyone|schools|hospitals|households|businesses|drivers|teachers|officers|soldiers|veterans|lawmakers|Republicans|Democrats|bill|law|rule|plan|policy|order|report|charges|drug|weapons|cases|documents|emails) ((?:living|working|aged|under|over|who|that|whose|with|without|making|earning|seeking|fleeing|accused|convicted|involved|infected|born|older|younger|entering|using|held|allowing|requiring|banning|preventing|linked|related|designed|intended|aimed) [^,;"“”—–()]{6,90})\.$/u.exec(
      text,
    );
  if (!match || match.index < 12) return null;
  return `${text.slice(0, text.length - 1 - match[1]!.length).trimEnd()}.`;
};

function isNominal(item: Tagged | undefined): boolean {
  return item?.pos === 'NOUN' || item?.pos === 'PROPN';
}

function isFinite(item: Tagged, before: Tagged | undefined): boolean {
  if (before?.text === 'to' || before?.text === '-') return false;
  if (item.pos === 'AUX')
    return /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|do)$/.test(item.text);
  return item.pos === 'VERB' && looksPast(item.text);
}

/** Index of the last token of the opening subject, that is the noun right before the first finite verb. */
function subjectEnd(tags: readonly Tagged[]): number {
  const first = tags.findIndex((item, at) => isFinite(item, tags[at - 1]));
  const isPlain = tags
    .slice(0, Math.max(0, first))
    .every((item) => /^(?:NOUN|PROPN|DET|ADJ|NUM|ADP)$/.test(item.pos));
  return first > 0 && first < 9 && isPlain && isNominal(tags[first - 1]) ? first - 1 : -1;
}

/** "Early data suggested the protection fell" becomes "Early data fell". */
const betweenCut: Mutation = (subject) => {
  const { text } = subject;
  const tags = tagsOf(subject);
  const end = subjectEnd(tags);
  if (end < 0) return null;
  const at = tags.findIndex(
    (item, index) =>
      index > end + 3 &&
      isFinite(item, tags[index - 1]) &&
      isNominal(tags[index - 1]) &&
      !/^(?:which|who|that)$/.test(tags[index - 1]!.text),
  );
  const verb = tags[at];
  if (!verb || isInsideQuotes(text, verb.start) || /["“”]/.test(text.slice(0, verb.start))) return null;
  const between = text.slice(tags[end]!.end, verb.start);
  if (/[;:—–]| and | or | but /.test(between) || mayBeSame(tags[at - 1]!.text, text.slice(0, tags[end]!.end)))
    return null;
  return `${text.slice(0, tags[end]!.end)} ${text.slice(verb.start)}`;
};

/** "Orme, who beat Ada Holt, resigned" becomes "Ada Holt resigned". */
const subjectStolen: Mutation = ({ text }) => {
  const match =
    /^([^,"“”;:]{3,60}), ((?:who|which|whose|led by|joined by|backed by|owned by|along with|accused|accusing|citing|like|unlike|according to|including|with|flanked by|replaced|replacing|known|often called|seen|appointed|nominated|a|an|the|one of)\b[^,"“”;:]{4,90}), (?=(?:has|have|had|was|were|is|are|will|would|said|says|told|can|could|did|\p{Ll}+ed|won|lost|took|made|went|came|gave|began|became)\b)/u.exec(
      text,
    );
  if (!match) return null;
  const head = match[1]!;
  if (
    /^(?:In|On|At|After|As|When|While|But|And|If|For|With|By|From|Since|Before|Under|During|Last|Next|Among|According|Despite|Although|Though|Because|Once|Yet|Still|Also|Like|Unlike|Then|Earlier|Later)\b/.test(
      head,
    )
  )
    return null;
  const thief = names(match[2]!).at(-1);
  const aside = match[2]!;
  // "the Arle sheriff": the aside names the subject itself; only what hangs on a preposition or verb is another.
  if (
    !thief ||
    !/\b(?:of|at|for|to|with|in|by|from|against|over|under|beat|beats|said|told|succeeded|replaced|replacing|accused|accusing|owns|owned|backed|led|joined|citing|met|married) (?:the |a |an |Mr\. |Ms\. |President |Sen\. )?$/.test(
      aside.slice(0, thief.start),
    )
  )
    return null;
  if (thief.end !== match[2]!.length || thief.text.length < 3 || mayBeSame(thief.text, head)) return null;
  if (/^(?:Republican|Democrat|Democratic|Mr|Mrs|Ms|\p{Lu}\.?$|[A-Z][a-z]+day)/u.test(thief.text))
    return null;
  return thief.text + text.slice(match[0].length - 1);
};

/** "After Orme beat Holt, the council met" becomes "Orme met". */
const subjectFromOpening: Mutation = ({ text }) => {
  const match =
    /^(?:After|When|While|As|Since|Although|Though|Before|Because|Once|If|With|Despite|Following|During|Under) [^,"“”;:]{8,90}, ((?:the |a |an |his |her )?(?:[\p{L}.’'-]+ ){1,4}?)(?=(?:has|have|had|was|were|is|are|will|would|said|told|can|could|did|\p{Ll}+ed|won|lost|took|made|went|came|gave|began|became)\b)/u.exec(
      text,
    );
  if (!match || /\b(?:he|she|it|they|we|I|you|there|who|which|what|this|that)\b/i.test(match[1]!))
    return null;
  const opening = text.slice(0, match[0].length - match[1]!.length);
  const thief = names(opening).find(
    (name) =>
      name.start > 3 &&
      /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*$/u.test(name.text) &&
      !/['’]s/.test(opening.slice(name.end, name.end + 2)),
  );
  if (
    !thief ||
    /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(
      thief.text,
    )
  )
    return null;
  if (mayBeSame(thief.text, match[1]!)) return null;
  return `${thief.text} ${text.slice(match[0].length)}`;
};

/** "The union fired Holt, who denies it, and Orme left" keeps its subject and takes a later verb over a dash or comma. */
const listCrossed: Mutation = ({ text }) => {
  const match =
    /^((?:The |A |An )?(?:\p{Lu}?[\p{L}.’'-]+ ){1,4}?)(?=(?:has|had|was|were|is|will|would|said|\p{Ll}+ed)\b)[^,"“”;:—–]{10,90}, (?:and|but|while|as|though) (?:the |a |an |his |her |some |many )?(?:[\p{L}.’'-]+ ){1,3}?((?:has|have|had|was|were|is|are|will|would|\p{Ll}+ed)\b[^"“”]{10,})$/u.exec(
      text,
    );
  if (
    !match ||
    /^(?:In|On|At|After|As|When|While|But|And|If|He|She|It|They|We|I|This|That|There|What|Who)\b/.test(
      match[1]!,
    )
  )
    return null;
  const inserted =
    text
      .slice(0, text.length - match[2]!.length)
      .split(/, (?:and|but|while|as|though) /)
      .at(-1) ?? '';
  if (
    inserted.trim() === '' ||
    /\b(?:he|she|it|they|we|I|you|who|which|that|also|then|later|not|has|have|had|was|were|is|there|many|others|authorities|officials|investigators|police)\b/i.test(
      inserted,
    )
  )
    return null;
  // "but quickly abandoned it" keeps its subject.
  if (/^(?:on|in|at|by|for|with|after|now|still|instead) |ly\s*$|day\s*$/.test(inserted)) return null;
  if (mayBeSame(inserted, match[1]!)) return null;
  return match[1]! + match[2]!;
};

/** What was left out changes what is said. */
export const cutKinds: Readonly<Record<string, Mutation>> = {
  'condition cut': conditionCut,
  'front condition cut': frontConditionCut,
  'limit dropped': limitDropped,
  'exception cut': exceptionCut,
  'front time cut': frontTimeCut,
  'tail cut': tailCut,
  'superlative tail cut': superlativeTailCut,
  'participle tail cut': participleTailCut,
  'between cut': betweenCut,
  'subject stolen': subjectStolen,
  'subject from the opening': subjectFromOpening,
  'later verb taken': listCrossed,
};
