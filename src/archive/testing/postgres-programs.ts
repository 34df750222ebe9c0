import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const oldestMajor = 15;

/** The programs of an installed PostgreSQL. */
export interface PostgresPrograms {
  /** Holds `initdb` and `postgres`. */
  readonly folder: string;
  /** `postgres (PostgreSQL) 15.18` */
  readonly version: string;
}

/** Looks where Debian puts them, where `pg_config` says, and in PATH; the newest of Debian's first. */
export function findPostgres(): PostgresPrograms | null {
  for (const folder of candidates()) {
    if (!existsSync(join(folder, 'initdb'))) continue;
    const version = output(join(folder, 'postgres'), '--version') ?? '';
    if (Number(/\d+/.exec(version)?.[0]) >= oldestMajor) return { folder, version };
  }
  return null;
}

function candidates(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const configured = output('pg_config', '--bindir');
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(configured === null ? [] : [configured]),
    ...(process.env['PATH'] ?? '').split(':').filter((folder) => folder !== ''),
  ];
}

function output(program: string, argument: string): string | null {
  try {
    return execFileSync(program, [argument], {
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    }).trim();
  } catch {
    return null;
  }
}
