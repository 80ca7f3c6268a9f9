import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import type { BandLevel } from '#core/acoustics/level-figures.ts';
import type { CalibratedWaveform } from './level-track-of-waveform.ts';

/**
 * Third-octave Leq, unweighted, from one moment to another; the filters see the sound before it too.
 * @throws NonFiniteSampleError at a sample that is not a number
 */
export function thirdOctaveOfWaveform(
  waveform: CalibratedWaveform,
  fromSeconds: number,
  toSeconds: number,
): readonly BandLevel[] {
  const { samples, ...input } = waveform;
  const analyser = createLevelAnalyser({ ...input, fromSeconds, toSeconds });
  analyser.push(samples);
  return analyser.finish().thirdOctave;
}
