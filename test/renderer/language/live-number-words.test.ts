import { expect, test } from 'vitest';
import { showLiveNumber } from '../../../renderer/language/live-number-words.ts';

test('a level is written with the decimal mark of its language', () => {
  expect(showLiveNumber({ state: 'value', value: 86.44 }, 1, 'id')).toEqual({ text: '86,4', isValue: true });
  expect(showLiveNumber({ state: 'value', value: 4012 }, 0, 'en')).toEqual({ text: '4,012', isValue: true });
});

test('where there is no number a word stands, never a zero', () => {
  expect(showLiveNumber(undefined, 1, 'id')).toEqual({ text: 'tidak ada data', isValue: false });
  const overload = showLiveNumber({ state: 'none', why: 'overload' }, 1, 'id');
  expect(overload.isValue).toBe(false);
  expect(overload.text).not.toMatch(/\d/u);
});
