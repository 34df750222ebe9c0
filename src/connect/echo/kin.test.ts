import { expect, it } from 'vitest';
import { kinOf, leanOf } from './kin.ts';
import { kinship, lean } from './kinship.ts';
import { testPage, independent, report, reworded } from './test-pages.ts';

const first = testPage({ id: 'a', text: report });
const second = testPage({ id: 'b', text: `${reworded} Nobody was hurt in the night.` });
const other = testPage({ id: 'c', text: independent });

it('kinOf() is the kinship of two pages, worked out once', () => {
  expect(kinOf(first, second)).toEqual(kinship(first.text, second.text));
  expect(kinOf(first, second)).toBe(kinOf(first, second));
  expect(kinOf(first, other).how).toBeNull();
});

it('leanOf() is the lean of two pages in the order given', () => {
  expect(leanOf(first, second)).toBe(lean(first.text, second.text));
  expect(leanOf(second, first)).toBe(lean(second.text, first.text));
  expect(leanOf(first, second)).toBe(-leanOf(second, first));
});
