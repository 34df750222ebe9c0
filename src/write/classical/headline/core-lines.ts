import type { Operation } from '../../../news/mod.ts';
import { frames } from '../../../text/mod.ts';
import { dayPhrase, hasNamedSubject, mainClause, outletInText, type Core } from '../sentences/mod.ts';
import type { Line } from './title-lines.ts';
import { capital, type Step } from './title-steps.ts';

const looseTail = / (?:after|while|amid) [^,"“”]{8,120}(?=\.$)/;
const commaTail = /, [^"“”]{6,160}(?=\.$)/;

/** Who says so is part of what is said, however far back it stands. */
const sayso =
  /\b(?:announc\w+|said|says?|report\w*|according|apparent\w*|alleged\w*|claim\w*|told|rul(?:ed|ing)|show\w*)\b/i;

function without(step: Step, pattern: RegExp, name: Operation['name']): Step {
  const match = pattern.exec(step.text)?.[0] ?? '';
  if (!match || (name === 'drop tail clause' && sayso.test(match))) return step;
  return {
    text: step.text.replace(match, ''),
    operations: [...step.operations, { name, from: match.trim(), to: '' }],
  };
}

/** "South Carolina Gov. Nikki Orme", "President-elect Donald Varga": the name is enough. */
const office =
  /(?<![\p{L}.“"] ?)(?:(?:\p{Lu}\p{Ll}+|U\.S\.|US) ){0,2}(?:President-elect|(?:Vice )?President|Prime Minister|Gov\.|Governor|Sen\.|Senator|Rep\.|Representative|Attorney General|Mayor|Chancellor|House Speaker|Speaker|Secretary of State) (?=\p{Lu}[\p{L}.’'-]+ \p{Lu}\p{Ll}+)/u;

function shortened(core: Core): Step[] {
  const dated = without({ text: core.cut.text, operations: core.cut.operations }, dayPhrase, 'drop day');
  const named = without(without(dated, office, 'drop title'), office, 'drop title');
  const all = [dated, named].flatMap((day) => {
    const tail = without(day, commaTail, 'drop tail clause');
    return [
      day,
      without(day, looseTail, 'drop tail clause'),
      tail,
      without(tail, looseTail, 'drop tail clause'),
    ];
  });
  return all.filter((one, at) => all.findIndex((other) => other.text === one.text) === at);
}

/** It has a verb of its own after a named subject, and tells no background. */
function isWhole(text: string): boolean {
  const clause = mainClause(text);
  if (clause === null || !hasNamedSubject(clause) || clause.verb >= clause.tokens.length - 2) return false;
  const [verb, next, third] = clause.tokens.slice(clause.verb).map((token) => token.text.toLowerCase());
  const isPerfect =
    verb === 'had' && (/(?:ed|en|ne|wn)$/.test(next ?? '') || next === 'been' || /ed$/.test(third ?? ''));
  return (
    !isPerfect &&
    !/^(?:also|still|already|never|once|previously|often|sometimes|usually)$/.test(next ?? '') &&
    verb !== 'also'
  );
}

/** "a few" and "few", "the one" and "one" differ; names keep their article. */
const idleArticle =
  /(?<=^|[\p{Ll}\d’'.] )(?<!\bFor )(?:the|a|an) (?!(?:few|little|lot|lots|bit|number|majority|minority|handful|couple|dozen|hundred|thousand|million|billion|third|quarter|half|day|week|month|year|hour|one|ones|same|other|others|more|most|least|first|last|only|latter|former|time|while|great|good|rest)\b)/gu;
const idleFirst =
  /^(?:The|A|An) (?=\p{L})(?!(?:few|little|lot|lots|bit|number|majority|minority|handful|couple|dozen|hundred|thousand|million|billion|third|quarter|half|day|week|month|year|hour|one|ones|same|other|others|more|most|least|first|last|only|latter|former|rest|\p{L}+ (?:of|in|who|that|which))\b)/u;
const idleAdverb =
  / (?:eventually|currently|also|now|already|later|then|immediately|subsequently|officially|formally) (?=\p{Ll})/u;

function headlined(step: Step): Step {
  let text = step.text;
  const operations = [...step.operations];
  const drop = (pattern: RegExp, name: Operation['name']) => {
    text = text.replace(pattern, (match) => {
      operations.push({ name, from: match.trim(), to: '' });
      return match.startsWith(' ') ? ' ' : '';
    });
  };
  drop(idleFirst, 'drop article');
  drop(idleArticle, 'drop article');
  drop(idleAdverb, 'drop adverb');
  return { text: capital(text), operations };
}

/**
 * The headlines that a core of a body sentence gives when its day and its tail go. With `alone`, where one outlet alone
 * reports, it is credited; the source's own attribution is kept always.
 */
export function coreLines(core: Core, alone: boolean): Line[] {
  const { evidence, article } = core;
  const whole = shortened(core).filter(({ text }) => isWhole(text));
  const all = [
    ...whole.map((step) => ({ step, kind: 'core' as const })),
    ...whole
      .map(headlined)
      .filter(({ text }) => !whole.some((other) => other.text === text))
      .map((step) => ({ step, kind: 'clipped' as const })),
  ];
  return all.map(({ step: { text, operations }, kind }) => {
    const line = text.replace(/\.$/, '');
    if (!alone || frames(text).length > 0) return { text: line, operations, evidence, article, kind };
    const to = `${outletInText(article.article.outlet)} reports`;
    const credit = [...operations, { name: 'outlet last' as const, from: '', to }];
    return { text: `${line}, ${to}`, operations: credit, evidence, article, kind };
  });
}
