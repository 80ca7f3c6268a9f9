import { describe, expect, test } from 'vitest';
import { laboratoryComponentSchema } from '#core/procedure/budget-choice.ts';
import { componentOf, nothingEntered } from '../../../renderer/screens/prepare/entered-component.ts';

const good = { ...nothingEntered, value: 0.6, source: ' Sertifikat 4711 ' };

describe('a component of the budget as it is entered', () => {
  test('is one that the bench takes, once nothing is missing', () => {
    const component = componentOf(good, []);
    expect(component).toMatchObject({ name: 'meter', value: 0.6, source: 'Sertifikat 4711' });
    expect(laboratoryComponentSchema.parse(component)).toEqual(component);
  });

  test('may have a name of its own, a unit, a sensitivity and degrees of freedom', () => {
    const wind = {
      ...good,
      replaces: 'own',
      ownName: 'Tabir angin',
      unit: 'm/s',
      degreesOfFreedom: 6,
    } as const;
    expect(componentOf(wind, [])).toMatchObject({ name: 'Tabir angin', unit: 'm/s', degreesOfFreedom: 6 });
  });

  test.each([
    ['without value', { value: null }],
    ['beyond all reason', { value: 1001 }],
    ['without source', { source: ' ' }],
    ['without name', { replaces: 'own' as const, ownName: ' ' }],
    ['with a text that is too long', { source: 'x'.repeat(501) }],
    ['without effect', { sensitivityDbPerUnit: 0 }],
    ['without sensitivity', { sensitivityDbPerUnit: null }],
    ['of less than one degree of freedom', { degreesOfFreedom: 0.5 }],
  ])('is not one %s', (_name, change) => {
    expect(componentOf({ ...good, ...change }, [])).toBeNull();
  });

  test('is not one whose name is already there', () => {
    const first = componentOf(good, []);
    expect(first === null ? null : componentOf(good, [first])).toBeNull();
  });
});
