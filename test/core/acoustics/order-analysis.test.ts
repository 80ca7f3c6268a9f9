import { describe, expect, test } from 'vitest';
import {
  createOrderAnalyser,
  type OrderAnalysis,
  type OrderAnalysisOptions,
  type OrderLevel,
} from '#core/acoustics/order-analysis.ts';
import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import { weightingDb, weightingPower } from '#core/standards/iec-61672-1-2013.ts';
import { pushInRandomPieces, sine, uniformNoise } from './signals.ts';

/** A run whose speed in rpm and turned revolutions are known at every moment. */
interface Run {
  readonly speedRpm: (timeSeconds: number) => number;
  readonly revolutions: (timeSeconds: number) => number;
  readonly seconds: number;
}

const linear = (fromRpm: number, rpmPerSecond: number, seconds: number): Run => ({
  speedRpm: (time) => fromRpm + rpmPerSecond * time,
  revolutions: (time) => (fromRpm * time + (rpmPerSecond * time * time) / 2) / 60,
  seconds,
});
/** A blip: 4000 rpm with a swing of 1500 rpm at 0.3 Hz, up to 2,800 rpm/s. */
const blip: Run = {
  speedRpm: (time) => 4000 + 1500 * Math.sin(2 * Math.PI * 0.3 * time),
  revolutions: (time) =>
    (4000 * time + (1500 / (2 * Math.PI * 0.3)) * (1 - Math.cos(2 * Math.PI * 0.3 * time))) / 60,
  seconds: 3.3,
};

const amplitudes = new Map([
  [0.5, 0.05],
  [1, 0.2],
  [1.5, 0.01],
  [2, 0.1],
  [4.5, 0.02],
  [12, 0.03],
]);

function soundOf(run: Run, sampleRateHz: number): Float64Array {
  return Float64Array.from({ length: Math.round(run.seconds * sampleRateHz) }, (_, index) => {
    const turned = run.revolutions(index / sampleRateHz);
    let sum = 0;
    for (const [order, amplitude] of amplitudes)
      sum += amplitude * Math.sin(2 * Math.PI * order * turned + order);
    return sum;
  });
}

function trackOf(run: Run, stepSeconds = 0.05): SpeedPoint[] {
  return Array.from({ length: Math.round(run.seconds / stepSeconds) + 1 }, (_, index) => ({
    timeSeconds: index * stepSeconds,
    speedRpm: run.speedRpm(index * stepSeconds),
  }));
}

function ordersOf(
  samples: Float64Array,
  speed: readonly SpeedPoint[],
  options: Partial<OrderAnalysisOptions> = {},
): OrderAnalysis {
  const analyser = createOrderAnalyser({
    sampleRateHz: 48_000,
    pascalPerFullScale: 1,
    fromSeconds: 0,
    toSeconds: samples.length / 48_000,
    speed,
    ...options,
  });
  pushInRandomPieces(analyser, samples, 6);
  return analyser.finish();
}

function levelsOf(found: OrderAnalysis): readonly OrderLevel[] {
  if (found.problem !== null) throw new Error(found.problem);
  return found.orders;
}

const levelAt = (levels: readonly OrderLevel[], order: number): OrderLevel | undefined =>
  levels.find((level) => level.order === order);
const truth = (amplitude: number): number => 20 * Math.log10(amplitude / Math.SQRT2 / 20e-6);

describe('orders from a 20 Hz speed track', () => {
  test.each<[string, Run, number]>([
    ['a run-up at 2,000 rpm/s', linear(1500, 2000, 3), 48_000],
    ['a run-up at 2,000 rpm/s in 44.1 kHz', linear(1500, 2000, 3), 44_100],
    ['a run-down at 2,000 rpm/s in 192 kHz', linear(7500, -2000, 2), 192_000],
    ['a blip', blip, 48_000],
    ['a hold', linear(4000, 0, 1), 32_000],
    ['a run-up to 13,500 rpm', linear(9500, 2000, 2), 96_000],
  ])('%s gives every order within 0.05 dB', (_name, run, sampleRateHz) => {
    const levels = levelsOf(
      ordersOf(soundOf(run, sampleRateHz), trackOf(run), { sampleRateHz, toSeconds: run.seconds }),
    );
    expect(levels).toHaveLength(24);
    for (const { order, levelDb } of levels) {
      const amplitude = amplitudes.get(order);
      const isRight =
        amplitude === undefined
          ? (levelDb ?? -999) < truth(0.01) - 30
          : Math.abs((levelDb ?? 0) - truth(amplitude)) < 0.05;
      expect([order, levelDb, isRight]).toEqual([order, levelDb, true]);
    }
  });

  test('each moment of a run-up has its speed and its levels', () => {
    const run = linear(1500, 2000, 3);
    const found = ordersOf(soundOf(run, 48_000), trackOf(run));
    if (found.problem !== null) throw new Error(found.problem);
    expect(found.track.length).toBeGreaterThan(40);
    for (const moment of found.track) {
      expect(Math.abs(moment.speedRpm - run.speedRpm(moment.timeSeconds))).toBeLessThan(0.5);
      for (const [order, amplitude] of amplitudes) {
        const { levelDb = null } = levelAt(moment.orders, order) ?? {};
        expect(Math.abs((levelDb ?? 0) - truth(amplitude))).toBeLessThan(0.05);
      }
    }
  });

  test('A-weighted levels take the weighting at the frequency of the order', () => {
    const hold = linear(3000, 0, 2);
    const levels = levelsOf(ordersOf(soundOf(hold, 48_000), trackOf(hold)));
    for (const [order, amplitude] of amplitudes) {
      const expected = truth(amplitude) + weightingDb('A', order * 50);
      expect(Math.abs((levelAt(levels, order)?.levelDbA ?? 0) - expected)).toBeLessThan(0.05);
    }
  });

  test('over a run-up the A-weighted level is the mean of the energy over time', () => {
    const run = linear(2000, 500, 8);
    const levels = levelsOf(ordersOf(soundOf(run, 48_000), trackOf(run)));
    for (const [order, amplitude] of amplitudes) {
      let power = 0;
      for (let step = 0.5; step < 1000; step += 1)
        power += weightingPower('A', (order * run.speedRpm((step / 1000) * run.seconds)) / 60) / 1000;
      const expected = truth(amplitude) + 10 * Math.log10(power);
      // The first and last 4 revolutions count less under the window.
      expect(Math.abs((levelAt(levels, order)?.levelDbA ?? 0) - expected)).toBeLessThan(0.15);
    }
  });

  test('a speed rounded to whole revolutions a minute and noise 20 dB down change little', () => {
    const run = linear(1500, 2000, 3);
    const noise = uniformNoise(8, 3 * 48_000);
    const samples = soundOf(run, 48_000).map((value, index) => value + 0.02 * (noise[index] ?? 0));
    const speed = trackOf({ ...run, speedRpm: (time) => Math.round(run.speedRpm(time)) });
    const level = levelAt(levelsOf(ordersOf(samples, speed)), 1)?.levelDb ?? 0;
    expect(Math.abs(level - truth(0.2))).toBeLessThan(0.05);
  });

  test('other orders than halves can be followed, and a fixed hum is in none', () => {
    const run = linear(1500, 2000, 3);
    const hum = sine(48_000, 3, 150, 0.05);
    const samples = soundOf(run, 48_000).map((value, index) => value + (hum[index] ?? 0));
    const levels = levelsOf(ordersOf(samples, trackOf(run), { orders: [1, 3.25, 4.5] }));
    expect(Math.abs((levelAt(levels, 1)?.levelDb ?? 0) - truth(0.2))).toBeLessThan(0.1);
    expect(levelAt(levels, 3.25)?.levelDb ?? 0).toBeLessThan(truth(0.05) - 10);
  });
});

const halfOrders = Array.from({ length: 24 }, (_, index) => (index + 1) / 2);
const anyOrders = [0.7, 1.9, 3.25, 5.1, 11.77];

/** Orders of different heights whose phases differ, scaled by what `gain` says of the speed, on a constant part. */
function linesOf(
  run: Run,
  sampleRateHz: number,
  orders: readonly number[],
  gain: (speedRpm: number) => number = () => 1,
): Float64Array {
  return Float64Array.from({ length: Math.round(run.seconds * sampleRateHz) }, (_, index) => {
    const time = index / sampleRateHz;
    const turn = 2 * Math.PI * run.revolutions(time);
    let sum = 0;
    for (const order of orders) sum += heightOf(order) * Math.sin(order * turn + order * order);
    return 0.3 + gain(run.speedRpm(time)) * sum;
  });
}

const heightOf = (order: number): number => 0.05 / (1 + ((order * 7) % 5));

describe.each([44_100, 48_000, 96_000, 192_000])('every order at %i Hz is within 0.01 dB', (sampleRateHz) => {
  test.each<[string, Run, readonly number[]]>([
    ['in a run-up at 2,000 rpm/s', linear(1500, 2000, 1.5), halfOrders],
    ['in a run-down at 2,000 rpm/s', linear(5000, -2000, 1.5), halfOrders],
    ['in a run-up at 10 rpm/s', linear(2000, 10, 1.5), halfOrders],
    ['in a run-up at 4,000 rpm/s', linear(800, 4000, 1.5), halfOrders],
    ['between the half orders', linear(1500, 2000, 1.5), anyOrders],
  ])('%s', (_name, run, orders) => {
    const samples = linesOf(run, sampleRateHz, orders);
    const found = ordersOf(samples, trackOf(run), { sampleRateHz, toSeconds: run.seconds, orders });
    for (const { order, levelDb } of levelsOf(found)) {
      const isRight = Math.abs((levelDb ?? 0) - truth(heightOf(order))) < 0.01;
      expect([order, levelDb, isRight]).toEqual([order, levelDb, true]);
    }
  });
});

test('an order that grows with the speed is told as high as it is at each moment', () => {
  const run = linear(1500, 2000, 3);
  const gain = (speedRpm: number): number => speedRpm / 3000;
  const found = ordersOf(linesOf(run, 48_000, halfOrders, gain), trackOf(run));
  if (found.problem !== null) throw new Error(found.problem);
  for (const moment of found.track.slice(4)) {
    for (const { order, levelDb } of moment.orders) {
      const expected = truth(heightOf(order) * gain(run.speedRpm(moment.timeSeconds)));
      expect(Math.abs((levelDb ?? 0) - expected)).toBeLessThan(0.05);
    }
  }
});

test('the result is the same bit for bit however the samples are cut', () => {
  const run = linear(1500, 2000, 1.5);
  const samples = linesOf(run, 48_000, halfOrders);
  const whole = ordersOf(samples, trackOf(run));
  for (const piece of [1, 37, 4096, samples.length]) {
    const analyser = createOrderAnalyser({
      sampleRateHz: 48_000,
      pascalPerFullScale: 1,
      fromSeconds: 0,
      toSeconds: samples.length / 48_000,
      speed: trackOf(run),
    });
    for (let start = 0; start < samples.length; start += piece)
      analyser.push(samples.subarray(start, start + piece));
    expect(analyser.finish()).toEqual(whole);
  }
});

describe('no orders are told', () => {
  const run = linear(3000, 0, 3);
  const samples = soundOf(run, 48_000);
  const full = trackOf(run);
  test.each<[string, readonly SpeedPoint[], string]>([
    ['without a speed', [], 'SPEED_NOT_COVERING'],
    ['from a track that ends early', full.slice(0, 50), 'SPEED_NOT_COVERING'],
    ['from a track that begins late', full.slice(10), 'SPEED_NOT_COVERING'],
    ['over a gap', full.filter((_point, index) => index < 20 || index > 26), 'SPEED_GAP'],
    [
      'over a stretch without values',
      full.map(({ timeSeconds, speedRpm }, index) => ({
        timeSeconds,
        speedRpm: index < 20 || index > 26 ? speedRpm : null,
      })),
      'SPEED_GAP',
    ],
    ['from times that go back', [...full.slice(0, 30), ...full.slice(20)], 'SPEED_NOT_ASCENDING'],
    [
      'of an engine that stands',
      full.map(({ timeSeconds }) => ({ timeSeconds, speedRpm: 0 })),
      'ENGINE_STANDS',
    ],
  ])('%s', (_name, speed, problem) => {
    expect(ordersOf(samples, speed)).toEqual({ problem });
  });

  test('from fewer than eight revolutions, nor beyond what the rate holds', () => {
    expect(ordersOf(samples, full, { toSeconds: 0.1 })).toEqual({ problem: 'TOO_FEW_REVOLUTIONS' });
    const levels = levelsOf(ordersOf(samples, full, { orders: [1, 400] }));
    expect(levels.map(({ levelDb }) => levelDb === null)).toEqual([false, true]);
  });

  test('of silence', () => {
    const levels = levelsOf(ordersOf(new Float64Array(3 * 48_000), full));
    expect(levels.every(({ levelDb, levelDbA }) => levelDb === null && levelDbA === null)).toBe(true);
  });
});
