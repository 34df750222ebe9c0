import { NutgrafError } from '../errors.ts';
import { endpointProblem, keyProblem, timeProblem } from './endpoint-problems.ts';

const providers = ['openai-compatible', 'anthropic', 'google', 'ollama'] as const;
type Provider = (typeof providers)[number];

/** What stands for "no limit". */
const none = 'none';

function providerProblem(value: string): string | null {
  const isKnown = value === '' || (providers as readonly string[]).includes(value);
  return isKnown ? null : `is not one of ${providers.join(', ')}`;
}

function modelProblem(value: string): string | null {
  return /^[\x21-\x7e]{0,200}$/.test(value) ? null : 'is not a name of a model';
}

function tokensProblem(value: string): string | null {
  const isGood = value === none || /^\d{1,12}$/.test(value);
  return isGood ? null : 'is neither a whole number of tokens nor "none"';
}

function isAmount(value: string): boolean {
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(value);
}

function moneyProblem(value: string): string | null {
  return value === none || isAmount(value) ? null : 'is neither an amount like 2.50 nor "none"';
}

function priceProblem(value: string): string | null {
  return value === '' || isAmount(value) ? null : 'is not an amount like 2.50';
}

function currencyProblem(value: string): string | null {
  return /^[A-Z]{3}$/.test(value) ? null : 'is not a code of three capitals, like EUR';
}

function cassetteProblem(value: string): string | null {
  const isGood = value === '' || /^(?:record|play):./.test(value);
  return isGood ? null : 'begins with neither "record:" nor "play:"';
}

/** The rows of the writer in the table of settings. */
export const writerRows = [
  {
    name: 'writerProvider',
    variable: 'NUTGRAF_WRITER_PROVIDER',
    unit: providers.join(', '),
    fallback: '',
    about: 'a language model that writes (docs/operate/writer.md); empty: none',
    problem: providerProblem,
  },
  {
    name: 'writerUrl',
    variable: 'NUTGRAF_WRITER_URL',
    unit: 'URL',
    fallback: '',
    about: 'its endpoint; empty: the provider’s own',
    problem: (value: string) => endpointProblem(value, 'NUTGRAF_WRITER_KEY'),
  },
  {
    name: 'writerModel',
    variable: 'NUTGRAF_WRITER_MODEL',
    unit: 'name',
    fallback: '',
    about: 'as its endpoint knows it',
    problem: modelProblem,
  },
  {
    name: 'writerKey',
    variable: 'NUTGRAF_WRITER_KEY',
    unit: 'text',
    fallback: '',
    about: 'sent to the endpoint in the header it wants',
    problem: keyProblem,
    isSecret: true,
  },
  {
    name: 'writerTimeoutMs',
    variable: 'NUTGRAF_WRITER_TIMEOUT_MS',
    unit: 'ms',
    fallback: '60000',
    about: 'for one request',
    problem: timeProblem,
  },
  {
    name: 'writerTokensPerDay',
    variable: 'NUTGRAF_WRITER_TOKENS_PER_DAY',
    unit: 'tokens, or none',
    fallback: '1000000',
    about: 'input and output, a day in UTC; 0: it is never asked',
    problem: tokensProblem,
  },
  {
    name: 'writerMoneyPerDay',
    variable: 'NUTGRAF_WRITER_MONEY_PER_DAY',
    unit: 'amount, or none',
    fallback: none,
    about: 'a day in UTC; needs the prices',
    problem: moneyProblem,
  },
  {
    name: 'writerPriceIn',
    variable: 'NUTGRAF_WRITER_PRICE_IN',
    unit: 'amount for 1,000,000 tokens',
    fallback: '',
    about: 'of input; empty: not known',
    problem: priceProblem,
  },
  {
    name: 'writerPriceOut',
    variable: 'NUTGRAF_WRITER_PRICE_OUT',
    unit: 'amount for 1,000,000 tokens',
    fallback: '',
    about: 'of output; empty: not known',
    problem: priceProblem,
  },
  {
    name: 'writerPriceCached',
    variable: 'NUTGRAF_WRITER_PRICE_CACHED',
    unit: 'amount for 1,000,000 tokens',
    fallback: '',
    about: 'of input the provider had kept; empty: as other input',
    problem: priceProblem,
  },
  {
    name: 'writerCurrency',
    variable: 'NUTGRAF_WRITER_CURRENCY',
    unit: 'ISO 4217 code',
    fallback: 'USD',
    about: 'of the prices and the limit',
    problem: currencyProblem,
  },
  {
    name: 'writerCassette',
    variable: 'NUTGRAF_WRITER_CASSETTE',
    unit: 'record:FILE or play:FILE',
    fallback: '',
    about: 'writes its answers down, or plays them in place of the endpoint',
    problem: cassetteProblem,
  },
] as const;

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
