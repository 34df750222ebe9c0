import type { Article } from '../../../news/mod.ts';
import { frames, terms } from '../../../text/mod.ts';
import type { Clause } from './clause.ts';

const lastOpener = 13;
/** "On 19 November, the mill …" */
const opensWithDay =
  /^On (?:\d{1,2} )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,/;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** "The plan was …": a thing that a reader of the headline alone cannot place. */
function isUnplaced(subject: string, title: string): boolean {
  const bare = /^[Tt]he ((?:[\p{Ll}\d][\p{L}\d-]* ?){1,3})$/u.exec(subject.trim())?.[1];
  if (bare === undefined) return false;
  const named = new Set(terms(title).map((term) => term.stem));
  return !terms(bare).some((term) => named.has(term.stem));
}

/** "Holt said …" where the page calls him Lee Holt, and not in its headline. */
function isSecondMention(subject: string, { title, text }: Article): boolean {
  const name = /^(\p{Lu}[\p{Ll}’'-]+)(?:['’]s)?(?= |$)/u.exec(subject.trim())?.[1];
  if (name === undefined || /^\p{Lu}\S* \p{Lu}/u.test(subject) || title.includes(name)) return false;
  return new RegExp(`\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\.? )?${escaped(name)}(?!\\p{L})`, 'u').test(text);
}

/**
 * True when a core may be the first sentence of a brief: it stands near the top of its page, and its subject is named
 * or stands in the headline.
 *
 * @param sentence Number of the source sentence on its page, from 0.
 */
export function mayOpen(core: string, clause: Clause, sentence: number, article: Article): boolean {
  if (sentence > lastOpener || (clause.start > 0 && !opensWithDay.test(core))) return false;
  const front = frames(core).find((frame) => frame.place === 'front' && frame.verb === 'according to');
  const from = front ? front.end : clause.tokens[clause.start]!.start;
  const subject = core.slice(from, clause.tokens[clause.verb]!.start);
  return !isUnplaced(subject, article.title) && !isSecondMention(subject, article);
}
