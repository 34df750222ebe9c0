#!/usr/bin/env -S node --optimize-for-size --liftoff-only --max-semi-space-size=4
// Plain JavaScript on purpose: an old Node must be able to read this far and say so.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `nutgraf: needs Node 22.18 or newer, this is ${process.versions.node}. In a checkout run it as: npm run -s nutgraf -- help\n`,
  );
  process.exit(2);
}
const source = new URL('../src/main.ts', import.meta.url);
const { main } = await import(
  existsSync(source) ? source.href : new URL('../dist/main.js', import.meta.url).href
);
process.exitCode = await main(process.argv.slice(2));
