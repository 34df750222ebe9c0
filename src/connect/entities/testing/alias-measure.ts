import { readMentions } from '../read-entities.ts';
import { joinNames } from '../story-entities.ts';
import { groundedPage } from './grounded-page.ts';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly who: string;
}

interface MarkedPage {
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  readonly marks: readonly Marked[];
}

/** B-cubed over marked names; a name that was not found is alone. */
export interface AliasScores {
  readonly mentions: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A text with "[as written|who]" for names; "-" marks what is none. */
function unmark(source: string): { text: string; marks: Marked[] } {
  const marks: Marked[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(/\[([^|\]]+)\|([^\]]+)\]/g)) {
    text += source.slice(last, match.index);
    const [whole, written = '', who = ''] = match;
    if (who !== '-') marks.push({ start: text.length, end: text.length + written.length, who });
    text += written;
    last = match.index + whole.length;
  }
  return { text: text + source.slice(last), marks };
}

/** Stories of a marked source; see alias-stories.ts for its form. */
export function markedStories(source: string): { name: string; pages: MarkedPage[] }[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((story) => {
      const [name = '', ...rest] = story.split('\n');
      const pages = rest
        .join('\n')
        .split(/^--- /m)
        .slice(1)
        .map((page) => {
          const [head = '', ...body] = page.split('\n');
          const [outlet = '', title = ''] = head.split(' | ');
          return { outlet, title, ...unmark(body.join('\n').trim()) };
        });
      return { name, pages };
    });
}

/** Gold and predicted labels of every marked name. */
function labels(source: string): { gold: string; predicted: string; isFound: boolean }[] {
  return markedStories(source).flatMap(({ name, pages }) => {
    const read = pages.map((page, at) => readMentions(groundedPage({ ...page, id: `${name} ${at}` })));
    const readings = read.map(({ names }, at) => {
      const { article } = groundedPage({ text: '', id: `${name} ${at}` });
      return { article: article.id, outlet: null, names, relations: [] };
    });
    const { spellings, groups } = joinNames(readings);
    const groupOf = new Map(
      groups.flatMap(({ members }, group) =>
        members.flatMap((at) => spellings[at]!.places.map((place) => [place.name, group] as const)),
      ),
    );
    return pages.flatMap(({ marks }, page) =>
      marks.map(({ start, end, who }) => {
        const { names, mentions } = read[page]!;
        // A title may be marked as part of the name; the end must be exact.
        const hit = mentions.find((one) => one.end === end && one.start >= start && one.start < end);
        const group = hit ? `${name} ${groupOf.get(names[hit.of]!)!}` : `${name} alone ${page} ${start}`;
        return { gold: `${name} ${who}`, predicted: group, isFound: hit !== undefined };
      }),
    );
  });
}

/** How well the names of the marked stories are found and joined, end to end. */
export function scoreAliases(source: string): AliasScores {
  const all = labels(source);
  let [precision, recall] = [0, 0];
  for (const one of all) {
    const predicted = all.filter((other) => other.predicted === one.predicted);
    const gold = all.filter((other) => other.gold === one.gold);
    const both = predicted.filter((other) => other.gold === one.gold).length;
    precision += both / predicted.length / all.length;
    recall += both / gold.length / all.length;
  }
  const f1 = (2 * precision * recall) / (precision + recall);
  return { mentions: all.length, found: all.filter(({ isFound }) => isFound).length, precision, recall, f1 };
}
