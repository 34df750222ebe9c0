import { describe, expect, it } from 'vitest';
import { quotations, quotedParts, standsIn, wordForWord } from './marks.ts';

describe('quotations()', () => {
  it.each([
    ['He said “we lost”.', ['we lost']],
    ['He said "we lost".', ['we lost']],
    ['Er sagte: „Wir haben verloren.“', ['Wir haben verloren.']],
    ['Il a dit : « nous avons perdu ».', [' nous avons perdu ']],
    ['Er sagte ‹wir› dort.', ['wir']],
    ['社長は「負けた」と述べた。', ['負けた']],
    ['彼は『負けた』と述べた。', ['負けた']],
    ['He said ‘we lost’ twice.', ['we lost']],
    ['He said ‘we don’t lose’ twice.', ['we don’t lose']],
    ['The workers’ council and the mayor’s office', []],
    ['He said “they call it ‘the hole’ here”.', ['they call it ‘the hole’ here']],
    ['', []],
  ])('of %j are %j', (text, inside) => {
    expect(quotations(text).map((quote) => quote.text)).toEqual(inside);
    for (const { text: words, start, end } of quotations(text)) expect(text.slice(start, end)).toBe(words);
  });
});

describe('standsIn()', () => {
  const plain = wordForWord('She said: “It’s the  old mill—gone, by and by”, and left.');
  it.each([
    ['It’s the old mill', true],
    ["it's the old mill—gone,", true],
    ['the old mill … by and by', true],
    ['by and by … the old mill', false],
    ['the old mil', false],
    ['he old mill', false],
    ['the new mill', false],
    ['[She] left', true],
    ['x', false],
    ['t', false],
    ['left … x', false],
    ['left … t', false],
    ['…', false],
    ['', false],
  ])('of %j is %s', (quote, isExact) => {
    expect(standsIn(quotedParts(quote), plain)).toBe(isExact);
  });

  it('finds a part of one letter, at the end of the text too', () => {
    expect(standsIn(['x'], 'plan x')).toBe(true);
    expect(standsIn(['plan', 'X'], 'plan x')).toBe(true);
    expect(standsIn(['x', 'x'], 'plan x')).toBe(false);
    expect(standsIn(['x'], '')).toBe(false);
  });
});
