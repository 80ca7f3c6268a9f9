import { describe, expect, test } from 'vitest';
import { type SpeedTrack, vehicleSchema } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import { analyseRunWaveform } from '#host/analysis/analyse-run-waveform.ts';
import { type Ride, soundOfRide } from '../../core/acoustics/ridden-engine.ts';
import { uniformNumbers } from '../../core/acoustics/signals.ts';
import { codes, r41 } from '../../support/judged-run.ts';
import { gridTimes, meterTrack, rideRun } from '../../support/ride-builder.ts';

const single: Ride = {
  seed: 1,
  sampleRateHz: 16_000,
  strokes: 4,
  firings: [0],
  idleRpm: 1500,
  heldRpm: 4000,
  riseRpmPerSecond: 3000,
  fallRpmPerSecond: 4000,
  noiseDb: -20,
};
/** The ride idles for 2 s, rises to 2.83 s, is held to 4.43 s and is back at idle at 5.06 s. */
const rideSeconds = 7.05;

/** What the pick-up shows of the true speed. */
type PickUp = (speedRpm: number, time: number) => number;

/** A whole run: the sound of the ride heard by the bench, the speed of the ride shown by a pick-up. */
function heard(ride: Ride, pickUp: PickUp = (speedRpm) => speedRpm): RunJudgement {
  const sound = soundOfRide(ride);
  const speed: SpeedTrack = {
    samples: gridTimes(rideSeconds, 0.02).map((timeSeconds) => ({
      timeSeconds,
      speedRpm: Number(pickUp(sound.speedAt(timeSeconds), timeSeconds).toFixed(2)),
    })),
  };
  const context = { profile: r41, targetSpeedRpm: ride.heldRpm, mode: 'site' } as const;
  const { sampleRateHz, firings, strokes } = ride;
  const {
    level: _level,
    thirdOctave: _bands,
    ...found
  } = analyseRunWaveform({
    samples: sound.samples,
    sampleRateHz,
    pascalPerFullScale: null,
    speed,
    vehicle: vehicleSchema.parse({ cylinders: firings.length, strokes }),
    context,
  });
  const level = meterTrack(() => 92, rideSeconds);
  return judgeRun(rideRun(92, { speed, level, ...found }), context);
}

describe('a pick-up in the sound of an engine', () => {
  test('is verified through nearly all of the hold', () => {
    const run = heard(single);
    expect(codes(run)).toEqual([]);
    expect(run.speedAgreement?.verifiedShare).toBeGreaterThan(0.8);
    expect(run.speedAgreement?.largestDifferencePercent).toBeLessThan(1);
  });

  test('that stands still for half a second after the throttle was let go is found out', () => {
    // What a stuck line does: the last value is shown on and on.
    const run = heard(single, (speedRpm, time) => (time > 4.4 && time < 5.05 ? 4000 : speedRpm));
    expect(codes(run)).toEqual(['RPM_SOUND_MISMATCH']);
    const { during } = run.reasons.find(({ code }) => code === 'RPM_SOUND_MISMATCH') ?? {};
    expect(during?.startSeconds).toBeGreaterThan(4.3);
    expect(during?.endSeconds).toBeLessThan(5.3);
  });

  test.each([
    ['misses half of its pulses', 0.5],
    ['counts each pulse twice', 2],
  ])('that %s for half a second of the hold is named with the moments', (_, factor) => {
    const run = heard(single, (speedRpm, time) => (time > 3.4 && time < 3.9 ? factor * speedRpm : speedRpm));
    const reason = run.reasons.find(({ code }) => code === 'RPM_SOUND_MISMATCH');
    expect(reason?.effect).toBe('rejects');
    expect((reason?.required ?? 0) / (reason?.measured ?? 1)).toBeCloseTo(factor, 1);
    expect(Math.abs((reason?.during?.startSeconds ?? 0) - 3.4)).toBeLessThan(0.2);
    expect(Math.abs((reason?.during?.endSeconds ?? 0) - 3.9)).toBeLessThan(0.2);
  });

  test('set for two pulses a revolution instead of one is named over all of the run', () => {
    const reason = heard(single, (speedRpm) => 2 * speedRpm).reasons.find(
      ({ code }) => code === 'RPM_SOUND_MISMATCH',
    );
    expect(reason).toBeDefined();
    expect(reason).not.toHaveProperty('during');
  });

  test('is never accused falsely in a hold by any engine in any noise', () => {
    const next = uniformNumbers(41);
    const firings = [[0], [0, 0.5], [0, 0.25], [0, 0.25, 0.5, 0.75]];
    const accused: string[] = [];
    for (let seed = 1; seed <= 24; seed += 1) {
      const ride: Ride = {
        ...single,
        seed,
        firings: firings[seed % firings.length] ?? [0],
        idleRpm: 1200 + 400 * next(),
        heldRpm: 3500 + 1500 * next(),
        riseRpmPerSecond: 2000 + 2000 * next(),
        fallRpmPerSecond: 2500 + 3000 * next(),
        noiseDb: -20 + 25 * next(),
      };
      const run = heard(ride);
      if (run.reasons.some(({ code }) => code === 'RPM_SOUND_MISMATCH')) accused.push(`seed ${seed}`);
    }
    expect(accused).toEqual([]);
  }, 60_000);
});
