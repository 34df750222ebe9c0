import { describe, expect, it } from 'vitest';
import { checkText, type TextSource } from './check-text.ts';

const ledger: TextSource = {
  file: 'ledger.txt',
  text: 'Arle quay falls\n\nThe old quay at Arle fell into the water at dawn. Nobody was hurt, officials said.',
  outlet: 'The Harbour Ledger',
};
const radio: TextSource = {
  file: 'radio.txt',
  text: 'Nine crews left the port because of the storm. The mayor of Hollin resigned in May.',
  outlet: 'Teal Radio',
};

function verdicts(text: string, sources: readonly TextSource[] = [ledger, radio]): string[] {
  return checkText(text, sources).map((checked) => checked.verdict);
}

describe('checkText()', () => {
  it('finds the best source sentence among several sources', () => {
    for (const sources of [
      [ledger, radio],
      [radio, ledger],
    ]) {
      const [checked] = checkText('Nine crews left the port because of the storm.', sources);
      expect(checked).toMatchObject({ verdict: 'supported', reasons: [] });
      expect(checked!.evidence[0]).toMatchObject({ file: 'radio.txt', start: 0, end: 46 });
    }
  });

  it('shows the nearest sentence with the reasons when it refuses', () => {
    const [checked] = checkText('Eight crews left the port because of the storm.', [ledger, radio]);
    expect(checked!.verdict).toBe('contradicted');
    expect(checked!.reasons[0]).toMatchObject({ check: 'number', words: ['Eight'] });
    expect(checked!.evidence[0]!.exact).toBe('Nine crews left the port because of the storm.');
  });

  it('gives one record a sentence with true offsets, of the text and of the evidence', () => {
    const text = ' Arle news\nThe old quay at Arle fell into the water at dawn.  Fares rose.\n';
    const checked = checkText(text, [ledger, radio]);
    expect(checked.map((item) => item.text)).toEqual([
      'Arle news',
      'The old quay at Arle fell into the water at dawn.',
      'Fares rose.',
    ]);
    for (const item of checked) {
      expect(text.slice(item.start, item.end)).toBe(item.text);
      for (const { file, start, end, exact } of item.evidence) {
        const source = [ledger, radio].find((candidate) => candidate.file === file)!;
        expect(source.text.slice(start, end)).toBe(exact);
      }
    }
  });

  it.each(['Arle quay falls', 'Who let it fall?', 'By Lee Holt', 'Well.'])(
    'finds %j unclear: it states nothing',
    (text) => {
      const [checked] = checkText(text, [ledger]);
      expect(checked).toMatchObject({ verdict: 'unclear', score: 0, evidence: [] });
      expect(checked!.reasons).toMatchObject([{ check: 'form', words: [text] }]);
    },
  );

  it('lets a sentence rest on two sources, clause by clause', () => {
    const text =
      'The old quay at Arle fell into the water at dawn, the Harbour Ledger reported, and nine crews left the port because of the storm, according to Teal Radio.';
    const [checked] = checkText(text, [ledger, radio]);
    expect(checked!.verdict).toBe('supported');
    expect(new Set(checked!.evidence.map((item) => item.file))).toEqual(new Set(['ledger.txt', 'radio.txt']));
  });

  it('refuses the word of one source credited to the other', () => {
    expect(
      verdicts('Nine crews left the port because of the storm, the Harbour Ledger reported.'),
    ).not.toContain('supported');
  });

  it('refuses every statement when there are no sources, and says so', () => {
    const [checked] = checkText('Nine crews left the port.', []);
    expect(checked).toMatchObject({ verdict: 'unsupported', score: 0, evidence: [] });
    expect(checked!.reasons).toMatchObject([{ check: 'evidence' }]);
    expect(verdicts('Nine crews left the port.', [{ file: 'e', text: '', outlet: null }])).toEqual([
      'unsupported',
    ]);
  });

  it.each([
    ['Corvane will buy the site.', 'contradicted'],
    ['Corvane, a rival, will buy the site, according to two people familiar with the talks.', 'contradicted'],
    ['Corvane could buy the site.', 'unclear'],
    ['Corvane may buy the site, according to two people familiar with the talks.', 'supported'],
  ])('reads a modal in the place of another: %s', (text, verdict) => {
    const rival = 'Corvane, a rival, may buy the site, according to two people familiar with the talks.';
    expect(verdicts(text, [{ file: 'r', text: rival, outlet: null }])).toEqual([verdict]);
  });

  it('finds nothing in an empty text', () => {
    expect(checkText('', [ledger])).toEqual([]);
    expect(checkText(' \n ', [ledger])).toEqual([]);
  });

  it('takes a text against itself', () => {
    expect(verdicts(radio.text)).toEqual(['supported', 'supported']);
  });
});
