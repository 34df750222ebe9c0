import { NutgrafError } from '../errors.ts';

interface Setting {
  readonly name: string;
  readonly variable: string;
  readonly unit: string;
  readonly fallback: string;
  readonly about: string;
  /** Null when the value is good, else what is wrong with it. */
  readonly problem: (value: string) => string | null;
}

const any = () => null;

function portProblem(value: string): string | null {
  return /^\d{1,5}$/.test(value) && Number(value) < 65536 ? null : 'is not a port between 0 and 65535';
}

function urlProblem(value: string): string | null {
  return value === '' || /^https?:\/\/[^\s/]+/.test(value) ? null : 'is not an http or https address';
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
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];

export interface Config {
  readonly values: Readonly<Record<SettingName, string>>;
  /** Where each value comes from: the default, or the variable. */
  readonly origin: Readonly<Record<SettingName, string>>;
}

/**
 * Reads the settings from environment variables.
 *
 * @throws NutgrafError NG_CONFIG_USAGE when a value cannot be used.
 *
 * @example
 * readConfig({ NUTGRAF_PORT: '8080' }).values.port; // '8080'
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, string> = {};
  const origin: Record<string, string> = {};
  for (const { name, variable, fallback, problem } of settings) {
    const given = environment[variable];
    const value = given ?? fallback;
    const wrong = problem(value);
    if (wrong !== null) {
      throw new NutgrafError('NG_CONFIG_USAGE', `${variable} "${value}" ${wrong}`, {
        hint: 'See: nutgraf config',
      });
    }
    values[name] = value;
    origin[name] = given === undefined ? 'default' : variable;
  }
  return { values, origin } as Config;
}
