import { names } from '../../text/mod.ts';
import { pick } from '../random.ts';
import { countOf, put } from './edits.ts';
import { actors, mayBeSame, standsInside, strangers } from './same-thing.ts';
import { type Mutation, type Subject } from './subject.ts';

/** Names of the sentence that stand in it once and are no part of another. */
function ownNames({ text, article }: Subject): { text: string; start: number; end: number }[] {
  const found = names(text)
    .filter((name) => name.text.length > 2 && countOf(text, name.text) === 1)
    .filter((name) => name.start > 0 || standsInside(name.text, article.text));
  return found.filter((name) => !found.some((other) => other !== name && mayBeSame(other.text, name.text)));
}

const nameFromElsewhere: Mutation = (subject, random) => {
  const name = ownNames(subject)[0];
  const other = pick(strangers(subject), random);
  return name && other ? put(subject.text, name.start, name.end, other) : null;
};

const mutual =
  /\b(?:and|or|between|among|with|met|meets?|meeting|talks|married|debated?|versus|vs|v|join(?:ed|ing|t)|along|together|alongside|than|both|like|unlike|as|tied|either|neither|compared|also|includ\w+)\b|[,;—–/&-]/i;

/** Puts two names of a clause in each other's place, where that is not the same said again. */
const namesSwapped: Mutation = (subject) => {
  const { text } = subject;
  const [first, second] = ownNames(subject);
  if (!first || !second) return null;
  const between = text.slice(first.end, second.start);
  if (mutual.test(between) || between.trim().split(/\s+/).length < 2) return null;
  if (/^[,.]? (?:Fla|Calif|Tex|[A-Z]{2})\b/.test(text.slice(second.end))) return null;
  return text.slice(0, first.start) + second.text + between + first.text + text.slice(second.end);
};

/** States, countries and parts of the world: a town may lie in one, so one for a town is no sure error. */
const wide =
  /^(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New|North|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode|South|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West|Wisconsin|Wyoming|America|Europe|Asia|Africa|Middle|United|U\.|Britain|England|France|Germany|Italy|Spain|Russia|China|Japan|India|Iran|Iraq|Syria|Israel|Mexico|Canada|Brazil|Ukraine|Afghanistan|Pakistan|Turkey|Egypt|Libya|Australia|Gulf|Capitol|White|Senate|House|Congress|East|Central|Latin|Western|Eastern|Southern|Northern)\b/;

/** Names that stand after "in" somewhere in the article, and the sentence does not have. */
function placesElsewhere(subject: Subject): string[] {
  return strangers(subject).filter(
    (name) => subject.article.text.includes(` in ${name}`) && /^[\p{L}' .-]+$/u.test(name),
  );
}

const placeChanged: Mutation = (subject, random) => {
  const own = ownNames(subject).find(
    (name) =>
      /\b(?:in|near) $/.test(subject.text.slice(0, name.start)) &&
      subject.article.text.includes(` in ${name.text}`) &&
      /^(?:[.,;]| (?:on|in|to|for|and|by|with|after|when|as|that|where|is|are|was|were|has|have|had|will|would|at|from|who|which|before|said)\b)/.test(
        subject.text.slice(name.end),
      ),
  );
  if (!own) return null;
  const other = pick(
    placesElsewhere(subject).filter((name) => wide.test(name) === wide.test(own.text)),
    random,
  );
  return other ? put(subject.text, own.start, own.end, other) : null;
};

const title =
  /\b(Sen\.|Rep\.|Gov\.|Senator|Governor|President|Judge|Justice|Mayor|Secretary|Attorney General|Prime Minister|Chancellor|Professor|Detective|Sheriff|Captain|General|Representative) (?!(?:Department|Ministry|League|Antonin|Office|Court|Committee|Conference|Assembly)\b)(?=\p{Lu}\p{Ll})/u;
const otherTitles = ['Gov.', 'Judge', 'Mayor', 'Ambassador', 'Sheriff', 'Professor'];

const titleChanged: Mutation = ({ text }, random) => {
  const match = title.exec(text);
  if (
    !match ||
    /\b(?:Vice|Deputy|Former|former|Attorney|Chief|Inspector|Solicitor|Surgeon|Associate|Secretary) $/.test(
      text.slice(0, match.index),
    )
  )
    return null;
  const other = pick(
    otherTitles.filter((item) => item.slice(0, 3) !== match[1]!.slice(0, 3)),
    random,
  );
  return other ? put(text, match.index, match.index + match[1]!.length, other) : null;
};

/** "President Orme met Ada Holt" becomes "Orme met President Ada Holt". */
const titleMoved: Mutation = (subject) => {
  const { text } = subject;
  const match = title.exec(text);
  if (!match || /\b(?:Vice|Deputy|Attorney|Chief|Inspector|Associate) $/.test(text.slice(0, match.index)))
    return null;
  const from = match.index + match[0].length;
  const other = names(text).find(
    (name) =>
      name.start > from + 8 &&
      [`${name.text} said`, `${name.text} told`, `Mr. ${name.text}`, `Ms. ${name.text}`].some((form) =>
        subject.article.text.includes(form),
      ) &&
      /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(name.text) &&
      /^(?:,? (?:said|told|has|had|was|is|will|and)\b|’s|'s|[.,])/.test(text.slice(name.end)) &&
      /\b(?:to|by|with|against|and|that|from|for|than|told|of) $/.test(text.slice(0, name.start)),
  );
  const holder = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*/u.exec(text.slice(from))?.[0] ?? '';
  if (!other || mayBeSame(holder, other.text)) return null;
  return `${text.slice(0, match.index)}${text.slice(from, other.start)}${match[1]!} ${text.slice(other.start)}`;
};

/** "Vice President Orme" becomes "President Orme", "former judge" "judge". */
const rankRaised: Mutation = ({ text }) => {
  const match =
    /\b(?:Vice President|Deputy|Acting|Assistant|Interim|Lieutenant Governor|Lt\. Gov\.|Under Secretary|[Ff]ormer|ex-(?!com)|acting|deputy|assistant|interim|retired|would-be|presumptive|shadow)(?! Presidents?\b)(?= ?\p{L})/u.exec(
      text,
    );
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length);
  if (match[0] === 'Vice President') return `${text.slice(0, match.index)}President${rest}`;
  if (match[0].startsWith('L')) return `${text.slice(0, match.index)}Gov.${rest}`;
  if (!/-$/.test(match[0]) && !/^ \p{L}/u.test(rest)) return null;
  const tail = rest.trimStart();
  const before = text.slice(0, match.index);
  return (before === '' ? tail.charAt(0).toUpperCase() + tail.slice(1) : before + tail).replace(
    /\ban (?=[^aeiouAEIOU])/,
    'a ',
  );
};

/** "North Arle" becomes "Arle", "University of Arle" "Arle". */
const nameHalved: Mutation = ({ text }) => {
  const match =
    /\b(?:(?:New|North|South|West|East|San|Los|Las|Saudi)(?= (?!Yorkers?\b)\p{Lu}\p{Ll}+)|(?:University|Bank|Church|College|Port|Museum|Institute|Diocese|Bishop|Archdiocese|Mayor|Duke|Prince|Republic) of(?= \p{Lu}\p{Ll}+))/u.exec(
      text,
    );
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length + 1);
  const name = /^[\p{L}]+/u.exec(rest)?.[0] ?? '';
  if (
    /^(?:Year|Times|Post|Deal|Testament|Wing|Bank|Side|Point|Justice|State|End|Coast|Lawn|Room|House)$/.test(
      name,
    )
  )
    return null;
  return text.slice(0, match.index).replace(/\b[Tt]he $/, '') + rest;
};

/** "Lumen-backed film" becomes "Varga-backed film". */
const hyphenRelationChanged: Mutation = (subject, random) => {
  const match =
    /(?<![-\p{L}])((?:U\.S\.|U\.N\.|\p{Lu}[\p{L}]+))-(backed|led|owned|based|funded|controlled|supported|sponsored|run|appointed|born|made|friendly|held|allied|aligned|leaning|trained|style|era|linked|inspired|affiliated|dominated|occupied)\b/u.exec(
      subject.text,
    );
  if (!match) return null;
  const other = pick(
    strangers(subject).filter((name) => !name.includes(' ') && !mayBeSame(name, match[1]!)),
    random,
  );
  return other ? put(subject.text, match.index, match.index + match[1]!.length, other) : null;
};

const list =
  /(\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?), (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?),? and (?=\p{Lu})/u;

/** A name of the article joins a list it does not stand in. */
const listMemberAdded: Mutation = (subject, random) => {
  const match = list.exec(subject.text);
  const other = pick(actors(subject), random);
  if (!match || !other) return null;
  return put(subject.text, match.index, match.index + match[1]!.length, `${match[1]!}, ${other}`);
};

const counts = ['two', 'three', 'four', 'five', 'six', 'seven'];

/** Drops a name from a list whose count is stated: "three men: A, B and C". */
const listMemberDropped: Mutation = ({ text }) => {
  const match = new RegExp(
    `\\b(${[...counts, ...counts.map((count) => count.charAt(0).toUpperCase() + count.slice(1))].join('|')})\\b[^.:—–,]{3,60}(?:[:—–,]| --?) ((?:\\p{Lu}[\\p{L}.’' -]+, ){1,5}\\p{Lu}[\\p{L}.’' -]+,? and \\p{Lu}\\p{L}+)`,
    'u',
  ).exec(text);
  if (!match) return null;
  const second = match[2]!.indexOf(', ');
  const members = match[2]!.split(/, and |, | and /).length;
  if (members !== counts.indexOf(match[1]!.toLowerCase()) + 2) return null;
  const at = match.index + match[0].length - match[2]!.length;
  return put(text, at, at + second + 2, '');
};

/** Who and where made wrong. */
export const nameKinds: Readonly<Record<string, Mutation>> = {
  'name from elsewhere': nameFromElsewhere,
  'names swapped': namesSwapped,
  'place changed': placeChanged,
  'title changed': titleChanged,
  'title moved': titleMoved,
  'rank raised': rankRaised,
  'name halved': nameHalved,
  'hyphen relation changed': hyphenRelationChanged,
  'list member added': listMemberAdded,
  'list member dropped': listMemberDropped,
};
