import { NutgrafError } from '../../errors.ts';
import type { BriefId } from '../../news/mod.ts';
import { briefDocument } from '../../publish/brief-json.ts';
import { createLinks } from '../../publish/links.ts';
import { seal } from '../../publish/proof/seal.ts';
import { readPublicBrief } from '../../publish/public-brief.ts';
import { withPorts, type Context } from '../context.ts';
import { signerOf } from '../signing.ts';
import { printJson } from '../terminal.ts';

/** nutgraf briefs json ID: the signed brief.json, as the site serves it. */
export function printBriefJson(id: string, context: Context): Promise<number> {
  return withPorts(context, async ({ archive }) => {
    const brief = await archive.brief(id as BriefId);
    if (brief === null) throw new NutgrafError('NG_ARCHIVE_NOT_FOUND', `the archive has no brief "${id}"`);
    const { publicUrl, bind, port } = context.config.values;
    const links = createLinks(publicUrl || `http://${bind}:${port}`);
    const document = briefDocument(await readPublicBrief(archive, brief), links);
    printJson(context.terminal, seal(document, signerOf(context, { isKept: true })));
    return 0;
  });
}
