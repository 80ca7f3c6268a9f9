import { weightingPower } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { LevelFigures } from './level-figures.ts';
import type { SampleFormat } from './sample-format.ts';

/** At this distance from the rounding noise of the format, that noise adds 0.1 dB. */
const MARGIN_DB = 16.3;
const AVERAGING_POINTS = 200;

/**
 * Whether the A-weighted or the unweighted level is so near to the rounding noise of its integer format that the
 * noise adds more than 0.1 dB, or whether there is no sound at all.
 */
export function isUnderRange(
  levels: Pick<LevelFigures, 'LAeq' | 'LZeq'>,
  scale: { readonly sampleRateHz: number; readonly pascalPerFullScale: number },
  format: SampleFormat,
): boolean {
  if (levels.LAeq === null || levels.LZeq === null) return true;
  const meanSquare = (format.quantisationStep * scale.pascalPerFullScale) ** 2 / 12;
  const floorZ = levelFromMeanSquare(meanSquare);
  const floorA = levelFromMeanSquare(meanSquare * meanWeightingPower(scale.sampleRateHz));
  if (floorZ === null || floorA === null) return false;
  return levels.LZeq < floorZ + MARGIN_DB || levels.LAeq < floorA + MARGIN_DB;
}

/** Mean of the A weighting's power response over the band of a sample rate: what it leaves of white noise. */
function meanWeightingPower(sampleRateHz: number): number {
  let sum = 0;
  for (let point = 0; point < AVERAGING_POINTS; point += 1) {
    sum += weightingPower('A', ((point + 0.5) / AVERAGING_POINTS) * (sampleRateHz / 2));
  }
  return sum / AVERAGING_POINTS;
}
