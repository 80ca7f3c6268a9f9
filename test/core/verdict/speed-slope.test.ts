import { describe, expect, test } from 'vitest';
import type { LevelTrack } from '#core/procedure/evidence.ts';
import { speedSlope, type SweptRun } from '#core/verdict/speed-slope.ts';
import { courseAt, gridTimes, meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';
import { FAST_SECONDS, levelAlongSpeed, slowRide, targetRpm } from '../../support/slow-approach.ts';

const window = { holdStartSeconds: 5.6, holdEndSeconds: 8, endSeconds: 8.6 };

function ride(levelAt: (time: number) => number | null, changes: Partial<LevelTrack> = {}): SweptRun {
  const level = { ...meterTrack(levelAt, 10), ...changes };
  return { evidence: rideRun(0, { level, speed: speedTrack(slowRide) }), judgement: { window } };
}

/** F level of a sound of 50 lg n, by small steps of its energy. */
function detectorOfTrend(): (time: number) => number {
  const step = 0.001;
  const kept = Math.exp(-step / FAST_SECONDS);
  let energy = 1500 ** 5;
  const levels = gridTimes(10, step).map((time) => {
    energy = energy * kept + courseAt(slowRide, time) ** 5 * (1 - kept);
    return 10 * Math.log10(energy);
  });
  return (time) => levels[Math.round(time / step)] ?? 0;
}

function slopeOf(...runs: readonly SweptRun[]): number {
  const found = speedSlope(runs, targetRpm);
  if (found.state !== 'measured') throw new Error(`no slope: ${found.why}`);
  return found.dbPerPercent;
}

const whyNot = (run: SweptRun) => {
  const found = speedSlope([run], targetRpm);
  return found.state === 'not-measured' ? found.why : found.state;
};

describe('the slope of level against speed in an approach', () => {
  test.each([0.09, 0.217, 1.5, -0.4])('of a level that follows the speed by %d dB/%% is that', (slope) => {
    expect(slopeOf(ride(levelAlongSpeed(slope)))).toBeCloseTo(slope, 6);
  });

  test('of a sound of 50 lg n is that of its chord from 15 % below the target: 50 lg(1/0.85) dB over 15 %', () => {
    const found = slopeOf(ride(detectorOfTrend()));
    expect(found).toBeGreaterThan(50 / Math.LN10 / 100);
    expect(Math.abs(found - (50 * Math.log10(1 / 0.85)) / 15)).toBeLessThan(0.01);
  });

  test('is not pulled by single stray levels', () => {
    const stray = (time: number) => levelAlongSpeed(0.5)(time) + (Math.round(time * 50) % 8 === 0 ? 20 : 0);
    expect(Math.abs(slopeOf(ride(stray)) - 0.5)).toBeLessThan(0.1);
  });

  test('of several runs is their median', () => {
    expect(
      slopeOf(ride(levelAlongSpeed(0.2)), ride(levelAlongSpeed(0.9)), ride(levelAlongSpeed(0.3))),
    ).toBeCloseTo(0.3, 6);
    expect(speedSlope([ride(levelAlongSpeed(0.2)), ride(() => null)], targetRpm)).toMatchObject({ runs: 1 });
  });
});

describe('an approach that shows no slope', () => {
  test.each([0, 0.08, -0.08])(
    'has a level that grows by %d dB for one per cent, less than in proportion to the speed',
    (slope) => {
      expect(whyNot(ride(levelAlongSpeed(slope)))).toBe('too-flat');
    },
  );

  test('has no levels, no speed, no hold, or no known target', () => {
    expect(whyNot({ ...ride(levelAlongSpeed(1)), judgement: { window: null } })).toBe('no-tracks');
    expect(whyNot({ evidence: rideRun(90, { level: null }), judgement: { window } })).toBe('no-tracks');
    expect(whyNot({ evidence: rideRun(90, { speed: null }), judgement: { window } })).toBe('no-tracks');
    expect(whyNot(ride(() => null))).toBe('too-little');
    expect(speedSlope([ride(levelAlongSpeed(1))], null)).toEqual({ state: 'not-measured', why: 'no-tracks' });
    expect(speedSlope([], targetRpm)).toEqual({ state: 'not-measured', why: 'no-tracks' });
  });

  test('comes from a maximum register, from another time weighting, or is overloaded', () => {
    expect(whyNot(ride(levelAlongSpeed(1), { obtainedBy: 'meter-maximum' }))).toBe('no-tracks');
    expect(whyNot(ride(levelAlongSpeed(1), { timeWeighting: { origin: 'declared', value: 'S' } }))).toBe(
      'no-tracks',
    );
    const all = ride(levelAlongSpeed(1)).evidence.level?.samples ?? [];
    const overloaded = all.map((one) => Object.assign(one, { overload: true }));
    expect(whyNot(ride(levelAlongSpeed(1), { samples: overloaded }))).toBe('too-little');
  });

  test('is a blip: 2500 rpm/s changes the speed by more than its tolerance within the time constant', () => {
    const blip = { holdStartSeconds: 2.42, holdEndSeconds: 4.1, endSeconds: 4.7 };
    expect(whyNot({ evidence: rideRun(90), judgement: { window: blip } })).toBe('too-fast');
  });

  test('has too few levels in the reach, as a slow meter delivers them', () => {
    const slow = meterTrack(levelAlongSpeed(1), 10, 0.5);
    expect(
      whyNot({
        ...ride(levelAlongSpeed(1)),
        evidence: rideRun(0, { level: slow, speed: speedTrack(slowRide) }),
      }),
    ).toBe('too-little');
  });

  test('lost its speed on the way', () => {
    const gap = speedTrack(slowRide).samples.filter(
      ({ timeSeconds }) => timeSeconds < 5.2 || timeSeconds > 5.55,
    );
    const lost = ride(levelAlongSpeed(1));
    expect(whyNot({ ...lost, evidence: { ...lost.evidence, speed: { samples: gap } } })).toBe('no-tracks');
  });

  test('lies on no line', () => {
    const wild = (time: number) => 90 + 4 * Math.sign(Math.sin(time * 40));
    expect(whyNot(ride(wild))).toBe('too-scattered');
  });
});
