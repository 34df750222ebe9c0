import { isReportVerb } from '../../text/mod.ts';
import { finding, spelled, type Check, type Finding } from '../check.ts';
import type { Comparison } from '../comparison.ts';
import { readRoles, type Role } from '../roles.ts';
import type { Token } from '../tokens.ts';
import { unmatched } from './unmatched.ts';

const content = (list: readonly Token[]) => list.filter((token) => token.isContent);

function shares(list: readonly Token[], keys: ReadonlySet<string>): Token[] {
  return content(list).filter((token) => keys.has(token.key));
}

function keysOf(list: readonly Token[]): ReadonlySet<string> {
  return new Set(content(list).map((token) => token.key));
}

/** Tokens of the sentence that stand on the other side of the verb in the source. */
function turnedRound(ours: Role, theirs: Role): Token[] {
  const doer = keysOf(theirs.doer);
  const done = keysOf(theirs.done);
  const wrongDoer = shares(ours.doer, done).filter((token) => !doer.has(token.key));
  const wrongDone = shares(ours.done, doer).filter((token) => !done.has(token.key));
  const kept = shares(ours.doer, doer).length > 0 && wrongDoer.length === 0;
  if (kept && wrongDone.length === 0) return [];
  return [...wrongDoer, ...wrongDone];
}

/** "“It fell,” said Orme": after a quotation the speaker stands behind the verb. */
function spokenBy(role: Role): Role {
  const isInverted = role.verb.afterQuote && isReportVerb(role.verb.lower) && role.done.length > 0;
  return isInverted ? { ...role, doer: role.done, done: [] } : role;
}

function reversed(comparison: Comparison): { tokens: readonly Token[]; found: Finding[] } {
  const theirs = readRoles(comparison.source).map(spokenBy);
  const tokens: Token[] = [];
  const found: Finding[] = [];
  for (const ours of readRoles(comparison.sentence).map(spokenBy)) {
    const same = theirs.filter((role) => role.verb.key === ours.verb.key);
    // Said twice, a verb has two subjects; which one is meant cannot be told.
    if (same.length !== 1) continue;
    const wrong = turnedRound(ours, same[0]!);
    if (wrong.length === 0) continue;
    tokens.push(...wrong);
    const words = [...new Set(wrong.map(spelled))];
    const why = `who “${ours.verb.text}” whom differs: in the cited sentence “${words.join(' ')}” stands on the other side`;
    const source = [...same[0]!.doer, same[0]!.verb, ...same[0]!.done];
    found.push(finding('roles', 'contradicts', words, why, { at: [...wrong, ours.verb], source }));
  }
  return { tokens, found };
}

/** Who does what to whom is as the source has it. */
export const roles: Check = {
  name: 'roles',
  run: (comparison) => {
    const moved = unmatched(comparison).filter((item) => item.kind === 'moved');
    if (moved.length === 0 && comparison.aligned.every((at) => at >= 0) && comparison.gaps.length === 0)
      return [];
    const turned = reversed(comparison);
    const rest = moved.filter(({ token }) => !turned.tokens.includes(token));
    const found = rest.map(({ token }) => {
      const why = `“${spelled(token)}” stands elsewhere in the cited sentence, so who did what may differ`;
      const source = comparison.source.filter((other) => other.key === token.key);
      return finding('roles', 'doubt', [spelled(token)], why, { at: [token], source });
    });
    return [...turned.found, ...found];
  },
};
