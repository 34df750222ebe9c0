import { html, type Markup } from '../../markup.ts';
import type { Alarm } from '../../sources/alarms.ts';

/**
 * What must not be overlooked, at full width.
 *
 * @param href Where the cause can be seen.
 *
 * @example
 * alarmBox({ headline: 'Nothing was read since …', detail: 'Of the 6 feeds …' }, '#feeds');
 */
export function alarmBox({ headline, detail }: Alarm, href: string): Markup {
  return html`<div class="alarm" role="alert">
    <h2>${headline}.</h2>
    <p>${detail} <a href="${href}">See the feeds</a></p>
  </div>`;
}
