import { startPglite } from '../embedded/start-pglite.ts';

/** `count-notes <cluster>`: opens a database, compares its table `notes` with its index, and says how many it has. */
try {
  const pglite = await startPglite({ folder: process.argv[2]!, onBreakdown: () => process.exit(1) });
  const count = async (without: 'indexonlyscan' | 'seqscan') => {
    await pglite.exec(`set enable_${without} = off; set enable_bitmapscan = off; set enable_indexscan = off`);
    const { rows } = await pglite.query<{ n: number }>(
      'select count(*)::integer as n from notes where n >= 0',
    );
    await pglite.exec('reset all');
    return rows[0]!.n;
  };
  const [table, index] = [await count('indexonlyscan'), await count('seqscan')];
  process.stdout.write(index === table ? `${table}\n` : `the index has ${index}, the table ${table}\n`);
  await pglite.close();
} catch (error) {
  process.stdout.write(`not opened: ${(error as Error).message}\n`);
}
