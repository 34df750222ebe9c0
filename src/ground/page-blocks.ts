/** What stands before a block of text: nothing but a line break, a heading, a bullet or number, a line of stars or dashes. */
export type Mark = 'none' | 'heading' | 'bullet' | 'separator';

/** A paragraph as half-open UTF-16 offsets of the page, with what stands before it. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
  /** As written, without marks of layout; empty when it has none. */
  readonly heading: string;
  readonly wordCount: number;
}

/** A page beyond this many paragraphs is no news page; the rest belongs to its last block. */
const mostBlocks = 240;
const fewestWords = 8;
const longestHeading = 100;
const mostHeadingWords = 16;

const separator = /^[\s*\-_=~•·—–#✦⁂]+$/u;
const bullet = /^\s*(?:[•‣▪◦●■►▸✦➤*+–—-]|\p{Extended_Pictographic}\uFE0F?)\s+(?=\S)/u;
const numbered = /^\s*(?:\(?\d{1,2}[.):]|#\d{1,2}[.:]?)\s+(?=\p{Lu}|["“‘*])/u;
const emphasised = /^(?:#{1,6}\s+\S.*|(\*\*|__)(?:(?!\1).)+\1:?)$/u;
const runIn = /^\s*(\*\*|__)((?:(?!\1).){2,90})\1\s*[:.—–-]?\s+(?=\S)/u;
const layout = /^[\s*_#•‣▪◦●■►▸✦➤+–—-]+|[\s*_#]+$/gu;
/** Captions, teasers, bylines and buttons between paragraphs. */
const furniture =
  /^(?:watch|related|more|also|video|photos?|image|advertisement|read|see also|play|follow|click|subscribe|share|tweet|twitter|facebook|updated?|by|listen|slideshow|enlarge|media|contributing|previously|story continues|continue reading|sign up|this article is)\b|\b(?:read more|toggle caption|copyright|getty|getty images|associated press|via)\b|\/(?:ap|afp|reuters)\b/i;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const found: Line[] = [];
  for (const { 0: raw, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const trimmed = raw.trim();
    const start = index + (raw.length - raw.trimStart().length);
    if (trimmed) found.push({ start, end: start + trimmed.length, text: trimmed });
  }
  return found;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

function isHeading(text: string): boolean {
  if (text.length > longestHeading || wordCount(text) > mostHeadingWords || furniture.test(text))
    return false;
  if (emphasised.test(text)) return true;
  const plain = text.replace(numbered, '').replace(layout, '');
  return /^[\p{Lu}\p{N}"“‘'$£€]/u.test(plain) && !/[.,;:…”"’']$/.test(plain);
}

interface Draft {
  start: number;
  end: number;
  mark: Mark;
  heading: string;
}

/** What stands before the next paragraph, gathered line by line. */
interface Pending {
  mark: Mark;
  heading: string;
}

function draftOf({ start, end, text }: Line, pending: Pending): Draft {
  const lead = bullet.exec(text) ?? numbered.exec(text);
  const rest = lead ? text.slice(lead[0].length) : text;
  const bold = runIn.exec(rest);
  const heading = bold ? bold[2]!.replace(layout, '').replace(/[.:]$/, '') : pending.heading;
  const mark = bold ? 'heading' : lead && pending.mark === 'none' ? 'bullet' : pending.mark;
  const from = start + (lead?.[0].length ?? 0) + (bold?.[0].length ?? 0);
  return { start: Math.min(from, end), end, mark, heading };
}

/**
 * The paragraphs of a page in order, each with its heading, bullet or separator. Captions and other furniture, and lines
 * of fewer than eight words, belong to the block before them.
 *
 * @example
 * // pageBlocks('Quay falls\nThe old quay at Arle fell into the water at dawn.')[0].heading; // 'Quay falls'
 */
export function pageBlocks(text: string): Block[] {
  const drafts: Draft[] = [];
  let pending: Pending = { mark: 'none', heading: '' };
  for (const line of linesOf(text)) {
    const last = drafts.at(-1);
    if (separator.test(line.text)) {
      pending = { mark: 'separator', heading: '' };
    } else if (isHeading(line.text)) {
      const heading = line.text.replace(numbered, '').replace(layout, '');
      pending = { mark: pending.mark === 'separator' ? 'separator' : 'heading', heading };
    } else if (wordCount(line.text) < fewestWords || drafts.length >= mostBlocks) {
      if (last) last.end = line.end;
    } else {
      drafts.push(draftOf(line, pending));
      pending = { mark: 'none', heading: '' };
    }
  }
  return drafts.map((draft) => ({ ...draft, wordCount: wordCount(text.slice(draft.start, draft.end)) }));
}
