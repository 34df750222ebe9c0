import { excerptText } from '../display-budget.ts';
import { countLine } from '../coverage-count.ts';
import { writerWords } from '../disclosure.ts';
import type { Links } from '../links.ts';
import { html, type Markup } from '../markup.ts';
import type { PublicBodySentence, PublicBrief } from '../public-brief.ts';
import { fieldWords, nearbyWords, type PublicEvidence } from '../public-evidence.ts';
import { dayTime } from '../times.ts';
import { unnamedOutlet } from '../words-for.ts';

function source(evidence: PublicEvidence): Markup {
  const { outlet, at, link, shown, field, utf16, codePoints, sha256 } = evidence;
  const from = fieldWords(field);
  const name = outlet ?? unnamedOutlet;
  const quote = shown.head === '' ? null : html` “${excerptText(shown)}”`;
  const points = codePoints === null ? null : html` (code points ${codePoints.start} to ${codePoints.end})`;
  const near = nearbyWords(evidence);
  const around = near === '' ? null : `, ${near}`;
  return html`<li>
    ${link === null ? name : html`<a href="${link}">${name}</a>`}, ${dayTime(at)}:${quote}
    <small
      >${from === null ? null : `${from}. `}Characters ${utf16.start} to ${utf16.end}${points}${around},
      sha256 ${sha256}</small
    >
  </li>`;
}

/** Who wrote a sentence is said where not all are by one writer. */
function sentence({ text, by, evidence }: PublicBodySentence, { disclosure }: PublicBrief): Markup {
  const written = disclosure.writers.length > 1 ? html`<li>${writerWords([by])}</li>` : null;
  return html`<p>${text}</p>
    <ul>
      ${written} ${evidence.map(source)}
    </ul>`;
}

/** The sentences a feed carries: the summary, or all when a brief has none marked so. */
export function feedSentences(brief: PublicBrief): readonly PublicBodySentence[] {
  const summary = brief.sentences.filter((one) => one.section === 'summary');
  return summary.length > 0 ? summary : brief.sentences;
}

/**
 * A brief as HTML for feed readers: disclosure first, then each summary sentence with its outlets, links and the words
 * the display budget allows. Addresses are absolute.
 *
 * @example
 * entryHtml(brief, links);
 */
export function entryHtml(brief: PublicBrief, links: Links): Markup {
  return html`<p><strong>${brief.disclosure.line}</strong></p>
    ${feedSentences(brief).map((one) => sentence(one, brief))}
    <p>
      ${countLine(brief.coverage)}.
      <a href="${links.absolute(links.brief(brief))}">Open every sentence, and who copied whom</a>
    </p>`;
}
