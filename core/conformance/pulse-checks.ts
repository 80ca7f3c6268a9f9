import type { LevelFigures } from '#core/acoustics/level-figures.ts';
import { TIME_CONSTANT_SECONDS, weightingPower } from '#core/standards/iec-61672-1-2013.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import { analogueLevels } from './analogue-levels.ts';
import { chance } from './chance.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { measure, sineLevelDb } from './measure.ts';
import { STREAMED_RATES_HZ } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const CLAUSE = 'Senyap: LAeq, LAE, LAFmax and LASmax within 0.03 dB; IEC 61672-1:2013, 5.5, 5.8';
const GOAL = ownGoal(0.03);
/** Nothing sounds before, so that the constant part is known to be zero. */
const START_SECONDS = 0.6;
const RINGING_SECONDS = 0.1;

/** Sounds that are no bursts of a tone. */
export const pulseChecks: CheckGroup = {
  id: 'pulses',
  title: 'Broadband noise, steps of level, clicks and pulse trains: LAeq, LAE, LAFmax, LASmax',
  truth:
    'sum over the lines of the noise; closed form of the step; clicks and trains through the analogue A network at 3.072 MHz',
  run: () => {
    const pulses = PULSES.map((train) => ({ train, truth: truthOf(train) }));
    const noiseAndSteps = STREAMED_RATES_HZ.flatMap((rate) =>
      noiseChecks(rate).concat(STEPS_DB.flatMap((step) => stepChecks(rate, step))),
    );
    const trains = STREAMED_RATES_HZ.flatMap((rate) =>
      pulses.flatMap(({ train, truth }) => pulseChecksAt(rate, train, truth)),
    );
    return [...noiseAndSteps, ...trains];
  },
};

function levelChecks(
  sampleRateHz: number,
  subject: string,
  levels: LevelFigures,
  expected: Partial<Record<keyof LevelFigures, number>>,
): CheckResult[] {
  return (Object.entries(expected) as [keyof LevelFigures, number][]).map(([name, level]) =>
    checkFigure({
      subject: `${name}, ${subject}`,
      clause: CLAUSE,
      sampleRateHz,
      expected: level,
      measured: levels[name],
      unit: 'dB',
      tolerance: GOAL,
    }),
  );
}

/** Noise of many sines of whole hertz in phases by chance: it repeats every second, so its levels are a plain sum. */
const NOISE_LINES = 120;
const LOWEST_NOISE_HZ = 20;
const HIGHEST_NOISE_HZ = 20_000;

function noiseLines(sampleRateHz: number): { hertz: number; amplitude: number; phase: number }[] {
  const next = chance(61_672);
  const highest = Math.min(HIGHEST_NOISE_HZ, 0.45 * sampleRateHz);
  const wanted = Array.from({ length: NOISE_LINES }, (_, index) =>
    Math.round(LOWEST_NOISE_HZ * (highest / LOWEST_NOISE_HZ) ** (index / (NOISE_LINES - 1))),
  );
  return [...new Set(wanted)].map((hertz) => ({
    hertz,
    amplitude: 0.01 * (0.5 + next()),
    phase: 2 * Math.PI * next(),
  }));
}

function noiseChecks(sampleRateHz: number): CheckResult[] {
  const lines = noiseLines(sampleRateHz);
  const second = new Float64Array(sampleRateHz);
  for (const { hertz, amplitude, phase } of lines) addLine(second, hertz, amplitude, phase);
  const samples = new Float64Array(3 * sampleRateHz);
  for (const start of [0, 1, 2]) samples.set(second, start * sampleRateHz);
  const { levels } = measure(samples, { sampleRateHz, fromSeconds: 1, toSeconds: 3 });
  const expected = (weighting: 'A' | 'C' | 'Z'): number =>
    levelDb(
      lines.reduce(
        (sum, { hertz, amplitude }) => sum + (amplitude ** 2 / 2) * weightingPower(weighting, hertz),
        0,
      ),
    );
  return levelChecks(sampleRateHz, `noise of ${lines.length} lines`, levels, {
    LAeq: expected('A'),
    LCeq: expected('C'),
    LZeq: expected('Z'),
    LAE: expected('A') + 10 * Math.log10(2),
  });
}

/** A sine of whole hertz over one second, turned on from sample to sample. */
function addLine(samples: Float64Array, hertz: number, amplitude: number, phase: number): void {
  const step = (2 * Math.PI * hertz) / samples.length;
  for (let index = 0; index < samples.length; index += 1)
    samples[index] = (samples[index] as number) + amplitude * Math.sin(step * index + phase);
}

function levelDb(meanSquare: number): number {
  return 10 * Math.log10(meanSquare / REFERENCE_PRESSURE_PASCAL ** 2);
}

/** By how much a steady 1 kHz tone rises. */
const STEPS_DB = [3, 10, 30];
const BEFORE_SECONDS = 2;
const AFTER_SECONDS = 0.3;

function stepChecks(sampleRateHz: number, stepDb: number): CheckResult[] {
  const high = 0.5;
  const low = high * 10 ** (-stepDb / 20);
  const count = Math.round((BEFORE_SECONDS + AFTER_SECONDS) * sampleRateHz);
  const samples = Float64Array.from({ length: count }, (_, index) => {
    const time = index / sampleRateHz;
    return (time < BEFORE_SECONDS ? low : high) * Math.sin(2 * Math.PI * 1000 * time);
  });
  const { levels } = measure(samples, { sampleRateHz });
  const lowPower = 10 ** (-stepDb / 10);
  const reached = (constant: number): number => {
    const before = lowPower * (1 - Math.exp(-BEFORE_SECONDS / constant));
    return 10 * Math.log10(1 + (before - 1) * Math.exp(-AFTER_SECONDS / constant));
  };
  const mean = (BEFORE_SECONDS * lowPower + AFTER_SECONDS) / (BEFORE_SECONDS + AFTER_SECONDS);
  return levelChecks(sampleRateHz, `1 kHz that rises by ${stepDb} dB`, levels, {
    LAeq: sineLevelDb(high) + 10 * Math.log10(mean),
    LAFmax: sineLevelDb(high) + reached(TIME_CONSTANT_SECONDS.F),
    LASmax: sineLevelDb(high) + reached(TIME_CONSTANT_SECONDS.S),
  });
}

/** Pulses of one cycle under a Hann window: they have no constant part and no edge. */
interface PulseTrain {
  readonly name: string;
  readonly cycleHz: number;
  readonly perSecond: number;
  readonly count: number;
}

const PULSES: readonly PulseTrain[] = [
  { name: 'one click of 0.25 ms', cycleHz: 4000, perSecond: 1, count: 1 },
  { name: 'one click of 0.5 ms', cycleHz: 2000, perSecond: 1, count: 1 },
  { name: 'one blow of 5 ms', cycleHz: 200, perSecond: 1, count: 1 },
  { name: 'blows of 2 ms, 12 a second', cycleHz: 500, perSecond: 12, count: 6 },
  { name: 'clicks of 0.5 ms, 100 a second', cycleHz: 2000, perSecond: 100, count: 50 },
];
const PULSE_AMPLITUDE = 0.8;

function pressureOf({ cycleHz, perSecond, count }: PulseTrain): (seconds: number) => number {
  return (seconds) => {
    const pulse = Math.floor(seconds * perSecond);
    const share = cycleHz * (seconds - pulse / perSecond);
    if (seconds < 0 || pulse >= count || share >= 1) return 0;
    const turn = 2 * Math.PI * share;
    return (PULSE_AMPLITUDE * Math.sin(turn) * (1 - Math.cos(turn))) / 2;
  };
}

function secondsOf({ perSecond, count, cycleHz }: PulseTrain): number {
  return (count - 1) / perSecond + 1 / cycleHz + RINGING_SECONDS;
}

function truthOf(train: PulseTrain): Partial<Record<keyof LevelFigures, number>> {
  const levels = analogueLevels('A', pressureOf(train), secondsOf(train));
  return { LAE: levels.exposureDb, LAFmax: levels.fastMaximumDb, LASmax: levels.slowMaximumDb };
}

function pulseChecksAt(
  sampleRateHz: number,
  train: PulseTrain,
  truth: Partial<Record<keyof LevelFigures, number>>,
): CheckResult[] {
  const pressureAt = pressureOf(train);
  const count = Math.round((START_SECONDS + secondsOf(train)) * sampleRateHz);
  const samples = Float64Array.from({ length: count }, (_, index) =>
    pressureAt(index / sampleRateHz - START_SECONDS),
  );
  return levelChecks(sampleRateHz, train.name, measure(samples, { sampleRateHz }).levels, truth);
}
