import type { CoverageRole, GroundedArticle } from '../../news/mod.ts';
import type { PageSigns } from './page-signs.ts';

/** What a page is by its own word, and the sentence that says so to readers. */
export interface PageGenre {
  readonly role: CoverageRole;
  readonly ownReporting: boolean | null;
  readonly why: string;
}

const headChars = 500;
/** The name of a release service where the dateline puts it: "LONDON, May 4 /PRNewswire/ --", "(BUSINESS WIRE)--". */
const issued =
  /[/(]\s?(PR ?Newswire(?:-[\w ]+)?|Business ?Wire|Globe ?Newswire|ACCESS ?WIRE|EIN Presswire|Newsfile Corp\.?|CNW|PRWeb|ANI Press Release|Send2Press[^)/]{0,20})\s?[/)]/i;
const paid =
  /^(?:sponsored|ad|paid (?:advertisement|post|program|content)|partner content|(?:presented|brought to you) by .{2,60}|in (?:paid )?partnership with .{2,60}|this (?:article|content|post) (?:is|was) (?:sponsored|paid for|produced in partnership)\b.*)$/i;

function line(text: string): string {
  return text.trimStart().split('\n', 1)[0]!.trim();
}

/** A slot for an advert often stands at the top of a report: the word alone counts where nothing is attributed. */
function paidSign(title: string, text: string, { attributions }: PageSigns): string | null {
  const first = line(text);
  if (/^(?:advertisement|advert)[.:]?$/i.test(first) && attributions === 0) return first;
  return [line(title), first].find((sign) => paid.test(sign)) ?? null;
}

/**
 * What a page says it is, where that settles that it does not report: linked only, a release, an advert, an opinion.
 * Null for reports and roundups.
 */
export function pageGenre(source: GroundedArticle, text: string, signs: PageSigns): PageGenre | null {
  const { genre, genreSigns, article } = source;
  if (genre === 'linked')
    return {
      role: 'linked',
      ownReporting: null,
      why: `Linked only: ${genreSigns[0] ?? 'its publisher allows no more'}`,
    };
  if (genre === 'opinion') return { role: 'opinion', ownReporting: false, why: 'An opinion piece' };
  const wire = issued.exec(text.slice(0, headChars))?.[1];
  if (genre === 'release' || wire !== undefined) {
    const through = wire === undefined ? '' : `, sent through ${wire}`;
    return {
      role: 'release',
      ownReporting: false,
      why: `A press release, written by a party to the story${through}`,
    };
  }
  if (genre === 'sponsored' || paidSign(article.title, text, signs) !== null)
    return { role: 'sponsored', ownReporting: false, why: 'Paid for by a sponsor' };
  return null;
}
