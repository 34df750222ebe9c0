import type { ArchiveAnswer, ArchiveLink, ComputedLine, EntityKind, Ledger } from '../../news/mod.ts';
import { outletKey } from '../../text/mod.ts';
import { dayOf, listed } from './phrases.ts';

/** Score from which a story that goes on is said to follow the past one; below it is only named. Read on 60 links. */
const followsFrom = 0.45;
/** A single person in common says little below this, a single body below the next. */
const onePersonFrom = 0.25;
const oneBodyFrom = 0.32;
/** Without people or bodies in common only a strong likeness is worth a reader's time. */
const kindFrom = 0.32;
/** Below this the nearest story is near in words only. */
const closestFrom = 0.15;
const mostNames = 2;
/** Words; more are several names that a page ran together. */
const longestName = 5;

/** Countries and parties that half of a beat's stories name, and words of page furniture in capitals. */
const saysLittle =
  /^(?:U\.?[SKN]\.?|EU|GOP|MORE|AP|TV|CBS|NBC|ABC|CNN|BBC|NPR|Twitter|(?:Senate|House) (?:Majority|Minority))$|\p{Lu}{4}|\p{Ll}\p{Lu}/u;
const anOutlet = / (?:News|Times|Post|Journal|Tribune|Herald|Gazette|Radio|Television)$/;

function overlap(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

/** Names in common that say something to a reader: no stems, no outlets, none twice. */
function namesOf({ shared }: ArchiveLink, { story }: Ledger): string[] {
  const outlets = new Set(
    story.coverage.flatMap(({ outlet }) => (outlet === null ? [] : [outletKey(outlet)])),
  );
  const telling = shared.filter(
    (name) =>
      /^\p{Lu}/u.test(name) &&
      name.split(' ').length <= longestName &&
      !saysLittle.test(name) &&
      !anOutlet.test(name) &&
      !outlets.has(outletKey(name)),
  );
  return telling.filter((name, at) => !telling.slice(0, at).some((other) => overlap(name, other)));
}

/** The names in common by what this story has them for: a place alone connects nothing. */
function namesByKind(
  link: ArchiveLink,
  ledger: Ledger,
): Record<'people' | 'bodies' | 'all', readonly string[]> {
  const kinds = new Map<string, EntityKind>();
  for (const { name, forms, kind } of ledger.story.entities)
    for (const form of [name, ...forms]) kinds.set(form, kind);
  const names = namesOf(link, ledger);
  // A surname alone may be another's.
  const people = names.filter((name) => kinds.get(name) === 'person' && name.includes(' '));
  const bodies = names.filter((name) => kinds.get(name) === 'organisation');
  return { people, bodies, all: [...new Set([...people, ...bodies, ...names])] };
}

function quoted(link: ArchiveLink): string {
  return `“${link.headline.trim()}” (${dayOf(link.at)})`;
}

function also(names: readonly string[]): string {
  return names.length === 0 ? '' : `, which also names ${listed(names.slice(0, mostNames))}`;
}

function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** What connects a linked story with this one, in words that say no more than the link holds; null where that is too little. */
function connection(link: ArchiveLink, ledger: Ledger): string | null {
  const { people, bodies, all } = namesByKind(link, ledger);
  const isSure =
    people.length + bodies.length >= 2 ||
    (people.length > 0 && link.score >= onePersonFrom) ||
    (bodies.length > 0 && link.score >= oneBodyFrom);
  switch (link.relation) {
    case 'contradicts':
      return all.length < 2
        ? null
        : `An earlier story has ${listed(all.slice(0, 2))} otherwise: ${quoted(link)}.`;
    case 'continues':
      if (all.length > 0 && link.score >= followsFrom)
        return ended(`This follows ${quoted(link)}${also(all)}`);
      return isSure ? ended(`Earlier here: ${quoted(link)}${also(all)}`) : null;
    case 'same actors':
      return isSure ? ended(`Earlier here: ${quoted(link)}${also(all)}`) : null;
    case 'same mechanism':
      return link.score >= kindFrom ? ended(`Nearest in kind: ${quoted(link)}${also(all)}`) : null;
  }
}

function unconnected({ searched, since, closest }: ArchiveAnswer, ledger: Ledger): string {
  if (searched === 0 || since === null) return 'No direct connection in the archive, which is still empty.';
  const stories = searched === 1 ? 'one story' : `${searched.toLocaleString('en')} stories`;
  const size = `No direct connection in the archive, which holds ${stories} since ${dayOf(since)}.`;
  if (closest === null || closest.score < closestFrom) return size;
  const { people, bodies } = namesByKind(closest, ledger);
  if (people.length === 0 || people.length + bodies.length < 2) return size;
  return ended(`${size} Closest, but not connected: ${quoted(closest)}${also([...people, ...bodies])}`);
}

/**
 * The archive in one line, in three honest bands. Connected: the best link that says enough for a reader, with our
 * headline, its day and the names in common. Near but not connected: said so, and only where two people or a person and
 * a body are in both. None: the size of what was searched.
 *
 * @example
 * archiveLine(ledger).text;
 * // 'This follows “Union warns about boiler” (2 March 2026), which also names Petra Holm.'
 */
export function archiveLine(ledger: Ledger): ComputedLine {
  for (const link of ledger.archive.links) {
    const text = connection(link, ledger);
    if (text !== null) return { section: 'archive', text, rule: 'connection', stories: [link.storyId] };
  }
  return { section: 'archive', text: unconnected(ledger.archive, ledger), rule: 'no connection' };
}
