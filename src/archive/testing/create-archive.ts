import { createCluster } from '../embedded/first-start.ts';

/** `create-archive <folder>`: makes the database of an empty folder. */
await createCluster(process.argv[2]!);
