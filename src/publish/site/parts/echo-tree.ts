import type { Coverage } from '../../../news/mod.ts';
import { countCoverage, markOf } from '../../coverage-count.ts';
import { coverageTree, treeRows, type TreeNode, type TreeRow } from '../../coverage-tree.ts';
import { html, type Markup } from '../../markup.ts';
import { timeAxis, type TimeAxis } from '../../time-axis.ts';
import { clock, count, counted, dayTime, shortDay, shortDayTime } from '../../times.ts';
import { reasonBesideRole, unnamedOutlet } from '../../words-for.ts';
import { roleChip } from './chip.ts';
import { outletName } from './outlet-link.ts';
import { axis, fitted, mark, unit } from './pictures.ts';

const width = 1000;
const rowHeight = 26;
const top = 22;
const indent = 13;
const timeColumn = 250;
const axisLeft = 270;
const axisRight = 640;
const mostRows = 40;
const mostPages = 100;
const deepest = 5;

interface Drawing {
  readonly rows: readonly TreeRow[];
  readonly axis: TimeAxis;
  readonly isOneDay: boolean;
}

const rowY = (index: number) => top + rowHeight * index + 23;

function branch({ rows, axis: { x } }: Drawing, row: TreeRow, index: number): Markup | null {
  if (row.parent === null) return null;
  const from = rows[row.parent]!;
  return html`<path
    class="ln"
    d="M${x(from.page.at)} ${rowY(row.parent)}V${rowY(index)}H${x(row.page.at)}"
  />`;
}

function line({ axis: { x }, isOneDay }: Drawing, { page, depth, folded }: TreeRow, index: number): Markup {
  const y = rowY(index);
  const left = Math.min(depth, deepest) * indent;
  const time = isOneDay ? clock(page.at) : `${shortDay(page.at)} ${clock(page.at)}`;
  const at = x(page.at);
  const name = folded > 0 ? counted(folded, 'reprint') : (page.outlet ?? unnamedOutlet);
  const isOwn = page.ownReporting === true;
  const textX = unit(at + (isOwn ? 14 : 12));
  return html`<text${isOwn ? html` class="big"` : null} x="${left}" y="${y + 4}">${fitted(name, timeColumn - left - (isOneDay ? 45 : 92))}</text><text class="dim" x="${timeColumn}" y="${y + 4}" text-anchor="end">${time}</text>${mark(markOf[page.role], at, y)}<text${isOwn ? null : html` class="dim"`} x="${textX}" y="${y + 4}">${fitted(page.why, width - textX)}</text>
`;
}

function finding(coverage: readonly Coverage[]): string {
  const { ownOutlets, copies, pages } = countCoverage(coverage);
  const times = coverage.map((page) => page.at).sort();
  const rest = pages - copies - coverage.filter((page) => page.ownReporting === true).length;
  const others = rest > 0 ? ` ${counted(rest, 'page')} ${rest === 1 ? 'is' : 'are'} neither.` : '';
  return `Who reported and who copied, ${dayTime(times[0]!)} to ${dayTime(times.at(-1)!)}. ${counted(ownOutlets, 'outlet')} with own reporting; ${counted(copies, 'page')} ${copies === 1 ? 'derives' : 'derive'} from others.${others} The same tree follows as a list.`;
}

function picture(coverage: readonly Coverage[], trees: readonly TreeNode[]): Markup {
  const rows = treeRows(trees).slice(0, mostRows);
  const days = new Set(rows.map((row) => row.page.at.slice(0, 10)));
  const scale = timeAxis(
    rows.map((row) => row.page.at),
    { left: axisLeft, right: axisRight, ticks: 6 },
  );
  const drawing = { rows, axis: scale, isOneDay: days.size === 1 };
  const height = rowY(rows.length - 1) + 16;
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-labelledby="et-t"
  >
    <title id="et-t">${finding(coverage)}</title>
    ${axis(scale, { top, bottom: height - 4, width })}
    ${rows.map((row, index) => branch(drawing, row, index))}${rows.map((row, index) => line(drawing, row, index))}
  </svg>`;
}

function list(nodes: readonly TreeNode[]): Markup {
  return html`<ul>
    ${nodes.map(
      ({ page, children }) =>
        html`<li>
          <b>${outletName(page.outlet)}</b> ${shortDayTime(page.at)} ${roleChip(page.role)}<br />${reasonBesideRole(page)}${children.length === 0 ? null : list(children)}
        </li>`,
    )}
  </ul>`;
}

/**
 * "Who reported, who copied": the picture where there is room, the list everywhere. Absent for a single page.
 *
 * @example
 * echoTreeSection(brief.coverage);
 */
export function echoTreeSection(coverage: readonly Coverage[]): Markup | null {
  if (coverage.length < 2) return null;
  const pages = [...coverage].sort((a, b) => a.at.localeCompare(b.at)).slice(0, mostPages);
  const trees = coverageTree(pages);
  const rest = coverage.length - pages.length;
  return html`<section class="sec" aria-labelledby="h-ech">
    <h2 id="h-ech">Who reported, who copied</h2>
    <figure class="full">
      <div class="wideonly">${picture(pages, trees)}</div>
      <figcaption>
        Solid square: own reporting. Outline: rewrite. Bar: reprint. Diamond: release. Circle: opinion, linked
        only or not known. Copies are found by shared wording outside quotes, credit lines and agency bylines.
        Times are
        UTC.${rest === 0 ? null : ` The first ${count(mostPages)} pages are shown; ${count(rest)} came later.`}
      </figcaption>
      <details class="tlist ui">
        <summary>The same tree as a list</summary>
        <div class="etree">${list(trees)}</div>
      </details>
    </figure>
  </section>`;
}
