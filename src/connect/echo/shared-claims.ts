import type { ArticleId, SharedClaim } from '../../news/mod.ts';
import { claimSentences, type ClaimSentence } from './claim-sentences.ts';
import type { EchoPage } from './echo-page.ts';
import { isSameClaim } from './same-claim.ts';

const mostClaims = 40;
/** Pages that are read for claims; of a larger story those that report of their own come first. */
const mostPages = 60;
/** A word or figure that stands in more claims than this does not lead to any. */
const mostHeads = 50;
const leastKeys = 2;

/** Most stories have one page and need none of this; what was read of a page is kept as long as the page. */
const known = new WeakMap<EchoPage, readonly ClaimSentence[]>();

function sentencesOf(page: EchoPage): readonly ClaimSentence[] {
  const read = known.get(page) ?? claimSentences(page.source.evidence);
  known.set(page, read);
  return read;
}

interface Member {
  readonly page: EchoPage;
  readonly sentence: ClaimSentence;
}

/** A claim as its earliest page says it, and the pages that say it after. */
interface Group {
  readonly head: ClaimSentence;
  readonly members: Map<ArticleId, Member>;
}

/** Groups by the keys of their heads. */
class Heads {
  readonly #byKey = new Map<number, Group[]>();

  candidates({ keys }: ClaimSentence): Group[] {
    const hits = new Map<Group, number>();
    for (const key of keys)
      for (const group of this.#byKey.get(key) ?? []) hits.set(group, (hits.get(group) ?? 0) + 1);
    return [...hits].filter(([, count]) => count >= leastKeys).map(([group]) => group);
  }

  add(group: Group): void {
    for (const key of group.head.keys) {
      const there = this.#byKey.get(key);
      if (there === undefined) this.#byKey.set(key, [group]);
      else if (there.length < mostHeads) there.push(group);
    }
  }
}

function grouped(pages: readonly EchoPage[]): Group[] {
  const heads = new Heads();
  const groups: Group[] = [];
  for (const page of pages) {
    for (const sentence of sentencesOf(page)) {
      const same = heads
        .candidates(sentence)
        .find((group) => !group.members.has(page.id) && isSameClaim(group.head, sentence));
      if (same) {
        same.members.set(page.id, { page, sentence });
        continue;
      }
      const group = { head: sentence, members: new Map([[page.id, { page, sentence }]]) };
      groups.push(group);
      heads.add(group);
    }
  }
  return groups.filter(({ members }) => members.size > 1);
}

/** How a page's word goes back to others. */
export interface Descent {
  /** The page a page goes back to through all it derives from; itself when it derives from none. */
  readonly rootOf: (id: ArticleId) => ArticleId;
  /** The earliest page of an outlet. */
  readonly ofOutlet: (key: string) => EchoPage | null;
}

function originsOf({ members }: Group, descent: Descent): ArticleId[] {
  const origins = new Set<ArticleId>();
  for (const { page, sentence } of members.values()) {
    const named = sentence.source === '' ? null : descent.ofOutlet(sentence.source);
    origins.add(descent.rootOf(named?.id ?? page.id));
  }
  return [...origins];
}

/**
 * What more than one page of a story says, each with the pages it goes back to. `pages` in order of age, one an
 * article. At most 40 claims: most origins first, then most pages. Of more than 60 pages those in `reporting` are
 * read first.
 */
export function sharedClaims(
  pages: readonly EchoPage[],
  reporting: ReadonlySet<ArticleId>,
  descent: Descent,
): SharedClaim[] {
  if (pages.length < 2) return [];
  const chosen = new Set(
    pages.length <= mostPages
      ? pages
      : [
          ...pages.filter(({ id }) => reporting.has(id)),
          ...pages.filter(({ id }) => !reporting.has(id)),
        ].slice(0, mostPages),
  );
  const claims = grouped(pages.filter((page) => chosen.has(page))).map((group) => ({
    evidence: Array.from(group.members.values(), ({ sentence }) => sentence.id),
    origins: originsOf(group, descent),
  }));
  claims.sort((a, b) => b.origins.length - a.origins.length || b.evidence.length - a.evidence.length);
  return claims.slice(0, mostClaims);
}
