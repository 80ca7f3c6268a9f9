import { expect, test } from 'vitest';
import { jsonDifferences } from '#host/rejudge/json-differences.ts';

test('equal values have no differences', () => {
  expect(jsonDifferences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
});

test('every differing place is named with both values', () => {
  const stored = { verdict: 'pass', runs: [{ notedDb: 85.6 }, { notedDb: 86 }] };
  const again = { verdict: 'fail', runs: [{ notedDb: 85.6 }, { notedDb: 86.1 }] };
  expect(jsonDifferences(stored, again)).toEqual([
    { path: 'verdict', stored: 'pass', again: 'fail' },
    { path: 'runs.1.notedDb', stored: 86, again: 86.1 },
  ]);
});

test('what is there only once is a difference, null is not nothing', () => {
  expect(jsonDifferences({ a: null }, {})).toEqual([{ path: 'a', stored: null, again: undefined }]);
  expect(jsonDifferences([1], [1, 2])).toEqual([{ path: '1', stored: undefined, again: 2 }]);
});

test('a list is no object', () => {
  expect(jsonDifferences({ a: [] }, { a: {} })).toEqual([{ path: 'a', stored: [], again: {} }]);
});

test('fields have no order of their own: a record is kept in the canonical one', () => {
  expect(jsonDifferences({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toEqual([]);
  expect(jsonDifferences({ b: [1, 2] }, { b: [2, 1] })).toHaveLength(2);
});
