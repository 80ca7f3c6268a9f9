import { describe, expect, test } from 'vitest';
import { type CampbellOptions, createCampbellMap } from '#core/acoustics/sound-map/campbell-map.ts';
import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import { pressureFromLevel } from '#core/units/decibel.ts';
import { sine } from '../signals.ts';
import { mapOf, readAt, usualMap } from './map-of.ts';

const peakOf = (levelDb: number): number => Math.SQRT2 * pressureFromLevel(levelDb);

function speedOf(seconds: number, rpmAt: (timeSeconds: number) => number | null): SpeedPoint[] {
  return Array.from({ length: Math.round(seconds * 20) + 1 }, (_, index) => {
    const timeSeconds = index / 20;
    return { timeSeconds, speedRpm: rpmAt(timeSeconds) };
  });
}

/** From 1000 to 3000 rpm, with nothing known between. */
function jump(timeSeconds: number): number | null {
  if (Math.abs(timeSeconds - 2) < 0.01) return null;
  return timeSeconds < 2 ? 1000 : 3000;
}

function options(speed: readonly SpeedPoint[], changes: Partial<CampbellOptions> = {}): CampbellOptions {
  return { ...usualMap, size: 8192, hop: 2048, highestHz: 2000, speed, speedStepRpm: 50, ...changes };
}

/** Second order of an engine that runs up by 400 rpm a second from 2000 rpm. */
function runUp(seconds: number): Float64Array {
  return Float64Array.from({ length: seconds * 48_000 }, (_, index) => {
    const time = index / 48_000;
    const revolutions = (2000 * time + 200 * time * time) / 60;
    return peakOf(85) * Math.sin(2 * Math.PI * 2 * revolutions);
  });
}

describe('a Campbell map', () => {
  test('shows an order of a run-up on its line, wherever the speed was', () => {
    const map = mapOf(createCampbellMap(options(speedOf(10, (time) => 2000 + 400 * time))), runUp(10));
    for (const rpm of [2500, 3500, 5000]) {
      const onLine = Number(readAt(map, rpm, (2 * rpm) / 60));
      expect(onLine).toBeGreaterThan(80);
      expect(onLine).toBeLessThan(85.01);
      expect(Number(readAt(map, rpm, (2 * rpm) / 60 + 80))).toBeLessThan(onLine - 30);
    }
    expect(map.head.across).toMatchObject({ step: 50, first: 2050 });
  });

  test('a steady tone has its level at each speed, as the mean energy of the frames', () => {
    const step = 48_000 / 8192;
    const speed = speedOf(4, (time) => (time < 2 ? 1000 : 3000));
    const tone = sine(48_000, 4, 100 * step, 1).map(
      (value, index) => value * peakOf(index < 96_000 ? 70 : 76),
    );
    const map = mapOf(createCampbellMap(options(speed)), tone);
    expect(readAt(map, 1000, 100 * step)).toBeCloseTo(70, 1);
    expect(readAt(map, 3000, 100 * step)).toBeCloseTo(76, 1);
    const counts = map.head.frameCounts ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Math.floor((4 * 48_000 - 8192) / 2048) + 1);
  });

  test('two levels at one speed give the level of their mean energy', () => {
    const step = 48_000 / 8192;
    const tone = sine(48_000, 4, 100 * step, 1).map(
      (value, index) => value * peakOf(index < 96_000 ? 60 : 80),
    );
    const map = mapOf(createCampbellMap(options(speedOf(4, () => 3000))), tone);
    expect(Math.abs(Number(readAt(map, 3000, 100 * step)) - (80 + 10 * Math.log10(0.505)))).toBeLessThan(0.2);
  });

  test('speeds at which the engine never was have no data, which is no level and no silence', () => {
    const map = mapOf(createCampbellMap(options(speedOf(4, jump))), sine(48_000, 4, 500, 0.1));
    expect(readAt(map, 1500, 500)).toBe('no-data');
    expect(map.head.frameCounts?.[10]).toBe(0);
    expect(typeof readAt(map, 1000, 500)).toBe('number');
  });

  test('frames without a speed belong nowhere: before the track, after it, and in its gaps', () => {
    const speed = speedOf(3, (time) => (time > 1 && time < 2 ? null : 3000));
    const map = mapOf(createCampbellMap(options(speed)), sine(48_000, 6, 500, 0.1));
    const frames = map.head.frameCounts?.reduce((sum, count) => sum + count, 0) ?? 0;
    // A second at each end of the track, of six that were recorded.
    expect(frames).toBeGreaterThan(40);
    expect(frames).toBeLessThan(50);
  });

  test.each([
    ['no speed at all', []],
    ['no speed that is known', speedOf(2, () => null)],
    ['a standing engine', speedOf(2, () => 0)],
    ['a speed that no engine has', speedOf(2, () => 1e9)],
    [
      'points too far apart',
      [
        { timeSeconds: 0, speedRpm: 3000 },
        { timeSeconds: 2, speedRpm: 3000 },
      ],
    ],
  ])('there is none with %s', (_what, speed: readonly SpeedPoint[]) => {
    const maker = createCampbellMap(options(speed));
    maker.push(sine(48_000, 2, 500, 0.1));
    expect(maker.finish()).toBeNull();
  });
});
