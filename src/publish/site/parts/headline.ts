import { html, type Markup } from '../../markup.ts';

/** A number and the word it is joined to: "48-hour". No longer than fits beside others on a narrow screen. */
const joinedNumber = /(?<![\p{L}\p{N}-])(\p{N}[\p{N}.,]{0,9}(?:-\p{L}{1,14}){1,2})(?![\p{L}\p{N}-])/gu;

/**
 * A headline of ours, whose lines do not break inside "48-hour". The text is the same, also when copied.
 *
 * @example
 * headlineText('Dockers began 48-hour strike'); // Dockers began <span class="nb">48-hour</span> strike
 */
export function headlineText(headline: string): Markup {
  return html`${headline
    .split(joinedNumber)
    .map((part, place) => (place % 2 === 1 ? html`<span class="nb">${part}</span>` : part))}`;
}
