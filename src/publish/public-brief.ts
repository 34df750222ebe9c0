import type {
  Archive,
  ArchiveAnswer,
  ArchiveLink,
  ArticleId,
  Brief,
  BriefSentence,
  GuardMeasures,
  Operation,
  Reason,
  Section,
  Verdict,
  WriterKind,
} from '../news/mod.ts';
import type { Disclosure } from './disclosure-records.ts';
import { disclosureOf } from './disclosure.ts';
import { clipWords, countWords } from './display-budget.ts';
import { plannedExcerpts } from './planned-excerpts.ts';
import { publicCoverage, reasonWordLimit, titleWordLimit, type PublicCoverage } from './public-coverage.ts';
import { publicEvidence, type Articles, type PublicEvidence } from './public-evidence.ts';
import { publicLines, type PublicLine } from './public-lines.ts';
import { plainText } from './safe-text.ts';

/** One step of how a sentence was made. `from` is given only when it is short and its words are shown anyway. */
export interface PublicOperation {
  readonly name: Operation['name'];
  readonly from: string | null;
  readonly fromWords: number;
  readonly to: string;
}

export interface PublicSentence {
  /** `s1`, `s2` ...; `headline` for the headline. */
  readonly id: string;
  readonly text: string;
  readonly by: WriterKind;
  readonly evidence: readonly PublicEvidence[];
}

export interface PublicBodySentence extends PublicSentence {
  readonly section: Section;
  readonly operations: readonly PublicOperation[];
  readonly verdict: Verdict;
}

/** What of a record no output carries as it is: how it came to be is told by its disclosure, what it cost by nothing. */
type Kept =
  'headlineEvidence' | 'sentences' | 'lines' | 'coverage' | 'writer' | 'headlineBy' | 'review' | 'cost';

/** The brief as every output renders it; the only form in which source text leaves the archive. */
export interface PublicBrief extends Omit<Brief, Kept> {
  readonly headlineSentence: PublicSentence;
  readonly sentences: readonly PublicBodySentence[];
  readonly lines: readonly PublicLine[];
  readonly coverage: readonly PublicCoverage[];
  readonly disclosure: Disclosure;
}

const shownOperationWords = 6;
/** The rights level from which words of a page may be quoted. */
const briefLevel = 3;

function publicOperation(operation: Operation, evidence: readonly PublicEvidence[]): PublicOperation {
  const from = plainText(operation.from);
  const fromWords = countWords(from);
  const isShown = evidence.some(({ shown }) => shown.head.includes(from) || shown.tail.includes(from));
  return {
    name: operation.name,
    from: from !== '' && isShown && fromWords <= shownOperationWords ? from : null,
    fromWords,
    to: clipWords(plainText(operation.to), titleWordLimit),
  };
}

function publicReason(reason: Reason): Reason {
  return {
    check: plainText(reason.check),
    words: reason.words.slice(0, shownOperationWords).map((words) => clipWords(plainText(words), 2)),
    why: clipWords(plainText(reason.why), reasonWordLimit),
  };
}

/** What was measured as it is; warnings with their words shortened, which may be a source's. */
function publicGuard({ warnings, ...measures }: GuardMeasures): GuardMeasures {
  if (warnings === undefined) return measures;
  return { ...measures, warnings: warnings.map((one) => ({ ...publicReason(one), sentence: one.sentence })) };
}

function publicSentence(
  sentence: BriefSentence,
  id: string,
  evidence: readonly PublicEvidence[],
): PublicBodySentence {
  return {
    id,
    text: plainText(sentence.text),
    by: sentence.by ?? 'classical',
    section: sentence.section,
    evidence,
    operations: sentence.operations.map((operation) => publicOperation(operation, evidence)),
    verdict: { ...sentence.verdict, reasons: sentence.verdict.reasons.map(publicReason) },
  };
}

/** A page may lose its rights after a sentence was made from it: from then on none of its words are shown. */
function shownCharacters(brief: Brief, articles: Articles, id: ArticleId): number {
  const rights = articles.get(id)?.rights;
  const isLinked = brief.coverage.some((page) => page.id === id && page.role === 'linked');
  if (isLinked || (rights !== undefined && rights.level < briefLevel)) return 0;
  return rights?.maxSnippet ?? Infinity;
}

function publicLink(link: ArchiveLink): ArchiveLink {
  return { ...link, headline: plainText(link.headline), shared: link.shared.map(plainText) };
}

function publicArchive(answer: ArchiveAnswer): ArchiveAnswer {
  const { links, closest } = answer;
  return { ...answer, links: links.map(publicLink), closest: closest === null ? null : publicLink(closest) };
}

/**
 * Shortens a brief to what a reader may see: at most 25 words of a span, at most 60 words of one source over the whole
 * brief, never an article, never more characters of a page than its `max-snippet`, and nothing of a page that is linked
 * only. The same span cited twice is shown once.
 *
 * @param brief The record from the archive; its `exact` texts are whole sentences and stop here.
 * @param articles The cited articles; a missing one costs its code point offsets, prefix and suffix.
 * @returns Cleaned text, checked links, offsets and hashes.
 * @throws NutgrafError `NG_BUG` when a span is not the text of its article.
 *
 * @example
 * publicBrief(brief, articles).sentences[0].evidence[0].shown.words <= 25; // true
 */
export function publicBrief(brief: Brief, articles: Articles): PublicBrief {
  const plan = plannedExcerpts(
    brief,
    (id) => articles.get(id)?.outlet ?? null,
    (id) => shownCharacters(brief, articles, id),
  );
  const shown = (id: string) => (plan.get(id) ?? []).map((item) => publicEvidence(brief, articles, item));
  const { id, storyId, beat, version, publishedAt, updatedAt, label, engine } = brief;
  const disclosure = disclosureOf(brief);
  const headline = plainText(brief.headline);
  return {
    ...{ id, storyId, beat, version, publishedAt, updatedAt, label, engine },
    guard: publicGuard(brief.guard),
    ...(brief.guardLimits === undefined ? {} : { guardLimits: brief.guardLimits }),
    headline,
    headlineSentence: {
      id: 'headline',
      text: headline,
      by: disclosure.headline,
      evidence: shown('headline'),
    },
    disclosure,
    sentences: brief.sentences.map((sentence, index) => {
      const name = `s${index + 1}`;
      return publicSentence(sentence, name, shown(name));
    }),
    lines: publicLines(brief),
    coverage: publicCoverage(brief.coverage),
    archive: publicArchive(brief.archive),
    mentions: brief.mentions.map(plainText),
  };
}

/**
 * Reads the cited articles of a brief and shortens it, see `publicBrief`.
 *
 * @throws NutgrafError `NG_BUG`, and whatever the archive throws.
 *
 * @example
 * const shown = await readPublicBrief(archive, brief);
 */
export async function readPublicBrief(archive: Pick<Archive, 'article'>, brief: Brief): Promise<PublicBrief> {
  const spans = [...brief.headlineEvidence, ...brief.sentences.flatMap((sentence) => sentence.evidence)];
  const ids = [...new Set(spans.map((span) => span.articleId))];
  const found = await Promise.all(ids.map((id) => archive.article(id)));
  return publicBrief(
    brief,
    new Map(found.flatMap((article) => (article === null ? [] : [[article.id, article]]))),
  );
}
