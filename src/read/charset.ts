import { labelToName, TextDecoder } from '@exodus/bytes/encoding.js';
import { detect } from 'jschardet';

/** Bytes as text, and how it was found out what they mean. */
export interface DecodedText {
  /** Without a byte order mark; U+FFFD stands for what cannot be decoded. */
  readonly text: string;
  /** Name of the encoding by the WHATWG Encoding Standard, in lower case: `utf-8`, `windows-1252`. */
  readonly charset: string;
  readonly from: 'bom' | 'header' | 'declared' | 'utf-8' | 'guessed';
}

export interface CharsetHints {
  /** The Content-Type header as served. */
  readonly contentType: string | null;
  /** What may declare its own encoding: a page by `meta`, XML by its declaration, text not at all. */
  readonly kind: 'html' | 'xml' | 'text';
}

/** How far into the bytes a declaration is looked for. Browsers look at 1,024; real pages are later than that. */
const declarationBytes = 8192;
const guessedBytes = 65_536;
/** Under this the detector guesses at random: short Latin texts came back as Greek at 0.048 (jschardet 4.0.0). */
const leastConfidence = 0.05;
/** Of the legacy encodings the one most pages without a declaration are in; it decodes every byte. */
const usualLegacy = 'windows-1252';

const asciiLabels = new Set(['us-ascii', 'ascii', 'ansi_x3.4-1968', 'iso646-us']);

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function firstHighByte(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte >= 0x80);
}

/** The encoding a label names; null for unknown ones, and for "ASCII" over bytes that are not. */
function encodingOf(label: string | undefined, bytes: Uint8Array): string | null {
  const trimmed = label?.trim().toLowerCase() ?? '';
  if (asciiLabels.has(trimmed) && firstHighByte(bytes) >= 0) return null;
  const name = trimmed === '' ? null : labelToName(trimmed);
  return name === null || name === 'replacement' ? null : name.toLowerCase();
}

function headerLabel(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
}

function metaLabel(head: string): string | undefined {
  const shown = head.replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1|$)/gi, ' ');
  for (const [tag] of shown.matchAll(/<meta\b[^>]*/gi)) {
    const label = /\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1];
    if (label !== undefined) return label;
  }
  return undefined;
}

function xmlLabel(head: string): string | undefined {
  return /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']\s*([^"'\s>]+)/i.exec(head)?.[1];
}

/** What the text says of itself. It was read as ASCII, so a claim of UTF-16 is wrong (HTML, "prescan", step 15). */
function declaredEncoding(bytes: Uint8Array, kind: CharsetHints['kind']): string | null {
  if (kind === 'text') return null;
  const head = latin1(bytes.subarray(0, declarationBytes));
  const label = xmlLabel(head) ?? (kind === 'html' ? metaLabel(head) : undefined);
  const encoding = encodingOf(label, bytes);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function bomEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a byte order mark: every other byte of the opening markup is zero (XML 1.0, appendix F). */
function bareUtf16(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A stream may end inside a character: bytes cut at a cap are still UTF-8.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function guessedEncoding(bytes: Uint8Array): string {
  const start = Math.max(0, firstHighByte(bytes) - guessedBytes / 8);
  const { encoding, confidence } = detect(Buffer.from(bytes.subarray(start, start + guessedBytes)));
  if (encoding === null || confidence < leastConfidence) return usualLegacy;
  const name = encodingOf(encoding, bytes);
  return name === null || name === 'utf-8' || name.startsWith('utf-16') ? usualLegacy : name;
}

function chosen(bytes: Uint8Array, hints: CharsetHints): Omit<DecodedText, 'text'> {
  const bom = bomEncoding(bytes);
  if (bom !== null) return { charset: bom, from: 'bom' };
  const header = encodingOf(headerLabel(hints.contentType), bytes);
  if (header !== null) return { charset: header, from: 'header' };
  const bare = bareUtf16(bytes);
  if (bare !== null) return { charset: bare, from: 'guessed' };
  const declared = declaredEncoding(bytes, hints.kind);
  if (declared !== null) return { charset: declared, from: 'declared' };
  if (isUtf8(bytes)) return { charset: 'utf-8', from: 'utf-8' };
  return { charset: guessedEncoding(bytes), from: 'guessed' };
}

/**
 * Decodes what a server sent: byte order mark, then the charset of the Content-Type header, then what the text
 * declares in its first 8 KB, then UTF-8 if the bytes are UTF-8, then a guess. Labels nobody knows are passed over.
 * Any bytes give a text; nothing is thrown. Decodes by the WHATWG Encoding Standard, which Node's own TextDecoder
 * does not in every version (byte 0x93 of windows-1252 is U+201C).
 *
 * @example
 * const bytes = Buffer.from('<?xml version="1.0" encoding="windows-1252"?><title>\x93Arle\x94</title>', 'latin1');
 * decodeText(bytes, { contentType: null, kind: 'xml' }).text.includes('“Arle”'); // true
 */
export function decodeText(bytes: Uint8Array, hints: CharsetHints): DecodedText {
  const { charset, from } = chosen(bytes, hints);
  return { text: new TextDecoder(charset).decode(bytes), charset, from };
}
