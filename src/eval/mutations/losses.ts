import { isInsideQuotes, put, sentenceCase } from './edits.ts';
import { tagsOf, type Mutation } from './subject.ts';

/** Cuts a match out, closing up the text; null where there is none or it stands in a quotation. */
function cut(text: string, pattern: RegExp, keep = ''): string | null {
  const match = pattern.exec(text);
  if (!match || isInsideQuotes(text, match.index)) return null;
  const made = put(text, match.index, match.index + match[0].length, keep);
  return match.index === 0 ? sentenceCase(made) : made;
}

const few =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+|some|many|most|half|several|a few|a third|a quarter|a majority|none|part|members)';

/** "two of the five suspects" becomes "the five suspects". */
const partMadeWhole: Mutation = ({ text }) => {
  const pattern = new RegExp(
    `(?<![$€£.,\\d-]|\\b(?:at least|than|every) )\\b${few} of (?=(?:the|his|her|its|their|these|those) (?:[\\p{L}\\d-]+ )?\\p{L}+s\\b)`,
    'iu',
  );
  const match = pattern.exec(text);
  return match && /\bpercent|\bone or\b/.test(match[0]) ? null : cut(text, pattern);
};

/** "anti-abortion law" becomes "abortion law". */
const prefixDropped: Mutation = ({ text }) =>
  cut(
    text,
    /(?<![\p{L}-])(?:anti|non|un|semi|ex|pro)-(?!missile|aircraft|terror|ballistic|profit|fat\b)(?=\p{L}{4,})/iu,
  );

/** "a fake gun" becomes "a gun". */
const privativeDropped: Mutation = ({ text }) =>
  cut(
    text,
    /(?<=\b(?:a|an|the|his|her|its|their|of|for|with|on|by|in|from|any|two|three) )(?:fake|failed|unofficial|mock|toy|tentative|so-called|self-described|self-proclaimed|counterfeit|hypothetical|fictional|fictitious|simulated|unproven|unverified|unsubstantiated|disputed|attempted|aborted|would-be|unsuccessful|false|phony|botched|foiled|bogus|debunked|baseless|unfounded|possible|potential|proposed|planned) (?=\p{Ll}{3,})(?!and |or |but )/u,
  );

/** "almost died" becomes "died". */
const nearMissDone: Mutation = (subject) => {
  const match = /\b(?:almost|nearly|all but|virtually|practically) (?=\p{Ll}+(?:ed|en|ld|st|ne)?\b)/u.exec(
    subject.text,
  );
  if (!match) return null;
  const next = tagsOf(subject).find((item) => item.start === match.index + match[0].length);
  if (
    next?.pos !== 'VERB' &&
    !/^(?:all|every|always|never|impossible|certain|certainly|identical|unanimous)$/.test(next?.text ?? '')
  )
    return null;
  return cut(
    subject.text,
    /\b(?:almost|nearly|all but|virtually|practically) (?=\p{Ll}+(?:ed|en|ld|st|ne)?\b)/u,
  );
};

/** "is no longer the owner" becomes "is the owner". */
const noLongerDropped: Mutation = ({ text }) =>
  cut(
    text,
    /(?<=\b(?:is|was|were|are|had|has|have|will|would|can|could|does|do|did|should|may|might) )no longer (?=\p{Ll})/u,
  );

/** "at least 40" becomes "40". */
const boundDropped: Mutation = ({ text }) =>
  cut(
    text,
    /\b(?:at least|at most|more than|less than|fewer than|nearly|almost|up to|as many as|as much as|about|roughly|approximately|an estimated|some|around) (?=[$€£]?\d)(?!\d+(?:th|st|nd|rd)\b|\d\d? (?:January|May|June))/i,
  );

/** "most white voters" becomes "most voters". */
const restrictorDropped: Mutation = (subject) => {
  const pattern =
    /\b((?:[Mm]ost|[Aa]ll|[Ee]very|[Nn]o|[Ff]ew|[Oo]nly|\d+ percent of|\d+% of|[Mm]ajority of|[Mm]ost of the|[Aa]ll of the|[Aa]ll the|[Oo]ne of the|the first|the only|the last) )((?!other |such |more |one |new |few |two |three |four |longer )[\p{L}-]{4,} )(?=(?:voters|people|women|men|adults|senators|lawmakers|states|countries|students|workers|immigrants|candidates|Americans|residents|members|families|companies|officials|children|patients|Republicans|Democrats|cities|schools|president|woman|man|justice|senator|state|city|country|company|governor|nation|leader)\b)/u;
  const match = pattern.exec(subject.text);
  if (!match || isInsideQuotes(subject.text, match.index)) return null;
  const start = match.index + match[1]!.length;
  const word = tagsOf(subject).find((item) => item.start === start);
  if (
    word === undefined ||
    !/^(?:ADJ|PROPN|NOUN)$/.test(word.pos) ||
    /^(?:United|major|great|current|actual)$/.test(word.text)
  )
    return null;
  return put(subject.text, start, start + match[2]!.length, '');
};

/** "asked whether Orme knew" becomes "Orme knew". */
const questionMadeFact: Mutation = ({ text }) => {
  const match =
    /^[^"“”;:]{4,90}? (?:whether|if) (?=(?:the|a|an|his|her|its|their|\p{Lu}\p{L}+|he|she|it|they|there)\b[^,;"“”]{15,}\.$)/u.exec(
      text,
    );
  if (
    !match ||
    !/\b(?:ask|asks|asked|asking|know|knows|knew|unclear|question|questioned|wonder|wondered|wondering|decide|deciding|determine|investigat\w+|see|examine|examining|consider|considering|doubt|doubts|about|debat\w+|review\w*|over|on|of|say|said) (?:whether|if) $/.test(
      match[0],
    )
  )
    return null;
  const rest = text.slice(match[0].length);
  return / or |\bif\b|\bwhether\b/.test(rest) ? null : sentenceCase(rest);
};

const urging =
  'urged|asked|ordered|told|allowed|invited|encouraged|forced|pressed|pushed|wanted|wants|urging|asking|begged|advised|instructed|directed|required|requires|pressured|calling on|called on|calls on|called for|warned';
const somebody =
  "((?:the |a |all |his |her |its |their )?(?:\\p{Lu}[\\p{L}.’'-]+ ?){1,4}|(?:the|all|his|her|its|their) (?:[\\p{Ll}]+ )?[\\p{Ll}]+|lawmakers|voters|people|officials|supporters|countries|reporters)";

/** "urged Congress to pass the bill" becomes "Congress passed the bill", with a regular verb: only its ending differs. */
const urgedDone: Mutation = (subject) => {
  const { text } = subject;
  const match = new RegExp(
    `^[^"“”;:]{3,70}? (?:${urging}) ${somebody} to (\\p{Ll}+?)(e?) (?=\\p{L})`,
    'u',
  ).exec(text);
  if (
    !match ||
    /\b(?:not|n['’]t|never|who|which|if|and|to|be)\b/i.test(match[0].replace(/ to \p{Ll}+ $/u, ''))
  )
    return null;
  const base = match[2]!;
  const verb = tagsOf(subject).find(
    (item) => item.start === match[0].length - 1 - base.length - match[3]!.length,
  );
  if (verb?.pos !== 'VERB') return null;
  if (
    /^(?:be|hav|do|go|mak|tak|giv|get|tell|mov|leav|com|let|put|pay|keep|hold|see|stand|sit|read|find|buy|send|build|writ|ris|becom|meet|say|run|win|speak|think|know|cut|set|shut|bring|lead|giv|stop|step|drop|plan|vot|begin|choos|fight|spend|withdraw|sell|lay|sign|bear|deal|draw|eat|feel|fly|quit|spare|submit|commit|permit|admit)$/.test(
      base,
    ) ||
    /y$/.test(base)
  )
    return null;
  const rest = text.slice(match[0].length);
  return sentenceCase(`${match[1]!.trim()} ${base}ed ${rest}`);
};

/** "accused Orme of stealing" becomes "Orme was stealing". */
const accusationMadeFact: Mutation = ({ text }) => {
  const match =
    /^[^"“”;:]{3,70}? (?:accused|accuses|accusing|suspected|suspects) ((?:the |his |her |its |their )?(?:[\p{L}.’'-]+ ?){1,4}?) of (?=\p{Ll}+ing\b)/u.exec(
      text,
    );
  if (
    !match ||
    /\b(?:who|which|has|have|been|being|was|were|is|are|were|and|of|n['’]t|not|him|them|her|it)\b/.test(
      match[0].replace(/ of $/, ''),
    )
  )
    return null;
  return sentenceCase(`${match[1]!.trim()} was ${text.slice(match[0].length)}`);
};

/** "appears to be" becomes "is". */
const seemingMadeFact: Mutation = ({ text }) => {
  const match =
    /\b(?:appears|seems|is (?:believed|thought|said|alleged|rumored|reported|considered)|are (?:believed|thought|said|alleged|considered)) to be\b/.exec(
      text,
    );
  if (!match || /\b(?:not|n['’]t|what|if) $/.test(text.slice(0, match.index))) return null;
  return put(text, match.index, match.index + match[0].length, match[0].startsWith('are') ? 'are' : 'is');
};

/** "was asked about it" becomes "asked about it". */
const passiveLost: Mutation = ({ text }) =>
  cut(
    text,
    /(?<=\p{L} )(?:was|were|has been|have been|had been|is being|was being) (?=(?:asked (?:to|about|if|whether|for|how|repeatedly)|warned|paid)\b(?!(?: \S+){0,6} by\b| of\b))/u,
  );

/** "Orme, not Holt," becomes "Holt, not Orme,". */
const contrastTurned: Mutation = ({ text }) => {
  const match =
    /(?<![\p{L}-])((?:the )?[\p{L}-]+) (rather than|instead of) ((?:the )?[\p{L}-]+)(?=[.,])/u.exec(text) ??
    /(?<![\p{L}-])((?:the )?[\p{L}-]+)(, (?:and )?not) ((?:the )?[\p{L}-]+)(?=[.,])/u.exec(text);
  if (!match || match[1] === match[3] || isInsideQuotes(text, match.index)) return null;
  if (
    /^(?:to|be|the|a|is|was|just|only|so|why|it|that)$/.test(match[1]!) ||
    /ing$/.test(match[1]!) !== /ing$/.test(match[3]!)
  )
    return null;
  const joint = match[2]!.startsWith(',') ? match[2]! : ` ${match[2]!}`;
  return put(text, match.index, match.index + match[0].length, `${match[3]!}${joint.trimEnd()} ${match[1]!}`);
};

/** Words whose loss makes more of a statement than it is: most need nothing added. */
export const lossKinds: Readonly<Record<string, Mutation>> = {
  'part made whole': partMadeWhole,
  'prefix dropped': prefixDropped,
  'privative dropped': privativeDropped,
  'near miss done': nearMissDone,
  'no longer dropped': noLongerDropped,
  'bound dropped': boundDropped,
  'restrictor dropped': restrictorDropped,
  'question made fact': questionMadeFact,
  'urged done': urgedDone,
  'accusation made fact': accusationMadeFact,
  'seeming made fact': seemingMadeFact,
  'passive lost': passiveLost,
  'contrast turned': contrastTurned,
};
