import type { LevelFigures } from '#core/acoustics/level-figures.ts';
import { TONEBURST_TABLE, type ToneburstRow } from '#core/standards/iec-61672-1-2013-table-4.ts';
import {
  TIME_CONSTANT_SECONDS,
  toneburstExposureDb,
  toneburstMaximumDb,
  weightingDb,
} from '#core/standards/iec-61672-1-2013.ts';
import { burstTruth, type BurstLevels } from './burst-truth.ts';
import { checkFigure, type CheckGroup, type CheckResult, type Tolerance } from './check.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { bursts, PROVED_RATES_HZ } from './signals.ts';
import { classOneInterval, ownGoal } from './tolerances.ts';

const AMPLITUDE = 0.5;
const FREQUENCY_HZ = 4000;
/** Below this the A network spreads a burst so far that Formulas 7 and 8 alone are not the truth any more. */
const SPREAD_BELOW_MILLISECONDS = 5;

/** Single 4 kHz bursts: Fast, Slow and exposure. */
export const toneburstChecks: CheckGroup = {
  id: 'tonebursts',
  title: '4 kHz tonebursts: LAFmax, LASmax and LAE',
  truth:
    'Formulas 7 and 8 from 5 ms; below, the analogue A network followed at 3.072 MHz; Table 4 for class 1',
  run: () => TONEBURST_TABLE.flatMap((row) => burstChecks(row, PROVED_RATES_HZ)),
};

/** The checks of one row of Table 4 at some rates. */
export function burstChecks(row: ToneburstRow, ratesHz: readonly number[]): CheckResult[] {
  const truth = relativeTruth(row.burstMilliseconds / 1000);
  return ratesHz.flatMap((rate) => checksAt(row, truth, rate));
}

const STEADY_DB = sineLevelDb(AMPLITUDE) + weightingDb('A', FREQUENCY_HZ);

type RelativeTruth = Pick<BurstLevels, 'fastMaximumDb' | 'slowMaximumDb' | 'exposureDb'>;

function relativeTruth(burstSeconds: number): RelativeTruth {
  if (burstSeconds * 1000 >= SPREAD_BELOW_MILLISECONDS) {
    return {
      fastMaximumDb: toneburstMaximumDb(burstSeconds, TIME_CONSTANT_SECONDS.F),
      slowMaximumDb: toneburstMaximumDb(burstSeconds, TIME_CONSTANT_SECONDS.S),
      exposureDb: toneburstExposureDb(burstSeconds),
    };
  }
  const levels = burstTruth('A', { frequencyHz: FREQUENCY_HZ, burstSeconds, amplitude: AMPLITUDE });
  return {
    fastMaximumDb: levels.fastMaximumDb - STEADY_DB,
    slowMaximumDb: levels.slowMaximumDb - STEADY_DB,
    exposureDb: levels.exposureDb - STEADY_DB,
  };
}

function measuredLevels(burstSeconds: number, sampleRateHz: number): LevelFigures {
  const shape = { frequencyHz: FREQUENCY_HZ, burstSeconds, amplitude: AMPLITUDE, startsSeconds: [0.6] };
  const seconds = 0.8 + burstSeconds;
  return measure(bursts({ ...shape, sampleRateHz, seconds }), { sampleRateHz }).levels;
}

function checksAt(row: ToneburstRow, truth: RelativeTruth, sampleRateHz: number): CheckResult[] {
  const levels = measuredLevels(row.burstMilliseconds / 1000, sampleRateHz);
  const { slow, fastClass1 } = row;
  const goal = ownGoal(row.burstMilliseconds === 0.25 ? 0.1 : 0.03);
  const pair = (
    name: string,
    levelDb: number | null,
    own: number,
    tabled: number,
    interval: Tolerance,
  ): CheckResult[] => {
    const common = {
      subject: `${name}, ${row.burstMilliseconds} ms`,
      sampleRateHz,
      measured: difference(levelDb, STEADY_DB),
      unit: 'dB',
    };
    return [
      checkFigure({ ...common, clause: 'IEC 61672-1:2013, 5.9', expected: own, tolerance: goal }),
      checkFigure({ ...common, clause: 'IEC 61672-1:2013, Table 4', expected: tabled, tolerance: interval }),
    ];
  };
  const fastInterval = classOneInterval(fastClass1);
  return [
    ...pair('LAFmax', levels.LAFmax, truth.fastMaximumDb, row.LAFmax, fastInterval),
    ...pair('LAE', levels.LAE, truth.exposureDb, row.LAE, fastInterval),
    ...(slow === null
      ? []
      : pair('LASmax', levels.LASmax, truth.slowMaximumDb, slow.LASmax, classOneInterval(slow.class1))),
  ];
}
