import { meanSquareBetween, type NarrowBandSpectrum } from './narrow-band-spectrum.ts';
import { strongestTone } from './strongest-tone.ts';

/** Distortion and noise are counted in this range, as far as the sample rate has it. */
const LOWEST_HZ = 20;
const HIGHEST_HZ = 20_000;

/** Frequency of the strongest tone, and what is not the tone re the tone in percent; null where there is none. */
export function findTone(
  spectrum: NarrowBandSpectrum | null,
  sampleRateHz: number,
): { frequencyHz: number; distortionPercent: number } | null {
  if (spectrum === null) return null;
  const tone = strongestTone(spectrum, LOWEST_HZ);
  if (tone === null) return null;
  const all = meanSquareBetween(spectrum, LOWEST_HZ, Math.min(HIGHEST_HZ, sampleRateHz / 2));
  const rest = Math.max(0, all - tone.meanSquare);
  return { frequencyHz: tone.frequencyHz, distortionPercent: 100 * Math.sqrt(rest / tone.meanSquare) };
}
