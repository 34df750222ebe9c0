import type { ReportingDescriptor } from 'sarif';

/** What each check asks, for people who see only its name. */
const questions: Readonly<Record<string, string>> = {
  quotation: 'Words in quotation marks stand in the source as they are quoted',
  number: 'Numbers are those of the source, and count what they count there',
  date: 'Dates are those of the source, or follow from the day it was published',
  time: 'When something happened, or will, is as the source has it',
  name: 'Names are those of the source',
  relation: 'Relations between names are stated by the source',
  elsewhere: 'Names stand where the source has them, not only somewhere in it',
  sibling: 'A word that shuts out the source’s own does not stand in its place',
  roles: 'Who did what to whom is as the source has it',
  polarity: 'What the source denies is not asserted, and what it asserts is not denied',
  negation: 'No “not” is lost or added',
  certainty: 'The sentence is as certain as its source, not more and not less',
  'new words': 'Words that matter stand in the source',
  'link words': 'What is joined in the sentence is joined so in the source',
  attribution: 'Who says so is named as the source names them',
  pronoun: 'A pronoun is of the gender that the source uses',
  antecedent: 'A pronoun stands for whom it stands for in the source',
  'left out': 'Nothing was left out that changes the sense',
  verifier: 'The model that was asked as well agrees',
  cover: 'Enough of the sentence is found in the source sentences closest to it',
  language: 'The text is in English, or in the very words of the source',
  size: 'The sentence is among those that are checked of one text',
  evidence: 'There is a source sentence to check against',
  form: 'The sentence states something that can be checked',
};

/** Id of the rule of a check: one word. */
export function ruleIdOf(check: string): string {
  return check.trim().toLowerCase().replace(/\s+/g, '-');
}

function ruleName(check: string): string {
  return check.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
}

/** The rule of a check, as SARIF describes rules. */
export function ruleOf(check: string): ReportingDescriptor {
  const text = questions[check] ?? `The check “${check}” finds nothing wrong`;
  return {
    id: ruleIdOf(check),
    name: ruleName(check),
    shortDescription: { text: `${text}.` },
    fullDescription: {
      text: `${text}. A sentence that fails is not supported by the source it was held against.`,
    },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['fact-checking', 'attribution'] },
  };
}
