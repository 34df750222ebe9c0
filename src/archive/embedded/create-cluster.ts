import { syncTree } from './archive-folder.ts';
import { reasonOf } from './folder-error.ts';
import { startPglite } from './start-pglite.ts';

/** A program of its own, run by `first-start.ts`: `create-cluster <folder>`. Its last line says why it failed. */
const folder = process.argv[2]!;
const complaints: string[] = [];

function fail(error: unknown): never {
  process.stderr.write(`\n${complaints.at(-1) ?? reasonOf(error)}\n`);
  process.exit(1);
}

try {
  const pglite = await startPglite({
    folder,
    onLog: (line) => {
      if (/^(?:ERROR|FATAL|PANIC):/.test(line)) complaints.push(line);
    },
    onBreakdown: fail,
  });
  await pglite.close();
  syncTree(folder);
} catch (error) {
  fail(error);
}
