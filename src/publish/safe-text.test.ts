import { describe, expect, it } from 'vitest';
import { hostOf, httpUrl, plainText, visibleText } from './safe-text.ts';

describe('plainText()', () => {
  it('takes out direction marks, zero-width signs and controls', () => {
    expect(plainText('safe\u202Egnp.exe\u2066 a\u200Bb\u0000c\u{E0041}')).toBe('safegnp.exe abc');
  });

  it('makes one line of many and is idempotent', () => {
    const once = plainText(' Ferry\r\n\tstays\u2028in  port ');
    expect(once).toBe('Ferry stays in port');
    expect(plainText(once)).toBe(once);
  });

  it('keeps the joiners that scripts and emoji need', () => {
    expect(plainText('می\u200cخواهم 👩\u200d🚀')).toBe('می\u200cخواهم 👩\u200d🚀');
  });

  it('mends lone surrogates', () => {
    expect(plainText('a\ud800b')).toBe('a\ufffdb');
  });
});

describe('visibleText()', () => {
  it('keeps outer spaces, which separate it from its neighbours', () => {
    expect(visibleText(' a\nb ')).toBe(' a b ');
  });
});

describe('httpUrl()', () => {
  it.each(['https://a.example/x?y=1#z', 'http://a.example/'])('lets %s through', (url) => {
    expect(httpUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.example',
    '/relative',
    'https://good.example@evil.example/',
    '',
    'https://',
  ])('refuses %j', (url) => {
    expect(httpUrl(url)).toBeNull();
  });

  it('encodes what could end an attribute', () => {
    expect(httpUrl('https://a.example/"><script>')).toBe('https://a.example/%22%3E%3Cscript%3E');
  });
});

describe('hostOf()', () => {
  it('drops www', () => {
    expect(hostOf('https://www.a.example/x')).toBe('a.example');
    expect(hostOf(null)).toBeNull();
  });
});
