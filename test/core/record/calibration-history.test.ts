import { describe, expect, test } from 'vitest';
import type { CalibrationEvidence } from '#core/procedure/evidence.ts';
import { rejects } from '#core/procedure/make-reason.ts';
import {
  calibrationHistory,
  driftState,
  type CheckedInstrument,
  type KeptCheck,
} from '#core/record/calibration-history.ts';
import { driftWarnings } from '#core/words/calibration-history-words.ts';

const meter: CheckedInstrument = {
  kind: 'meter',
  device: 'lutron-16',
  name: 'SL-4023SD',
  serialNumber: '42',
  correction: null,
  simulated: false,
};
const microphone: CheckedInstrument = { ...meter, kind: 'microphone', device: 'UMIK-1', name: '' };

const found: CalibrationEvidence = {
  obtainedBy: 'meter-stream',
  nominalLevelDb: 94,
  nominalFrequencyHz: 1000,
  freeFieldCorrectionDb: -0.2,
  levelDb: 93.8,
  frequencyHz: null,
  fluctuationDb: 0.02,
  distortionPercent: null,
  durationSeconds: 6,
  overload: false,
  pascalPerFullScale: null,
};

function check(at: string, changes: Partial<KeptCheck> = {}): KeptCheck {
  return {
    testId: 't',
    testNumber: '2026-0001',
    which: 'before',
    at,
    instrument: meter,
    calibrator: 'SV 36 · 77',
    found,
    cut: null,
    reasons: [],
    maximumDriftDb: 0.5,
    ...changes,
  };
}

const reading = (at: string, levelDb: number, changes: Partial<KeptCheck> = {}): KeptCheck =>
  check(at, { found: { ...found, levelDb }, ...changes });

const heard = (at: string, pascalPerFullScale: number): KeptCheck =>
  check(at, {
    instrument: microphone,
    found: { ...found, obtainedBy: 'waveform', freeFieldCorrectionDb: 0, levelDb: 94, pascalPerFullScale },
  });

describe('the history of a meter', () => {
  test('compares each check with the one before and with the first of its day', () => {
    const [history] = calibrationHistory([
      reading('2026-11-23T16:00:00+07:00', 94.1),
      reading('2026-11-22T09:00:00+07:00', 93.8),
      reading('2026-11-23T08:00:00+07:00', 93.9),
      reading('2026-11-23T12:00:00+07:00', 94.0),
    ]);
    expect(history?.checks.map((one) => one.indicationDb)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(history?.checks.map((one) => one.driftFromPreviousDb)).toEqual([null, 0.1, 0.1, 0.1]);
    expect(history?.checks.map((one) => one.driftFromFirstOfDayDb)).toEqual([null, null, 0.1, 0.2]);
  });

  test('knows a calibrator of another level: what counts is how far the reading is off', () => {
    const at114: CalibrationEvidence = { ...found, nominalLevelDb: 114, levelDb: 114.1 };
    const [history] = calibrationHistory([
      reading('2026-11-23T08:00:00+07:00', 93.9),
      check('2026-11-23T09:00:00+07:00', { found: at114 }),
    ]);
    expect(history?.checks[1]?.driftFromPreviousDb).toBe(0.2);
  });

  test('keeps refused and cut checks with their reason and never goes on from them', () => {
    const [history] = calibrationHistory([
      reading('2026-11-23T08:00:00+07:00', 93.8),
      reading('2026-11-23T09:00:00+07:00', 90, {
        reasons: [rejects('CALIBRATION_UNSTABLE', 'calibration-before')],
      }),
      check('2026-11-23T09:01:00+07:00', { found: null, cut: 'OPERATOR_ABORTED' }),
      reading('2026-11-23T10:00:00+07:00', 93.9),
    ]);
    expect(history?.checks.map((one) => one.accepted)).toEqual([true, false, false, true]);
    expect(history?.checks.map((one) => one.driftFromPreviousDb)).toEqual([null, -3.8, null, 0.1]);
  });

  test('goes on from a check that has only drifted, and still tells how far it is from the first of the day', () => {
    const drifted = [rejects('CALIBRATION_DRIFT', 'calibration-after')];
    const [history] = calibrationHistory([
      reading('2026-11-23T08:00:00+07:00', 93.8),
      reading('2026-11-23T09:00:00+07:00', 94.4, { which: 'after', reasons: drifted }),
      reading('2026-11-23T10:00:00+07:00', 94.4),
    ]);
    expect(history?.checks.map((one) => one.driftFromPreviousDb)).toEqual([null, 0.6, 0]);
    expect(history?.checks.map((one) => one.driftFromFirstOfDayDb)).toEqual([null, 0.6, 0.6]);
    expect(history?.checks[1]?.accepted).toBe(false);
  });

  test('a day is a day of the place: midnight there, not in Greenwich, begins a new one', () => {
    const [history] = calibrationHistory([
      reading('2026-11-23T06:30:00+07:00', 93.8),
      reading('2026-11-23T08:00:00+07:00', 93.9),
    ]);
    expect(history?.checks[1]?.driftFromFirstOfDayDb).toBe(0.1);
  });
});

describe('the history of a microphone', () => {
  test('shows the level of 1 Pa re full scale; the same tone read higher is a positive drift', () => {
    const [history] = calibrationHistory([
      heard('2026-11-23T08:00:00+07:00', 10),
      heard('2026-11-23T09:00:00+07:00', 10 / 10 ** (0.3 / 20)),
    ]);
    expect(history?.checks[0]?.indicationDb).toBeCloseTo(-20, 12);
    expect(history?.checks[1]?.driftFromPreviousDb).toBe(0.3);
  });

  test('begins anew with another correction file, another device or simulated instruments', () => {
    const correction = { fileName: 'umik.txt', serialNumber: '7', sha256: 'a'.repeat(64) };
    const others: CheckedInstrument[] = [
      microphone,
      { ...microphone, correction },
      { ...microphone, device: 'other' },
      { ...microphone, simulated: true },
      meter,
    ];
    const histories = calibrationHistory(
      others.map((instrument, index) => ({
        ...heard(`2026-11-23T0${index}:00:00+07:00`, 10 + index),
        instrument,
      })),
    );
    expect(histories.map(({ instrument }) => instrument)).toEqual(others.toReversed());
    for (const { checks } of histories) expect(checks[0]?.driftFromPreviousDb).toBeNull();
  });
});

describe('a drift against the limit of the profile', () => {
  test.each([
    [0.25, 'within'],
    [-0.26, 'near'],
    [0.5, 'near'],
    [-0.51, 'exceeded'],
    [null, 'unknown'],
  ] as const)('of %s dB is %s', (drift, state) => {
    expect(driftState(drift, 0.5)).toBe(state);
    expect(driftState(drift, null)).toBe('unknown');
  });

  test('is told in words of both languages where it is near or beyond the limit', () => {
    const [history] = calibrationHistory([
      reading('2026-11-23T08:00:00+07:00', 93.8),
      reading('2026-11-23T09:00:00+07:00', 94.1),
      reading('2026-11-23T10:00:00+07:00', 94.4),
    ]);
    const told = history?.checks.map((one) => driftWarnings(one).map(({ id }) => id));
    expect(told?.[0]).toEqual([]);
    expect(told?.[1]).toEqual([
      'Bergeser +0,30 dB sejak pemeriksaan sebelumnya, mendekati batas 0,5 dB. Amati pemeriksaan berikutnya.',
    ]);
    expect(told?.[2]?.[1]).toContain('+0,60 dB sejak pemeriksaan pertama hari itu, melampaui batas 0,5 dB');
  });
});
