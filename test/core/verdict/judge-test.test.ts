import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instrumentsSchema, type RunEvidence, type TestEvidence } from '#core/procedure/evidence.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { RuleOutcome } from '#core/verdict/test-judgement.ts';
import {
  conditions,
  evidence,
  judged,
  limited,
  meter,
  r41,
  series,
  vehicle,
} from '../../support/judged-evidence.ts';
import { goodRide, meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';
import { calibrationEvidence } from '../../support/test-track-builder.ts';

/** The good instruments, one of them with a last day of its certificate. */
function due(which: 'calibrator' | 'speedSensor', certificateDueDate: string): TestEvidence['instruments'] {
  const { instruments } = evidence();
  const certified = instruments[which] ?? instruments.meter;
  return { ...instruments, [which]: certified && { ...certified, certificateDueDate } };
}

describe('a good test', () => {
  test('reports the mean of the noted readings, rounded once, and compares that value', () => {
    const found = judged();
    expect(found).toMatchObject({ valid: true, verdict: 'pass', rejecting: [] });
    expect(found.result?.reportedDb).toBe(92);
    expect(found.result?.unroundedDb).toBeCloseTo(277.3 / 3, 12);
    expect(found.series[0]).toMatchObject({ countedRuns: [1, 2, 3], spreadDb: 1.9 });
  });

  test('takes the highest reading where the profile says so, each one rounded to whole decibels', () => {
    const profile: Profile = {
      ...limited(95),
      reading: { ...r41.reading, noteDecimals: 0 },
      aggregate: { ...r41.aggregate, runs: 'highest' },
    };
    const found = judged({ profile });
    expect(found.series[0]?.runs.map((run) => run.notedDb)).toEqual([91, 93, 93]);
    expect(found.result?.reportedDb).toBe(93);
  });

  test('of 92.5 dB on average is reported as 93', () => {
    expect(judged({ series: [series([92.4, 92.5, 92.6])] }).result).toEqual({
      unroundedDb: 92.5,
      reportedDb: 93,
    });
    expect(judged({ series: [series([92.4, 92.5, 92.5])] }).result?.reportedDb).toBe(92);
  });

  test.each([
    [92, 'pass'],
    [91.9, 'fail'],
  ])('against %d dB is judged by its reported 92 dB: %s', (maximumDb, verdict) => {
    expect(judged({ profile: limited(maximumDb) }).verdict).toBe(verdict);
  });

  test('explains every rule once, in a fixed order', () => {
    const rules: RuleOutcome['rule'][] = [
      'speed',
      'hold',
      'release',
      'sampling',
      'runs',
      'spread',
      'background',
      'calibration',
      'calibration-drift',
      'wind',
      'geometry',
      'meter-class',
      'certificates',
      'declared-data',
      'limit',
    ];
    const found = judged();
    expect(found.rules.map((one) => one.rule)).toEqual(rules);
    expect(found.rules.filter((one) => one.met !== true).map((one) => [one.rule, one.met])).toEqual([
      ['release', 'not-required'],
    ]);
    expect(judged({ series: [] }).rules.map((one) => one.rule)).toEqual(rules);
  });

  test("asks for no spacing of readings where the meter's own maximum gives the level (decision 12)", () => {
    const { level, ...ride } = rideRun(92);
    if (level === null) throw new Error('the ride has a level');
    const own: RunEvidence = { ...ride, level: { ...level, obtainedBy: 'meter-maximum' } };
    const byMaximum = [1, 2, 3].map((number): RunEvidence => Object.assign({ ...own }, { number }));
    const met = (runs: readonly RunEvidence[]) =>
      judged({ series: [{ role: 'test', outlet: 1, runs: [...runs] }] }).rules.find(
        ({ rule }) => rule === 'sampling',
      )?.met;
    expect(met(byMaximum)).toBe('not-required');
    expect(met([...byMaximum.slice(0, 2), rideRun(92, { number: 3 })])).toBe(true);
    expect(met([])).toBe('unknown');
  });
});

describe('a test that breaks one rule', () => {
  const short = rideRun(92, {
    number: 3,
    speed: speedTrack([...goodRide.slice(0, 3), [3, 4000], [3.5, 1500], [4.5, 1500]]),
  });
  const track = meterTrack(() => 55, 11);

  test.each<[string, Partial<TestEvidence>, string[]]>([
    ['no first calibration', { calibrationBefore: null }, ['CALIBRATION_MISSING']],
    ['no last calibration', { calibrationAfter: null }, ['CALIBRATION_MISSING']],
    ['drift', { calibrationAfter: calibrationEvidence({ levelDb: 94.51 }) }, ['CALIBRATION_DRIFT']],
    ['no first background', { backgroundBefore: null }, ['BACKGROUND_MISSING']],
    ['no last background', { backgroundAfter: null }, ['BACKGROUND_MISSING']],
    ['a short background', { backgroundAfter: meterTrack(() => 55, 9) }, ['BACKGROUND_MISSING']],
    ['a loud background', { backgroundAfter: meterTrack(() => 81.5, 11) }, ['BACKGROUND_TOO_HIGH']],
    ['too few runs', { series: [series([92, 92])] }, ['TOO_FEW_RUNS']],
    ['no runs', { series: [] }, ['TOO_FEW_RUNS']],
    ['a spread of 2.1 dB', { series: [series([91, 92, 93.1])] }, ['SPREAD_EXCEEDED']],
    [
      'a run held too short',
      { series: [{ role: 'test', outlet: 1, runs: [...series([92, 92]).runs, short] }] },
      ['TOO_FEW_RUNS', 'HOLD_TOO_SHORT'],
    ],
    ['too much wind', { conditions: conditions({ windMps: 5.1 }) }, ['WIND_TOO_HIGH']],
    ['too strong gusts', { conditions: conditions({ gustMps: 5.1 }) }, ['WIND_TOO_HIGH']],
    ['wind not entered', { conditions: conditions({ windMps: null }) }, ['CONDITIONS_MISSING']],
    [
      'geometry not confirmed',
      { conditions: conditions({ geometryConfirmed: null }) },
      ['CONDITIONS_MISSING'],
    ],
    [
      'geometry denied',
      { conditions: conditions({ geometryConfirmed: false }) },
      ['GEOMETRY_OUT_OF_TOLERANCE'],
    ],
    ['a wrong distance', { conditions: conditions({ distanceM: 0.511 }) }, ['GEOMETRY_OUT_OF_TOLERANCE']],
    ['a wrong angle', { conditions: conditions({ angleDeg: 39.9 }) }, ['GEOMETRY_OUT_OF_TOLERANCE']],
    ['a low microphone', { conditions: conditions({ heightM: 0.19 }) }, ['GEOMETRY_OUT_OF_TOLERANCE']],
    ['a class 2 meter', { instruments: meter({ class: 2 }) }, ['METER_CLASS_TOO_LOW']],
    ['a meter without a class', { instruments: meter({ class: null }) }, ['CONDITIONS_MISSING']],
    [
      'an old certificate',
      { instruments: meter({ certificateDate: '2024-11-22' }) },
      ['CERTIFICATE_EXPIRED'],
    ],
    [
      'a certificate of later',
      { instruments: meter({ certificateDate: '2026-11-24' }) },
      ['CERTIFICATE_EXPIRED'],
    ],
    [
      'a certificate after its own last day',
      { instruments: meter({ certificateDueDate: '2026-11-22' }) },
      ['CERTIFICATE_EXPIRED'],
    ],
    [
      'a calibrator after the last day of its certificate',
      { instruments: due('calibrator', '2026-11-22') },
      ['CERTIFICATE_EXPIRED'],
    ],
    [
      'a speed sensor after the last day of its certificate',
      { instruments: due('speedSensor', '2026-11-22') },
      ['CERTIFICATE_EXPIRED'],
    ],
    [
      'a certificate that is too old and after its last day, said once',
      { instruments: meter({ certificateDate: '2024-11-22', certificateDueDate: '2026-01-01' }) },
      ['CERTIFICATE_EXPIRED'],
    ],
    [
      'a certificate that names a later day than the profile allows',
      { instruments: meter({ certificateDate: '2024-11-22', certificateDueDate: '2027-01-01' }) },
      ['CERTIFICATE_EXPIRED'],
    ],
    ['no certificate', { instruments: meter({ certificateDate: null }) }, ['CONDITIONS_MISSING']],
    ['no category', { vehicle: vehicle({ category: null }) }, ['CONDITIONS_MISSING']],
    ['a category without its number', { vehicle: vehicle({ category: 'L' }) }, ['CONDITIONS_MISSING']],
    ['another category', { vehicle: vehicle({ category: 'M1' }) }, ['CATEGORY_NOT_COVERED']],
    ['a second outlet not measured', { exhaust: { ...evidence().exhaust, outlets: 2 } }, ['TOO_FEW_RUNS']],
    [
      'background of a wrong weighting',
      { backgroundBefore: { ...track, timeWeighting: { origin: 'declared', value: 'S' } } },
      ['WRONG_WEIGHTING'],
    ],
  ])('%s is invalid by exactly that', (_name, changes, expected) => {
    const found = judged(changes);
    expect(found.rejecting).toEqual(expected);
    expect(found).toMatchObject({ valid: false, verdict: 'invalid', result: null });
  });

  test('without a target speed has no valid run', () => {
    const found = judged({ vehicle: vehicle({ ratedSpeedRpm: null }) });
    expect(found.rejecting).toContain('NO_TARGET_SPEED');
    expect(found).toMatchObject({ verdict: 'invalid', targetSpeedRpm: null });
    const declared = judged({ vehicle: vehicle({ ratedSpeedRpm: null }), declaredTargetSpeedRpm: 4000 });
    expect(declared).toMatchObject({ verdict: 'pass', targetSpeedRpm: 4000 });
    expect(declared.reasons).toContainEqual(
      expect.objectContaining({ detail: 'ratedSpeedRpm', effect: 'warns' }),
    );
  });

  test.each<[string, Partial<TestEvidence>]>([
    ['drift of 0.5 dB', { calibrationAfter: calibrationEvidence({ levelDb: 94.5 }) }],
    ['wind of 5.0 m/s', { conditions: conditions({ windMps: 5, gustMps: 5 }) }],
    [
      '0.51 m, 50 degrees, 0.2 m',
      { conditions: conditions({ distanceM: 0.51, angleDeg: 50, heightM: 0.2 }) },
    ],
    ['a certificate on its last day', { instruments: meter({ certificateDate: '2024-11-23' }) }],
    [
      'a certificate on the last day that it names',
      { instruments: meter({ certificateDueDate: '2026-11-23' }) },
    ],
    ['a margin of 10.0 dB', { backgroundAfter: meterTrack(() => 81.4, 11) }],
    ['a spread of 2.0 dB', { series: [series([91.1, 92, 93.1])] }],
    [
      'a rejected run between valid ones',
      {
        series: [
          {
            role: 'test',
            outlet: 1,
            runs: [rideRun(92), short, rideRun(92, { number: 4 }), rideRun(92, { number: 5 })],
          },
        ],
      },
    ],
  ])('but only reaches its boundary with %s passes', (_name, changes) => {
    expect(judged(changes)).toMatchObject({ valid: true, verdict: 'pass', rejecting: [] });
  });
});

test('instruments of records from before due dates were kept have none', () => {
  expect(instrumentsSchema.parse({ meter: { certificateDate: '2026-01-15' } }).meter).toMatchObject({
    certificateDate: '2026-01-15',
    certificateDueDate: null,
  });
});

describe('the workshop', () => {
  test.each<[string, Partial<TestEvidence>]>([
    ['wind not entered', { conditions: conditions({ windMps: null, gustMps: null }) }],
    ['geometry not confirmed', { conditions: conditions({ geometryConfirmed: null }) }],
    ['a class 2 meter', { instruments: meter({ class: 2 }) }],
    ['an old certificate', { instruments: meter({ certificateDate: '2020-01-01' }) }],
    ['a certificate after its last day', { instruments: meter({ certificateDueDate: '2026-11-22' }) }],
    ['no category', { vehicle: vehicle({ category: null }) }],
  ])('only warns of %s', (_name, changes) => {
    const found = judged({ ...changes, mode: 'workshop' });
    expect(found).toMatchObject({ valid: true, verdict: 'pass', rejecting: [] });
    expect(found.reasons.length).toBeGreaterThan(0);
  });

  test.each<[string, Partial<TestEvidence>]>([
    ['drift', { calibrationAfter: calibrationEvidence({ levelDb: 95 }) }],
    ['measured wind', { conditions: conditions({ windMps: 9 }) }],
    ['another category', { vehicle: vehicle({ category: 'M1' }) }],
    ['no background', { backgroundAfter: null }],
  ])('does not forgive %s', (_name, changes) => {
    expect(judged({ ...changes, mode: 'workshop' }).verdict).toBe('invalid');
  });

  /** 92 dB read every 100 ms: the bound is 3.47 dB. */
  const slow = {
    role: 'test' as const,
    outlet: 1,
    runs: [1, 2, 3].map((number) => rideRun(92, { number, level: meterTrack(() => 92, 5.7, 0.1) })),
  };

  test.each([
    [96, 'pass'],
    [95.4, 'conditional_pass'],
    [92, 'conditional_pass'],
    [91, 'fail'],
  ])('against %d dB gives a slow stream at 92 dB: %s', (maximumDb, verdict) => {
    expect(judged({ mode: 'workshop', profile: limited(maximumDb), series: [slow] }).verdict).toBe(verdict);
  });

  test('a slow stream is no result on site', () => {
    expect(judged({ series: [slow] }).rejecting).toEqual(['TOO_FEW_RUNS', 'SAMPLING_TOO_SLOW']);
  });

  test('where no spacing is demanded the bound counts on site too', () => {
    const open = { ...r41.reading, maximumSampleSpacingMilliseconds: null };
    const against = (maximumDb: number) =>
      judged({ profile: { ...limited(maximumDb), reading: open }, series: [slow] }).verdict;
    expect(against(96)).toBe('pass');
    expect(against(95)).toBe('conditional_pass');
  });
});

describe('for any evidence', () => {
  const anyRun = fc.record({
    level: fc.constantFrom(80, 92, 93.5, 110),
    fault: fc.constantFrom<Partial<RunEvidence>>(
      {},
      {},
      { level: null },
      { speed: null },
      { cut: 'INTERRUPTED' },
      { speed: { samples: [] } },
      { level: meterTrack(() => null, 6) },
      {
        speed: {
          samples: [
            { timeSeconds: 5, speedRpm: 0 },
            { timeSeconds: 1, speedRpm: 4000 },
          ],
        },
      },
    ),
  });

  test('the judge never throws, and nothing invalid has a result or passes', () => {
    fc.assert(
      fc.property(
        fc.array(anyRun, { maxLength: 6 }),
        fc.constantFrom(null, calibrationEvidence(), calibrationEvidence({ levelDb: 96 })),
        fc.constantFrom(
          null,
          meterTrack(() => 55, 11),
          meterTrack(() => 90, 11),
        ),
        fc.constantFrom('site' as const, 'workshop' as const),
        fc.constantFrom('simple' as const, 'guarded' as const, 'four-way' as const),
        (runs, calibrationAfter, backgroundBefore, mode, rule) => {
          const built = runs.map(({ level, fault }, index) =>
            rideRun(level, { ...fault, number: index + 1 }),
          );
          const found = judged({
            series: [{ role: 'test', outlet: 1, runs: built }],
            calibrationAfter,
            backgroundBefore,
            mode,
            decision: { rule, expandedUncertaintyDb: null },
          });
          expect(found.valid).toBe(found.rejecting.length === 0);
          expect(found.verdict === 'invalid').toBe(!found.valid);
          expect(found.result === null).toBe(!found.valid);
        },
      ),
      { seed: 5, numRuns: 100 },
    );
  });
});
