import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeText, type CharsetHints } from './charset.ts';

const page: CharsetHints = { contentType: null, kind: 'html' };
const xml: CharsetHints = { contentType: null, kind: 'xml' };

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Windows-1251 for ASCII and the Russian letters. */
function cyrillic(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('decodeText()', () => {
  it('reads the quotes of windows-1252 as quotes, also when the label says ISO-8859-1', () => {
    const bytes = bytesOf('\x93Arle\x94');
    for (const label of ['windows-1252', 'iso-8859-1', 'latin1', '"ISO-8859-1"']) {
      const read = decodeText(bytes, { contentType: `text/html; charset=${label}`, kind: 'html' });
      expect(read).toEqual({ text: '“Arle”', charset: 'windows-1252', from: 'header' });
    }
  });

  it('lets a byte order mark win over the header, and takes it off', () => {
    const header = { contentType: 'text/html; charset=windows-1251', kind: 'html' } as const;
    expect(decodeText(Buffer.from('\ufeffquai fermé'), header)).toEqual({
      text: 'quai fermé',
      charset: 'utf-8',
      from: 'bom',
    });
    expect(decodeText(utf16('Кай', 'le', true), header).text).toBe('Кай');
    expect(decodeText(utf16('Кай', 'be', true), header).text).toBe('Кай');
  });

  it('lets the header win over what a page declares', () => {
    const bytes = Buffer.from('<meta charset="windows-1251"><p>Größe</p>');
    const read = decodeText(bytes, { contentType: 'text/html;charset=UTF-8', kind: 'html' });
    expect(read.text).toContain('Größe');
    expect(read.from).toBe('header');
  });

  it('reads both forms of meta, and not those in comments and scripts', () => {
    const words = cyrillic('Порт закрыт');
    for (const meta of [
      '<meta charset=windows-1251>',
      '<META http-equiv="Content-Type" content="text/html; charset=windows-1251"/>',
      '<!-- <meta charset="koi8-r"> --><meta charset="cp1251">',
      '<script>"<meta charset=koi8-r>"</script><meta charset="cp1251">',
    ]) {
      const read = decodeText(Buffer.concat([bytesOf(meta), words]), page);
      expect(read.text).toBe(`${meta}Порт закрыт`);
      expect(read).toMatchObject({ charset: 'windows-1251', from: 'declared' });
    }
  });

  it('reads the XML declaration, also of a page', () => {
    const bytes = Buffer.concat([
      bytesOf("<?xml version='1.0' encoding='windows-1251'?>"),
      cyrillic('<t>Порт</t>'),
    ]);
    expect(decodeText(bytes, xml).text).toContain('<t>Порт</t>');
    expect(decodeText(bytes, page).text).toContain('<t>Порт</t>');
  });

  it('takes no declaration from plain text', () => {
    const bytes = Buffer.from('<meta charset="windows-1251">é');
    expect(decodeText(bytes, { contentType: null, kind: 'text' })).toMatchObject({ from: 'utf-8' });
  });

  it('passes over labels nobody knows, "ASCII" over other bytes, and UTF-16 declared in ASCII', () => {
    const words = Buffer.from('<?xml version="1.0" encoding="bogus"?><t>é</t>');
    expect(decodeText(words, { contentType: 'text/xml; charset=x-none', kind: 'xml' })).toMatchObject({
      charset: 'utf-8',
      from: 'utf-8',
    });
    expect(
      decodeText(Buffer.from('é'), { contentType: 'text/xml; charset=us-ascii', kind: 'xml' }).text,
    ).toBe('é');
    const sixteen = decodeText(Buffer.from('<?xml version="1.0" encoding="utf-16"?><t>é</t>'), xml);
    expect(sixteen.text).toContain('<t>é</t>');
  });

  it('sees UTF-16 without a byte order mark', () => {
    for (const order of ['le', 'be'] as const) {
      const read = decodeText(utf16('<?xml version="1.0"?><t>Кай</t>', order, false), xml);
      expect(read.text).toContain('<t>Кай</t>');
    }
  });

  it('takes UTF-8 cut inside a character for UTF-8', () => {
    const bytes = Buffer.from('Кай').subarray(0, 5);
    expect(decodeText(bytes, page)).toEqual({ text: 'Ка\ufffd', charset: 'utf-8', from: 'utf-8' });
  });

  it('guesses what nobody declares', () => {
    const russian = cyrillic(
      'Порт закрыт после обрушения причала, движение судов остановлено до понедельника',
    );
    expect(decodeText(russian, page)).toMatchObject({ charset: 'windows-1251', from: 'guessed' });
    const short = decodeText(bytesOf('Caf\xe9 \x93open\x94'), page);
    expect(short).toEqual({ text: 'Café “open”', charset: 'windows-1252', from: 'guessed' });
  });

  it('gives a text for any bytes and any header, and keeps what is valid', () => {
    expect(decodeText(new Uint8Array(), page)).toEqual({ text: '', charset: 'utf-8', from: 'utf-8' });
    const kinds = fc.constantFrom('html', 'xml', 'text');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), kinds, (bytes, label, kind) => {
        const read = decodeText(bytes, { contentType: `text/html; charset=${label}`, kind });
        expect(typeof read.text).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
