import type { Evidence, GroundedArticle, Operation } from '../../../news/mod.ts';
import { frames, givesOrders, outletKey, words } from '../../../text/mod.ts';
import { outletInText } from '../sentences/mod.ts';
import { withArticles } from './articles.ts';
import type { CaseBook } from './case-book.ts';
import {
  capital,
  inPast,
  isTo,
  shorter,
  spelledOut,
  withoutAside,
  withoutLead,
  withoutTitle,
  type Step,
} from './title-steps.ts';
import { trueCase } from './true-case.ts';

/** How a line came about, for ranking. */
export type LineKind = 'core' | 'clipped' | 'cut' | 'past' | 'whole' | 'credited' | 'kicked';

/** A headline that may be, without its full stop. */
export interface Line {
  readonly text: string;
  readonly operations: readonly Operation[];
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
  readonly kind: LineKind;
  /** The words before a colon that say what the line is about, with where the page has them. */
  readonly kicker?: { readonly text: string; readonly evidence: Evidence };
  /** Its first word keeps its capital inside a sentence; null or absent when that is not known. */
  readonly opensWithName?: boolean | null;
}

const suffix = /\s+(?:[-–—|•»]{1,2})\s+([^-–—|•»]{2,40})$/;

/** The outlet's own name behind a bar or dash, and the full stop some outlets set. */
function unsuffixed(title: string, outlet: string | null): string {
  const match = suffix.exec(title);
  const isOwn = match !== null && outlet !== null && outletKey(match[1]!) === outletKey(outlet);
  return (isOwn ? title.slice(0, match.index) : title)
    .replace(/(?<!\b\p{Lu}|\bInc|\bCo|\bJr|\bSr)\.$/u, '')
    .trim();
}

/** Quotations of titles stand in single marks, ours in double ones. */
function doubleMarks(text: string): string {
  return text
    .replace(
      /(?<=^|[\s(—-])['‘]([^'‘’“”"]+(?:['’]\p{L}[^'‘’“”"]*)*)([,.]?)['’](?=[\s,.;:]|$)/gu,
      (_, inside: string, mark: string) => `“${inside}”${mark}`,
    )
    .replace(/"([^"]+)"/g, '“$1”');
}

const latin = /^[\p{Script=Latin}\p{Nd}\p{P}\p{Sc}\p{Zs}+]*$/u;
const address = /https?:|www\.|\.(?:com|net|org|example)\b/i;

/** Nothing hidden, no address, letters of one script, no order to who reads it. Too few words to tell the language by. */
function isPlain(title: string): boolean {
  return latin.test(title) && !address.test(title) && !givesOrders(title);
}

/** A title as running text would have it; null when it is no plain line of news or a word's case is unknown. */
export function readTitle(
  article: GroundedArticle,
  evidence: Evidence,
  book: CaseBook,
): (Step & { readonly opensWithName: boolean | null }) | null {
  if (!isPlain(evidence.span.exact)) return null;
  const written = unsuffixed(evidence.span.exact, article.article.outlet);
  const cased = trueCase(written, book);
  if (!cased) return null;
  const text = doubleMarks(cased.text);
  const operations: Operation[] = text === written ? [] : [{ name: 'true case', from: written, to: text }];
  return { text, operations, opensWithName: cased.opensWithName };
}

/** After ", social media" a credit would read as one more of a list. */
function endsInList(text: string): boolean {
  const comma = text.lastIndexOf(',');
  return comma >= 0 && words(text.slice(comma)).length < 5;
}

function credited(step: Step, outlet: string | null): Step[] {
  if (
    outlet === null ||
    /^guest|writer/i.test(outlet) ||
    frames(`${step.text}.`).length > 0 ||
    endsInList(step.text)
  )
    return [];
  const to = `${outletInText(outlet)} reports`;
  return [
    { text: `${step.text}, ${to}`, operations: [...step.operations, { name: 'outlet last', from: '', to }] },
  ];
}

/** With the articles the story's texts give its nouns; empty where they give none. */
function withSomeArticles(
  step: Step,
  whole: { readonly text: string; readonly opensWithName: boolean | null },
  book: CaseBook,
): Step[] {
  const opensWithName = step.text.slice(0, 4) === whole.text.slice(0, 4) ? whole.opensWithName : null;
  const made = withArticles(step, opensWithName, book, true);
  return made === null || made.text === capital(step.text) ? [] : [made];
}

/**
 * The headlines that can be made of a page's title by logged operations: shortened, in the past, credited to its outlet.
 *
 * @returns Lines in sentence case, of unknown quality: see `lineFault`; none when the case of a word cannot be told.
 */
export function titleLines(article: GroundedArticle, book: CaseBook, alone: boolean): Line[] {
  const found: Line[] = [];
  for (const evidence of article.heads) {
    if (evidence.span.field !== 'title' || evidence.kind === 'opinion') continue;
    const whole = readTitle(article, evidence, book);
    if (!whole) continue;
    const bases = [whole, ...withoutLead(whole)];
    bases.push(...bases.flatMap(withoutTitle), ...bases.flatMap(withoutAside), ...bases.flatMap(spelledOut));
    const cut = [...bases.slice(1), ...bases.flatMap(shorter)];
    const made = ({ text, operations }: Step) => ({
      text: capital(text),
      operations,
      opensWithName: whole.text.startsWith(text.split(' ')[0]!) ? whole.opensWithName : null,
    });
    const put = (step: Step, kind: LineKind) => found.push({ ...made(step), evidence, article, kind });
    const pasts = [...cut, whole].flatMap((step) => inPast(step) ?? isTo(step) ?? []);
    const filled = [...cut, ...pasts, whole].flatMap((step) => withSomeArticles(step, whole, book));
    if (!alone) {
      for (const step of cut) put(step, 'cut');
      for (const step of pasts) put(step, 'past');
      for (const step of filled) put(step, 'past');
      put(whole, 'whole');
    }
    for (const step of [whole, ...cut, ...pasts, ...filled])
      for (const each of credited(step, article.article.outlet)) put(each, 'credited');
  }
  return found;
}
