import { describe, expect, test } from 'vitest';
import { inColour, safeForTerminal, wantsColours } from './terminal.ts';

describe('safeForTerminal()', () => {
  test('takes out what steers a terminal and keeps lines, tabs and letters', () => {
    expect(safeForTerminal('a\u001b[2J\u0007b\tc\n\u009b5md\r')).toBe('a[2Jb\tc\n5md');
    expect(safeForTerminal('Dún Laoghaire, 東京')).toBe('Dún Laoghaire, 東京');
  });

  test('keeps the styles of the program', () => {
    const bold = '\u001b[1mMill\u001b[22m';
    expect(safeForTerminal(`${bold}\u001b`)).toBe(bold);
  });
});

describe('inColour()', () => {
  test.each([
    'bold',
    'dim',
    'italic',
    'underline',
    'red',
    'green',
    'yellow',
    'magenta',
    'cyan',
    'gray',
  ] as const)('%s passes safeForTerminal() as it is', (style) => {
    const styled = inColour(style, 'Mill');
    expect(styled).toContain('\u001b[');
    expect(safeForTerminal(styled)).toBe(styled);
  });
});

describe('wantsColours()', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ] as const)('%j, terminal %j: %j', (env, isTerminal, expected) => {
    expect(wantsColours(env, isTerminal)).toBe(expected);
  });
});
