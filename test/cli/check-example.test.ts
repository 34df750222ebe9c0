import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCheck } from './testing/run-command.ts';
import { workFolder } from './testing/work-folder.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/check.md'), 'utf8');
const { dir, file } = workFolder('nutgraf-example-');

/** The first block of the page in a language. */
function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(page);
  return found![1]!;
}

/** The first quoted part of the page, a paragraph a line. */
function quoted(): string {
  const lines = /^(?:>.*\n)+/m
    .exec(page)![0]
    .split('\n')
    .map((line) => line.replace(/^> ?/, ''));
  return `${lines.join('\n').trim()}\n`;
}

test('docs/check.md shows what nutgraf check answers', async () => {
  const brief = file('brief.md', block('markdown'));
  const wire = file(
    'wire.txt',
    quoted().replace(/(\S)\n(\S)/g, (_, before: string, after: string) => `${before} ${after}`),
  );
  const { code, out } = await runCheck([brief, '--against', wire]);
  expect(out.replaceAll(`${dir}/`, '')).toBe(block('text'));
  expect(code).toBe(1);
});
