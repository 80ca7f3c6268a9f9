import { createLevelDistribution } from '#core/acoustics/level-distribution.ts';
import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { measure, sineLevelDb } from './measure.ts';
import { PROVED_RATES_HZ, sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const PERCENTS = [1, 5, 10, 50, 90, 95, 99] as const;
const SLOPES_DB_PER_SECOND = [0.5, 2, 6];
const SECONDS = 6;
/** Fast rises from rest in this time; percentiles begin after it. */
const SETTLED_SECONDS = 0.5;
const CLAUSE = 'ISO 1996-1:2016, 3.1.3; IEC 61672-1:2013, 3.9';

/** Levels exceeded for N percent of the time. */
export const percentileChecks: CheckGroup = {
  id: 'percentiles',
  title: 'Percentile levels LAF1 to LAF99',
  truth: 'a 1 kHz tone that falls evenly in dB; even spreads of levels',
  run: () => [
    ...PROVED_RATES_HZ.flatMap((rate) => SLOPES_DB_PER_SECOND.flatMap((slope) => fallingTone(rate, slope))),
    ...evenSpreads(),
  ],
};

function fallingTone(sampleRateHz: number, slope: number): CheckResult[] {
  const samples = sine(sampleRateHz, SECONDS, 1000).map(
    (value, index) => value * 10 ** ((-slope * index) / sampleRateHz / 20),
  );
  const { levels } = measure(samples, { sampleRateHz });
  return PERCENTS.map((percent) => {
    const seconds = SETTLED_SECONDS + (percent / 100) * (SECONDS - SETTLED_SECONDS);
    return checkFigure({
      subject: `LAF${percent}, 1 kHz falling ${slope} dB/s`,
      clause: CLAUSE,
      sampleRateHz,
      expected: sineLevelDb(0.5) + fastOfFallingToneDb(slope, seconds),
      measured: levels[`LAF${percent}`],
      unit: 'dB',
      tolerance: ownGoal(0.05),
    });
  });
}

/** Solution of τ·y' + y = e^(-rt) from rest, in dB: Fast of a tone that falls evenly. */
function fastOfFallingToneDb(slope: number, seconds: number): number {
  const rate = (slope * Math.LN10) / 10;
  const rise = 1 / TIME_CONSTANT_SECONDS.F;
  const meanSquare = (rise / (rise - rate)) * (Math.exp(-rate * seconds) - Math.exp(-rise * seconds));
  return 10 * Math.log10(meanSquare);
}

function evenSpreads(): CheckResult[] {
  return [
    { lowest: 40, highest: 90 },
    { lowest: 80, highest: 81 },
    { lowest: -10, highest: 130 },
  ].flatMap(({ lowest, highest }) => {
    const distribution = createLevelDistribution();
    const count = 20_000;
    for (let index = 0; index < count; index += 1) {
      distribution.add(lowest + ((highest - lowest) * (index + 0.5)) / count);
    }
    return PERCENTS.map((percent) =>
      checkFigure({
        subject: `L${percent} of levels spread evenly from ${lowest} to ${highest} dB`,
        clause: CLAUSE,
        sampleRateHz: null,
        expected: highest - ((highest - lowest) * percent) / 100,
        measured: distribution.exceededFor(percent),
        unit: 'dB',
        tolerance: ownGoal(0.02),
      }),
    );
  });
}
