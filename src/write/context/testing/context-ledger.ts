import { openStory, readMember } from '../../../connect/mod.ts';
import { ground } from '../../../ground/mod.ts';
import type {
  ArchiveAnswer,
  ArchiveLink,
  Article,
  ArticleId,
  BeatId,
  ClaimSlot,
  Coverage,
  EntityRecord,
  Instant,
  Ledger,
  PastStory,
  StoryId,
} from '../../../news/mod.ts';
import { ledgerOf } from '../../ledger/ledger-of.ts';

/** An article of an invented outlet on 20 November 2026, half an hour after the one before it. */
export interface InventedPage {
  readonly outlet: string | null;
  readonly text: string;
  readonly title?: string;
}

export const emptyArchive: ArchiveAnswer = { links: [], closest: null, searched: 0, since: null };

function articleOf({ outlet, text, title = '' }: InventedPage, number: number): Article {
  const at = new Date(Date.parse('2026-11-20T08:00:00.000Z') + number * 1_800_000).toISOString() as Instant;
  return {
    id: `page-${String(number)}` as ArticleId,
    url: null,
    ...{ title, text, outlet },
    ...{ publishedAt: at, readAt: at, sha256: String(number) },
  };
}

/** The ledger of pages that were read, grounded and put together as the wire does it, with what the archive says of them. */
export function contextLedger(
  pages: readonly InventedPage[],
  more: Partial<Pick<Ledger, 'archive' | 'past' | 'known' | 'now'>> = {},
): Ledger {
  const articles = pages.map(articleOf);
  const { story, articles: grounded } = openStory({
    id: 'story' as StoryId,
    beat: 'main' as BeatId,
    times: articles.map(({ readAt }) => readAt),
    readings: articles.map((article) => readMember(ground(article))),
    bundles: new Map(),
  });
  const now = articles.at(-1)?.readAt ?? ('2026-11-20T08:00:00.000Z' as Instant);
  return ledgerOf({
    story,
    articles: grounded,
    ...{ archive: emptyArchive, past: [], known: [], beside: [], now },
    ...more,
  });
}

/** The same ledger with another coverage. */
export function covered(ledger: Ledger, coverage: readonly Coverage[]): Ledger {
  return { ...ledger, story: { ...ledger.story, coverage } };
}

/** A page of a coverage with nothing but what is given. */
export function pageOf(given: Partial<Omit<Coverage, 'id'>> & { readonly id?: string }): Coverage {
  const { id = given.outlet ?? 'page', ...rest } = given;
  return {
    id: id as ArticleId,
    outlet: null,
    title: '',
    url: null,
    at: '2026-11-20T08:00:00.000Z' as Instant,
    role: 'own',
    ownReporting: true,
    derivedFrom: null,
    sign: null,
    share: null,
    adds: [],
    why: '',
    ...rest,
  };
}

/** A link to a story of 2 March 2026. */
export function linkOf(given: Partial<ArchiveLink> = {}): ArchiveLink {
  return {
    storyId: 'past' as StoryId,
    headline: 'Union warns about boiler',
    at: '2026-03-02T08:00:00.000Z' as Instant,
    relation: 'continues',
    score: 0.5,
    shared: ['Petra Holm'],
    ...given,
  };
}

/** A linked story with its claims. */
export function pastOf(
  claims: readonly (Partial<ClaimSlot> & Pick<ClaimSlot, 'subject' | 'verb' | 'object'>)[],
  link: Partial<ArchiveLink> = {},
): PastStory {
  return {
    link: linkOf(link),
    claims: claims.map((claim) => ({ isNegated: false, figures: [], kind: 'fact', ...claim })),
  };
}

/** What an archive of a name knows. */
export function recordOf(name: string, given: Partial<EntityRecord> = {}): EntityRecord {
  return {
    key: name.toLowerCase() as EntityRecord['key'],
    name,
    kind: 'person',
    firstAt: '2026-03-02T08:00:00.000Z' as Instant,
    lastAt: '2026-03-02T08:00:00.000Z' as Instant,
    stories: 1,
    newest: [],
    ...given,
  };
}

/** Two pages that report of their own and give different figures for one thing. */
export const disputedPages: readonly InventedPage[] = [
  {
    outlet: 'Northline',
    text: 'About 2,400 dockers in Port Callan began a strike of 48 hours over night shifts on Friday. “We stay out until the roster goes,” union secretary Declan Maroszek told Northline at the gate.',
  },
  {
    outlet: 'Radio Kelvarne',
    text: 'Ships wait outside the breakwater. Some 2,100 dockers in Port Callan walked out, port manager Matthias Olbrin said. “Bananas will rot by Sunday,” importer Dagny Harrowgate told Radio Kelvarne.',
  },
];
