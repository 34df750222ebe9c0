import {
  changedParts,
  checkSignature,
  readBrief,
  readStrictJson,
  type BriefFile,
  type PublishedKey,
  type SignatureCheck,
} from '../../publish/proof/mod.ts';
import { checkContent, noSpans, stepOf, type ContentOptions } from './content.ts';
import type { Difference, StepResult, VerifyReport } from './verify-records.ts';

/** What a brief is checked against. Nothing of it is fetched. */
export interface VerifyOptions extends ContentOptions {
  /** Keys of the publisher, as far as they are known here. */
  readonly keys: readonly PublishedKey[];
  /** Where the keys come from, for people. */
  readonly keysFrom: string;
  /** Only form, signature and parts. */
  readonly signatureOnly?: boolean;
  readonly allowUnsigned?: boolean;
}

function unreadable(problems: readonly { at: string; why: string }[], engine: string): VerifyReport {
  const differences = problems.map((problem): Difference => ({ step: 'form', ...problem }));
  const [first] = problems;
  const place = first === undefined || first.at === '' ? '' : `${first.at}: `;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return {
    ok: false,
    brief: null,
    engine: { published: null, now: engine },
    signature: null,
    key: { id: null, why: 'nothing was checked' },
    spans: noSpans,
    sentences: [],
    differences,
    steps: [{ step: 'form', mark: 'wrong', line: `not a brief: ${place}${first?.why ?? ''}${more}` }],
  };
}

/** An intact signature of a stranger is no difference where nobody said whose it should be. */
function isAccepted({ state }: SignatureCheck, { keys, allowUnsigned = false }: VerifyOptions): boolean {
  return (
    state === 'valid' ||
    (state === 'unknown key' && keys.length === 0) ||
    (state === 'unsigned' && allowUnsigned)
  );
}

function signatureStep(
  check: SignatureCheck,
  options: VerifyOptions,
): { step: StepResult; differences: Difference[] } {
  const { state, why } = check;
  const from = state === 'valid' ? `, ${options.keysFrom}` : '';
  const line = `${state}: ${why}${from}`;
  if (!isAccepted(check, options))
    return {
      step: { step: 'signature', mark: 'wrong', line },
      differences: [{ step: 'signature', at: 'proof', why: line }],
    };
  return { step: { step: 'signature', mark: state === 'valid' ? 'right' : 'open', line }, differences: [] };
}

function partDifferences(brief: BriefFile): Difference[] {
  return changedParts(brief).map((part) => {
    const place = /^s(\d+)$/.exec(part);
    const at = place === null ? part : `sentences[${Number(place[1]) - 1}]`;
    return { step: 'parts', at, why: 'does not agree with its hash in digests' };
  });
}

async function verifyRead(brief: BriefFile, options: VerifyOptions): Promise<VerifyReport> {
  const check = checkSignature(brief, options.keys);
  const signature = signatureStep(check, options);
  const parts = partDifferences(brief);
  const content = options.signatureOnly === true ? null : await checkContent(brief, options);
  const differences = [...signature.differences, ...parts, ...(content?.differences ?? [])];
  const { id, version, headline, url } = brief;
  return {
    ok: differences.length === 0 && (content?.spans.missing ?? 0) === 0,
    brief: { id, version, headline, url },
    engine: { published: brief.engine, now: options.engine },
    signature: check.state,
    key: { id: check.keyId, why: check.why },
    spans: content?.spans ?? noSpans,
    sentences: content?.sentences ?? [],
    differences,
    steps: [
      stepOf(
        'form',
        differences,
        `${brief.format}, every field of the right form`,
        'of the right form, out of order',
      ),
      signature.step,
      stepOf(
        'parts',
        parts,
        'every part agrees with its hash',
        `changed: ${parts.map(({ at }) => at).join(', ')}`,
      ),
      ...(content?.steps ?? []),
    ],
  };
}

/**
 * Checks a published brief again, without the network: its form, its signature, the hash of each part, every cited
 * span against its article, every sentence and the headline by the gate, the republish guard, and whether the
 * document agrees with itself and with the archive's record.
 *
 * @param text The document as it was received, any text at all.
 * @returns A report; `ok` only when nothing differs and nothing was missing. Never throws for what a document says.
 * @throws NutgrafError whatever the archive throws.
 *
 * @example
 * (await verifyBrief('<html>', { keys: [], keysFrom: '', archive: null, sources: [], engine: '0.1.0' })).ok; // false
 */
export async function verifyBrief(text: string, options: VerifyOptions): Promise<VerifyReport> {
  const json = readStrictJson(text.replace(/^\ufeff/, ''));
  if (!json.ok) return unreadable([{ at: '', why: json.why }], options.engine);
  const reading = readBrief(json.value);
  if (!reading.ok) return unreadable(reading.problems, options.engine);
  return verifyRead(reading.brief, options);
}
