import { NutgrafError } from '../errors.ts';
import { readInput } from '../input.ts';
import { verifierRows } from './verifier-settings.ts';
import { writerRows } from './writer-rows.ts';

interface Setting {
  readonly name: string;
  readonly variable: string;
  readonly unit: string;
  readonly fallback: string;
  readonly about: string;
  /** Null when the value is good, else what is wrong with it. */
  readonly problem: (value: string) => string | null;
  /** Never shown; also read from the file that VARIABLE_FILE names. */
  readonly isSecret?: true;
}

const any = () => null;

function portProblem(value: string): string | null {
  return /^\d{1,5}$/.test(value) && Number(value) < 65536 ? null : 'is not a port between 0 and 65535';
}

function urlProblem(value: string): string | null {
  return value === '' || /^https?:\/\/[^\s/]+/.test(value) ? null : 'is not an http or https address';
}

function databaseUrlProblem(value: string): string | null {
  return value === '' || /^postgres(?:ql)?:\/\//.test(value) ? null : 'is not a postgres:// address';
}

/** Every setting: one row each, read once at start. */
export const settings = [
  {
    name: 'dataDir',
    variable: 'NUTGRAF_DATA_DIR',
    unit: 'folder',
    fallback: 'nutgraf-data',
    about: 'the embedded archive',
    problem: any,
  },
  {
    name: 'databaseUrl',
    variable: 'DATABASE_URL',
    unit: 'URL',
    fallback: '',
    about:
      'a PostgreSQL (15 or newer) to use in place of the embedded archive: postgres://user:password@host/name',
    problem: databaseUrlProblem,
    isSecret: true,
  },
  {
    name: 'operatorUrl',
    variable: 'NUTGRAF_OPERATOR_URL',
    unit: 'URL',
    fallback: '',
    about: 'a page about your bot, named to every server it asks',
    problem: urlProblem,
  },
  {
    name: 'bind',
    variable: 'NUTGRAF_BIND',
    unit: 'address',
    fallback: '127.0.0.1',
    about: 'where the site listens',
    problem: any,
  },
  {
    name: 'port',
    variable: 'NUTGRAF_PORT',
    unit: 'port',
    fallback: '4680',
    about: '0 takes any free one',
    problem: portProblem,
  },
  {
    name: 'publicUrl',
    variable: 'NUTGRAF_PUBLIC_URL',
    unit: 'URL',
    fallback: '',
    about: 'the site’s address in feeds and links; empty: the address it listens on',
    problem: urlProblem,
  },
  {
    name: 'siteTitle',
    variable: 'NUTGRAF_SITE_TITLE',
    unit: 'text',
    fallback: 'Nutgraf',
    about: 'the name at the top of the site',
    problem: any,
  },
  {
    name: 'signingKey',
    variable: 'NUTGRAF_SIGNING_KEY',
    unit: 'Ed25519 key (PEM, JWK or JWK set)',
    fallback: '',
    about: 'signs brief.json; empty: the key kept in the archive’s folder, none on PostgreSQL',
    problem: any,
    isSecret: true,
  },
  ...verifierRows,
  ...writerRows,
] as const satisfies readonly Setting[];

/** The name of a setting. */
export type SettingName = (typeof settings)[number]['name'];

/** All settings as they hold for this run. */
export interface Config {
  readonly values: Readonly<Record<SettingName, string>>;
  /** Where each value comes from: the default, or the variable. */
  readonly origin: Readonly<Record<SettingName, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a message may show of a value: nothing of a secret, no password of an address. */
function shown({ variable, isSecret }: Setting, value: string): string {
  return isSecret ? variable : `${variable} "${value.replace(/\/\/[^/]*@/, '//…@')}"`;
}

/** The value of a variable or, for a secret, the content of the file that VARIABLE_FILE names. */
function given(
  { variable, isSecret }: Setting,
  environment: Environment,
): { value: string; from: string } | null {
  const value = environment[variable];
  if (value !== undefined) return { value, from: variable };
  const file = isSecret ? environment[`${variable}_FILE`] : undefined;
  return file === undefined ? null : { value: readInput(file).trim(), from: `${variable}_FILE` };
}

/**
 * Reads the settings from environment variables.
 *
 * @throws NutgrafError NG_CONFIG_USAGE when a value cannot be used; a secret's value is not named.
 *
 * @example
 * readConfig({ NUTGRAF_PORT: '8080' }).values.port; // '8080'
 */
export function readConfig(environment: Environment): Config {
  const values: Record<string, string> = {};
  const origin: Record<string, string> = {};
  for (const setting of settings as readonly Setting[]) {
    const { name, fallback, problem } = setting;
    const found = given(setting, environment);
    const value = found?.value ?? fallback;
    const wrong = problem(value);
    if (wrong !== null) {
      throw new NutgrafError('NG_CONFIG_USAGE', `${shown(setting, value)} ${wrong}`, {
        hint: 'See: nutgraf config',
      });
    }
    values[name] = value;
    origin[name] = found?.from ?? 'default';
  }
  return { values, origin } as Config;
}
