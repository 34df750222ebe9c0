import { fsyncSync } from 'node:fs';
import { startPglite } from '../embedded/start-pglite.ts';

/** `break-disk <cluster>`: a disk that refuses every fsync from the second commit on. */
const log: string[] = [];
let isBroken = false;
const pglite = await startPglite({
  folder: process.argv[2]!,
  sync: (descriptor) => {
    if (isBroken) throw new Error('the disk refuses');
    fsyncSync(descriptor);
  },
  onLog: (line) => log.push(line),
  onBreakdown: () => {
    process.stdout.write(`broken down: ${log.find((line) => line.startsWith('PANIC:')) ?? 'no reason'}\n`);
    process.exit(1);
  },
});
await pglite.query('create table papers (n integer)');
isBroken = true;
await pglite.query('insert into papers values (1)');
process.stdout.write('acknowledged\n');
