import { type PatternLimits, pulsesPerCycle } from './firing-pattern.ts';
import { spacingOfComb } from './comb-spacing.ts';
import { findHarmonicComb, type HarmonicComb } from './harmonic-comb.ts';
import { slowDown, spectrumOfHeldSound, windowFrom } from './held-sound-spectrum.ts';
import { MAINS_HZ, mayBeHalfHum, mayBeHum, withoutHum } from './mains-hum.ts';
import { findSoundLines, type SoundLines } from './sound-lines.ts';

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
/** Windows hold so many cycles or up to twice as many: lines are told apart even at half the sensor's speed. */
const WINDOW_CYCLES = 20;
/** A held speed wanders by about one percent to either side. */
const SPREAD = 0.008;
/** Fewer windows weigh the middle of the stretch more than its ends: the mean speed is then read with short ones. */
const FEWEST_EVEN_WINDOWS = 4;
const SHORT_WINDOW_SPACINGS = 5;
/** The two ways to read a comb's spacing may differ by this share. */
const SAME_MEAN = 0.003;
/** A speed is told from so many cycles. */
const FEWEST_CYCLES = 5;
/** Standard uncertainty of the speed up to which it is told. */
const LARGEST_UNCERTAINTY = 0.001;
/** Combs whose spacing differs by no more are the same. */
const SAME_SPACING = 0.01;
/** A sensor this near to the sound agrees with it. */
const AGREES = 0.05;
/** A sensor this near to the sound is meant to show the same speed. */
const NEAR_SENSOR = 0.12;
/** Sensors count every second spark, both sparks of a cycle, or the wrong cylinders. */
const SENSOR_FAULTS = [2, 1 / 2, 3 / 2, 2 / 3];
const NEAR_FAULT = 0.05;

/** What the comb must show where it agrees with the sensor, and where it says that the sensor is wrong. */
const AGREEING: PatternLimits = {
  evenBelowDb: 5,
  leastBendLeft: 0.6,
  unevenAboveDb: 8,
  fewestTeeth: 4,
  fewestInRow: 5,
  fewestUneven: 6,
};
export const CONTRADICTING: PatternLimits = {
  evenBelowDb: 4.5,
  leastBendLeft: 0.7,
  unevenAboveDb: 10,
  fewestTeeth: 6,
  fewestInRow: 6,
  fewestUneven: 8,
};
export const LEAST_EXPLAINED_AGAINST_SENSOR = 0.92;

/**
 * Speed of an engine by its sound. All its lines are multiples of the cycle frequency, so the widest comb of lines
 * is m times the cycle frequency; which m it is shows in the levels along the comb. A sensor that shows twice, half,
 * 3/2 or 2/3 of the speed is found out by this; where more than one reading remains the answer is that the sound
 * does not tell.
 */
export function estimateSpeedFromSound(input: SpeedFromSoundInput): SpeedFromSound {
  const { samples, sampleRateHz, engine, sensorSpeedRpm } = input;
  if (samples.length < SHORTEST_SECONDS * sampleRateHz || !(sensorSpeedRpm > 0)) return CANNOT_TELL;
  const comb = findComb(input);
  const heard = comb === null ? CANNOT_TELL : readComb(comb, engine, sensorSpeedRpm);
  if (heard.state === 'cannot-tell') return heard;
  const cycles = (heard.speedRpm / revolutionsPerMinuteOfOneHertz(engine)) * (samples.length / sampleRateHz);
  return cycles < FEWEST_CYCLES ? CANNOT_TELL : heard;
}

/** The comb of an engine near the speed of a sensor. */
function findComb(input: SpeedFromSoundInput): HarmonicComb | null {
  const cycleHz = input.sensorSpeedRpm / revolutionsPerMinuteOfOneHertz(input.engine);
  return combBetween(input, cycleHz / SEARCHED_FACTOR, cycleHz * SEARCHED_FACTOR * input.engine.cylinders);
}

/**
 * The comb of an engine between two spacings, with its mean over the whole stretch. `sensorSpeedRpm` says how finely
 * and how far up the lines are looked for.
 */
export function combBetween(
  { samples, sampleRateHz, engine, sensorSpeedRpm }: SpeedFromSoundInput,
  lowestHz: number,
  highestHz: number,
): HarmonicComb | null {
  const cycleHz = sensorSpeedRpm / revolutionsPerMinuteOfOneHertz(engine);
  const highestLineHz = Math.min(
    (HIGHEST_LINE_ORDER * Math.max(2, engine.cylinders / 2) * sensorSpeedRpm) / 60,
    0.4 * sampleRateHz,
  );
  const slow = slowDown(samples, sampleRateHz, highestLineHz);
  const spectrum = spectrumOfHeldSound(slow, windowFrom(WINDOW_CYCLES / cycleHz, slow));
  const search = { lowestHz: 0.6 * lowestHz, highestHz: highestLineHz, spread: SPREAD, spacingHz: cycleHz };
  const found = findSoundLines(spectrum, search);
  const comb = findCombBesideHum(found, lowestHz, highestHz);
  if (comb === null) return null;
  const even =
    spectrum.windowCount >= FEWEST_EVEN_WINDOWS
      ? found
      : findSoundLines(spectrumOfHeldSound(slow, SHORT_WINDOW_SPACINGS / comb.fundamentalHz), search);
  const { spacingHz, uncertainty } = spacingOfComb(comb, found.lines, even);
  const isTold = uncertainty < LARGEST_UNCERTAINTY && isNear(spacingHz, comb.fundamentalHz, SAME_MEAN);
  return isTold ? { ...comb, fundamentalHz: spacingHz } : null;
}

/**
 * The comb of all lines, or of those that cannot be hum; null where lines that may be hum decide which comb it is. A
 * comb at the mains frequency itself is hum only if there is another one.
 */
function findCombBesideHum(found: SoundLines, lowestHz: number, highestHz: number): HarmonicComb | null {
  const ofAll = findHarmonicComb(found, lowestHz, highestHz);
  const combs = MAINS_HZ.map((mainsHz) => {
    const others = withoutHum(found, mainsHz);
    return others === null ? null : findHarmonicComb(others, lowestHz, highestHz);
  });
  const [comb = null, ...others] = [ofAll, ...combs].filter((each) => each !== null);
  const isSame = others.every((other) => isNear(other.fundamentalHz, comb?.fundamentalHz ?? 0, SAME_SPACING));
  return isSame ? comb : null;
}

function isNear(oneHz: number, otherHz: number, share: number): boolean {
  return Math.abs(oneHz / otherHz - 1) < share;
}

/** Revolutions per minute over cycles per second: 120 for four strokes, 60 for two. */
export function revolutionsPerMinuteOfOneHertz(engine: DeclaredEngine): number {
  return 30 * engine.strokes;
}

function readComb(comb: HarmonicComb, engine: DeclaredEngine, sensorSpeedRpm: number): SpeedFromSound {
  if (mayBeHum(comb)) return CANNOT_TELL;
  const pulses = pulsesPerCycle(comb, engine.cylinders, AGREEING);
  if (pulses === null) return CANNOT_TELL;
  const speedRpm = (comb.fundamentalHz * revolutionsPerMinuteOfOneHertz(engine)) / pulses;
  const ratio = speedRpm / sensorSpeedRpm;
  const isGrouped = pulses === 1 && isGroupedFiringPossible(engine, speedRpm, sensorSpeedRpm);
  const isAgreed = Math.abs(ratio - 1) < AGREES;
  if (isGrouped || (!isAgreed && !isSureAgainstSensor(comb, engine, pulses, ratio))) return CANNOT_TELL;
  return { state: 'value', speedRpm, confidence: comb.explained };
}

/** A sensor is more often right than wrong, so what contradicts it must be clear and a fault that sensors have. */
function isSureAgainstSensor(
  comb: HarmonicComb,
  engine: DeclaredEngine,
  pulses: number,
  ratio: number,
): boolean {
  if (comb.explained < LEAST_EXPLAINED_AGAINST_SENSOR || mayBeHalfHum(comb)) return false;
  const isKnownFault = SENSOR_FAULTS.some((fault) => Math.abs(ratio * fault - 1) < NEAR_FAULT);
  if (!isKnownFault && Math.abs(ratio - 1) > NEAR_SENSOR) return false;
  return pulsesPerCycle(comb, engine.cylinders, CONTRADICTING) === pulses;
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
