import { thirdOctavePower } from '#core/acoustics/third-octave-bank.ts';
import { EFFECTIVE_BANDWIDTH_LIMIT_DB, type FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { bandsAt, type FilterFamily, OCTAVES, THIRD_OCTAVES } from './filter-family.ts';
import { STREAMED_RATES_HZ } from './signals.ts';
import { classOne, ownGoal } from './tolerances.ts';

/** The integral reaches from fm/e^4 to fm·e^4: beyond, class 1 leaves less than a millionth of the power. */
const HALF_RANGE = 4;
const STEP = 0.004;

/** Effective bandwidth of every third-octave band at every rate. */
export const filterBandwidthChecks: CheckGroup = bandwidthChecks(THIRD_OCTAVES);
/** Effective bandwidth of every octave band at every rate. */
export const octaveBandwidthChecks: CheckGroup = bandwidthChecks(OCTAVES);

function bandwidthChecks(family: FilterFamily): CheckGroup {
  return {
    id: `${family.id}-bandwidth`,
    title: `Effective bandwidth deviation of the ${family.name} filters`,
    truth: `reference bandwidth ln(f2/f1) = ${family.referenceBandwidth.toFixed(5)}`,
    run: () =>
      STREAMED_RATES_HZ.flatMap((rate) =>
        bandsAt(family, rate).flatMap((band) => checksOf(family, band, rate)),
      ),
  };
}

function checksOf(family: FilterFamily, band: FilterBand, sampleRateHz: number): CheckResult[] {
  const check = {
    subject: `${band.nominalHz} Hz band, bandwidth deviation`,
    clause: 'IEC 61260-1:2014, 5.12',
    sampleRateHz,
    expected: 0,
    measured: bandwidthDeviationDb(family, band, sampleRateHz),
    unit: 'dB',
  };
  return [
    checkFigure({ ...check, tolerance: ownGoal(0.1) }),
    checkFigure({ ...check, tolerance: classOne(EFFECTIVE_BANDWIDTH_LIMIT_DB.class1) }),
  ];
}

/** Midpoint rule over ln f. */
function bandwidthDeviationDb(family: FilterFamily, band: FilterBand, sampleRateHz: number): number {
  let integral = 0;
  for (let x = -HALF_RANGE; x < HALF_RANGE; x += STEP) {
    const frequencyHz = band.midHz * Math.exp(x + STEP / 2);
    if (frequencyHz < sampleRateHz / 2) integral += STEP * thirdOctavePower(band, frequencyHz, sampleRateHz);
  }
  const effective = integral / thirdOctavePower(band, band.midHz, sampleRateHz);
  return 10 * Math.log10(effective / family.referenceBandwidth);
}
