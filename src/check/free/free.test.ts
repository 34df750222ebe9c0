import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSummary, checkText, judgePair, prepareSources, type TextSource } from '../check-text.ts';
import { alignFree } from './alignment.ts';
import { chooseEvidence } from './evidence-choice.ts';
import { readAgainst, featureNames, featuresOf } from './features.ts';
import { mostSourceText } from './prepared.ts';
import { readWords } from './reading.ts';
import { areRivals, hasRivals } from './rivals.ts';
import { freeWeights, parseWeights, scoreOf } from './weights.ts';
import { wordKey } from './word-forms.ts';

const ledger: TextSource = {
  file: 'ledger.txt',
  outlet: 'The Harbour Ledger',
  text: [
    'Torvane Freight said on Tuesday that it would close its yard at Arle next spring, with the loss of 340 jobs.',
    'The company, based in Hollin, blamed falling orders and said profit dropped to $4.2 million in the second quarter.',
    'Mirela Ostrander, who leads the port workers, said her members had voted to accept the offer of talks.',
    'The council may lend the yard money for up to three weeks, but it has not approved a loan.',
  ].join(' '),
};
const sources = prepareSources([ledger]);

function found(text: string): string[] {
  return readAgainst(text, sources).findings.map(({ name }) => name);
}

describe('readWords()', () => {
  it('joins figures with their scale and parts compounds, with true offsets', () => {
    const text = 'OpenAI-backed Torvane paid $1.2 million, 5% more; it didn’t say why in Q2.';
    const tokens = readWords(text);
    expect(tokens.map((token) => token.key)).toContain('#1200000');
    expect(tokens.find((token) => token.key === '#5')?.unit).toBe('%');
    expect(tokens.filter((token) => token.isNegation)).toHaveLength(1);
    for (const token of tokens.filter((item) => !item.isNegation))
      expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it('reads "2Q", "Q2" and "second quarter" as one date, and figures parted by a stray blank as one', () => {
    const key = (text: string) => readWords(text).find((token) => token.kind === 'date')?.key;
    expect([key('in Q2'), key('in 2Q'), key('in the second quarter')]).toEqual(['q2', 'q2', 'q2']);
    expect(readWords('about 10, 000 people')[1]?.key).toBe('#10000');
  });
});

describe('areRivals()', () => {
  it.each([
    ['weeks', 'month', true],
    ['week', 'weeks', false],
    ['week', 'murder', false],
    ['week', 'council', false],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(areRivals(wordKey(a), wordKey(b))).toBe(expected);
    expect(hasRivals(wordKey(a))).toBe(true);
  });
});

describe('wordKey()', () => {
  it.each([
    ['announcement', 'announced'],
    ['rose', 'rising'],
    ['French', 'France'],
    ['kilometres', 'km'],
    ['children', 'child'],
  ])('takes %s and %s for one', (a, b) => {
    expect(wordKey(a.toLowerCase())).toBe(wordKey(b.toLowerCase()));
  });

  it('keeps apart what means something else', () => {
    expect(wordKey('police')).not.toBe(wordKey('policy'));
    expect(wordKey('march')).not.toBe(wordKey('may'));
  });
});

describe('chooseEvidence()', () => {
  it('puts the line first that holds most of the telling words', () => {
    const { lines, cover } = chooseEvidence(readWords('Port workers accept talks, Ostrander said'), sources);
    expect(lines[0]).toBe(2);
    expect(cover[0]).toBeGreaterThan(0.5);
    expect(cover[2]).toBeGreaterThanOrEqual(cover[0]);
  });

  it('finds nothing where nothing is shared', () => {
    expect(chooseEvidence(readWords('Zebras yawn'), sources).lines).toEqual([]);
  });
});

describe('alignFree()', () => {
  it('follows the order of the source', () => {
    const tokens = readWords('voted to accept the offer');
    const aligned = alignFree(tokens, sources, [2]);
    expect(aligned.every((at, index) => index === 0 || at === aligned[index - 1]! + 1)).toBe(true);
  });
});

describe('findings()', () => {
  it.each([
    ['Torvane will shut the Arle yard and cut 430 jobs.', 'slotNumber'],
    ['Torvane Freight said its profit rose to $4.2 million in the second quarter.', 'polarityWord'],
    ['Her members had not voted to accept the offer of talks.', 'negAdded'],
    ['The council has approved a loan.', 'negLost'],
    ['The council will lend the yard money.', 'certainUp'],
    ['Profit dropped to $4.2 million in the third quarter.', 'newDate'],
    ['The union leader Petra Lindqvist said members had voted.', 'newName'],
    ['The partnership between Torvane and Ostrander is over.', 'relationNew'],
    ['The council may lend the yard money for up to three months.', 'rival'],
  ])('of %j include %s', (text, name) => {
    expect(found(text)).toContain(name);
  });

  it('are none for a sentence of the source, and none for a fair paraphrase', () => {
    for (const text of [
      'Torvane Freight is closing its Arle yard next spring, and 340 jobs will go.',
      'Members of the port workers have agreed to talks, said Mirela Ostrander.',
    ])
      expect(found(text).filter((name) => name !== 'unboundName')).toEqual([]);
  });
});

describe('checkText()', () => {
  it('gives the words of both sides and where they stand', () => {
    const text =
      'The Arle yard will go next spring and Torvane Freight, the company in Hollin, will cut 430 jobs.';
    const [checked] = checkText(text, sources);
    expect(checked!.verdict).toBe('contradicted');
    const reason = checked!.reasons.find((item) => item.check === 'number')!;
    expect(reason.why).toBe('says “430”; the source says “340”');
    const [at] = reason.at!;
    expect(text.slice(at!.start, at!.end)).toBe('430');
    const [sourceAt] = reason.sourceAt!;
    expect(checked!.evidence[sourceAt!.source]!.exact.slice(sourceAt!.start, sourceAt!.end)).toBe('340');
  });

  it('takes a fair paraphrase as supported in the free profile, with the weights it used', () => {
    const [checked] = checkText(
      'Members of the port workers have agreed to talks, said Mirela Ostrander.',
      sources,
    );
    expect(checked).toMatchObject({ verdict: 'supported', profile: 'free', weights: freeWeights().sha256 });
    expect(checked!.score).toBeGreaterThan(0.5);
  });

  it.each([
    'Torvane Freight said on Tuesday that it would close its yard at Hollin next spring, with the loss of 340 jobs.',
    'Mirela Ostrander said on Tuesday that it would close its yard at Arle next spring, with the loss of 340 jobs.',
    'Torvane Freight bribed officials and said on Tuesday that it would close its yard at Arle next spring.',
    'Mirela Ostrander, who leads the port workers, said her members had voted to accept.',
  ])('never waves a changed source sentence through as free prose: %j', (text) => {
    const [checked] = checkText(text, sources);
    expect(checked!.verdict).not.toBe('supported');
    expect(checked!.reasons.length).toBeGreaterThan(0);
  });

  it('calls a tie that no source states unsupported, and names it', () => {
    const [checked] = checkText(
      'The Ostrander-backed Torvane Freight plans to leave the town of Hollin.',
      sources,
    );
    expect(checked!.verdict).toBe('unsupported');
    expect(checked!.reasons).toContainEqual(
      expect.objectContaining({ check: 'relation', words: ['Ostrander-backed'] }),
    );
  });

  it('says that it is unsure where the sources were read in part only', () => {
    const long = { ...ledger, text: `The quay was quiet.${'\n'.repeat(1_600_000)}Nine crews left.` };
    expect(long.text.length).toBeGreaterThan(mostSourceText);
    const [checked] = checkText('Twelve crews reached the far island of Sunderholm on Friday.', [long]);
    expect(checked!.verdict).toBe('unclear');
    expect(checked!.reasons.at(-1)!.check).toBe('size');
  });

  it('judges the first sentences of a very long text and says so of the others', () => {
    const checked = checkText('Gulls flew on. '.repeat(2500), sources);
    expect(checked).toHaveLength(2500);
    expect(checked.at(-1)).toMatchObject({ verdict: 'unclear', reasons: [{ check: 'size' }] });
  });
});

describe('checkSummary()', () => {
  it('takes the verdict of the worst sentence and one score for all', () => {
    const fair = 'Members of the port workers have agreed to talks, said Mirela Ostrander.';
    const wrong =
      'Torvane Freight in Hollin said that its profit rose sharply to $4.2 million during the quarter that ended in the second week of June, for all its falling orders.';
    const both = checkSummary(`${fair} ${wrong}`, sources);
    expect(both.verdict).not.toBe('supported');
    expect(both.sentences).toHaveLength(2);
    expect(both.score).toBeLessThan(checkSummary(fair, sources).score);
  });

  it('is unclear and scores 0 without words', () => {
    expect(checkSummary('', sources)).toMatchObject({ verdict: 'unclear', score: 0, sentences: [] });
  });
});

describe('judgePair()', () => {
  it('is strict with one sentence against one', () => {
    const source = { text: 'Nine crews left the port because of the storm.' };
    expect(judgePair({ text: source.text, sources: [source] }).verdict).toBe('supported');
    expect(
      judgePair({ text: 'Because of a storm nine crews had to go.', sources: [source] }).verdict,
    ).not.toBe('supported');
  });

  it('ranks an edited text under the text it was made from', () => {
    const score = (text: string) => judgePair({ text, sources: [{ text: ledger.text }] }).score;
    const fair = 'Torvane Freight is closing its Arle yard next spring, and 340 jobs will go.';
    for (const [from, to] of [
      ['340', '540'],
      ['Torvane', 'Norvane'],
      ['closing', 'opening'],
      ['spring', 'autumn'],
    ] as const)
      expect(score(fair.replace(from, to)), to).toBeLessThan(score(fair));
  });
});

describe('parseWeights()', () => {
  const file = readFileSync(new URL('../data/free-weights.json', import.meta.url), 'utf8');

  it('refuses an unknown feature, another format, a missing profile and lists that do not go together', () => {
    expect(() => parseWeights(file.replace('"cover1"', '"colour"'))).toThrow(/unknown feature "colour"/);
    expect(() => parseWeights(file.replace('"format": 1', '"format": 2'))).toThrow(/format/);
    expect(() => parseWeights(file.replace('"profile": "free"', '"profile": "edited"'))).toThrow(/missing/);
    expect(() => parseWeights(file.replace('"features": [', '"features": ["cover3", '))).toThrow(
      /go together/,
    );
  });

  it('hashes the bytes of the file', () => {
    expect(parseWeights(file).sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(parseWeights(`${file}\n`).sha256).not.toBe(parseWeights(file).sha256);
  });

  it('holds no weight whose sign would make a finding speak for a sentence', () => {
    const findings = new Set(featureNames.slice(0, 20));
    for (const { features, weights } of freeWeights().profiles)
      features.forEach((name, at) => {
        if (findings.has(name)) expect(weights[at], name).toBeGreaterThanOrEqual(0);
      });
  });

  it('gives the recorded scores on invented text', () => {
    const score = (text: string) =>
      Number(scoreOf(freeWeights(), featuresOf([readAgainst(text, sources)])).toFixed(3));
    expect([
      score('Torvane Freight is closing its Arle yard next spring, and 340 jobs will go.'),
      score('Torvane Freight is closing its Arle yard next spring, and 540 jobs will go.'),
      score('Petra Lindqvist bought the Sunderholm lighthouse.'),
    ]).toEqual([0.712, 0.12, 0.079]);
  });
});
