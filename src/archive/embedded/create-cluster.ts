import { syncTree } from './archive-folder.ts';
import { Engine } from './engine.ts';
import { reasonOf } from './folder-error.ts';

/**
 * A program of its own, run by `first-start.ts`: `create-cluster <folder>`. Its last line says why it failed. It ends
 * when its standard input does, and with that when its parent is killed; the database, which never lets the events of
 * its thread through, is in another one for this.
 */
const folder = process.argv[2]!;
process.stdin.on('end', () => process.exit(1)).resume();

try {
  const engine = await Engine.start(folder);
  await engine.close();
  syncTree(folder);
  process.exit(0);
} catch (error) {
  process.stderr.write(`\n${reasonOf(error)}\n`, () => process.exit(1));
}
