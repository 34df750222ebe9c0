import { expect, it } from 'vitest';
import type { EntityKind } from '../../news/mod.ts';
import { entityKey } from './entity-key.ts';

it.each([
  ['The Corvell Group Inc.', 'organisation', 'corvell'],
  ['President Ana J. Sol', 'person', 'ana sol'],
  ['José Marín', 'person', 'jose marin'],
  ['U.S.', 'place', 'united states'],
  ['Bank of Arle', 'organisation', 'bank of arle'],
  ['Group', 'organisation', 'group'],
] as [string, EntityKind, string][])('entityKey(%j, %j) is %j', (name, kind, key) => {
  expect(entityKey(name, kind)).toBe(key);
});
