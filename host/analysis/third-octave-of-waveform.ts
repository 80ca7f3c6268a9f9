import { createSignalFrontEnd } from '#core/acoustics/signal-front-end.ts';
import { createThirdOctaveBank } from '#core/acoustics/third-octave-bank.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { CalibratedWaveform } from './level-track-of-waveform.ts';

/** Leq of one band; null where the band was silent. */
export interface BandLevel {
  readonly nominalHz: number;
  readonly levelDb: number | null;
}

/**
 * Third-octave Leq, unweighted, from one moment to another; the filters see the sound before it too.
 * @throws NonFiniteSampleError at a sample that is not a number
 */
export function thirdOctaveOfWaveform(
  waveform: CalibratedWaveform,
  fromSeconds: number,
  toSeconds: number,
): readonly BandLevel[] {
  const { sampleRateHz, pascalPerFullScale, samples } = waveform;
  const edges = [fromSeconds, toSeconds].map((seconds) => Math.round(seconds * sampleRateHz));
  const bank = createThirdOctaveBank(sampleRateHz);
  let position = 0;
  const frontEnd = createSignalFrontEnd(sampleRateHz, pascalPerFullScale, ({ pressure, count }) => {
    const cuts = edges.map((edge) => Math.min(count, Math.max(0, edge - position)));
    const bounds = [0, ...cuts, count];
    for (let part = 0; part < 3; part += 1) {
      const [start = 0, end = 0] = bounds.slice(part, part + 2);
      if (end > start) bank.process(pressure.subarray(start, end), end - start, part === 1);
    }
    position += count;
  });
  frontEnd.push(samples);
  frontEnd.finish();
  return bank.read().map(({ band, mean }) => ({
    nominalHz: band.nominalHz,
    levelDb: mean === null ? null : levelFromMeanSquare(mean),
  }));
}
