import type { Article, Genre } from '../news/mod.ts';
import { idf, sentences, terms } from '../text/mod.ts';

/** What sort of page it is, with the words that decided. */
export interface GenreFinding {
  readonly genre: Genre;
  readonly signs: readonly string[];
}

const sponsored =
  /(?:^|\n)\W*(?:sponsored(?: content| post| feature| by [^\n]{2,40}\n)|paid (?:content|post|partnership)|advertorial|advertisement feature|partner content|promoted content|brand(?:ed)? content)\b/i;
const release =
  /\b(?:FOR IMMEDIATE RELEASE|PRNewswire|GlobeNewswire|NOTES? TO EDITORS)\b|(?:^|\n)\W*(?:press release|media contact|press contact|media enquiries|notes? to editors)\b/i;
const opinion =
  /^(?:opinion|column|editorial|commentary|op-ed|perspectives?|analysis|viewpoint|leader)\b\s*[:|–—-]|\b(?:opinion|op-ed|editorial)\s*[|]/i;
const opinionUrl = /\/(?:opinions?|op-?eds?|editorials?|columns?|columnists|commentary|blogs?\/opinion)\//i;
const roundupTitle =
  /\b(?:roundup|round-up|week in review|morning briefing|evening briefing|newsletter|live updates|top stories|things to know)\b/i;
/** Captions, teasers and bylines between paragraphs. */
const furniture =
  /[.!?:”"’']$|\b(?:read more|toggle caption|image|copyright|video|photo|getty|watch|related|advertisement)\b|^by /i;
const edgeChars = 700;

/** Lines that stand as headings: short, no end mark, a longer line after them. */
function headings(text: string): { line: string; body: string }[] {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const found: { line: string; body: string }[] = [];
  lines.forEach((line, at) => {
    const isHeading = line.length < 90 && !furniture.test(line) && line.split(/\s+/).length >= 3;
    if (isHeading && (lines[at + 1]?.length ?? 0) > 120)
      found.push({ line, body: lines.slice(at + 1, at + 3).join(' ') });
  });
  return found;
}

function weights(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const term of terms(text)) found.set(term.stem, idf(term.stem));
  return found;
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let dot = 0;
  let normA = 0;
  let normB = 0;
  for (const [term, weight] of a) {
    normA += weight * weight;
    dot += weight * (b.get(term) ?? 0);
  }
  for (const weight of b.values()) normB += weight * weight;
  return dot / (Math.sqrt(normA * normB) || 1);
}

/** Sections under four or more headings of which some have next to nothing in common: several stories on one page. */
function unrelatedSections(text: string): readonly string[] {
  const sections = headings(text);
  if (sections.length < 3) return [];
  const vectors = sections.map((section) => weights(section.body));
  let apart = 0;
  let pairs = 0;
  for (let a = 0; a < vectors.length; a++) {
    for (let b = a + 1; b < vectors.length; b++) {
      pairs += 1;
      if (cosine(vectors[a]!, vectors[b]!) < 0.08) apart += 1;
    }
  }
  return apart / pairs >= 0.5 ? sections.map((section) => section.line) : [];
}

function firstSign(pattern: RegExp, ...texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return null;
}

/**
 * Tells a report from a release, an advert, a column or a roundup by what the page says of itself.
 *
 * @example
 * // a page that opens with "Sponsored content" gives { genre: 'sponsored', signs: ['Sponsored content'] }
 */
export function genreOf(article: Pick<Article, 'title' | 'text' | 'url'>): GenreFinding {
  const { title, text, url } = article;
  const head = text.slice(0, edgeChars);
  const foot = text.slice(-edgeChars);
  const paid = firstSign(sponsored, title, head, foot);
  if (paid !== null) return { genre: 'sponsored', signs: [paid] };
  const issued = firstSign(release, title, head, foot);
  if (issued !== null) return { genre: 'release', signs: [issued] };
  const view = firstSign(opinion, title, head.slice(0, 80)) ?? firstSign(opinionUrl, url ?? '');
  if (view !== null) return { genre: 'opinion', signs: [view] };
  const named = firstSign(roundupTitle, title);
  const sections = unrelatedSections(text);
  if (sections.length > 0) return { genre: 'roundup', signs: sections };
  if (named !== null && sentences(text).length > 6) return { genre: 'roundup', signs: [named] };
  return { genre: 'report', signs: [] };
}
