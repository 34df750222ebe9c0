/** A small invented day, run through the wire into an archive in memory, for the tests of this folder. */
import { openStore } from '../../../archive/mod.ts';
import type { Archive, Article, BeatId, Brief, Instant } from '../../../news/mod.ts';
import {
  briefDocument,
  createLinks,
  createSigner,
  readKeys,
  readPublicBrief,
  seal,
  type BriefFile,
  type Signer,
} from '../../../publish/proof/mod.ts';
import { articleRow, articlesOf } from '../../article-rows.ts';
import { replay } from '../../replay.ts';
import type { SuppliedText } from '../verify-records.ts';

export const testEngine = '9.9.9';

const rows = [
  {
    id: 'a',
    title: 'Mill closes',
    source: 'The Harbour Ledger',
    date: '2026-11-19T08:00:00Z',
    url: 'https://harbour-ledger.example/mill',
    text: 'ALDMOOR 🏭 (Own report).\n\nOstrel Paper closed its Aldmoor mill on Wednesday after a boiler failed, ending work for 340 people.\n\nManager Ilse Varga told staff in the canteen that the mill would not open again. "There is no money for a new boiler," she said.\n\nThe town council will meet on Friday, clerk Tom Radley said.',
  },
  {
    id: 'b',
    title: 'Paper mill shut',
    source: 'Northline',
    date: '2026-11-19T10:00:00Z',
    url: 'https://northline.example/mill',
    text: 'Ostrel Paper has shut the Aldmoor mill, which made newsprint for 61 years, its owners said on Wednesday.\n\nSome 340 workers will get three months of pay, union secretary Petra Holm said.\n\nHolm said the union had warned about the boiler in March.',
  },
  {
    id: 'c',
    title: 'Bridge of Selmouth to be repaired',
    source: 'Northline',
    date: '2026-11-19T12:00:00Z',
    url: 'https://northline.example/bridge',
    text: 'The county of Selmouth will repair the swing bridge over the Arle from January, its engineer Dora Quist said on Thursday.\n\nThe work will cost 2.4 million euros and take seven months, Quist told Northline.\n\nThe bridge carries about 9,000 cars a day.',
  },
];

/** The RFC 8037 test key: known to everyone, so of use in tests alone. */
const testKey =
  '{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';

/** The day as the tests use it. */
export interface WireDay {
  readonly archive: Archive;
  readonly articles: readonly Article[];
  readonly briefs: readonly Brief[];
  readonly signer: Signer;
  /** Signed documents of the briefs, as a stranger holds them: parsed JSON. */
  readonly documents: readonly BriefFile[];
  readonly sources: readonly SuppliedText[];
  documentOf(brief: Brief, signer?: Signer | null): Promise<BriefFile>;
  close(): Promise<void>;
}

const links = createLinks('https://wire.example');

/** Runs the day. */
export async function openWireDay(): Promise<WireDay> {
  const store = await openStore({ dataDir: null, databaseUrl: null, command: 'test' });
  const { archive } = store;
  const articles = articlesOf(rows.map((row) => articleRow(row, row.id)));
  const { briefs } = await replay({ articles, archive, beat: 'mill' as BeatId, engine: testEngine });
  const signer = createSigner(readKeys(testKey, 'test'));
  const documentOf = async (brief: Brief, by: Signer | null = signer) =>
    JSON.parse(
      JSON.stringify(seal(briefDocument(await readPublicBrief(archive, brief), links), by)),
    ) as BriefFile;
  return {
    ...{ archive, articles, briefs, signer, documentOf },
    documents: await Promise.all(briefs.map((brief) => documentOf(brief))),
    sources: rows.map(({ source, date, ...row }) => ({
      ...row,
      name: `day.jsonl, ${row.id}`,
      outlet: source,
      publishedAt: new Date(date).toISOString() as Instant,
    })),
    close: () => store.close(),
  };
}
