import type {
  LanguageModel,
  ModelAnswer,
  ModelRequest,
  ModelSpending,
  ModelStore,
  ModelUsage,
} from '../../news/mod.ts';
import { estimatedAnswer, estimatedTokens } from '../estimate.ts';
import { isCounted, noUsage } from '../usage.ts';

/** For a million tokens each. */
export interface Prices {
  readonly input: number;
  readonly output: number;
  /** Of input tokens that the provider had kept. */
  readonly cached: number;
}

/** What may be spent on a day (UTC). */
export interface Budget {
  /** Input and output together; null: no limit. 0: nothing is asked. */
  readonly tokensPerDay: number | null;
  /** Null: no limit. */
  readonly moneyPerDay: number | null;
  /** Null when they are not known: then only tokens are counted. */
  readonly prices: Prices | null;
  /** ISO 4217. */
  readonly currency: string;
}

/** Told once a day when the budget is spent, and once when a limit of money cannot be kept. */
export interface BudgetNotice {
  readonly kind: 'spent' | 'unpriced';
  readonly why: string;
}

/** What a budget needs from outside. */
export interface BudgetTools {
  /** The day, UTC: `YYYY-MM-DD`. */
  readonly nowDay: () => string;
  readonly onNotice?: (notice: BudgetNotice) => void;
}

/** What one question may cost, or has. */
interface Cost {
  readonly tokens: number;
  readonly money: number;
}

/** Slightly below what adds up to it in another order. */
const roundingError = 1e-9;

/**
 * What a usage costs.
 *
 * @example
 * priceOf({ inputTokens: 1_000_000, outputTokens: 0, cachedTokens: 500_000 }, { input: 2, output: 8, cached: 1 }); // 1.5
 */
export function priceOf({ inputTokens, outputTokens, cachedTokens }: ModelUsage, prices: Prices): number {
  const fresh = inputTokens - cachedTokens;
  return (fresh * prices.input + cachedTokens * prices.cached + outputTokens * prices.output) / 1_000_000;
}

/**
 * What an answer is counted as: what the provider says, else our estimate of what was sent and came back. A question
 * that nobody took costs nothing.
 */
function countedUsage(request: ModelRequest, answer: ModelAnswer): ModelUsage {
  if (isCounted(answer.usage)) return answer.usage;
  if (!answer.ok && answer.class !== 'timeout' && answer.class !== 'unusable') return noUsage;
  const outputTokens = answer.ok ? estimatedAnswer(answer.value) : 0;
  return { inputTokens: estimatedTokens(request), outputTokens, cachedTokens: 0 };
}

class BudgetedModel implements LanguageModel {
  readonly provider: string;
  readonly model: string;
  readonly currency: string | null;
  readonly #asked: LanguageModel;
  readonly #store: Pick<ModelStore, 'spent' | 'spend'>;
  readonly #budget: Budget;
  readonly #tools: BudgetTools;
  /** What the questions in hand may cost, so that those put at the same time know of each other. */
  #reserved: Cost = { tokens: 0, money: 0 };
  #spentDay: string | null = null;
  #isUnpricedTold = false;

  constructor(
    asked: LanguageModel,
    store: Pick<ModelStore, 'spent' | 'spend'>,
    budget: Budget,
    tools: BudgetTools,
  ) {
    this.provider = asked.provider;
    this.model = asked.model;
    this.currency = budget.prices === null ? null : budget.currency;
    this.#asked = asked;
    this.#store = store;
    this.#budget = budget;
    this.#tools = tools;
  }

  async ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer> {
    signal?.throwIfAborted();
    this.#sayUnpriced();
    const cost = this.#estimate(request);
    this.#reserve(cost, 1);
    try {
      const reached = await this.#limitReached();
      if (reached !== null) return this.#refuse(reached);
      return await this.#askAndPay(request, signal);
    } finally {
      this.#reserve(cost, -1);
    }
  }

  async #askAndPay(request: ModelRequest, signal: AbortSignal | undefined): Promise<ModelAnswer> {
    const answer = await this.#asked.ask(request, signal);
    const { prices } = this.#budget;
    const usage = countedUsage(request, answer);
    const money = prices === null ? null : priceOf(usage, prices);
    if (isCounted(usage))
      await this.#store.spend(this.#tools.nowDay(), { calls: 1, ...usage, money: money ?? 0 });
    return { ...answer, usage, money };
  }

  #estimate(request: ModelRequest): Cost {
    const { prices } = this.#budget;
    const usage = {
      inputTokens: estimatedTokens(request),
      outputTokens: request.maxOutputTokens,
      cachedTokens: 0,
    };
    const tokens = usage.inputTokens + usage.outputTokens;
    return { tokens, money: prices === null ? 0 : priceOf(usage, prices) };
  }

  #reserve({ tokens, money }: Cost, sign: 1 | -1): void {
    const before = this.#reserved;
    this.#reserved = { tokens: before.tokens + sign * tokens, money: before.money + sign * money };
  }

  /** The limit that this question, those in hand and those of the day would pass; null when there is none. */
  async #limitReached(): Promise<string | null> {
    const { tokensPerDay, moneyPerDay, prices, currency } = this.#budget;
    if (tokensPerDay === 0 || moneyPerDay === 0) return 'the budget is 0';
    const moneyLimit = prices === null ? null : moneyPerDay;
    if (tokensPerDay === null && moneyLimit === null) return null;
    const spent: ModelSpending = await this.#store.spent(this.#tools.nowDay());
    const tokens = spent.inputTokens + spent.outputTokens + this.#reserved.tokens;
    if (tokensPerDay !== null && tokens > tokensPerDay)
      return `the day's budget of ${tokensPerDay} tokens is spent`;
    const money = spent.money + this.#reserved.money;
    if (moneyLimit !== null && money > moneyLimit + roundingError)
      return `the day's budget of ${moneyLimit} ${currency} is spent`;
    return null;
  }

  #refuse(why: string): ModelAnswer {
    const day = this.#tools.nowDay();
    if (this.#spentDay !== day) this.#tools.onNotice?.({ kind: 'spent', why });
    this.#spentDay = day;
    const money = this.currency === null ? null : 0;
    return { ok: false, class: 'spent', why: `${this.model} is not asked: ${why}`, usage: noUsage, money };
  }

  #sayUnpriced(): void {
    const { moneyPerDay, prices } = this.#budget;
    if (this.#isUnpricedTold || prices !== null || moneyPerDay === null || moneyPerDay === 0) return;
    this.#isUnpricedTold = true;
    const why = 'its prices are not known: only tokens are counted, the limit of money is not kept';
    this.#tools.onNotice?.({ kind: 'unpriced', why });
  }
}

/**
 * A model that stops at a day's budget, which all processes on the store share. Before each question its tokens are
 * estimated (words × 1.4, and the longest answer): a question that might pass the limit is not put. What was counted is
 * noted with what the provider says it was; where the provider says nothing, with the estimate. Questions that are put at
 * the same time by one process know of each other; those of other processes may pass the limit by what they have in hand.
 *
 * @returns A model whose answers have a price, in `currency`; `spent` is its answer beyond the budget. Rejects when the
 * store does.
 *
 * @example
 * // const model = withinBudget(asked, store.models,
 * //   { tokensPerDay: 1_000_000, moneyPerDay: null, prices: null, currency: 'USD' }, { nowDay });
 */
export function withinBudget(
  model: LanguageModel,
  store: Pick<ModelStore, 'spent' | 'spend'>,
  budget: Budget,
  tools: BudgetTools,
): LanguageModel {
  return new BudgetedModel(model, store, budget, tools);
}
