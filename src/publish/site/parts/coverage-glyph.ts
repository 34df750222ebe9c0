import type { Coverage, CoverageCount as StoryCount } from '../../../news/mod.ts';
import { countCoverage, type CoverageCount, type Mark } from '../../coverage-count.ts';
import { html, trusted, type Markup } from '../../markup.ts';
import { counted } from '../../times.ts';

interface Shape {
  readonly kind: Mark;
  readonly className: string;
  readonly step: number;
  readonly draw: (x: number) => string;
}

const shapes: readonly Shape[] = [
  { kind: 'own', className: 'g-own', step: 11, draw: (x) => `M${x} 1h9v12h-9z` },
  { kind: 'rewrite', className: 'g-re', step: 8, draw: (x) => `M${x + 0.75} 3.75h5v8.5h-5z` },
  { kind: 'reprint', className: 'g-rp', step: 5, draw: (x) => `M${x} 7h3v6h-3z` },
  { kind: 'release', className: 'g-pr', step: 11, draw: (x) => `M${x + 4.5} 3l4.5 4.5-4.5 4.5-4.5-4.5z` },
  { kind: 'other', className: 'g-un', step: 9, draw: (x) => `M${x + 0.75} 8.5a3 3 0 1 1 6 0a3 3 0 1 1-6 0z` },
];

const mostMarks = 40;
const barWidth = 160;

function marks(count: CoverageCount): Markup {
  let x = 0;
  const paths = shapes.map(({ kind, className, step, draw }) => {
    const of = count.marks[kind];
    if (of === 0) return null;
    const path = Array.from({ length: of }, (_, index) => draw(x + index * step)).join('');
    x += of * step + 2;
    return html`<path class="${className}" d="${path}" />`;
  });
  return html`<svg width="${x}" height="14" viewBox="0 0 ${x} 14" aria-hidden="true">${paths}</svg>`;
}

/** Above 40 pages: one bar, its parts in proportion. */
function bar(count: CoverageCount): Markup {
  let x = 0;
  const paths = shapes.map(({ kind, className }) => {
    const width = Math.round((count.marks[kind] / count.pages) * barWidth * 10) / 10;
    if (width === 0) return null;
    const path = html`<path
      class="${className}"
      d="M${x + 1} 1.5h${Math.max(1, width - 2)}v11h-${Math.max(1, width - 2)}z"
    />`;
    x += width;
    return path;
  });
  return html`<svg width="${barWidth}" height="14" viewBox="0 0 ${barWidth} 14" aria-hidden="true">
    ${paths}
  </svg>`;
}

/**
 * The coverage of a story as one mark a page, with the count in words beside it.
 *
 * @example
 * coverageGlyph(brief.coverage); // <p class="cov"><svg ...>...</svg><span>13 pages / 13 outlets / <b>3 with own reporting</b></span></p>
 *
 * @param story The story's own count, which also knows of agencies whose report is carried though their page is not here.
 */
export function coverageGlyph(coverage: readonly Coverage[], story?: StoryCount): Markup {
  const count = countCoverage(coverage);
  const { pages, outlets, ownReporting } = story ?? { ...count, ownReporting: count.ownOutlets };
  const independent = story?.independent ?? ownReporting;
  const words = html`${counted(pages, 'page')} / ${counted(outlets, 'outlet')} /
    <b>${ownReporting} with own reporting</b>${
      independent > ownReporting
        ? html` / ${counted(independent, 'independent source')}, agencies included`
        : null
    }`;
  const picture = count.pages === 0 ? trusted('') : count.pages > mostMarks ? bar(count) : marks(count);
  return html`<p class="cov">${picture}<span>${words}</span></p>`;
}
