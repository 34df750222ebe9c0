import { fileURLToPath } from 'node:url';
import { startJobs, type Store } from '../archive/mod.ts';
import type { Veto } from '../check/mod.ts';
import { readBeat } from '../config/mod.ts';
import { NutgrafError } from '../errors.ts';
import type { Beat, Instant, LanguageModel } from '../news/mod.ts';
import { createExtractor, createFetcher, createRobots, type Origins } from '../read/mod.ts';
import { version } from '../version.ts';
import { startWire, type LiveWire, type WireEvent } from '../wire/mod.ts';
import type { Closing } from './closing.ts';
import type { Context } from './context.ts';
import { machineNow } from './machine-clock.ts';

export interface LiveOptions {
  readonly beats: readonly Beat[];
  readonly onEvent: (event: WireEvent) => void;
  /** The wire's clock; the machine's unless given. */
  readonly now?: () => Instant;
  /** Outlets on this machine, by origin: the demo's. Nothing else opens a way to loopback. */
  readonly origins?: Origins;
  /** Between two requests to one host. */
  readonly pauseMs?: number;
  /** A model that may veto sentences; none unless given. */
  readonly veto?: Veto | null;
  /** A language model that writes; the classical writer alone unless given. */
  readonly model?: LanguageModel | null;
  /** Everything in one order, one after the other, at the times it is due: for a day that runs the same twice. */
  readonly isRehearsed?: boolean;
}

/** The beat that ships with the program. */
const ownBeat = fileURLToPath(new URL('../../beats/ai.yaml', import.meta.url));

/**
 * Reads beat files; without one, the beat that ships with the program.
 *
 * @throws NutgrafError NG_CONFIG_BEAT for a file that is no beat, or two with one id.
 */
export function readBeats(files: readonly string[]): Beat[] {
  if (files.length === 0) return [readBeat(ownBeat)];
  const beats = files.map(readBeat);
  checkIds(beats, files);
  return beats;
}

/** What is known of a beat is found by its id: of two with one id, one would be read in the other's place. */
function checkIds(beats: readonly Beat[], files: readonly string[]): void {
  beats.forEach(({ id }, at) => {
    const first = beats.findIndex((beat) => beat.id === id);
    if (first === at) return;
    const both = `"${files[first]}" and "${files[at]}" both have the id "${id}"`;
    throw new NutgrafError('NG_CONFIG_BEAT', both, { hint: 'Give each beat an id of its own' });
  });
}

/** Says in one line, once a minute at most, what the machinery could not do. */
function complaints(context: Context, what: string): (error: unknown) => void {
  let last = '';
  return (error) => {
    const line = error instanceof Error ? error.message : String(error);
    if (line !== last) context.terminal.err(`nutgraf: ${what}: ${line}\n`);
    last = line;
  };
}

/** Starts jobs and wire on an open store; both stop, wire first, before the store closes. */
export async function startLive(
  store: Store,
  context: Context,
  closing: Closing,
  options: LiveOptions,
): Promise<LiveWire> {
  const { now = machineNow, origins, pauseMs, isRehearsed = false, veto = null, model = null } = options;
  const { archive, intake, duties, rawSql, backend } = store;
  const operatorUrl = context.config.values.operatorUrl || null;
  const jobs = await startJobs({ rawSql, backend, onError: complaints(context, 'a job could not be run') });
  closing.add(() => jobs.close());
  const fetcher = createFetcher({
    version,
    operatorUrl,
    now,
    ...(origins && { origins }),
    ...(pauseMs !== undefined && { pauseMs }),
  });
  closing.add(() => fetcher.close());
  const extractor = createExtractor({});
  closing.add(() => extractor.close());
  const wire = await startWire({
    beats: new Map(options.beats.map((beat) => [beat.id, beat])),
    archive,
    intake,
    duties,
    jobs,
    fetcher,
    extractor,
    robots: createRobots({ fetcher, store: intake, now }),
    now,
    random: isRehearsed ? () => 0 : Math.random,
    ...(isRehearsed && { parallel: 1 }),
    engine: version,
    veto,
    model,
    onEvent: options.onEvent,
  });
  closing.add(() => wire.close());
  return wire;
}
