import { NutgrafError } from '../../errors.ts';
import type { Archive, Brief, BriefId } from '../../news/mod.ts';
import { withPorts, type Context } from '../context.ts';
import { showBrief } from '../show-brief.ts';
import { printJson, type Terminal } from '../terminal.ts';

async function found(archive: Archive, id: string): Promise<Brief> {
  const brief = await archive.brief(id as BriefId);
  if (brief) return brief;
  throw new NutgrafError('NG_ARCHIVE_NOT_FOUND', `the archive has no brief "${id}"`);
}

/** nutgraf briefs list */
export async function listBriefs(flags: { limit: number }, context: Context): Promise<number> {
  return withPorts(context, async ({ archive }) => {
    const briefs = await archive.briefs({ limit: flags.limit });
    const { terminal } = context;
    if (terminal.json) printJson(terminal, { briefs });
    else if (briefs.length === 0) terminal.out('The archive holds no brief yet.\n');
    else
      for (const brief of briefs)
        terminal.out(`${brief.id}  ${brief.updatedAt.slice(0, 16)}  ${brief.headline}\n`);
    return 0;
  });
}

/** nutgraf briefs show ID */
export async function showOneBrief(id: string, context: Context): Promise<number> {
  return withPorts(context, async ({ archive }) => {
    const brief = await found(archive, id);
    const { terminal } = context;
    if (terminal.json) printJson(terminal, brief);
    else terminal.out(showBrief(brief, terminal));
    return 0;
  });
}

function explain(brief: Brief, terminal: Terminal): void {
  terminal.out(showBrief(brief, terminal));
  const outletOf = new Map(brief.coverage.map((page) => [page.id, page]));
  brief.sentences.forEach((sentence, at) => {
    terminal.out(`\n${terminal.style('bold', `Sentence ${at + 1}`)}  ${sentence.text}\n`);
    for (const span of sentence.evidence) {
      const page = outletOf.get(span.articleId);
      terminal.out(
        `  said by ${page?.outlet ?? 'an unnamed outlet'}, characters ${span.start} to ${span.end}:\n`,
      );
      terminal.out(`    ${terminal.style('dim', span.exact)}\n`);
    }
    for (const { name, from, to } of sentence.operations) {
      const change = from && to ? `“${from}” → “${to}”` : from ? `“${from}”` : `“${to}”`;
      terminal.out(`  ${name}: ${change}\n`);
    }
    terminal.out(`  ${sentence.verdict.kind}; checked for ${sentence.verdict.checks.join(', ')}\n`);
  });
  terminal.out(`\n${terminal.style('bold', 'Coverage')}\n`);
  for (const page of brief.coverage) {
    terminal.out(
      `  ${page.at.slice(0, 16)}  ${page.outlet ?? 'unnamed outlet'} (${page.role}): ${page.why}\n`,
    );
  }
  const { longestRun, longestQuote, mostWordsFromOneSource } = brief.guard;
  terminal.out(
    `\nRepublish guard: longest copied run ${longestRun} words, longest quotation ${longestQuote}, most words of one source ${mostWordsFromOneSource}\n`,
  );
}

/** nutgraf briefs explain ID: every sentence with its source, its operations and its checks. */
export async function explainBrief(id: string, context: Context): Promise<number> {
  return withPorts(context, async ({ archive }) => {
    const brief = await found(archive, id);
    if (context.terminal.json) printJson(context.terminal, brief);
    else explain(brief, context.terminal);
    return 0;
  });
}
