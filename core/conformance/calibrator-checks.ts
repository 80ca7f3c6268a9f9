import { calibrateFromSamples, type CalibrationOptions } from '#core/acoustics/calibration.ts';
import { pressureFromLevel } from '#core/units/decibel.ts';
import { checkAnswer, checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { PROVED_RATES_HZ, sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const AMPLITUDE = 0.05;
const SECONDS = 5.5;
const RATE_HZ = 48_000;
const CLAUSE = 'IEC 60942:2017, clause 5; Senyap calibration rules';

/** Calibrators that are accepted with the right sensitivity, and faults that are refused with their reason. */
export const calibratorChecks: CheckGroup = {
  id: 'calibrator',
  title: 'Calibrator recordings accepted and refused',
  truth: 'level, frequency, swing and distortion that the signal was made with',
  run: () => [
    ...PROVED_RATES_HZ.flatMap((rate) =>
      [94, 104, 114].flatMap((levelDb) => [250, 1000].map((hertz) => sensitivityCheck(rate, levelDb, hertz))),
    ),
    ...faults().map(faultCheck),
  ],
};

function sensitivityCheck(sampleRateHz: number, levelDb: number, frequencyHz: number): CheckResult {
  const result = calibrateFromSamples(sine(sampleRateHz, SECONDS, frequencyHz, AMPLITUDE), {
    sampleRateHz,
    levelDb,
    frequencyHz,
  });
  return checkFigure({
    subject: `sensitivity by ${levelDb} dB at ${frequencyHz} Hz`,
    clause: CLAUSE,
    sampleRateHz,
    expected: 20 * Math.log10(pressureFromLevel(levelDb) / (AMPLITUDE / Math.SQRT2)),
    measured: result.accepted ? 20 * Math.log10(result.pascalPerFullScale) : null,
    unit: 'dB re 1 Pa',
    tolerance: ownGoal(0.01),
  });
}

interface Fault {
  readonly subject: string;
  readonly samples: Float64Array;
  readonly options?: Partial<CalibrationOptions>;
  /** The reason that must be among those given; `accepted` for none. */
  readonly expected: string;
}

function faultCheck({ subject, samples, options, expected }: Fault): CheckResult {
  const result = calibrateFromSamples(samples, { sampleRateHz: RATE_HZ, ...options });
  const codes = result.accepted ? ['accepted'] : result.reasons.map(({ code }) => code);
  const measured = codes.includes(expected) ? expected : codes.join(', ');
  return checkAnswer({ subject, clause: CLAUSE, sampleRateHz: RATE_HZ, expected, measured, unit: '' });
}

const tone = (frequencyHz: number, seconds = SECONDS, amplitude = AMPLITUDE): Float64Array =>
  sine(RATE_HZ, seconds, frequencyHz, amplitude);

function faults(): Fault[] {
  const frequency = 'CALIBRATION_FREQUENCY';
  return [
    ...[990.5, 995, 1005, 1009.5].map((hertz) =>
      fault(`tone of ${hertz} Hz for 1 kHz`, tone(hertz), 'accepted'),
    ),
    ...[250, 980, 989, 1011, 1020, 2000].map((hertz) =>
      fault(`tone of ${hertz} Hz for 1 kHz`, tone(hertz), frequency),
    ),
    ...[0.02, 0.05, 0.08].map((swing) => fault(`level swings ±${swing} dB`, swinging(swing), 'accepted')),
    ...[0.13, 0.2, 0.5].map((swing) =>
      fault(`level swings ±${swing} dB`, swinging(swing), 'CALIBRATION_UNSTABLE'),
    ),
    ...[0.5, 1, 2, 2.8].map((percent) =>
      fault(`third harmonic ${percent} %`, distorted(percent), 'accepted'),
    ),
    ...[3.3, 5, 10].map((percent) =>
      fault(`third harmonic ${percent} %`, distorted(percent), 'CALIBRATION_DISTORTION'),
    ),
    ...[1, 3, 4.9].map((seconds) =>
      fault(`only ${seconds} s long`, tone(1000, seconds), 'CALIBRATION_UNSTABLE'),
    ),
    fault('silence', new Float64Array(6 * RATE_HZ), 'NO_SIGNAL'),
    fault('tone at -103 dB re full scale', tone(1000, 6, 1e-5), 'NO_SIGNAL'),
    fault('clipped at full scale', clipped(), 'OVERLOAD'),
    fault('samples lost', torn(), 'SIGNAL_DROPOUT'),
    fault(
      'constant part of a tenth of full scale',
      tone(1000).map((value) => value + 0.1),
      'accepted',
    ),
  ];
}

const fault = (subject: string, samples: Float64Array, expected: string): Fault => ({
  subject,
  samples,
  expected,
});

function swinging(swingDb: number): Float64Array {
  return tone(1000, 9).map(
    (value, index) => value * 10 ** ((swingDb / 20) * Math.sin((2 * Math.PI * index) / (8 * RATE_HZ))),
  );
}

function distorted(percent: number): Float64Array {
  const harmonic = tone(3000, SECONDS, (AMPLITUDE * percent) / 100);
  return tone(1000).map((value, index) => value + (harmonic[index] ?? 0));
}

function clipped(): Float64Array {
  return tone(1000, 6, 1.3).map((value) => Math.max(-1, Math.min(1, value)));
}

function torn(): Float64Array {
  return tone(1000, 6).fill(0, 3 * RATE_HZ, 3 * RATE_HZ + 256);
}
