import type { LevelAnalysis } from '#core/acoustics/level-figures.ts';
import type { SampleFormat } from '#core/acoustics/sample-format.ts';
import { evenNoise } from './chance.ts';
import { checkAnswer, checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { measure } from './measure.ts';
import { PROVED_RATES_HZ, sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const CLAUSE = 'IEC 61672-1:2013, 5.11; Senyap: overload is latched';
const SECONDS = 0.8;
const SIXTEEN_BITS: SampleFormat = { largestCode: 32_767 / 32_768, quantisationStep: 1 / 32_768 };
const FLOATS: SampleFormat = { largestCode: 1, quantisationStep: 0 };

/** Overload at full scale and flat tops below it, with the moment where each begins, and sounds that have none. */
export const overloadChecks: CheckGroup = {
  id: 'overload',
  title: 'Overload at digital full scale, and flat tops below it',
  truth: 'where and how the signal was cut when it was made',
  run: () => PROVED_RATES_HZ.flatMap((rate) => casesAt(rate).flatMap((one) => checksOf(one, rate))),
};

interface OverloadCase {
  readonly name: string;
  readonly samples: Float64Array;
  readonly format?: SampleFormat;
  readonly expected: 'none' | 'overload' | 'flat top';
  /** Sample at which the overload begins; not checked where not said. */
  readonly firstSample?: number;
}

function checksOf(one: OverloadCase, sampleRateHz: number): CheckResult[] {
  const found = measure(one.samples, { sampleRateHz, sampleFormat: one.format ?? FLOATS });
  const kind = checkAnswer({
    subject: one.name,
    clause: CLAUSE,
    sampleRateHz,
    expected: one.expected,
    measured: kindOf(found),
    unit: '',
  });
  return one.firstSample === undefined ? [kind] : [kind, momentCheck(one, found, sampleRateHz)];
}

function kindOf({ overload, overloads, flatTops }: LevelAnalysis): string {
  if (!overload && overloads.length > 0) return 'overload without its mark';
  if (flatTops.length > 0) return 'flat top';
  return overload ? 'overload' : 'none';
}

function momentCheck(one: OverloadCase, found: LevelAnalysis, sampleRateHz: number): CheckResult {
  const startSeconds = found.overloads[0]?.startSeconds;
  return checkFigure({
    subject: `${one.name}: first sample of the overload`,
    clause: CLAUSE,
    sampleRateHz,
    expected: one.firstSample ?? 0,
    measured: startSeconds === undefined ? null : startSeconds * sampleRateHz,
    unit: 'samples',
    tolerance: ownGoal(1e-6),
  });
}

function casesAt(rate: number): OverloadCase[] {
  const tone = (hertz: number, amplitude = 0.5): Float64Array => sine(rate, SECONDS, hertz, amplitude);
  const at = (seconds: number): number => Math.round(seconds * rate);
  const middle = at(0.6);
  return [
    one('clean sine at 0.99 of full scale', tone(997, 0.99), 'none'),
    one('one sample that just touches full scale', withValues(tone(997), [[middle, 1]]), 'none'),
    one(
      'two touches 100 ms apart',
      withValues(tone(997), [
        [middle, 1],
        [middle + at(0.1), -1],
      ]),
      'none',
    ),
    {
      ...one('one sample beyond full scale', withValues(tone(997), [[middle, -1.001]]), 'overload'),
      firstSample: middle,
    },
    {
      ...one(
        'two neighbours at full scale',
        withValues(tone(997), [
          [middle, 1],
          [middle + 1, 1],
        ]),
        'overload',
      ),
      firstSample: middle,
    },
    {
      ...one('sine 1.5 dB beyond full scale, held by the converter', cut(tone(997, 1.19), 1), 'overload'),
      firstSample: tone(997, 1.19).findIndex((value) => Math.abs(value) >= 1),
    },
    {
      ...one(
        'the same in 16 bits',
        cut(inSteps(tone(997, 1.19), SIXTEEN_BITS), SIXTEEN_BITS.largestCode),
        'overload',
      ),
      format: SIXTEEN_BITS,
    },
    ...flatTopCases(tone, rate),
    ...roundTopCases(tone),
  ];
}

function flatTopCases(tone: (hertz: number, amplitude?: number) => Float64Array, rate: number) {
  const noise = evenNoise(5, Math.round(SECONDS * rate), 2e-5);
  return [
    one('250 Hz cut by 1 dB at half of full scale', cut(tone(250, 0.56), 0.5), 'flat top'),
    one('100 Hz cut by 3 dB at a tenth of full scale', cut(tone(100, 0.141), 0.1), 'flat top'),
    one('500 Hz cut by 6 dB at 0.8 of full scale', cut(tone(500, 1.6), 0.8), 'flat top'),
    one(
      '200 Hz cut on one side only',
      tone(200).map((value) => Math.max(-0.3, value)),
      'flat top',
    ),
    {
      ...one(
        '250 Hz cut by 2 dB in 16 bits',
        inSteps(cut(tone(250, 0.63), 0.5), SIXTEEN_BITS),
        'flat top' as const,
      ),
      format: SIXTEEN_BITS,
    },
    one(
      '250 Hz cut by 6 dB with noise 80 dB down',
      cut(tone(250, 0.5), 0.25).map((value, index) => value + (noise[index] ?? 0)),
      'flat top',
    ),
  ];
}

function roundTopCases(tone: (hertz: number, amplitude?: number) => Float64Array) {
  const harmonics = tone(120, 0.3).map((value, index) => value + 0.15 * Math.cos(value * 3 + index * 0.01));
  return [
    ...[20, 50, 250, 1000, 4000].map((hertz) => one(`clean sine of ${hertz} Hz`, tone(hertz), 'none')),
    {
      ...one('quiet 50 Hz in 16 bits', inSteps(tone(50, 0.02), SIXTEEN_BITS), 'none' as const),
      format: SIXTEEN_BITS,
    },
    one('a sound with harmonics', harmonics, 'none'),
    one('white noise', evenNoise(7, harmonics.length, 0.5), 'none'),
  ];
}

function one(name: string, samples: Float64Array, expected: OverloadCase['expected']): OverloadCase {
  return { name, samples, expected };
}

function withValues(samples: Float64Array, values: readonly (readonly [number, number])[]): Float64Array {
  for (const [index, value] of values) samples[index] = value;
  return samples;
}

function cut(samples: Float64Array, limit: number): Float64Array {
  return samples.map((value) => Math.max(-limit, Math.min(limit, value)));
}

function inSteps(samples: Float64Array, { quantisationStep }: SampleFormat): Float64Array {
  return samples.map((value) => Math.round(value / quantisationStep) * quantisationStep);
}
