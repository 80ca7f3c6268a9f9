import { describe, expect, test } from 'vitest';
import { decisionSchema, type LevelTrack, type SpeedSweep } from '#core/procedure/evidence.ts';
import { bestSpeedSlope, type SweptRun } from '#core/verdict/speed-slope.ts';
import { evidence, judged, limited, series } from '../../support/judged-evidence.ts';
import { type Corners, courseAt, meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';
import { levelAlongSpeed, slowRide, targetRpm } from '../../support/slow-approach.ts';

/** Idle, up at 400 rpm/s to this speed, back to idle. */
function sweepTo(topRpm: number, rpmPerSecond = 400): Corners {
  const top = 2 + (topRpm - 1500) / rpmPerSecond;
  return [
    [0, 1500],
    [2, 1500],
    [top, topRpm],
    [top + 0.2, topRpm],
    [top + 1.5, 1500],
    [top + 2.5, 1500],
  ];
}

/** A level that follows the speed, F and all: behind a straight rise it lags by 0.125 s. */
function sweep(corners: Corners, dbPerPercent: number, changes: Partial<LevelTrack> = {}): SpeedSweep {
  const end = corners.at(-1)?.[0] ?? 0;
  const levelAt = (time: number) =>
    90 + dbPerPercent * (courseAt(corners, Math.max(0, time - 0.125)) / targetRpm - 1) * 100;
  return { level: { ...meterTrack(levelAt, end), ...changes }, speed: speedTrack(corners) };
}

/** A run whose approach shows 0.9 dB for 1 %. */
const approach: SweptRun = {
  evidence: rideRun(0, { level: meterTrack(levelAlongSpeed(0.9), 10), speed: speedTrack(slowRide) }),
  judgement: { window: { holdStartSeconds: 5.6, holdEndSeconds: 8, endSeconds: 8.6 } },
};

const best = (made: SpeedSweep | undefined) => bestSpeedSlope(made, [approach], targetRpm);

describe('the slope of a sweep before the runs', () => {
  test.each([0.1, 0.217, 1.5, -0.4])('of %d dB/%% stands in place of that of the approaches', (slope) => {
    const found = best(sweep(sweepTo(4800), slope));
    expect(found).toMatchObject({ state: 'measured', by: 'own-sweep', runs: 0 });
    expect(found.state === 'measured' && found.dbPerPercent).toBeCloseTo(slope, 2);
  });

  test('is that of the approaches where no sweep was made', () => {
    expect(best(undefined)).toEqual({ state: 'measured', dbPerPercent: expect.closeTo(0.9, 6), runs: 1 });
  });

  test.each<[string, SpeedSweep, string]>([
    ['a level that stands still', sweep(sweepTo(4800), 0), 'too-flat'],
    ['5 % above the target at most', sweep(sweepTo(4150), 0.2), 'too-little'],
    ['the target at most', sweep(sweepTo(4000), 0.2), 'too-little'],
    ['a rise within one look of Fast', sweep(sweepTo(4800, 4000), 0.2), 'too-fast'],
    [
      'a level that is a register of maxima',
      sweep(sweepTo(4800), 0.2, { obtainedBy: 'meter-maximum' }),
      'no-tracks',
    ],
    [
      'a level in Slow',
      sweep(sweepTo(4800), 0.2, { timeWeighting: { origin: 'declared', value: 'S' } }),
      'no-tracks',
    ],
    [
      'half a second without speed near the target',
      {
        ...sweep(sweepTo(4800), 0.2),
        speed: {
          samples: speedTrack(sweepTo(4800)).samples.filter(
            ({ timeSeconds: time }) => time < 8 || time > 8.5,
          ),
        },
      },
      'no-tracks',
    ],
    [
      'levels that scatter by several decibels',
      {
        ...sweep(sweepTo(4800), 0.2),
        level: meterTrack((time) => 90 + 6 * Math.sin(time * 40), 12.75),
      },
      'too-scattered',
    ],
  ])('is not taken from %s, and the approaches stand with why', (_name, made, ownSweep) => {
    expect(best(made)).toEqual({
      state: 'measured',
      dbPerPercent: expect.closeTo(0.9, 6),
      runs: 1,
      ownSweep,
    });
  });
});

describe('a test with a sweep before its runs', () => {
  const decision = decisionSchema.parse({ rule: 'guarded', budget: {} });
  const made = sweep(sweepTo(4800), 0.1);

  test('has its slope in the budget, with where it comes from, and the same level', () => {
    const without = judged({ decision });
    const found = judged({ decision, speedSweep: made });
    const line = found.uncertainty?.components.find(({ name }) => name === 'speed');
    expect(line).toMatchObject({ origin: { source: 'speed-own-sweep', mark: 'measured' } });
    expect(line?.sensitivityDbPerUnit).toBeCloseTo(0.1, 2);
    expect(found.result).toEqual(without.result);
    expect(found.series).toEqual(without.series);
  });

  test('takes it for the exhaust and the outlet that were there, and for no other', () => {
    const second = { exhaust: { ...evidence().exhaust, outlets: 2 } };
    const outlets = { ...second, series: [series([91, 91, 91]), series([92, 92, 92], 'test', 2)] };
    const found = judged({ decision, speedSweep: made, profile: limited(95), ...outlets });
    expect(found.uncertainty?.speedSlope).not.toHaveProperty('by');
  });
});

test('a sweep whose level stands still never turns a fail into a pass', () => {
  const decision = decisionSchema.parse({ rule: 'guarded', expandedUncertaintyDb: null, budget: {} });
  const flat = sweep(sweepTo(4800), 0);
  const limits = Array.from({ length: 31 }, (_, index) => 93 + index / 10);
  for (const limitDb of limits) {
    const without = judged({ decision, profile: limited(limitDb) });
    const withFlat = judged({ decision, profile: limited(limitDb), speedSweep: flat });
    expect([limitDb, withFlat.verdict]).toEqual([limitDb, without.verdict]);
    expect(withFlat.uncertainty?.expandedUncertaintyDb).toBe(without.uncertainty?.expandedUncertaintyDb);
  }
});
