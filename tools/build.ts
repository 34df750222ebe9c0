/** Builds dist/ for the published package: the sources as JavaScript, with the data files beside them. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const from = join(root, 'src');
const to = join(root, 'dist');

rmSync(to, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')],
  {
    stdio: 'inherit',
  },
);
const data = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:txt|json|sql|md)$/.test(name),
);
for (const name of data) cpSync(join(from, name), join(to, name));
process.stdout.write(`dist/ built, ${data.length} data files copied\n`);
