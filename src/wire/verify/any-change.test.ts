import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefFile } from '../../publish/proof/mod.ts';
import { openWireDay, testEngine, type WireDay } from './testing/wire-day.ts';
import { verifyBrief, type VerifyOptions } from './verify-brief.ts';

let day: WireDay;
let brief: BriefFile;
let text: string;
beforeAll(async () => {
  day = await openWireDay();
  brief = day.documents[0]!;
  text = JSON.stringify(brief, null, 1);
}, 30_000);
afterAll(() => day.close());

const bySources = (document: string, options: Partial<VerifyOptions> = {}) =>
  verifyBrief(document, {
    ...{ keys: day.signer.keySet.keys, keysFrom: 'test', engine: testEngine },
    ...{ archive: null, sources: day.sources, ...options },
  });

/** Every place in a document that holds a plain value. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) =>
    leaves(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function flipped(value: unknown): unknown {
  if (typeof value === 'string')
    return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
  if (typeof value === 'number') return value + 1;
  return value === null ? 'x' : value !== true;
}

describe('one change anywhere', () => {
  it('is found in every field, by signature and without it', async () => {
    const places = leaves(brief);
    expect(places.length).toBeGreaterThan(150);
    for (const path of places) {
      const copy = JSON.parse(text) as Record<string, unknown>;
      const parent = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
      const key = path.at(-1)!;
      parent[key] = flipped(parent[key]);
      const report = await bySources(JSON.stringify(copy), { signatureOnly: true });
      expect(report.ok, path.join('.')).toBe(false);
      if (path[0] === 'proof') continue;
      // The hashes of the parts name it too, or the form does.
      const named = report.differences
        .filter(({ step }) => step === 'parts' || step === 'form')
        .map(({ at }) => at);
      const part =
        path[0] === 'digests'
          ? String(path[1]).replace(/^s(\d+)$/, (_, n) => `sentences[${Number(n) - 1}]`)
          : path[0] === 'sentences'
            ? `sentences[${path[1]!}]`
            : path[0]!;
      expect(
        named.some((at) => at === '' || at.startsWith(String(part))),
        path.join('.'),
      ).toBe(true);
    }
  }, 20_000);

  it('is found in every character of the file, unless it says the same in JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('0', 'a', '"', '}', ' ', '\u0301', 'A', '\\', ','),
        async (at, sign) => {
          const other = `${text.slice(0, at)}${sign}${text.slice(at + 1)}`;
          let same = false;
          try {
            same = isDeepStrictEqual(JSON.parse(other), JSON.parse(text));
          } catch {
            same = false;
          }
          const report = await bySources(other, { signatureOnly: true });
          expect(report.ok).toBe(same);
          if (!same) expect(report.differences.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  }, 20_000);
});

describe('what is no brief', () => {
  it.each([
    ['a web page', '<!doctype html><h1>Mill</h1>', /web page/],
    ['nothing', '', /empty/],
    ['no JSON', 'Mill closes', /not JSON/],
    ['another document', '{"headline": "Mill closes"}', /not a brief/],
    ['a number', '7', /not a brief/],
    ['a list of a million', `[${'0,'.repeat(1_000_000)}0]`, /not a brief/],
    ['deep nesting', '['.repeat(100_000), /nests deeper/],
    ['50 MB', ' '.repeat(50_000_000), /larger than/],
    ['a key twice', '{"format":"nutgraf-brief/1","format":"nutgraf-brief/1"}', /stands twice/],
    ['a polluted prototype', '{"format":"nutgraf-brief/1","__proto__":{"ok":true}}', /__proto__/],
    ['a format of the future', '{"format":"nutgraf-brief/9"}', /this program reads/],
    ['a byte order mark before a page', '\ufeff<html>', /web page/],
  ])('is one clear line: %s', async (_, document, line) => {
    const report = await bySources(document);
    expect(report).toMatchObject({ ok: false, brief: null, signature: null });
    expect(report.steps).toHaveLength(1);
    expect(report.steps[0]!.line).toMatch(line);
    expect(report.steps[0]!.line).not.toContain('\n');
    expect(({} as { ok?: unknown }).ok).toBeUndefined();
  });

  it('never throws for wrong types in any field', async () => {
    for (const path of leaves(brief).slice(0, 400))
      for (const value of [null, {}, [], -1, '\ud800', 1e308]) {
        const copy = JSON.parse(text) as Record<string, unknown>;
        const parent = path
          .slice(0, -1)
          .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
        const before = parent[path.at(-1)!];
        parent[path.at(-1)!] = value;
        const report = await bySources(JSON.stringify(copy), { signatureOnly: true });
        expect(report.ok).toBe(value === before);
      }
  }, 20_000);
});
