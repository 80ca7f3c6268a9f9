import { thirdOctavePower } from '#core/acoustics/third-octave-bank.ts';
import {
  EFFECTIVE_BANDWIDTH_LIMIT_DB,
  THIRD_OCTAVE_REFERENCE_BANDWIDTH,
  type ThirdOctaveBand,
} from '#core/standards/iec-61260-1-2014.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { bandsAt } from './filter-points.ts';
import { PROVED_RATES_HZ } from './signals.ts';
import { classOne, ownGoal } from './tolerances.ts';

const HALF_RANGE = 2;
const STEP = 0.004;

/** Effective bandwidth of every band at every rate. */
export const filterBandwidthChecks: CheckGroup = {
  id: 'filter-bandwidth',
  title: 'Effective bandwidth deviation of the third-octave filters',
  truth: 'reference bandwidth ln(f2/f1) = ln(10)/10',
  run: () => PROVED_RATES_HZ.flatMap((rate) => bandsAt(rate).flatMap((band) => checksOf(band, rate))),
};

function checksOf(band: ThirdOctaveBand, sampleRateHz: number): CheckResult[] {
  const check = {
    subject: `${band.nominalHz} Hz band, bandwidth deviation`,
    clause: 'IEC 61260-1:2014, 5.12',
    sampleRateHz,
    expected: 0,
    measured: bandwidthDeviationDb(band, sampleRateHz),
    unit: 'dB',
  };
  return [
    checkFigure({ ...check, tolerance: ownGoal(0.1) }),
    checkFigure({ ...check, tolerance: classOne(EFFECTIVE_BANDWIDTH_LIMIT_DB.class1) }),
  ];
}

/** Midpoint rule over ln f. */
function bandwidthDeviationDb(band: ThirdOctaveBand, sampleRateHz: number): number {
  let integral = 0;
  for (let x = -HALF_RANGE; x < HALF_RANGE; x += STEP) {
    const frequencyHz = band.midHz * Math.exp(x + STEP / 2);
    if (frequencyHz < sampleRateHz / 2) integral += STEP * thirdOctavePower(band, frequencyHz, sampleRateHz);
  }
  const effective = integral / thirdOctavePower(band, band.midHz, sampleRateHz);
  return 10 * Math.log10(effective / THIRD_OCTAVE_REFERENCE_BANDWIDTH);
}
