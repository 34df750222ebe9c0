import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReadyArchive } from '../../src/archive/testing/ready-archive.ts';
import { errorOf, expectOneLine, runCommand } from './testing/run-command.ts';
import { runProgram, startProgram } from './testing/run-program.ts';
import { workFolder } from './testing/work-folder.ts';

const { dir, file } = workFolder();
const nutgraf = (args: readonly string[], environment: Record<string, string> = {}) =>
  runCommand(args, { environment });

const paragraph =
  'The Aldmoor council voted on Thursday to keep the ferry running through the winter, after two hours of argument in a hall that had no heating and more people than chairs.';
const page = `<!doctype html><html><head><meta charset="windows-1251"><title>Паром остаётся</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>Паром остаётся</h1><p>${paragraph}</p><p>Совет решил: паром остаётся. ${paragraph}</p></article></body></html>`;
/** Cyrillic letters stand at C0 to FF in windows-1251; ё at B8. */
const windows1251 = Buffer.from(
  Array.from({ length: page.length }, (_, at) => {
    const code = page.charCodeAt(at);
    if (code === 0x451) return 0xb8;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  }),
);

describe('nutgraf read', () => {
  test('reads a page in windows-1251 into an article record', async () => {
    const args = ['read', file('ferry.html', windows1251), '--json'];
    const { code, out } = await runProgram(args, { cwd: dir });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Паром остаётся',
      text: `${paragraph}\n\nСовет решил: паром остаётся. ${paragraph}`,
      rights: { level: 3 },
    });
  });

  test('refuses a picture with its class, and makes no article of its bytes', async () => {
    const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * at * 7 + at * 31) % 256));
    const { code, err } = await nutgraf(['read', file('photo.dat', bytes)]);
    expect(code).toBe(1);
    expect(err).toContain('it is a binary file, not text (not-a-page)');
    expectOneLine(err);
  });

  test('refuses a page of 50 MB with its class, in one line', async () => {
    const { code, err } = await nutgraf(['read', file('huge.html', Buffer.alloc(50_000_000, 'a'))]);
    expect(code).toBe(1);
    expect(err).toContain('larger than 5 MB (too-large)');
    expectOneLine(err);
  });
});

describe('nutgraf feed', () => {
  test('says that a page is no feed, and which feeds it names', async () => {
    const html = `<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><p>Hello</p></body></html>`;
    const { code, out } = await nutgraf(['feed', file('page.html', html), '--json']);
    expect(code).toBe(1);
    expect(errorOf(out)).toMatchObject({ code: 'NG_READ_FAILED' });
    expect(errorOf(out).message).toMatch(/\/feed\.xml.*\(not-a-feed\)$/);
  });

  test('says of an empty file that it is empty, not what a server did', async () => {
    const { code, out } = await nutgraf(['feed', file('empty.xml', ''), '--json']);
    expect(code).toBe(1);
    expect(errorOf(out).message).toMatch(/: the file is empty \(empty\)$/);
  });

  test('lists the items of a feed with broken markup', async () => {
    const rss = `<rss><channel><title>Quay & Co</title><item><title>Ferry stays</title><link>https://quay.example/1</link></item>`;
    const { code, out } = await nutgraf(['feed', file('broken.xml', rss), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Quay & Co',
      repaired: true,
      items: [{ title: 'Ferry stays', url: 'https://quay.example/1' }],
    });
  });
});

describe('loopback from the command line', () => {
  let canary: Server;
  let port: number;
  let connects = 0;
  beforeAll(async () => {
    canary = createServer((socket) => {
      connects += 1;
      socket.destroy();
    });
    canary.listen(0, '127.0.0.1');
    await once(canary, 'listening');
    port = (canary.address() as { port: number }).port;
  });
  afterAll(() => {
    canary.close();
  });

  test.each(['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]', 'localhost'])(
    'is never reached as %s',
    async (host) => {
      for (const command of ['read', 'feed']) {
        for (const url of [`http://${host}:${port}/`, `http://${host}/`]) {
          const { code, out } = await nutgraf([command, url, '--json']);
          expect(code).toBe(1);
          expect(errorOf(out)).toMatchObject({
            code: 'NG_READ_FAILED',
            message: expect.stringMatching(
              /(?:is not public|only at ports 80 and 443).*\(blocked-address\)$/,
            ) as unknown,
          });
        }
      }
      expect(connects).toBe(0);
    },
  );
});

const opml = `<opml><body><outline text="Coast">
<outline type="rss" text="Quay & Co" xmlUrl="https://quay.example/feed?a=1&b=2">
<outline text="Mail" xmlUrl="mailto:a@quay.example"/></outline></body>`;

describe('nutgraf feeds', () => {
  test('imports, lists, exports and judges feeds', async () => {
    const data = join(dir, 'feeds');
    const feeds = (...args: string[]) => nutgraf(['feeds', ...args, '--data-dir', data]);
    expect((await feeds('list', '--json')).out).toContain('NG_ARCHIVE_NOT_FOUND');
    await makeReadyArchive(data);
    const imported = await feeds('import', file('coast.opml', opml), '--beat', 'coast');
    expect(imported.out).toContain('1 feeds added to beat "coast"');
    expect(imported.err).toMatch(/skipped line 3/);
    const url = 'https://quay.example/feed?a=1&b=2';
    expect((await feeds('add', url, '--beat', 'coast')).out).toContain('0 of 1 feed added');
    const listed = await feeds('list', '--json');
    expect(JSON.parse(listed.out)).toMatchObject({ feeds: [{ url, beat: 'coast' }] });
    const exported = await feeds('export');
    expect(exported.out).toContain('xmlUrl="https://quay.example/feed?a=1&amp;b=2"');
    const health = await feeds('health');
    expect(health.code).toBe(1);
    expect(health.out).toContain('no feed of this beat was read yet');
  });

  test('imports nothing from a file that names no feed', async () => {
    const none = file('none.opml', '<opml/>');
    const { code, out } = await nutgraf(['feeds', 'import', none, '--data-dir', join(dir, 'x'), '--json']);
    expect(code).toBe(2);
    expect(errorOf(out).code).toBe('NG_CONFIG_OPML');
    expect(readdirSync(dir)).not.toContain('x');
  });
});

describe('an address with a password', () => {
  test('is not subscribed to, and the password is repeated nowhere', async () => {
    const secret = 'https://desk:s3cret@quay.example/feed?key=t0ken';
    const args = ['feeds', 'add', secret, '--data-dir', join(dir, 'secret'), '--json'];
    const { code, out, err } = await nutgraf(args);
    expect(code).toBe(2);
    expect(errorOf(out).message).toBe(
      '"https://quay.example/feed?…" has a user or password, which is never sent',
    );
    expect(out + err).not.toMatch(/s3cret|t0ken/);
    expect(readdirSync(dir)).not.toContain('secret');
  });

  test.each(['read', 'feed'])('is not repeated by %s', async (command) => {
    const { code, out, err } = await nutgraf([command, 'https://desk:s3cret@127.0.0.1/?key=t0ken', '--json']);
    expect(code).toBe(1);
    expect(out + err).not.toMatch(/s3cret|t0ken/);
  });
});

describe('DATABASE_URL', () => {
  const unreachable = { DATABASE_URL: 'postgres://wire:s3cret@127.0.0.1:9/wire' };

  test.each(['run', 'work', 'serve', 'briefs list'])(
    'of a server that is not there ends %s with one line',
    async (command) => {
      const { code, err } = await nutgraf(command.split(' '), unreachable);
      expect(code).toBe(1);
      expect(err).toContain('PostgreSQL');
      expect(err).not.toContain('s3cret');
      expectOneLine(err);
    },
  );

  test('is what work needs', async () => {
    const { code, err } = await nutgraf(['work']);
    expect(code).toBe(2);
    expect(err).toContain('workers need a PostgreSQL');
    expectOneLine(err);
  });
});

describe('nutgraf run', () => {
  let running: ChildProcess | null = null;
  afterAll(() => running?.kill('SIGKILL'));

  test('answers other commands while it holds the archive, and stops when asked', async () => {
    const beat = file('quiet.yaml', 'id: quiet\ntitle: Quiet\npreset: public\n');
    const archive = ['--data-dir', await makeReadyArchive(join(dir, 'held'))];
    running = startProgram(['run', '--beat', beat, ...archive], {
      cwd: dir,
      environment: { NUTGRAF_PORT: '0' },
    });
    let said = '';
    while (!said.includes('The site is at')) said += String((await once(running.stderr!, 'data'))[0]);
    expect(
      (await nutgraf(['feeds', 'add', 'https://quay.example/feed', '--beat', 'other', ...archive])).out,
    ).toContain('1 of 1');
    expect(JSON.parse((await nutgraf(['feeds', 'list', ...archive, '--json'])).out)).toMatchObject({
      feeds: [{ beat: 'other' }],
    });
    expect((await nutgraf(['briefs', 'list', ...archive])).out).toContain('no brief yet');
    expect((await nutgraf(['feeds', 'retry', ...archive])).out).toBe('No article is set aside.\n');
    const second = await nutgraf(['run', '--beat', beat, ...archive], { NUTGRAF_PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/is in use by process \d+ \(nutgraf run\)/);
    running.stderr!.on('data', (part: Buffer) => (said += part.toString()));
    running.kill('SIGTERM');
    expect((await once(running, 'exit'))[0]).toBe(143);
    expect(said).not.toContain('another process');
    expect(readdirSync(join(dir, 'held')).sort()).toEqual(['postgres', 'signing-keys.json']);
  });

  test('refuses two beat files with one id, of which it would read only one', async () => {
    const one = file('one.yaml', 'id: ports\ntitle: One\n');
    const two = file('two.yaml', 'id: ports\ntitle: Two\n');
    const { code, err } = await nutgraf(['run', '--beat', one, two, '--data-dir', join(dir, 'twice')]);
    expect(code).toBe(2);
    expect(err).toContain(`"${one}" and "${two}" both have the id "ports"`);
    expectOneLine(err);
    expect(readdirSync(dir)).not.toContain('twice');
  });

  test('keeps a private beat on this machine', async () => {
    const beat = file('own.yaml', 'id: own\ntitle: Own\npreset: private\n');
    const args = ['run', '--beat', beat, '--data-dir', await makeReadyArchive(join(dir, 'own'))];
    const { code, err } = await nutgraf(args, { NUTGRAF_BIND: '0.0.0.0', NUTGRAF_PORT: '0' });
    expect(code).toBe(2);
    expect(err).toContain('a private beat cannot be served on "0.0.0.0"');
  });
});
