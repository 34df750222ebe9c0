import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { anchorsOf, checkLinks } from './check-links.ts';

const root = mkdtempSync(join(tmpdir(), 'nutgraf-links-'));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

function problemsOf(markdown: string): string[] {
  write('docs/page.md', markdown);
  return checkLinks(root).problems;
}

write('src/wire/pipeline.ts', '');
write('docs/a page.md', '');
write('docs/other.md', '# How it runs\n\n## `run`: all in one\n\n## How it runs\n');
write('node_modules/x/README.md', '[gone](gone.md)');
write('.hidden/x.md', '[gone](gone.md)');

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('checkLinks()', () => {
  it.each([
    '[the flow](../src/wire/pipeline.ts)',
    '[folder](../src/) and [root](/docs/other.md "its title")',
    '![picture](<a page.md>) [again](a%20page.md)',
    '[how](other.md#how-it-runs) [again](other.md#how-it-runs-1) [run](other.md#run-all-in-one)',
    '# Here\n[up](#here)',
    '[web](https://wire.example/gone) [mail](mailto:desk@wire.example) [//](//wire.example)',
    '[a]: other.md#how-it-runs\n<a href="other.md">x</a>',
    'Read `src/wire/pipeline.ts:12`, run `node src/wire/pipeline.ts`, see `src/wire`.',
    '```\n[gone](gone.md) `src/gone.ts`\n```',
    '`[gone](gone.md)` and `text/html`, `src/**/*.ts`, `tools/NAME…`',
  ])('finds nothing wrong in %j', (markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
  });

  it.each([
    ['[x](gone.md)', '"gone.md" does not exist'],
    ['[`x`](gone.md "t")', '"gone.md" does not exist'],
    ['![x](<gone page.md>)', '"gone page.md" does not exist'],
    ['[x](other.md#gone)', '"other.md#gone" names a heading that is not there'],
    ['[x](#gone)', '"#gone" names a heading that is not there'],
    ['[x](../../outside.md)', '"../../outside.md" leads out of the repository'],
    ['[x](%E0%A4%A)', '"%E0%A4%A" is wrongly encoded'],
    ['[a]: gone.md', '"gone.md" does not exist'],
    ['<img src="gone.png">', '"gone.png" does not exist'],
    ['`src/gone.ts`', '"src/gone.ts" does not exist'],
    ['run `node tools/gone.ts --all`.', '"tools/gone.ts" does not exist'],
  ])('reports %j', (markdown, problem) => {
    expect(problemsOf(`\n${markdown}`)).toEqual([`docs/page.md:2: ${problem}`]);
  });

  it('reads again after a fence, and takes a shorter fence inside for text', () => {
    expect(problemsOf('````\n```\n[x](gone.md)\n````\n[y](gone.md)')).toEqual([
      'docs/page.md:5: "gone.md" does not exist',
    ]);
  });
});

describe('anchorsOf()', () => {
  it('names headings as GitHub does, numbers equal ones, and takes ids', () => {
    const anchors = anchorsOf(
      '# Why?\n## [Ports](x.md) & *adapters*\n## Why\n<a id="top"></a>\n```\n# no\n```',
    );
    expect([...anchors]).toEqual(['why', 'ports--adapters', 'why-1', 'top']);
  });
});
