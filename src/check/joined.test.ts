import { describe, expect, it } from 'vitest';
import { judge } from './gate.ts';
import { halvesOf } from './joined.ts';
import { from } from './testing/judged.ts';

describe('halvesOf()', () => {
  it.each([
    ['The quay fell, and nine crews left.', ['nine crews left.']],
    ['The quay fell; nine crews left.', ['nine crews left.']],
    ['The quay fell, while nine crews left.', ['nine crews left.']],
    ['The quay fell; meanwhile, nine crews left.', ['nine crews left.']],
    ['The quay fell because nine crews left.', []],
    ['The quay fell, but nine crews left.', []],
  ])('of %j are %j', (text, rights) => {
    const found = halvesOf(text);
    expect(found.map((half) => half.right)).toEqual(rights);
    for (const { left, right, rightStart } of found) {
      expect(text.startsWith(left)).toBe(true);
      expect(text.slice(rightStart)).toBe(right);
    }
  });

  it('cuts at twelve places at most', () => {
    expect(halvesOf('quay and port and '.repeat(40))).toHaveLength(12);
  });
});

describe('judge() on joined sentences', () => {
  const quay = from('The old quay at Arle fell into the water at dawn.');
  const crews = from('Nine crews left the port because of the storm.', 'Teal Radio');

  it('points into the whole sentence and names the source by number', () => {
    const text =
      'The old quay at Arle fell into the water at dawn, and eight crews left the port because of the storm.';
    const [reason] = judge(text, [quay, crews]).reasons;
    expect(text.slice(reason!.at![0]!.start, reason!.at![0]!.end)).toBe('eight');
    expect(reason!.sourceAt![0]).toMatchObject({ source: 1, start: 0, end: 4 });
  });

  it.each([
    'According to the Harbour Ledger, the old quay at Arle fell into the water at dawn, and nine crews left the port because of the storm.',
    'The old quay at Arle fell into the water at dawn, and nine crews left the port because of the storm, Teal Radio reported.',
    'The old quay at Arle fell into the water at dawn, but nine crews left the port because of the storm.',
  ])('does not let one credit or a new contrast cover both: %j', (text) => {
    expect(judge(text, [quay, crews]).kind).not.toBe('supported');
  });

  it('says unclear of what is too long to be read, or has no source', () => {
    const long = 'The quay fell at dawn and '.repeat(60);
    expect(judge(long, [from(long)])).toMatchObject({ kind: 'unclear', score: 0 });
    expect(judge('The quay fell.', [from('a b '.repeat(150))]).kind).toBe('unclear');
    expect(judge('The quay fell.', [])).toMatchObject({ kind: 'unclear' });
  });

  it('finds doubts alone unclear when asked leniently', () => {
    const source = [from('The council closed the old quay.')];
    expect(judge('The council closed the quay.', source).kind).toBe('unsupported');
    expect(judge('The council closed the quay.', source, { doubts: 'lenient' }).kind).toBe('unclear');
    expect(judge('The council did not close the old quay.', source, { doubts: 'lenient' }).kind).toBe(
      'contradicted',
    );
  });
});
