import { z } from 'zod';
import { briefFormat } from '../brief-json.ts';
import { proofType } from './seal.ts';

const whole = z.int().min(0);
const share = z.number().min(0).max(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const webAddress = z.string().regex(/^https?:\/\/[^\s<>"]+$/);
const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);
const section = z.enum(['summary', 'context', 'archive', 'watch']);
const writer = z.enum(['classical', 'llm']);
const role = z.enum([
  'own',
  'rewrite',
  'reprint',
  'synthesis',
  'release',
  'sponsored',
  'opinion',
  'linked',
  'unknown',
]);
const range = z.strictObject({ start: whole, end: whole });

const selector = z.union([
  z.strictObject({ type: z.literal('TextPositionSelector'), start: whole, end: whole }),
  z.strictObject({
    type: z.literal('nutgraf:TextHashSelector'),
    sha256,
    prefix: z.string(),
    suffix: z.string(),
  }),
]);

const evidence = z.strictObject({
  articleId: z.string(),
  outlet: orNull(z.string()),
  title: z.string(),
  url: orNull(webAddress),
  role,
  at: instant,
  isDated: z.boolean(),
  articleSha256: orNull(sha256),
  // Absent: the text.
  field: z.enum(['title', 'description']).optional(),
  start: whole,
  end: whole,
  codePoints: orNull(range),
  selectors: z.array(selector).max(2),
  sha256,
  words: whole,
  head: z.string(),
  tail: z.string(),
  whole: z.boolean(),
  shownAt: orNull(z.string()),
  prefix: z.string(),
  suffix: z.string(),
  link: orNull(webAddress),
});

const reason = z.strictObject({ check: z.string(), words: z.array(z.string()), why: z.string() });

const verdict = z.strictObject({
  kind: z.enum(['supported', 'unsupported', 'contradicted', 'unclear']),
  score: share,
  profile: z.enum(['strict', 'edited', 'free']),
  weights: orNull(sha256),
  checks: z.array(z.string()),
  reasons: z.array(reason),
  verifier: orNull(z.strictObject({ model: z.string(), supports: z.boolean(), score: orNull(z.number()) })),
});

const operation = z.strictObject({
  name: z.string(),
  from: orNull(z.string()),
  fromWords: whole,
  to: z.string(),
});

const sentence = z.strictObject({
  id: z.string().regex(/^s[1-9]\d*$/),
  text: z.string().min(1),
  // Absent: the classical writer.
  by: writer.optional(),
  section,
  evidence: z.array(evidence).min(1),
  operations: z.array(operation),
  verdict,
});

const writtenBy = z.strictObject({
  writers: z.array(writer).min(1).max(2),
  headline: writer,
  sentences: z.strictObject({ classical: whole, llm: whole }),
  model: orNull(z.string()),
  provider: orNull(z.string()),
  prompt: orNull(z.string()),
  digitalSourceType: z.enum([
    'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
    'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic',
  ]),
});

const line = z.strictObject({
  section,
  text: z.string(),
  rule: z.string().optional(),
  cites: z.array(z.string()).optional(),
  stories: z.array(z.string()).optional(),
});

const coverage = z.strictObject({
  id: z.string(),
  outlet: orNull(z.string()),
  title: z.string(),
  url: orNull(webAddress),
  at: instant,
  role,
  ownReporting: orNull(z.boolean()),
  derivedFrom: orNull(z.string()),
  // Absent from documents made before pages were judged by signs.
  sign: orNull(z.string()).optional(),
  share: orNull(z.number()).optional(),
  adds: z.array(z.string()).optional(),
  why: z.string(),
});

const archiveLink = z.strictObject({
  storyId: z.string(),
  headline: z.string(),
  at: instant,
  relation: z.string(),
  score: z.number(),
  shared: z.array(z.string()),
});

/** Measures that other versions of the guard take are numbers too, or null where there is nothing to measure. */
const guard = z
  .object({
    longestRun: whole,
    longestQuote: whole,
    quotes: whole,
    mostWordsFromOneSource: whole,
    ledeOverlap: share,
    headlineOverlap: share,
    warnings: z.array(reason).optional(),
  })
  .catchall(orNull(z.number()));

const proof = z.strictObject({
  type: z.literal(proofType),
  keyId: z.string().regex(/^[\w-]{43}$/),
  created: instant,
  publicKey: z.strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string().regex(/^[\w-]{43}$/),
  }),
  signature: z.string().regex(/^[\w-]{86}$/),
});

/** The form `nutgraf-brief/1`, see docs/verify.md. No field but these. */
const briefSchema = z.strictObject({
  format: z.literal(briefFormat),
  id: z.string().min(1),
  storyId: z.string(),
  beat: z.string(),
  version: z.int().min(1),
  publishedAt: instant,
  updatedAt: instant,
  url: webAddress,
  language: z.literal('en'),
  label: z.string(),
  disclosure: z.string(),
  reviewedBy: orNull(z.strictObject({ by: z.string().min(1), role: z.string(), at: z.string() })),
  // Absent from documents made before there was more than one writer.
  writtenBy: writtenBy.optional(),
  headline: z.string().min(1),
  headlineEvidence: z.array(evidence),
  sentences: z.array(sentence).min(1),
  lines: z.array(line),
  coverage: z.array(coverage),
  counts: z.strictObject({ pages: whole, outlets: whole, ownOutlets: whole, copies: whole }),
  archive: z.strictObject({
    links: z.array(archiveLink),
    closest: orNull(archiveLink),
    searched: whole,
    since: orNull(instant),
  }),
  mentions: z.array(z.string()),
  guard,
  guardLimits: orNull(z.record(z.string(), z.number())),
  engine: z.string(),
  displayBudget: z.strictObject({ wordsPerSpan: whole, wordsPerSource: whole }),
  digests: z.record(z.string(), sha256),
  proof: proof.optional(),
});

/** A brief.json as a stranger reads it. */
export type BriefFile = z.infer<typeof briefSchema>;
/** One citation in it. */
export type EvidenceFile = BriefFile['headlineEvidence'][number];

/** A document of the right form, or what is wrong with it, place by place. */
export type BriefReading =
  | { readonly ok: true; readonly brief: BriefFile }
  | { readonly ok: false; readonly problems: readonly { readonly at: string; readonly why: string }[] };

const mostProblems = 20;

/**
 * A place in a document as people write it; empty for the whole.
 *
 * @example
 * placeOf(['sentences', 0, 'evidence', 1, 'start']); // 'sentences[0].evidence[1].start'
 */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')
    .slice(0, 200);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why something is plainly no brief.json; null when it looks like one. */
function otherThing(value: unknown): string | null {
  if (!isRecord(value)) return 'it is JSON, but not a brief: no object';
  const { format } = value;
  if (format === briefFormat) return null;
  if (format === undefined && 'storyId' in value && 'headlineEvidence' in value)
    return 'it is a record of an archive, not a published brief.json; make one with: nutgraf briefs json ID';
  if (format === undefined) return 'it is JSON, but not a brief: it has no "format"';
  const named = typeof format === 'string' ? JSON.stringify(format.slice(0, 40)) : 'no text';
  return `its format is ${named}; this program reads "${briefFormat}"`;
}

/**
 * Reads a parsed document as a brief.json.
 *
 * @returns The brief, or at most 20 places where it is not of the form.
 *
 * @example
 * readBrief({}); // { ok: false, problems: [{ at: '', why: 'it is JSON, but not a brief: it has no "format"' }] }
 */
export function readBrief(value: unknown): BriefReading {
  const other = otherThing(value);
  if (other !== null) return { ok: false, problems: [{ at: '', why: other }] };
  const read = briefSchema.safeParse(value);
  if (read.success) return { ok: true, brief: read.data };
  const problems = read.error.issues
    .slice(0, mostProblems)
    .map(({ path, message }) => ({ at: placeOf(path), why: message.slice(0, 200) }));
  return { ok: false, problems };
}

/**
 * The same form as JSON Schema (draft 2020-12), for other programs; the packed file is made of it.
 *
 * @example
 * // briefJsonSchema().$schema is 'https://json-schema.org/draft/2020-12/schema'
 */
export function briefJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(briefSchema);
  return {
    $schema,
    title: briefFormat,
    description: 'A published Nutgraf brief, see docs/verify.md',
    ...rest,
  };
}
