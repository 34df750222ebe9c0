import { createHash } from 'node:crypto';
import type {
  ArticleField,
  ArticleId,
  Brief,
  Digest,
  DigestItem,
  MovedItem,
  ResolvedItem,
  RoundupBrief,
  Span,
  WriterKind,
} from '../../news/mod.ts';
import { countCoverage, outletOf } from '../coverage-count.ts';
import type { Disclosure, PageDisclosure } from '../disclosure-records.ts';
import { disclosureOf, disclosureOfAll } from '../disclosure.ts';
import { clipWords } from '../display-budget.ts';
import { fieldOf } from '../field-text.ts';
import { outletWordLimit, titleWordLimit } from '../public-coverage.ts';
import { publicLines, type PublicLine } from '../public-lines.ts';
import { plainText } from '../safe-text.ts';
import { slug } from '../slug.ts';

/** Where the words behind a sentence are; the words themselves are shown by the brief alone. */
export interface EvidencePlace {
  readonly articleId: ArticleId;
  readonly outlet: string | null;
  readonly field: ArticleField;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

/** A story as a digest or a roundup tells it: our headline and one sentence of ours. */
export interface PublicItem {
  readonly brief: Pick<
    Brief,
    'id' | 'headline' | 'storyId' | 'version' | 'label' | 'publishedAt' | 'updatedAt' | 'coverage'
  >;
  readonly disclosure: Disclosure;
  /** Id of the sentence in the brief, `s1` ... */
  readonly sentenceId: string;
  readonly text: string;
  readonly by: WriterKind;
  readonly evidence: readonly EvidencePlace[];
  readonly pages: number;
  readonly outlets: number;
  readonly ownOutlets: number;
}

export interface PublicMove
  extends PublicItem, Pick<MovedItem, 'versions' | 'newPages' | 'isHeadlineNew' | 'isTextNew'> {
  readonly newOutlets: readonly string[];
}

export interface PublicResolved {
  readonly item: PublicItem;
  readonly line: PublicLine;
}

export interface PublicRoundup extends Pick<RoundupBrief, 'beat' | 'day' | 'name' | 'title'> {
  /** The last part of its address. */
  readonly slug: string;
  readonly stories: readonly (PublicItem & { readonly links: RoundupBrief['stories'][number]['links'] })[];
  readonly disclosure: PageDisclosure;
}

/** A digest as every output renders it. */
export interface PublicDigest extends Pick<Digest, 'beat' | 'day' | 'isOver' | 'updatedAt'> {
  readonly moved: readonly PublicMove[];
  readonly fresh: readonly PublicItem[];
  readonly resolved: readonly PublicResolved[];
  readonly roundups: readonly PublicRoundup[];
  /** How many there were; more than are listed on a day with very many. */
  readonly counts: Readonly<Record<'moved' | 'fresh' | 'resolved' | 'stories', number>>;
  readonly disclosure: PageDisclosure;
}

/** More of a part are counted and not listed. */
const mostItems = 40;
const mostOutlets = 6;

function placeOf(span: Span, { coverage }: Brief): EvidencePlace {
  const page = coverage.find(({ id }) => id === span.articleId);
  const outlet = page === undefined ? null : outletOf(page);
  return {
    articleId: span.articleId,
    outlet: outlet === null ? null : clipWords(plainText(outlet), outletWordLimit),
    ...{ field: fieldOf(span), start: span.start, end: span.end },
    sha256: createHash('sha256').update(span.exact, 'utf8').digest('hex'),
  };
}

function publicItem({ brief, sentence: at }: DigestItem): PublicItem {
  const { id, storyId, version, label, publishedAt, updatedAt, coverage } = brief;
  const sentence = brief.sentences[at];
  const { pages, outlets, ownOutlets } = countCoverage(coverage);
  return {
    brief: {
      id,
      storyId,
      version,
      label,
      publishedAt,
      updatedAt,
      coverage,
      headline: plainText(brief.headline),
    },
    disclosure: disclosureOf(brief),
    sentenceId: `s${String(at + 1)}`,
    text: plainText(sentence?.text ?? ''),
    by: sentence?.by ?? 'classical',
    evidence: (sentence?.evidence ?? []).map((span) => placeOf(span, brief)),
    ...{ pages, outlets, ownOutlets },
  };
}

function publicMove(item: MovedItem): PublicMove {
  const { versions, newOutlets, newPages, isHeadlineNew, isTextNew } = item;
  const names = newOutlets.slice(0, mostOutlets).map((name) => clipWords(plainText(name), outletWordLimit));
  return { ...publicItem(item), versions, newPages, isHeadlineNew, isTextNew, newOutlets: names };
}

function publicResolved({ brief, line }: ResolvedItem): PublicResolved[] {
  const item = publicItem({ brief, sentence: 0 });
  return publicLines({ lines: [line], coverage: brief.coverage }).map((one) => ({ item, line: one }));
}

/** Names of one day that read the same in an address get a number. */
function slugsOf(roundups: readonly RoundupBrief[]): string[] {
  const taken = new Map<string, number>();
  return roundups.map(({ day, name }) => {
    const readable = slug(name);
    const base = readable === '' ? day : `${day}-${readable}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return count === 1 ? base : `${base}-${String(count)}`;
  });
}

function publicRoundup({ beat, day, name, title, stories }: RoundupBrief, address: string): PublicRoundup {
  const items = stories.map((story) => ({
    ...publicItem(story),
    links: story.links.map((link) => ({ ...link, text: plainText(link.text) })),
  }));
  return {
    ...{ beat, day, slug: address },
    name: clipWords(plainText(name), titleWordLimit),
    title: clipWords(plainText(title), titleWordLimit),
    stories: items,
    disclosure: disclosureOfAll(items.map(({ disclosure }) => disclosure)),
  };
}

/**
 * A digest fit to show: cleaned, bounded, with who wrote what. It holds no words of a source but our own sentences and
 * where their evidence is.
 *
 * @example
 * publicDigest(digest).fresh[0]?.sentenceId; // 's1'
 */
export function publicDigest(digest: Digest): PublicDigest {
  const { beat, day, isOver, updatedAt, moved, fresh, resolved } = digest;
  const slugs = slugsOf(digest.roundups);
  const roundups = digest.roundups.map((roundup, at) => publicRoundup(roundup, slugs[at]!));
  const shown = {
    moved: moved.slice(0, mostItems).map(publicMove),
    fresh: fresh.slice(0, mostItems).map(publicItem),
    resolved: resolved.slice(0, mostItems).flatMap(publicResolved),
  };
  const items = [...shown.moved, ...shown.fresh, ...shown.resolved.map(({ item }) => item)];
  const all = [...items, ...roundups.flatMap(({ stories }) => stories)];
  const byBrief = new Map(all.map(({ brief, disclosure }) => [brief.id, disclosure]));
  return {
    ...{ beat, day, isOver, updatedAt, roundups, ...shown },
    counts: {
      ...{ moved: moved.length, fresh: fresh.length, resolved: resolved.length },
      stories: moved.length + fresh.length,
    },
    disclosure: disclosureOfAll([...byBrief.values()]),
  };
}
