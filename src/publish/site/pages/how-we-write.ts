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

const sentences = html`<p>
    The wire reads pages of the outlets it is told to follow and puts pages about the same event into one
    story. For a brief it picks a few source sentences and makes ours from them. No language model takes part.
    What our sentence says comes from the one or two source sentences it cites, changed only by the steps of
    this closed list:
  </p>
  ${list(Object.values(operationWords))}
  <p>
    Every step taken is kept and shown when you open a sentence. Lines that say how many pages or outlets
    carry a story are counted by the program and marked as computed.
  </p>`;

const check = html`<p>
    After a sentence is written another part of the program holds it against the source sentences it cites,
    and nothing else. It asks:
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
      'No person has reviewed any brief.',
      'There is no corrections desk and no form to report an error. A brief that is written anew gets a higher version number.',
      'Where outlets contradict each other is not worked out. Each sentence names its outlet; read them beside each other.',
      'Nothing is said about what to watch next.',
      ...(isSigned ? [] : ['brief.json is not signed.']),
    ])}`;

const partsOf = (isSigned: boolean): readonly Part[] => [
  { id: 'sentences', title: 'How a sentence is made', body: sentences },
  { id: 'check', title: 'What the check asks', body: check },
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
        person. Every sentence opens to the words it was made from, so that you need not take it on trust.
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
