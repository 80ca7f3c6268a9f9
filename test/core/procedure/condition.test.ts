import { describe, expect, test } from 'vitest';
import { isFulfilled } from '#core/procedure/condition.ts';
import { vehicleSchema } from '#core/procedure/evidence.ts';
import { conditionSchema } from '#core/procedure/profile.ts';
import { belongsToCategory } from '#core/procedure/vehicle-category.ts';

function holds(comparison: string, value: number | string | null, displacementCc: number | null): boolean {
  const condition = conditionSchema.parse({ quantity: 'displacementCc', comparison, value });
  return isFulfilled(condition, vehicleSchema.parse({ displacementCc }));
}

describe('a condition over declared data', () => {
  test.each([
    ['at-most', 80, 80, true],
    ['at-most', 80, 80.01, false],
    ['less-than', 80, 80, false],
    ['less-than', 80, 79.99, true],
    ['at-least', 80, 80, true],
    ['at-least', 80, 79.99, false],
    ['more-than', 80, 80, false],
    ['more-than', 80, 80.01, true],
    ['equals', 80, 80, true],
    ['equals', 80, 81, false],
    ['differs', 80, 80, false],
    ['differs', 80, 81, true],
    ['known', null, 80, true],
    ['unknown', null, 80, false],
  ])('%s %s for %d cc', (comparison, value, cc, expected) => {
    expect(holds(comparison, value, cc)).toBe(expected);
  });

  test.each(['at-most', 'less-than', 'at-least', 'more-than', 'equals', 'differs', 'known'])(
    'an unknown quantity does not fulfil %s',
    (comparison) => {
      expect(holds(comparison, 80, null)).toBe(false);
    },
  );

  test('an unknown quantity fulfils "unknown"; a condition without a value is never fulfilled', () => {
    expect(holds('unknown', null, null)).toBe(true);
    expect(holds('at-most', null, 80)).toBe(false);
    expect(holds('equals', 'eighty', 80)).toBe(false);
  });

  test.each([
    ['M1', true],
    ['N', true],
    ['L3', false],
    ['L', false],
    [null, false],
  ])('category %s is known to be none of L: %s', (category, expected) => {
    const condition = conditionSchema.parse({ quantity: 'category', comparison: 'differs', value: 'L' });
    expect(isFulfilled(condition, vehicleSchema.parse({ category }))).toBe(expected);
  });

  test('category L is not known to differ from L3', () => {
    const condition = conditionSchema.parse({ quantity: 'category', comparison: 'differs', value: 'L3' });
    expect(isFulfilled(condition, vehicleSchema.parse({ category: 'L' }))).toBe(false);
    expect(isFulfilled(condition, vehicleSchema.parse({ category: 'L1' }))).toBe(true);
  });

  test.each([
    ['less-than', '1990-01-01', '1989-12-31', true],
    ['less-than', '1990-01-01', '1990-01-01', false],
    ['at-least', '1990-01-01', '1990-01-01', true],
    ['at-least', '1990-01-01', '1989-12-31', false],
    ['equals', '1990-01-01', '1990-01-01', true],
    ['at-least', '1990', '1990-01-01', false],
    ['at-least', '1990-01-01', undefined, false],
  ])('built %s %s with %s: %s', (comparison, value, builtOn, expected) => {
    const condition = conditionSchema.parse({ quantity: 'builtOn', comparison, value });
    const declared = builtOn === undefined ? {} : { builtOn };
    expect(isFulfilled(condition, vehicleSchema.parse(declared))).toBe(expected);
  });

  test.each([
    ['L3', 'L', true],
    ['l3e', 'L', true],
    ['L7', 'L', true],
    ['M1', 'M', true],
    ['N2', 'N', true],
    ['L3', 'L3', true],
    ['L', 'L', true],
    ['L', 'L3', false],
    ['M1', 'L', false],
    ['L8', 'L', false],
    ['', 'L', false],
  ])('category %s belongs to %s: %s', (declared, wanted, expected) => {
    expect(belongsToCategory(declared, wanted)).toBe(expected);
  });
});
