import type { Operation, OperationName } from '../../../news/mod.ts';

/** A sentence on its way into the brief, with the steps taken so far. */
export interface Cut {
  readonly text: string;
  readonly operations: readonly Operation[];
}

/** One way to change a sentence; one that does not apply gives it back as it is. */
export type Step = (cut: Cut) => Cut;

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The cut with another text and one more step in its log. */
export function changed(
  cut: Cut,
  text: string,
  step: { name: OperationName; from: string; to?: string },
): Cut {
  const operation: Operation = { name: step.name, from: step.from.trim(), to: step.to ?? '' };
  return { text: capital(text.trim()), operations: [...cut.operations, operation] };
}

/** Words that limit, deny or attribute: a part that holds one is not cut. */
export const keeps =
  /\b(?:not|no|only|never|without|if|unless|except|until|said|says|told|according|reported|whether|had)\b|n['’]t\b/i;

/** True when a quotation begins or ends in a part, and not both. */
export function hasOpenMark(text: string): boolean {
  return (
    (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length ||
    (text.match(/"/g) ?? []).length % 2 === 1
  );
}
