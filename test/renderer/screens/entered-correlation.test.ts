import { expect, test } from 'vitest';
import {
  correlationOf,
  type EnteredCorrelation,
  noCorrelation,
} from '../../../renderer/screens/prepare/entered-correlation.ts';

const whole: EnteredCorrelation = { ...noCorrelation, correlation: 0.9, source: ' Studi 12 ' };

test('a correlation gets in whole, with its source', () => {
  expect(correlationOf(whole, [])).toEqual({ name: 'meter', correlation: 0.9, source: 'Studi 12' });
  const own = { ...whole, name: 'own' as const, ownName: 'Busa angin' };
  expect(correlationOf(own, [])?.name).toBe('Busa angin');
});

test.each([
  ['no figure', { correlation: null }],
  ['more than 1', { correlation: 1.01 }],
  ['less than 0', { correlation: -0.1 }],
  ['no source', { source: ' ' }],
  ['no name', { name: 'own' as const, ownName: ' ' }],
])('one with %s stays out', (_, part) => {
  expect(correlationOf({ ...whole, ...part }, [])).toBeNull();
});

test('a component stands there once', () => {
  const there = { name: 'meter', correlation: 0, source: 'x' };
  expect(correlationOf(whole, [there])).toBeNull();
});
