import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { type FilterFamily, OCTAVES, THIRD_OCTAVES } from './filter-family.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { exponentialSweep, sweepSeconds, type SweepShape } from './signals.ts';
import { classOne, ownGoal } from './tolerances.ts';

const SWEEPS: readonly Omit<SweepShape, 'toHz'>[] = [
  { sampleRateHz: 32_000, fromHz: 10, secondsPerDecade: 2, amplitude: 0.5 },
  { sampleRateHz: 44_100, fromHz: 10, secondsPerDecade: 2, amplitude: 0.5 },
  { sampleRateHz: 48_000, fromHz: 10, secondsPerDecade: 2, amplitude: 0.5 },
  { sampleRateHz: 48_000, fromHz: 10, secondsPerDecade: 5, amplitude: 0.5 },
  { sampleRateHz: 96_000, fromHz: 10, secondsPerDecade: 2, amplitude: 0.5 },
  { sampleRateHz: 96_000, fromHz: 10, secondsPerDecade: 5, amplitude: 0.5 },
];
const HIGHEST_HZ = 23_000;
/** Bands that the sweep crosses from well below to well above. */
const LOWEST_BAND_HZ = 31;
const HIGHEST_BAND_SHARE = 0.28;

/** Time-averaged third-octave levels of an exponential sweep. */
export const filterSweepChecks: CheckGroup = sweepChecks(THIRD_OCTAVES);
/** Time-averaged octave levels of an exponential sweep. */
export const octaveSweepChecks: CheckGroup = sweepChecks(OCTAVES);

function sweepChecks(family: FilterFamily): CheckGroup {
  return {
    id: `${family.id}-sweep`,
    title: `Time-invariant operation of the ${family.name} filters under an exponential sweep`,
    truth: 'level of the sine + 10 lg(time spent in the reference bandwidth / averaging time)',
    run: () => SWEEPS.flatMap((sweep) => checksOf(family, sweep)),
  };
}

function checksOf(family: FilterFamily, sweep: Omit<SweepShape, 'toHz'>): CheckResult[] {
  const shape = { ...sweep, toHz: Math.min(HIGHEST_HZ, 0.48 * sweep.sampleRateHz) };
  const { sampleRateHz, secondsPerDecade, amplitude } = shape;
  const found = measure(exponentialSweep(shape), {
    sampleRateHz,
    withThirdOctave: family === THIRD_OCTAVES,
    withOctave: family === OCTAVES,
  });
  const secondsInBand = (secondsPerDecade * family.referenceBandwidth) / Math.LN10;
  const expected = 10 * Math.log10(secondsInBand / sweepSeconds(shape));
  const highest = HIGHEST_BAND_SHARE * Math.min(48_000, sampleRateHz);
  return found[family.levels]
    .filter(({ nominalHz }) => nominalHz > LOWEST_BAND_HZ && nominalHz < highest)
    .flatMap(({ nominalHz, levelDb }) => {
      const check = {
        subject: `${nominalHz} Hz band, ${secondsPerDecade} s per decade`,
        clause: 'IEC 61260-1:2014, 5.14',
        sampleRateHz,
        expected,
        measured: difference(levelDb, sineLevelDb(amplitude)),
        unit: 'dB',
      };
      return [
        checkFigure({ ...check, tolerance: ownGoal(0.1) }),
        checkFigure({ ...check, tolerance: classOne(0.4) }),
      ];
    });
}
