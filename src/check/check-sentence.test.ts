import { describe, expect, it } from 'vitest';
import type { DraftSentence, StorySources } from '../news/mod.ts';
import { checkSentence, indexed } from './check-sentence.ts';
import { article, said, storyOf } from './testing/told-story.ts';

const ledger = article(
  'a',
  'The Harbour Ledger',
  'Council closes port of Arle',
  'The council closed the port of Arle on Thursday. It had lost money for years.',
);
const radio = article(
  'b',
  'Teal Radio',
  'Arle port shut',
  'A ship left at dawn. The council closed the port of Arle.',
);

function verdictOn(sentence: DraftSentence, story: StorySources) {
  return checkSentence(sentence, false, indexed(story)).verdict;
}

function checksOf(sentence: DraftSentence, story: StorySources): string[] {
  return verdictOn(sentence, story).reasons.map((reason) => reason.check);
}

describe('checkSentence() on headlines as evidence', () => {
  const over = (title: string, text: string, description?: string) =>
    storyOf([
      article('a', 'The Harbour Ledger', title, text, description === undefined ? {} : { description }),
    ]);
  const told = said('The council closed the port of Arle, The Harbour Ledger reported.', ['a#title']);

  it('lets a headline stand that the text bears out', () => {
    expect(verdictOn(told, storyOf([ledger])).kind).toBe('supported');
  });

  it('lets a headline stand that the text does not speak of', () => {
    const story = over(
      'Council closes port of Arle',
      'A ship left at dawn with nine crews. Nobody was hurt.',
    );
    expect(verdictOn(told, story).kind).toBe('supported');
  });

  it.each([
    ['says less surely', 'The council may have closed the port of Arle on Thursday.', 'may'],
    ['denies', 'The council never closed the port of Arle on Thursday.', 'never'],
    ['has from somebody', 'The council closed the port of Arle on Thursday, Lee Holt claimed.', 'Lee Holt'],
    ['calls a plan', 'The council plans to close the port of Arle in May.', 'plans'],
  ])('refuses what the text %s', (_, text, word) => {
    const verdict = verdictOn(told, over('Council closes port of Arle', text));
    expect(verdict.kind).toBe('unsupported');
    expect(verdict.reasons).toEqual([expect.objectContaining({ check: 'headline', words: [word] })]);
  });

  it.each([
    ['has from an office', 'The council closed the port of Arle on Thursday, officials said.'],
    ['tells of another plan', 'The council closed the port of Arle and may sell the ferries.'],
  ])('lets stand what the text %s', (_, text) => {
    expect(verdictOn(told, over('Council closes port of Arle', text)).kind).toBe('supported');
  });

  it('lets it stand when it says so too', () => {
    const story = over(
      'Holt: Council closed port of Arle',
      'The council closed the port of Arle on Thursday, Lee Holt claimed.',
    );
    expect(
      checksOf(said('The council closed the port of Arle, Holt said.', ['a#title']), story),
    ).not.toContain('headline');
  });

  it('holds a description against the text in the same way', () => {
    const story = over(
      'Port of Arle',
      'The council may have closed the port of Arle on Thursday.',
      'The council closed the port of Arle on Thursday.',
    );
    const id = story.articles[0]!.heads.find(({ span }) => span.field === 'description')!.id;
    expect(
      checksOf(said('The council closed the port of Arle, The Harbour Ledger reported.', [id]), story),
    ).toEqual(['headline']);
  });
});

describe('checkSentence() on two cites', () => {
  const story = storyOf([ledger, radio]);
  const both = said('The council closed the port of Arle, The Harbour Ledger and Teal Radio reported.', [
    'a#0',
    'b#1',
  ]);

  it('lets one credit for two outlets stand', () => {
    expect(verdictOn(both, story).kind).toBe('supported');
  });

  it('refuses it where one outlet has it from the other', () => {
    expect(checksOf(both, storyOf([ledger, radio], { b: 'a' }))).toEqual(['attribution']);
  });

  it('refuses a second cite on which the sentence does not rest', () => {
    const sentence = said('The council closed the port of Arle, The Harbour Ledger reported.', [
      'a#0',
      'b#0',
    ]);
    expect(checksOf(sentence, story)).toEqual(['evidence']);
  });

  it('holds what stands behind a kicker against its own sentence', () => {
    const cites = ['a#title', 'a#0'];
    const pages = storyOf([
      article('a', 'Teal Radio', 'Ferry fire: six hurt', 'Divers may search the hull near Kelvarne.'),
    ]);
    expect(verdictOn(said('Ferry fire: Divers may search hull near Kelvarne', cites), pages).kind).toBe(
      'supported',
    );
    expect(verdictOn(said('Ferry fire: Divers search hull near Kelvarne', cites), pages).kind).not.toBe(
      'supported',
    );
    expect(
      verdictOn(said('Ferry disaster: Divers may search hull near Kelvarne', cites), pages).kind,
    ).not.toBe('supported');
  });

  it('lets a second cite of the same page stand', () => {
    const sentence = said('The council closed the port of Arle, The Harbour Ledger reported.', [
      'a#0',
      'a#title',
    ]);
    expect(verdictOn(sentence, story).kind).toBe('supported');
  });

  it('lets two cites stand that each bear the whole', () => {
    expect(verdictOn(said('The council closed the port of Arle', ['a#0', 'b#1']), story).kind).toBe(
      'supported',
    );
  });
});

describe('checkSentence() on who wrote', () => {
  const story = storyOf([ledger]);

  it.each([
    'The council closed the port of Arle, The Harbour Ledger reported.',
    'The council shut the port of Arle for good, The Harbour Ledger reported.',
    'The council closed the port of Arle because it had lost money, The Harbour Ledger reported.',
    'He closed the port of Arle last week, The Harbour Ledger reported.',
  ])('judges a model’s %j by the strict profile, as anyone’s', (text) => {
    const model = verdictOn(said(text, ['a#0'], 'llm'), story);
    expect(model).toEqual(verdictOn(said(text, ['a#0']), story));
    expect(model.profile).toBeUndefined();
  });

  it('refuses a model’s sentence in other words', () => {
    expect(
      verdictOn(said('Arle’s harbour is history, The Harbour Ledger reported.', ['a#0'], 'llm'), story).kind,
    ).not.toBe('supported');
  });
});
