import { describe, expect, test } from 'vitest';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import type { RunTask } from '#drivers/simulation/scripted-rider.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

/** Speeds of one run, every 10 ms. */
async function ridden(task: RunTask): Promise<readonly number[]> {
  const scheduler = new ManualScheduler();
  const site = createSimulatedSite({ scheduler, motorcycle: { wanderShare: 0 } });
  const seconds = site.rider.ride(task);
  const speeds: number[] = [];
  for (let time = 0; time < seconds + 2; time += 0.01) {
    speeds.push(site.field.speedRpm());
    await scheduler.advance(0.01);
  }
  return speeds;
}

const secondsNear = (speeds: readonly number[], target: number, share: number): number =>
  speeds.filter((speed) => Math.abs(speed - target) <= target * share).length / 100;

describe('the scripted rider', () => {
  test('waits at idle, holds the target a little longer than asked, and is back at idle when promised', async () => {
    const speeds = await ridden({ targetRpm: 4000, holdSeconds: 2 });
    expect(speeds.slice(0, 100).every((speed) => Math.abs(speed - 1400) < 1)).toBe(true);
    expect(secondsNear(speeds, 4000, 0.001)).toBeGreaterThan(2);
    expect(secondsNear(speeds, 4000, 0.001)).toBeLessThan(3.2);
    expect(speeds.at(-150)).toBeCloseTo(1400, 0);
  });

  test('a short hold is too short', async () => {
    expect(secondsNear(await ridden({ targetRpm: 4000, fault: 'short-hold' }), 4000, 0.05)).toBeLessThan(1);
  });

  test('a wrong speed is outside of five per cent', async () => {
    const speeds = await ridden({ targetRpm: 4000, fault: 'wrong-speed' });
    expect(Math.max(...speeds)).toBeGreaterThan(4200);
    expect(secondsNear(speeds, 4000, 0.05)).toBeLessThan(0.6);
  });

  test('a soft release falls slowly', async () => {
    const falling = (speeds: readonly number[]): number => {
      const top = speeds.lastIndexOf(Math.max(...speeds));
      return speeds.slice(top).findIndex((speed) => speed < 1500) / 100;
    };
    const normal = falling(await ridden({ targetRpm: 4000 }));
    expect(falling(await ridden({ targetRpm: 4000, fault: 'soft-release' }))).toBeGreaterThan(3 * normal);
  });

  test('a new order ends the old one', async () => {
    const scheduler = new ManualScheduler();
    const site = createSimulatedSite({ scheduler });
    site.rider.ride({ targetRpm: 5000 });
    await scheduler.advance(1);
    site.rider.engineOff();
    await scheduler.advance(10);
    expect(site.field.speedRpm()).toBe(0);
    site.rider.calibratorOn();
    await scheduler.advance(3);
    expect(site.field.levelDb('F')).toBeCloseTo(94, 3);
    site.rider.idle();
    await scheduler.advance(3);
    expect(site.field.speedRpm()).toBeGreaterThan(1300);
    expect(site.field.calibratorIsOn).toBe(false);
  });
});
