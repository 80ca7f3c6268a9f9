import { expect, test } from 'vitest';
import { fuzzDoor } from '../../support/door-fuzz/fuzz-door.ts';

test('two thousand hostile requests meet refusals or success, never a failure, and no file of somebody else', async () => {
  const { requests, answers, routes } = await fuzzDoor(2000, 11);
  expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(requests);
  expect(Object.keys(answers)).not.toContain('5xx');
  // Most of them must get past the gate, or nothing behind it was tried.
  expect(routes.succeeded).toBeGreaterThan(routes.described / 3);
}, 60_000);
