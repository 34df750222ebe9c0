import type { z } from 'zod';

/** One thing that a schema refuses. */
export interface Refusal {
  readonly path: readonly PropertyKey[];
  readonly words: string;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  object: 'a mapping of keys to values',
  array: 'a list',
};

function limitWords(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig>): string {
  if (issue.origin === 'string') return issue.code === 'too_small' ? 'may not be empty' : 'is too long';
  const than = issue.code === 'too_small' ? 'more than' : 'less than';
  const atLimit = issue.code === 'too_small' ? 'at least' : 'at most';
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  return `must be ${issue.inclusive === false ? than : atLimit} ${limit}`;
}

/** What a schema refuses, in words; a schema's own words come before these. */
export function schemaWords(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? 'something else'}`;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return limitWords(issue);
  return 'cannot be used';
}

/** Of something that may have two forms: what is wrong with it in the form that it has. */
function inItsForm(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOther = ({ code, path }: z.core.$ZodIssue) => code === 'invalid_type' && path.length === 0;
  const meant = issue.errors.find((issues) => !issues.some(isOther));
  if (meant === undefined) return [issue];
  return meant.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

/** Everything that a schema refuses, in its order; a key that it does not know by the key's own path. */
export function refusals(error: z.ZodError): Refusal[] {
  return error.issues.flatMap(inItsForm).flatMap((issue): Refusal[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          words: 'is a key that does not exist here',
        }))
      : [{ path: issue.path, words: issue.message }],
  );
}
