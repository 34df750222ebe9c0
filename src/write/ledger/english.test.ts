import { describe, expect, it } from 'vitest';
import { isEnglish } from './english.ts';

describe('isEnglish()', () => {
  it.each([
    'The Aldmoor mill closed on Thursday after 61 years, and the union said it would go to court over it.',
    'Aldmoor mill closes',
    'OSTREL PAPER CLOSES ALDMOOR MILL: 340 JOBS GO IN THE VALLEY, SAYS THE UNION AFTER TALKS WITH THE OWNERS',
    '',
    '2026 — 14 : 3',
  ])('takes for English: %s', (text) => {
    expect(isEnglish(text)).toBe(true);
  });

  it.each([
    'Die Papierfabrik in Aldmoor schließt nach 61 Jahren zum Ende des Monats März, teilte das Unternehmen am Donnerstag mit.',
    'La papeterie d’Aldmoor fermera ses portes à la fin du mois de mars, a annoncé jeudi la direction aux salariés réunis.',
    'La fábrica de papel de Aldmoor cerrará a finales de marzo después de 61 años, anunció el jueves la empresa a sus trabajadores.',
    'De papierfabriek van Aldmoor sluit eind maart na 61 jaar de deuren, maakte het bedrijf donderdag aan het personeel bekend.',
    'Бумажная фабрика закрывается.',
    '製紙工場は三月末に閉鎖される。',
  ])('does not take for English: %s', (text) => {
    expect(isEnglish(text)).toBe(false);
  });

  it('reads the beginning of a text however long', () => {
    expect(isEnglish('The mill closed and nobody said why. '.repeat(20_000))).toBe(true);
  });
});
