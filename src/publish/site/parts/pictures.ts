import { html, type Markup } from '../../markup.ts';
import type { Mark } from '../../coverage-count.ts';
import type { TimeAxis } from '../../time-axis.ts';

/** One decimal is enough for a drawing. */
export const unit = (value: number) => Math.round(value * 10) / 10;

/** A page's mark in a larger drawing, centred on x and y. */
export function mark(kind: Mark, x: number, y: number): Markup {
  const at = (dx: number, dy: number) => `M${unit(x + dx)} ${unit(y + dy)}`;
  switch (kind) {
    case 'own':
      return html`<path class="g-own" d="${at(-6, -6)}h12v12h-12z" />`;
    case 'rewrite':
      return html`<path class="g-re pap" d="${at(-4.5, -4.5)}h9v9h-9z" />`;
    case 'reprint':
      return html`<path class="g-rp" d="${at(-2, -5)}h4v10h-4z" />`;
    case 'release':
      return html`<path class="g-pr pap" d="${at(0, -6)}l6 6-6 6-6-6z" />`;
    case 'other':
      return html`<path class="g-un pap" d="${at(-4, 0)}a4 4 0 1 1 8 0a4 4 0 1 1-8 0z" />`;
  }
}

/** Lines and times of an axis. Labels are kept inside the drawing, `half` units from its edges. */
export function axis({ ticks }: TimeAxis, box: { top: number; bottom: number; width: number }): Markup[] {
  const half = 30;
  return ticks.map(({ x, label }) => {
    const at = Math.min(Math.max(x, half), box.width - half);
    return html`<path class="ax" d="M${x} ${box.top}V${box.bottom}" /><text
        class="dim"
        x="${at}"
        y="${box.top - 8}"
        text-anchor="middle"
      >
        ${label}
      </text>`;
  });
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{3fffd}]/u;

/** Cuts a text that has no room in a drawing; letters are reckoned 6.6 units wide, ideographs 13. */
export function fitted(text: string, room: number): string {
  let left = room;
  let shown = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    left -= wide.test(segment) ? 13 : 6.6;
    if (left < 0) return `${shown.trimEnd()}…`;
    shown += segment;
  }
  return shown;
}
