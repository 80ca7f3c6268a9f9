import { describe, expect, test } from 'vitest';
import { laboratoryComponentSchema } from '#core/procedure/budget-choice.ts';
import { decisionSchema } from '#core/procedure/evidence.ts';

const good = { name: 'meter', value: 0.5, distribution: 'normal', source: 'Sertifikat 12/2026' };

describe('the choice of a budget', () => {
  test('of a record or folder of the first version is none', () => {
    expect(decisionSchema.parse({ rule: 'guarded' })).toEqual({
      rule: 'guarded',
      expandedUncertaintyDb: null,
    });
  });

  test('is the bench’s own components, not shown where no rule uses them, if nothing else is said', () => {
    expect(decisionSchema.parse({ budget: {} }).budget).toEqual({
      edition: 2,
      isShown: false,
      components: [],
    });
  });

  test('takes a component of the laboratory with its source', () => {
    expect(laboratoryComponentSchema.parse(good)).toEqual({
      ...good,
      quantity: '',
      unit: 'dB',
      sensitivityDbPerUnit: 1,
      degreesOfFreedom: 'infinite',
      type: 'B',
    });
  });

  test.each<[string, object]>([
    ['negative', { value: -0.1 }],
    ['infinite', { value: Number.POSITIVE_INFINITY }],
    ['no number', { value: Number.NaN }],
    ['beyond all reason', { value: 1001 }],
    ['without effect', { sensitivityDbPerUnit: 0 }],
    ['of less than one degree of freedom', { degreesOfFreedom: 0.5 }],
    ['without source', { source: '  ' }],
    ['without name', { name: '' }],
    ['of an unknown distribution', { distribution: 'readings' }],
  ])('refuses a component that is %s', (_name, change) => {
    expect(laboratoryComponentSchema.safeParse({ ...good, ...change }).success).toBe(false);
  });

  test('refuses two components of one name', () => {
    expect(decisionSchema.safeParse({ budget: { components: [good, good] } }).success).toBe(false);
  });
});
