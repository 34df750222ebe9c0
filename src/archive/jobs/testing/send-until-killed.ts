import { openStore } from '../../mod.ts';
import { placeOptions } from '../../testing/place.ts';
import { startJobs } from '../mod.ts';

/** `send-until-killed <folder or address>`: sends job after job, and names each once it is sent. */
const [, , place] = process.argv;
const { rawSql, backend } = await openStore(placeOptions(place!));
const jobs = await startJobs({
  ...{ rawSql, backend },
  onError: ({ message }) => process.stdout.write(`${message}\n`),
});
for (let n = 0; ; n += 1) {
  await jobs.send(n % 2 === 0 ? 'page' : 'story', { n });
  process.stdout.write(`${n}\n`);
}
