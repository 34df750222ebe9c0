import type { Coverage } from '../../../news/mod.ts';
import { html, type Markup } from '../../markup.ts';
import { noveltyWords, reasonBesideRole, sentenceCase, signWords } from '../../words-for.ts';
import { ended } from './link-card.ts';

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** What told the page's role, and how much of its wording it shares where that told it. */
function judged({ sign, share }: Coverage): string | null {
  if (sign === null) return null;
  const part = share === null ? '' : ` (${String(Math.round(share * 100))} % of it)`;
  return `Judged ${signWords[sign]}${part}.`;
}

function added({ adds }: Coverage): string | null {
  return adds.length === 0 ? null : `Adds ${listed(adds.map((kind) => noveltyWords[kind]))}.`;
}

/**
 * Why a page has its role, by which sign that was judged, and what it has that no earlier page has.
 *
 * @example
 * pageReason(page); // Credits an earlier page. Judged by its credit line. Adds a quotation.
 */
export function pageReason(page: Coverage): Markup {
  const why = reasonBesideRole(page);
  const more = [judged(page), added(page)].filter((line) => line !== null);
  if (more.length === 0) return html`${why === '' ? null : ended(why)}`;
  return html`${why === '' ? null : `${ended(sentenceCase(why))} `}<span class="ui">${more.join(' ')}</span>`;
}
