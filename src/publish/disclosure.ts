import type { WriterKind } from '../news/mod.ts';
import { disclosureLine, shownModel } from './disclosure-line.ts';
import type { Disclosable, Disclosure, PageDisclosure, SourceType } from './disclosure-records.ts';

/** Their twins in schema.org (IPTCDigitalSourceEnumeration). */
export const schemaSourceType: Readonly<Record<SourceType, string>> = {
  algorithmicMedia: 'https://schema.org/AlgorithmicMediaDigitalSource',
  trainedAlgorithmicMedia: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  compositeSynthetic: 'https://schema.org/CompositeSyntheticDigitalSource',
};

/** The vocabulary; its addresses begin with `http:` for good. */
export const sourceTypeScheme = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

const kinds: readonly WriterKind[] = ['classical', 'llm'];

/** The source type of text by these writers. */
function sourceTypeOf(writers: readonly WriterKind[]): SourceType {
  if (!writers.includes('llm')) return 'algorithmicMedia';
  return writers.includes('classical') ? 'compositeSynthetic' : 'trainedAlgorithmicMedia';
}

/** A review holds for the version it was made of: a machine's new version is not reviewed. */
function reviewOf({ review, version }: Disclosable): Disclosure['reviewed'] {
  if (review?.version !== version || review.by.trim() === '') return null;
  const { by, role, at } = review;
  return { by, role, at };
}

/**
 * How a brief came to be: who wrote it, by which model, whether a person reviewed it, and what that is in the words of
 * IPTC. Every output tells what this gives and nothing else.
 *
 * Source: IPTC NewsCodes digitalsourcetype; Regulation (EU) 2024/1689, Article 50(4): the label goes only with a
 * person's review of that very version.
 *
 * @example
 * disclosureOf(brief).line; // 'Written by software from 2 outlets with own reporting. Not reviewed by a person.'
 */
export function disclosureOf(brief: Disclosable): Disclosure {
  const { writer, headlineBy: headline = 'classical', engine } = brief;
  const by = brief.sentences.map((sentence) => sentence.by ?? 'classical');
  const present = new Set<WriterKind>([headline, ...by, ...(writer?.kind === 'llm' ? ['llm' as const] : [])]);
  const writers = kinds.filter((kind) => present.has(kind));
  const isModel = writers.includes('llm');
  const model = isModel ? shownModel(writer?.model) : null;
  const of = (kind: WriterKind) => by.filter((one) => one === kind).length;
  const told = {
    writers,
    headline,
    sentences: { classical: of('classical'), llm: of('llm') },
    models: model === null ? [] : [model],
    provider: (isModel ? writer?.provider : undefined) ?? null,
    prompt: (isModel ? writer?.prompt : undefined) ?? null,
    engine,
    reviewed: reviewOf(brief),
    sourceType: sourceTypeOf(writers),
  };
  return { line: disclosureLine(told, brief), ...told };
}

function reviewedWords(reviewed: number, briefs: number): string {
  if (reviewed === 0) return 'No brief is reviewed by a person.';
  if (reviewed === briefs) return 'Every brief is reviewed by a person.';
  return `${String(reviewed)} of ${String(briefs)} briefs ${reviewed === 1 ? 'is' : 'are'} reviewed by a person.`;
}

/**
 * How the briefs of a page or a feed came to be, together.
 *
 * @example
 * disclosureOfAll([]).line; // 'Written by software from the outlets named. No brief is reviewed by a person.'
 */
export function disclosureOfAll(
  all: readonly Pick<Disclosure, 'writers' | 'models' | 'reviewed'>[],
): PageDisclosure {
  const present = new Set(all.flatMap(({ writers }) => writers));
  const writers = present.size === 0 ? kinds.slice(0, 1) : kinds.filter((kind) => present.has(kind));
  const models = [...new Set(all.flatMap((one) => one.models))].sort();
  const reviewed = all.filter((one) => one.reviewed !== null).length;
  const named = models.length === 0 ? '' : ` (${models.slice(0, 3).join(', ')})`;
  const model = `${models.length > 1 ? 'language models' : 'a language model'}${named}`;
  const by = writers
    .map((kind) => (kind === 'classical' ? 'software' : model))
    .join(writers.length > 1 ? ' and by ' : '');
  return {
    line: `Written by ${by} from the outlets named. ${reviewedWords(reviewed, all.length)}`,
    ...{ writers, models, reviewed, briefs: all.length, sourceType: sourceTypeOf(writers) },
  };
}

/** Who wrote, in a few words: for tags of feeds and marks beside a headline. */
export function writerWords(writers: readonly WriterKind[]): string {
  if (!writers.includes('llm')) return 'Written by software';
  return writers.includes('classical')
    ? 'Written in part by a language model'
    : 'Written by a language model';
}

/** Whether a person reviewed it, in a few words. */
export function reviewWords(isReviewed: boolean): string {
  return isReviewed ? 'Reviewed by a person' : 'Not reviewed by a person';
}

/**
 * The same for machines, for `<meta name="ai-disclosure">` and front matter.
 *
 * @example
 * disclosureMeta(disclosureOfAll([])); // 'generated; review=none; writers=classical; source=algorithmicMedia'
 */
export function disclosureMeta(told: Disclosure | PageDisclosure): string {
  const { writers, models, sourceType, reviewed } = told;
  const isReviewed = 'briefs' in told ? told.briefs > 0 && reviewed === told.briefs : reviewed !== null;
  const named = models.length === 0 ? '' : `; models=${models.map(encodeURIComponent).join(',')}`;
  return `generated; review=${isReviewed ? 'human' : 'none'}; writers=${writers.join(',')}; source=${sourceType}${named}`;
}
