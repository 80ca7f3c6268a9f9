import { expect, test } from 'vitest';
import { lastDayOfCertificate } from '#core/verdict/certificate-date.ts';

test.each([
  ['2025-03-10', 12, '2026-03-10'],
  ['2025-03-10', 24, '2027-03-10'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2025-10-31', 1, '2025-11-30'],
  ['2025-12-15', 1, '2026-01-15'],
  ['1899-02-28', 24, '1901-02-28'],
])('a certificate of %s for %d months is valid up to %s', (date, months, expected) => {
  expect(lastDayOfCertificate(date, months)).toBe(expected);
});
