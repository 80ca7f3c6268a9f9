import type { AnalysisWarningCode, LevelAnalysis } from '#core/acoustics/level-figures.ts';
import type { SampleFormat } from '#core/acoustics/sample-format.ts';
import { evenNoise } from './chance.ts';
import { checkAnswer, checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { PROVED_RATES_HZ, sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const AMPLITUDE = 0.25;
const CONSTANTS = [0, 0.005, -0.005, 0.02, -0.1, 0.4];
/** Above this share of full scale the constant part is told as a fault. */
const TOLD_ABOVE = 0.01;
const LOST_SAMPLES = [64, 256, 1024, 4800];
const BITS = [16, 24];
/** Level of the tone above the rounding noise of its format, dB. Noise at 16.3 dB adds 0.1 dB. */
const ABOVE_FLOOR_DB = [10, 13, 15.5, 17.1, 20, 30, 60];
const UNDER_RANGE_BELOW_DB = -10 * Math.log10(10 ** (0.1 / 10) - 1);

/** Constant part, lost samples and under-range. */
export const inputChecks: CheckGroup = {
  id: 'input',
  title: 'Faults of the input: constant part, lost samples, under-range, silence',
  truth: 'what was put into the signal when it was made',
  run: () => [
    ...PROVED_RATES_HZ.flatMap((rate) => CONSTANTS.flatMap((constant) => constantChecks(rate, constant))),
    ...PROVED_RATES_HZ.flatMap((rate) => LOST_SAMPLES.flatMap((lost) => lostChecks(rate, lost))),
    ...PROVED_RATES_HZ.flatMap((rate) => notLostChecks(rate)),
    ...PROVED_RATES_HZ.flatMap((rate) => BITS.flatMap((bits) => rangeChecks(rate, bits))),
    ...PROVED_RATES_HZ.map(silenceCheck),
  ],
};

function tells({ warnings }: LevelAnalysis, wanted: AnalysisWarningCode): boolean {
  return warnings.some(({ code }) => code === wanted);
}

function constantChecks(sampleRateHz: number, constant: number): CheckResult[] {
  const samples = sine(sampleRateHz, 1, 1000, AMPLITUDE).map((value) => value + constant);
  const found = measure(samples, { sampleRateHz });
  const common = { clause: 'Senyap: the constant part is removed and told', sampleRateHz };
  const named = `constant part of ${100 * constant} % of full scale`;
  const relative = (levelDb: number | null): number | null => difference(levelDb, sineLevelDb(AMPLITUDE));
  const levels = [
    ['LAeq', found.levels.LAeq, 0],
    ['LZeq', found.levels.LZeq, 0],
    ['LZpeak', found.levels.LZpeak, 20 * Math.log10(Math.SQRT2)],
  ] as const;
  return [
    checkFigure({
      ...common,
      subject: `${named}, as told`,
      expected: constant,
      measured: found.constantPart,
      unit: 'full scale',
      tolerance: ownGoal(1e-9),
    }),
    checkAnswer({
      ...common,
      subject: `${named}: told as a fault`,
      expected: Math.abs(constant) > TOLD_ABOVE ? 'yes' : 'no',
      measured: tells(found, 'DC_OFFSET') ? 'yes' : 'no',
      unit: '',
    }),
    ...levels.map(([name, levelDb, expected]) =>
      checkFigure({
        ...common,
        subject: `${named}: ${name} of 1 kHz`,
        expected,
        measured: relative(levelDb),
        unit: 'dB',
        tolerance: ownGoal(name === 'LZpeak' ? 0.05 : 0.01),
      }),
    ),
  ];
}

const LOST_CLAUSE = 'Senyap: lost buffers are found';

function lostChecks(sampleRateHz: number, lost: number): CheckResult[] {
  const first = Math.round(0.55 * sampleRateHz) + 17;
  const samples = evenNoise(lost, sampleRateHz, 0.1).fill(0, first, first + lost);
  const found = measure(samples, { sampleRateHz });
  const stretch = found.dropouts[0];
  const common = { clause: LOST_CLAUSE, sampleRateHz, unit: 'samples', tolerance: ownGoal(1e-6) };
  const isLongEnough = lost >= 0.001 * sampleRateHz;
  if (!isLongEnough) return [countCheck(`${lost} zeros, shorter than a millisecond`, found, 0, sampleRateHz)];
  return [
    countCheck(`a lost buffer of ${lost} samples`, found, 1, sampleRateHz),
    checkFigure({
      ...common,
      subject: `first sample of a lost buffer of ${lost}`,
      expected: first,
      measured: stretch === undefined ? null : stretch.startSeconds * sampleRateHz,
    }),
    checkFigure({
      ...common,
      subject: `length of a lost buffer of ${lost}`,
      expected: lost,
      measured: stretch === undefined ? null : (stretch.endSeconds - stretch.startSeconds) * sampleRateHz,
    }),
  ];
}

function countCheck(
  subject: string,
  found: LevelAnalysis,
  expected: number,
  sampleRateHz: number,
): CheckResult {
  return checkAnswer({
    subject: `${subject}: stretches found`,
    clause: LOST_CLAUSE,
    sampleRateHz,
    expected,
    measured: found.dropouts.length,
    unit: '',
  });
}

function notLostChecks(sampleRateHz: number): CheckResult[] {
  const measured = (samples: Float64Array): LevelAnalysis => measure(samples, { sampleRateHz });
  const noise = (): Float64Array => evenNoise(3, sampleRateHz, 0.1);
  const last = Math.round(0.9 * sampleRateHz);
  return [
    countCheck('1 kHz through its zeros', measured(sine(sampleRateHz, 1, 1000)), 0, sampleRateHz),
    countCheck('20 zeros in noise', measured(noise().fill(0, 30_000, 30_020)), 0, sampleRateHz),
    countCheck('zeros to the end', measured(noise().fill(0, last)), 1, sampleRateHz),
    countCheck(
      '20 ms of zeros at the start',
      measured(noise().fill(0, 0, sampleRateHz / 50)),
      1,
      sampleRateHz,
    ),
  ];
}

function rangeChecks(sampleRateHz: number, bits: number): CheckResult[] {
  const step = 2 ** (1 - bits);
  const sampleFormat: SampleFormat = { largestCode: 1 - step, quantisationStep: step };
  const floorRms = step / Math.sqrt(12);
  return ABOVE_FLOOR_DB.map((aboveDb) => {
    const amplitude = Math.SQRT2 * floorRms * 10 ** (aboveDb / 20);
    // Noise of one step before rounding makes the rounding noise what theory says it is.
    const dither = evenNoise(bits, sampleRateHz, step / 2);
    const samples = sine(sampleRateHz, 1, 997, amplitude).map(
      (value, index) => Math.round((value + (dither[index] ?? 0)) / step) * step,
    );
    const isUnder = levelOfSamples(samples, floorRms) < UNDER_RANGE_BELOW_DB;
    const found = measure(samples, { sampleRateHz, sampleFormat });
    return checkAnswer({
      subject: `${bits} bits, tone ${aboveDb} dB above the rounding noise`,
      clause: 'IEC 61672-1:2013, 5.12; Senyap: told where noise of the format adds 0.1 dB',
      sampleRateHz,
      expected: isUnder ? 'under range' : 'in range',
      measured: found.underRange ? 'under range' : 'in range',
      unit: '',
    });
  });
}

/** Level of what is in the samples re the rounding noise, dB. */
function levelOfSamples(samples: Float64Array, floorRms: number): number {
  const meanSquare = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
  return 10 * Math.log10(meanSquare / floorRms ** 2);
}

function silenceCheck(sampleRateHz: number): CheckResult {
  const found = measure(new Float64Array(sampleRateHz), { sampleRateHz });
  const { LAeq, LAFmax, LCpeak } = found.levels;
  const isTold = tells(found, 'DIGITAL_SILENCE') && found.underRange;
  const hasNoLevel = LAeq === null && LAFmax === null && LCpeak === null;
  return checkAnswer({
    subject: 'zeros only',
    clause: 'Senyap: no sound has no level',
    sampleRateHz,
    expected: 'told, no level',
    measured: `${isTold ? 'told' : 'not told'}, ${hasNoLevel ? 'no level' : 'a level'}`,
    unit: '',
  });
}
