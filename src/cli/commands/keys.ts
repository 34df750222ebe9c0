import { NutgrafError } from '../../errors.ts';
import { keysOfFolder, rotateKeys } from '../../publish/proof/key-folder.ts';
import { publishedKey, type PublishedKey } from '../../publish/proof/keys.ts';
import { existingArchive, type Context } from '../context.ts';
import { machineNow } from '../machine-clock.ts';
import { givenKeys, signerOf } from '../signing.ts';
import { printJson } from '../terminal.ts';

function report(keys: readonly PublishedKey[], { terminal }: Context): number {
  if (terminal.json) printJson(terminal, { keys });
  else if (keys.length === 0) terminal.out('There is no key; briefs are served unsigned.\n');
  for (const { kid, createdAt, retiredAt } of terminal.json ? [] : keys) {
    const since = createdAt === undefined ? '' : `, since ${createdAt.slice(0, 16)}`;
    const state = retiredAt === undefined ? 'signs' : `retired ${retiredAt.slice(0, 16)}`;
    terminal.out(`${kid}  ${state}${since}\n`);
  }
  return 0;
}

/** nutgraf keys list: the public keys of an archive, as the site publishes them. */
export function listKeys(context: Context): number {
  existingArchive(context);
  return report(signerOf(context, { isKept: true })?.keySet.keys ?? [], context);
}

/** nutgraf keys rotate: a new key from the next start on; the old ones stay to check what they signed. */
export function rotateKeysCommand(context: Context): number {
  existingArchive(context);
  if (context.databaseUrl !== null || givenKeys(context) !== null)
    throw new NutgrafError('NG_CONFIG_USAGE', 'the key in use was given from outside and is not kept here', {
      hint: 'Put the new key and the old public one into that file, see docs/verify.md',
    });
  const { dataDir } = context;
  keysOfFolder(dataDir, machineNow());
  const { keys } = rotateKeys(dataDir, machineNow());
  if (!context.terminal.json)
    context.terminal.err('A site that runs signs with the new key after a restart.\n');
  return report(keys.map(publishedKey), context);
}
