import { EndpointFailure } from './endpoint-failure.ts';

/**
 * Ways to put a question, from what serves us best to what every endpoint knows. What an endpoint refuses to know
 * (HTTP 400, 422, 501) is not asked of it again once a later way was taken.
 */
export class Ladder<Rung> {
  readonly #rungs: readonly Rung[];
  #first = 0;

  /** @param rungs at least one */
  constructor(rungs: readonly Rung[]) {
    this.#rungs = rungs;
  }

  /** @throws What `put` throws at the last rung, or for any other reason at an earlier one. */
  async climb<Result>(put: (rung: Rung) => Promise<Result>): Promise<Result> {
    for (let at = this.#first; ; at += 1) {
      try {
        const result = await put(this.#rungs[at]!);
        this.#first = at;
        return result;
      } catch (error) {
        const isPoorer = error instanceof EndpointFailure && error.isUnknownRequest;
        if (!isPoorer || at === this.#rungs.length - 1) throw error;
      }
    }
  }
}
