import { describe, expect, test } from 'vitest';
import { type ShaftAngle, shaftAngleFromSpeed, type SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import { uniformNumbers } from './signals.ts';

function trackOf(
  speedRpm: (timeSeconds: number) => number,
  seconds: number,
  stepSeconds = 0.05,
): SpeedPoint[] {
  return Array.from({ length: Math.round(seconds / stepSeconds) + 1 }, (_, index) => ({
    timeSeconds: index * stepSeconds,
    speedRpm: speedRpm(index * stepSeconds),
  }));
}

function angleOf(track: readonly SpeedPoint[], fromSeconds: number, toSeconds: number): ShaftAngle {
  const angle = shaftAngleFromSpeed(track, fromSeconds, toSeconds);
  if (typeof angle === 'string') throw new Error(angle);
  return angle;
}

/** Reads an angle at many moments in pieces of a size. */
function readAll(angle: ShaftAngle, times: Float64Array, piece: number): Float64Array[] {
  const revolutions = new Float64Array(times.length);
  const perSecond = new Float64Array(times.length);
  for (let start = 0; start < times.length; start += piece) {
    const part = times.subarray(start, start + piece);
    angle.read(part, part.length, revolutions.subarray(start), perSecond.subarray(start));
  }
  return [revolutions, perSecond];
}

const timesBetween = (from: number, to: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));

describe('the angle of the shaft', () => {
  test.each<[string, (time: number) => number, (time: number) => number]>([
    ['a hold', () => 3000, (time) => 50 * time],
    ['a run-up', (time) => 1500 + 2000 * time, (time) => (1500 * time + 1000 * time * time) / 60],
    [
      'a speed that follows a parabola',
      (time) => 4000 - 1200 * time + 500 * time * time,
      (time) => (4000 * time - 600 * time * time + (500 / 3) * time ** 3) / 60,
    ],
  ])('of %s is its integral to the last digits, from where the interval begins', (_name, speed, turned) => {
    const times = timesBetween(0.43, 2.71, 997);
    const [revolutions = [], perSecond = []] = readAll(angleOf(trackOf(speed, 3), 0.43, 2.71), times, 100);
    for (const [index, time] of times.entries()) {
      expect(Math.abs((revolutions[index] ?? NaN) - (turned(time) - turned(0.43)))).toBeLessThan(1e-9);
      expect(Math.abs((perSecond[index] ?? NaN) - speed(time) / 60)).toBeLessThan(1e-9);
    }
  });

  test('of a smooth swing is right within two hundredths of a degree', () => {
    const speed = (time: number): number => 4000 + 1500 * Math.sin(2 * Math.PI * 0.3 * time);
    const swing = 1500 / (2 * Math.PI * 0.3);
    const times = timesBetween(0, 5, 1000);
    const [revolutions = []] = readAll(angleOf(trackOf(speed, 5), 0, 5), times, 1000);
    for (const [index, time] of times.entries()) {
      const turned = (4000 * time + swing * (1 - Math.cos(2 * Math.PI * 0.3 * time))) / 60;
      expect(Math.abs((revolutions[index] ?? NaN) - turned)).toBeLessThan(0.02 / 360);
    }
  });

  test('is the same bit for bit however the moments are cut into calls', () => {
    const next = uniformNumbers(4);
    const track = trackOf((time) => 2000 + 900 * time + 50 * next(), 3);
    const times = timesBetween(0.1, 2.9, 5000);
    const whole = readAll(angleOf(track, 0.1, 2.9), times, 5000);
    for (const piece of [1, 7, 512]) expect(readAll(angleOf(track, 0.1, 2.9), times, piece)).toEqual(whole);
  });

  test('never turns back, not even in a track that jumps', () => {
    const next = uniformNumbers(9);
    const track = trackOf(() => (next() < 0.5 ? 20 : 9000), 4);
    const [revolutions = new Float64Array(), perSecond = new Float64Array()] = readAll(
      angleOf(track, 0, 4),
      timesBetween(0, 4, 40_000),
      2048,
    );
    expect(Math.min(...perSecond)).toBeGreaterThan(0);
    expect(revolutions.every((value, index) => index === 0 || value > (revolutions[index - 1] ?? 0))).toBe(
      true,
    );
  });

  test('its highest speed counts the points on both sides of the interval and no others', () => {
    const track = trackOf((time) => 9000 - 2000 * time, 4);
    expect(angleOf(track, 1.02, 2).highestRpm).toBeCloseTo(7000, 6);
    expect(
      angleOf(
        trackOf((time) => 1000 + 2000 * time, 4),
        1,
        2.02,
      ).highestRpm,
    ).toBeCloseTo(5100, 6);
  });

  test('a track of 150,000 points is taken', () => {
    const angle = angleOf(
      trackOf(() => 6000, 1500, 0.01),
      0,
      1500,
    );
    const [revolutions = []] = readAll(angle, Float64Array.of(0, 750, 1500), 3);
    expect(Array.from(revolutions, (value) => Math.round(value * 1e4) / 1e4)).toEqual([0, 75_000, 150_000]);
    expect(angle.highestRpm).toBe(6000);
  });
});
