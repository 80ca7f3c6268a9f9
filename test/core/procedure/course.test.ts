import { describe, expect, test } from 'vitest';
import { operatorAt, standstillSeconds } from '#core/procedure/course.ts';

const course = {
  conditions: { operator: 'Sari' },
  handOvers: [
    { from: 'Sari', to: 'Budi', at: '2026-11-23T10:00:00+07:00' },
    { from: 'Budi', to: 'Dewi', at: '2026-11-23T11:00:00+07:00' },
  ],
};

describe('who had a test', () => {
  test.each([
    ['2026-11-23T09:59:59+07:00', 'Sari'],
    ['2026-11-23T10:00:00+07:00', 'Budi'],
    ['2026-11-23T03:30:00Z', 'Budi'],
    ['2026-11-23T12:00:00+08:00', 'Dewi'],
  ])('at %s is %s', (instant, name) => {
    expect(operatorAt(course, instant)).toBe(name);
  });

  test('all through is the one who began it, where nobody took over', () => {
    expect(operatorAt({ conditions: { operator: 'Sari' } }, '2026-11-23T12:00:00+07:00')).toBe('Sari');
  });
});

test('a standstill is as long as from its beginning to its end, and has no length before', () => {
  const from = '2026-11-23T09:00:00+07:00';
  expect(standstillSeconds({ from, to: '2026-11-23T10:10:30+08:00' })).toBe(630);
  expect(standstillSeconds({ from, to: null })).toBeNull();
});
