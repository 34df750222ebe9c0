import { describe, expect, it } from 'vitest';
import type { DraftSentence, EntityKey, EvidenceId, StoryEntity, WriterTools } from '../../../news/mod.ts';
import { storyLedger } from '../../testing/story-ledger.ts';
import { withNamesInTurn } from './name-mentions.ts';

const pages = [
  {
    outlet: 'Teal Radio',
    title: 'Mayor closes port',
    text: 'Ada Orme closed the port of Arle on Monday. Orme said that the storm left her no choice.',
  },
];

const person = (name: string, kind: StoryEntity['kind'] = 'person'): StoryEntity => ({
  ...{ key: name as EntityKey, name, kind, forms: [name], count: 2, pages: 1, salience: 1, parts: [] },
});
const sentence = (text: string, ...cites: string[]): DraftSentence => ({
  ...{ text, section: 'summary', cites: cites as EvidenceId[], operations: [] },
});
const lenient: WriterTools = {
  judge: () => ({ kind: 'supported', score: 1, reasons: [], checks: [] }),
  guard: () => [],
};

function named(texts: readonly string[], entities: readonly StoryEntity[], tools = lenient) {
  const sentences = texts.map((text, at) => sentence(text, `page0#${String(at)}`));
  return withNamesInTurn(sentences, entities, storyLedger(pages).articles, tools);
}
const textsOf = (...found: Parameters<typeof named>) => named(...found).map(({ text }) => text);

describe('withNamesInTurn()', () => {
  it('names a person in full first and by the surname after', () => {
    const [, second] = named(
      ['Ada Orme closed the port.', 'Ada Orme saw no other way.'],
      [person('Ada Orme')],
    );
    expect(second).toMatchObject({
      text: 'Orme saw no other way.',
      operations: [{ name: 'surname only', from: 'Ada Orme', to: 'Orme' }],
    });
  });

  it('proves a full name by a second sentence of the same page', () => {
    const orme = sentence('Orme saw no other way, Teal Radio reported.', 'page0#1');
    const [told] = withNamesInTurn([orme], [person('Ada Orme')], storyLedger(pages).articles, lenient);
    expect(told).toMatchObject({
      text: 'Ada Orme saw no other way, Teal Radio reported.',
      cites: ['page0#1', 'page0#0'],
      operations: [{ name: 'name in full', from: 'Orme', to: 'Ada Orme' }],
    });
  });

  it.each([
    ['two people share the surname', [person('Ada Orme'), person('Ben Orme')]],
    ['the name is a place', [person('Ada Orme', 'place')]],
    ['another name holds the surname', [person('Ada Orme'), person('Orme Foundation', 'organisation')]],
  ] as const)('leaves names alone where %s', (_, entities) => {
    const texts = ['Ada Orme closed the port.', 'Ada Orme saw no other way.'];
    expect(textsOf(texts, entities)).toEqual(texts);
  });

  it.each(['It is “the port of Ada Orme,” Teal Radio reported.', 'The Ada Orme-backed plan failed.'])(
    'never changes: %s',
    (text) => {
      expect(textsOf(['Ada Orme closed the port.', text], [person('Ada Orme')])[1]).toBe(text);
    },
  );

  it('does not put a first name behind a form of address or another name', () => {
    expect(textsOf(['Mayor Orme closed it.'], [person('Ada Orme')])).toEqual(['Mayor Orme closed it.']);
    expect(textsOf(['Mr. Orme closed it.'], [person('Ada Orme')])).toEqual(['Mr. Orme closed it.']);
  });

  it('keeps the sentence as it was where the gate does not let it pass', () => {
    const strict: WriterTools = {
      ...lenient,
      judge: () => ({ kind: 'unsupported', score: 0, reasons: [], checks: [] }),
    };
    const texts = ['Ada Orme closed the port.', 'Ada Orme saw no other way.'];
    expect(textsOf(texts, [person('Ada Orme')], strict)).toEqual(texts);
  });

  it('takes names with signs that mean something to a pattern', () => {
    const texts = ['A. (B) C*d closed the port.', 'A. (B) C*d left.'];
    expect(() => textsOf(texts, [person('A. (B) C*d'), person('[ ('), person('')])).not.toThrow();
  });
});
