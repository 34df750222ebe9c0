import type { Article, Evidence, NumberMention } from '../../news/mod.ts';
import { idf, plainMarks, stem, terms, words, type Word } from '../../text/mod.ts';
import { amountOf, unitOf } from './amounts.ts';
import type { Figure } from './slots.ts';

/** What befell people, by stems: figures of the dead and of the injured are different figures. */
const fates: readonly (readonly [string, RegExp])[] = [
  ['dead', /^(?:kill(?:s|ed|ing)?|die[sd]?|dying|dead|deaths?|fatalit(?:y|ies)|perish(?:ed)?|slain|deadliest)$/],
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
  /^(?:more|another|additional|other|others|further|extra|first|second|third|last|next|previous|former|earlier|daily|weekly|monthly|annual|annually|yearly|quarterly|nightly|hourly|year|month|week|quarter|day|hour|each|apiece|every|per|average|total|overall|combined|altogether|record|remaining|only|initial|initially|half|quarter|third|most|rest|worldwide|nationwide|globally|nationally|statewide|including|among|still|now|new|since|not|no|never|without|net|gross|maximum|minimum|fewer|rose|fell|increase|increased|decrease|decline|growth|gain|from|male|female|men|women|adult|adults|children|foreign|domestic|local|would|could|may|might|if|planned|initially|down|up)$/;
const timeUnits = /^(?:second|minut|hour|day|week|month|year|decade|century|night|cent|time|am|pm)$/;
const unusable = /^(?:old|ago|later|earlier|after|before|yard|th|st|nd|rd|degree|point|st|vote)$/;
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

interface Key {
  readonly key: string;
  readonly unit: string;
  readonly factor: number;
}

function keyOf(number: NumberMention, fate: string | null): Key | null {
  const unit = number.unit ?? '';
  if (unit === '' && number.measures === null && fate === null) return null;
  if (fate !== null && (unit === '' || people.test(unit))) return { key: `toll ${fate}`, unit, factor: 1 };
  if (unit === '') return null;
  if (timeUnits.test(unit) && unit !== 'year' && unit !== 'month') return null;
  const { key, factor } = unitOf(unit);
  return { key, unit, factor };
}

function isUsable(sentence: string, number: NumberMention): boolean {
  const { raw, value, unit, measures, start, end } = number;
  if (!Number.isFinite(value) || value === 0 || (value < 1 && unit !== '%')) return false;
  const after = plainMarks(sentence.slice(end, end + 24)).toLowerCase();
  if (/^[\s-]*(?:years?|months?|weeks?|days?)?[\s-]*(?:old|ago|later|earlier|after|before)\b/.test(after)) return false;
  if (/^\s?(?:-year|-month|-day|-week|-hour)/.test(after) || unusable.test(unit ?? '')) return false;
  if (/\b(?:aged?|age of|page|chapter|room|street|no\.|number|#)\s?$/i.test(sentence.slice(0, start))) return false;
  // An age behind a name.
  if (unit === 'year' && measures !== null && !sentence.slice(end, end + 10).includes('year')) return false;
  return !(unit === null && /^\d{4}$/.test(raw) && value >= 1800 && value < 2100);
}

function figureOf(article: Article, evidence: Evidence, all: readonly Word[], number: NumberMention): Figure | null {
  const sentence = evidence.span.exact;
  if (!isUsable(sentence, number)) return null;
  const first = all.findIndex(({ end }) => end > number.start);
  const last = all.findLastIndex(({ start }) => start < number.end);
  if (first < 0 || last < first) return null;
  const [from, to] = clauseAround(sentence, all, first, last);
  const key = keyOf(number, fateOf(all.slice(0, to), first, last));
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
    names: new Set(near.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ text }) => stem(text.toLowerCase()))),
    limits: new Set(near.map(({ text }) => text.toLowerCase()).filter((word) => limiting.test(word))),
    days: evidence.dates.flatMap(({ iso }) => (iso === null ? [] : [iso])),
    speaker: evidence.speaker ?? evidence.attribution?.source ?? '',
    about: number.measures ?? number.unit ?? key.key,
  };
}

/** Figures of an article's sentences that can be held against those of another page; views are left out. */
export function figuresOf(article: Article, evidence: readonly Evidence[]): Figure[] {
  return evidence.flatMap((one) => {
    if (one.kind === 'opinion' || one.numbers.length === 0) return [];
    const all = words(one.span.exact);
    return one.numbers.flatMap((number) => figureOf(article, one, all, number) ?? []);
  });
}
