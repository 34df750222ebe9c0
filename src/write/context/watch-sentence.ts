import type { DraftSentence, Evidence, EvidenceId, GroundedArticle, Ledger } from '../../news/mod.ts';
import { dates, words } from '../../text/mod.ts';

/** A sentence the writer made from one sentence of a page, and that the gate let pass. */
export interface WatchCandidate {
  readonly sentence: DraftSentence;
  readonly evidence: Evidence;
  readonly article: GroundedArticle;
}

/** "was due to open": that it will is no longer said. */
const gone =
  /\b(?:was|were|had been|has been|have been)(?:n['’]t)? (?:[a-z]+ )?(?:to|due|set|scheduled|slated|expected|supposed|planned|going|meant)\b|\bplanned\b/;
/** Of someone's word a plan ("said it would"), else a thing that is not to be. */
const supposed = /\bwould\b/;
const open = /\b(?:may|might|could|likely|unlikely|if|unless)\b/;
/** Days ahead up to which a day without its year is clear. */
const clearDays = 300;
const dayMs = 86_400_000;

/** The first whole day after `now` that the text itself names, by day and month; null when there is none. */
function dayAhead({ sentence, article }: WatchCandidate, now: string): string | null {
  const published = article.article.publishedAt ?? article.article.readAt;
  const written = dates(sentence.text, published).filter(
    ({ raw, iso }) => iso?.length === 10 && /\d/.test(raw) && /\p{L}{3}/u.test(raw),
  );
  const [day] = written;
  if (written.length !== 1 || day?.iso === undefined || day.iso === null || day.iso <= now.slice(0, 10))
    return null;
  const away = (Date.parse(day.iso) - Date.parse(now)) / dayMs;
  return away <= clearDays || day.raw.includes(day.iso.slice(0, 4)) ? day.iso : null;
}

/** "The company will reopen": a reader who comes to it last still asks which. */
const unnamed =
  /(?:^|^According to [^,]+, |reported that )[Tt]he (?:company|firm|group|agency|pair|two|man|woman|suspect|rest|others?)\b(?! (?:of|in|from)\b)/;

/** "Thorley will lead the talks": a surname that neither the sentence nor what the rest of the brief cites has in full. */
function hasLoneSurname(text: string, { story, items }: Ledger, used: ReadonlySet<EvidenceId>): boolean {
  const told = [text, ...items.filter(({ id }) => used.has(id)).map(({ evidence }) => evidence.span.exact)];
  const alone = words(text).map((word) => word.text.replace(/['’]s$/, ''));
  return story.entities.some(({ kind, name }) => {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    return (
      kind === 'person' &&
      surname !== name &&
      alone.includes(surname) &&
      !told.some((each) => each.includes(name))
    );
  });
}

interface Ranked {
  readonly candidate: WatchCandidate;
  readonly day: string;
  readonly isOpen: boolean;
  readonly origins: number;
}

function byWorth(a: Ranked, b: Ranked): number {
  return (
    Number(a.isOpen) - Number(b.isOpen) ||
    b.origins - a.origins ||
    (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
    a.candidate.evidence.sentence - b.candidate.evidence.sentence ||
    a.candidate.sentence.text.length - b.candidate.sentence.text.length ||
    (a.candidate.sentence.text < b.candidate.sentence.text ? -1 : 1)
  );
}

/**
 * What to watch: of the writer's sentences one that tells of a plan with its day, which lies ahead and is written out.
 * Plans come before what only may happen, those of more origins first, then the nearest day. Null when none earns it;
 * a plan that is told as past ("was due to open") never does.
 *
 * @param candidates Sentences that passed the gate one by one, each under one citation.
 * @param used Evidence the rest of the brief cites.
 * @returns The same sentence in section `watch`.
 *
 * @example
 * watchSentence(candidates, ledger, new Set())?.text;
 * // 'The council is to vote on 3 December, the Harbour Ledger reported.'
 */
export function watchSentence(
  candidates: readonly WatchCandidate[],
  ledger: Ledger,
  used: ReadonlySet<EvidenceId>,
): DraftSentence | null {
  const ranked = candidates.flatMap((candidate): Ranked[] => {
    const { evidence, sentence } = candidate;
    if (evidence.kind !== 'planned' || used.has(evidence.id) || gone.test(sentence.text)) return [];
    if (unnamed.test(sentence.text) || hasLoneSurname(sentence.text, ledger, used)) return [];
    if (evidence.speaker === null && supposed.test(sentence.text)) return [];
    const day = dayAhead(candidate, ledger.now);
    if (day === null) return [];
    const claim = ledger.items.find(({ id }) => id === evidence.id)?.claim ?? null;
    const origins = claim === null ? 1 : (ledger.story.claims[claim]?.origins.length ?? 1);
    return [{ candidate, day, isOpen: open.test(sentence.text), origins }];
  });
  const [best] = ranked.sort(byWorth);
  return best === undefined ? null : { ...best.candidate.sentence, section: 'watch' };
}
