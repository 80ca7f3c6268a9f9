import { expect, test } from 'vitest';
import { soakByMadeTime } from './virtual-hours.ts';

test('a quarter of an hour of faults on all lines at once gives no wrong reading and logs every fault', async () => {
  const { instruments } = await soakByMadeTime({
    hours: 0.25,
    warmUpHours: 0.05,
    seed: 2026,
    tell: () => undefined,
  });
  expect(instruments.length).toBeGreaterThan(3);
  expect(instruments.flatMap(({ path, wrong }) => wrong.map((one) => `${path}: ${one}`))).toEqual([]);
  expect(instruments.flatMap(({ path, unlogged }) => unlogged.map((one) => `${path}: ${one}`))).toEqual([]);
  for (const { readings, faults } of instruments) {
    expect(readings).toBeGreaterThan(100);
    expect(faults).toBeGreaterThan(0);
  }
}, 60_000);
