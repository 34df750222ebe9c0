import { describe, expect, it } from 'vitest';
import type { Brief, Operation, OperationName } from '../../../news/mod.ts';
import { openingOf, openingsBeside } from './opening.ts';

const step = (name: OperationName, to = ''): Operation => ({ name, from: '', to });

describe('openingOf()', () => {
  it.each([
    ['plain', [step('drop day')]],
    ['outlet last', [step('outlet last', 'Northline reported')]],
    ['according to, last', [step('outlet last', 'according to Northline')]],
    ['according to', [step('drop day'), step('outlet first', 'According to Northline')]],
    ['outlet that', [step('outlet first', 'Northline reported that')]],
    ['outlet in the middle', [step('outlet in the middle', 'Northline reported')]],
    ['quoted tail, outlet last', [step('quote the tail'), step('outlet last', 'Northline reported')]],
    ['quoted tail, outlet that', [step('quote the tail'), step('outlet first', 'Northline reported that')]],
    ['quoted tail, according to', [step('quote the tail'), step('outlet first', 'According to Northline')]],
    ['quoted tail, outlet in the middle', [step('outlet in the middle'), step('quote the tail')]],
    ['speaker', [step('quote the speaker'), step('outlet last', 'according to Northline')]],
    ['agreed', [step('agreed by both', 'Northline and Teal Radio reported')]],
  ] as const)('reads %s off the steps', (opening, operations) => {
    expect(openingOf(operations)).toBe(opening);
  });
});

describe('openingsBeside()', () => {
  it('tells how the summaries of the neighbouring briefs begin', () => {
    const brief = (...sections: string[]) =>
      ({
        sentences: sections.map((section) => ({
          section,
          operations: [step('outlet last', 'Coast reported')],
        })),
      }) as unknown as Brief;
    expect(openingsBeside([brief('summary', 'summary'), brief('context'), brief()])).toEqual(['outlet last']);
  });
});
