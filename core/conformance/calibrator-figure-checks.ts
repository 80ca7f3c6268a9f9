import { calibrateFromReadings, type CalibrationReading } from '#core/acoustics/calibration-from-readings.ts';
import { calibrateFromSamples, type CalibrationOptions } from '#core/acoustics/calibration.ts';
import { pressureFromLevel } from '#core/units/decibel.ts';
import { checkAnswer, checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { PROVED_RATES_HZ, sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const CLAUSE = 'IEC 60942:2017, clause 5; Senyap calibration rules';
const AMPLITUDE = 0.05;
const SECONDS = 5.5;
const FREQUENCIES_HZ = [248.7, 250, 995.3, 1000, 1004.9];
const HARMONIC_PERCENT = [0.3, 1, 2.5];
const FREE_FIELD_DB = [-0.2, -0.15, 0, 0.1];
const RATE_HZ = 48_000;

/** What is found of a calibrator, and what meter readings of one are worth. */
export const calibratorFigureChecks: CheckGroup = {
  id: 'calibrator-figures',
  title: 'Figures of a calibrator: frequency, distortion, free field; calibration from meter readings',
  truth: 'frequency, harmonic and level that the signal or the readings were made with',
  run: () => [
    ...PROVED_RATES_HZ.flatMap((rate) => FREQUENCIES_HZ.map((hertz) => frequencyCheck(rate, hertz))),
    ...PROVED_RATES_HZ.flatMap((rate) => HARMONIC_PERCENT.map((percent) => distortionCheck(rate, percent))),
    ...FREE_FIELD_DB.map(freeFieldCheck),
    ...readingChecks(),
  ],
};

function frequencyCheck(sampleRateHz: number, hertz: number): CheckResult {
  const { figures } = calibrateFromSamples(sine(sampleRateHz, SECONDS, hertz, AMPLITUDE), {
    sampleRateHz,
    frequencyHz: hertz < 500 ? 250 : 1000,
  });
  return checkFigure({
    subject: `frequency of a calibrator of ${hertz} Hz`,
    clause: CLAUSE,
    sampleRateHz,
    expected: hertz,
    measured: figures.frequencyHz,
    unit: 'Hz',
    tolerance: ownGoal(0.05),
  });
}

function distortionCheck(sampleRateHz: number, percent: number): CheckResult {
  const harmonic = sine(sampleRateHz, SECONDS, 2000, (AMPLITUDE * percent) / 100);
  const samples = sine(sampleRateHz, SECONDS, 1000, AMPLITUDE).map(
    (value, index) => value + (harmonic[index] ?? 0),
  );
  const { figures } = calibrateFromSamples(samples, { sampleRateHz });
  return checkFigure({
    subject: `distortion with a second harmonic of ${percent} %`,
    clause: CLAUSE,
    sampleRateHz,
    expected: percent,
    measured: figures.distortionPercent,
    unit: '%',
    tolerance: ownGoal(0.05),
  });
}

function freeFieldCheck(correctionDb: number): CheckResult {
  const options: CalibrationOptions = { sampleRateHz: RATE_HZ, freeFieldCorrectionDb: correctionDb };
  const result = calibrateFromSamples(sine(RATE_HZ, SECONDS, 1000, AMPLITUDE), options);
  const pascal = pressureFromLevel(94 + correctionDb) / (AMPLITUDE / Math.SQRT2);
  return checkFigure({
    subject: `sensitivity by 94 dB with a free-field correction of ${correctionDb} dB`,
    clause: CLAUSE,
    sampleRateHz: RATE_HZ,
    expected: 20 * Math.log10(pascal),
    measured: result.accepted ? 20 * Math.log10(result.pascalPerFullScale) : null,
    unit: 'dB re 1 Pa',
    tolerance: ownGoal(0.01),
  });
}

/** Readings once a tenth of a second: the level at each time, and what is found of them. */
function readingChecks(): CheckResult[] {
  const cases: readonly (readonly [string, readonly CalibrationReading[], string])[] = [
    ['readings of 94.0 dB', readings(8, () => 94), 'accepted'],
    ['readings from 93.9 to 94.1 dB in equal number', readings(7.9, swinging(0.1)), 'accepted'],
    ['readings from 93.8 to 94.2 dB in turn', readings(8, swinging(0.2)), 'CALIBRATION_UNSTABLE'],
    ['readings of 4 s only', readings(4, () => 94), 'CALIBRATION_UNSTABLE'],
    ['readings that drift by 0.5 dB', readings(8, (time) => 94 + time / 16), 'CALIBRATION_UNSTABLE'],
    ['readings with one that shows nothing', readings(8, gapAt(5)), 'SIGNAL_DROPOUT'],
    ['readings that show nothing', readings(8, () => null), 'NO_SIGNAL'],
    ['no readings', [], 'NO_SIGNAL'],
  ];
  const answers = cases.map(([subject, given, expected]) => readingAnswer(subject, given, expected));
  return [...answers, readingLevelCheck()];
}

function readingAnswer(subject: string, given: readonly CalibrationReading[], expected: string): CheckResult {
  const { accepted, reasons } = calibrateFromReadings(given);
  const codes = accepted ? ['accepted'] : reasons.map(({ code }) => code);
  return checkAnswer({
    subject,
    clause: CLAUSE,
    sampleRateHz: null,
    expected,
    measured: codes.find((code) => code === expected) ?? codes.join(', '),
    unit: '',
  });
}

/** Half the readings at 93.9 dB, half at 94.1 dB: the energy mean. */
function readingLevelCheck(): CheckResult {
  return checkFigure({
    subject: 'energy mean of readings of 93.9 and 94.1 dB in equal number',
    clause: CLAUSE,
    sampleRateHz: null,
    expected: 10 * Math.log10((10 ** 9.39 + 10 ** 9.41) / 2),
    measured: calibrateFromReadings(readings(7.9, swinging(0.1))).levelDb,
    unit: 'dB',
    tolerance: ownGoal(0.001),
  });
}

const swinging =
  (by: number) =>
  (_time: number, index: number): number =>
    94 + (index % 2 === 0 ? by : -by);

const gapAt =
  (seconds: number) =>
  (time: number): number | null =>
    Math.abs(time - seconds) < 0.01 ? null : 94;

function readings(
  seconds: number,
  levelAt: (time: number, index: number) => number | null,
): CalibrationReading[] {
  return Array.from({ length: Math.round(seconds * 10) + 1 }, (_, index) => ({
    timeSeconds: index / 10,
    levelDb: levelAt(index / 10, index),
  }));
}
