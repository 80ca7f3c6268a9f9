import { describe, expect, test } from 'vitest';
import { every, realScheduler } from '#drivers/time.ts';
import { ManualScheduler } from '../support/manual-scheduler.ts';

describe('time', () => {
  test('a rhythm does not drift', async () => {
    const scheduler = new ManualScheduler();
    const beats: number[] = [];
    every(scheduler, 0.02, () => beats.push(scheduler.monotonicSeconds()));
    await scheduler.advance(100);
    expect(beats).toHaveLength(5000);
    expect(beats.at(-1)).toBeCloseTo(100, 6);
  });

  test('a rhythm that was taken off stops', async () => {
    const scheduler = new ManualScheduler();
    let count = 0;
    const cancel = every(scheduler, 1, () => {
      count += 1;
      if (count === 2) cancel();
    });
    await scheduler.advance(10);
    expect(count).toBe(2);
    expect(scheduler.plannedCount).toBe(0);
  });

  test('the real clock moves forward and calls back, unless cancelled', async () => {
    const startSeconds = realScheduler.monotonicSeconds();
    let cancelled = true;
    realScheduler.after(0.001, () => {
      cancelled = false;
    })();
    await new Promise<void>((resolve) => {
      realScheduler.after(0.01, resolve);
    });
    expect(realScheduler.monotonicSeconds()).toBeGreaterThan(startSeconds);
    expect(cancelled).toBe(true);
  });
});
