import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../news/mod.ts';
import { seal, type BriefFile } from '../../publish/proof/mod.ts';
import { openWireDay, testEngine, type WireDay } from './testing/wire-day.ts';
import { verifyBrief, type VerifyOptions } from './verify-brief.ts';

let day: WireDay;
let brief: BriefFile;
let text: string;
let trusted: Pick<VerifyOptions, 'keys' | 'keysFrom' | 'engine'>;
beforeAll(async () => {
  day = await openWireDay();
  // The one with two outlets, so that the guard has more than the cited articles to measure.
  brief = day.documents.find(({ coverage }) => coverage.length === 2)!;
  text = JSON.stringify(brief, null, 1);
  trusted = { keys: day.signer.keySet.keys, keysFrom: 'test', engine: testEngine };
}, 30_000);
afterAll(() => day.close());

const bySources = (document: string, options: Partial<VerifyOptions> = {}) =>
  verifyBrief(document, { ...trusted, archive: null, sources: day.sources, ...options });
const byArchive = (document: string, options: Partial<VerifyOptions> = {}) =>
  verifyBrief(document, { ...trusted, archive: day.archive, sources: [], ...options });

/** A copy with one thing changed, by someone who has no key. */
function changed(change: (copy: Mutable) => void): string {
  const copy = JSON.parse(text) as Mutable;
  change(copy);
  return JSON.stringify(copy);
}
type Mutable = { -readonly [Key in keyof BriefFile]: BriefFile[Key] };

/** The same by someone who holds the key: the publisher himself states something else. */
function resigned(change: (copy: Mutable) => void): string {
  const rest = JSON.parse(changed(change)) as Partial<BriefFile> & { updatedAt: string };
  delete rest.digests;
  delete rest.proof;
  return JSON.stringify(seal(rest, day.signer));
}

describe('verifyBrief()', () => {
  it('finds nothing wrong with what the wire published, against the sources and against the archive', async () => {
    expect(day.documents.length).toBeGreaterThanOrEqual(2);
    for (const document of day.documents)
      for (const report of [
        await bySources(JSON.stringify(document)),
        await byArchive(JSON.stringify(document, null, 3)),
      ]) {
        expect(report.differences).toEqual([]);
        expect(report).toMatchObject({ ok: true, signature: 'valid' });
        expect(report.spans).toMatchObject({ missing: 0, different: 0, true: report.spans.checked });
        expect(report.spans.checked).toBeGreaterThan(1);
        expect(report.sentences.map(({ now }) => now)).toEqual(report.sentences.map(() => 'supported'));
        expect(report.sentences[0]!.id).toBe('headline');
        expect(report.steps.map(({ mark }) => mark)).toEqual(report.steps.map(() => 'right'));
      }
  });

  it('counts offsets in code points: an emoji before the span makes them differ from UTF-16', () => {
    const [evidence] = day.documents
      .flatMap(({ sentences }) => sentences)
      .flatMap((one) => one.evidence)
      .filter(({ articleId }) => articleId === 'a');
    expect(evidence!.codePoints!.start).toBe(evidence!.start - 1);
    expect(evidence!.selectors[0]).toEqual({ type: 'TextPositionSelector', ...evidence!.codePoints });
  });

  it('says which spans could not be re-checked, and is not content with that', async () => {
    const report = await bySources(text, { sources: [] });
    expect(report.ok).toBe(false);
    expect(report.differences).toEqual([]);
    expect(report.spans).toMatchObject({ true: 0, missing: report.spans.checked });
    expect(report.steps.find(({ step }) => step === 'spans')!.line).toContain(
      `could not be re-checked (${report.spans.checked} spans)`,
    );
    expect(report.sentences.every(({ now }) => now === null)).toBe(true);
    expect(await bySources(text, { sources: [], signatureOnly: true })).toMatchObject({ ok: true });
  });

  it('finds sources by their hash in whatever form they come', async () => {
    const plain = day.articles.map(({ title, text: body }, at) => ({
      name: `${at}.txt`,
      text: at === 0 ? `${title}\n${body}\n` : `${body}\n`,
    }));
    expect(await bySources(text, { sources: plain })).toMatchObject({ ok: true, spans: { missing: 0 } });
  });

  it('names a source text of which one character was changed', async () => {
    const cited = brief.sentences[0]!.evidence[0]!;
    const sources = day.sources.map((one) =>
      one.id === cited.articleId ? { ...one, text: one.text.replace(/340/, '341').replace(/61/, '62') } : one,
    );
    const report = await bySources(text, { sources });
    expect(report.ok).toBe(false);
    expect(report.differences.some(({ at }) => at.endsWith('.articleSha256'))).toBe(true);
  });
});

describe('a brief that was changed without the key', () => {
  const cases: [string, string, (copy: Mutable) => void][] = [
    [
      'a sentence',
      'sentences[0]',
      (copy) => Object.assign(copy.sentences[0]!, { text: copy.sentences[0]!.text.replace(/[a-z]/, 'q') }),
    ],
    ['the headline', 'headline', (copy) => (copy.headline = `${copy.headline.slice(0, -1)}X`)],
    [
      'a span hash',
      'sentences[0].evidence[0].sha256',
      (copy) => Object.assign(copy.sentences[0]!.evidence[0]!, { sha256: '0'.repeat(64) }),
    ],
    [
      'an offset',
      'sentences[0].evidence[0].sha256',
      (copy) =>
        Object.assign(copy.sentences[0]!.evidence[0]!, { start: copy.sentences[0]!.evidence[0]!.start + 1 }),
    ],
    [
      'a code point offset',
      'sentences[0].evidence[0].codePoints',
      (copy) => Object.assign(copy.sentences[0]!.evidence[0]!.codePoints!, { end: 1 }),
    ],
    [
      'words shown',
      'sentences[0].evidence[0].head',
      (copy) => Object.assign(copy.sentences[0]!.evidence[0]!, { head: 'Other words' }),
    ],
    [
      'an article hash',
      'sentences[0].evidence[0].articleSha256',
      (copy) => Object.assign(copy.sentences[0]!.evidence[0]!, { articleSha256: 'f'.repeat(64) }),
    ],
    ['a verdict', 'sentences[0]', (copy) => Object.assign(copy.sentences[0]!.verdict, { kind: 'unclear' })],
    [
      'a score',
      'sentences[0].verdict.score',
      (copy) => Object.assign(copy.sentences[0]!.verdict, { score: 0.5 }),
    ],
    [
      'a check',
      'sentences[0].verdict.checks',
      (copy) => Object.assign(copy.sentences[0]!.verdict, { checks: [] }),
    ],
    ['a guard measure', 'guard.longestRun', (copy) => Object.assign(copy.guard, { longestRun: 0 })],
    ['a count', 'counts.ownOutlets', (copy) => Object.assign(copy.counts, { ownOutlets: 5 })],
    ['the disclosure', 'disclosure', (copy) => (copy.disclosure = 'Written by hand.')],
    [
      'a link',
      'sentences[0].evidence[0].link',
      (copy) => Object.assign(copy.sentences[0]!.evidence[0]!, { link: 'https://evil.example/' }),
    ],
    [
      'an outlet',
      'sentences[0].evidence[0].outlet',
      (copy) => Object.assign(copy.sentences[0]!.evidence[0]!, { outlet: 'Elsewhere' }),
    ],
    ['the date', 'publishedAt', (copy) => (copy.publishedAt = '2020-01-01T00:00:00.000Z')],
    [
      'the letters of a name, composed otherwise',
      'mentions',
      (copy) => (copy.mentions = [...copy.mentions, 'é'.normalize('NFD')]),
    ],
    ['a hash of a part', 'beat', (copy) => Object.assign(copy.digests, { beat: '0'.repeat(64) })],
    ['the signature', 'proof', (copy) => Object.assign(copy.proof!, { signature: 'A'.repeat(86) })],
    ['no signature at all', 'proof', (copy) => delete (copy as { proof?: unknown }).proof],
  ];

  it.each(cases)('is found: %s, named as %s', async (_, place, change) => {
    const report = await bySources(changed(change));
    expect(report.ok).toBe(false);
    expect(report.differences.map(({ at }) => at)).toContain(place);
    expect(['broken', 'unsigned']).toContain(report.signature);
  });

  it('says that a broken signature cannot tell the place', async () => {
    const report = await bySources(changed((copy) => (copy.beat = 'other')));
    expect(report.key.why).toBe('something was changed after it was signed; a signature cannot tell where');
  });
});

describe('a brief whose publisher signs something else than was checked', () => {
  const cases: [string, string, (copy: Mutable) => void][] = [
    [
      'a number in a sentence',
      'sentences[0]',
      (copy) =>
        Object.assign(copy.sentences[0]!, { text: copy.sentences[0]!.text.replace(/\d+/, '977') + ' 977' }),
    ],
    [
      'another headline',
      'headline',
      (copy) => (copy.headline = 'Ostrel Paper opens a second mill in Aldmoor'),
    ],
    [
      'an offset',
      'sentences[0].evidence[0].sha256',
      (copy) =>
        Object.assign(copy.sentences[0]!.evidence[0]!, { end: copy.sentences[0]!.evidence[0]!.end - 1 }),
    ],
    [
      'a verdict',
      'sentences[0]',
      (copy) => Object.assign(copy.sentences[0]!.verdict, { kind: 'contradicted' }),
    ],
    [
      'smaller guard measures',
      'guard.mostWordsFromOneSource',
      (copy) => Object.assign(copy.guard, { mostWordsFromOneSource: 0 }),
    ],
    ['larger guard measures', 'guard.longestRun', (copy) => Object.assign(copy.guard, { longestRun: 400 })],
    [
      'a dangerous link',
      'coverage[0].url',
      (copy) => Object.assign(copy.coverage[0]!, { url: 'https://user@evil.example/' }),
    ],
    [
      'too many words of a span',
      'sentences[0].evidence[0]',
      (copy) => Object.assign(copy.sentences[0]!.evidence[0]!, { suffix: 'word '.repeat(40) }),
    ],
    ...Object.entries({
      head: 'Nobody',
      tail: 'nobody.',
      prefix: 'Nobody',
      suffix: 'nobody.',
      words: 1,
      codePoints: { start: 1, end: 2 },
    }).map(([field, value]): [string, string, (copy: Mutable) => void] => [
      `another ${field} of a span`,
      `sentences[0].evidence[0].${field}`,
      (copy) => Object.assign(copy.sentences[0]!.evidence[0]!, { [field]: value }),
    ]),
  ];

  it.each(cases)('is found: %s, named as %s', async (_, place, change) => {
    const report = await bySources(resigned(change));
    expect(report.signature).toBe('valid');
    expect(report.ok).toBe(false);
    expect(report.differences.map(({ at }) => at)).toContain(place);
  });

  it('is found in bounded time, however long a sentence is', async () => {
    const startedAt = performance.now();
    const report = await bySources(
      resigned((copy) => Object.assign(copy.sentences[0]!, { text: `The ${'“'.repeat(100_000)}` })),
    );
    expect(report.differences.map(({ at }) => at)).toContain('sentences[0]');
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('is found against the archive wherever it is', async () => {
    const report = await byArchive(
      resigned((copy) => {
        copy.publishedAt = '2020-01-01T00:00:00.000Z';
        Object.assign(copy.coverage[1]!, { why: 'because' });
      }),
    );
    expect(report.signature).toBe('valid');
    expect(report.differences.map(({ step, at }) => `${step} ${at}`)).toEqual([
      'record publishedAt',
      'record coverage[1].why',
    ]);
  });

  it('is told apart from a brief of another engine, of which only the verdict must be the same', async () => {
    const other = resigned((copy) => {
      copy.engine = '0.0.1';
      Object.assign(copy.sentences[0]!.verdict, { score: 0.5, checks: ['quotation'] });
    });
    expect(await bySources(other)).toMatchObject({
      ok: true,
      engine: { published: '0.0.1', now: testEngine },
    });
    const wrong = resigned((copy) => {
      copy.engine = '0.0.1';
      Object.assign(copy.sentences[0]!, { text: 'Ostrel Paper opened its Aldmoor mill.' });
    });
    const { differences } = await bySources(wrong);
    expect(differences.find(({ step }) => step === 'sentences')!.why).toContain(
      `published by Nutgraf 0.0.1, this is ${testEngine}`,
    );
  });
});

describe('whose signature it is', () => {
  it('is content with a stranger’s intact signature only where no key was named', async () => {
    expect(await bySources(text, { keys: [] })).toMatchObject({ ok: true, signature: 'unknown key' });
    const other = [{ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), kid: 'x' }] as const;
    expect(await bySources(text, { keys: other })).toMatchObject({ ok: false, signature: 'unknown key' });
  });

  it('takes an unsigned brief only when told to', async () => {
    const unsigned = JSON.stringify(await day.documentOf(day.briefs[0]!, null));
    expect(await bySources(unsigned)).toMatchObject({ ok: false, signature: 'unsigned' });
    expect(await bySources(unsigned, { allowUnsigned: true })).toMatchObject({
      ok: true,
      signature: 'unsigned',
    });
  });
});

describe('what the archive knows', () => {
  it('says when it has no such version to compare', async () => {
    const other = resigned((copy) => (copy.version = 77));
    const report = await byArchive(other);
    expect(report.ok).toBe(true);
    expect(report.steps.at(-1)).toMatchObject({ step: 'record', mark: 'open' });
  });

  it('finds the instant of signing moved', async () => {
    const moved = '2027-01-01T00:00:00.000Z' as Instant;
    const report = await byArchive(resigned((copy) => (copy.updatedAt = moved)));
    expect(report.differences.map(({ at }) => at)).toEqual(['updatedAt']);
  });
});
