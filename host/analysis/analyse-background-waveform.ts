import type { BandLevel } from '#core/acoustics/level-figures.ts';
import type { LevelTrack } from '#core/procedure/evidence.ts';
import { levelTrackOfWaveform, type CalibratedWaveform } from './level-track-of-waveform.ts';
import { thirdOctaveOfWaveform } from './third-octave-of-waveform.ts';

/** What the waveform of a background measurement gives. */
export interface BackgroundAnalysis {
  readonly level: LevelTrack;
  readonly thirdOctave: readonly BandLevel[];
}

/** The background read from a recording. @throws NonFiniteSampleError at a sample that is not a number */
export function analyseBackgroundWaveform(waveform: CalibratedWaveform): BackgroundAnalysis {
  const durationSeconds = waveform.samples.length / waveform.sampleRateHz;
  return {
    level: levelTrackOfWaveform(waveform),
    thirdOctave: thirdOctaveOfWaveform(waveform, 0, durationSeconds),
  };
}
