import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../news/mod.ts';
import { briefDocument } from '../brief-json.ts';
import { createLinks } from '../links.ts';
import { publicBrief } from '../public-brief.ts';
import { briefSchemaFile } from '../site/add-proof.ts';
import { testDay } from '../test-day.ts';
import { hostile, hostileArticles } from '../test-hostile.ts';
import { briefJsonSchema, placeOf, readBrief } from './brief-schema.ts';
import { seal } from './seal.ts';

const links = createLinks('https://wire.example');
const byId = (articles: readonly Article[]) => new Map(articles.map((article) => [article.id, article]));
const documents = [
  ...testDay.briefs.map((brief) => publicBrief(brief, byId(testDay.articles))),
  ...testDay.briefs.map((brief) => publicBrief(brief, new Map())),
  publicBrief(hostile.brief, byId(hostileArticles)),
].map((brief) => JSON.parse(JSON.stringify(seal(briefDocument(brief, links), null))) as object);
const packed = JSON.parse(readFileSync(briefSchemaFile, 'utf8')) as Record<string, unknown>;

describe('readBrief()', () => {
  it('takes every brief that the outputs give, hostile sources and missing articles included', () => {
    expect(documents.length).toBeGreaterThan(6);
    for (const document of documents) expect(readBrief(document)).toMatchObject({ ok: true });
  });

  it.each([
    [null, '', 'no object'],
    [[], '', 'no object'],
    ['x', '', 'no object'],
    [{}, '', 'no "format"'],
    [{ format: 'nutgraf-brief/2' }, '', 'this program reads "nutgraf-brief/1"'],
    [{ format: 7 }, '', 'no text'],
    [{ storyId: 'a', headlineEvidence: [] }, '', 'nutgraf briefs json ID'],
    [{ ...documents[0], mood: 'calm' }, '', 'mood'],
    [{ ...documents[0], version: 1.5 }, 'version', 'int'],
    [{ ...documents[0], version: '1' }, 'version', 'number'],
    [{ ...documents[0], sentences: [] }, 'sentences', '1'],
    [{ ...documents[0], sentences: { length: 1 } }, 'sentences', 'array'],
    [{ ...documents[0], url: 'javascript:alert(1)' }, 'url', 'match'],
    [{ ...documents[0], updatedAt: '20 November' }, 'updatedAt', 'match'],
    [{ ...documents[0], digests: { s1: 'no hash' } }, 'digests.s1', 'match'],
  ])('says of %j where it is wrong', (value, at, why) => {
    const read = readBrief(value);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0]!.at).toBe(at);
    expect(read.problems[0]!.why).toContain(why);
  });

  it('names at most 20 places', () => {
    const broken = { ...documents[0], sentences: Array.from({ length: 500 }, () => 7) };
    const read = readBrief(broken);
    expect(read.ok ? 0 : read.problems.length).toBe(20);
  });
});

describe('the packed JSON Schema', () => {
  it('is the form that is read', () => {
    expect(packed).toEqual(briefJsonSchema());
  });

  it('takes what the outputs give and refuses a field more, by a reader that knows only the schema', () => {
    const reader = z.fromJSONSchema(packed);
    for (const document of documents) expect(reader.safeParse(document).error).toBeUndefined();
    expect(reader.safeParse({ ...documents[0], mood: 'calm' }).success).toBe(false);
    expect(reader.safeParse({ ...documents[0], headline: 7 }).success).toBe(false);
  });
});

describe('placeOf()', () => {
  it('writes a path as people do', () => {
    expect(placeOf(['sentences', 0, 'evidence', 1, 'start'])).toBe('sentences[0].evidence[1].start');
    expect(placeOf([])).toBe('');
  });
});
