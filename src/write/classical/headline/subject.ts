import { words } from '../../../text/mod.ts';
import type { LineVerb } from './line-verb.ts';

/** Things that everybody knows without being told which. */
const known =
  /^(?:The |the )?(?:\p{L}+ )?(?:economy|government|pandemic|unemployment|world|coronavirus|virus|variant|markets?|inflation|church|army|military|police|congress|senate|supreme|parliament|white|house|pentagon|kremlin|treasury|nato)\b/iu;
/** Heads that say nothing without what was told before. */
const bareHead =
  /^(?:bill|bills|lawsuit|results?|measures?|moves?|decision|search|man|woman|officials?|announcement|ruling|order|plan|plans|proposal|company|firm|group|agency|report|letter|statement|suspects?|two|pair|three|vote|deal|law|document|documents|department|incident|attack|comments?|remarks?|figure|news|changes?|legislation|board|court|judge|president|spokesman|spokeswoman|party|team|program|effort|meeting|hearing|trial|case|investigation|review|study|test|book|speech|film|show|story|event|protest|campaign|policy|rule|rules|agreement|committee|commission|panel|council|office|official|authorities|people|many|some|others|critics|supporters|opponents|experts|analysts|sources|aides|lawyers|prosecutors|rumors|talk|question|problem|issue|point|idea|reason|result|number|numbers|data|moment|manifesto|screed|edict|projectile|missile|ultimatum|hashtag|state|city|country|nation|region|town|network|website|channel|victim|victims|defendant|plaintiff|author|memo|photo|video|tape|clip|tweet|tweets|post|posts|interview|article|piece|op-ed|column|poll|survey|researchers|scientists|investigators|organization|institute|foundation|charity|fund|bank|airline|carrier|manufacturer|automaker|retailer|chain|store|shop|factory|plant|site|facility|building|home|school|university|college|hospital|clinic)$/i;

/** How the line's source opens. */
export interface Opening {
  /** With "the", whether the line keeps it or not. */
  readonly isDefinite: boolean;
  /** The line's first word is a name and has its capital for that. */
  readonly opensWithName: boolean;
}

/**
 * True when a line's subject says of itself who or what is meant: it has a name, an indefinite article, or more than
 * a bare noun. "The bill", "Results", "The court’s decision" lean on what was told before.
 *
 * @example
 * namesSubject('Bill passed by one vote', lineVerb('Bill passed by one vote'), { isDefinite: true, opensWithName: false });
 * // false
 */
export function namesSubject(text: string, verb: LineVerb | null, opening: Opening): boolean {
  const { isDefinite, opensWithName } = opening;
  const list = words(text);
  const subject = list.slice(0, verb?.at ?? 3);
  const [first] = subject;
  if (!first) return false;
  const content = subject.filter(({ text: word }) => !/^(?:the|a|an)$/i.test(word));
  const head = content.at(-1)?.text ?? '';
  const isName = content.some(
    ({ text: word, start }) =>
      /^\p{Lu}/u.test(word) && (start > 0 || opensWithName || /\p{Lu}.*\p{Lu}|['’]s$/u.test(word)),
  );
  if (isName) return true;
  if (/^(?:A|An|Another)$/.test(first.text)) return true;
  if (known.test(text)) return true;
  if (content.length === 1) return !bareHead.test(head) && (!isDefinite || !/^\p{Ll}/u.test(head));
  return (
    !isDefinite &&
    !(
      content.length === 2 &&
      bareHead.test(head) &&
      /^(?:other|more|many|several|some|senior|top|new)$/i.test(content[0]!.text)
    )
  );
}
