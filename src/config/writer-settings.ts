import { NutgrafError } from '../errors.ts';
import { none, type Provider, type writerRows } from './writer-rows.ts';

type Values = Readonly<Record<(typeof writerRows)[number]['name'], string>>;

/** Prices of a model, for a million tokens each. */
interface WriterPrices {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
}

/** Where a writer's answers come from or go to. */
interface Cassette {
  readonly does: 'record' | 'play';
  readonly file: string;
}

/** A model that writes, as it is configured. */
export interface WriterConfig {
  readonly provider: Provider;
  /** Null: the provider's own. */
  readonly url: string | null;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutMs: number;
  readonly budget: {
    /** Null: no limit. */
    readonly tokensPerDay: number | null;
    readonly moneyPerDay: number | null;
    /** Null: not known. */
    readonly prices: WriterPrices | null;
    readonly currency: string;
  };
}

function wrong(message: string, hint: string): NutgrafError {
  return new NutgrafError('NG_CONFIG_USAGE', message, { hint });
}

function limitOf(value: string): number | null {
  return value === none ? null : Number(value);
}

function pricesOf({ writerPriceIn, writerPriceOut, writerPriceCached }: Values): WriterPrices | null {
  if (writerPriceIn === '' && writerPriceOut === '') {
    if (writerPriceCached === '') return null;
    throw wrong(
      'NUTGRAF_WRITER_PRICE_CACHED stands alone',
      'Name NUTGRAF_WRITER_PRICE_IN and _PRICE_OUT too',
    );
  }
  if (writerPriceIn === '' || writerPriceOut === '') {
    const missing = writerPriceIn === '' ? 'NUTGRAF_WRITER_PRICE_IN' : 'NUTGRAF_WRITER_PRICE_OUT';
    throw wrong(`${missing} is empty and the other price is not`, 'Name both, or neither; 0 is a price');
  }
  const input = Number(writerPriceIn);
  const cached = writerPriceCached === '' ? input : Number(writerPriceCached);
  return { input, output: Number(writerPriceOut), cached };
}

function budgetOf(values: Values): WriterConfig['budget'] {
  const prices = pricesOf(values);
  const moneyPerDay = limitOf(values.writerMoneyPerDay);
  if (moneyPerDay !== null && prices === null) {
    throw wrong(
      'NUTGRAF_WRITER_MONEY_PER_DAY cannot be kept without prices',
      'Name NUTGRAF_WRITER_PRICE_IN and NUTGRAF_WRITER_PRICE_OUT, for a million tokens',
    );
  }
  const currency = values.writerCurrency;
  return { tokensPerDay: limitOf(values.writerTokensPerDay), moneyPerDay, prices, currency };
}

/** What a provider on the internet needs: without it every question would be refused. */
function checkNeeds({ provider, url, model, key }: WriterConfig): void {
  const named = `NUTGRAF_WRITER_PROVIDER "${provider}"`;
  if (model === '')
    throw wrong(`${named} needs NUTGRAF_WRITER_MODEL`, 'Name the model as its endpoint knows it');
  if (provider === 'openai-compatible' && url === null)
    throw wrong(`${named} needs NUTGRAF_WRITER_URL`, 'Name the endpoint, up to and with /v1');
  if ((provider === 'anthropic' || provider === 'google') && url === null && key === null)
    throw wrong(
      `${named} needs NUTGRAF_WRITER_KEY`,
      'Put the key into a file and name it in NUTGRAF_WRITER_KEY_FILE',
    );
}

/**
 * The model that writes, as the settings name it; null when they name none.
 *
 * @throws NutgrafError NG_CONFIG_USAGE when its model, address, key or prices are missing.
 *
 * @example
 * const { values } = readConfig({ NUTGRAF_WRITER_PROVIDER: 'ollama', NUTGRAF_WRITER_MODEL: 'gemma3' });
 * writerConfig(values)?.budget.tokensPerDay; // 1000000
 */
export function writerConfig(values: Values): WriterConfig | null {
  if (values.writerProvider === '') return null;
  const wanted: WriterConfig = {
    provider: values.writerProvider as Provider,
    url: values.writerUrl || null,
    model: values.writerModel,
    key: values.writerKey || null,
    timeoutMs: Number(values.writerTimeoutMs),
    budget: budgetOf(values),
  };
  checkNeeds(wanted);
  return wanted;
}

/**
 * The cassette that the settings name; null when they name none. One that is played needs no model.
 *
 * @throws NutgrafError NG_CONFIG_USAGE when a model is to be recorded and none is configured.
 *
 * @example
 * cassetteConfig(readConfig({ NUTGRAF_WRITER_CASSETTE: 'play:day.jsonl' }).values); // { does: 'play', file: 'day.jsonl' }
 */
export function cassetteConfig({ writerCassette, writerProvider }: Values): Cassette | null {
  if (writerCassette === '') return null;
  const [does = '', ...file] = writerCassette.split(':');
  if (does === 'record' && writerProvider === '')
    throw wrong('NUTGRAF_WRITER_CASSETTE records nothing without a model', 'Name NUTGRAF_WRITER_PROVIDER');
  return { does: does === 'play' ? 'play' : 'record', file: file.join(':') };
}
