/** Kinds of files people try, by their first bytes (latin1). */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^[\s\xef\xbb\xbf]{0,8}%PDF-/, 'a PDF'],
  [/^PK\x03\x04/, 'a packed document (docx, odt, epub or zip)'],
  [/^\xd0\xcf\x11\xe0/, 'an old Office document'],
  [/^\{\\rtf/, 'a rich text document (rtf)'],
  [/^(?:\x89PNG|GIF8|\xff\xd8\xff|RIFF....WEBP)/, 'a picture'],
  [/^\x7fELF|^MZ/, 'a program'],
];

/** What a file is that is no text; null when it is text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return kinds.find(([start]) => start.test(head))?.[1] ?? null;
}

/** Whether decoded bytes make no sense as text: more than one in a hundred of them are control characters. */
export function isGarbage(content: string): boolean {
  const head = content.slice(0, 20_000);
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 5 && controls > head.length / 100;
}
