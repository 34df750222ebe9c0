import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Location, Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { runCheck } from './testing/run-command.ts';
import { workFolder } from './testing/work-folder.ts';

const { dir, file } = workFolder('nutgraf sarif-');

const wire =
  'Ostrel Paper closed its Aldmoor mill on Wednesday, ending work for 340 people.\r\n\r\nThe town council will meet on Friday.\r\n';
const brief =
  '# Mill\r\n\r\nOstrel Paper closed its *Aldmoor* mill on Wednesday, ending work for 430 people.\r\n\r\nThe town council will meet on Friday.\r\n\r\nThe [council] has a Corvane-backed rescue in hand.\r\n\r\nWho pays?\r\n';

/** The stretch of a text that a region names, counted by hand: lines and columns from 1, the end exclusive. */
function cut(content: string, location: Location): string {
  const { startLine, startColumn, endLine, endColumn } = location.physicalLocation!.region!;
  const lines = content.split('\r\n').slice(startLine! - 1, endLine);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, endColumn! - 1);
  lines[0] = lines[0]!.slice(startColumn! - 1);
  return lines.join('\r\n');
}

/** SARIF 2.1.0 §3.30: lines and columns start at 1, the end is not before the start. */
function expectRegion({ physicalLocation }: Location): void {
  const { startLine, startColumn, endLine, endColumn } = physicalLocation!.region!;
  for (const number of [startLine, startColumn, endLine, endColumn]) {
    expect(Number.isInteger(number)).toBe(true);
    expect(number).toBeGreaterThanOrEqual(1);
  }
  expect(endLine).toBeGreaterThanOrEqual(startLine!);
  if (endLine === startLine) expect(endColumn).toBeGreaterThanOrEqual(startColumn!);
}

/** §3.4: an absolute address, or a relative one with the base it counts from; RFC 3986 characters only. */
function expectArtifact({ physicalLocation }: Location, run: Run): void {
  const { uri, uriBaseId } = physicalLocation!.artifactLocation!;
  expect(uri).toMatch(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);
  if (uriBaseId !== undefined) {
    expect(uri).not.toMatch(/^(?:\/|[a-z]+:)/);
    expect(run.originalUriBaseIds).toHaveProperty([uriBaseId]);
  }
}

/** §3.27 and the parts of it that viewers and code scanning need. */
function expectResult(result: Result, run: Run): void {
  const rules = run.tool.driver.rules!;
  expect(rules[result.ruleIndex!]!.id).toBe(result.ruleId);
  expect(['error', 'warning', 'note', 'none']).toContain(result.level);
  expect(result.message.text!.trim()).not.toBe('');
  expect(result.locations).toHaveLength(1);
  for (const location of [...result.locations!, ...(result.relatedLocations ?? [])]) {
    expectRegion(location);
    expectArtifact(location, run);
  }
  const ids = (result.relatedLocations ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of result.message.text!.matchAll(/(?<!\\)\]\((\d+)\)/g))
    expect(ids).toContain(Number(id));
  expect(Object.values(result.partialFingerprints!).every((value) => typeof value === 'string')).toBe(true);
}

function expectLog(log: Log): Run {
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif-schema-2\.1\.0\.json$/);
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  expect(run!.tool.driver.name).toBe('Nutgraf');
  expect(run!.tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
  const ids = run!.tool.driver.rules!.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of run!.tool.driver.rules!) {
    expect(rule.id).toMatch(/^[a-z0-9-]+$/);
    expect(rule.shortDescription!.text).toMatch(/\.$/);
  }
  for (const result of run!.results!) expectResult(result, run!);
  return run!;
}

async function sarif(...args: string[]): Promise<{ run: Run; code: number }> {
  const { out, code } = await runCheck([...args, '--sarif']);
  return { run: expectLog(JSON.parse(out) as Log), code };
}

describe('nutgraf check --sarif', () => {
  test('is a log of SARIF 2.1.0 whose regions are the words and the source sentence', async () => {
    const { run, code } = await sarif(file('brief.md', brief), '--against', file('wire.txt', wire));
    expect(code).toBe(1);
    expect(run.columnKind).toBe('utf16CodeUnits');
    const number = run.results!.find(({ ruleId }) => ruleId === 'number')!;
    expect(cut(brief, number.locations![0]!)).toBe('430');
    expect(number.locations![0]!.physicalLocation!.region!.snippet!.text).toBe('430');
    expect(cut(wire, number.relatedLocations![0]!)).toBe(wire.split('\r\n')[0]);
    const { uri } = number.locations![0]!.physicalLocation!.artifactLocation!;
    expect(fileURLToPath(uri!)).toBe(join(dir, 'brief.md'));
    expect(run.results!.find(({ ruleId }) => ruleId === 'form')!.level).toBe('warning');
  });

  test('names a relative file from the root of the checkout, its characters encoded', async () => {
    const name = relative(process.cwd(), file('a brief [1].md', brief));
    const { run } = await sarif(name, '--against', file('wire.txt', wire));
    const { uri, uriBaseId } = run.results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
    expect(uriBaseId).toBe('%SRCROOT%');
    expect(uri).toMatch(/a%20brief%20%5B1%5D\.md$/);
  });

  test('a finding keeps its fingerprint when lines are added above it; repeats are told apart', async () => {
    const source = file('wire.txt', wire);
    const wrong = 'The town council has a Corvane-backed rescue in hand.';
    const prints = async (text: string): Promise<string[]> => {
      const { run } = await sarif(file('moved.md', text), '--against', source);
      return run.results!.map(({ partialFingerprints }) => partialFingerprints!['nutgrafSentence/v1']!);
    };
    const first = await prints(`${wrong}\n`);
    expect(await prints(`# New\n\nThe town council will meet on Friday.\n\n${wrong}\n`)).toEqual(first);
    const twice = await prints(`${wrong}\n\n${wrong}\n`);
    expect(new Set(twice).size).toBe(2 * first.length);
  });

  test('a text that is wholly supported gives a log without results', async () => {
    const source = file('wire.txt', wire);
    const { run, code } = await sarif(
      file('fair.txt', 'The town council will meet on Friday.'),
      '--against',
      source,
    );
    expect(run.results).toEqual([]);
    expect(code).toBe(0);
  });
});
