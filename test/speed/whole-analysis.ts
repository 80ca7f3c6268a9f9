import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { createSpectrumAverager } from '#core/acoustics/narrow-band-spectrum.ts';
import { createOrderAnalyser } from '#core/acoustics/order-analysis.ts';
import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import { estimateSpeedFromSound } from '#core/acoustics/speed-from-sound.ts';
import type { BenchSound } from './bench-sound.ts';
import { PASCAL_PER_FULL_SCALE, RUN_SPEED_RPM } from './run-sound.ts';
import { TRANSFORM_SIZE } from './shared-works.ts';

/** A part of the whole analysis; the parts in turn are the whole. */
export interface AnalysisPart {
  readonly name: string;
  readonly run: (sound: BenchSound) => void;
}

/** The engine of the sound, as it would be declared. */
export const ENGINE = { cylinders: 4, strokes: 4 } as const;

/** Everything that is found in a recording: all levels, bands, narrow band, orders and speed from sound. */
export const ANALYSIS_PARTS: readonly AnalysisPart[] = [
  { name: 'levels and bands', run: (sound) => levelsAndBands(sound, true) },
  { name: 'narrow band', run: narrowBand },
  { name: 'orders', run: orders },
  { name: 'speed from sound', run: speedFromSound },
];

/** The levels alone, which tells what of "levels and bands" the bands take. */
export const LEVELS_ALONE: AnalysisPart = {
  name: 'levels',
  run: (sound) => levelsAndBands(sound, false),
};

function levelsAndBands({ samples, sampleRateHz }: BenchSound, withThirdOctave: boolean): void {
  const pascalPerFullScale = PASCAL_PER_FULL_SCALE;
  const analyser = createLevelAnalyser({ sampleRateHz, pascalPerFullScale, withThirdOctave });
  analyser.push(samples);
  if (analyser.finish().levels.LAeq === null) throw new Error('The sound of the comparison has no level');
}

function narrowBand({ samples, sampleRateHz }: BenchSound): void {
  const averager = createSpectrumAverager({ sampleRateHz, size: TRANSFORM_SIZE });
  averager.push(samples);
  if (averager.result() === null) throw new Error('The sound of the comparison has no spectrum');
}

function orders({ samples, sampleRateHz, seconds }: BenchSound): void {
  const analyser = createOrderAnalyser({
    sampleRateHz,
    pascalPerFullScale: PASCAL_PER_FULL_SCALE,
    speed: speedOf(seconds),
    fromSeconds: 0,
    toSeconds: seconds,
  });
  analyser.push(samples);
  const { problem } = analyser.finish();
  if (problem !== null) throw new Error(`The sound of the comparison has no orders: ${problem}`);
}

function speedFromSound({ samples, sampleRateHz }: BenchSound): void {
  const heard = estimateSpeedFromSound({
    samples,
    sampleRateHz,
    engine: ENGINE,
    sensorSpeedRpm: RUN_SPEED_RPM,
  });
  if (heard.state !== 'value') throw new Error('The engine of the comparison was not heard');
}

const SPEED_STEP_SECONDS = 0.05;
const HUNTING_RPM = 15;

/** A track as a sensor gives it: twenty readings a second of a held engine that hunts a little. */
function speedOf(seconds: number): SpeedPoint[] {
  return Array.from({ length: Math.round(seconds / SPEED_STEP_SECONDS) + 1 }, (_, index) => {
    const timeSeconds = index * SPEED_STEP_SECONDS;
    return { timeSeconds, speedRpm: RUN_SPEED_RPM + HUNTING_RPM * Math.sin(1.7 * timeSeconds) };
  });
}
