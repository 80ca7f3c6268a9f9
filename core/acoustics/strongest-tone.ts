import { meanSquareBetween, type NarrowBandSpectrum } from './narrow-band-spectrum.ts';

/** A tone found in a spectrum. */
export interface Tone {
  readonly frequencyHz: number;
  /** Mean square of the tone, in squares of the unit of the samples. */
  readonly meanSquare: number;
}

/** Bins to each side in which a Hann window keeps all but 2·10⁻⁷ of a tone's power. */
const TONE_HALF_WIDTH_BINS = 12;

/**
 * The strongest tone of a Hann spectrum above `lowestHz`, or null where there is no sound. The frequency is
 * interpolated exactly for a steady tone; the mean square is the sum over the tone's bins, so it does not depend
 * on where the tone falls between them.
 */
export function strongestTone(spectrum: NarrowBandSpectrum, lowestHz: number): Tone | null {
  const peak = strongestBin(spectrum, lowestHz);
  const { stepHz, toneMeanSquares } = spectrum;
  const power = toneMeanSquares[peak] ?? 0;
  if (power <= 0) return null;
  const halfWidthHz = (TONE_HALF_WIDTH_BINS + 0.5) * stepHz;
  return {
    frequencyHz: (peak + offsetInBins(toneMeanSquares, peak)) * stepHz,
    meanSquare: meanSquareBetween(spectrum, peak * stepHz - halfWidthHz, peak * stepHz + halfWidthHz),
  };
}

function strongestBin(spectrum: NarrowBandSpectrum, lowestHz: number): number {
  const first = Math.max(1, Math.ceil(lowestHz / spectrum.stepHz));
  let best = first;
  for (let bin = first; bin < spectrum.toneMeanSquares.length - 1; bin += 1) {
    if ((spectrum.toneMeanSquares[bin] as number) > (spectrum.toneMeanSquares[best] as number)) best = bin;
  }
  return best;
}

/** For a Hann window the amplitude ratio r of the larger neighbour gives the offset (2r - 1)/(r + 1). */
function offsetInBins(meanSquares: Float64Array, peak: number): number {
  const below = meanSquares[peak - 1] ?? 0;
  const above = meanSquares[peak + 1] ?? 0;
  const ratio = Math.sqrt(Math.max(below, above) / (meanSquares[peak] as number));
  const offset = (2 * ratio - 1) / (ratio + 1);
  return above >= below ? offset : -offset;
}
