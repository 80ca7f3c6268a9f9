import { createRealFourierTransform } from '#core/acoustics/fourier-transform.ts';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { createSpectrumAverager } from '#core/acoustics/narrow-band-spectrum.ts';
import { estimateSpeedFromSound } from '#core/acoustics/speed-from-sound.ts';
import { vehicleSchema } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import { analyseRunWaveform } from '#host/analysis/analyse-run-waveform.ts';

import { held, r41 } from '../support/judged-run.ts';
import { rideRun, speedTrack } from '../support/ride-builder.ts';
import { PASCAL_PER_FULL_SCALE, RUN_SPEED_RPM } from './run-sound.ts';
import { median } from './take-turns.ts';

const TRANSFORM_SIZE = 16_384;
const LEAST_TIMES_REAL_TIME = 200;
const MOST_JUDGED_MS = 50;
const MOST_TRANSFORM_SHARE = 0.1;
const engine = { cylinders: 4, strokes: 4 } as const;
const context: RunContext = { profile: r41, targetSpeedRpm: RUN_SPEED_RPM, mode: 'site' };

/** Everything that is found in a recording, as multiples of real time; the parts; and a run of 10 s judged. */
export function measureWholeRun(samples: Float32Array, sampleRateHz: number, rounds: number): string[] {
  const seconds = samples.length / sampleRateHz;
  const [whole, levels, transforms] = medians(rounds, [
    () => analyseAll(samples, sampleRateHz),
    () => levelsAndBands(samples, sampleRateHz),
    () => transformAll(samples),
  ]);
  const [judged] = medians(rounds, [() => judgeTenSeconds(samples, sampleRateHz)]);
  const times = seconds / whole;
  const share = transforms / whole;
  return [
    '',
    'whole analysis: all levels, bands, narrow band, speed from sound',
    `  whole      ${milliseconds(whole)}   ${times.toFixed(0)} x real time, wanted at least ${LEAST_TIMES_REAL_TIME} x: ${reached(times >= LEAST_TIMES_REAL_TIME)}`,
    `  of it levels and bands ${milliseconds(levels)}`,
    `  of it transforms of ${TRANSFORM_SIZE} ${milliseconds(transforms)}   ${(100 * share).toFixed(1)} % of the whole, wanted under 10 %: ${reached(share < MOST_TRANSFORM_SHARE)}`,
    `  10 s run judged ${milliseconds(judged)}   wanted at most ${MOST_JUDGED_MS} ms: ${reached(1000 * judged <= MOST_JUDGED_MS)}`,
  ];
}

/** Medians of several works that take turns, in seconds. */
function medians<Works extends readonly (() => void)[]>(
  rounds: number,
  works: readonly [...Works],
): { [Place in keyof Works]: number } {
  const seconds = works.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [place, work] of works.entries()) {
      const start = performance.now();
      work();
      if (round >= 0) seconds[place]?.push((performance.now() - start) / 1000);
    }
  }
  return seconds.map(median) as { [Place in keyof Works]: number };
}

function analyseAll(samples: Float32Array, sampleRateHz: number): void {
  levelsAndBands(samples, sampleRateHz);
  const averager = createSpectrumAverager({ sampleRateHz, size: TRANSFORM_SIZE });
  averager.push(samples);
  averager.result();
  const heard = estimateSpeedFromSound({ samples, sampleRateHz, engine, sensorSpeedRpm: RUN_SPEED_RPM });
  if (heard.state !== 'value') throw new Error('The engine of the comparison was not heard');
}

function levelsAndBands(samples: Float32Array, sampleRateHz: number): void {
  const analyser = createLevelAnalyser({ sampleRateHz, pascalPerFullScale: PASCAL_PER_FULL_SCALE });
  analyser.push(samples);
  analyser.finish();
}

function transformAll(samples: Float32Array): void {
  const transform = createRealFourierTransform(TRANSFORM_SIZE);
  const block = new Float64Array(TRANSFORM_SIZE);
  const powers = new Float64Array(TRANSFORM_SIZE / 2 + 1);
  for (let start = 0; start + TRANSFORM_SIZE <= samples.length; start += TRANSFORM_SIZE / 2) {
    block.set(samples.subarray(start, start + TRANSFORM_SIZE));
    transform.transformToPowers(block, powers);
  }
}

/** A run of 10 s as the bench reads it: level track, judgement, bands of the counted window, speed heard. */
function judgeTenSeconds(samples: Float32Array, sampleRateHz: number): void {
  const speed = speedTrack(held(7, RUN_SPEED_RPM));
  const found = analyseRunWaveform({
    samples: samples.subarray(0, 10 * sampleRateHz),
    sampleRateHz,
    pascalPerFullScale: PASCAL_PER_FULL_SCALE,
    speed,
    vehicle: vehicleSchema.parse(engine),
    context,
  });
  const { LAFmaxDb } = judgeRun(rideRun(92, { speed, level: found.level }), context);
  if (LAFmaxDb === null || found.thirdOctave === null)
    throw new Error('The run of the comparison has no level');
}

function milliseconds(seconds: number): string {
  return `${(1000 * seconds).toFixed(1).padStart(8)} ms`;
}

function reached(isReached: boolean): string {
  return isReached ? 'reached' : 'NOT reached';
}
