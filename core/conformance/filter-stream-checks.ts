import { thirdOctaveMask, type ThirdOctaveBand } from '#core/standards/iec-61260-1-2014.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { bandsAt } from './filter-points.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const AMPLITUDE = 0.5;
const RATES_HZ = [48_000, 96_000];
/** Lower bands need seconds to ring in; their coefficients are checked all the same. */
const LOWEST_HZ = 50;
const SETTLING_SECONDS = 1;
const COUNTED_SECONDS = 0.3;
/** Neighbours up to this many bands away are read too. */
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

/** Sines in the middle of each band, read in it and in its neighbours by the streaming bank. */
export const filterStreamChecks: CheckGroup = {
  id: 'filter-stream',
  title: 'Third-octave bands, steady sines through the streaming analyser',
  truth: 'level of the sine; class 1 mask for the neighbours',
  run: () =>
    RATES_HZ.flatMap((rate) =>
      bandsAt(rate)
        .filter((band) => band.midHz > LOWEST_HZ)
        .flatMap((band) => checksOf(band, rate)),
    ),
};

function checksOf(band: ThirdOctaveBand, sampleRateHz: number): CheckResult[] {
  const periods = Math.ceil(COUNTED_SECONDS * band.midHz);
  const toSeconds = SETTLING_SECONDS + periods / band.midHz;
  const { thirdOctave } = measure(sine(sampleRateHz, toSeconds + 0.001, band.midHz, AMPLITUDE), {
    sampleRateHz,
    fromSeconds: SETTLING_SECONDS,
    toSeconds,
    withThirdOctave: true,
  });
  const own = thirdOctave.findIndex(({ nominalHz }) => nominalHz === band.nominalHz);
  const relative = (offset: number): number | null =>
    difference(thirdOctave[own + offset]?.levelDb ?? null, sineLevelDb(AMPLITUDE));
  const common = { sampleRateHz, unit: 'dB', clause: 'IEC 61260-1:2014, 5.10, Table 1' };
  const ownCheck = checkFigure({
    ...common,
    subject: `${band.nominalHz} Hz sine in its band`,
    expected: 0,
    measured: relative(0),
    tolerance: ownGoal(0.05),
  });
  const neighbours = NEIGHBOURS.filter((offset) => typeof thirdOctave[own + offset]?.levelDb === 'number');
  return [
    ownCheck,
    ...neighbours.map((offset) => {
      const { least } = thirdOctaveMask(10 ** (-offset / 10), 'class1');
      return checkFigure({
        ...common,
        subject: `${band.nominalHz} Hz sine, ${offset > 0 ? '+' : ''}${offset} bands away`,
        expected: -least,
        measured: relative(offset),
        tolerance: { below: null, above: 0, source: 'class 1' },
      });
    }),
  ];
}
