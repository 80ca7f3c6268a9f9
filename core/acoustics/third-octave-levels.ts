import type { FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { BandLevel } from './level-figures.ts';
import type { ThirdOctaveBank } from './bank-plan.ts';
import type { TimedStretch } from './timed-stretch.ts';

/** A band filter has not rung in before its bandwidth times the duration reaches this. */
const SETTLED_PRODUCT = 3;

/** Whether an interval is long enough for the narrow low bands. */
export function isBandSettled(bandwidthHz: number, interval: TimedStretch): boolean {
  return bandwidthHz * interval.endSeconds >= SETTLED_PRODUCT;
}

/** Unweighted Leq of `bands`, which the bank was made for; null where the rate or the duration do not give one. */
export function readBandLevels(
  bank: ThirdOctaveBank,
  bands: readonly FilterBand[],
  interval: TimedStretch,
): BandLevel[] {
  const measured = new Map(bank.read().map(({ band, mean }) => [band.index, mean]));
  return bands.map((band) => {
    const mean = measured.get(band.index) ?? null;
    const isUsable = mean !== null && isBandSettled(band.upperHz - band.lowerHz, interval);
    return { nominalHz: band.nominalHz, levelDb: isUsable ? levelFromMeanSquare(mean) : null };
  });
}
