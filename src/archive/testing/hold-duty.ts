import { openStore } from '../mod.ts';
import { placeOptions } from './place.ts';

/** `hold-duty <folder or address> <name>`: takes a duty, says whether it got it, and stays until it is killed. */
const [, , place, name] = process.argv;
const store = await openStore(placeOptions(place!));
const duty = await store.duties.takeDuty(name!, () => process.stdout.write('lost\n'));
process.stdout.write(duty === null ? 'refused\n' : 'taken\n');
setInterval(() => undefined, 60_000);
