import { describe, expect, it } from 'vitest';
import * as lists from './word-lists.ts';

const sets = Object.entries(lists).filter(
  (entry): entry is [string, ReadonlySet<string>] => entry[1] instanceof Set,
);

/** One word that each list must have, and one that it must not. */
const samples: Readonly<Record<string, readonly [string, string]>> = {
  articles: ['the', 'this'],
  perfectAuxiliaries: ['had', 'was'],
  beForms: ['was', 'had'],
  functionWords: ['through', 'quay'],
  negations: ['never', 'rarely'],
  negatingVerbs: ['denied', 'said'],
  modals: ['may', 'has'],
  hedges: ['allegedly', 'often'],
  conditions: ['unless', 'when'],
  relationWords: ['funded', 'said'],
  relationSuffixes: ['backed', 'year'],
  idleAdverbs: ['meanwhile', 'then'],
  honorifics: ['mrs', 'president'],
  titles: ['senator', 'mr'],
  titleParts: ['state', 'quay'],
  institutions: ['department', 'minister'],
  plainReportVerbs: ['said', 'ruled'],
  relativePronouns: ['which', 'that'],
  clauseOpeners: ['although', 'the'],
  openingSubordinators: ['if', 'by'],
  adverbialSubordinators: ['amid', 'if'],
  pastForms: ['fell', 'fall'],
  irregularPasts: ['bought', 'took'],
  phraseEnds: ['with', 'of'],
  roleAfterAs: ['a', 'crews'],
  futures: ['plans', 'said'],
  turns: ['but', 'and'],
  retractions: ['overturned', 'opened'],
  hedgingAdverbs: ['allegedly', 'quickly'],
  hedgingOpeners: ['at best', 'at noon'],
  reckonings: ['estimates', 'hundreds'],
  waitsForAs: ['chosen', 'closed'],
  tested: ['mice', 'houses'],
  beliefs: ['insist', 'closed'],
  limits: ['only', 'when'],
  limitingOpeners: ['as long as', 'as far as'],
  suppositions: ['assuming', 'taking'],
  openModals: ['may', 'will'],
  settledModals: ['will', 'would'],
  triggers: ['once', 'while'],
  unreal: ['theory', 'practice'],
  views: ['view', 'office'],
  occasions: ['during', 'for'],
  finiteForms: ['is', 'be'],
  timeMeasures: ['hours', 'miles'],
  leadOpeners: ['despite', 'who'],
  sideOpeners: ['although', 'on'],
  openEnds: ['of', 'quay'],
  surelyFinite: ['was', 'made'],
  clauseLeads: ['after', 'on'],
  timeWords: ['monday', 'quay'],
  dayWords: ['today', 'now'],
  longTimes: ['year', 'week'],
  quantifiers: ['both', 'two'],
  weekdays: ['monday', 'may'],
  months: ['may', 'monday'],
};

describe('word lists', () => {
  it('are tried here one by one, each of them', () => {
    expect(Object.keys(samples).sort()).toEqual(sets.map(([name]) => name).sort());
  });

  it.each(sets)('%s is in small letters, and has its word and not another', (name, words) => {
    const [inside, outside] = samples[name]!;
    expect(words.has(inside)).toBe(true);
    expect(words.has(outside)).toBe(false);
    for (const word of words) expect(word).toMatch(/^[a-z'. -]+$/);
  });

  it('gives the months in order and the past of each irregular participle', () => {
    expect(lists.monthOrder.indexOf('november')).toBe(10);
    expect(lists.participles.get('taken')).toBe('took');
  });
});
