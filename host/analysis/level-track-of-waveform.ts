import type { SampleFormat } from '#core/acoustics/sample-format.ts';
import { createLevelTrack } from '#core/acoustics/level-track.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { doStretchesMeet, type TimedStretch } from '#core/acoustics/timed-stretch.ts';
import type { LevelSample, LevelTrack } from '#core/procedure/evidence.ts';
import { correctionFilter } from './microphone-correction-of-file.ts';

/** Grid of the level track that enters the evidence; each sample carries the exact maximum since the one before. */
export const evidenceGridSeconds = 0.005;

/** Samples of one channel (full scale 1.0) with what turns them into pressure. */
export interface CalibratedWaveform {
  readonly sampleRateHz: number;
  readonly samples: Float32Array | Float64Array;
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  /** Codes of the file; floating point where nothing is said, as live input is. */
  readonly sampleFormat?: SampleFormat;
  /** Taken out before anything is measured; the calibration that `pascalPerFullScale` comes from had it taken out too. */
  readonly microphoneCorrection?: MicrophoneCorrection | null;
}

/**
 * LAF of a waveform on the evidence grid; time zero is the first sample. Where sound was lost there is no level.
 * @throws NonFiniteSampleError at a sample that is not a number
 */
export function levelTrackOfWaveform({ samples, ...waveform }: CalibratedWaveform): LevelTrack {
  return levelTrackOfBlocks(waveform, [samples]);
}

/** The same from blocks as they come from a file, in constant memory but for the track itself. */
export function levelTrackOfBlocks(
  { microphoneCorrection, ...waveform }: Omit<CalibratedWaveform, 'samples'>,
  blocks: Iterable<Float32Array | Float64Array>,
): LevelTrack {
  const samples: LevelSample[] = [];
  const track = createLevelTrack({
    ...waveform,
    ...correctionFilter(microphoneCorrection, waveform.sampleRateHz),
    blockSeconds: evidenceGridSeconds,
    onBlock: ({ endSeconds, levelDb, maximumDb, overload, dropout }) => {
      const levels = dropout ? { levelDb: null, maximumDb: null } : { levelDb, maximumDb };
      samples.push({ timeSeconds: endSeconds, ...levels, overload, underRange: false });
    },
  });
  for (const block of blocks) track.push(block);
  const { flatTops } = track.finish();
  return {
    obtainedBy: 'waveform',
    frequencyWeighting: { origin: 'reported', value: 'A' },
    timeWeighting: { origin: 'reported', value: 'F' },
    samples: withFlatTops(samples, flatTops),
  };
}

/** Flat tops are known only when half a second is complete: they are marked where they were. */
function withFlatTops(samples: readonly LevelSample[], flatTops: readonly TimedStretch[]): LevelSample[] {
  return samples.map((sample) => {
    const endSeconds = sample.timeSeconds;
    const block = { startSeconds: endSeconds - evidenceGridSeconds, endSeconds };
    return flatTops.some((tops) => doStretchesMeet(tops, block)) ? { ...sample, overload: true } : sample;
  });
}
