import { openStore } from '../mod.ts';
import { inventChange } from './invented-records.ts';
import { placeOptions } from './place.ts';

/** `write-until-killed <folder or address> <first>`: saves article after article, and names each once it is saved. */
const [, , place, first] = process.argv;
const { archive } = await openStore(placeOptions(place!));
for (let article = Number(first); ; article += 1) {
  const joinsPrevious = article % 3 === 2;
  const story = joinsPrevious ? { story: article - 1, earlier: [article - 1], version: 1 } : {};
  await archive.save(inventChange({ article, ...story }));
  process.stdout.write(`${article}\n`);
}
