import { withoutInvisible } from '../invisible.ts';
import { tokenize } from './tokenize.ts';
import { decodeEntities, readableControls } from './xml-text.ts';

/** Elements whose text no reader sees. */
const unseen = new Set(
  'script style noscript template textarea select svg math iframe audio video'.split(' '),
);
/** Elements that hold nothing, so that a hidden one hides nothing. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const blocks = new Set(
  (
    'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const inline =
  'a abbr acronym b bdi bdo big blink cite code del dfn em font i img ins kbd label mark q s samp small span strike strong ' +
  'sub sup time tt u var wbr object frame frameset noframes applet center embed param form input button marquee layer';
/** A `<` that begins no element of HTML: in a title it is the author's own. */
const strayBracket = new RegExp(
  `<(?!/?(?:${[...unseen, ...empty, ...blocks, ...inline.split(' '), 'html', 'head', 'title'].join('|')})[\\s/>]|!--|!\\[CDATA\\[)`,
  'gi',
);
const escapedMarkup = /<\/(?:p|a|div|span|b|i|em|strong|ul|li)>|<br\s*\/?>/i;
const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])/i;

/** Text of HTML as a reader sees it, without recursion: a feed decides how deep its markup is nested. */
class TextReader {
  readonly #html: string;
  readonly #parts: string[] = [];
  #tag = '';
  #attribute = '';
  #isHiding = false;
  /** The element whose content is passed over, and how many of its name are open in it. */
  #skipped: string | null = null;
  #depth = 0;

  constructor(html: string) {
    this.#html = html;
  }

  read(): string {
    tokenize(this.#html, 'html', {
      onopentagname: (start, end) => {
        this.#tag = this.#html.slice(start, end).toLowerCase();
        this.#isHiding = unseen.has(this.#tag);
      },
      onattribname: (start, end) => {
        this.#attribute = this.#html.slice(start, end).toLowerCase();
        if (this.#attribute === 'hidden') this.#isHiding = true;
      },
      onattribdata: (start, end) => {
        if (this.#attribute === 'style' && hiddenStyle.test(this.#html.slice(start, end)))
          this.#isHiding = true;
      },
      onopentagend: () => {
        this.#open();
      },
      onselfclosingtag: () => {
        if (blocks.has(this.#tag)) this.#add('\n');
      },
      onclosetag: (start, end) => {
        this.#close(this.#html.slice(start, end).toLowerCase());
      },
      ontext: (start, end) => {
        this.#add(this.#html.slice(start, end));
      },
      ontextentity: (code) => {
        this.#add(String.fromCodePoint(code));
      },
    });
    return this.#parts.join('');
  }

  #add(text: string): void {
    if (this.#skipped === null) this.#parts.push(text);
  }

  #open(): void {
    if (this.#skipped !== null) {
      if (this.#tag === this.#skipped) this.#depth += 1;
    } else if (this.#isHiding && !empty.has(this.#tag)) {
      this.#skipped = this.#tag;
      this.#depth = 1;
    } else if (blocks.has(this.#tag)) this.#add('\n');
  }

  #close(name: string): void {
    if (this.#skipped === null) {
      if (blocks.has(name)) this.#add('\n');
    } else if (name === this.#skipped) {
      this.#depth -= 1;
      if (this.#depth === 0) this.#skipped = null;
    }
  }
}

function clean(text: string): string {
  return withoutInvisible(readableControls(text)).normalize('NFC');
}

function textOfHtml(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html;
  const text = new TextReader(html.replaceAll('<![CDATA[', '').replaceAll(']]>', '')).read();
  // Markup that was escaped once too often: the source held none, what came out does.
  return !html.includes('<') && escapedMarkup.test(text) ? new TextReader(text).read() : text;
}

/** Cuts at a word, with an ellipsis, to at most `length` UTF-16 code units. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).toWellFormed();
  if (/\s/.test(text[length - 1]!)) return `${cut.trimEnd()}…`;
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s\ufffd]+$/u, '')}…`;
}

/**
 * Markup as one line of plain text: entities decoded, markup and what it hides taken out, invisible characters taken
 * out, white space single. The text may hold `<` and `&`; it is no markup and must be escaped where it is shown.
 *
 * @example
 * lineOf('<b>Port</b> of&nbsp;Arle &amp; quay'); // 'Port of Arle & quay'
 */
export function lineOf(html: string): string {
  return tidyLine(textOfHtml(html));
}

/** `lineOf` for a heading, in which a `<` that begins no element of HTML stands for itself. */
export function headingOf(html: string): string {
  return lineOf(html.replace(strayBracket, '&lt;'));
}

/** Text as one line: nothing decoded, invisible characters out, white space single. */
export function tidyLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}

/** Text that is no markup as one line; entities are decoded all the same, as feeds escape once too often. */
export function lineOfText(text: string): string {
  return tidyLine(decodeEntities(text));
}

/**
 * Markup as plain text in paragraphs, with an empty line between them.
 *
 * @example
 * paragraphsOf('<p>One.</p><p>Two.</p>'); // 'One.\n\nTwo.'
 */
export function paragraphsOf(html: string): string {
  return clean(textOfHtml(html))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
