import { feedCaps } from './caps.ts';

const cdataStart = '<![CDATA[';
const cdataEnd = ']]>';
const marks = /<!\[CDATA\[|<!--|<(?![A-Za-z_/!?\s])/g;
const fieldEnd = /<\/(?:title|description|content:encoded|encoded|summary|content|guid|link|pubdate)\s*>/gi;

/** Finds the next place of something from a position that only grows; every part of the text is searched once. */
class Ahead {
  readonly #find: (from: number) => number;
  #at = -1;
  #isUsed = false;

  constructor(find: (from: number) => number) {
    this.#find = find;
  }

  from(position: number): number {
    if (!this.#isUsed || (this.#at >= 0 && this.#at < position)) {
      this.#at = this.#find(position);
      this.#isUsed = true;
    }
    return this.#at;
  }
}

function nextMatch(text: string, pattern: RegExp): (from: number) => number {
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
}

/** Where a CDATA section ends that was never closed: at the closing tag of the field it is in. */
function endOfBroken(field: number, end: number, length: number): number {
  if (field >= 0 && (end < 0 || field < end)) return field;
  return end < 0 ? length : end;
}

/**
 * Markup in which no `<` stands for itself and every CDATA section is closed. A `<` before white space is
 * left: readers take it for text. `text` itself when nothing was wrong.
 * Takes time linear in the text.
 *
 * @example
 * tidyMarkup('<title>under <5 °C</title>'); // '<title>under &lt;5 °C</title>'
 */
export function tidyMarkup(text: string): string {
  const ends = new Ahead((from) => text.indexOf(cdataEnd, from));
  const starts = new Ahead((from) => text.indexOf(cdataStart, from));
  const fields = new Ahead(nextMatch(text, fieldEnd));
  const comments = new Ahead((from) => text.indexOf('-->', from));
  const search = new RegExp(marks);
  const parts: string[] = [];
  let copied = 0;
  for (let match = search.exec(text); match && parts.length < feedCaps.repairs; match = search.exec(text)) {
    const at = match.index;
    if (match[0] === '<') {
      parts.push(text.slice(copied, at), '&lt;');
      copied = at + 1;
    } else if (match[0] === '<!--') {
      const end = comments.from(at);
      if (end < 0) break;
      search.lastIndex = end;
    } else {
      const end = ends.from(at);
      const next = starts.from(at + cdataStart.length);
      if (end >= 0 && (next < 0 || next > end)) {
        search.lastIndex = end;
        continue;
      }
      const cut = endOfBroken(fields.from(at), end, text.length);
      parts.push(text.slice(copied, cut), cdataEnd);
      copied = cut === end ? end + cdataEnd.length : cut;
      search.lastIndex = copied;
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(copied);
}
