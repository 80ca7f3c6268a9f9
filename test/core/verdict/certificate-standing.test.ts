import { expect, test } from 'vitest';
import { certificateStanding } from '#core/verdict/certificate-standing.ts';

test.each([
  [null, '2026-11-28', { state: 'no-due-date' }],
  ['2026-12-29', '2026-11-28', { state: 'valid', daysLeft: 31 }],
  ['2026-12-28', '2026-11-28', { state: 'due-soon', daysLeft: 30 }],
  ['2026-11-28', '2026-11-28', { state: 'due-soon', daysLeft: 0 }],
  ['2026-11-27', '2026-11-28', { state: 'expired', daysOver: 1 }],
  ['2024-02-28', '2024-03-01', { state: 'expired', daysOver: 2 }],
] as const)('a certificate up to %s stands on %s as %o', (dueDate, today, standing) => {
  expect(certificateStanding(dueDate, today)).toEqual(standing);
});
