import { keysInFolder, keysOfFolder } from '../publish/proof/key-folder.ts';
import { createKey, readKeys, type KeySet, type StoredKey } from '../publish/proof/keys.ts';
import { createSigner, type Signer } from '../publish/proof/signer.ts';
import type { Context } from './context.ts';
import { machineNow } from './machine-clock.ts';

/** The key that the operator gave, from the setting; null when none was. */
export function givenKeys({ config }: Pick<Context, 'config'>): KeySet<StoredKey> | null {
  const { signingKey } = config.values;
  return signingKey === '' ? null : readKeys(signingKey, config.origin.signingKey);
}

/**
 * What signs the briefs of an archive: the key that was given, else the one in the archive's folder (made at the first
 * start). Several sites on one PostgreSQL must sign with one key, so there it is given or briefs stay unsigned. An
 * archive in memory gets a key that is forgotten with it.
 *
 * @returns Null when briefs are served unsigned.
 * @throws NutgrafError `NG_CONFIG_USAGE` for a key that cannot be used, `NG_ARCHIVE_OPEN` when none can be kept.
 *
 * @example
 * // signerOf(context, { isKept: true })?.keyId
 */
export function signerOf(
  context: Pick<Context, 'config' | 'dataDir' | 'databaseUrl'>,
  { isKept }: { readonly isKept: boolean },
): Signer | null {
  const given = givenKeys(context);
  if (given !== null) {
    const older = context.databaseUrl === null && isKept ? keysInFolder(context.dataDir) : null;
    return createSigner(given, older?.keys);
  }
  if (!isKept) return createSigner({ keys: [createKey(machineNow())] });
  return context.databaseUrl === null ? createSigner(keysOfFolder(context.dataDir, machineNow())) : null;
}
