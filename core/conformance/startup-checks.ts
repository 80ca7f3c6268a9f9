import { TONEBURST_TABLE } from '#core/standards/iec-61672-1-2013-table-4.ts';
import { WEIGHTING_TABLE } from '#core/standards/iec-61672-1-2013-table-3.ts';
import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { judgementCheck } from './judgement-checks.ts';
import { measure } from './measure.ts';
import { roundingCheck } from './rounding-checks.ts';
import { sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';
import { burstChecks } from './toneburst-checks.ts';
import { weightingChecksAt } from './weighting-stream-checks.ts';

const RATE_HZ = 48_000;
const WEIGHTING_POINTS_HZ = new Set([63, 125, 1000, 4000, 8000]);

/** The few checks that run at every start of the program, in a fraction of a second. */
export const startupChecks: CheckGroup = {
  id: 'startup',
  title: 'Self-test at the start of the program',
  truth: 'standards and closed form, as in the full report',
  run: () => [
    referenceTone(),
    ...TONEBURST_TABLE.filter((row) => row.burstMilliseconds === 200).flatMap((row) =>
      burstChecks(row, [RATE_HZ]),
    ),
    ...WEIGHTING_TABLE.filter((row) => WEIGHTING_POINTS_HZ.has(row.nominalHz)).flatMap((row) =>
      weightingChecksAt(row, RATE_HZ),
    ),
    roundingCheck(80.05, 1, 80.1),
    judgementCheck(90, 90, 'simple', null, 'pass'),
    judgementCheck(90.1, 90, 'simple', null, 'fail'),
    judgementCheck(80, 90, 'guarded', null, 'invalid'),
  ],
};

/** 1 kHz at 94 dB. */
function referenceTone(): CheckResult {
  const amplitude = REFERENCE_PRESSURE_PASCAL * 10 ** (94 / 20) * Math.SQRT2;
  const { levels } = measure(sine(RATE_HZ, 0.9, 1000, amplitude / 20), {
    sampleRateHz: RATE_HZ,
    pascalPerFullScale: 20,
    fromSeconds: 0.4,
    toSeconds: 0.9,
  });
  return checkFigure({
    subject: 'LAeq of the reference tone, 1 kHz at 94 dB',
    clause: 'IEC 61672-1:2013, 5.5',
    sampleRateHz: RATE_HZ,
    expected: 94 + weightingDb('A', 1000),
    measured: levels.LAeq,
    unit: 'dB',
    tolerance: ownGoal(0.02),
  });
}
