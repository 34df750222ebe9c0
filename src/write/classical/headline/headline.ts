import type { DraftSentence, Operation, WriterTools } from '../../../news/mod.ts';
import { frames, words } from '../../../text/mod.ts';
import { dayPhrase } from '../sentences/mod.ts';
import { outletInText, type Candidate, type Core } from '../sentences/mod.ts';
import type { Centrality } from '../compose/centrality.ts';
import { hasNamedSubject, mainClause } from '../sentences/mod.ts';

const fewestWords = 5;
const mostWords = 14;
const mostChars = 96;
/** A headline that names less of what the sources' headlines name is about something else. */
const leastNamed = 0.12;

const looseTail = / (?:after|while|amid) [^,"“”]{8,120}(?=\.$)/;
const commaTail = /, [^"“”]{6,160}(?=\.$)/;

interface Option {
  readonly text: string;
  readonly operations: readonly Operation[];
}

function without(option: Option, pattern: RegExp, name: Operation['name']): Option {
  const match = pattern.exec(option.text)?.[0] ?? '';
  if (!match) return option;
  return {
    text: option.text.replace(match, ''),
    operations: [...option.operations, { name, from: match.trim(), to: '' }],
  };
}

function shortened(core: Core): Option[] {
  const day = without({ text: core.cut.text, operations: core.cut.operations }, dayPhrase, 'drop day');
  const tail = without(day, commaTail, 'drop tail clause');
  return [
    day,
    without(day, looseTail, 'drop tail clause'),
    tail,
    without(tail, looseTail, 'drop tail clause'),
  ];
}

function fitsLine(text: string): boolean {
  const count = words(text).length;
  return count >= fewestWords && count <= mostWords && text.length <= mostChars && !/["“”:;]/.test(text);
}

function bare(text: string): string {
  return text.replace(/\.$/, '');
}

const dangling =
  /\b(?:since|later|before|after|until|during|against|about|into|over|between|when|that|who|which|if|as|to|of|in|on|at|for|with|by|from|and|or|but|than|the|a|an|U\.?S|where|released|published|issued|held)\.?$|\b(?:when|that|who|which|if|where)(?: \p{Lu}[\p{L}.]*)+\.?$/u;

/** It has a verb of its own after a named subject. */
function isWhole(text: string): boolean {
  const clause = mainClause(text);
  return (
    clause !== null &&
    hasNamedSubject(clause) &&
    clause.verb < clause.tokens.length - 2 &&
    !dangling.test(text)
  );
}

/** A headline credits the outlet when only one reports, and keeps the source's own attribution always. */
function lines(core: Core, alone: boolean): Option[] {
  const outlet = outletInText(core.article.article.outlet);
  return shortened(core)
    .filter(({ text }) => isWhole(text))
    .map(({ text, operations }) => {
      const credit = alone && frames(text).length === 0;
      if (!credit) return { text: bare(text), operations };
      const to = `${outlet} reports`;
      return {
        text: `${bare(text)}, ${to}`,
        operations: [...operations, { name: 'outlet last' as const, from: '', to }],
      };
    });
}

/**
 * The headline: a short core of our own cutting that no source has as its headline, from what the summary says first.
 * Null when no core is short enough and whole.
 *
 * @param chosen The sentences of the summary, first one first.
 * @param alone True when one outlet alone reports the story: the headline then names it.
 */
export function headline(
  cores: readonly Core[],
  chosen: readonly Candidate[],
  alone: boolean,
  centrality: Centrality,
  tools: WriterTools,
): DraftSentence | null {
  const summary = chosen.map((candidate) => candidate.sentence);
  const options = cores.flatMap((core) => {
    const place = chosen.findIndex((candidate) => candidate.evidence === core.evidence);
    return lines(core, alone)
      .filter(({ text }) => fitsLine(alone ? text.replace(/, [^,]* reports$/, '') : text))
      .filter(({ text }) => centrality.named(text) >= leastNamed)
      .map(({ text, operations }) => ({
        sentence: { text, section: 'summary' as const, cites: [core.evidence.id], operations },
        score:
          centrality.told(text) +
          1.2 * centrality.named(text) +
          (place === 0 ? 0.4 : place > 0 ? 0.15 : 0) -
          0.06 * core.evidence.sentence +
          (core.evidence.sentence === 0 ? 0.3 : 0) -
          (words(text).length < 7 ? 0.15 : 0) -
          (core.evidence.kind === 'fact' ? 0 : 0.1),
      }));
  });
  options.sort((a, b) => b.score - a.score || (a.sentence.text < b.sentence.text ? -1 : 1));
  const fit = options.find(
    ({ sentence }) =>
      tools.judge(sentence, true).kind === 'supported' && tools.guard(sentence, summary).length === 0,
  );
  return fit?.sentence ?? null;
}
