import { count } from '../../times.ts';
import { html, type Markup } from '../../markup.ts';

/** Names and their numbers. */
export function countList(kind: 'flow' | 'figs', rows: readonly (readonly [string, number])[]): Markup {
  return html`<dl class="${kind}">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${count(value)}</dd>
        </div>`,
    )}
  </dl>`;
}
