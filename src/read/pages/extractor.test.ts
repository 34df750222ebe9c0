import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createExtractor, type Extractor, type ExtractorOptions } from './extractor.ts';
import { inParagraphs, newsPage, pageUrl, paragraphs, testNow } from './testing/invented-pages.ts';

const open: Extractor[] = [];
afterEach(async () => {
  for (const extractor of open.splice(0)) await extractor.close();
});
function newExtractor(options: ExtractorOptions = {}): Extractor {
  const extractor = createExtractor(options);
  open.push(extractor);
  return extractor;
}
const about = { contentType: 'text/html; charset=utf-8', url: pageUrl, now: testNow };
const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);
const wanted = paragraphs.join('\n\n');
/** Takes some seconds: headings in one another, and then links. */
const slow = bytes('<h2><div>'.repeat(900) + '<a href="/x">link text here</a> '.repeat(25_000));

function singleByte(text: string, first: number): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => {
    const code = letter.codePointAt(0)!;
    return code < 0x80 ? code : code - 0x410 + first;
  });
}

describe('createExtractor()', () => {
  it('reads pages one after the other, in order', async () => {
    const extractor = newExtractor();
    const pages = await Promise.all(
      ['One', 'Two', 'Three'].map((title) =>
        extractor.extract(bytes(newsPage({ title: `${title} ships wait` })), about),
      ),
    );
    expect(pages).toMatchObject([
      { title: 'One ships wait' },
      { title: 'Two ships wait' },
      { title: 'Three ships wait', text: wanted },
    ]);
  });

  it('reads windows-1251 by header and by declaration', async () => {
    const sentence = 'Порт закрыт после шторма, сообщил начальник гавани в пятницу, и суда ждут у волнолома.';
    const body = inParagraphs([sentence, sentence.replace('Порт', 'Рынок')]);
    const extractor = newExtractor();
    const byHeader = await extractor.extract(singleByte(body, 0xc0), {
      ...about,
      contentType: 'text/html; charset=windows-1251',
    });
    const byMeta = await extractor.extract(singleByte(`<meta charset="windows-1251">${body}`, 0xc0), {
      ...about,
      contentType: 'text/html',
    });
    expect(byHeader).toMatchObject({ text: `${sentence}\n\n${sentence.replace('Порт', 'Рынок')}` });
    expect(byMeta).toMatchObject({ text: `${sentence}\n\n${sentence.replace('Порт', 'Рынок')}` });
  });

  it('reads GBK and Shift_JIS', async () => {
    const extractor = newExtractor();
    const gbk = Buffer.concat([
      Buffer.from('<meta charset="gbk"><p>'),
      Buffer.from('b8dbbfdabdf1ccecb9d8b1d5a1a3', 'hex'),
      Buffer.from('</p>'),
    ]);
    const sjis = Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from('8d608d7e82cd95c28dbd82b382ea82bd8142', 'hex'),
      Buffer.from('</p>'),
    ]);
    expect(await extractor.extract(gbk, { ...about, contentType: null })).toMatchObject({
      text: '港口今天关闭。',
    });
    expect(
      await extractor.extract(sjis, { ...about, contentType: 'text/html; charset=Shift_JIS' }),
    ).toMatchObject({ text: '港降は閉鎖された。' });
  });

  const bombs: readonly [string, string, object][] = [
    ['20,000 nested elements', '<div>'.repeat(20_000), { class: 'too-large' }],
    ['3,000 unclosed tables', '<table>'.repeat(3000) + inParagraphs(), { text: wanted }],
    ['100,000 paragraphs', '<p>The port closed. '.repeat(100_000), { class: 'too-large' }],
    [
      'an attribute of 5 MB',
      `<p title="${'a '.repeat(2_400_000)}">The port closed.`,
      { text: 'The port closed.' },
    ],
    ['misnested formatting', '<b><p>'.repeat(500) + inParagraphs(), { text: wanted }],
  ];
  it('ends on bombs with a page or a failure, this thread free meanwhile', async () => {
    const extractor = newExtractor();
    await extractor.extract(bytes('<p>The port closed.'), about);
    for (const [name, html, result] of bombs) {
      const sent = bytes(html);
      let longestMs = 0;
      let last = performance.now();
      const timer = setInterval(() => {
        longestMs = Math.max(longestMs, performance.now() - last);
        last = performance.now();
      }, 10);
      expect(await extractor.extract(sent, about), name).toMatchObject(result);
      clearInterval(timer);
      expect(longestMs, name).toBeLessThan(500);
    }
  });

  it('ends a page that overruns, and that page alone', async () => {
    const extractor = newExtractor({ timeoutMs: 600 });
    const results = await Promise.all([
      extractor.extract(slow, about),
      extractor.extract(bytes(newsPage()), about),
    ]);
    expect(results[0]).toEqual({
      class: 'crashed',
      why: 'the page could not be read within 0.6 seconds',
      retry: false,
      retryAfterMs: null,
    });
    expect(results[1]).toMatchObject({ text: wanted });
  });

  it('ends a page that needs too much memory, and that page alone', async () => {
    const extractor = newExtractor({ maxHeapMb: 20 });
    const results = await Promise.all([
      extractor.extract(bytes('<i>&amp;</i>'.repeat(29_000) + '<'.repeat(2_000_000)), about),
      extractor.extract(bytes('<p>The port closed.'), about),
    ]);
    expect(results[0]).toMatchObject({ class: 'crashed' });
    expect(results[1]).toMatchObject({ text: 'The port closed.' });
  });

  it('refuses pages over the most that may wait, and after its end', async () => {
    const extractor = newExtractor({ maxWaiting: 1 });
    const page = bytes(newsPage());
    const results = await Promise.all([1, 2, 3].map(() => extractor.extract(page, about)));
    expect(results.map((result) => ('class' in result ? result.why : 'read'))).toEqual([
      'read',
      'read',
      'too many pages are waiting to be read',
    ]);
    await extractor.close();
    expect(await extractor.extract(page, about)).toMatchObject({
      class: 'crashed',
      why: 'the wire is closing',
      retry: true,
    });
  });

  it('fails the pages under way when it is closed', async () => {
    const extractor = newExtractor();
    const results = [extractor.extract(slow, about), extractor.extract(slow, about)];
    await extractor.close();
    expect(await Promise.all(results)).toMatchObject([
      { why: 'the wire is closing' },
      { why: 'the wire is closing' },
    ]);
  });

  it('ends an idle thread, and starts another for the next page', async () => {
    const threads = (): number => (process.report.getReport() as { workers: unknown[] }).workers.length;
    const before = threads();
    const extractor = newExtractor({ idleMs: 50 });
    await extractor.extract(bytes(newsPage()), about);
    expect(threads()).toBe(before + 1);
    await vi.waitFor(() => {
      expect(threads()).toBe(before);
    }, 5000);
    expect(await extractor.extract(bytes(newsPage()), about)).toMatchObject({ text: wanted });
  });

  it('does not keep the process alive when idle', () => {
    const door = fileURLToPath(new URL('./mod.ts', import.meta.url));
    const program = `import { createExtractor } from ${JSON.stringify(door)};
      const page = await createExtractor().extract(new TextEncoder().encode('<p>The port closed.'), ${JSON.stringify(about)});
      process.stdout.write(page.text);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(run).toMatchObject({ status: 0, stdout: 'The port closed.' });
  });
});
