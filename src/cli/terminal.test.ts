import { describe, expect, test } from 'vitest';
import { safeForTerminal } from './terminal.ts';

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
