import type { BeatId, Brief, BriefId, EntityKey, Instant, StoryId } from '../news/mod.ts';
import { slug } from './slug.ts';

/** Builds every address of the site. `path` forms start at the site's root, `absolute` ones name the host. */
export interface Links {
  readonly front: string;
  readonly stories: string;
  readonly howWeWrite: string;
  /** A page of the sources; the first when no number is given. */
  readonly sources: (page?: number) => string;
  readonly sourcesJson: (page?: number) => string;
  /** The newest digest. */
  readonly digests: (beat: BeatId | null) => string;
  /** The digest of a day, `YYYY-MM-DD`; the beat is named where a site has several. */
  readonly digest: (day: string, beat: BeatId | null) => string;
  readonly digestJson: (day: string, beat: BeatId | null) => string;
  readonly digestMarkdown: (day: string, beat: BeatId | null) => string;
  readonly digestAtom: (beat: BeatId | null) => string;
  readonly digestFeed: (beat: BeatId | null) => string;
  readonly digestRss: (beat: BeatId | null) => string;
  readonly roundup: (slug: string, beat: BeatId | null) => string;
  readonly rss: string;
  readonly atom: string;
  readonly jsonFeed: string;
  readonly story: (id: StoryId) => string;
  /** The page of an entity; the beat is named where a site has several. */
  readonly entity: (key: EntityKey, beat: BeatId | null) => string;
  readonly entityJson: (key: EntityKey, beat: BeatId | null) => string;
  readonly brief: (brief: Pick<Brief, 'id' | 'headline'>) => string;
  readonly briefJson: (id: BriefId) => string;
  readonly briefMarkdown: (id: BriefId) => string;
  /** The public keys that sign brief.json, as a JSON Web Key Set. */
  readonly keys: string;
  /** The JSON Schema of brief.json. */
  readonly briefSchema: string;
  /** A static file; the hash in the address lets it be kept for ever. */
  readonly asset: (hash: string, name: string) => string;
  readonly absolute: (path: string) => string;
  /** Permanent id for feeds (RFC 4151 tag URI); the date is the first publication's and never changes. */
  readonly tag: (kind: string, id: string, at: Instant) => string;
}

/**
 * Addresses below a public URL. A path in the public URL (`https://host/wire`) is kept as a prefix.
 *
 * @param publicUrl Absolute http(s) address of the site, with or without a final slash.
 *
 * @example
 * createLinks('https://wire.example/').story('s1' as StoryId); // '/stories/s1'
 */
export function createLinks(publicUrl: string): Links {
  const root = new URL(publicUrl);
  const prefix = root.pathname.replace(/\/+$/, '');
  const at = (path: string) => `${prefix}${path}`;
  const id = encodeURIComponent;
  const ofBeat = (beat: BeatId | null) => (beat === null ? '' : `?beat=${id(beat)}`);
  return {
    front: at('/'),
    stories: at('/stories'),
    howWeWrite: at('/how-we-write'),
    sources: (page) => at(`/sources${numbered(page)}`),
    sourcesJson: (page) => at(`/sources.json${numbered(page)}`),
    digests: (beat) => at(`/digest${ofBeat(beat)}`),
    digest: (day, beat) => at(`/digest/${id(day)}${ofBeat(beat)}`),
    digestJson: (day, beat) => at(`/digest/${id(day)}.json${ofBeat(beat)}`),
    digestMarkdown: (day, beat) => at(`/digest/${id(day)}.md${ofBeat(beat)}`),
    digestAtom: (beat) => at(`/digest/atom.xml${ofBeat(beat)}`),
    digestFeed: (beat) => at(`/digest/feed.json${ofBeat(beat)}`),
    digestRss: (beat) => at(`/digest/rss.xml${ofBeat(beat)}`),
    roundup: (name, beat) => at(`/roundup/${id(name)}${ofBeat(beat)}`),
    rss: at('/rss.xml'),
    atom: at('/atom.xml'),
    jsonFeed: at('/feed.json'),
    story: (story) => at(`/stories/${id(story)}`),
    entity: (key, beat) => at(`/entities/${id(key)}${ofBeat(beat)}`),
    entityJson: (key, beat) => at(`/entities/${id(key)}.json${ofBeat(beat)}`),
    brief: (brief) => at(`/briefs/${briefName(brief)}`),
    briefJson: (brief) => at(`/briefs/${id(brief)}.json`),
    briefMarkdown: (brief) => at(`/briefs/${id(brief)}.md`),
    keys: at('/.well-known/nutgraf-keys.json'),
    briefSchema: at('/schemas/nutgraf-brief-1.json'),
    asset: (hash, name) => at(`/assets/${hash}/${name}`),
    absolute: (path) => `${root.origin}${path}`,
    tag: (kind, name, time) => `tag:${root.hostname},${time.slice(0, 10)}:${kind}/${id(name)}`,
  };
}

function numbered(page = 1): string {
  return page === 1 ? '' : `?page=${page}`;
}

/** The last part of a brief's address: its id and, when the headline gives one, its slug. */
export function briefName(brief: Pick<Brief, 'id' | 'headline'>): string {
  const readable = slug(brief.headline);
  return encodeURIComponent(brief.id) + (readable === '' ? '' : `-${readable}`);
}
