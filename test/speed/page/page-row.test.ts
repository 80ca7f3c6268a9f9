import { expect, test } from 'vitest';
import { keepsBound, type PageRow, pageTable } from './page-row.ts';

const row: PageRow = { work: 'a frame', unit: 'ms', seen: 7.94, below: 8, count: 3600 };

test('a figure keeps its bound only below it, and never where nothing was seen', () => {
  expect(keepsBound(row)).toBe(true);
  expect(keepsBound({ ...row, seen: 8 })).toBe(false);
  expect(keepsBound({ ...row, seen: Number.NaN })).toBe(false);
});

test('the table says what was seen, what is wanted and whether it is reached', () => {
  expect(pageTable([row, { ...row, seen: Number.NaN, count: 0 }])).toEqual([
    'work     seen        wanted  values  verdict',
    'a frame  7.9 ms      < 8 ms  3600    reached',
    'a frame  nothing ms  < 8 ms  0       NOT reached',
  ]);
});
