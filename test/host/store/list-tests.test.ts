import { expect, onTestFinished, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';

test('number 10000 of a year comes after 9999, not after 1000', () => {
  const store = openTestStore(':memory:');
  onTestFinished(() => store.dispose());
  const startedAt = '2026-11-23T09:00:00+08:00';
  for (let index = 0; index < 10_001; index += 1) store.begin({ id: `t${index}`, startedAt, opening: 0 });
  const numbers = store.list({ beforeNumber: null, limit: 3 }).map(({ number }) => number);
  expect(numbers).toEqual(['2026-10001', '2026-10000', '2026-9999']);
});
