import { sourceWordLimit, spanWordLimit } from '../../display-budget.ts';
import { html, type Child, type Markup } from '../../markup.ts';
import { operationWords } from '../../words-for.ts';
import { layout } from '../parts/layout.ts';
import type { Site } from '../site.ts';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

const list = (items: readonly Child[]) =>
  html`<ul class="bul">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const writers = html`<p>
    The wire reads pages of the outlets it is told to follow and puts pages about the same event into one
    story. One of two writers tells it. Which one wrote is said in the first line of every brief, on every
    sentence when you open it, in the feeds, in the Markdown text and in brief.json.
  </p>
  <p>
    <b>The writer by fixed rules</b> asks no language model. It picks a few source sentences, and headlines
    and descriptions the outlets gave, and makes ours from them. What our sentence says comes from the one or
    two places it cites, changed only by the steps of this closed list:
  </p>
  ${list(Object.values(operationWords))}
  <p>Every step taken is kept and shown when you open a sentence.</p>
  <p>
    <b>A language model</b>, where the operator has named one, is given numbered source sentences and nothing
    else: it has no tools and no access to the web. It must name one or two of them under every sentence. Each
    of its sentences passes the same check as the others or is not used; what it lacks, the writer by fixed
    rules fills in, or writes the whole brief. The model and the versions of its instructions are named with
    the brief.
  </p>
  <p>
    Lines about the coverage and the archive (how many outlets report, what came before, where outlets differ)
    are computed by the program, whoever wrote the sentences, and marked with what they were computed from.
  </p>`;

const readings = [
  [
    'Skeptical read',
    'Outlets differ on a figure, on who did what or on whether it is so; or a single source leads with what it only alleges, or with a denial.',
  ],
  [
    'Coverage check',
    'Fewer than two independent sources, or some pages copy, promote or comment: who reports this is the first thing to know.',
  ],
  ['Explainer', 'Two independent sources or more, and nothing of that kind.'],
  ['Analyst take', 'It argues. Only a person or a language model does that; no rule gives this label.'],
] as const;

const labels = html`<p>
    Every brief has one of four labels, which say what kind of reading it is. Rules give the first three, the
    first that holds; none is an opinion of ours.
  </p>
  ${list(readings.map(([name, text]) => html`<b>${name}:</b> ${text}`))}`;

const check = html`<p>
    After a sentence is written, by whichever writer, another part of the program holds it against the source
    sentences it cites, and nothing else. It asks:
  </p>
  ${list([
    'Are numbers, units, dates and names the same as in the source?',
    'Does every relation (backed, owned, sued) stand in the source in the same direction?',
    'Is a “not” still a “not”, and a plan, a claim or a denial still one?',
    'Is anything added that the source does not say?',
    'Is anything left out that changes the meaning: a condition, a limit, who said it?',
    'Does the outlet we name say it, on the page we cite?',
    'Are our words our own: no long run of a source’s words, no copied first sentence or headline?',
  ])}
  <p>
    A sentence that fails is not used. If too little is left, no brief is published and a link stands in its
    place, with the reason.
  </p>`;

const reporting = html`<p>
    A page counts as own reporting when the program does not find its text or facts taken from another page of
    the story, and it is not a release, an advertisement, a comment or a list of other stories. Pages that
    share another page’s wording outside quotation marks, credit it, or carry an agency’s byline are rewrites
    or reprints. Ten copies are still one report: we count outlets with own reporting, never pages.
  </p>
  <p>
    This can be wrong. A page that rewrites a report we have not read looks like a report of its own. “Not
    known” means that the program could not tell.
  </p>`;

const quoting = html`<p>
  We summarise and link. Of a cited sentence a reader sees at most ${spanWordLimit} words, and of one source
  at most ${sourceWordLimit} words on a brief, quotations of the headline’s evidence included. The same holds
  for the feeds, the Markdown text and brief.json; they carry the place and a hash of the whole sentence
  instead of its text. The link opens the outlet’s page at the words shown, where the browser can do that.
</p>`;

const limits = list([
  'The check compares our words with the source’s words. It does not know whether the source is right.',
  'A sentence can be supported and still miss what matters most.',
  'The program reads English. It misreads irony, tables, captions and long sentences more often than people do.',
  'It knows only the outlets it follows and only what it has read since its archive began.',
  'It groups pages by their words; two events that sound alike can end up in one story, and one event in two.',
]);

const notYet = (isSigned: boolean) =>
  html`<p>Better said than hidden. On this site:</p>
    ${list([
      'No person reviews a brief before it is published. A brief that a person did review says so, until a machine changes it.',
      'There is no corrections desk and no form to report an error. A brief that is written anew gets a higher version number.',
      ...(isSigned ? [] : ['brief.json is not signed.']),
    ])}`;

const partsOf = (isSigned: boolean): readonly Part[] => [
  { id: 'writers', title: 'Who writes', body: writers },
  { id: 'check', title: 'What the check asks', body: check },
  { id: 'labels', title: 'What the labels say', body: labels },
  { id: 'reporting', title: 'What own reporting means', body: reporting },
  { id: 'quoting', title: 'How much we show of a source', body: quoting },
  { id: 'limits', title: 'What it cannot do', body: limits },
  { id: 'not-yet', title: 'What is not there yet', body: notYet(isSigned) },
];

/**
 * "How we write": what the program does, what it checks, and what it does not do.
 *
 * @example
 * howWeWritePage(site);
 */
export function howWeWritePage(site: Site): Markup {
  return layout(
    site,
    {
      title: 'How we write',
      description: 'How a sentence is made, what the check asks, what own reporting means, and the limits.',
      path: site.links.howWeWrite,
      current: 'how',
    },
    html`<h1 class="pt">How we write</h1>
      <p class="ptx">
        Everything on this site is written by software from pages it names, and nothing is reviewed by a
        person unless it says so. Every sentence opens to the words it was made from, so that you need not
        take it on trust.
      </p>
      ${partsOf(site.keyId !== null).map(
        ({ id, title, body }, index) =>
          html`<section class="sec${index === 0 ? ' first' : null}" id="${id}" aria-labelledby="h-${id}">
            <h2 id="h-${id}">${title}</h2>
            <div class="txt">${body}</div>
          </section>`,
      )}`,
  );
}
