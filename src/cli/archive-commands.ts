import type { Command } from 'commander';
import { group, on, whole, type Ask } from './ask.ts';

/** briefs list, show, json, digest, explain. */
export function addBriefs(program: Command, ask: Ask): void {
  const briefs = group(program, 'briefs', 'the briefs of an archive');
  const list = on(briefs, 'list', 'newest first').option('--limit <n>', 'at most this many', whole, 50);
  ask(
    list,
    (_, flags) => async (context) =>
      (await import('./commands/briefs.ts')).listBriefs(flags as { limit: number }, context),
  );
  ask(
    on(briefs, 'show <id>', 'one brief'),
    ([id]) =>
      async (context) =>
        (await import('./commands/briefs.ts')).showOneBrief(id!, context),
  );
  ask(
    on(briefs, 'json <id>', 'the signed brief.json of one brief, as the site serves it'),
    ([id]) =>
      async (context) =>
        (await import('./commands/brief-json.ts')).printBriefJson(id!, context),
  );
  const digest = on(briefs, 'digest', 'a day of a beat: what moved, what is new, what resolved')
    .option('--day <day>', 'UTC, 2026-11-20; else the newest on which something changed')
    .option('--beat <name>', 'the beat; else the one that wrote last');
  ask(
    digest,
    (_, flags) => async (context) => (await import('./commands/digest.ts')).printDigest(flags, context),
  );
  const explain = on(
    briefs,
    'explain <id>',
    'every sentence with its source, how it was made and what was checked',
  );
  ask(
    explain,
    ([id]) =>
      async (context) =>
        (await import('./commands/briefs.ts')).explainBrief(id!, context),
  );
}

/** eval, migrate, config. */
export function addOperation(program: Command, ask: Ask): void {
  const score = on(
    program,
    'eval <suite>',
    'score a stage on labelled data: clustering, derivation, entities, extraction, feeds, grounding, guard, links, load, mutations, summaries',
  )
    .option('--data <dir>', 'folder of the data set')
    .option('--out <file>', 'write one prediction a line')
    .option('--set <name>', 'which set of the folder, for grounding and entities')
    .option('--pairs <file>', 'pairs of texts, for derivation')
    .option('--negatives <dir>', 'a clustering set whose pages were not copied, for derivation')
    .option('--live <n>', 'live articles, for load', whole);
  ask(
    score,
    ([suite], flags) =>
      async (context) =>
        (await import('./commands/eval.ts')).evalCommand(suite!, flags, context),
  );
  ask(
    on(program, 'migrate', 'bring the archive’s schema forward'),
    () => async (context) => (await import('./commands/operate.ts')).migrateCommand(context),
  );
  ask(
    on(program, 'config', 'every setting, its value and where it comes from'),
    () => async (context) => (await import('./commands/operate.ts')).configCommand(context),
  );
}
