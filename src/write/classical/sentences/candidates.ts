import type { DraftSentence, Evidence, GroundedArticle, WriterTools } from '../../../news/mod.ts';
import { longestRun, outletName, overlapIndex, words, type OverlapIndex } from '../../../text/mod.ts';
import type { Clause } from './clause.ts';
import { variants, type Cut } from './cuts.ts';
import { dateForWeekday } from './days.ts';
import { goodForm } from './form.ts';
import { framings, type FrameKind } from './framing.ts';

/** A sentence the writer may use: it passed the gate, and is short enough in copied words. */
export interface Candidate {
  readonly sentence: DraftSentence;
  readonly frame: FrameKind;
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
  readonly core: string;
  readonly run: number;
  readonly cutTail: boolean;
}

/** A core that stands on its evidence, for headlines. */
export interface Core {
  readonly cut: Cut;
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
  readonly clause: Clause;
}

export interface ArticleCandidates {
  readonly candidates: readonly Candidate[];
  readonly cores: readonly Core[];
}

const sentencesRead = 14;
const longestCopy = 10;
const perSentence = 6;

const takesArticle =
  /(?: |^)(?:Times|Post|Journal|Tribune|Herald|Guardian|Examiner|Monitor|Ledger|Gazette|Chronicle|Telegraph|Observer|Independent|Courier|Globe|Economist|Bulletin|Dispatch|Standard|Mirror|Register|Beacon|Caller|Bee)$/;

/** "the Washington Post" in running text: an outlet's name with the article it takes. */
export function outletInText(outlet: string | null): string {
  if (outlet === null) return 'one outlet';
  const name = outletName(outlet);
  return takesArticle.test(name) && !/^The /.test(name) ? `the ${name}` : name;
}

/** After a lead cut no comma may stand before the verb: the cut comma could have been one of a list. */
function startsClean(cut: Cut, clause: Clause): boolean {
  const led = cut.operations.some((operation) => operation.name === 'drop lead adverbial');
  return !led || !cut.text.slice(0, clause.tokens[clause.verb]!.start).includes(',');
}

function coresOf(evidence: Evidence, article: GroundedArticle, tools: WriterTools): Core[] {
  const published = article.article.publishedAt;
  const found: Core[] = [];
  for (const variant of variants(evidence.span.exact)) {
    const clause = goodForm(variant.text);
    if (!clause || !startsClean(variant, clause)) continue;
    const cut = dateForWeekday(variant, published);
    const sentence: DraftSentence = {
      text: cut.text,
      section: 'summary',
      cites: [evidence.id],
      operations: cut.operations,
    };
    if (tools.judge(sentence, false).kind !== 'supported') continue;
    const dated = cut.text === variant.text ? clause : goodForm(cut.text);
    if (dated) found.push({ cut, evidence, article, clause: dated });
  }
  return found;
}

function framed(core: Core, index: OverlapIndex, tools: WriterTools): Candidate[] {
  const outlet = outletInText(core.article.article.outlet);
  const found: Candidate[] = [];
  for (const option of framings(core.cut, outlet, core.clause, core.article.article.text)) {
    if (found.length >= perSentence) break;
    const run = longestRun(option.text, index);
    if (run > longestCopy) continue;
    const sentence: DraftSentence = {
      text: option.text,
      section: 'summary',
      cites: [core.evidence.id],
      operations: option.operations,
    };
    if (tools.judge(sentence, false).kind !== 'supported') continue;
    found.push({
      sentence,
      frame: option.frame,
      evidence: core.evidence,
      article: core.article,
      core: core.cut.text,
      run,
      cutTail: core.cut.operations.some((operation) => operation.name === 'drop tail clause'),
    });
  }
  return found;
}

/** What one article offers, from its first statements. Depends on the article alone, so it may be kept. */
export function candidatesOf(article: GroundedArticle, tools: WriterTools): ArticleCandidates {
  const index = overlapIndex(article.article.text);
  const usable = article.evidence
    .slice(0, sentencesRead)
    .filter((evidence) => evidence.kind !== 'opinion' && words(evidence.span.exact).length <= 60);
  const cores = usable.flatMap((evidence) => coresOf(evidence, article, tools));
  return { cores, candidates: cores.flatMap((core) => framed(core, index, tools)) };
}
