import { describe, expect, it } from 'vitest';
import { decodeMarkup } from './decode-markup.ts';

const russian = 'Порт закрыт после шторма, сообщил начальник гавани в пятницу';
const utf8 = (head = '', end: readonly number[] = []): Uint8Array =>
  Buffer.concat([Buffer.from(`${head}<p>${russian}</p>`), Buffer.from(end)]);
const windows1251 = (head = ''): Uint8Array =>
  Uint8Array.from(Array.from(`${head}<p>${russian}</p>`), (letter) => {
    const code = letter.codePointAt(0)!;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });

describe('decodeMarkup()', () => {
  const cases: readonly [string, Uint8Array, string | null][] = [
    ['UTF-8 that says so', utf8(), 'text/html; charset=utf-8'],
    ['UTF-8 under the name of latin1', utf8(), 'text/html; charset=iso-8859-1'],
    ['UTF-8 that declares GBK', utf8('<meta charset="gb2312">'), null],
    ['UTF-8 with a stray byte', utf8('', [0xe9]), null],
    ['windows-1251 that says so', windows1251(), 'text/html; charset=windows-1251'],
    ['windows-1251 that says nothing', windows1251(), null],
    ['windows-1251 under the name of UTF-8', windows1251(), 'text/html; charset=utf-8'],
    ['windows-1251 that declares UTF-8', windows1251('<meta charset="utf-8">'), null],
    [
      'windows-1251 that declares itself, against its server',
      windows1251('<meta charset="windows-1251">'),
      'text/html; charset=utf-8',
    ],
    ['UTF-16 without a mark', Buffer.from(`<p>${russian}</p>`, 'utf16le'), null],
  ];
  for (const [name, bytes, contentType] of cases) {
    it(`reads ${name}`, () => {
      expect(decodeMarkup(bytes, { contentType, kind: 'html' })).toContain(russian);
    });
  }

  it('believes what is said where the bytes prove nothing', () => {
    const bytes = Buffer.from('<p>caf\u00e9 \u00a9</p>', 'latin1');
    expect(decodeMarkup(bytes, { contentType: 'text/html; charset=iso-8859-1', kind: 'html' })).toBe(
      '<p>café ©</p>',
    );
    const short = Buffer.from('<p>é</p>');
    expect(decodeMarkup(short, { contentType: 'text/html; charset=iso-8859-1', kind: 'html' })).toBe(
      '<p>Ã©</p>',
    );
  });
});
