import { NutgrafError } from '../errors.ts';
import { endpointProblem, keyProblem, timeProblem } from './endpoint-problems.ts';

const kinds = ['minicheck', 'chat', 'nli'] as const;
type Kind = (typeof kinds)[number];

function kindProblem(value: string): string | null {
  return (kinds as readonly string[]).includes(value) ? null : 'is not one of minicheck, chat, nli';
}

function shareProblem(value: string): string | null {
  return /^\d(?:\.\d+)?$/.test(value) && Number(value) <= 1 ? null : 'is not a number between 0 and 1';
}

function switchProblem(value: string): string | null {
  return value === 'true' || value === 'false' ? null : 'is neither true nor false';
}

/** The rows of the verifier in the table of settings. */
export const verifierRows = [
  {
    name: 'verifierUrl',
    variable: 'NUTGRAF_VERIFIER_URL',
    unit: 'URL',
    fallback: '',
    about: 'a model that may veto sentences (docs/operate/verifier.md); empty: none',
    problem: (value: string) => endpointProblem(value, 'NUTGRAF_VERIFIER_KEY'),
  },
  {
    name: 'verifierKind',
    variable: 'NUTGRAF_VERIFIER_KIND',
    unit: 'minicheck, chat or nli',
    fallback: 'minicheck',
    about: 'how it is asked',
    problem: kindProblem,
  },
  {
    name: 'verifierModel',
    variable: 'NUTGRAF_VERIFIER_MODEL',
    unit: 'name',
    fallback: '',
    about: 'as its endpoint knows it; empty: bespoke-minicheck, or nli',
    problem: () => null,
  },
  {
    name: 'verifierKey',
    variable: 'NUTGRAF_VERIFIER_KEY',
    unit: 'text',
    fallback: '',
    about: 'sent to the endpoint as a bearer token',
    problem: keyProblem,
    isSecret: true,
  },
  {
    name: 'verifierThreshold',
    variable: 'NUTGRAF_VERIFIER_THRESHOLD',
    unit: 'share, 0 to 1',
    fallback: '0.5',
    about: 'how sure of support the model must be, where it gives a figure',
    problem: shareProblem,
  },
  {
    name: 'verifierTimeoutMs',
    variable: 'NUTGRAF_VERIFIER_TIMEOUT_MS',
    unit: 'ms',
    fallback: '20000',
    about: 'for one request',
    problem: timeProblem,
  },
  {
    name: 'verifierRequired',
    variable: 'NUTGRAF_VERIFIER_REQUIRED',
    unit: 'true or false',
    fallback: 'false',
    about: 'true: a sentence on which it gives no opinion is not published',
    problem: switchProblem,
  },
] as const;

type Values = Readonly<Record<(typeof verifierRows)[number]['name'], string>>;

/** A verifier as it is configured. */
export interface VerifierConfig {
  readonly url: string;
  readonly kind: Kind;
  readonly model: string;
  readonly key: string | null;
  /** 0 to 1. */
  readonly threshold: number;
  readonly timeoutMs: number;
  /** A sentence without its opinion is held back. */
  readonly isRequired: boolean;
}

function modelOf({ verifierModel, verifierKind }: Values): string {
  if (verifierModel !== '') return verifierModel;
  if (verifierKind === 'minicheck') return 'bespoke-minicheck';
  if (verifierKind === 'nli') return 'nli';
  throw new NutgrafError('NG_CONFIG_USAGE', 'NUTGRAF_VERIFIER_KIND "chat" needs NUTGRAF_VERIFIER_MODEL', {
    hint: 'Name the model as its endpoint knows it; see: nutgraf config',
  });
}

/**
 * The verifier that the settings name; null when they name none.
 *
 * @throws NutgrafError NG_CONFIG_USAGE when a general model is wanted and not named, or an opinion is required of none.
 *
 * @example
 * verifierConfig(readConfig({ NUTGRAF_VERIFIER_URL: 'http://127.0.0.1:11434' }).values)?.model; // 'bespoke-minicheck'
 */
export function verifierConfig(values: Values): VerifierConfig | null {
  const isRequired = values.verifierRequired === 'true';
  if (values.verifierUrl === '') {
    if (!isRequired) return null;
    throw new NutgrafError(
      'NG_CONFIG_USAGE',
      'NUTGRAF_VERIFIER_REQUIRED is true and NUTGRAF_VERIFIER_URL is empty',
      {
        hint: 'Name the endpoint, or require nothing',
      },
    );
  }
  return {
    url: values.verifierUrl,
    kind: values.verifierKind as Kind,
    model: modelOf(values),
    key: values.verifierKey || null,
    threshold: Number(values.verifierThreshold),
    timeoutMs: Number(values.verifierTimeoutMs),
    isRequired,
  };
}
