import { describe, expect, test } from 'vitest';
import { formatClock, formatDay, formatInstant } from '#core/words/date-format.ts';

describe('a date on paper', () => {
  test('is written out in the words of the language', () => {
    expect(formatDay('2026-11-03', 'id')).toBe('3 November 2026');
    expect(formatDay('2026-08-23', 'id')).toBe('23 Agustus 2026');
    expect(formatDay('2026-08-23', 'en')).toBe('23 August 2026');
  });

  test('keeps the clock of the place and names its zone', () => {
    expect(formatInstant('2026-11-23T09:41:00+07:00', 'id')).toBe('23 November 2026, 09.41 WIB');
    expect(formatInstant('2026-11-23T23:59:59.999+08:00', 'id')).toBe('23 November 2026, 23.59 WITA');
    expect(formatClock('2026-11-23T00:05+09:00', 'en')).toBe('00:05 WIT');
    expect(formatClock('2026-11-23T00:05:00Z', 'en')).toBe('00:05 UTC');
    expect(formatClock('2026-11-23T00:05:00-03:30', 'en')).toBe('00:05 UTC−03:30');
  });

  test('leaves text that is no date as it is', () => {
    expect(formatInstant('yesterday', 'id')).toBe('yesterday');
    expect(formatDay('2026-13-01', 'id')).toBe('2026-13-01');
  });
});
