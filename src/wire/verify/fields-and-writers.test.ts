import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Brief, Span } from '../../news/mod.ts';
import {
  briefDocument,
  createLinks,
  readPublicBrief,
  seal,
  type BriefFile,
} from '../../publish/proof/mod.ts';
import { openWireDay, testEngine, type WireDay } from './testing/wire-day.ts';
import { verifyBrief } from './verify-brief.ts';

const description = 'The county will repair the swing bridge over the Arle from January.';
const links = createLinks('https://wire.example');

let day: WireDay;
let bridge: Brief;
let page: Article;
/** What an archive holds of the day once the feed of the bridge's page has described it. */
let archive: { article: (id: string) => Promise<Article | null>; brief: () => Promise<Brief | null> };
beforeAll(async () => {
  day = await openWireDay();
  bridge = day.briefs.find(({ coverage }) => coverage[0]!.title.startsWith('Bridge'))!;
  page = { ...day.articles.find(({ id }) => id === bridge.coverage[0]!.id)!, description };
  archive = {
    article: (id) => (id === page.id ? Promise.resolve(page) : day.archive.article(id as Article['id'])),
    brief: () => Promise.resolve(null),
  };
}, 30_000);
afterAll(() => day.close());

const spanOf = (field: 'title' | 'description'): Span => ({
  ...{ articleId: page.id, field, start: 0 },
  ...{ end: page[field]!.length, exact: page[field]! },
});

/** A brief that rests on a headline and on a feed's description, as a stranger holds it. */
async function documentOf(change: Partial<Brief> = {}): Promise<BriefFile> {
  const [first] = bridge.sentences;
  const brief: Brief = {
    ...{ ...bridge, headline: 'Selmouth bridge to be repaired', headlineEvidence: [spanOf('title')] },
    sentences: [
      {
        ...first!,
        text: `${description.slice(0, -1)}, Northline reported.`,
        evidence: [spanOf('description')],
      },
    ],
    ...change,
  };
  const shown = await readPublicBrief(archive, brief);
  return JSON.parse(JSON.stringify(seal(briefDocument(shown, links), day.signer))) as BriefFile;
}

const verify = (document: unknown, options: object = {}) =>
  verifyBrief(JSON.stringify(document), {
    ...{ keys: day.signer.keySet.keys, keysFrom: 'test', engine: testEngine, archive, sources: [] },
    ...options,
  });

/** A document changed by its own publisher, who signs again. */
function resigned(document: BriefFile, change: (copy: Record<string, unknown>) => void): BriefFile {
  const copy = structuredClone(document) as unknown as Record<string, unknown> & { updatedAt: string };
  for (const key of ['digests', 'proof']) Reflect.deleteProperty(copy, key);
  change(copy);
  return seal(copy, day.signer) as unknown as BriefFile;
}

describe('evidence of a headline and a description', () => {
  it('is held against the text it names', async () => {
    const document = await documentOf();
    expect(document.headlineEvidence[0]).toMatchObject({ field: 'title', whole: true });
    const report = await verify(document);
    expect(report.spans).toEqual({ checked: 2, true: 2, missing: 0, different: 0 });
    expect(report.steps.find(({ step }) => step === 'spans')!.mark).toBe('right');
    expect(report.sentences.map(({ now }) => now)).not.toContain(null);
  });

  it.each([
    ['the description', 'description'],
    ['the page’s text', null],
  ])('is found moved from the headline to %s', async (_, field) => {
    const document = resigned(await documentOf(), (copy) => {
      const [evidence] = copy['headlineEvidence'] as { field?: string }[];
      if (field === null) delete evidence!.field;
      else evidence!.field = field;
    });
    const report = await verify(document);
    expect(report.ok).toBe(false);
    expect(report.differences.map(({ at }) => at)).toContain('headlineEvidence[0].sha256');
  });

  it('is open where the holder of the text has no description, and closed where they have', async () => {
    const document = await documentOf();
    const without = await verify(document, { archive: null, sources: day.sources });
    expect(without).toMatchObject({ ok: false, spans: { true: 1, missing: 1, different: 0 } });
    expect(without.sentences.find(({ id }) => id === 's1')!.now).toBeNull();
    const sources = day.sources.map((one) => (one.id === 'c' ? { ...one, description } : one));
    const held = await verify(document, { archive: null, sources });
    expect(held.spans).toEqual({ checked: 2, true: 2, missing: 0, different: 0 });
    const other = sources.map((one) => (one.id === 'c' ? { ...one, description: `x${description}` } : one));
    expect((await verify(document, { archive: null, sources: other })).spans.different).toBe(1);
  });

  it('finds a link to words of a description, which need not stand on the page', async () => {
    const document = resigned(await documentOf(), (copy) => {
      const [sentence] = copy['sentences'] as { evidence: { link: string }[] }[];
      sentence!.evidence[0]!.link += '#:~:text=The%20county';
    });
    expect((await verify(document)).differences.map(({ at }) => at)).toContain(
      'sentences[0].evidence[0].link',
    );
  });
});

describe('who wrote it', () => {
  const writer = { kind: 'llm', model: 'nacre-9b', provider: 'ollama', prompt: 'write@1' } as const;
  const byModel = (): Partial<Brief> => ({
    ...{ writer, headlineBy: 'llm' },
    sentences: bridge.sentences.map((sentence) => ({ ...sentence, by: 'llm' })),
    headlineEvidence: bridge.headlineEvidence,
    headline: bridge.headline,
  });

  it('agrees with the sentences in every brief', async () => {
    for (const document of [...day.documents, await documentOf(byModel())])
      expect(await verify(document)).toMatchObject({ ok: true });
  });

  const cases: [string, string, (copy: Record<string, unknown>) => void][] = [
    [
      'a sentence passed off as made by rules',
      'writtenBy.sentences',
      (copy) => delete (copy['sentences'] as { by?: string }[])[0]!.by,
    ],
    [
      'a milder source type',
      'writtenBy.digitalSourceType',
      (copy) =>
        Object.assign(copy['writtenBy'] as object, {
          digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
        }),
    ],
    [
      'another model in the line',
      'disclosure',
      (copy) => Object.assign(copy['writtenBy'] as object, { model: 'other' }),
    ],
    [
      'a reviewer the line does not name',
      'disclosure',
      (copy) => (copy['reviewedBy'] = { by: 'Nobody', role: 'editor', at: '2026-11-20T18:00:00.000Z' }),
    ],
    ['no model at all', 'disclosure', (copy) => delete copy['writtenBy']],
  ];
  it.each(cases)('is found out: %s', async (_, place, change) => {
    const report = await verify(resigned(await documentOf(byModel()), change));
    expect(report.signature).toBe('valid');
    expect(report.differences.map(({ at }) => at)).toContain(place);
  });

  it('takes the document of an older program, which does not say it, for the same record', async () => {
    const [document] = day.documents;
    const older = resigned(document!, (copy) => delete copy['writtenBy']);
    expect(await verify(older, { archive: day.archive })).toMatchObject({ ok: true, signature: 'valid' });
  });
});
