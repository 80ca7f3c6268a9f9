import { thirdOctavePower } from '#core/acoustics/third-octave-bank.ts';
import type { FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { bandsAt, type FilterFamily, OCTAVES, THIRD_OCTAVES } from './filter-family.ts';
import { STREAMED_RATES_HZ } from './signals.ts';

const POINTS = 41;
const TOLERANCE = { below: -1.8, above: 0.8, source: 'class 1' } as const;

/** A tone anywhere between two mid-band frequencies is found again in the sum of the third-octave bands. */
export const filterSummationChecks: CheckGroup = summationChecks(THIRD_OCTAVES);
/** A tone anywhere between two mid-band frequencies is found again in the sum of the octave bands. */
export const octaveSummationChecks: CheckGroup = summationChecks(OCTAVES);

function summationChecks(family: FilterFamily): CheckGroup {
  return {
    id: `${family.id}-summation`,
    title: `Summation of neighbouring ${family.name} bands`,
    truth: 'level of the tone, 0 dB',
    run: () =>
      STREAMED_RATES_HZ.flatMap((rate) => {
        const bands = bandsAt(family, rate);
        return bands.slice(1, -1).flatMap((band, index) => checksOf(bands, index + 1, band, rate));
      }),
  };
}

function checksOf(
  bands: readonly FilterBand[],
  at: number,
  band: FilterBand,
  sampleRateHz: number,
): CheckResult[] {
  const near = bands.slice(Math.max(0, at - 2), at + 3);
  const sums = Array.from({ length: POINTS }, (_, point) => {
    const frequencyHz = band.lowerHz * (band.upperHz / band.lowerHz) ** (point / (POINTS - 1));
    return sumDb(near, frequencyHz, sampleRateHz);
  });
  const extremes = [
    ['highest', Math.max(...sums)],
    ['lowest', Math.min(...sums)],
  ] as const;
  return extremes.map(([name, measured]) =>
    checkFigure({
      subject: `${band.nominalHz} Hz band, ${name} sum across the band`,
      clause: 'IEC 61260-1:2014, 5.16',
      sampleRateHz,
      expected: 0,
      measured,
      unit: 'dB',
      tolerance: TOLERANCE,
    }),
  );
}

function sumDb(bands: readonly FilterBand[], frequencyHz: number, sampleRateHz: number): number {
  const sum = bands.reduce((power, band) => power + thirdOctavePower(band, frequencyHz, sampleRateHz), 0);
  return 10 * Math.log10(sum);
}
