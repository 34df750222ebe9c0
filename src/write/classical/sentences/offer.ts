import type { DraftSentence, Operation } from '../../../news/mod.ts';
import { quotes, words } from '../../../text/mod.ts';
import type { ArticleCandidates, Candidate, Core, Statement } from './candidate.ts';
import { hasNamedSubject, mainClause, type Clause } from './clause.ts';
import type { Cut } from './cut.ts';
import { dayFirst } from './day-first.ts';
import { goodForm } from './form.ts';
import { framings, framingsAtBreak, quotedBodies, type Body, type Framed } from './framing.ts';
import { mayOpen } from './opening.ts';
import { isShortEnough, type Page } from './page.ts';
import { rewordings } from './rewordings.ts';
import { speeches } from './speech.ts';
import { variants } from './variants.ts';
import { dropCourtesy } from './wording.ts';

/** More ways to say one thing than these help nobody. */
const perCore = 8;
const perSentence = 18;
/** The credit inside, where none before or behind will do. */
const fewAtBreak = 3;

function sentenceOf(text: string, { cites }: Statement, operations: readonly Operation[]): DraftSentence {
  return { text, section: 'summary', cites: cites.map(({ id }) => id), operations };
}

/** After a lead cut no comma may stand before the verb: the cut comma could have been one of a list. */
function startsClean(cut: Cut, clause: Clause): boolean {
  const led = cut.operations.some(
    (operation) => operation.name === 'drop lead adverbial' && operation.from.endsWith(','),
  );
  if (!led) return true;
  // What "it" means may have stood in what was cut.
  const open = cut.text.replace(/[“"][^”"]*[”"]/g, ' ');
  if (/\b(?:it|them|they)\b/.test(open)) return false;
  return !cut.text.slice(0, clause.tokens[clause.verb]!.start).includes(',');
}

function judgedCore(cut: Cut, statement: Statement, page: Page): Core | null {
  const clause = goodForm(cut.text);
  if (!clause || !startsClean(cut, clause)) return null;
  const verdict = page.tools.judge(sentenceOf(cut.text, statement, cut.operations), false);
  const { evidence } = statement;
  return verdict.kind === 'supported' ? { cut, evidence, article: page.article, clause } : null;
}

interface Told {
  readonly core: string;
  readonly opens: boolean;
  readonly cutTail: boolean;
}

/** What the guard has against a sentence by itself stays, whatever stands beside it; one source alone (G5) does not. */
function isTooMuch(sentence: DraftSentence, { tools }: Page): boolean {
  return tools.guard(null, [sentence]).some(({ check }) => !check.endsWith(' G5'));
}

function candidateOf(option: Framed, statement: Statement, told: Told, page: Page): Candidate | null {
  if (!isShortEnough(option.text, page)) return null;
  const sentence = sentenceOf(option.text, statement, option.operations);
  const canOpen = told.opens && page.tools.judge(sentence, true).kind === 'supported';
  if (!canOpen && page.tools.judge(sentence, false).kind !== 'supported') return null;
  if (isTooMuch(sentence, page)) return null;
  const quoted = quotes(option.text).reduce((sum, quote) => sum + words(quote.text).length, 0);
  const { evidence } = statement;
  return {
    ...{ sentence, frame: option.frame, evidence, article: page.article, core: told.core, canOpen, quoted },
    ...{ run: page.run(option.text), cutTail: told.cutTail, lead: evidence.sentence === 0 },
  };
}

interface Built {
  readonly body: Body;
  readonly clause: Clause;
}

/** What is told of one core: as it is, with its day in front, with its tail quoted, with both. */
function bodiesOf(core: Core, quoted: readonly Body[], sourceText: string): Built[] {
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
function candidatesFor(core: Core, quoted: readonly Body[], statement: Statement, page: Page): Candidate[] {
  const { cut, clause, evidence } = core;
  const { article } = page.article;
  const told = {
    core: cut.text,
    opens: mayOpen(cut.text, clause, evidence.sentence, article),
    cutTail: cut.operations.some((operation) => operation.name === 'drop tail clause'),
  };
  const bodies = bodiesOf(core, quoted, article.text);
  const options = bodies.flatMap(({ body, clause: own }) => framings(body, own, page.outlet, article.text));
  const atBreak = () => bodies.flatMap(({ body, clause: own }) => framingsAtBreak(body, own, page.outlet));
  const found = passing(options, perCore, statement, told, page);
  return found.length > 0 ? found : passing(atBreak(), fewAtBreak, statement, told, page);
}

/** The first of some options that may be told. */
function passing(
  options: readonly Framed[],
  most: number,
  statement: Statement,
  told: Told,
  page: Page,
): Candidate[] {
  const found: Candidate[] = [];
  for (const option of options) {
    const candidate = candidateOf(option, statement, told, page);
    if (candidate) found.push(candidate);
    if (found.length >= most) break;
  }
  return found;
}

/** What one way to cut a sentence offers: near the source's words, and further from them where that is not enough. */
function variantOffer(variant: Cut, statement: Statement, page: Page): ArticleCandidates {
  const clause = goodForm(variant.text);
  if (!clause) return { cores: [], candidates: [] };
  const bodies = quotedBodies(variant, clause);
  const cores: Core[] = [];
  const tried = new Set<string>();
  for (const reword of rewordings(page.article.article.publishedAt).flat()) {
    const cut = reword(variant);
    if (tried.has(cut.text)) continue;
    tried.add(cut.text);
    const core = judgedCore(cut, statement, page);
    if (!core) continue;
    cores.push(core);
    const quoted = bodies.map((body) => ({ ...body, cut: reword(body.cut) }));
    const candidates = candidatesFor(core, quoted, statement, page);
    if (candidates.length > 0) return { cores, candidates };
  }
  return { cores, candidates: [] };
}

function spoken(statement: Statement, page: Page): Candidate[] {
  return speeches(statement.whole.text, page.outlet).flatMap((option) => {
    const told = { core: option.text, opens: false, cutTail: false };
    const operations = [...statement.whole.operations, ...option.operations];
    const plain = dropCourtesy({ text: option.text, operations });
    return candidateOf({ ...option, ...plain }, statement, told, page) ?? [];
  });
}

/** What one statement of a page offers. Cores are given only where they stand on the statement alone. */
export function offerOf(statement: Statement, page: Page): ArticleCandidates {
  const cores: Core[] = [];
  const candidates: Candidate[] = [];
  for (const variant of variants(statement.whole)) {
    if (candidates.length >= perSentence) break;
    const offer = variantOffer(variant, statement, page);
    cores.push(...offer.cores);
    candidates.push(...offer.candidates);
  }
  const isAlone = statement.cites.length === 1;
  return { cores: isAlone ? cores : [], candidates: [...candidates, ...spoken(statement, page)] };
}
