import { pulsesPerCycle } from './firing-pattern.ts';
import { findHarmonicComb, type HarmonicComb } from './harmonic-comb.ts';
import { findSoundLines } from './sound-lines.ts';

/** The engine as declared; without it the sound cannot be told in revolutions. */
export interface DeclaredEngine {
  readonly cylinders: number;
  readonly strokes: 2 | 4;
}

/** A held stretch of an engine's sound and the speed a sensor showed in it. */
export interface SpeedFromSoundInput {
  readonly samples: Float64Array | Float32Array;
  readonly sampleRateHz: number;
  readonly engine: DeclaredEngine;
  /** Speed by the sensor; it only decides between readings of the sound that fit equally well. */
  readonly sensorSpeedRpm: number;
}

/** The speed heard, or the plain statement that the sound does not tell it. */
export type SpeedFromSound =
  | { readonly state: 'value'; readonly speedRpm: number; readonly confidence: number }
  | { readonly state: 'cannot-tell' };

const CANNOT_TELL: SpeedFromSound = { state: 'cannot-tell' };
const SHORTEST_SECONDS = 0.3;
/** Readings of the sensor that are wrong by up to this factor are looked for. */
const SEARCHED_FACTOR = 2.3;
const HIGHEST_LINE_ORDER = 12;
/** A sensor this near to the sound is taken to mean the same speed. */
const NEAR_SENSOR = 0.12;
/** Sensors count every second spark, both sparks of a cycle, or the wrong cylinders. */
const SENSOR_FAULTS = [2, 1 / 2, 3 / 2, 2 / 3];
const NEAR_FAULT = 0.05;

/**
 * Speed of an engine by its sound. All its lines are multiples of the cycle frequency, so the widest comb of lines
 * is m times the cycle frequency; which m it is shows in the levels along the comb. A sensor that shows twice, half, 3/2 or 2/3 of the speed is found out by this;
 * where more than one reading remains the answer is that the sound does not tell.
 */
export function estimateSpeedFromSound(input: SpeedFromSoundInput): SpeedFromSound {
  const { samples, sampleRateHz, engine, sensorSpeedRpm } = input;
  if (samples.length < SHORTEST_SECONDS * sampleRateHz || !(sensorSpeedRpm > 0)) return CANNOT_TELL;
  const cycleHz = sensorSpeedRpm / revolutionsPerMinuteOfOneHertz(engine);
  const lowestHz = cycleHz / SEARCHED_FACTOR;
  const highestLineHz = Math.min(
    (HIGHEST_LINE_ORDER * Math.max(2, engine.cylinders / 2) * sensorSpeedRpm) / 60,
    0.4 * sampleRateHz,
  );
  const lines = findSoundLines(samples, sampleRateHz, 0.6 * lowestHz, highestLineHz);
  const comb = findHarmonicComb(lines, lowestHz, cycleHz * SEARCHED_FACTOR * engine.cylinders);
  return comb === null ? CANNOT_TELL : readComb(comb, engine, sensorSpeedRpm);
}

/** Revolutions per minute over cycles per second: 120 for four strokes, 60 for two. */
function revolutionsPerMinuteOfOneHertz(engine: DeclaredEngine): number {
  return 30 * engine.strokes;
}

function readComb(comb: HarmonicComb, engine: DeclaredEngine, sensorSpeedRpm: number): SpeedFromSound {
  const pulses = pulsesPerCycle(comb, engine.cylinders);
  if (pulses === null) return CANNOT_TELL;
  const speedRpm = (comb.fundamentalHz * revolutionsPerMinuteOfOneHertz(engine)) / pulses;
  const isCertain = engine.cylinders === 1 || isKnownFault(speedRpm / sensorSpeedRpm);
  const isGrouped = pulses === 1 && isGroupedFiringPossible(engine, speedRpm, sensorSpeedRpm);
  if (!isCertain || isGrouped) return CANNOT_TELL;
  return { state: 'value', speedRpm, confidence: comb.explained };
}

/** The sensor is right, or wrong by a ratio that sensors are known to be wrong by. */
function isKnownFault(ratio: number): boolean {
  if (Math.abs(ratio - 1) < NEAR_SENSOR) return true;
  return SENSOR_FAULTS.some((fault) => Math.abs(ratio * fault - 1) < NEAR_FAULT);
}

/**
 * Uneven engines of four and more cylinders may fire in groups that repeat within a cycle. Where the sensor's speed
 * fits such a group, the sound does not contradict it and does not confirm it either.
 */
function isGroupedFiringPossible(engine: DeclaredEngine, speedRpm: number, sensorSpeedRpm: number): boolean {
  for (let groups = 2; groups < engine.cylinders; groups += 1) {
    if (engine.cylinders % groups !== 0) continue;
    const grouped = [speedRpm / groups, (speedRpm * engine.cylinders) / groups];
    if (grouped.some((speed) => Math.abs(speed / sensorSpeedRpm - 1) < NEAR_SENSOR)) return true;
  }
  return false;
}
