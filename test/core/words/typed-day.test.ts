import { expect, test } from 'vitest';
import { dayInField, typedDay } from '#core/words/typed-day.ts';

test.for([
  ['5/3/2026', '2026-03-05'],
  ['05.03.2026', '2026-03-05'],
  [' 31-12-2026 ', '2026-12-31'],
  ['29 2 2028', '2028-02-29'],
  ['2026-03-05', '2026-03-05'],
] as const)('a typed day %s is read day first', ([typed, day]) => {
  expect(typedDay(typed)).toBe(day);
});

test.for([
  '',
  '5/3',
  '5/3/26',
  '31/02/2026',
  '29/2/2026',
  '0/1/2026',
  '13/13/2026',
  '2026-02-30',
  'besok',
  '5/3/20260',
])('what is no day of the calendar is none: "%s"', (typed) => {
  expect(typedDay(typed)).toBeNull();
});

test('a day is shown as it is typed, and read again as the same day', () => {
  expect(dayInField('2026-03-05')).toBe('05/03/2026');
  expect(typedDay(dayInField('1999-12-31'))).toBe('1999-12-31');
});
