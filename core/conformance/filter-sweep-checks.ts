import { THIRD_OCTAVE_REFERENCE_BANDWIDTH } from '#core/standards/iec-61260-1-2014.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { exponentialSweep, sweepSeconds, type SweepShape } from './signals.ts';
import { classOne, ownGoal } from './tolerances.ts';

const SWEEPS: readonly Omit<SweepShape, 'toHz'>[] = [
  { sampleRateHz: 44_100, fromHz: 10, secondsPerDecade: 2, amplitude: 0.5 },
  { sampleRateHz: 48_000, fromHz: 10, secondsPerDecade: 2, amplitude: 0.5 },
  { sampleRateHz: 48_000, fromHz: 10, secondsPerDecade: 5, amplitude: 0.5 },
  { sampleRateHz: 96_000, fromHz: 10, secondsPerDecade: 2, amplitude: 0.5 },
  { sampleRateHz: 96_000, fromHz: 10, secondsPerDecade: 5, amplitude: 0.5 },
];
const HIGHEST_HZ = 23_000;
/** Bands that the sweep crosses from well below to well above. */
const LOWEST_BAND_HZ = 31;
const HIGHEST_BAND_HZ = 13_000;

/** Time-averaged band levels of an exponential sweep. */
export const filterSweepChecks: CheckGroup = {
  id: 'filter-sweep',
  title: 'Time-invariant operation of the third-octave filters under an exponential sweep',
  truth: 'level of the sine + 10 lg(time spent in the reference bandwidth / averaging time)',
  run: () => SWEEPS.flatMap(checksOf),
};

function checksOf(sweep: Omit<SweepShape, 'toHz'>): CheckResult[] {
  const shape = { ...sweep, toHz: Math.min(HIGHEST_HZ, 0.48 * sweep.sampleRateHz) };
  const { sampleRateHz, secondsPerDecade, amplitude } = shape;
  const samples = exponentialSweep(shape);
  const { thirdOctave } = measure(samples, { sampleRateHz, withThirdOctave: true });
  const secondsInBand = (secondsPerDecade * THIRD_OCTAVE_REFERENCE_BANDWIDTH) / Math.LN10;
  const expected = 10 * Math.log10(secondsInBand / sweepSeconds(shape));
  return thirdOctave
    .filter(({ nominalHz }) => nominalHz > LOWEST_BAND_HZ && nominalHz < HIGHEST_BAND_HZ)
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
