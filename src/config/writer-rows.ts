import { endpointProblem, keyProblem, timeProblem } from './endpoint-problems.ts';

const providers = ['openai-compatible', 'anthropic', 'google', 'ollama'] as const;
/** Whose wire format an endpoint speaks. */
export type Provider = (typeof providers)[number];

/** What stands for "no limit". */
export const none = 'none';

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
