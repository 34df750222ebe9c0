import { describe, expect, test } from 'vitest';
import { isForeign } from './language.ts';

describe('isForeign()', () => {
  test.each([
    'Ostrel Paper closed its Aldmoor mill on Wednesday after a boiler failed, ending work for 340 people.',
    'Shares in Corvane fell 4.2 per cent to 118 crowns on Thursday, its lowest since March, after Averline sold a stake of 9 per cent.',
    'Six hurt.',
  ])('takes %j for English', (text) => {
    expect(isForeign(text, null)).toBe(false);
  });

  test.each([
    'Le port est fermé depuis vendredi à cause de la tempête, a déclaré la capitainerie du port de la ville.',
    'Der Hafen ist seit Freitag wegen des Sturms geschlossen, teilte die Behörde am Abend mit; niemand wurde verletzt.',
    'El puerto está cerrado desde el viernes por la tormenta, informó la autoridad portuaria de la ciudad.',
    'Порт закрыт с пятницы из-за шторма, сообщила администрация порта в субботу утром, никто не пострадал.',
  ])('does not take %j for English', (text) => {
    expect(isForeign(text, null)).toBe(true);
  });

  test('a short text is what its page says', () => {
    expect(isForeign('Trois blessés.', 'fr')).toBe(true);
    expect(isForeign('Three hurt.', 'en-GB')).toBe(false);
  });
});
