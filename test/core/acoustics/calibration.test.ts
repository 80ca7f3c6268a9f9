import { describe, expect, test } from 'vitest';
import { calibrateFromReadings } from '#core/acoustics/calibration-from-readings.ts';
import {
  calibrateFromSamples,
  calibrationLevelDb,
  createCalibrationMeter,
  type CalibrationOptions,
  type CalibrationResult,
} from '#core/acoustics/calibration.ts';
import { pushInRandomPieces, sine, uniformNoise } from './signals.ts';

const rate = 48_000;

function calibrate(samples: Float64Array, options: Partial<CalibrationOptions> = {}): CalibrationResult {
  return calibrateFromSamples(samples, { sampleRateHz: rate, ...options });
}

const reasonsOf = (result: CalibrationResult): string[] =>
  result.accepted ? [] : result.reasons.map((reason) => reason.code);

describe('calibration from a calibrator recording', () => {
  test.each([
    [94, 1000, 44_100],
    [114, 1000, 48_000],
    [104, 250, 48_000],
    [124, 250, 96_000],
  ])(
    '%s dB at %s Hz sampled at %s Hz gives the sensitivity within 0.001 dB',
    (levelDb, frequencyHz, sampleRateHz) => {
      const result = calibrate(sine(sampleRateHz, 5.5, frequencyHz, 0.05), {
        levelDb,
        frequencyHz,
        sampleRateHz,
      });
      expect(reasonsOf(result)).toEqual([]);
      const expected = (20e-6 * 10 ** (levelDb / 20)) / (0.05 / Math.SQRT2);
      const found = result.figures.pascalPerFullScale ?? 0;
      expect(Math.abs(20 * Math.log10(found / expected))).toBeLessThan(0.001);
      expect(result.figures.frequencyHz).toBeCloseTo(frequencyHz, 3);
      expect(result.figures.distortionPercent).toBeLessThan(0.1);
    },
  );

  test('the free-field correction lowers the level that the tone stands for', () => {
    const plain = calibrate(sine(rate, 5.5, 1000, 0.05)).figures.pascalPerFullScale ?? 0;
    const result = calibrate(sine(rate, 5.5, 1000, 0.05), { freeFieldCorrectionDb: -0.2 });
    expect(20 * Math.log10((result.figures.pascalPerFullScale ?? 0) / plain)).toBeCloseTo(-0.2, 9);
    expect(result.figures.appliedLevelDb).toBeCloseTo(93.8, 9);
    expect(calibrationLevelDb(result.figures.rmsFullScale ?? 0, plain)).toBeCloseTo(94, 9);
  });

  test('a tone 1 % off is accepted, one 1.1 % off is not', () => {
    expect(reasonsOf(calibrate(sine(rate, 5.5, 1009.9, 0.05)))).toEqual([]);
    expect(reasonsOf(calibrate(sine(rate, 5.5, 1011, 0.05)))).toEqual(['CALIBRATION_FREQUENCY']);
    expect(reasonsOf(calibrate(sine(rate, 5.5, 250, 0.05)))).toEqual(['CALIBRATION_FREQUENCY']);
  });

  test.each([
    [0.08, []],
    [0.13, ['CALIBRATION_UNSTABLE']],
  ])('a level that swings slowly by %s dB to each side gives %j', (swingDb, reasons) => {
    const samples = sine(rate, 9, 1000, 0.05).map(
      (value, index) => value * 10 ** ((swingDb / 20) * Math.sin((2 * Math.PI * index) / (8 * rate))),
    );
    const result = calibrate(samples);
    expect(reasonsOf(result)).toEqual(reasons);
    expect(Math.abs((result.figures.fluctuationDb ?? 0) - swingDb)).toBeLessThan(0.02);
  });

  test.each([
    [2.5, []],
    [3.5, ['CALIBRATION_DISTORTION']],
  ])('a third harmonic of %s percent gives %j', (percent, reasons) => {
    const harmonic = sine(rate, 5.5, 3000, 0.05 * (percent / 100));
    const result = calibrate(
      sine(rate, 5.5, 1000, 0.05).map((value, index) => value + (harmonic[index] ?? 0)),
    );
    expect(reasonsOf(result)).toEqual(reasons);
    expect(Math.abs((result.figures.distortionPercent ?? 0) - percent)).toBeLessThan(0.05);
  });

  test('noise counts as distortion', () => {
    const noise = uniformNoise(2, 5.5 * rate);
    const result = calibrate(
      sine(rate, 5.5, 1000, 0.05).map((value, index) => value + 0.004 * (noise[index] ?? 0)),
    );
    expect(reasonsOf(result)).toContain('CALIBRATION_DISTORTION');
  });

  test('too short, silent, too quiet, clipped and torn recordings are refused, each with its reason', () => {
    expect(reasonsOf(calibrate(sine(rate, 4.9, 1000, 0.05)))).toEqual(['CALIBRATION_UNSTABLE']);
    expect(reasonsOf(calibrate(new Float64Array(6 * rate)))).toEqual(['NO_SIGNAL']);
    expect(reasonsOf(calibrate(sine(rate, 6, 1000, 1e-5)))).toEqual(['NO_SIGNAL']);
    expect(reasonsOf(calibrate(new Float64Array(0)))).toEqual(['CALIBRATION_UNSTABLE', 'NO_SIGNAL']);
    const clipped = sine(rate, 6, 1000, 1.3).map((value) => Math.max(-1, Math.min(1, value)));
    expect(reasonsOf(calibrate(clipped))).toContain('OVERLOAD');
    const torn = sine(rate, 6, 1000, 0.05);
    torn.fill(0, 3 * rate, 3 * rate + 256);
    expect(reasonsOf(calibrate(torn))).toContain('SIGNAL_DROPOUT');
  });

  test('a constant part in the input does not enter the sensitivity', () => {
    const clean = calibrate(sine(rate, 5.5, 1000, 0.05)).figures.pascalPerFullScale ?? 0;
    const offset =
      calibrate(sine(rate, 5.5, 1000, 0.05).map((value) => value + 0.1)).figures.pascalPerFullScale ?? 0;
    expect(Math.abs(20 * Math.log10(offset / clean))).toBeLessThan(0.001);
  });

  test('is the same however the samples are cut', () => {
    const samples = sine(rate, 5.5, 1000, 0.05);
    const meter = createCalibrationMeter({ sampleRateHz: rate });
    pushInRandomPieces(meter, samples, 3);
    expect(meter.finish()).toEqual(calibrate(samples));
  });
});

describe('calibration from meter readings', () => {
  const readings = (levels: readonly (number | null)[], stepSeconds = 0.5) =>
    levels.map((levelDb, index) => ({ timeSeconds: 10 + index * stepSeconds, levelDb }));

  test('steady readings are accepted with their mean', () => {
    const result = calibrateFromReadings(readings([80, 92, 94, 94, 94.1, 94, 94, 93.9, 94, 94, 94, 94]));
    expect(result.accepted).toBe(true);
    expect(result.levelDb).toBeCloseTo(94, 2);
    expect(result.durationSeconds).toBeCloseTo(5.5, 9);
  });

  test('unsteady, short, missing and gappy readings are refused', () => {
    const codes = (levels: readonly (number | null)[], step?: number): string[] =>
      calibrateFromReadings(readings(levels, step)).reasons.map((reason) => reason.code);
    expect(codes([94, 94, 94, 94, 94.5, 94, 94, 94, 94, 94, 94, 94])).toEqual(['CALIBRATION_UNSTABLE']);
    expect(codes([94, 94, 94, 94, 94], 1)).toEqual(['CALIBRATION_UNSTABLE']);
    expect(codes([])).toEqual(['NO_SIGNAL']);
    expect(codes([94, 94, 94, 94, null, 94, 94, 94, 94, 94, 94, 94])).toEqual(['SIGNAL_DROPOUT']);
  });
});
