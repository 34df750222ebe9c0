import type {
  ArticleId,
  DraftSentence,
  Evidence,
  EvidenceId,
  GroundedArticle,
  GuardReason,
  Reason,
  StorySources,
  Verdict,
} from '../news/mod.ts';
import type { SourceSentence } from './comparison.ts';
import { checkNames, judge } from './gate.ts';
import type { GuardSource } from './guard/mod.ts';
import { headlineReasons } from './headline-evidence.ts';
import { kickerOf } from './kicker.ts';
import { withoutSharedCredit } from './shared-credit.ts';
import { standingReasons } from './standing.ts';

/** A draft sentence with its verdict. */
export interface CheckedSentence {
  readonly sentence: DraftSentence;
  readonly cited: readonly Evidence[];
  readonly verdict: Verdict;
  /** What the republish guard had against it; only on a sentence that was left out for that. */
  readonly guard?: readonly GuardReason[];
}

/** A source sentence as the gate takes it. */
export function sourceSentence(evidence: Evidence, article: GroundedArticle): SourceSentence {
  return {
    text: evidence.span.exact,
    outlet: article.article.outlet,
    date: article.article.publishedAt?.slice(0, 10) ?? null,
  };
}

/** A cited sentence with the article it stands in. */
interface Found {
  readonly item: Evidence;
  readonly article: GroundedArticle;
}

/** A story made ready to be asked about. */
export interface Indexed {
  readonly evidence: ReadonlyMap<EvidenceId, Found>;
  readonly sources: readonly GuardSource[];
  /** The article whose words or facts an article took over. */
  readonly origins: ReadonlyMap<ArticleId, ArticleId>;
}

/** Independent is who reports of its own, takes from no other page of the coverage, and can be cited. */
function guardSources({ articles, story }: StorySources): GuardSource[] {
  const own = new Set(
    story.coverage
      .filter((page) => page.ownReporting === true && page.derivedFrom === null)
      .map(({ id }) => id),
  );
  return articles.map((article) => ({
    article,
    isIndependent: own.has(article.article.id) && article.genre === 'report' && article.evidence.length > 0,
  }));
}

/** Makes a story ready: its evidence by id, its articles for the guard, and who took from whom. */
export function indexed(ledger: StorySources): Indexed {
  const evidence = new Map<EvidenceId, Found>();
  for (const article of ledger.articles)
    for (const item of [...article.heads, ...article.evidence]) evidence.set(item.id, { item, article });
  const origins = new Map(
    ledger.story.coverage.flatMap(({ id, derivedFrom }) =>
      derivedFrom === null ? [] : [[id, derivedFrom] as const],
    ),
  );
  return { evidence, sources: guardSources(ledger), origins };
}

/** A second cite that the sentence does not rest on would make a second outlet of nothing. */
function idleCite(text: string, found: readonly Found[]): Reason[] {
  // Two sentences of one page make no second outlet.
  if (found.length !== 2 || found[0]!.article.article.id === found[1]!.article.article.id) return [];
  const alone = found.map(
    ({ item, article }) => judge(text, [sourceSentence(item, article)]).kind === 'supported',
  );
  if (alone[0] === alone[1]) return [];
  const idle = found[alone[0] === true ? 1 : 0]!.item;
  return [
    {
      check: 'evidence',
      words: [idle.span.exact],
      why: 'is cited, but the sentence rests on the other one alone',
    },
  ];
}

/** "A and B reported", where the one took it from the other: one report, not two. */
function sharedOrigin(text: string, found: readonly Found[], { origins }: Indexed): Reason[] {
  const [first, second] = found.map(({ article }) => article.article);
  if (!first || !second || first.outlet === null || second.outlet === null) return [];
  if (withoutSharedCredit(text, first.outlet, second.outlet) === null) return [];
  const originOf = (id: ArticleId) => origins.get(id) ?? id;
  if (originOf(first.id) !== originOf(second.id)) return [];
  return [
    {
      check: 'attribution',
      words: [second.outlet],
      why: `${first.outlet} and ${second.outlet} tell this from one report`,
    },
  ];
}

/** What stands against a sentence that its cites support, from what else is known of the pages they stand on. */
function againstCites(text: string, found: readonly Found[], index: Indexed): Reason[] {
  return [
    ...idleCite(text, found),
    ...sharedOrigin(text, found, index),
    ...found.flatMap(({ item, article }) => headlineReasons(text, item, article)),
  ];
}

/** Behind a kicker what is said has one source of its own. */
function behindKicker(text: string, found: readonly Found[]): { text: string; found: readonly Found[] } {
  const kicked = kickerOf(
    text,
    found.map(({ item, article }) => sourceSentence(item, article)),
  );
  return kicked === null ? { text, found } : { text: kicked.said, found: [found[kicked.source]!] };
}

/** The verdict on one sentence of a draft against what it cites, and against what else is known of those pages. */
export function checkSentence(sentence: DraftSentence, isFirst: boolean, index: Indexed): CheckedSentence {
  const found = sentence.cites.flatMap((id) => index.evidence.get(id) ?? []);
  const cited = found.map(({ item }) => item);
  const outlets = found.flatMap(({ article }) => article.article.outlet ?? []);
  const standing = standingReasons(sentence, cited, outlets, isFirst);
  if (cited.length === 0 || cited.length > 2) {
    return {
      sentence,
      cited,
      verdict: { kind: 'unsupported', score: 0, reasons: standing, checks: checkNames },
    };
  }
  const verdict = judge(
    sentence.text,
    found.map(({ item, article }) => sourceSentence(item, article)),
  );
  const isSupported = verdict.kind === 'supported';
  const claim = behindKicker(sentence.text, found);
  const against = isSupported ? [...standing, ...againstCites(claim.text, claim.found, index)] : standing;
  if (against.length === 0) return { sentence, cited, verdict };
  const kind = isSupported ? 'unsupported' : verdict.kind;
  return { sentence, cited, verdict: { ...verdict, kind, reasons: [...verdict.reasons, ...against] } };
}
