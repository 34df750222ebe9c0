import type { ModelUsage } from '../news/mod.ts';

/** What can go wrong between us and a model's endpoint. */
export type EndpointFailureClass =
  'unreachable' | 'timeout' | 'busy' | 'refused' | 'redirect' | 'too-large' | 'unusable';

export interface EndpointFailureParts {
  readonly class: EndpointFailureClass;
  /** For people; never holds the key, nor anything the endpoint said. */
  readonly why: string;
  /** HTTP status, when there was one. */
  readonly status?: number;
  /** From `Retry-After`, milliseconds. */
  readonly retryAfterMs?: number | null;
  /** What an answer that cannot be used has cost all the same. */
  readonly usage?: ModelUsage;
}

/**
 * A failure on its way up through the SDK, which knows exceptions only. It ends at `ask()`, as a value. It has no
 * `cause`, so that nothing an endpoint or a socket said travels with it.
 */
export class EndpointFailure extends Error {
  readonly class: EndpointFailureClass;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly usage: ModelUsage | null;

  constructor(parts: EndpointFailureParts) {
    super(parts.why);
    this.name = 'EndpointFailure';
    this.class = parts.class;
    this.status = parts.status ?? null;
    this.retryAfterMs = parts.retryAfterMs ?? null;
    this.usage = parts.usage ?? null;
  }

  /** A slow model stays slow and a refusal stays one; a busy server or a broken connection may be better next time. */
  get mayPass(): boolean {
    return this.class === 'busy' || this.class === 'unreachable';
  }

  /** The endpoint understood us and does not know what we asked for (a schema, token probabilities). */
  get isUnknownRequest(): boolean {
    return this.class === 'refused' && (this.status === 400 || this.status === 422 || this.status === 501);
  }
}

/** An answer that arrived and cannot be used. */
export function unusable(what: string, usage?: ModelUsage): EndpointFailure {
  const why = `gave an answer that cannot be used: ${what}`;
  return new EndpointFailure({ class: 'unusable', why, ...(usage && { usage }) });
}

/**
 * The failure inside what the SDK threw; what it made of an answer it could not read is one too.
 *
 * @returns null for anything else: a defect, to be thrown on.
 */
export function failureIn(error: unknown): EndpointFailure | null {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    if (at instanceof EndpointFailure) return at;
    at = at.cause;
  }
  return error instanceof Error && error.name.startsWith('AI_') ? unusable('it has another form') : null;
}
