import { estimateSpeedFromSound } from '#core/acoustics/speed-from-sound.ts';
import type { RunEvidence, SpeedTrack, Vehicle } from '#core/procedure/evidence.ts';
import type { CountedWindow } from '#core/procedure/run-judgement.ts';
import { engineSpeedBetween } from './engine-speed-summary.ts';

/** The sound of a hold with what is known of the engine. */
export interface HoldSound {
  /** Samples of the hold alone, at any scale. */
  readonly samples: Float32Array | Float64Array;
  readonly sampleRateHz: number;
  readonly window: CountedWindow;
  readonly speed: SpeedTrack;
  readonly vehicle: Vehicle;
}

/** First sample of a hold and the one after its last, at a sample rate. */
export function holdSamples(window: CountedWindow, sampleRateHz: number): { first: number; end: number } {
  return {
    first: Math.round(window.holdStartSeconds * sampleRateHz),
    end: Math.round(window.holdEndSeconds * sampleRateHz),
  };
}

/** Engine speed heard in the hold, as a check of the sensor; null where the engine was not declared or there is no sensor. */
export function speedHeardInHold(hold: HoldSound): RunEvidence['speedFromSound'] {
  const { cylinders, strokes } = hold.vehicle;
  // The sound is no witness for itself.
  if (hold.speed.obtainedBy === 'sound') return null;
  if (cylinders === null || strokes === null) return null;
  const { holdStartSeconds, holdEndSeconds } = hold.window;
  const sensor = engineSpeedBetween(hold.speed.samples, holdStartSeconds, holdEndSeconds).meanRpm;
  if (sensor === null) return { state: 'cannot-tell' };
  return estimateSpeedFromSound({
    samples: hold.samples,
    sampleRateHz: hold.sampleRateHz,
    engine: { cylinders, strokes },
    sensorSpeedRpm: sensor,
  });
}
