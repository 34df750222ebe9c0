import { lockFolder } from '../embedded/lock.ts';

/** `hold-lock <folder>`: takes the lock of a folder, says so, and holds it until it is killed. */
try {
  await lockFolder(process.argv[2]!, 'nutgraf test');
  process.stdout.write('locked\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`refused: ${(error as Error).message}\n`);
}
