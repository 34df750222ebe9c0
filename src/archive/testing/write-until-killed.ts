import { openArchive } from '../mod.ts';
import { inventChange } from './invented-records.ts';

/** `write-until-killed <folder> <first>`: saves article after article, and names each one once it is saved. */
const [, , dataDir, first] = process.argv;
const archive = await openArchive({ dataDir: dataDir!, command: 'nutgraf test' });
for (let article = Number(first); ; article += 1) {
  const joinsPrevious = article % 3 === 2;
  const story = joinsPrevious ? { story: article - 1, earlier: [article - 1], version: 1 } : {};
  await archive.save(inventChange({ article, ...story }));
  process.stdout.write(`${article}\n`);
}
