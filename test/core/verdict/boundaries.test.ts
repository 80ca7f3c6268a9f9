import { expect, test } from 'vitest';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { withLaboratoryDifference } from '#core/procedure/laboratory-difference.ts';
import { conditions, evidence, limited, meter, r41, series, vehicle } from '../../support/judged-evidence.ts';
import { held } from '../../support/judged-run.ts';
import { rideRun } from '../../support/ride-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';
import { calibrationEvidence } from '../../support/test-track-builder.ts';
import {
  approachedIn,
  calibrator,
  categoryInL,
  limitedVehicle,
  limits,
  meterCertified,
  meterClass,
  meterDue,
  method,
  outcomeOf,
  polled,
  polledOnSite,
  quiet,
  registerReadUntil,
  released,
  releasedAgainst,
  returnedTo,
  ridden,
  seriesOf,
  sounding,
  toOneDecimal,
  withHole,
  withSampleAt,
} from './boundary-sessions.ts';
import { riddenRows } from './ridden-boundaries.ts';
import { type Row, siteRows } from './site-rows.ts';

type Check = Parameters<typeof calibrationEvidence>[0];

const flat = (...levels: readonly number[]) => ({ series: [series(levels)] });
const here = (changes: Parameters<typeof conditions>[0]) => ({ conditions: conditions(changes) });
const before = (changes: Check) => ({ calibrationBefore: calibrationEvidence(changes) });
const after = (changes: Check) => ({ calibrationAfter: calibrationEvidence(changes) });
const decided = (rule: 'guarded' | 'four-way', maximumDb: number): Partial<TestEvidence> => ({
  decision: { rule, expandedUncertaintyDb: 2 },
  ...method({}, maximumDb),
});
const compared = (replacement: number): Partial<TestEvidence> => ({
  profile: withLaboratoryDifference(shippedProfile('comparative-stock-vs-aftermarket'), 3),
  series: [series([88, 88, 88], 'stock'), series([replacement, replacement, replacement], 'replacement')],
});
const twoOutlets = (second: readonly number[]): Partial<TestEvidence> => ({
  exhaust: { ...evidence().exhaust, outlets: 2 },
  series: [series([92, 92, 92]), series(second, 'test', 2)],
});

const backgroundOf = (levelDb: number, changes: Partial<Profile>): Partial<TestEvidence> => ({
  backgroundAfter: quiet(levelDb),
  ...method(changes),
});
const againstRegistered = (levelDb: number, registeredLevelDb: number | null): Partial<TestEvidence> => ({
  ...backgroundOf(levelDb, { background: { ...r41.background, relativeTo: 'registered' } }),
  vehicle: vehicle({ registeredLevelDb }),
});

const notedDown = { reading: { ...r41.reading, noteRounding: 'floor' } } as const;
const atMost80Db = { background: { ...r41.background, maximumLevelDb: 80 } };
const workshop = { mode: 'workshop' } as const;
const interrupted = rideRun(92, { cut: 'INTERRUPTED' });
const at91UpTo150Cc = {
  kind: 'absolute',
  maximumDb: 91,
  when: [{ quantity: 'displacementCc', comparison: 'at-most', value: 150 }],
};
const at95 = { kind: 'absolute', maximumDb: 95 };
const plus5 = { kind: 'reference-plus', reference: 'registered', plusDb: 5 };
const basis = { testType: 'stationary', legalBasis: { id: 'dasar', en: 'basis' }, confidence: 'C' };
const smallest = {
  kind: 'smallest-of',
  items: [
    { ...basis, kind: 'absolute', maximumDb: 105 },
    { ...basis, ...plus5 },
  ],
};
const withoutTolerance = { speedTolerancePercent: { value: null, confidence: 'C', clause: null } } as const;
const withoutGusts = { wind: { ...r41.wind, includesGusts: false } };
const overloadedBackground = quiet(55, 11, {
  samples: quiet(55).samples.toSpliced(0, 1, {
    timeSeconds: 0,
    levelDb: 55,
    maximumDb: null,
    overload: true,
    underRange: false,
  }),
});

/**
 * On and beside every boundary, by the numbers of the decisions. The good session has runs at 91.4, 92.6 and 93.3 dB against
 * 95 dB, ridden at 4000 rpm; its window is 2.42 to 4.68 s. An invalid test is told by what rejects it.
 */
const rows: readonly Row[] = [
  [1, '90.0 dB against 90 dB', toOneDecimal(90, 90), 'pass'],
  [1, '90.1 dB against 90 dB', toOneDecimal(90.1, 90), 'fail'],
  [1, '5.0 % below the target', ridden(held(1.5, 3800)), 'pass'],
  [1, '5.0 % above the target', ridden(held(1.5, 4200)), 'pass'],
  [1, 'over 5 % below the target', ridden(held(1.5, 3799.9)), 'RPM_OUT_OF_TOLERANCE'],
  [1, 'over 5 % above the target', ridden(held(1.5, 4200.1)), 'RPM_OUT_OF_TOLERANCE'],
  [1, 'a spread of 2.0 dB', flat(91, 92, 93), 'pass'],
  [1, 'a spread of 2.1 dB', flat(91, 92, 93.1), 'SPREAD_EXCEEDED'],
  [1, 'wind of 5.0 m/s', here({ windMps: 5, gustMps: 5 }), 'pass'],
  [1, 'wind of 5.1 m/s', here({ windMps: 5.1 }), 'WIND_TOO_HIGH'],
  [1, 'a meter on the last day of its 24 months', meterCertified('2024-11-23'), 'pass'],
  [1, 'a meter one day later', meterCertified('2024-11-22'), 'CERTIFICATE_EXPIRED'],
  [1, 'a calibrator on the last day of its 12 months', calibrator({ certificateDate: '2025-11-23' }), 'pass'],
  [1, 'a calibrator a day later', calibrator({ certificateDate: '2025-11-22' }), 'CERTIFICATE_EXPIRED'],
  [1, 'a certificate on the last day it names', meterDue('2026-11-23'), 'pass'],
  [1, 'a certificate after the last day it names', meterDue('2026-11-22'), 'CERTIFICATE_EXPIRED'],
  [1, 'a limit on its last day', limits({ ...at95, validTo: '2026-11-23' }), 'pass'],
  [1, 'a limit after its last day', limits({ ...at95, validTo: '2026-11-22' }), 'no_limit_applies'],
  [1, 'a limit on its first day', limits({ ...at95, validFrom: '2026-11-23' }), 'pass'],
  [1, 'a limit before its first day', limits({ ...at95, validFrom: '2026-11-24' }), 'no_limit_applies'],
  [1, 'a distance of 0.51 m', here({ distanceM: 0.51 }), 'pass'],
  [1, 'a distance of 0.511 m', here({ distanceM: 0.511 }), 'GEOMETRY_OUT_OF_TOLERANCE'],
  [1, 'an angle of 40 degrees', here({ angleDeg: 40 }), 'pass'],
  [1, 'an angle of 39.9 degrees', here({ angleDeg: 39.9 }), 'GEOMETRY_OUT_OF_TOLERANCE'],
  [1, 'a microphone at 0.2 m', here({ heightM: 0.2 }), 'pass'],
  [1, 'a microphone at 0.19 m', here({ heightM: 0.19 }), 'GEOMETRY_OUT_OF_TOLERANCE'],

  [2, 'four-way, U = 2 dB: 92 dB below 94.1 - U', decided('four-way', 94.1), 'pass'],
  [2, 'four-way, U = 2 dB: 92 dB at 94 - U', decided('four-way', 94), 'conditional_pass'],
  [2, 'four-way, U = 2 dB: 92 dB at the limit', decided('four-way', 92), 'conditional_pass'],
  [2, 'four-way, U = 2 dB: 92 dB above 91.9', decided('four-way', 91.9), 'conditional_fail'],
  [2, 'four-way, U = 2 dB: 92 dB at 90 + U', decided('four-way', 90), 'conditional_fail'],
  [2, 'four-way, U = 2 dB: 92 dB above 89.9 + U', decided('four-way', 89.9), 'fail'],
  [2, 'guarded, U = 2 dB: 92 dB at 94 - U', decided('guarded', 94), 'pass'],
  [2, 'guarded, U = 2 dB: 92 dB above 93.9 - U', decided('guarded', 93.9), 'fail'],

  [3, 'a mean of 92.43 dB, reported as 92, against 92 dB', method({}, 92), 'pass'],
  [3, 'a mean of 92.43 dB, reported as 92, against 91.9 dB', method({}, 91.9), 'fail'],
  [3, '91.5 dB, reported as 92, against 91.9 dB', { ...flat(91.5, 91.5, 91.5), ...method({}, 91.9) }, 'fail'],

  [5, '91.05 and 93.14 dB, noted 91.1 and 93.1', flat(91.05, 92, 93.14), 'pass'],
  [5, '91.04 and 93.05 dB, noted 91.0 and 93.1', flat(91.04, 92, 93.05), 'SPREAD_EXCEEDED'],

  [6, 'two valid runs', flat(92, 92), 'TOO_FEW_RUNS'],
  [6, 'two valid runs about a rejected one', seriesOf(rideRun(92), interrupted, rideRun(92)), 'INTERRUPTED'],
  [6, 'a rejected run before three', seriesOf(interrupted, rideRun(92), rideRun(92), rideRun(92)), 'pass'],
  [6, 'a rejected run among three', seriesOf(rideRun(92), interrupted, rideRun(92), rideRun(92)), 'pass'],

  [7, 'a return to 1650 rpm, idle + 10 %', returnedTo(1650), 'pass'],
  [7, 'a return to 1651 rpm', returnedTo(1651), 'NO_RETURN_TO_IDLE'],
  [8, 'a hold of 1.0 s', ridden(held(1)), 'pass'],
  [8, 'a hold of 0.98 s', ridden(held(0.98)), 'HOLD_TOO_SHORT'],
  [9, 'the target reached in 4.0 s of 4 s', approachedIn(4), 'pass'],
  [9, 'the target reached in 4.02 s of 4 s', approachedIn(4.02), 'APPROACH_TOO_SLOW'],

  [10, '500 rpm/s where the profile has no number', ridden(released(5)), 'pass'],
  [10, '1250 rpm/s of 1250', releasedAgainst(2, { minimumFallRpmPerSecond: 1250 }), 'pass'],
  [10, '1250 rpm/s of 1250.1', releasedAgainst(2, { minimumFallRpmPerSecond: 1250.1 }), 'SOFT_RELEASE'],
  [10, '2.0 s to idle of 2 s', releasedAgainst(2, { maximumTimeToIdleSeconds: 2 }), 'pass'],
  [10, '2.02 s to idle of 2 s', releasedAgainst(2.02, { maximumTimeToIdleSeconds: 2 }), 'SOFT_RELEASE'],

  [11, '300 ms without speed in the hold', withHole('speed', 3, 3.3), 'pass'],
  [11, '320 ms without speed in the hold', withHole('speed', 3, 3.32), 'RPM_SIGNAL_LOST'],
  [11, '300 ms without speed in the fall', withHole('speed', 4.3, 4.6), 'pass'],
  [11, '320 ms without speed in the fall', withHole('speed', 4.3, 4.62), 'RPM_SIGNAL_LOST'],
  [11, '1 s without speed before the hold', withHole('speed', 0.5, 1.5), 'pass'],
  [11, '250 ms without level in the hold', withHole('level', 3, 3.25), 'pass'],
  [11, '260 ms without level in the hold', withHole('level', 3, 3.26), 'SIGNAL_DROPOUT'],
  [11, '250 ms without level in the fall', withHole('level', 4.3, 4.55), 'pass'],
  [11, '260 ms without level in the fall', withHole('level', 4.3, 4.56), 'SIGNAL_DROPOUT'],
  [11, '1 s without level before the hold', withHole('level', 0.5, 1.5), 'pass'],

  [12, 'a level every 30 ms', sounding(() => 92, 0.03), 'pass'],
  [12, 'a level every 30.1 ms', sounding(() => 92, 0.0301), 'SAMPLING_TOO_SLOW'],
  [12, 'workshop, bound of 3.47 dB, 92 dB against 95.5 dB', polled(95.5), 'pass'],
  [12, 'workshop, bound of 3.47 dB, 92 dB against 95.4 dB', polled(95.4), 'conditional_pass'],
  [12, 'workshop, bound of 3.47 dB, 92 dB against 91.9 dB', polled(91.9), 'fail'],
  [12, 'no spacing demanded, bound of 3.47 dB, 92 dB against 95.5 dB', polledOnSite(95.5), 'pass'],
  [
    12,
    'no spacing demanded, bound of 3.47 dB, 92 dB against 95.4 dB',
    polledOnSite(95.4),
    'conditional_pass',
  ],
  [12, 'a maximum register read after the window', registerReadUntil(5), 'pass'],
  [12, 'a maximum register read in the window last', registerReadUntil(4.5), 'SIGNAL_DROPOUT'],

  [13, 'a background 10.0 dB below the lowest reading', { backgroundAfter: quiet(81.4) }, 'pass'],
  [13, 'a background 9.9 dB below it', { backgroundAfter: quiet(81.5) }, 'BACKGROUND_TOO_HIGH'],
  [13, 'the louder background before', { backgroundBefore: quiet(81.5) }, 'BACKGROUND_TOO_HIGH'],
  [13, '81.44 dB, noted 81.4', { backgroundAfter: quiet(81.44) }, 'pass'],
  [13, '81.45 dB, noted 81.5', { backgroundAfter: quiet(81.45) }, 'BACKGROUND_TOO_HIGH'],
  [13, '81.45 dB where readings are noted downward', backgroundOf(81.45, notedDown), 'BACKGROUND_TOO_HIGH'],
  [13, '78.0 dB where a registered 88 dB is the measure', againstRegistered(78, 88), 'pass'],
  [13, '78.1 dB where a registered 88 dB is the measure', againstRegistered(78.1, 88), 'BACKGROUND_TOO_HIGH'],
  [13, '81.4 dB where no registered level is known', againstRegistered(81.4, null), 'pass'],
  [13, '80.0 dB where 80 dB is the most', backgroundOf(80, atMost80Db), 'pass'],
  [13, '80.1 dB where 80 dB is the most', backgroundOf(80.1, atMost80Db), 'BACKGROUND_TOO_HIGH'],
  [13, 'a background of 10.0 s', { backgroundAfter: quiet(55, 9.98) }, 'pass'],
  [13, 'a background of 9.98 s', { backgroundAfter: quiet(55, 9.96) }, 'BACKGROUND_MISSING'],

  [14, 'a drift of 0.5 dB', after({ levelDb: 94.5 }), 'pass'],
  [14, 'a drift of -0.5 dB', after({ levelDb: 93.5 }), 'pass'],
  [14, 'a drift of 0.51 dB', after({ levelDb: 94.51 }), 'CALIBRATION_DRIFT'],
  [14, 'a drift of 0.6 dB', after({ levelDb: 94.6 }), 'CALIBRATION_DRIFT'],
  [14, '1.5 dB off the calibrator', { ...before({ levelDb: 95.5 }), ...after({ levelDb: 95.5 }) }, 'pass'],
  [14, '1.51 dB', { ...before({ levelDb: 95.51 }), ...after({ levelDb: 95.51 }) }, 'CALIBRATION_LEVEL'],
  [15, 'a tone steady within 0.1 dB', before({ fluctuationDb: 0.1 }), 'pass'],
  [15, 'a tone steady within 0.101 dB', before({ fluctuationDb: 0.101 }), 'CALIBRATION_UNSTABLE'],
  [15, 'a tone of 5 s', before({ durationSeconds: 5 }), 'pass'],
  [15, 'a tone of 4.99 s', before({ durationSeconds: 4.99 }), 'CALIBRATION_UNSTABLE'],
  [15, 'a frequency 1 % off', before({ frequencyHz: 1010 }), 'pass'],
  [15, 'a frequency 1.01 % off', before({ frequencyHz: 1010.1 }), 'CALIBRATION_FREQUENCY'],

  [16, 'gusts of 5.1 m/s where gusts count', here({ gustMps: 5.1 }), 'WIND_TOO_HIGH'],
  [16, 'gusts of 9 m/s where they do not', { ...here({ gustMps: 9 }), ...method(withoutGusts) }, 'pass'],

  [17, 'wind not entered', here({ windMps: null }), 'CONDITIONS_MISSING'],
  [17, 'wind not entered in the workshop', { ...workshop, ...here({ windMps: null }) }, 'pass'],
  [17, 'geometry not confirmed', here({ geometryConfirmed: null }), 'CONDITIONS_MISSING'],
  [17, 'geometry denied', here({ geometryConfirmed: false }), 'GEOMETRY_OUT_OF_TOLERANCE'],
  [17, 'a class 2 meter where class 1 is asked', meterClass(2, 1), 'METER_CLASS_TOO_LOW'],
  [17, 'a class 2 meter where class 2 is asked', meterClass(2, 2), 'pass'],
  [17, 'a class 1 meter where class 2 is asked', meterClass(1, 2), 'pass'],
  [17, 'a meter of unknown class', { instruments: meter({ class: null }) }, 'CONDITIONS_MISSING'],
  [17, 'a class 2 calibrator where class 1 is asked', calibrator({ class: 2 }), 'METER_CLASS_TOO_LOW'],
  [17, 'a calibrator of unknown class', calibrator({ class: null }), 'CONDITIONS_MISSING'],
  [17, 'no certificate of the meter', meterCertified(null), 'CONDITIONS_MISSING'],
  [17, 'a certificate of the day after the test', meterCertified('2026-11-24'), 'CERTIFICATE_EXPIRED'],

  ...siteRows,

  [18, 'a profile without tolerance', method(withoutTolerance), 'no_limit_applies PROFILE_INCOMPLETE'],
  [19, '150 cc of 150 cc', limitedVehicle({ displacementCc: 150 }, at91UpTo150Cc, at95), 'fail'],
  [19, '150.1 cc of 150 cc', limitedVehicle({ displacementCc: 150.1 }, at91UpTo150Cc, at95), 'pass'],
  [19, 'unknown cc', limitedVehicle({ displacementCc: null }, at91UpTo150Cc), 'no_limit_applies'],
  [19, 'no reference', limits(plus5), 'no_limit_applies REFERENCE_MISSING'],
  [19, '92 dB at the reference + 5 dB', limitedVehicle({ registeredLevelDb: 87 }, plus5), 'pass'],
  [19, '92 dB above the reference + 5 dB', limitedVehicle({ registeredLevelDb: 86.9 }, plus5), 'fail'],
  [19, 'the smallest of all', limitedVehicle({ registeredLevelDb: 87 }, smallest), 'pass'],
  [19, 'the smallest with one missing', limits(smallest), 'no_limit_applies REFERENCE_MISSING'],
  [20, 'a replacement at stock + 3 dB as reported', compared(91.4), 'pass'],
  [20, 'a replacement above stock + 3 dB as reported', compared(91.5), 'fail'],
  [22, 'L7 where L is covered', categoryInL('L7'), 'pass'],
  [22, 'M1 where L is covered', categoryInL('M1'), 'CATEGORY_NOT_COVERED'],

  [23, 'overload at the first moment of the hold', withSampleAt(2.42, { overload: true }), 'OVERLOAD'],
  [23, 'overload at the return to idle', withSampleAt(4.68, { overload: true }), 'OVERLOAD'],
  [23, 'overload before the window', withSampleAt(2.4, { overload: true }), 'pass'],
  [23, 'overload after the window', withSampleAt(4.7, { overload: true }), 'pass'],
  [23, 'overload in a calibration', after({ overload: true }), 'OVERLOAD'],
  [23, 'overload in a background', { backgroundBefore: overloadedBackground }, 'OVERLOAD'],
  [24, 'a second outlet at the limit', twoOutlets([95, 95, 95]), 'pass'],
  [24, 'a second outlet above the limit', twoOutlets([96, 96, 96]), 'fail'],
  [24, 'a second outlet with too few runs', twoOutlets([94, 94]), 'TOO_FEW_RUNS'],
  [25, 'a limit known but unread', { profile: limited(95, { confidence: 'K' }) }, 'pass'],
  [25, 'an unsure limit', { profile: limited(95, { confidence: 'U' }) }, 'no_limit_applies'],
  ...riddenRows,
];

test.each(rows)('decision %i: %s', (_decision, _session, changes, outcome) => {
  expect(outcomeOf(changes)).toBe(outcome);
});
