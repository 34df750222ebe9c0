import type { ComputedLine, Coverage, Ledger, StoryEntity } from '../../news/mod.ts';
import { words } from '../../text/mod.ts';
import { dayOf } from './phrases.ts';

/** Stories and days an archive must hold before it means anything that it does not know a name. */
const leastStories = 200;
const leastDays = 60;
const dayMs = 86_400_000;
/** A name behind so many others is no one the story is about. */
const leading = 2;
const mostWords = 4;

/** Two to four plain words: what a page's furniture is glued to is no name ("Gillibrand MORE", "Trump TrumpKamala Harris"). */
const wholeName =
  /^\p{Lu}[\p{Ll}.'’-]+(?: (?:\p{Lu}\.|\p{Lu}?[\p{Ll}'’-]+|of|for|and|&|[A-Z][a-z'’]+[A-Z][a-z]+))* \p{Lu}[\p{L}'’-]+$/u;

/** What ends the name of a firm or an institution; other bodies are too often half a name ("Mississippi Senate"). */
const bodyEnd =
  /^(?:Holdings|Inc|Corp|Ltd|Limited|Group|Bank|Laboratories|Pharmaceuticals|Industries|Systems|Technologies|Motors|Airlines|Airways|Energy|Capital|Partners|Foundation|Institute|Semiconductor|Semiconductors|Studios|Pictures|Foods|Mills|Chemicals|Electronics|Insurance|Logistics|Media|Networks|Software)$/;

function isTelling({ key, name, kind, pages }: StoryEntity, read: number): boolean {
  const all = name.split(' ');
  const isWhole =
    wholeName.test(name) &&
    all.length <= mostWords &&
    !/\p{Lu}{3}/u.test(name) &&
    !/\p{Ll}\p{Lu}\p{Ll}+ /u.test(name);
  const isClear = kind === 'person' || (kind === 'organisation' && bodyEnd.test(all.at(-1)!));
  return isClear && !key.startsWith('~') && isWhole && pages >= Math.min(2, read);
}

/** True where half of the headlines or more have the name: the story is about it. */
function isHeadlined(name: string, coverage: readonly Coverage[]): boolean {
  const last = lastWord(name);
  const having = coverage.filter(({ title }) =>
    words(title).some(({ text }) => lastWord(text.replace(/['’]s?$/, '')) === last),
  );
  return having.length > 0 && 2 * having.length >= coverage.length;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/**
 * That the archive has no earlier story with the name of whom this one is about. Said of a person or firm with a full
 * name only, among the two most salient and in half of the headlines, named by two pages where there are two, once the archive holds 200 stories and
 * 60 days; not where it knows a name that may be theirs.
 *
 * @example
 * firstMentionLine(ledger)?.text; // 'This archive, which reaches back to 3 March 2026, has no earlier story on Torvane Holdings.'
 */
export function firstMentionLine({ story, known, archive }: Ledger): ComputedLine | null {
  const { searched, since } = archive;
  if (since === null || searched < leastStories) return null;
  if (Date.parse(story.firstAt) - Date.parse(since) < leastDays * dayMs) return null;
  const read = story.coverage.length;
  const found = story.entities
    .slice(0, leading)
    .find(
      (entity) =>
        isTelling(entity, read) &&
        isHeadlined(entity.name, story.coverage) &&
        !known.some(({ key, name }) => key === entity.key || lastWord(name) === lastWord(entity.name)),
    );
  if (found === undefined) return null;
  const text = `This archive, which reaches back to ${dayOf(since)}, has no earlier story on ${found.name}.`;
  return { section: 'context', text, rule: 'first mention' };
}
