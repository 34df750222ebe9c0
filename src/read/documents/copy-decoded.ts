import { parseFragment } from 'parse5';
import type { TextPlacer } from './placed-text.ts';

/** How a format writes characters in its source. */
export interface SourceRules {
  /** A backslash before punctuation stands for the punctuation (CommonMark §2.4). */
  readonly hasEscapes: boolean;
  /** White space and `>` after a line break belong to the block, not to the text (CommonMark §5.1). */
  readonly hasLineMarkers: boolean;
}

const reference = /&(?:#x[0-9a-f]{1,8}|#\d{1,8}|[a-z][a-z0-9]{1,40});?/iy;
const unread = /<(script|style)\b[^]*?<\/\1\s*>/iy;
const escapable = /[!-/:-@[-`{-~]/;
const decoded = new Map<string, string>();

/** A character reference as browsers decode it; the same text when it is none. */
export function decodedReference(text: string): string {
  const known = decoded.get(text);
  if (known !== undefined) return known;
  const node = parseFragment(text).childNodes[0];
  const value = node && 'value' in node ? node.value : text;
  if (decoded.size < 5000) decoded.set(text, value);
  return value;
}

/** Reads a decoded text and its source side by side. */
class Alignment {
  readonly #placer: TextPlacer;
  readonly #value: string;
  readonly #raw: string;
  readonly #file: number;
  readonly #rules: SourceRules;
  /** Next character of the source, and of the text. */
  #at = 0;
  #read = 0;
  /** Where the stretch starts that is the same in both and not yet added. */
  #from = 0;
  #isLineStart = false;

  constructor(placer: TextPlacer, value: string, raw: string, file: number, rules: SourceRules) {
    this.#placer = placer;
    this.#value = value;
    this.#raw = raw;
    this.#file = file;
    this.#rules = rules;
  }

  run(): void {
    while (this.#read < this.#value.length) {
      if (this.#takeReference() || this.#takeEscaped() || this.#takeSame() || this.#takeBreak()) continue;
      const passed = this.#passedOver();
      if (passed === 0) {
        this.#giveUp();
        return;
      }
      this.#flush(this.#at);
      this.#at += passed;
      this.#from = this.#at;
    }
    this.#flush(this.#at);
  }

  #flush(to: number): void {
    if (to > this.#from) this.#placer.copy(this.#raw.slice(this.#from, to), this.#file + this.#from);
    this.#from = to;
  }

  #stand(text: string, length: number): void {
    this.#flush(this.#at);
    this.#placer.stand(text, this.#file + this.#at, length);
    this.#at += length;
    this.#read += text.length;
    this.#from = this.#at;
  }

  #takeReference(): boolean {
    if (this.#raw[this.#at] !== '&') return false;
    reference.lastIndex = this.#at;
    const named = reference.exec(this.#raw)?.[0];
    if (named === undefined) return false;
    const meaning = decodedReference(named);
    if (meaning === named || !this.#value.startsWith(meaning, this.#read)) return false;
    this.#stand(meaning, named.length);
    return true;
  }

  #takeEscaped(): boolean {
    const next = this.#value[this.#read]!;
    const isEscape =
      this.#rules.hasEscapes && this.#raw[this.#at] === '\\' && this.#raw[this.#at + 1] === next;
    if (!isEscape || !escapable.test(next)) return false;
    this.#flush(this.#at);
    this.#from = this.#at + 1;
    this.#at += 2;
    this.#read += 1;
    return true;
  }

  #takeSame(): boolean {
    const char = this.#raw[this.#at];
    if (char === undefined || char !== this.#value[this.#read]) return false;
    this.#isLineStart = char === '\n' || char === '\r';
    this.#at += 1;
    this.#read += 1;
    return true;
  }

  /** A break written as CR is LF in the text. */
  #takeBreak(): boolean {
    const isLone = this.#raw[this.#at] === '\r' && this.#raw[this.#at + 1] !== '\n';
    if (!isLone || this.#value[this.#read] !== '\n') return false;
    this.#stand('\n', 1);
    this.#isLineStart = true;
    return true;
  }

  /** How many characters of the source stand for nothing in the text. */
  #passedOver(): number {
    const char = this.#raw[this.#at];
    if (char === undefined) return 0;
    if (char === '\r' || char === '\0') return 1;
    if (char === '<') return this.#tagLength();
    const isMarker = /[ \t]/.test(char) || (this.#isLineStart && char === '>');
    return this.#rules.hasLineMarkers && isMarker ? 1 : 0;
  }

  /** Of a tag, or of an element whose content is no text of the page. */
  #tagLength(): number {
    unread.lastIndex = this.#at;
    const end = unread.exec(this.#raw)?.[0].length ?? this.#raw.indexOf('>', this.#at) + 1 - this.#at;
    return Math.max(1, end);
  }

  #giveUp(): void {
    this.#stand(this.#value.slice(this.#read), Math.max(0, this.#raw.length - this.#at));
  }
}

/**
 * Adds a text that a parser decoded, each character at its place in the source. Where source and text cannot be
 * brought together, the rest of the text stands for the rest of the source.
 *
 * @param value As the parser gave it.
 * @param raw The source of it: `file` is its offset.
 */
export function copyDecoded(
  placer: TextPlacer,
  value: string,
  raw: string,
  file: number,
  rules: SourceRules,
): void {
  if (raw === value) placer.copy(raw, file);
  else new Alignment(placer, value, raw, file, rules).run();
}
