import type { DraftSentence, Evidence, GroundedArticle, WriterTools } from '../../../news/mod.ts';
import { frames, rawRun, words } from '../../../text/mod.ts';
import { sourceKey } from '../../ledger/tellable.ts';
import { outletInText, type Core } from '../sentences/mod.ts';
import { stemsOf, type Piece } from './piece.ts';

/** Where on a page what others tell too is looked for. */
const sentencesRead = 14;
const [fewestWords, mostWords] = [5, 18];
/** Two pages with so many words in a row have one text: a statement, a tweet, an agency. That is no agreement. */
const sharedText = 9;
/** What is judged for one story at most. */
const mostJudged = 30;

interface Witness {
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
  readonly stems: ReadonlySet<string>;
}

function witnessesOf(articles: readonly GroundedArticle[]): Witness[] {
  return articles.flatMap((article) =>
    [...article.heads, ...article.evidence.slice(0, sentencesRead)].map((evidence) => ({
      evidence,
      article,
      stems: stemsOf(evidence.span.exact),
    })),
  );
}

/** A core short enough to be told on two pages' word, with nobody else's word in it. */
function isPlain({ cut, evidence }: Core): boolean {
  const count = words(cut.text).length;
  return (
    count >= fewestWords &&
    count <= mostWords &&
    evidence.kind === 'fact' &&
    !/["“”]/.test(cut.text) &&
    frames(cut.text).length === 0
  );
}

function hasAll(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  return [...some].every((stem) => all.has(stem));
}

/** "The mill closed, the Harbour Ledger and Teal Radio reported.", with one sentence of each. */
function agreedSentence(core: Core, witness: Witness): DraftSentence {
  const outlets = [core.article, witness.article].map(({ article }) => outletInText(article.outlet));
  const credit = `${outlets.join(' and ')} reported`;
  return {
    text: `${core.cut.text.replace(/\.$/, '')}, ${credit}.`,
    section: 'summary',
    cites: [core.evidence.id, witness.evidence.id],
    operations: [...core.cut.operations, { name: 'agreed by both', from: '', to: credit }],
  };
}

/**
 * What two outlets of different origin say in the same words for who did what: told once, credited to both. Each must
 * carry the whole by itself: the gate lets the core pass against either sentence alone, and the two pages do not have it
 * from one text.
 *
 * @param originOf The page a piece of evidence goes back to.
 *
 * @example
 * // agreed(cores, articles, originOf, tools)[0]?.sentence.text;
 * // 'The Aldmoor mill closed, the Harbour Ledger and Northline reported.'
 */
export function agreed(
  cores: readonly Core[],
  articles: readonly GroundedArticle[],
  originOf: (evidence: Evidence) => Piece['origins'][number],
  tools: WriterTools,
): Piece[] {
  const witnesses = witnessesOf(articles);
  const found: Piece[] = [];
  const told = new Set<string>();
  let judged = 0;
  const stands = (sentence: DraftSentence): boolean => {
    judged += 1;
    return tools.judge(sentence, false).kind === 'supported';
  };
  for (const core of cores.filter(isPlain)) {
    const stems = stemsOf(core.cut.text);
    for (const witness of witnesses) {
      const { evidence, article } = witness;
      if (judged >= mostJudged) return found;
      if (sourceKey(article) === sourceKey(core.article) || originOf(evidence) === originOf(core.evidence))
        continue;
      if (!hasAll(witness.stems, stems) || told.has(core.cut.text)) continue;
      if (rawRun(evidence.span.exact, core.evidence.span.exact) >= sharedText) continue;
      const sentence = agreedSentence(core, witness);
      const alone: DraftSentence = {
        text: core.cut.text,
        section: 'summary',
        cites: [evidence.id],
        operations: [],
      };
      if (!stands(alone) || !stands(sentence)) continue;
      told.add(core.cut.text);
      found.push({
        sentence,
        core: core.cut.text,
        stems,
        words: words(sentence.text).length,
        opening: 'agreed',
        evidence: [core.evidence, evidence],
        sources: [sourceKey(core.article), sourceKey(article)],
        origins: [originOf(core.evidence), originOf(evidence)],
        at: core.article.article.publishedAt ?? '',
        canOpen: tools.judge(sentence, true).kind === 'supported',
        cutsTail: core.cut.operations.some(({ name }) => name === 'drop tail clause'),
      });
    }
  }
  return found;
}
