import { describe, expect, test } from 'vitest';
import type { HeardSpeedTrack, SpeedTrack } from '#core/procedure/evidence.ts';
import { codes, held, judged } from '../../support/judged-run.ts';
import {
  type Corners,
  courseAt,
  goodRide,
  gridTimes,
  meterTrack,
  rideRun,
  speedTrack,
} from '../../support/ride-builder.ts';

/** The good ride is inside the band of 4000 rpm ± 5 % from 2.42 s to 4.14 s. */
type Change = (speedRpm: number, time: number) => number | null;

const asItIs: Change = (speedRpm) => speedRpm;

/** Between two moments something else. */
function between(from: number, to: number, change: Change): Change {
  return (speedRpm, time) => (time >= from && time <= to ? change(speedRpm, time) : speedRpm);
}

function heardAs(change: Change, corners: Corners = goodRide): HeardSpeedTrack {
  const samples = gridTimes(corners.at(-1)?.[0] ?? 0, 0.04).map((timeSeconds) => {
    const speedRpm = change(courseAt(corners, timeSeconds), timeSeconds);
    return { timeSeconds, speedRpm, confidence: speedRpm === null ? 0 : 0.9 };
  });
  return { samples };
}

function sensedAs(change: Change): SpeedTrack {
  const samples = speedTrack(goodRide).samples.map(({ timeSeconds, speedRpm }) => ({
    timeSeconds,
    speedRpm: speedRpm === null ? null : change(speedRpm, timeSeconds),
  }));
  return { samples };
}

function compared(heard: Change, sensed: Change = asItIs) {
  return judged(rideRun(92, { speed: sensedAs(sensed), speedHeard: heardAs(heard) }));
}

describe('the sensor against the speed heard all through a hold', () => {
  test('agrees in a ride that is heard as it is, and verifies nearly all of the hold', () => {
    const run = compared(asItIs);
    expect(run).toMatchObject({ valid: true, reasons: [] });
    expect(run.speedAgreement).toMatchObject({ disagreeingShare: 0, disagreements: [] });
    expect(run.speedAgreement?.verifiedShare).toBeGreaterThan(0.95);
  });

  test.each([
    [1.03, []],
    [1.0301, ['RPM_SOUND_MISMATCH']],
    [0.97, []],
    [0.9699, ['RPM_SOUND_MISMATCH']],
    [0.5, ['RPM_SOUND_MISMATCH']],
  ])('heard at %d times its steady speed all through gives %j', (factor, expected) => {
    const speed = sensedAs((speedRpm) => (speedRpm > 3800 ? 4000 : speedRpm));
    const heard = heardAs(() => 4000 * factor);
    expect(codes(judged(rideRun(92, { speed, speedHeard: heard })))).toEqual(expected);
  });

  test('a whole hold that disagrees has no moments; its cause is in the settings', () => {
    const run = compared((speedRpm) => speedRpm / 2);
    expect(codes(run)).toEqual(['RPM_SOUND_MISMATCH']);
    const reason = run.reasons.find(({ code }) => code === 'RPM_SOUND_MISMATCH');
    expect(reason).toMatchObject({ measured: 2000, required: 4000, unit: 'rpm' });
    expect(reason).not.toHaveProperty('during');
    expect(run.speedAgreement?.verifiedShare).toBe(0);
  });

  test('half a second in the hold in which the engine turned at half of what is shown rejects, with its moments', () => {
    const run = compared(between(2.9, 3.4, (speedRpm) => speedRpm / 2));
    expect(codes(run)).toEqual(['RPM_SOUND_MISMATCH']);
    const { during, measured, required } = run.reasons[0] ?? {};
    expect({ measured, required }).toEqual({ measured: 2000, required: 4000 });
    // A look reaches 0.185 s to either side at this speed.
    expect(during?.startSeconds).toBeGreaterThan(2.7);
    expect(during?.endSeconds).toBeLessThan(3.6);
  });

  test('one look that slips is noted and does not reject', () => {
    const run = compared(between(3.15, 3.17, (speedRpm) => speedRpm * 1.1));
    expect(run.valid).toBe(true);
    expect(run.reasons).toMatchObject([{ code: 'RPM_SOUND_MISMATCH', effect: 'warns', required: 4000 }]);
    expect(run.speedAgreement?.disagreements).toMatchObject([{ part: 'hold', isLasting: false }]);
  });

  test('many short ones together take up too much of the hold', () => {
    const slips = [2.6, 3.0, 3.4, 3.8];
    const run = compared((speedRpm, time) =>
      slips.some((slip) => Math.abs(time - slip) < 0.01) ? speedRpm * 1.1 : speedRpm,
    );
    expect(run.speedAgreement?.disagreements.map(({ isLasting }) => isLasting)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(codes(run)).toEqual(['RPM_SOUND_MISMATCH']);
  });

  test.each([
    [0.1, 'warns'],
    [0.3, 'rejects'],
  ])('in a long hold a fault of %d s %s by its length alone', (seconds, effect) => {
    const long = held(6);
    const fault = between(5, 5 + seconds, (speedRpm) => speedRpm * 1.1);
    const run = judged(
      rideRun(92, {
        speed: speedTrack(long),
        level: meterTrack(() => 92, 9),
        speedHeard: heardAs(fault, long),
      }),
    );
    expect(run.speedAgreement?.disagreeingShare).toBeLessThan(0.25);
    expect(run.reasons).toMatchObject([{ code: 'RPM_SOUND_MISMATCH', effect }]);
  });

  test('a sound that tells nothing is no agreement and rejects nothing', () => {
    const run = compared(() => null);
    expect(run).toMatchObject({ valid: true, reasons: [] });
    expect(run.speedAgreement).toEqual({
      verifiedShare: 0,
      disagreeingShare: 0,
      largestDifferencePercent: null,
      agreesAnywhere: false,
      disagreements: [],
    });
  });

  test('what is told in half of the hold verifies about half of it', () => {
    const run = compared(between(3.28, 9, () => null));
    expect(run.speedAgreement?.verifiedShare).toBeCloseTo((3.28 - 2.42) / (4.14 - 2.42), 1);
  });

  test('without it a run is judged, and told of, as before', () => {
    const { speedAgreement, ...run } = judged(rideRun(92));
    expect(speedAgreement).toBeUndefined();
    expect(compared(() => null)).toMatchObject(run);
  });

  test('the sound is no witness for itself', () => {
    const speed = { ...speedTrack(goodRide), obtainedBy: 'sound' as const };
    expect(judged(rideRun(92, { speed, speedHeard: heardAs(asItIs) })).speedAgreement).toBeUndefined();
  });
});

describe('outside the hold', () => {
  test('a look of some tenths of a second smooths the corners of a ride and disagrees with nothing', () => {
    const smooth: Change = (_, time) => {
      const around = gridTimes(time + 0.06, 0.01, time - 0.06).map((one) => courseAt(goodRide, one));
      return around.reduce((sum, one) => sum + one, 0) / around.length;
    };
    expect(compared(smooth).speedAgreement?.disagreements).toEqual([]);
  });

  test('a sensor that comes late by a tenth of a second disagrees with nothing', () => {
    const late: Change = (_, time) => courseAt(goodRide, time - 0.1);
    expect(compared(asItIs, late).speedAgreement?.disagreements).toEqual([]);
  });

  test('a disagreement in the deceleration is noted with its moments', () => {
    const run = compared(between(4.2, 4.66, (speedRpm) => speedRpm * 1.5));
    expect(run.valid).toBe(true);
    expect(run.reasons).toMatchObject([{ code: 'RPM_SOUND_MISMATCH', effect: 'warns' }]);
    expect(run.speedAgreement?.disagreements).toMatchObject([{ part: 'deceleration', isLasting: true }]);
  });

  test('a pick-up that misses half of its pulses for half a second cuts the hold, and is named as the cause', () => {
    const run = compared(
      asItIs,
      between(3.3, 3.8, (speedRpm) => speedRpm / 2),
    );
    expect(codes(run)).toContain('RPM_SOUND_MISMATCH');
    expect(codes(run)).toContain('HOLD_TOO_SHORT');
    const reason = run.reasons.find(({ code }) => code === 'RPM_SOUND_MISMATCH');
    expect(reason).toMatchObject({ measured: 4000, required: 2000 });
    expect(reason?.during?.startSeconds).toBeCloseTo(3.3, 1);
    expect(reason?.during?.endSeconds).toBeCloseTo(3.8, 1);
  });

  test('a sensor that shows twice the speed and never comes into the band is named over the whole run', () => {
    const run = compared(asItIs, (speedRpm) => speedRpm * 2.2);
    expect(codes(run)).toContain('RPM_OUT_OF_TOLERANCE');
    const reason = run.reasons.find(({ code }) => code === 'RPM_SOUND_MISMATCH');
    expect(reason?.effect).toBe('rejects');
    expect(reason).not.toHaveProperty('during');
  });
});
