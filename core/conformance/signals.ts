/** Sample rates at which the core is proved. */
export const PROVED_RATES_HZ = [44_100, 48_000, 96_000, 192_000] as const;

/** Further rates that recordings come in: every rate at which whole streams are proved. */
export const STREAMED_RATES_HZ = [32_000, 44_100, 48_000, 88_200, 96_000, 192_000] as const;

/** A sine of a peak amplitude; phase in radians. */
export function sine(
  sampleRateHz: number,
  seconds: number,
  frequencyHz: number,
  amplitude = 0.5,
  phase = 0,
): Float64Array {
  const step = (2 * Math.PI * frequencyHz) / sampleRateHz;
  const samples = new Float64Array(Math.round(seconds * sampleRateHz));
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = amplitude * Math.sin(step * index + phase);
  }
  return samples;
}

/** A sine that fades in over half a cosine, so that its beginning is heard in no other band. */
export function fadedSine(shape: {
  readonly sampleRateHz: number;
  readonly seconds: number;
  readonly frequencyHz: number;
  readonly amplitude: number;
  readonly fadeSeconds: number;
}): Float64Array {
  const { sampleRateHz, seconds, frequencyHz, amplitude, fadeSeconds } = shape;
  const samples = sine(sampleRateHz, seconds, frequencyHz, amplitude);
  const fading = Math.round(fadeSeconds * sampleRateHz);
  for (let index = 0; index < fading; index += 1)
    samples[index] = ((samples[index] as number) * (1 - Math.cos((Math.PI * index) / fading))) / 2;
  return samples;
}

/** Where a burst of a sine lies in its recording. */
export interface BurstShape {
  readonly sampleRateHz: number;
  readonly seconds: number;
  readonly frequencyHz: number;
  readonly burstSeconds: number;
  readonly startsSeconds: readonly number[];
  /** Negative begins with a negative half cycle. */
  readonly amplitude: number;
}

/** Bursts of a sine that each begin at a zero; silence around them. */
export function bursts(shape: BurstShape): Float64Array {
  const { sampleRateHz, frequencyHz, burstSeconds, amplitude } = shape;
  const samples = new Float64Array(Math.round(shape.seconds * sampleRateHz));
  for (const start of shape.startsSeconds) {
    const first = Math.ceil(start * sampleRateHz - 1e-6);
    for (let index = first; index < samples.length; index += 1) {
      const time = index / sampleRateHz - start;
      if (time > burstSeconds - 1e-9) break;
      samples[index] = amplitude * Math.sin(2 * Math.PI * frequencyHz * time);
    }
  }
  return samples;
}

/** A sine whose frequency rises by the same ratio in every second. */
export interface SweepShape {
  readonly sampleRateHz: number;
  readonly fromHz: number;
  readonly toHz: number;
  readonly secondsPerDecade: number;
  readonly amplitude: number;
}

/** Duration of a sweep in seconds. */
export function sweepSeconds({ fromHz, toHz, secondsPerDecade }: SweepShape): number {
  return secondsPerDecade * Math.log10(toHz / fromHz);
}

/** An exponential sweep of constant amplitude. */
export function exponentialSweep(shape: SweepShape): Float64Array {
  const { sampleRateHz, fromHz, secondsPerDecade, amplitude } = shape;
  const ratePerSecond = Math.LN10 / secondsPerDecade;
  const samples = new Float64Array(Math.round(sweepSeconds(shape) * sampleRateHz));
  for (let index = 0; index < samples.length; index += 1) {
    const growth = Math.expm1((ratePerSecond * index) / sampleRateHz);
    samples[index] = amplitude * Math.sin(((2 * Math.PI * fromHz) / ratePerSecond) * growth);
  }
  return samples;
}
