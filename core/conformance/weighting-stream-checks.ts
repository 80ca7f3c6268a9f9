import type { LevelFigures } from '#core/acoustics/level-figures.ts';
import { exactFrequency, type WeightingRow } from '#core/standards/iec-61672-1-2013-table-3.ts';
import { weightingDb, type StandardWeighting } from '#core/standards/iec-61672-1-2013.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { STREAMED_RATES_HZ, sine } from './signals.ts';
import { classOneInterval, weightingGoal } from './tolerances.ts';
import { rowsWithin } from './weighting-response-checks.ts';

const AMPLITUDE = 0.5;
const SETTLING_SECONDS = 0.4;
const COUNTED_SECONDS = 0.5;

/** Steady sines through the streaming analyser, A, C and Z at once. */
export const weightingStreamChecks: CheckGroup = {
  id: 'weighting-stream',
  title: 'Frequency weightings A, C and Z, steady sines through the streaming analyser',
  truth: 'analytic curve (Annex E) for the goal, Table 3 for class 1',
  run: () =>
    STREAMED_RATES_HZ.flatMap((rate) => rowsWithin(rate).flatMap((row) => weightingChecksAt(row, rate))),
};

/** Leq of a steady sine over whole periods, after the filters have settled. */
function steadyLevels(frequencyHz: number, sampleRateHz: number): LevelFigures {
  const periods = Math.ceil(COUNTED_SECONDS * frequencyHz);
  const toSeconds = SETTLING_SECONDS + periods / frequencyHz;
  return measure(sine(sampleRateHz, toSeconds + 0.01, frequencyHz, AMPLITUDE), {
    sampleRateHz,
    fromSeconds: SETTLING_SECONDS,
    toSeconds,
  }).levels;
}

/** The checks of one row of Table 3 at one rate. */
export function weightingChecksAt(row: WeightingRow, sampleRateHz: number): CheckResult[] {
  const frequencyHz = exactFrequency(row.nominalHz);
  const levels = steadyLevels(frequencyHz, sampleRateHz);
  const measured = { A: levels.LAeq, C: levels.LCeq, Z: levels.LZeq };
  return (['A', 'C', 'Z'] as const).flatMap((weighting) => {
    const relativeDb = difference(measured[weighting], sineLevelDb(AMPLITUDE));
    return checksOf(weighting, row, { frequencyHz, sampleRateHz, relativeDb });
  });
}

function checksOf(
  weighting: StandardWeighting,
  row: WeightingRow,
  found: { frequencyHz: number; sampleRateHz: number; relativeDb: number | null },
): CheckResult[] {
  const common = {
    subject: `${weighting}, ${row.nominalHz} Hz`,
    sampleRateHz: found.sampleRateHz,
    measured: found.relativeDb,
    unit: 'dB',
  };
  const tabled = weighting === 'Z' ? 0 : row[weighting];
  return [
    checkFigure({
      ...common,
      clause: 'IEC 61672-1:2013, 5.5, Annex E',
      expected: weightingDb(weighting, found.frequencyHz),
      tolerance: weightingGoal(found.frequencyHz),
    }),
    checkFigure({
      ...common,
      clause: 'IEC 61672-1:2013, 5.5, Table 3',
      expected: tabled,
      tolerance: classOneInterval(row.class1),
    }),
  ];
}
