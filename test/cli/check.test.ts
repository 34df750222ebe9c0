import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runCheck } from './testing/run-command.ts';
import { runProgram } from './testing/run-program.ts';
import { workFolder } from './testing/work-folder.ts';

const { dir, file } = workFolder('nutgraf-check-');

const wire = `Ostrel Paper closed its Aldmoor mill on Wednesday after a boiler failed, ending work for 340 people.

Manager Ilse Varga told staff in the canteen that the mill would not open again.

The town council will meet on Friday, clerk Tom Radley said.
`;
const brief = `# Mill closes

Ostrel Paper closed its **Aldmoor** mill on Wednesday after a boiler failed, ending work for 430 people.

- Manager Ilse Varga told staff in the canteen that the mill would not open again
- The town council will meet on Friday, clerk Tom Radley said.

| a | b |
|---|---|
| 1 | 2 |
`;

interface Answer {
  readonly sentences: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly verdict: string;
    readonly place: { readonly line: number; readonly column: number };
    readonly reasons: readonly {
      readonly check: string;
      readonly places: readonly { readonly start: number; readonly end: number; readonly line: number }[];
    }[];
    readonly evidence: readonly {
      readonly file: string;
      readonly start: number;
      readonly end: number;
      readonly exact: string;
    }[];
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly notChecked: Readonly<Record<string, number>>;
}

async function answer(...args: string[]): Promise<Answer> {
  return JSON.parse((await runCheck([...args, '--json'])).out) as Answer;
}

describe('nutgraf check --json', () => {
  test('gives every sentence, word and piece of evidence its place in the file', async () => {
    const text = file('a/brief.md', brief);
    const source = file('a/wire.txt', wire);
    const { sentences, counts, notChecked } = await answer(text, '--against', source);
    expect(counts).toMatchObject({ supported: 2 });
    expect(notChecked).toMatchObject({ headings: 1, tables: 1 });
    const [wrong, item] = sentences;
    expect(brief.slice(wrong!.start, wrong!.end)).toMatch(/^Ostrel .*\*\*Aldmoor\*\*.* people\.$/);
    expect(wrong!.text).toContain('its Aldmoor mill');
    expect(wrong!.place).toMatchObject({ line: 3, column: 1 });
    const number = wrong!.reasons.find(({ check }) => check === 'number')!;
    expect(number.places.map(({ start, end }) => brief.slice(start, end))).toContain('430');
    expect(item!.text).toMatch(/open again$/);
    expect(brief.slice(item!.start, item!.end)).toBe(item!.text);
    for (const { evidence } of sentences)
      for (const { file: name, start, end, exact } of evidence) {
        expect(name).toBe(source);
        expect(wire.slice(start, end)).toBe(exact);
      }
  });

  test('reads HTML and packed sources, folders and patterns, each file once', async () => {
    const text = file(
      'b/brief.html',
      '<p>The town council will meet on Friday, clerk Tom Radley said.</p><p hidden>No.</p>',
    );
    file('b/in/wire.txt.gz', gzipSync(wire));
    file('b/in/deep/page.html', `<nav>Home.</nav><article><h1>Mill</h1><p>${wire}</p></article>`);
    file('b/in/notes.bin', 'no document');
    const folder = join(dir, 'b/in');
    for (const against of [
      [folder],
      [join(folder, '**/*.{gz,html}')],
      [join(folder, 'wire.txt.gz'), folder],
    ]) {
      const { out, code } = await runCheck([text, '--against', ...against, '--json']);
      const read = JSON.parse(out) as Answer & { sources: { file: string }[] };
      expect(read.sources.map((source) => source.file.slice(folder.length + 1)).sort()).toEqual([
        'deep/page.html',
        'wire.txt.gz',
      ]);
      expect(code).toBe(0);
    }
  });

  test('the text is no source of its own when its folder is named', async () => {
    const text = file('c/brief.txt', 'Ostrel Paper opened a second mill in May.');
    file('c/wire.txt', wire);
    const { code } = await runCheck([text, '--against', join(dir, 'c')]);
    expect(code).toBe(1);
    const { err } = await runCheck([text, '--against', text]);
    expect(err).toContain('checked against itself');
  });

  test('credits an outlet only when the source is of that outlet', async () => {
    const text = file(
      'd/brief.txt',
      'The town council of Aldmoor will meet on Friday in the old school, The Harbour Ledger reported.',
    );
    const one = file('d/one.txt', 'The town council of Aldmoor will meet on Friday in the old school.');
    const two = file('d/two.txt', 'Some 340 people lose their work.');
    expect((await runCheck([text, '--against', one])).code).toBe(1);
    expect((await runCheck([text, '--against', one, '--outlet', 'The Harbour Ledger'])).code).toBe(0);
    expect(
      (await runCheck([text, '--against', two, one, '--outlet', 'Northline', 'The Harbour Ledger'])).code,
    ).toBe(0);
    expect(
      (await runCheck([text, '--against', two, one, '--outlet', `${one}=The Harbour Ledger`])).code,
    ).toBe(0);
    expect((await runCheck([text, '--against', two, one, '--outlet', 'The Harbour Ledger'])).code).toBe(1);
  });

  test('a page names its own outlet', async () => {
    const text = file(
      'e/brief.txt',
      'The town council of Aldmoor will meet on Friday in the old school, The Harbour Ledger reported.',
    );
    const page = `<!doctype html><html><head><meta property="og:site_name" content="The Harbour Ledger"><title>Mill</title></head><body><article><p>${'The town council of Aldmoor will meet on Friday in the old school. It met in a hall that had no heating and more people than chairs, and argued for two hours about the ferry and the winter.</p><p>'.repeat(1)}Some 340 people lose their work at the mill, which made newsprint for 61 years in a town with few other employers.</p></article></body></html>`;
    expect((await runCheck([text, '--against', file('e/page.html', page)])).code).toBe(0);
  });
});

describe('nutgraf check, for people', () => {
  test('shows the place, the wrong words, the reason, the closest source sentence, and a summary', async () => {
    const { out, code } = await runCheck([file('f/brief.md', brief), '--against', file('f/wire.txt', wire)]);
    expect(code).toBe(1);
    expect(out).toMatch(/^≠ contradicted {2}\S+brief\.md:3:1\n/);
    const lines = out.split('\n');
    const said = lines.findIndex((line) => line.includes('430'));
    expect(lines[said + 1]!.slice(lines[said]!.indexOf('430')).startsWith('~~~')).toBe(true);
    expect(out).toMatch(/number +.*430.*340/);
    expect(out).toMatch(/closest +\S+wire\.txt:1:1/);
    expect(out).toMatch(/✔ supported {2}\S+brief\.md:5:3/);
    expect(out).toContain('2 of 3 sentences supported; 1 contradicted\nnot checked: 1 heading, 1 table\n');
  });

  test('underlines in colour, and never wider than the window', async () => {
    const args = [file('g/brief.md', brief), '--against', file('g/wire.txt', wire)];
    const { out } = await runCheck(args, { colours: true, width: 50 });
    expect(out).toContain('\u001b[4m430\u001b[24m');
    expect(out).not.toContain('~~~');
    const plain = out.replace(/\u001b\[\d+m/g, '').split('\n');
    const prose = plain.filter((line) => line.startsWith('  ') && !line.includes(dir));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(50);
    expect((await runCheck([...args, '--no-color'], { colours: true })).out).not.toContain('\u001b');
  });

  test('--quiet shows what fails alone, --explain everything', async () => {
    const args = [file('h/brief.md', brief), '--against', file('h/wire.txt', wire)];
    const quiet = (await runCheck([...args, '--quiet'])).out;
    expect(quiet).not.toContain('✔');
    expect(quiet).not.toContain('sentences supported');
    const fair = file('h/fair.txt', 'The town council will meet on Friday, clerk Tom Radley said.');
    expect(await runCheck([fair, '--against', args[2]!, '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    const explained = (await runCheck([...args, '--explain'])).out;
    expect(explained.match(/judged +.*score \d\.\d{3}/g)).toHaveLength(3);
    expect(explained).toMatch(/source +\S+wire\.txt:5:1/);
  });

  test('--fail-on decides the exit code', async () => {
    const source = file('i/wire.txt', wire);
    const unclear = file('i/unclear.txt', 'Who will pay for it?');
    expect((await runCheck([unclear, '--against', source])).code).toBe(1);
    expect((await runCheck([unclear, '--against', source, '--fail-on', 'unsupported'])).code).toBe(0);
    const wrong = file('i/wrong.md', brief);
    expect((await runCheck([wrong, '--against', source, '--fail-on', 'contradicted'])).code).toBe(1);
  });

  test('nothing from a text steers the terminal', async () => {
    const text = file(
      'j/brief.txt',
      'Mill \u001b]0;owned\u0007closed \u001b[2J\u001b[31mtoday\u202e.\u009b5m It was the end of all the work.',
    );
    const { out } = await runCheck([text, '--against', file('j/wire.txt', `${wire}\u001b[31m`)], {
      colours: true,
    });
    expect(out.replace(/\u001b\[(?:[1-49]|2[2-9]|3[0-9]|9[0-7])m/g, '')).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/,
    );
    expect(out).not.toContain('\u001b[31mtoday');
  });

  test('says once that a text is not English, and judges it', async () => {
    const french = file(
      'k/brief.txt',
      'Le conseil de la ville se réunit vendredi, a déclaré le greffier. Le moulin ne rouvrira pas avant des mois.',
    );
    const { err, out, code } = await runCheck([french, '--against', file('k/wire.txt', wire)]);
    expect(err.match(/does not look like English/g)).toHaveLength(1);
    expect(out).toContain('0 of 2 sentences supported');
    expect(code).toBe(1);
  });

  test('supports a sentence of another language only where a source has it word for word', async () => {
    const friday = 'Порт закрылся в пятницу после шторма. Погибли 12 человек, сообщил мэр Иванов.';
    const source = file('k/ru.txt', friday);
    const same = await runCheck([file('k/same.txt', friday), '--against', source]);
    expect(same.out).toContain('2 of 2 sentences supported');
    const other = file('k/other.txt', friday.replace('пятницу', 'субботу'));
    const { out, code } = await runCheck([other, '--against', source]);
    expect(out).toContain('1 of 2 sentences supported; 1 could not be confirmed');
    expect(out).toContain('no source has it word for word');
    expect(code).toBe(1);
  });

  test('refuses an outlet for a file that is no source', async () => {
    const source = file('k/wire.txt', wire);
    const { code, err } = await runCheck([source, '--against', source, '--outlet', 'other.txt=Northline']);
    expect(err).toContain('--outlet "other.txt=Northline" names no source');
    expect(code).toBe(2);
  });
});

describe('nutgraf check, used wrongly', () => {
  const source = () => file('z/wire.txt', wire);

  test.each([
    [
      ['brief.md', '--against', 'SOURCE', '--fail-on', 'never'],
      2,
      /Choose one of contradicted, unsupported, unclear/,
    ],
    [['brief.md', '--agianst', 'SOURCE'], 2, /unknown option '--agianst'[\s\S]*--against/],
    [['--against', 'SOURCE'], 2, /Name the text before --against/],
    [['-', '--against', '-'], 2, /standard input \(-\) can be named once only/],
    [['SOURCE', '--against', 'SOURCE', '--json', '--sarif'], 2, /two forms of one answer/],
    [['SOURCE', '--against', 'SOURCE', '--date', 'friday'], 2, /"friday" is no day/],
    [['SOURCE', '--against', 'SOURCE', '--outlet', 'One', 'Two'], 2, /more often than there are sources/],
    [['SOURCE', '--pairs', 'SOURCE'], 2, /brings its own texts/],
    [['SOURCE', '--against', 'http://127.0.0.1:9/a'], 1, /nutgraf: .*not public/],
    [['SOURCE', '--against', 'www.ledger.example/a'], 2, /An address starts with https/],
  ])('%j ends with %d', async (args, code, message) => {
    const ran = await runCheck(args.map((arg) => (arg === 'SOURCE' ? source() : arg)));
    expect(ran).toMatchObject({ code });
    expect(ran.err).toMatch(message);
  });

  test('a mistyped name brings the name that is there', async () => {
    const { err, code } = await runCheck([join(dir, 'z/wier.txt'), '--against', source()]);
    expect(code).toBe(2);
    expect(err).toContain(`There is a file "${source()}"`);
  });

  test('a text without a sentence, a folder without documents, a picture: each in its own words', async () => {
    const headings = file('z/headings.md', '# Mill\n\n## Boiler\n');
    expect((await runCheck([headings, '--against', source()])).err).toMatch(/^nutgraf: .*only 2 headings/);
    const blank = file('z/blank.txt', ' \n');
    expect(await runCheck([source(), '--against', blank, '--json'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('"NG_CHECK_NOTHING"') as string,
    });
    mkdirSync(join(dir, 'empty'));
    expect((await runCheck([source(), '--against', join(dir, 'empty')])).err).toContain('holds no text');
    const picture = file('z/photo.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect((await runCheck([picture, '--against', source()])).err).toContain('it is a picture, not text');
  });

  test('reads standard input, and closes quietly', async () => {
    const { code, out, err } = await runProgram(['check', '-', '--against', source(), '--json'], {
      cwd: dir,
      environment: { FORCE_COLOR: '1' },
      input: 'The town council will meet on Friday, clerk Tom Radley said.',
    });
    expect(err).toBe('');
    expect((JSON.parse(out) as Answer).sentences[0]!.verdict).toBe('supported');
    expect(code).toBe(0);
  });
});
