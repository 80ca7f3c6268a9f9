import { describe, expect, test } from 'vitest';
import { unseenRide } from '#core/procedure/begin-procedure.ts';
import { advanceRide } from '#core/procedure/advance-ride.ts';
import { idleBefore } from '#core/procedure/idle-speed.ts';
import { type Corners, courseAt, gridTimes } from '../../support/ride-builder.ts';

const band = { lowRpm: 3800, highRpm: 4200 };

function pointsAlong(corners: Corners) {
  const end = corners.at(-1)?.[0] ?? 0;
  return gridTimes(end, 0.02).map((timeSeconds) => ({
    timeSeconds,
    speedRpm: courseAt(corners, timeSeconds),
  }));
}

/** The idle as the judge finds it before the first point inside the band, and as the machine knows it there. */
function idles(corners: Corners): { readonly judged: number | null; readonly live: number | null } {
  const points = pointsAlong(corners);
  const hold = points.findIndex(({ speedRpm }) => speedRpm >= band.lowRpm);
  const before = points.slice(0, hold);
  const ride = before.reduce((state, point) => advanceRide(state, point, band, 1), unseenRide);
  return { judged: idleBefore(points, hold, band), live: ride.idleRpm };
}

describe('the idle before a hold', () => {
  test('is where the engine stays before it is raised', () => {
    const { judged, live } = idles([
      [0, 1500],
      [2, 1500],
      [3, 4000],
    ]);
    expect(judged).toBeCloseTo(1500, 0);
    expect(live).toBeCloseTo(1500, 0);
  });

  test('is not the spinning of the starter', () => {
    const { judged, live } = idles([
      [0, 60],
      [0.3, 250],
      [0.6, 1400],
      [2.6, 1400],
      [3.6, 4000],
    ]);
    expect(judged).toBeGreaterThan(1380);
    expect(judged).toBeLessThan(1480);
    expect(live).toBeGreaterThan(1300);
    expect(live).toBeLessThan(1480);
  });

  test('is the lowest place the engine stayed at, not one it was warmed up at', () => {
    const { judged, live } = idles([
      [0, 2200],
      [3, 2200],
      [3.5, 1500],
      [4.5, 1500],
      [5.5, 4000],
    ]);
    expect(judged).toBeCloseTo(1500, -1.5);
    expect(live).toBeCloseTo(1500, -1.5);
  });

  test('is unknown where every speed was on the way up already', () => {
    expect(
      idles([
        [0, 3300],
        [1, 4000],
      ]).judged,
    ).toBeNull();
  });

  test('is the lowest speed where the engine stayed nowhere', () => {
    expect(
      idles([
        [0, 1500],
        [0.2, 2000],
        [0.4, 1500],
        [1, 4000],
      ]).judged,
    ).toBeCloseTo(1600, -2.5);
  });
});
