import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One static file, read once at the start. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

export interface Assets {
  /** Hash of all files together; part of their addresses, so that they can be kept for ever. */
  readonly hash: string;
  /** By name relative to the folder, with `/`. A name that is not here is not served. */
  readonly files: ReadonlyMap<string, Asset>;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

const assetsFolder = fileURLToPath(new URL('../../../assets/', import.meta.url));

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/**
 * Reads the static files of the site: style, script, fonts, icon. Files of other types are left out.
 *
 * @param folder Absolute path; the package's own assets/ unless told.
 *
 * @example
 * readAssets().files.get('site.css')?.type; // 'text/css; charset=utf-8'
 */
export function readAssets(folder: string = assetsFolder): Assets {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const files = new Map<string, Asset>();
  for (const name of names) {
    const type = types[name.slice(name.lastIndexOf('.') + 1)];
    if (type === undefined) continue;
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    files.set(name, { bytes, type, etag: `"${sha256(bytes)}"` });
  }
  const all = [...files].map(([name, { etag }]) => `${name} ${etag}`).join('\n');
  return { hash: sha256(all), files };
}
