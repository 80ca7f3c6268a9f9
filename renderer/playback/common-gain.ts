/** What decides how loud a recording may be played. */
export interface Loudness {
  /** Largest sample, full scale 1. */
  readonly peak: number;
  /** Sound pressure in pascal at digital 1.0; null where nothing was calibrated. */
  readonly pascalPerFullScale: number | null;
}

/** One gain for all recordings that are compared. */
export interface CommonGain {
  /** Factor for the samples of each recording, in the order in which they were told. */
  readonly factors: readonly number[];
  /** True where equal sound pressure is played equally loud; false where only equal digits are. */
  readonly isByPressure: boolean;
}

/** The loudest peak comes to this, so that nothing is clipped. */
const LARGEST_OUTPUT = 0.9;

/**
 * The gain that plays the loudest of all recordings as loud as can be without clipping, and every other one by the same gain re
 * sound pressure: a run that was 10 dB quieter is 10 dB quieter in the ear.
 */
export function commonGain(recordings: readonly Loudness[]): CommonGain {
  const isByPressure = recordings.every(({ pascalPerFullScale }) => pascalPerFullScale !== null);
  const scales = recordings.map(({ pascalPerFullScale }) => (isByPressure ? (pascalPerFullScale ?? 1) : 1));
  const loudest = Math.max(0, ...recordings.map(({ peak }, index) => peak * (scales[index] ?? 1)));
  const gain = loudest > 0 ? LARGEST_OUTPUT / loudest : 1;
  return { factors: scales.map((scale) => gain * scale), isByPressure };
}

/** Largest sample of a recording without its sign. */
export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const size = Math.abs(samples[index] as number);
    if (size > peak) peak = size;
  }
  return peak;
}
