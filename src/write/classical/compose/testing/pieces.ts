import type { ArticleId, Evidence, EvidenceId } from '../../../../news/mod.ts';
import { words } from '../../../../text/mod.ts';
import { stemsOf } from '../piece.ts';
import type { Valued } from '../worth.ts';

let made = 0;

/** A piece of one page of `source`, with whatever a test sets of its own. */
export function piece(text: string, source: string, own: Partial<Valued> = {}): Valued {
  made += 1;
  const id = `${source}#${String(made)}` as EvidenceId;
  const span = { articleId: source as ArticleId, start: 0, end: text.length, exact: text };
  const evidence: Evidence = {
    ...{ id, span, sentence: 1, paragraph: 0, kind: 'fact', speaker: null },
    ...{ quotes: [], numbers: [], dates: [], names: [], relations: [], attribution: null },
  };
  return {
    sentence: { text, section: 'summary', cites: [id], operations: [] },
    core: text,
    stems: stemsOf(text),
    words: words(text).length,
    opening: 'outlet last',
    evidence: [evidence],
    sources: [source],
    origins: [source as ArticleId],
    at: '2026-02-12T08:00:00.000Z',
    cutsTail: false,
    canOpen: true,
    worth: 1,
    lead: 0,
    ...own,
  };
}
