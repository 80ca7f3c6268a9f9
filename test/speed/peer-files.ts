import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERPOLATION_FILTERS } from '#core/acoustics/fractional-interpolator.ts';
import { designThirdOctaveFilter } from '#core/acoustics/third-octave-filter.ts';
import { halfBandTaps } from '#core/acoustics/half-band-decimator.ts';
import { weightingSections } from '#core/acoustics/weighting-filter.ts';
import { allThirdOctaveBands, type ThirdOctaveBand } from '#core/standards/iec-61260-1-2014.ts';

/** Where the peers find their work. */
export interface PeerFiles {
  readonly designPath: string;
  readonly samplesPath: string;
}

/** The bands of the comparison: 31 from 20 Hz to 20 kHz. */
export const COMPARED_BANDS: readonly ThirdOctaveBand[] = allThirdOctaveBands().filter(
  (band) => band.nominalHz >= 20,
);

/**
 * Writes the filters (numbers as text) and the samples (32-bit float) for the peers. They get the same filters: A in
 * four sections, C in three, bands of order 4 behind half-band filters of 31 taps, each at the lowest rate whose
 * quarter holds it.
 */
export function writePeerFiles(folder: string, samples: Float32Array, sampleRateHz: number): PeerFiles {
  const designPath = join(folder, 'design.txt');
  const samplesPath = join(folder, 'samples.f32');
  writeFileSync(designPath, designNumbers(sampleRateHz).join('\n'));
  writeFileSync(samplesPath, samples);
  return { designPath, samplesPath };
}

function designNumbers(sampleRateHz: number): number[] {
  return [
    sampleRateHz,
    ...sectionNumbers('A', sampleRateHz),
    ...sectionNumbers('C', sampleRateHz),
    ...halfBandTaps(6, 3),
    ...INTERPOLATION_FILTERS.flatMap((taps) => Array.from(taps)),
    ...halfBandTaps(8, 9.5).map((tap) => tap / 2),
    COMPARED_BANDS.length,
    ...COMPARED_BANDS.flatMap((band) => bandNumbers(band, sampleRateHz)),
  ];
}

function sectionNumbers(weighting: 'A' | 'C', sampleRateHz: number): number[] {
  return weightingSections(weighting, sampleRateHz).flatMap(({ b0, b1, b2, a1, a2 }) => [b0, b1, b2, a1, a2]);
}

function bandNumbers(band: ThirdOctaveBand, sampleRateHz: number): number[] {
  const depth = Math.max(0, Math.floor(Math.log2(sampleRateHz / 4 / band.upperHz)));
  const { gain, denominators } = designThirdOctaveFilter(band, sampleRateHz / 2 ** depth);
  return [depth, gain, ...denominators];
}
