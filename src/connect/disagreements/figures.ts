import type { Article, Evidence, NumberMention } from '../../news/mod.ts';
import {
  bare,
  docShare,
  idf,
  isUsuallyName,
  plainMarks,
  stem,
  terms,
  words,
  type Word,
} from '../../text/mod.ts';
import { amountOf, unitOf } from './amounts.ts';
import type { Figure } from './slots.ts';

/** What befell people, by stems: figures of the dead and of the injured are different figures. */
const fates: readonly (readonly [string, RegExp])[] = [
  [
    'dead',
    /^(?:kill(?:s|ed|ing)?|die[sd]?|dying|dead|deaths?|fatalit(?:y|ies)|perish(?:ed)?|slain|deadliest)$/,
  ],
  ['injured', /^(?:injur(?:e[sd]?|ing|ies|y)|wound(?:s|ed|ing)?|hurt|hospitali[sz]ed)$/],
  ['missing', /^(?:missing|unaccounted)$/],
  ['arrested', /^(?:arrest(?:s|ed|ing)?|detain(?:ed|ing)?|detentions?)$/],
  ['evacuated', /^(?:evacuat(?:ed?|ing|ions?)|displaced|homeless)$/],
  ['rescued', /^rescu(?:ed?|ing)$/],
];
const people =
  /^(?:peopl|people|person|victim|civilian|resident|passenger|dead|fatality|death|life|live|men|man|women|child|children|other)$/;
/** Words that make a figure one of something else: a further, a first, a daily one. */
const limiting =
  /^(?:more|another|additional|others?|further|extra|first|second|third|last|next|previous|former|earlier|daily|weekly|monthly|annual|annually|yearly|quarterly|nightly|hourly|each|apiece|every|per|average|total|overall|combined|altogether|record|remaining|only|initial|initially|half|quarter|most|rest|worldwide|nationwide|globally|nationally|statewide|including|among|new|not|no|never|net|gross|maximum|minimum|fewer|male|female|adults?|foreign|domestic|local|could|might|may|if|also|since|already|so|revenues?|profits?|loss|losses|earnings|income|sales|debts?|budget|deficit|surplus|assets|deposits|dividends?|inflation|unemployment|growth|turnout|margin|represents?|representing|employs?|workforce|membership)$/;
const timeUnits = /^(?:second|minut|hour|day|week|month|year|decade|century|night|cent|time|am|pm)$/;
const unusable = /^(?:old|ago|later|earlier|after|before|th|st|nd|rd|degree|point)$/;
const ratePattern =
  /^\s?(?:[a-z%]+ ){0,2}(?:an?|per|each|every) (second|hour|day|night|week|month|quarter|year)\b/i;
const breaks = /[;:()]|,\s|[\u2014\u2013]|\s-\s/;
const opens =
  /^(?:and|but|while|whereas|after|when|as|because|although|though|who|which|where|with|including|since|before|or|from|than)$/;

const clauseReach = 14;

/** The words around a number up to the next mark or conjunction on either side. */
function clauseAround(sentence: string, all: readonly Word[], first: number, last: number): [number, number] {
  let from = first;
  while (from > 0 && first - from < clauseReach) {
    const gap = plainMarks(sentence.slice(all[from - 1]!.end, all[from]!.start));
    if (breaks.test(gap) || opens.test(all[from - 1]!.text.toLowerCase())) break;
    from -= 1;
  }
  let to = last + 1;
  while (to < all.length && to - last < clauseReach) {
    const gap = plainMarks(sentence.slice(all[to - 1]!.end, all[to]!.start));
    if (breaks.test(gap) || opens.test(all[to]!.text.toLowerCase())) break;
    to += 1;
  }
  return [from, to];
}

function fateOf(all: readonly Word[], first: number, last: number): string | null {
  let best: string | null = null;
  let nearest = 6;
  all.forEach((word, at) => {
    const distance = at > last ? at - last : first - at;
    if (distance <= 0 || distance >= nearest) return;
    const fate = fates.find(([, pattern]) => pattern.test(word.text.toLowerCase()))?.[0];
    if (fate !== undefined) [best, nearest] = [fate, distance];
  });
  return best;
}

function rarities(text: string, without: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const term of terms(text)) {
    if (/^\d/.test(term.stem) || without.has(term.stem)) continue;
    found.set(term.stem, Math.min(idf(term.stem), 8));
  }
  return found;
}

function isRareName(text: string): boolean {
  const key = stem(text.toLowerCase());
  return isUsuallyName(key) || docShare(key) === 0;
}

/** The words of names between two offsets; of a sentence's first word alone it cannot be told. */
function namesWithin({ names, numbers }: Evidence, from: number, to: number): Set<string> {
  const isName = ({ text, start }: Evidence['names'][number]) =>
    !numbers.some((number) => number.start <= start && start < number.end) &&
    (start > 0 || text.includes(' ') || isRareName(text));
  const inside = names.filter((name) => name.start >= from && name.start < to && isName(name));
  return new Set(inside.flatMap(({ text }) => words(text).map((word) => stem(word.text.toLowerCase()))));
}

const owning =
  /^(?:won|wins?|received|got|scored|earned|lost|loses?|has|have|had|reached|polled|rose|fell|gained|made|sold|employs?|holds?|held)$/;

/** Whose a figure is where the verb before it says so: "Greens won 41 seats". */
function ownerOf(before: readonly Word[]): Set<string> {
  const verb = before.findLastIndex(({ text }) => owning.test(text.toLowerCase()));
  const subject = verb < 0 ? [] : before.slice(0, verb);
  return new Set(terms(subject.map(({ text }) => text).join(' ')).map((term) => term.stem));
}

interface Key {
  readonly key: string;
  readonly unit: string;
  readonly factor: number;
}

function keyOf(number: NumberMention, fate: string | null, after: string): Key | null {
  const unit = number.unit ?? '';
  if (unit === '' && number.measures === null && fate === null) return null;
  if (fate !== null && (unit === '' || people.test(unit))) return { key: `toll ${fate}`, unit, factor: 1 };
  if (unit === '') return null;
  if (timeUnits.test(unit) && unit !== 'year' && unit !== 'month') return null;
  const { key, factor } = unitOf(unit);
  const rate = ratePattern.exec(after)?.[1];
  return { key: rate === undefined ? key : `${key} a ${rate}`, unit, factor };
}

function isUsable(sentence: string, number: NumberMention): boolean {
  const { raw, value, unit, measures, start, end } = number;
  if (!Number.isFinite(value) || value === 0 || (value < 1 && unit !== '%')) return false;
  const after = plainMarks(sentence.slice(end, end + 24)).toLowerCase();
  if (/^[\s-]*(?:years?|months?|weeks?|days?)?[\s-]*(?:old|ago|later|earlier|after|before)\b/.test(after))
    return false;
  if (/^\s?(?:-year|-month|-day|-week|-hour)/.test(after) || unusable.test(unit ?? '')) return false;
  if (/\b(?:aged?|age of|page|chapter|room|street|no\.|number|#)\s?$/i.test(sentence.slice(0, start)))
    return false;
  // An age behind a name.
  if (unit === 'year' && measures !== null && !sentence.slice(end, end + 10).includes('year')) return false;
  return !(unit === null && /^\d{4}$/.test(raw) && value >= 1800 && value < 2100);
}

function figureOf(
  article: Article,
  evidence: Evidence,
  all: readonly Word[],
  number: NumberMention,
): Figure | null {
  const sentence = evidence.span.exact;
  if (!isUsable(sentence, number)) return null;
  const first = all.findIndex(({ end }) => end > number.start);
  const last = all.findLastIndex(({ start }) => start < number.end);
  if (first < 0 || last < first) return null;
  const [from, to] = clauseAround(sentence, all, first, last);
  const key = keyOf(
    number,
    fateOf(all.slice(0, to), first, last),
    sentence.slice(number.end, number.end + 40),
  );
  if (key === null) return null;
  const clause = sentence.slice(all[from]!.start, all[to - 1]!.end);
  const without = new Set([key.unit, key.key]);
  const near = all.slice(from, to);
  const amount = amountOf(sentence, number, evidence.numbers);
  const start = evidence.span.start + number.start;
  const end = evidence.span.start + number.end;
  return {
    evidence: evidence.id,
    sentence: evidence.sentence,
    ...{ start, end, exact: article.text.slice(start, end) },
    key: key.key,
    unit: key.unit,
    value: number.value * key.factor,
    amount: { low: amount.low * key.factor, high: amount.high * key.factor },
    modifiers: new Set([...rarities(number.measures ?? '', without).keys()]),
    clause: rarities(clause, without),
    context: rarities(sentence, without),
    names: namesWithin(evidence, all[from]!.start, all[to - 1]!.end),
    owner: ownerOf(all.slice(from, first)),
    words: near.map(({ text }) => bare(text)),
    limits: new Set(near.map(({ text }) => text.toLowerCase()).filter((word) => limiting.test(word))),
    days: evidence.dates.flatMap(({ iso }) => (iso === null ? [] : [iso])),
    speaker: evidence.speaker ?? evidence.attribution?.source ?? '',
    about: number.measures ?? number.unit ?? key.key,
    isAlone: true,
  };
}

function isRangeOf(a: Figure, b: Figure): boolean {
  return a.amount.low === b.amount.low && a.amount.high === b.amount.high;
}

function measureOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));
}

function alone(figures: readonly Figure[]): Figure[] {
  return figures.map((one) => {
    const isAlone = figures.every(
      (other) =>
        other.key !== one.key || isRangeOf(other, one) || measureOther(other.modifiers, one.modifiers),
    );
    return { ...one, isAlone };
  });
}

/** Figures of an article's sentences that can be held against those of another page; views are left out. */
export function figuresOf(article: Article, evidence: readonly Evidence[]): Figure[] {
  return evidence.flatMap((one) => {
    if (one.kind === 'opinion' || one.numbers.length === 0) return [];
    const all = words(one.span.exact);
    return alone(one.numbers.flatMap((number) => figureOf(article, one, all, number) ?? []));
  });
}
