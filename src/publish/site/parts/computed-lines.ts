import { html, joined, type Markup } from '../../markup.ts';
import { computedFrom, type PublicLine } from '../../public-lines.ts';
import type { Site } from '../site.ts';

/** The earlier stories a line was computed from; one is its own words enough. */
function stories(site: Site, { stories: ids = [] }: PublicLine): Markup | null {
  if (ids.length === 0) return null;
  const links = ids.map(
    (id, index) =>
      html`<a href="${site.links.story(id)}"
        >${ids.length === 1 ? 'The earlier story' : `Earlier story ${String(index + 1)}`}</a
      >`,
  );
  return html` ${joined(links, ', ')}.`;
}

function line(site: Site, one: PublicLine): Markup {
  const from = computedFrom(one);
  return html`<p>${one.text}</p>
    <p class="ui from">${from.charAt(0).toUpperCase()}${from.slice(1)}.${stories(site, one)}</p>`;
}

/** Lines of one source are told of it once. */
function isAllOfOne(lines: readonly PublicLine[]): boolean {
  return (
    new Set(lines.map(computedFrom)).size === 1 && lines.every(({ stories: ids = [] }) => ids.length === 0)
  );
}

/**
 * Lines the program computed, each with the outlets or the earlier stories it was computed from.
 *
 * @example
 * computedLines(site, brief.lines);
 */
export function computedLines(site: Site, lines: readonly PublicLine[]): Markup | null {
  const [first] = lines;
  if (first === undefined) return null;
  if (!isAllOfOne(lines)) return html`${lines.map((one) => line(site, one))}`;
  return html`${lines.slice(0, -1).map((one) => html`<p>${one.text}</p>`)}${line(site, lines.at(-1)!)}`;
}
