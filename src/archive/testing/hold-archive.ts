import { closeOnSignals, openStore } from '../mod.ts';
import { inventChange } from './invented-records.ts';

/**
 * `hold-archive <folder> <article> <end>`: opens an archive, saves the article, says so, and then
 * `wait` closes on a signal, `leave` lets the process end with the archive open.
 */
const [, , dataDir, article, end] = process.argv;
const { archive } = await openStore({ dataDir: dataDir!, databaseUrl: null, command: 'nutgraf test' });
await archive.save(inventChange({ article: Number(article), version: 1 }));
if (end === 'wait') {
  closeOnSignals(archive);
  setInterval(() => undefined, 60_000);
}
process.stdout.write('saved\n');
