import type { ArticleField, Verdict, WriterKind } from '../../../news/mod.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import type { Disclosure } from '../../disclosure-records.ts';
import { writerWords } from '../../disclosure.ts';
import type { PublicBodySentence, PublicOperation, PublicSentence } from '../../public-brief.ts';
import { fieldWords, type PublicEvidence } from '../../public-evidence.ts';
import { count, counted, dayTime } from '../../times.ts';
import { operationWords, verdictWords } from '../../words-for.ts';
import { chip, roleChip } from './chip.ts';
import { foreign, outletName } from './outlet-link.ts';

const hiddenMark = html` <span class="cut">…</span> `;

function quotation({ shown, prefix, suffix, link }: PublicEvidence): Markup | null {
  if (shown.head === '') return null;
  const before = prefix === '' ? null : html`…&nbsp;${foreign(prefix)} `;
  const after = suffix === '' ? null : html` ${foreign(suffix)}&nbsp;…`;
  const head = html`<mark>${shown.head}</mark>`;
  const tail = shown.tail === '' ? null : html`<mark>${shown.tail}</mark>`;
  const quote = shown.whole ? head : html`${head}${hiddenMark}${tail}`;
  return html`<blockquote${link === null ? null : html` cite="${link}"`}>${before}<bdi>${quote}</bdi>${after}</blockquote>`;
}

function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}

/** Whose characters the offsets count. */
const ofField: Readonly<Record<ArticleField, string>> = {
  text: '',
  title: ' of the headline',
  description: ' of the description',
};

function whereItIs(evidence: PublicEvidence): Markup {
  const { field, utf16, sha256, shown, spanWords, link, outlet } = evidence;
  const read =
    link === null
      ? html`No address is known for this page.`
      : html`<a href="${link}" rel="noopener">Read it at ${outletName(outlet)}</a>.`;
  const part =
    shown.whole || shown.head === ''
      ? null
      : html` ${shown.words} of its ${counted(spanWords, 'word')} shown.`;
  return html`<p class="ui">
    ${read}${part} Characters ${count(utf16.start)} to ${count(utf16.end)}${ofField[field]},
    <span class="mono" title="${sha256}">sha256 ${shortHash(sha256)}</span>.
  </p>`;
}

function oneSource(evidence: PublicEvidence): Markup {
  const time = html`<time datetime="${evidence.at}">${dayTime(evidence.at)}</time>`;
  const dated = evidence.isDated ? time : html`no date given, read ${time}`;
  const same =
    evidence.shownAt === null
      ? null
      : html`<p>
          The same words are shown under
          <a href="#${evidence.shownAt}-ev"
            >${evidence.shownAt === 'headline' ? 'the headline' : `sentence ${evidence.shownAt.slice(1)}`}</a
          >.
        </p>`;
  const from = fieldWords(evidence.field);
  return html`<h3>${outletName(evidence.outlet)}, ${dated} ${roleChip(evidence.role)}</h3>
    ${from === null ? null : html`<p class="ui">${from}:</p>`}${quotation(evidence)}${same}${whereItIs(evidence)}`;
}

/** In quotation marks, once: words that bring theirs get no others, and inside them others of another kind. */
function inQuotes(text: string, shown: Child = text): Markup {
  if (/^[“"][^“”"]*[”"]$/.test(text)) return html`${shown}`;
  return /[“”"]/.test(text) ? html`‘${shown}’` : html`“${shown}”`;
}

function operation({ name, from, fromWords, to }: PublicOperation): Markup {
  const left =
    from !== null
      ? html`: ${inQuotes(from, foreign(from))}`
      : fromWords > 0
        ? html` (${counted(fromWords, 'word')})`
        : null;
  const put =
    to === '' ? null : from !== null || fromWords > 0 ? html`, now ${inQuotes(to)}` : html`: ${inQuotes(to)}`;
  return html`<li>${operationWords[name]}${left}${put}</li>`;
}

function howItWasMade(by: WriterKind, operations: readonly PublicOperation[]): Markup {
  const unchanged =
    by === 'llm'
      ? 'A language model was given the cited words and wrote this. What it did in between is not known.'
      : 'Taken from the cited words without any change.';
  const steps =
    operations.length === 0
      ? html`<p class="ui">${unchanged}</p>`
      : html`<ol class="ops">
          ${operations.map(operation)}
        </ol>`;
  return html`<h4>How this sentence was made</h4>
    ${steps}`;
}

function checkName(name: string): string {
  return name.replaceAll(/[-_]/g, ' ');
}

function checks({ checks: names, reasons }: Verdict): Markup | null {
  if (names.length === 0) return null;
  const failed = new Set(reasons.map((reason) => reason.check));
  const passed = names.filter((name) => !failed.has(name));
  const failures = reasons.map(
    (reason) =>
      html`<li>
        ${chip(checkName(reason.check), 'bad')}
        ${reason.why}${
          reason.words.length === 0 ? null : html` (${reason.words.map((words) => `“${words}”`).join(', ')})`
        }
      </li>`,
  );
  return html`<h4>
      ${passed.length === names.length ? `${counted(names.length, 'check')}, all passed` : `${String(passed.length)} of ${counted(names.length, 'check')} passed`}
    </h4>
    ${
      failures.length === 0
        ? null
        : html`<ul class="reasons">
            ${failures}
          </ul>`
    }
    <ul class="chips">
      ${passed.map((name) => html`<li>${chip(checkName(name), 'ok')}</li>`)}
    </ul>`;
}

function sourceNames(evidence: readonly PublicEvidence[]): Child {
  const names = [...new Map(evidence.map((item) => [item.outlet ?? '', item.outlet])).values()];
  return names.map((name, index) => html`${index === 0 ? '' : ', '}${outletName(name)}`);
}

function details(id: string, line: Child, sources: Child, body: Child): Markup {
  return html`<details class="s" id="${id}" name="ev">
    <summary>${line}<span class="src">${sources}</span></summary>
    <div class="ev" id="${id}-ev">${body}</div>
  </details>`;
}

/** Who wrote it; the model by its name. */
function writerChip(by: WriterKind, { models }: Pick<Disclosure, 'models'>): Markup {
  const [model] = models;
  const name = by === 'llm' && model !== undefined ? html`: ${foreign(model)}` : null;
  return chip(html`${writerWords([by])}${name}`);
}

/** Where a model wrote something, its sentences are told apart before they are opened. */
function writtenBy(by: WriterKind): Markup | null {
  return by === 'llm' ? html`<span class="wr">Written by a language model</span>` : null;
}

/**
 * A sentence of the brief that opens to the words behind it, how it was made and what was checked.
 *
 * @example
 * sentenceDetails(brief.sentences[0]!, brief.disclosure); // <details class="s" id="s1" name="ev">...
 */
export function sentenceDetails(
  sentence: PublicBodySentence,
  disclosure: Pick<Disclosure, 'models'>,
): Markup {
  const { id, text, by, evidence, operations, verdict } = sentence;
  const kind = verdict.kind === 'supported' ? 'ok' : verdict.kind === 'unclear' ? 'plain' : 'bad';
  return details(
    id,
    html`<span class="q">${text}</span>`,
    html`${sourceNames(evidence)}${writtenBy(by)}`,
    html`<p class="chips">${chip(verdictWords[verdict.kind], kind)}${writerChip(by, disclosure)}</p>
      ${evidence.map(oneSource)}${howItWasMade(by, operations)}${checks(verdict)}`,
  );
}

/** What the headline rests on, in the same form; null when the record names nothing. */
export function headlineDetails(
  headline: PublicSentence,
  disclosure: Pick<Disclosure, 'models'>,
): Markup | null {
  if (headline.evidence.length === 0) return null;
  return html`<div class="hd">
    ${details(
      headline.id,
      html`<span class="q vh">${headline.text}</span>`,
      html`The headline rests on ${sourceNames(headline.evidence)}${writtenBy(headline.by)}`,
      html`<p class="chips">${writerChip(headline.by, disclosure)}</p>
        ${headline.evidence.map(oneSource)}`,
    )}
  </div>`;
}
