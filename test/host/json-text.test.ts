import { expect, test } from 'vitest';
import { jsonText } from '#host/json-text.ts';

test('a value is written as JSON that reads back equal', () => {
  const value = { a: [1, -0.1, 'ü', null, true], b: { c: 1e-12 } };
  expect(JSON.parse(jsonText(value))).toEqual(value);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  '%s is refused at any depth, never written as null',
  (number) => {
    for (const value of [number, [number], { a: [{ b: number }] }]) {
      expect(() => jsonText(value)).toThrow(expect.objectContaining({ code: 'NON_FINITE_NUMBER' }));
    }
  },
);

test('nothing at all is null', () => {
  expect(jsonText(undefined)).toBe('null');
});
