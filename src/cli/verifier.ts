import type { Veto } from '../check/mod.ts';
import { verifierConfig, type Config } from '../config/mod.ts';
import { NutgrafError } from '../errors.ts';
import type { WireEvent } from '../wire/mod.ts';
import type { Closing } from './closing.ts';
import type { Context } from './context.ts';
import { eventLine } from './event-line.ts';

/** The configured verifier while it is open. */
export interface OpenVeto extends Veto {
  close(): Promise<void>;
}

interface Use {
  readonly context: Context;
  readonly closing: Closing;
}

type VerifierEvent = Extract<WireEvent, { kind: 'verifier' }>;

/**
 * Opens the verifier that the settings name. Nothing of it is loaded when they name none.
 *
 * @param onEvent Told when it stops answering and when it answers again.
 * @returns null when none is configured.
 * @throws NutgrafError NG_CONFIG_USAGE when the settings do not fit together.
 */
export async function openVeto(
  { config }: Pick<Context, 'config'>,
  onEvent: (event: VerifierEvent) => void,
): Promise<OpenVeto | null> {
  const wanted = verifierConfig(config.values);
  if (wanted === null) return null;
  const { isRequired, ...settings } = wanted;
  const { createVerifier } = await import('../providers/mod.ts');
  const verifier = createVerifier(settings, {
    nowMs: Date.now,
    onChange: (change) => {
      onEvent({ kind: 'verifier', isRequired, ...change });
    },
  });
  return { verifier, isRequired, close: () => verifier.close() };
}

/** The configured verifier until the command ends; what it fails at is said on `err`. */
export async function useVeto({ context, closing }: Use): Promise<OpenVeto | null> {
  const veto = await openVeto(context, (event) => {
    context.terminal.err(`${eventLine(event) ?? ''}\n`);
  });
  if (veto !== null) closing.add(() => veto.close());
  return veto;
}

/**
 * The same for a command that was told to use one.
 *
 * @throws NutgrafError NG_CONFIG_USAGE when none is configured.
 */
export async function requireVeto(use: Use): Promise<OpenVeto> {
  const veto = await useVeto(use);
  if (veto !== null) return veto;
  throw new NutgrafError('NG_CONFIG_USAGE', 'no verifier is configured', {
    hint: 'Name its endpoint in NUTGRAF_VERIFIER_URL; see docs/operate/verifier.md',
  });
}

/** The verifier in words: model and host, never the key; null when none is configured. */
export function verifierWords(config: Config): string | null {
  const wanted = verifierConfig(config.values);
  if (wanted === null) return null;
  const { model, url, kind, isRequired } = wanted;
  return `${model} at ${new URL(url).host} (${kind}), ${isRequired ? 'required' : 'may veto'}`;
}
