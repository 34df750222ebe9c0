import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VerifyReport } from '../../src/wire/verify/mod.ts';
import { runCommand, type Ran } from './testing/run-command.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'bin/nutgraf.js');
const rows = [
  {
    id: 'a',
    title: 'Mill closes',
    source: 'The Harbour Ledger',
    date: '2026-11-19T08:00:00Z',
    url: 'https://harbour-ledger.example/mill',
    text: 'Ostrel Paper closed its Aldmoor mill on Wednesday after a boiler failed, ending work for 340 people.\n\nManager Ilse Varga told staff in the canteen that the mill would not open again. "There is no money for a new boiler," she said.\n\nThe town council will meet on Friday, clerk Tom Radley said.',
  },
  {
    id: 'b',
    title: 'Paper mill shut',
    source: 'Northline',
    date: '2026-11-19T10:00:00Z',
    url: 'https://northline.example/mill',
    text: 'Ostrel Paper has shut the Aldmoor mill, which made newsprint for 61 years, its owners said on Wednesday.\n\nSome 340 workers will get three months of pay, union secretary Petra Holm said.\n\nHolm said the union had warned about the boiler in March.',
  },
];

let dir: string;
let data: string;
let site: string;
let server: ChildProcess;
let briefFile: string;
let brief: string;
let id: string;

/** The program in a process of its own; the other tests run its commands in this one, which takes a tenth of the time. */
async function nutgraf(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program, ...args], { cwd: dir, timeout: 60_000 });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

function run(...args: string[]): Promise<Ran> {
  return runCommand(args);
}

function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

function reportOf(out: string): VerifyReport {
  return JSON.parse(out) as VerifyReport;
}

/** The site of the small archive; every other command of this file asks it for the archive, which it holds. */
async function serve(): Promise<string> {
  server = spawn(process.execPath, [program, 'serve', '--data-dir', data], {
    cwd: dir,
    env: { ...process.env, NUTGRAF_PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  for await (const chunk of server.stderr! as AsyncIterable<Buffer>) {
    err += chunk.toString();
    const url = /The site is at (\S+)/.exec(err)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`no site: ${err}`);
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nutgraf-verify-'));
  data = join(dir, 'archive');
  const day = file('day.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
  const { out } = await run('replay', day, '--data-dir', data, '--json');
  id = (JSON.parse(out) as { briefs: { id: string }[] }).briefs[0]!.id;
  site = await serve();
  brief = await (await fetch(`${site}/briefs/${id}.json`)).text();
  briefFile = file('brief.json', brief);
}, 60_000);
afterAll(async () => {
  server.kill('SIGTERM');
  await once(server, 'close');
  rmSync(dir, { recursive: true, force: true });
});

describe('nutgraf verify', () => {
  test('checks a served brief against the archive that a running site holds', async () => {
    const { code, out, err } = await nutgraf('verify', briefFile, '--data-dir', data);
    expect(err).toBe('');
    expect(out).toMatch(/✔ signature {2}valid: signed with key \S{43}, this archive’s own/);
    expect(out).toMatch(/✔ record/);
    expect(out).toMatch(/\nNothing differs\.\n$/);
    expect(out).not.toMatch(/[✘?] /);
    expect(code).toBe(0);
  }, 60_000);

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
    const sources = file('day2.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
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
  }, 60_000);

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
  }, 60_000);

  test('needs no archive when it has the sources, as text or as records in a folder', async () => {
    const [first, second] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const folder = join(dir, 'sources');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), `${first.title}\n${first.text}\n`);
    writeFileSync(join(folder, 'b.json'), JSON.stringify(second));
    const { code, out } = await run('verify', briefFile, '--sources', folder, '--json');
    expect(reportOf(out)).toMatchObject({ ok: true, signature: 'unknown key', differences: [] });
    expect(reportOf(out).spans.true).toBeGreaterThan(0);
    expect(code).toBe(0);
  }, 60_000);

  test('holds the signature against the key that is named', async () => {
    const keys = file('keys.json', await (await fetch(`${site}/.well-known/nutgraf-keys.json`)).text());
    expect((await run('verify', briefFile, '--signature-only', '--key', keys)).code).toBe(0);
    const other = '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';
    const { code, out } = await run('verify', briefFile, '--signature-only', '--key', other);
    expect(out).toMatch(/✘ signature {2}unknown key/);
    expect(code).toBe(1);
  }, 60_000);

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
  }, 60_000);

  test('says how the articles can be had when none were named', async () => {
    const { code, out } = await run('verify', briefFile);
    expect(out).toContain('--sources FILE');
    expect(code).toBe(1);
  });

  test('says how many spans could not be re-checked', async () => {
    const { code, out } = await run('verify', briefFile, '--sources', file('other.txt', 'Something else.'));
    expect(out).toMatch(/\? spans {6}0 of \d+ are as published; could not be re-checked \(\d+ spans\)/);
    expect(code).toBe(1);
  }, 60_000);

  test.each([
    ['page.html', '<!doctype html><p>x', 1, /✘ form {7}not a brief: it is a web page or XML, not JSON\n/],
    ['big.json', ' '.repeat(50_000_000), 1, /not a brief: it is larger than 8 million characters\n/],
  ])(
    'is one clear line for %s',
    async (name, text, exit, line) => {
      const { code, out, err } = await run('verify', file(name, text), '--allow-unsigned');
      expect(out).toMatch(line);
      expect(out.trim().split('\n')).toHaveLength(1);
      expect(err).toBe('');
      expect(code).toBe(exit);
    },
    60_000,
  );

  test.each([
    [['verify', 'missing.json'], /no such file/],
    [['verify', 'brief.json', '--key', 'brief.json'], /holds a key that is not Ed25519/],
  ])(
    '%j is used wrongly: exit 2 and one line',
    async (args, message) => {
      const { code, err } = await nutgraf(...args);
      expect(err).toMatch(message);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(2);
    },
    60_000,
  );
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
  }, 60_000);

  test('signs the same bytes on the command line as on the site', async () => {
    const { out } = await run('briefs', 'json', id, '--data-dir', data);
    const [ours, served] = [JSON.parse(out), JSON.parse(brief)] as { proof: object; url: string }[];
    expect(ours!.proof).toMatchObject({ ...served!.proof, signature: expect.any(String) as string });
    expect((await run('briefs', 'json', id, '--data-dir', data)).out).toBe(out);
    expect((await run('verify', file('own.json', out), '--data-dir', data)).code).toBe(0);
  }, 60_000);

  test('is rotated without making old briefs unknown', async () => {
    const { code, out } = await run('keys', 'rotate', '--data-dir', data);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toMatch(/^\S{43} {2}retired .*\n\S{43} {2}signs/);
    expect(code).toBe(0);
    expect((await run('verify', briefFile, '--data-dir', data, '--signature-only')).code).toBe(0);
  }, 60_000);
});

function listen(to: Server): Promise<string> {
  return new Promise((resolve) => {
    to.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(to.address() as { port: number }).port}`);
    });
  });
}
