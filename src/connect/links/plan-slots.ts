import type { Article, ClaimSlot, DateMention, Evidence } from '../../news/mod.ts';
import { docShare, isUsuallyName, plainMarks, stem, transitiveVerb } from '../../text/mod.ts';
import { bareName, isSameName } from './story-names.ts';

const longestSubject = 60;
const mostObjectWords = 6;

/**
 * Firm words of one's own plan. Left out are "may", "could" and "is expected to": others' guesses; and "was due to",
 * which tells that it came to nothing.
 */
const firmPlan =
  /^(?<subject>\p{Lu}[^,;:()"]{1,60}?) (?:(?:still|also|now|again) )?(?:will|plans? to|intends? to|(?:is|are) (?:(?:due|set|scheduled|slated) )?to|(?:(?:has|have) )?(?:agreed|vowed|pledged|promised) to)(?<not> not)? (?<verb>\p{Ll}+) (?<rest>[^;:()"]+)$/u;
/** Of a condition, a choice or a part the slot would tell as if it were all. */
const conditional = /\b(?:if|unless|whether|or|may|might|could|would|either|only|except|partly)\b/;
const noName =
  /^(?:some|many|several|both|all|most|few|more|one|two|three|four|five|six|seven|eight|nine|ten|no|every|each|another|other|this|that|these|those|it|its|he|she|his|her|they|their|we|our|you|i|my|there|here|but|and|or|nor|yet|even|still|so|if|when|while|as|in|on|at|by|for|after|before|now|then|what|who|how|to)\b/i;
const ofNames = /^(?:\p{Lu}[\p{L}\d.'’&-]*|of|the|for|de|von|van|al|&)$/u;
const endsObject =
  /^(?:in|on|at|by|for|with|after|before|from|to|into|onto|over|during|until|till|next|this|last|as|when|while|because|that|which|who|where|about|under|against|through|and|but|so|within|without|amid|among|between|ahead|such|starting|beginning|today|tomorrow|later|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
const byDay = /\b(?:by|on|before)\s$/i;

/** A name, as far as its words tell: one word alone must be one that news writes with a capital, or that it never writes. */
function isNamed(subject: string): boolean {
  if (subject.length > longestSubject || noName.test(subject)) return false;
  if (!/^\p{Lu}/u.test(subject) || !subject.split(' ').every((word) => ofNames.test(word))) return false;
  const key = stem(subject.toLowerCase());
  return subject.includes(' ') || isUsuallyName(key) || docShare(key) === 0;
}

/** "Take over", "crack down": the verb alone is another; and of "a series of meetings and talks" the half is another thing. */
const noObject = /^(?:down|out|up|off|over|back|away|together|in|on)\b|\b(?:of|and|how|what|why)$/i;

function objectOf(rest: string): string | null {
  const found: string[] = [];
  for (const word of rest.split(' ')) {
    const bare = word.replace(/[,.]+$/, '');
    if (/^(?:and|or)$/i.test(bare)) return null;
    if (bare === '' || endsObject.test(bare)) break;
    found.push(bare);
    if (bare !== word) break;
  }
  const hasContent = found.some(
    (word) => /^\p{L}{3,}/u.test(word) && !/^(?:the|its|his|her|their|any|all)$/i.test(word),
  );
  const object = found.join(' ');
  return hasContent && found.length <= mostObjectWords && !noObject.test(object) ? object : null;
}

/** The one day the sentence sets, when it lies ahead of the article. */
function dueOf(sentence: string, dates: readonly DateMention[], article: Article): string | undefined {
  const published = (article.publishedAt ?? article.readAt).slice(0, 10);
  const days = dates.filter(({ iso }) => iso?.length === 10);
  const [day] = days;
  if (days.length !== 1 || dates.length !== 1 || !day?.iso || day.iso <= published) return undefined;
  const isSet = byDay.test(sentence.slice(0, day.start)) || /^\p{Lu}\p{L}+day\b/u.test(day.raw);
  return isSet ? day.iso : undefined;
}

function isOwnPlan(subject: string, { speaker, attribution }: Evidence): boolean {
  return [speaker, attribution?.source ?? null].every(
    (by) => by === null || isSameName(bareName(by), subject) || isSameName(subject, bareName(by)),
  );
}

/**
 * What a sentence of kind `planned` says that someone named is to do to something, with the day it sets; null where it
 * is a condition, a guess, or another's word. The object keeps its article, so that it can be told again.
 *
 * @example
 * // "Ostrel Power plans to publish the records by 18 December." gives
 * // { subject: 'Ostrel Power', verb: 'publish', object: 'the records', isNegated: false, figures: [], kind: 'planned', due: '2026-12-18' }
 */
export function planSlot(evidence: Evidence, article: Article): ClaimSlot | null {
  const sentence = plainMarks(evidence.span.exact);
  const groups = firmPlan.exec(sentence.replace(/[.\s]+$/, ''))?.groups;
  if (evidence.kind !== 'planned' || groups === undefined || conditional.test(sentence)) return null;
  const subject = bareName(groups['subject']!.trim());
  const verb = groups['verb']!;
  const object = objectOf(groups['rest']!);
  if (
    object === null ||
    !isNamed(subject) ||
    transitiveVerb(verb)?.lemma !== verb ||
    !isOwnPlan(subject, evidence)
  )
    return null;
  const due = dueOf(sentence, evidence.dates, article);
  const isNegated = groups['not'] !== undefined;
  return {
    subject,
    verb,
    object,
    isNegated,
    figures: [],
    kind: 'planned',
    ...(due !== undefined && { due }),
  };
}
