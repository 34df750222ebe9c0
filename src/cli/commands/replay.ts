import { readJsonLines } from '../../input.ts';
import type { BeatId } from '../../news/mod.ts';
import { version } from '../../version.ts';
import { articleRow, articlesOf, replay, type WireResult } from '../../wire/mod.ts';
import { closingAfter, openForUse, type Context } from '../context.ts';
import { showBrief, showCard } from '../show-brief.ts';
import { printJson, progress, type Terminal } from '../terminal.ts';
import { useVeto } from '../verifier.ts';
import { useModel } from '../writer.ts';
import { serveUntilStopped } from './serve.ts';

export interface ReplayFlags {
  readonly beat: string;
  /** Keep the result here; without it everything stays in memory and is gone at the end. */
  readonly dataDir?: string;
  readonly serve?: boolean;
}

/** The briefs and cards for a person, or as JSON. */
export function reportResult(terminal: Terminal, result: WireResult): void {
  if (terminal.json) {
    printJson(terminal, result);
    return;
  }
  for (const brief of [...result.briefs].reverse()) terminal.out(`${showBrief(brief, terminal)}\n`);
  if (result.cards.length > 0) terminal.out(`${terminal.style('bold', 'Linked, not written')}\n\n`);
  for (const card of [...result.cards].reverse()) terminal.out(`${showCard(card, terminal)}\n`);
  terminal.out(
    `${result.articles} articles, ${result.stories.length} stories, ${result.briefs.length} briefs, ${result.cards.length} link cards\n`,
  );
}

/** nutgraf replay FILE: dated articles through the wire on a virtual clock. */
export async function replayCommand(file: string, flags: ReplayFlags, context: Context): Promise<number> {
  const articles = articlesOf(readJsonLines(file).map(({ row, where }) => articleRow(row, where)));
  const kept = flags.dataDir ?? null;
  return closingAfter(async (closing) => {
    const { archive, ...store } = await openForUse(context, closing, { keep: kept !== null });
    const veto = await useVeto({ context, closing });
    const model = await useModel({ context, closing, store: store.models });
    const bar = progress('reading', articles.length);
    const result = await replay({
      articles,
      archive,
      beat: flags.beat as BeatId,
      engine: version,
      veto,
      model,
      onArticle: (done) => {
        bar.set(done);
      },
    });
    bar.stop();
    reportResult(context.terminal, result);
    if (kept === null && !context.terminal.json)
      context.terminal.err('Nothing was kept; name a folder with --data-dir to keep and serve it.\n');
    if (flags.serve === true)
      await serveUntilStopped({ archive, ...store }, context, closing, { demo: true, isKept: kept !== null });
    return 0;
  });
}
