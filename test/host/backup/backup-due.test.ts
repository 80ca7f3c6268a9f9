import { expect, test } from 'vitest';
import { isBackupDue } from '#host/backup/backup-due.ts';

const daily = { folder: '/backups', dailyAt: '20:00', everyTests: null };
const counted = { folder: '/backups', dailyAt: null, everyTests: 10 };
const last = (at: string, sealSequence = 0) => ({ at, sealSequence });

test.each([
  ['before its time of day', '2026-11-24T19:59:00+07:00', '2026-11-23T20:01:00+07:00', false],
  ['at its time of day', '2026-11-24T20:00:00+07:00', '2026-11-23T20:01:00+07:00', true],
  ['after it was made today', '2026-11-24T21:00:00+07:00', '2026-11-24T20:01:00+07:00', false],
  ['in the morning after a missed evening', '2026-11-25T07:00:00+07:00', '2026-11-23T20:01:00+07:00', true],
  [
    'by hand in the afternoon, in the evening',
    '2026-11-24T20:00:00+07:00',
    '2026-11-24T15:00:00+07:00',
    true,
  ],
])('a daily backup %s', (_when, now, at, isDue) => {
  expect(isBackupDue(daily, last(at), now, 0)).toBe(isDue);
});

test('a daily backup is due where the last one was made by a clock that was ahead', () => {
  const now = '2026-11-24T07:00:00+07:00';
  expect(isBackupDue(daily, last('2026-12-24T20:01:00+07:00'), now, 0)).toBe(true);
});

test('the first backup of a plan is due at once', () => {
  expect(isBackupDue(daily, null, '2026-11-24T07:00:00+07:00', 0)).toBe(true);
});

test('a backup after ten tests is due with the tenth since the last', () => {
  const now = '2026-11-24T07:00:00+07:00';
  expect(isBackupDue(counted, last(now, 40), now, 49)).toBe(false);
  expect(isBackupDue(counted, last(now, 40), now, 50)).toBe(true);
  expect(isBackupDue(counted, null, now, 9)).toBe(false);
});
