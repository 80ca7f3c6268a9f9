import { expect, test } from 'vitest';
import { mainKind } from '#core/diagnosis/main-kind.ts';

test('a band is mostly what its loudest kind is, and nothing that can be told where it has none', () => {
  expect(mainKind({ byKind: { 'firing-orders': 61, hiss: 64.5, tones: 40 } })).toBe('hiss');
  expect(mainKind({ byKind: {} })).toBe('not-assigned');
});
