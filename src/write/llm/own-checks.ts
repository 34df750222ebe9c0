import { frames, givesOrders, isPlainProse, outletKey, rawRun, words } from '../../text/mod.ts';
import { styleFaults } from '../style/mod.ts';
import type { Failure } from './failure.ts';
import type { NumberedEvidence } from './numbered.ts';
import { formProblem } from './own-form.ts';
import type { Targets } from './targets.ts';
import type { Told } from './told.ts';

/** A longer sentence is two. */
export const mostSentenceWords = 40;
const fewestSentenceWords = 5;
const fewestHeadlineWords = 4;
const mostHeadlineWords = 14;
const mostHeadlineChars = 96;
/** Words of a source in a row outside quotation marks, names and figures counted. */
const longestRun = 10;
/** How an outlet without a name is credited. */
const noName = 'one outlet';
/** UTF-16 units; longer is no sentence, and is not read. */
const longest = 600;

type Wrong = Pick<Failure, 'check' | 'words' | 'why'>;

function citesWrong({ cites }: Told, { byId }: NumberedEvidence, shownIds: ReadonlySet<string>): Wrong[] {
  const unknown = cites.filter((id) => !byId.has(id) || !shownIds.has(id));
  if (unknown.length > 0) return [{ check: 'ids', words: unknown, why: 'is not an id of the evidence' }];
  if (cites.length === 0 || cites.length > 2)
    return [{ check: 'cites', words: cites, why: 'a sentence rests on one item or two' }];
  return new Set(cites).size < cites.length
    ? [{ check: 'cites', words: cites, why: 'names one item twice' }]
    : [];
}

function lengthWrong({ place, text }: Told): Wrong[] {
  const count = words(text).length;
  const [least, most] =
    place === 'headline'
      ? [fewestHeadlineWords, mostHeadlineWords]
      : [fewestSentenceWords, mostSentenceWords];
  const isLong = count > most || (place === 'headline' && text.length > mostHeadlineChars);
  if (count >= least && !isLong) return [];
  return [{ check: 'length', words: [], why: `has ${count} words, not ${least} to ${most}` }];
}

function formWrong({ place, text }: Told): Wrong[] {
  if (!isPlainProse(text) || givesOrders(text))
    return [{ check: 'prose', words: [], why: 'is no plain sentence of news in English' }];
  const isHeadline = place === 'headline';
  if (isHeadline && /[.:;"“”]$|[:;"“”]/.test(text))
    return [{ check: 'headline form', words: [], why: 'has a full stop, colon or quotation mark' }];
  if (!isHeadline && !/\.[”"]?$/.test(text))
    return [{ check: 'form', words: [], why: 'does not end in a full stop' }];
  const problem = formProblem(text);
  return problem === null ? [] : [{ check: 'form', words: [], why: problem }];
}

function names(text: string, outlet: string): boolean {
  const plain = text.toLowerCase();
  return (
    plain.includes(outlet.toLowerCase().replace(/^the /, '')) || outletKey(plain).includes(outletKey(outlet))
  );
}

/** Every outlet cited is named; a headline names the outlet where it alone reports, unless it credits somebody. */
function creditWrong({ place, text, cites }: Told, { byId }: NumberedEvidence, targets: Targets): Wrong[] {
  if (place === 'headline' && (targets.outlets > 1 || frames(text).length > 0)) return [];
  const outlets = [
    ...new Set(cites.flatMap((id) => (byId.has(id) ? (byId.get(id)!.shown.outlet ?? noName) : []))),
  ];
  const missing = outlets.filter((outlet) => !names(text, outlet));
  return missing.length === 0 ? [] : [{ check: 'credit', words: missing, why: 'is cited and not named' }];
}

function runWrong({ text, cites }: Told, { byId }: NumberedEvidence): Wrong[] {
  const runs = cites.flatMap((id) => {
    const article = byId.get(id)?.article;
    return article ? [rawRun(text, [article.title, article.description ?? '', article.text].join('\n'))] : [];
  });
  const run = Math.max(0, ...runs);
  const why = `has ${run} words in a row of its source outside quotation marks; ${longestRun} are allowed`;
  return run > longestRun ? [{ check: 'run', words: [], why }] : [];
}

function styleWrong({ text }: Told): Wrong[] {
  return styleFaults([text]).map(({ rule, words: found }) => ({
    check: 'style',
    words: [found],
    why: `is ${rule}`,
  }));
}

/**
 * What this writer itself has against a sentence, before the gate: unknown ids, length, anything but plain prose, an
 * outlet not named, faults of style.
 *
 * @param shownIds The ids the question showed; others may not be cited.
 */
export function ownFailures(
  told: Told,
  evidence: NumberedEvidence,
  shownIds: ReadonlySet<string>,
  targets: Targets,
): Failure[] {
  const asFailure = (wrong: Wrong): Failure => ({ place: told.place, ...wrong });
  if (told.text.length > longest)
    return [asFailure({ check: 'length', words: [], why: `has more than ${longest} characters` })];
  const form = [...citesWrong(told, evidence, shownIds), ...lengthWrong(told), ...formWrong(told)];
  if (form.length > 0) return form.map(asFailure);
  return [...creditWrong(told, evidence, targets), ...runWrong(told, evidence), ...styleWrong(told)].map(
    asFailure,
  );
}
