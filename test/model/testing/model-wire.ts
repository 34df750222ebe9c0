import { openStore, type Store } from '../../../src/archive/mod.ts';
import type { BeatId, Brief, LanguageModel } from '../../../src/news/mod.ts';
import {
  createLanguageModel,
  type EndpointChange,
  type EndpointModel,
  type ModelProvider,
} from '../../../src/providers/mod.ts';
import { briefDocument, createLinks, readPublicBrief, seal } from '../../../src/publish/proof/mod.ts';
import { verifyBrief } from '../../../src/wire/verify/mod.ts';
import { replay, type WireResult } from '../../../src/wire/mod.ts';
import { inventedDay } from './invented-day.ts';

const engine = '9.9.9';
const links = createLinks('https://wire.example');

/** The real wire over the invented day, as often as wanted. */
export interface ModelWire {
  readonly store: Store;
  /** Forgets the last run, and runs the day with this model, or without one. */
  run(model: LanguageModel | null): Promise<WireResult>;
  /** Goes on over what the last run left. */
  again(model: LanguageModel | null): Promise<WireResult>;
  /** What differs when every brief of the last run is checked again from its document and the record; nothing, if all is well. */
  differences(result: WireResult): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a wire whose archive is in memory. */
export async function openModelWire(): Promise<ModelWire> {
  const store = await openStore({ dataDir: null, databaseUrl: null, command: 'test' });
  const { archive } = store;
  const again = (model: LanguageModel | null) =>
    replay({ articles: inventedDay(), archive, beat: 'invented' as BeatId, engine, model });
  const differencesOf = async (brief: Brief) => {
    const text = JSON.stringify(seal(briefDocument(await readPublicBrief(archive, brief), links), null));
    const keys = { keys: [], keysFrom: '', allowUnsigned: true };
    const report = await verifyBrief(text, { ...keys, archive, sources: [], engine });
    return report.differences.map(({ step, at, why }) => `${brief.headline}: ${step} ${at} ${why}`);
  };
  return {
    store,
    again,
    async run(model) {
      await store.rawSql('truncate stories, article_keys, articles, briefs, redirects, counters cascade');
      return again(model);
    },
    differences: async ({ briefs }) => (await Promise.all(briefs.map(differencesOf))).flat(),
    close: () => store.close(),
  };
}

/** A model of the fake server, without real pauses. */
export function modelAt(
  origin: string,
  provider: ModelProvider,
  given: { readonly timeoutMs?: number; readonly onChange?: (change: EndpointChange) => void } = {},
): EndpointModel {
  const { timeoutMs = 3_000, onChange } = given;
  return createLanguageModel(
    { provider, url: origin, model: 'scribe', key: null, timeoutMs },
    {
      nowMs: () => Date.parse('2026-11-20T08:00:00Z'),
      random: () => 0,
      wait: () => Promise.resolve(),
      ...(onChange && { onChange }),
    },
  );
}
