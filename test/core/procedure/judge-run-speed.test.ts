import { describe, expect, test } from 'vitest';
import { codes, held, judged, r41, ridden } from '../../support/judged-run.ts';
import { goodRide, meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';

describe('the hold of a run', () => {
  test('counts from its first to its last sample inside the band, and ends in the return to idle', () => {
    const run = ridden(goodRide);
    expect(run.valid).toBe(true);
    expect(run.window).toEqual({ holdStartSeconds: 2.42, holdEndSeconds: 4.14, endSeconds: 4.68 });
    expect(run.holdSeconds).toBe(1.72);
    expect(run.idleSpeedRpm).toBe(1500);
    expect(run.release).toEqual({ timeToIdleSeconds: 0.54, fallRpmPerSecond: (3833.333 - 1583.333) / 0.54 });
  });

  test.each([
    [1, []],
    [0.98, ['HOLD_TOO_SHORT']],
    [0.6, ['HOLD_TOO_SHORT']],
  ])('of %d s against a required 1.0 s gives %j', (seconds, expected) => {
    expect(codes(ridden(held(seconds)))).toEqual(expected);
  });

  test.each([
    [3800, []],
    [4200, []],
    [3799.999, ['RPM_OUT_OF_TOLERANCE']],
    [4200.001, ['RPM_OUT_OF_TOLERANCE']],
    [4300, ['RPM_OUT_OF_TOLERANCE']],
    [3000, ['RPM_OUT_OF_TOLERANCE']],
  ])('at %d rpm against 4000 rpm and 5 %% gives %j', (speed, expected) => {
    expect(codes(ridden(held(1.5, speed)))).toEqual(expected);
  });

  test('edges that are no binary numbers belong to the band', () => {
    const atEdge = rideRun(92, { speed: speedTrack(held(1.5, 2375.475)), level: meterTrack(() => 92, 5) });
    expect(codes(judged(atEdge, r41, 2500.5))).toEqual([]);
    const below = rideRun(92, { speed: speedTrack(held(1.5, 2375.474)), level: meterTrack(() => 92, 5) });
    expect(codes(judged(below, r41, 2500.5))).toEqual(['RPM_OUT_OF_TOLERANCE']);
  });

  test('a blip through the band before the real hold passes', () => {
    const run = ridden([
      [0, 1500],
      [1, 1500],
      [1.2, 4100],
      [1.5, 1500],
      [3, 1500],
      [3.5, 4000],
      [5, 4000],
      [5.5, 1500],
      [6.5, 1500],
    ]);
    expect(codes(run)).toEqual([]);
    expect(run.window?.holdStartSeconds).toBeGreaterThan(3);
  });

  test('an excursion that cuts it short carries both codes', () => {
    const run = ridden([
      [0, 1500],
      [1.5, 1500],
      [2, 4000],
      [2.6, 4000],
      [2.7, 4300],
      [2.8, 4000],
      [3.4, 4000],
      [3.9, 1500],
      [4.9, 1500],
    ]);
    expect(codes(run).toSorted()).toEqual(['HOLD_TOO_SHORT', 'RPM_OUT_OF_TOLERANCE']);
  });

  test('an excursion before a hold that is long enough does no harm', () => {
    const run = ridden([
      [0, 1500],
      [1.5, 1500],
      [2, 4000],
      [2.3, 4300],
      [2.6, 4000],
      [4, 4000],
      [4.5, 1500],
      [5.5, 1500],
    ]);
    expect(codes(run)).toEqual([]);
  });

  test('held elsewhere after a good stretch, the good stretch does not count', () => {
    const run = ridden([
      [0, 1500],
      [1.5, 1500],
      [2, 4000],
      [3.3, 4000],
      [3.5, 4500],
      [5.5, 4500],
      [6, 1500],
      [7, 1500],
    ]);
    expect(codes(run)).toEqual(['RPM_OUT_OF_TOLERANCE']);
  });

  test('a speed that sinks slowly through the band from above was not held there', () => {
    const run = ridden([
      [0, 1500],
      [1.5, 1500],
      [2, 4600],
      [3, 4600],
      [6, 3400],
      [6.5, 1500],
      [7.5, 1500],
    ]);
    expect(run.holdSeconds).toBeGreaterThan(0.9);
    expect(codes(run)).toContain('RPM_OUT_OF_TOLERANCE');
  });

  test('a kick out of the band instead of a release is no hold that ends in the release', () => {
    const run = ridden([
      [0, 1500],
      [1.5, 1500],
      [2, 4000],
      [4, 4000],
      [4.1, 4500],
      [4.6, 1500],
      [5.6, 1500],
    ]);
    expect(codes(run)).toContain('RPM_OUT_OF_TOLERANCE');
    expect(run.valid).toBe(false);
  });
});

describe('the return to idle', () => {
  test.each([
    [1650, []],
    [1651, ['NO_RETURN_TO_IDLE']],
  ])('to %d rpm after an idle of 1500 rpm gives %j', (speed, expected) => {
    const run = ridden([
      [0, 1500],
      [1.5, 1500],
      [2, 4000],
      [4, 4000],
      [4.5, speed],
      [5.5, speed],
    ]);
    expect(codes(run)).toEqual(expected);
  });

  test('is unknown where idle was never seen before the hold', () => {
    const run = ridden([
      [0, 4000],
      [2, 4000],
      [2.5, 1500],
      [3.5, 1500],
    ]);
    expect(codes(run)).toEqual(['NO_RETURN_TO_IDLE']);
    const rising = ridden([
      [0, 3200],
      [0.4, 4000],
      [2, 4000],
      [2.5, 1500],
      [3.5, 1500],
    ]);
    expect(codes(rising)).toEqual(['NO_RETURN_TO_IDLE']);
  });

  test('idle is the median of the speeds near the lowest one, so that its jitter does not matter', () => {
    const samples = speedTrack(goodRide).samples.map(({ timeSeconds, speedRpm }, index) => ({
      timeSeconds,
      speedRpm: timeSeconds < 1.5 ? ([1500, 1480, 1520][index % 3] ?? 0) : speedRpm,
    }));
    expect(judged(rideRun(92, { speed: { samples } })).idleSpeedRpm).toBe(1500);
  });
});

describe('lost engine speed', () => {
  function without(from: number, to: number, asRows: boolean) {
    const track = speedTrack(goodRide);
    const isLost = (time: number): boolean => time > from && time < to;
    const samples = asRows
      ? track.samples.filter((sample) => !isLost(sample.timeSeconds))
      : track.samples.map(({ timeSeconds, speedRpm }) => ({
          timeSeconds,
          speedRpm: isLost(timeSeconds) ? null : speedRpm,
        }));
    return judged(rideRun(92, { speed: { samples } }));
  }

  test.each([
    [3, 3.3, []],
    [3, 3.32, ['RPM_SIGNAL_LOST']],
    [4.3, 4.6, []],
    [4.3, 4.62, ['RPM_SIGNAL_LOST']],
  ])('from %d to %d s gives %j, as empty cells and as missing rows', (from, to, expected) => {
    expect(codes(without(from, to, false))).toEqual(expected);
    expect(codes(without(from, to, true))).toEqual(expected);
  });

  test('before the hold is only noted', () => {
    const run = without(0.5, 1.2, true);
    expect(run.valid).toBe(true);
    expect(run.reasons.map((one) => `${one.code} ${one.effect}`)).toEqual(['RPM_SIGNAL_LOST warns']);
  });

  test('for good in the hold, or from the start, rejects', () => {
    expect(codes(without(3, 99, true))).toContain('RPM_SIGNAL_LOST');
    expect(codes(judged(rideRun(92, { speed: null })))).toEqual(['RPM_SIGNAL_LOST']);
    expect(codes(judged(rideRun(92, { speed: { samples: [] } })))).toEqual(['RPM_SIGNAL_LOST']);
  });
});
