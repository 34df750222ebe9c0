import type { DraftSentence, Evidence, GroundedArticle, Operation, WriterTools } from '../../../news/mod.ts';
import { ledeOverlap, quotes, sentences, words } from '../../../text/mod.ts';
import { hasNamedSubject, mainClause, type Clause } from './clause.ts';
import type { Cut } from './cut.ts';
import { dayFirst } from './day-first.ts';
import { dateForWeekday, dropLooseTime, nameForPeriod } from './days.ts';
import { goodForm } from './form.ts';
import { framings, quotedBodies, type Body, type Framed, type FrameKind } from './framing.ts';
import { mayOpen } from './opening.ts';
import { outletInText } from './outlet-name.ts';
import { runCounter } from './run.ts';
import { speeches } from './speech.ts';
import { isUsable } from './usable.ts';
import { variants } from './variants.ts';
import { dropCourtesy, furtherWords, houseWords } from './wording.ts';

/** A sentence the writer may use: it passed the gate, and is short enough in copied words. */
export interface Candidate {
  readonly sentence: DraftSentence;
  readonly frame: FrameKind;
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
  /** What is told, without the outlet's credit and without marks of our own. */
  readonly core: string;
  /** Longest run of the page's words outside quotation marks, every word counted. */
  readonly run: number;
  /** Words in quotation marks. */
  readonly quoted: number;
  readonly cutTail: boolean;
  /** It may be the first sentence of a brief. */
  readonly canOpen: boolean;
  /** It tells the first sentence of its page. */
  readonly lead: boolean;
}

/** A core that stands on its evidence, for headlines. */
export interface Core {
  readonly cut: Cut;
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
  readonly clause: Clause;
}

/** What one article offers. */
export interface ArticleCandidates {
  readonly candidates: readonly Candidate[];
  readonly cores: readonly Core[];
}

const sentencesRead = 14;
const longestCopy = 10;
/** More ways to say one thing than these help nobody. */
const perCore = 8;
const perSentence = 18;
/** Words of a sentence of ours, its credit included. */
const longestSentence = 42;
/** G4 of the standards reference: no more than half of a first sentence. */
const ledeShare = 0.5;
const fewestLedeWords = 6;

/** What stays the same for all sentences of a page. */
interface Page {
  readonly article: GroundedArticle;
  readonly outlet: string;
  readonly tools: WriterTools;
  readonly run: (sentence: string) => number;
  readonly ledes: readonly string[];
}

function pageOf(article: GroundedArticle, tools: WriterTools): Page {
  const { title, description = '', text, outlet } = article.article;
  const first = sentences(text)
    .slice(0, 3)
    .map((span) => text.slice(span.start, span.end))
    .find((sentence) => words(sentence).length >= fewestLedeWords);
  return {
    article,
    outlet: outletInText(outlet),
    tools,
    run: runCounter(`${title}\n${description}\n${text}`),
    ledes: [first ?? '', description].filter(Boolean),
  };
}

function sentenceOf(text: string, evidence: Evidence, operations: readonly Operation[]): DraftSentence {
  return { text, section: 'summary', cites: [evidence.id], operations };
}

/** After a lead cut no comma may stand before the verb: the cut comma could have been one of a list. */
function startsClean(cut: Cut, clause: Clause): boolean {
  const led = cut.operations.some(
    (operation) => operation.name === 'drop lead adverbial' && operation.from.endsWith(','),
  );
  return !led || !cut.text.slice(0, clause.tokens[clause.verb]!.start).includes(',');
}

/** In the house's words, with days as dates where asked. */
function inHouse(cut: Cut, published: string | null): Cut {
  return nameForPeriod(dateForWeekday(dropLooseTime(dropCourtesy(houseWords(cut))), published), published);
}

type Rewording = (cut: Cut) => Cut;

/** Two levels of other words, each with what to try where the gate refuses the first: without the date, as it stands. */
function rewordings(published: string | null): readonly (readonly Rewording[])[] {
  const undated = (cut: Cut) => dropLooseTime(dropCourtesy(houseWords(cut)));
  const near = [
    (cut: Cut) => inHouse(cut, published),
    undated,
    (cut: Cut) => dateForWeekday(cut, published),
    (cut: Cut) => cut,
  ];
  return [
    near,
    [(cut: Cut) => furtherWords(inHouse(cut, published)), (cut: Cut) => furtherWords(undated(cut))],
  ];
}

function judgedCore(cut: Cut, evidence: Evidence, page: Page): Core | null {
  const clause = goodForm(cut.text);
  if (!clause || !startsClean(cut, clause)) return null;
  const verdict = page.tools.judge(sentenceOf(cut.text, evidence, cut.operations), false);
  return verdict.kind === 'supported' ? { cut, evidence, article: page.article, clause } : null;
}

function isShortEnough(text: string, page: Page): boolean {
  if (words(text).length > longestSentence || page.run(text) > longestCopy) return false;
  return page.ledes.every((lede) => ledeOverlap(lede, [text]) <= ledeShare);
}

interface Told {
  readonly core: string;
  readonly opens: boolean;
  readonly cutTail: boolean;
}

function candidateOf(option: Framed, evidence: Evidence, told: Told, page: Page): Candidate | null {
  if (!isShortEnough(option.text, page)) return null;
  const sentence = sentenceOf(option.text, evidence, option.operations);
  const canOpen = told.opens && page.tools.judge(sentence, true).kind === 'supported';
  if (!canOpen && page.tools.judge(sentence, false).kind !== 'supported') return null;
  const quoted = quotes(option.text).reduce((sum, quote) => sum + words(quote.text).length, 0);
  const { article } = page;
  return {
    ...{ sentence, frame: option.frame, evidence, article, core: told.core, run: page.run(option.text) },
    ...{ quoted, cutTail: told.cutTail, canOpen, lead: evidence.sentence === 0 },
  };
}

/** What is told of one core: as it is, with its day in front, with its tail quoted, with both. */
function bodiesOf(core: Core, quoted: readonly Body[], sourceText: string): { body: Body; clause: Clause }[] {
  const plain = { body: { cut: core.cut, isQuoted: false }, clause: core.clause };
  const marked = quoted.flatMap((body) => {
    const clause = mainClause(body.cut.text);
    return clause && hasNamedSubject(clause) ? [{ body, clause }] : [];
  });
  const moved = [plain, ...marked].flatMap(({ body, clause }) => {
    const cut = dayFirst(body.cut, clause, sourceText);
    const own = cut && mainClause(cut.text);
    return cut && own && own.start > 0 ? [{ body: { ...body, cut }, clause: own }] : [];
  });
  return [plain, ...moved.slice(0, 1), ...marked, ...moved.slice(1)];
}

/** The candidates of one core, in one wording, plain ones first. */
function candidatesFor(core: Core, quoted: readonly Body[], page: Page): Candidate[] {
  const { cut, clause, evidence } = core;
  const { article } = page.article;
  const told = {
    core: cut.text,
    opens: mayOpen(cut.text, clause, evidence.sentence, article),
    cutTail: cut.operations.some((operation) => operation.name === 'drop tail clause'),
  };
  const found: Candidate[] = [];
  for (const { body, clause: own } of bodiesOf(core, quoted, article.text)) {
    for (const option of framings(body, own, page.outlet, article.text)) {
      if (found.length >= perCore) return found;
      const candidate = candidateOf(option, evidence, told, page);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

/** What one way to cut a sentence offers: in house wording, and further from the source's where that is not enough. */
function variantOffer(variant: Cut, evidence: Evidence, page: Page): ArticleCandidates {
  const clause = goodForm(variant.text);
  if (!clause) return { cores: [], candidates: [] };
  const bodies = quotedBodies(variant, clause);
  const cores: Core[] = [];
  const candidates: Candidate[] = [];
  const tried = new Set<string>();
  for (const options of rewordings(page.article.article.publishedAt)) {
    for (const reword of options) {
      if (candidates.length > 0) break;
      const cut = reword(variant);
      if (tried.has(cut.text)) continue;
      tried.add(cut.text);
      const core = judgedCore(cut, evidence, page);
      if (!core) continue;
      cores.push(core);
      const quoted = bodies.map((body) => ({ ...body, cut: reword(body.cut) }));
      candidates.push(...candidatesFor(core, quoted, page));
    }
  }
  return { cores, candidates };
}

function spoken(evidence: Evidence, page: Page): Candidate[] {
  return speeches(evidence, page.outlet).flatMap((option) => {
    const told = { core: option.text, opens: false, cutTail: false };
    return candidateOf(option, evidence, told, page) ?? [];
  });
}

function offerOf(evidence: Evidence, page: Page): ArticleCandidates {
  const cores: Core[] = [];
  const candidates: Candidate[] = [];
  for (const variant of variants(evidence.span.exact)) {
    if (candidates.length >= perSentence) break;
    const offer = variantOffer(variant, evidence, page);
    cores.push(...offer.cores);
    candidates.push(...offer.candidates);
  }
  return { cores, candidates: [...candidates, ...spoken(evidence, page)] };
}

/**
 * What one article offers, from its description and its first statements: sentences that pass the gate, credit the
 * outlet, repeat at most ten of its words in a row and at most half of its first sentence. Depends on the article alone.
 *
 * @example
 * // candidatesOf(article, tools).candidates[0]?.sentence.text;
 */
export function candidatesOf(article: GroundedArticle, tools: WriterTools): ArticleCandidates {
  const page = pageOf(article, tools);
  const described = article.heads.filter((evidence) => evidence.span.field === 'description');
  const told = new Set<string>();
  const read = [...article.evidence.slice(0, sentencesRead), ...described].filter((evidence) => {
    const isNew = !told.has(evidence.span.exact);
    told.add(evidence.span.exact);
    return isNew && isUsable(evidence);
  });
  const offers = read.map((evidence) => offerOf(evidence, page));
  return {
    cores: offers.flatMap((offer) => offer.cores),
    candidates: offers.flatMap((offer) => offer.candidates),
  };
}
