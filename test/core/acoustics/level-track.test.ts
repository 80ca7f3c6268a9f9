import { describe, expect, test } from 'vitest';
import {
  createLevelTrack,
  type LevelBlock,
  type LevelTrackOptions,
  type LevelTrackResult,
} from '#core/acoustics/level-track.ts';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { burst, pushInRandomPieces, sine, uniformNoise } from './signals.ts';

function trackOf(
  samples: Float64Array,
  options: Partial<LevelTrackOptions> = {},
  seed?: number,
): { blocks: LevelBlock[]; result: LevelTrackResult } {
  const blocks: LevelBlock[] = [];
  const track = createLevelTrack({
    sampleRateHz: 48_000,
    pascalPerFullScale: 1,
    ...options,
    onBlock: (block) => void blocks.push(block),
  });
  if (seed === undefined) track.push(samples);
  else pushInRandomPieces(track, samples, seed);
  return { blocks, result: track.finish() };
}

describe('level track', () => {
  test('blocks end on a regular grid, also where the rate does not divide by it', () => {
    const { blocks, result } = trackOf(sine(44_100, 1, 1000, 0.1), { sampleRateHz: 44_100 });
    expect(blocks).toHaveLength(1000);
    expect(result.durationSeconds).toBe(1);
    for (const [index, block] of blocks.entries()) {
      expect(Math.abs(block.endSeconds - (index + 1) / 1000)).toBeLessThan(0.5 / 44_100 + 1e-12);
    }
  });

  test('is the same however the samples are cut', () => {
    const noise = uniformNoise(21, 60_000);
    expect(trackOf(noise, {}, 1)).toEqual(trackOf(noise));
    expect(trackOf(noise, {}, 2)).toEqual(trackOf(noise));
  });

  test('the highest of the block maxima is LAFmax, however coarse the grid', () => {
    const samples = burst(48_000, 2, 4000, 1.00037, 0.05, 0.5);
    const analyser = createLevelAnalyser({
      sampleRateHz: 48_000,
      pascalPerFullScale: 1,
      withThirdOctave: false,
    });
    analyser.push(samples);
    const { LAFmax } = analyser.finish().levels;
    for (const blockSeconds of [0.001, 0.01, 0.125]) {
      const maxima = trackOf(samples, { blockSeconds }).blocks.map((block) => block.maximumDb ?? -999);
      expect(Math.max(...maxima)).toBe(LAFmax);
    }
  });

  test('after a tone stops the track falls by 34.74 dB a second in Fast and 4.343 in Slow', () => {
    const samples = sine(48_000, 6, 4000, 0.5).map((value, index) => (index < 5 * 48_000 ? value : 0));
    for (const [timeWeighting, decay] of [
      ['F', 34.744],
      ['S', 4.3429],
    ] as const) {
      const { blocks } = trackOf(samples, { timeWeighting });
      const fall = (blocks[5299]?.levelDb ?? 0) - (blocks[5799]?.levelDb ?? 0);
      expect(Math.abs(fall / 0.5 - decay)).toBeLessThan(0.01);
    }
  });

  test('overloads and lost stretches are flagged in their blocks and listed with their times', () => {
    const samples = sine(48_000, 2, 997, 0.5);
    samples[48_010] = 1.3;
    samples.fill(0, 72_000, 72_480);
    const { blocks, result } = trackOf(samples);
    expect(blocks.flatMap((block, index) => (block.overload ? [index] : []))).toEqual([1000]);
    const lost = blocks.flatMap((block, index) => (block.dropout ? [index] : []));
    expect(lost[0]).toBe(1500);
    expect(lost.at(-1)).toBeLessThanOrEqual(1510);
    expect(lost.length).toBeGreaterThanOrEqual(10);
    expect(result.dropouts).toEqual([{ startSeconds: 1.5, endSeconds: 1.51 }]);
    expect(result.overloads).toEqual([{ startSeconds: 48_010 / 48_000, endSeconds: 48_011 / 48_000 }]);
  });

  test('silence has no level', () => {
    const { blocks, result } = trackOf(new Float64Array(48_000));
    expect(blocks.every((block) => block.levelDb === null && block.maximumDb === null)).toBe(true);
    expect(result.isDigitalSilence).toBe(true);
  });

  test('a recording shorter than the look at its constant part is tracked to its end', () => {
    const { blocks, result } = trackOf(sine(48_000, 0.1004, 1000, 0.1));
    expect(blocks).toHaveLength(101);
    expect(result.durationSeconds).toBeCloseTo(0.1004, 4);
  });
});
