import { expect, test } from 'vitest';
import { isoWithOffset } from '#host/session/wall-clock.ts';

const moment = new Date('2026-03-08T18:30:05.900Z');

test.each([
  [420, '2026-03-09T01:30:05+07:00'],
  [0, '2026-03-08T18:30:05+00:00'],
  [-210, '2026-03-08T15:00:05-03:30'],
  [540, '2026-03-09T03:30:05+09:00'],
])('an offset of %i minutes writes local time with its offset', (offsetMinutes, text) => {
  expect(isoWithOffset(moment, offsetMinutes)).toBe(text);
  expect(Date.parse(text)).toBe(Date.parse('2026-03-08T18:30:05Z'));
});
