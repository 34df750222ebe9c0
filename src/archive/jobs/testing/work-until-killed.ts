import { openStore } from '../../mod.ts';
import { placeOptions } from '../../testing/place.ts';
import { startJobs } from '../mod.ts';
import type { Numbered } from './invented-jobs.ts';

/**
 * `work-until-killed <folder or address> <ms> <concurrency>`: works on pages, each for so many milliseconds; says
 * `begin <n>` and `end <n>`.
 */
const [, , place, ms, concurrency] = process.argv;
const { rawSql, backend } = await openStore(placeOptions(place!));
const say = (line: string) => process.stdout.write(`${line}\n`);
const jobs = await startJobs({ rawSql, backend, onError: ({ message }) => say(message), pollMs: 50 });
await jobs.work<Numbered>('page', { concurrency: Number(concurrency) }, async ({ payload }) => {
  say(`begin ${payload.n}`);
  await new Promise((resolve) => setTimeout(resolve, Number(ms)));
  say(`end ${payload.n}`);
});
say('works');
