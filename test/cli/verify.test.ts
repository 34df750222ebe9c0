import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReadyArchive } from '../../src/archive/testing/ready-archive.ts';
import type { VerifyReport } from '../../src/wire/verify/mod.ts';
import { jsonLines, millDay } from './testing/mill-day.ts';
import { expectOneLine, runCommand } from './testing/run-command.ts';
import { runProgram, startProgram } from './testing/run-program.ts';
import { workFolder } from './testing/work-folder.ts';

const { dir, file } = workFolder('nutgraf-verify-');
const data = join(dir, 'archive');
const run = (...args: string[]) => runCommand(args);

let site: string;
let server: ReturnType<typeof startProgram>;
let briefFile: string;
let brief: string;
let id: string;

function reportOf(out: string): VerifyReport {
  return JSON.parse(out) as VerifyReport;
}

/** The site of the small archive; every other command of this file asks it for the archive, which it holds. */
async function serve(): Promise<string> {
  server = startProgram(['serve', '--data-dir', data], { cwd: dir, environment: { NUTGRAF_PORT: '0' } });
  let err = '';
  for await (const chunk of server.stderr as AsyncIterable<Buffer>) {
    err += chunk.toString();
    const url = /The site is at (\S+)/.exec(err)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`no site: ${err}`);
}

beforeAll(async () => {
  const day = file('day.jsonl', jsonLines(millDay));
  await makeReadyArchive(data);
  const { out } = await run('replay', day, '--data-dir', data, '--json');
  id = (JSON.parse(out) as { briefs: { id: string }[] }).briefs[0]!.id;
  site = await serve();
  brief = await (await fetch(`${site}/briefs/${id}.json`)).text();
  briefFile = file('brief.json', brief);
});
afterAll(async () => {
  server.kill('SIGTERM');
  await once(server, 'close');
});

describe('nutgraf verify', () => {
  test('checks a served brief against the archive that a running site holds', async () => {
    const { code, out, err } = await runProgram(['verify', briefFile, '--data-dir', data], { cwd: dir });
    expect(err).toBe('');
    expect(out).toMatch(/✔ signature {2}valid: signed with key \S{43}, this archive’s own/);
    expect(out).toMatch(/✔ record/);
    expect(out).toMatch(/\nNothing differs\.\n$/);
    expect(out).not.toMatch(/[✘?] /);
    expect(code).toBe(0);
  });

  test('fetches a brief and its site’s keys by address, and nothing else', async () => {
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(request.url!);
      void fetch(`${site}${request.url!}`).then(async (answer) => {
        const own = `http://127.0.0.1:${(proxy.address() as { port: number }).port}`;
        response.end((await answer.text()).replaceAll(site, own));
      });
    });
    const address = await listen(proxy);
    const sources = file('day2.jsonl', jsonLines(millDay));
    const url = `${address}/briefs/${id}.json`;
    const { out } = await run('verify', url, '--sources', sources, '--json');
    proxy.close();
    expect(asked).toEqual([`/briefs/${id}.json`, '/.well-known/nutgraf-keys.json']);
    // The address inside was changed on the way: the key is known, and the signature does not fit any more.
    expect(reportOf(out)).toMatchObject({
      ok: false,
      signature: 'broken',
      spans: { missing: 0, different: 0 },
    });
    const direct = await run('verify', `${site}/briefs/${id}.json`, '--sources', sources, '--json');
    expect(reportOf(direct.out)).toMatchObject({ ok: true, signature: 'valid', differences: [] });
    expect(direct.code).toBe(0);
  });

  test('is not held up by an answer made to hold it up', async () => {
    const address = `"url": "https://wire.example${'/briefs/a'.repeat(60_000)}`;
    const server = createServer((_, response) => response.end(address));
    const url = `${await listen(server)}/briefs/a.json`;
    const startedAt = performance.now();
    const { code, out } = await run('verify', url);
    server.close();
    expect(out).toMatch(/not a brief/);
    expect(code).toBe(1);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test('needs no archive when it has the sources, as text or as records in a folder', async () => {
    const [first, second] = millDay;
    const folder = join(dir, 'sources');
    file('sources/a.txt', `${first.title}\n${first.text}\n`);
    file('sources/b.json', JSON.stringify(second));
    const { code, out } = await run('verify', briefFile, '--sources', folder, '--json');
    expect(reportOf(out)).toMatchObject({ ok: true, signature: 'unknown key', differences: [] });
    expect(reportOf(out).spans.true).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  test('holds the signature against the key that is named', async () => {
    const keys = file('keys.json', await (await fetch(`${site}/.well-known/nutgraf-keys.json`)).text());
    expect((await run('verify', briefFile, '--signature-only', '--key', keys)).code).toBe(0);
    const other = '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';
    const { code, out } = await run('verify', briefFile, '--signature-only', '--key', other);
    expect(out).toMatch(/✘ signature {2}unknown key/);
    expect(code).toBe(1);
  });

  test('finds one changed character and names it', async () => {
    const { text } = (JSON.parse(brief) as { sentences: { text: string }[] }).sentences[0]!;
    const other = `${text.slice(0, 4)}${text[4] === 'x' ? 'y' : 'x'}${text.slice(5)}`;
    const { code, out } = await run(
      'verify',
      file('changed.json', brief.replaceAll(text, other)),
      '--data-dir',
      data,
    );
    expect(out).toMatch(
      /✘ signature {2}broken: something was changed after it was signed; a signature cannot tell where/,
    );
    expect(out).toMatch(/sentences\[0\]\.text is not what the archive’s record/);
    expect(code).toBe(1);
  });

  test('says how the articles can be had when none were named', async () => {
    const { code, out } = await run('verify', briefFile);
    expect(out).toContain('--sources FILE');
    expect(code).toBe(1);
  });

  test('says how many spans could not be re-checked', async () => {
    const { code, out } = await run('verify', briefFile, '--sources', file('other.txt', 'Something else.'));
    expect(out).toMatch(/\? spans {6}0 of \d+ are as published; could not be re-checked \(\d+ spans\)/);
    expect(code).toBe(1);
  });

  test.each([
    ['page.html', '<!doctype html><p>x', 1, /✘ form {7}not a brief: it is a web page or XML, not JSON\n/],
    ['big.json', ' '.repeat(50_000_000), 1, /not a brief: it is larger than 8 million characters\n/],
  ])('is one clear line for %s', async (name, text, exit, line) => {
    const { code, out, err } = await run('verify', file(name, text), '--allow-unsigned');
    expect(out).toMatch(line);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toBe('');
    expect(code).toBe(exit);
  });

  test.each([
    [['missing.json'], /no such file/],
    [['brief.json', '--key', 'brief.json'], /holds a key that is not Ed25519/],
  ])('%j is used wrongly: exit 2 and one line', async (args, message) => {
    const named = args.map((arg) => (arg.startsWith('--') ? arg : join(dir, arg)));
    const { code, err } = await run('verify', ...named);
    expect(err).toMatch(message);
    expectOneLine(err);
    expect(code).toBe(2);
  });
});

describe('the signing key', () => {
  test('is kept with the archive for its owner alone, and its private part is in no output', async () => {
    const path = join(data, 'signing-keys.json');
    expect(existsSync(path)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { d } = (JSON.parse(readFileSync(path, 'utf8')) as { keys: { d: string }[] }).keys[0]!;
    const outputs = [
      brief,
      (await run('keys', 'list', '--data-dir', data, '--json')).out,
      (await run('config', '--json')).out,
    ];
    for (const output of outputs) expect(output).not.toContain(d);
  });

  test('signs the same bytes on the command line as on the site', async () => {
    const { out } = await run('briefs', 'json', id, '--data-dir', data);
    const [ours, served] = [JSON.parse(out), JSON.parse(brief)] as { proof: object; url: string }[];
    expect(ours!.proof).toMatchObject({ ...served!.proof, signature: expect.any(String) as string });
    expect((await run('briefs', 'json', id, '--data-dir', data)).out).toBe(out);
    expect((await run('verify', file('own.json', out), '--data-dir', data)).code).toBe(0);
  });

  test('is rotated without making old briefs unknown', async () => {
    const { code, out } = await run('keys', 'rotate', '--data-dir', data);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toMatch(/^\S{43} {2}retired .*\n\S{43} {2}signs/);
    expect(code).toBe(0);
    expect((await run('verify', briefFile, '--data-dir', data, '--signature-only')).code).toBe(0);
  });
});

function listen(to: Server): Promise<string> {
  return new Promise((resolve) => {
    to.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(to.address() as { port: number }).port}`);
    });
  });
}
