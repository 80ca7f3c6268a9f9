import { describe, expect, test } from 'vitest';
import { spanOf } from '#core/acoustics/sound-map/sound-map.ts';
import { createSpectrogram } from '#core/acoustics/sound-map/spectrogram.ts';
import { pressureFromLevel } from '#core/units/decibel.ts';
import { burst, sine, uniformNoise } from '../signals.ts';
import { mapOf, readAt, usualMap } from './map-of.ts';

const peakOf = (levelDb: number): number => Math.SQRT2 * pressureFromLevel(levelDb);
const onBin = (frequencyHz: number): number => Math.round(frequencyHz / 11.71875) * 11.71875;

describe('a spectrogram', () => {
  test('shows a tone at its time, its frequency and its level', () => {
    const tone = burst(48_000, 3, onBin(1500), 1, 1, peakOf(80));
    const map = mapOf(createSpectrogram(usualMap), tone);
    expect(readAt(map, 1.5, onBin(1500))).toBeCloseTo(80, 2);
    expect(readAt(map, 0.5, onBin(1500))).toBe('silence');
    expect(readAt(map, 1.5, 6000)).toBeLessThan(20);
    expect(map.head).toMatchObject({ kind: 'spectrogram', durationSeconds: 3, frameCounts: null });
    expect(map.head.highestDb).toBeCloseTo(80, 1);
  });

  test('is calibrated: a sensitivity ten times as high reads 20 dB more', () => {
    const tone = sine(48_000, 1, onBin(440), 0.01);
    const once = readAt(mapOf(createSpectrogram(usualMap), tone), 0.5, onBin(440));
    const louder = { ...usualMap, pascalPerFullScale: 10 };
    expect(readAt(mapOf(createSpectrogram(louder), tone), 0.5, onBin(440))).toBeCloseTo(Number(once) + 20, 2);
  });

  test('digital silence is silence and not a number, and nothing was measured outside', () => {
    const map = mapOf(createSpectrogram(usualMap), new Float64Array(48_000));
    expect(readAt(map, 0.5, 1000)).toBe('silence');
    expect(readAt(map, 5, 1000)).toBe('no-data');
    expect(readAt(map, 0.5, 22_000)).toBe('no-data');
    expect(map.head.highestDb).toBeNull();
  });

  test('stays within its columns however long the recording, and loses no maximum', () => {
    const noise = uniformNoise(31, 200_000).map((value) => 0.01 * value);
    const click = burst(48_000, 200_000 / 48_000, onBin(3000), 2.5, 0.004, 1);
    const sound = noise.map((value, index) => value + (click[index] ?? 0));
    const whole = mapOf(createSpectrogram(usualMap), sound);
    const small = mapOf(createSpectrogram(usualMap, 20), sound);
    expect(small.head.across.count).toBeLessThanOrEqual(20);
    expect(small.head.pooled.frames).toBe(16);
    expect(small.head.highestDb).toBe(whole.head.highestDb);
    const rows = whole.head.up.count;
    for (let column = 0; column < small.head.across.count; column += 1) {
      for (const row of [40, 128, 300]) {
        const joined = Array.from({ length: 16 }, (_, frame) => column * 16 + frame)
          .filter((frame) => frame < whole.head.across.count)
          .map((frame) => whole.codes[frame * rows + row] ?? 0);
        expect(small.codes[column * rows + row]).toBe(Math.max(...joined));
      }
    }
  });

  test('an odd number of columns is joined without losing one', () => {
    const sound = uniformNoise(5, 60_000);
    const whole = mapOf(createSpectrogram(usualMap), sound);
    const small = mapOf(createSpectrogram(usualMap, 7), sound);
    expect(small.head.highestDb).toBe(whole.head.highestDb);
    expect(spanOf(small.head.across)[0]).toBeCloseTo(spanOf(whole.head.across)[0], 9);
    const covered = small.head.across.count * small.head.pooled.frames;
    expect(covered).toBeGreaterThanOrEqual(whole.head.across.count);
  });

  test('bins are joined into rows where there are more than a screen has lines, and keep their maximum', () => {
    const fine = { ...usualMap, size: 16_384, hop: 4096 };
    const tone = sine(48_000, 1, 300 * (48_000 / 16_384), peakOf(70));
    const map = mapOf(createSpectrogram(fine), tone);
    expect(map.head.pooled.bins).toBe(7);
    expect(map.head.up.count).toBeLessThanOrEqual(1024);
    expect(readAt(map, 0.5, 300 * (48_000 / 16_384))).toBeCloseTo(70, 2);
  });

  test('there is none of a recording shorter than one spectrum', () => {
    const maker = createSpectrogram(usualMap);
    maker.push(new Float64Array(4000));
    expect(maker.finish()).toBeNull();
  });
});
