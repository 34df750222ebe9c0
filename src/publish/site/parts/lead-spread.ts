import type { Coverage } from '../../../news/mod.ts';
import { markOf } from '../../coverage-count.ts';
import { spreads, type Spread } from '../../coverage-tree.ts';
import { html, type Markup } from '../../markup.ts';
import { timeAxis } from '../../time-axis.ts';
import { counted, dayTime } from '../../times.ts';
import { unnamedOutlet } from '../../words-for.ts';
import { axis, fitted, mark } from './pictures.ts';

interface Frame {
  readonly className: string;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: number;
  readonly rowHeight: number;
  /** Offset of a row's line from its top; the name stands on the line, or above it. */
  readonly lineY: number;
  readonly nameY: number;
  readonly nameRoom: number;
}

const frames: readonly Frame[] = [
  {
    className: 'smallonly',
    width: 360,
    left: 12,
    right: 350,
    ticks: 4,
    rowHeight: 40,
    lineY: 38,
    nameY: 25,
    nameRoom: 340,
  },
  {
    className: 'wideonly',
    width: 720,
    left: 172,
    right: 708,
    ticks: 7,
    rowHeight: 27,
    lineY: 24,
    nameY: 28,
    nameRoom: 150,
  },
];

const top = 20;
const mostLines = 7;

function spreadLine(
  frame: Frame,
  x: (at: Coverage['at']) => number,
  { report, copies }: Spread,
  index: number,
): Markup {
  const y = top + index * frame.rowHeight;
  const line = y + frame.lineY;
  const last = copies.at(-1);
  return html`${last === undefined ? null : html`<path class="ln" d="M${x(report.at)} ${line}H${x(last.at)}" />`}<text
      class="big"
      x="0"
      y="${y + frame.nameY}"
      >${fitted(report.outlet ?? unnamedOutlet, frame.nameRoom)}</text
    >${mark('own', x(report.at), line)}${copies.map((copy) => mark(markOf[copy.role], x(copy.at), line))} `;
}

function picture(frame: Frame, shown: readonly Spread[], finding: string): Markup {
  const instants = shown.flatMap(({ report, copies }) => [report.at, ...copies.map((copy) => copy.at)]);
  const scale = timeAxis(instants, { left: frame.left, right: frame.right, ticks: frame.ticks });
  const height = top + shown.length * frame.rowHeight + 12;
  return html`<svg
    class="${frame.className}"
    viewBox="0 0 ${frame.width} ${height}"
    width="${frame.width}"
    height="${height}"
    role="img"
    aria-label="${finding}"
  >
    ${axis(scale, { top, bottom: height - 2, width: frame.width })}
    ${shown.map((spread, index) => spreadLine(frame, scale.x, spread, index))}
  </svg>`;
}

/**
 * The lead's picture: one line for each report of its own, its copies as marks on it. Null when nobody reported.
 *
 * @example
 * leadSpread(brief.coverage);
 */
export function leadSpread(coverage: readonly Coverage[]): Markup | null {
  const all = spreads(coverage);
  if (all.length === 0) return null;
  const shown = [...all]
    .sort((a, b) => b.copies.length - a.copies.length)
    .slice(0, mostLines)
    .sort((a, b) => a.report.at.localeCompare(b.report.at));
  const copies = shown.reduce((sum, spread) => sum + spread.copies.length, 0);
  const times = shown.flatMap((spread) => [spread.report.at, ...spread.copies.map((copy) => copy.at)]).sort();
  const finding = `${dayTime(times[0]!)} to ${dayTime(times.at(-1)!)}. ${counted(shown.length, 'page')} with own reporting; ${counted(copies, 'later page')} ${copies === 1 ? 'copies' : 'copy'} one of them.`;
  const hidden = all.length - shown.length;
  return html`<figure>
    ${frames.map((frame) => picture(frame, shown, finding))}
    <figcaption>
      Who reported, who copied (UTC). Solid square: own reporting. Outline and bar: a rewrite or reprint of
      the report on its
      line.${hidden > 0 ? ` ${counted(hidden, 'more report')} ${hidden === 1 ? 'is' : 'are'} in the brief.` : ''}
    </figcaption>
  </figure>`;
}
