import { describe, expect, test } from 'vitest';
import type { Reason, VerdictKind } from '../../news/mod.ts';
import { isForeign, supportedIfVerbatim } from './language.ts';

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

  test.each(['港口周五因风暴关闭。', 'Порт закрыт.'])('tells another script by a few letters: %j', (text) => {
    expect(isForeign(text, null)).toBe(true);
    expect(isForeign(text, 'en')).toBe(true);
  });

  test('a short text is what its page says', () => {
    expect(isForeign('Trois blessés.', 'fr')).toBe(true);
    expect(isForeign('Three hurt.', 'en-GB')).toBe(false);
  });
});

describe('supportedIfVerbatim()', () => {
  const judged = (verdict: VerdictKind): { verdict: VerdictKind; reasons: readonly Reason[] } => ({
    verdict,
    reasons: [],
  });
  const friday = 'Порт закрылся  в пятницу.\nНикто не пострадал.';

  test('leaves what a source has word for word', () => {
    expect(supportedIfVerbatim(judged('supported'), 'Порт закрылся в пятницу.', [friday]).verdict).toBe(
      'supported',
    );
  });

  test('makes unclear what no source has so, and says why', () => {
    const { verdict, reasons } = supportedIfVerbatim(judged('supported'), 'Порт закрылся в субботу.', [
      friday,
    ]);
    expect(verdict).toBe('unclear');
    expect(reasons.map(({ check }) => check)).toEqual(['language']);
  });

  test('leaves every other verdict', () => {
    expect(supportedIfVerbatim(judged('contradicted'), 'Порт закрылся в субботу.', [friday])).toEqual(
      judged('contradicted'),
    );
  });
});
