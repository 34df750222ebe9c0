import { constants } from 'node:os';

/** The polite requests to end: a terminal's Ctrl-C, and what service managers and containers send. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Closes an archive (or anything else) when the process is asked to end, then exits with 128 plus the signal's
 * number (130, 143), as a shell would report it. A second signal ends the process at once; nothing saved is lost.
 *
 * @param closable closed once; a failure to close does not keep the process
 * @returns call it to leave the signals alone again
 *
 * @example
 * const store = await openStore({ dataDir: 'nutgraf-data', databaseUrl: null, command: 'nutgraf run' });
 * const stopListening = closeOnSignals(store);
 */
export function closeOnSignals(closable: { close(): Promise<void> }): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    stopListening();
    const exit = () => process.exit(128 + constants.signals[signal]);
    closable.close().then(exit, exit);
  };
  const stopListening = () => {
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return stopListening;
}
