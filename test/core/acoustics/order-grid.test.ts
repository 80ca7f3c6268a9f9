import { describe, expect, test } from 'vitest';
import { highestOrderOf } from '#core/acoustics/order-blocks.ts';
import { createOrderGrid } from '#core/acoustics/order-grid.ts';
import { createOrderLines } from '#core/acoustics/order-lines.ts';
import { uniformNumbers } from './signals.ts';

interface Scattered {
  readonly samples: Float64Array;
  readonly revolutions: Float64Array;
}

/** Samples of a random signal at places that lie unevenly in 8 revolutions. */
function scatteredSamples(seed: number, perRevolution: number): Scattered {
  const next = uniformNumbers(seed);
  const places = Array.from({ length: 8 * perRevolution }, (_, index) => (index + next()) / perRevolution);
  return {
    samples: Float64Array.from(places, () => next() * 2 - 1),
    revolutions: Float64Array.from(places),
  };
}

/** Mean square of an order by the sum over the samples where they are, under the same Hann window. */
function meanSquareBySum({ samples, revolutions }: Scattered, order: number): number {
  let real = 0;
  let imaginary = 0;
  for (const [index, sample] of samples.entries()) {
    const turned = revolutions[index] ?? NaN;
    const weighted = sample * (1 - Math.cos((2 * Math.PI * turned) / 8));
    real += weighted * Math.cos(2 * Math.PI * order * turned);
    imaginary += weighted * Math.sin(2 * Math.PI * order * turned);
  }
  return (2 * (real * real + imaginary * imaginary)) / 64;
}

const eighths = (count: number): number[] => Array.from({ length: count }, (_, index) => (index + 1) / 8);

describe('orders by way of a grid are those of the sum over the samples', () => {
  test.each<[string, readonly number[], number]>([
    ['half orders', Array.from({ length: 24 }, (_, index) => (index + 1) / 2), 60],
    ['half orders of few samples', Array.from({ length: 24 }, (_, index) => (index + 1) / 2), 38],
    ['half orders of many samples', Array.from({ length: 24 }, (_, index) => (index + 1) / 2), 700],
    ['whole orders', [1, 2, 3, 7, 12], 60],
    ['eighths', eighths(96), 60],
    ['any orders', [0.3, 1.7, Math.PI, 11.99], 60],
    ['any orders beside half ones', [0.5, 0.7, 6, 9.1], 60],
    ['low orders only', [0.5, 1], 30],
    ['high orders', [1, 20, 33.5, 40], 200],
  ])('%s', (_name, orders, perRevolution) => {
    const scattered = scatteredSamples(5, perRevolution);
    const grid = createOrderGrid(highestOrderOf(orders));
    grid.add(scattered.samples, scattered.revolutions, 0, scattered.samples.length);
    const meanSquares = new Float64Array(orders.length);
    createOrderLines(grid, orders).read(meanSquares);
    const sums = orders.map((order) => meanSquareBySum(scattered, order));
    // The window lies on the cells instead of the samples: that much does it weigh differently what is between lines.
    const most = 0.01 * Math.sqrt(Math.max(...sums));
    for (const [index, order] of orders.entries()) {
      const difference = Math.sqrt(meanSquares[index] ?? NaN) - Math.sqrt(sums[index] ?? NaN);
      expect([order, Math.abs(difference) < most]).toEqual([order, true]);
    }
  });

  test.each([0.5, 3, 7.5, 11.5, 12])('a line at %f has its own height, whatever the speed does', (order) => {
    const line = sweptLine(order);
    const grid = createOrderGrid(12);
    grid.add(line.samples, line.revolutions, 0, line.samples.length);
    const orders = Array.from({ length: 24 }, (_, index) => (index + 1) / 2);
    const meanSquares = new Float64Array(orders.length);
    createOrderLines(grid, orders).read(meanSquares);
    for (const [index, other] of orders.entries()) {
      const expected = other === order ? Math.SQRT1_2 : 0;
      const amplitude = Math.sqrt(meanSquares[index] ?? NaN);
      expect([other, Math.abs(amplitude - expected) < 2e-5]).toEqual([other, true]);
    }
  });
});

/** A sine of amplitude 1 over 8 revolutions that speed up from 1 to 3 a second, read at equal times. */
function sweptLine(order: number): Scattered {
  const rateHz = 150;
  const times = Array.from({ length: 4 * rateHz + 1 }, (_, index) => index / rateHz);
  const revolutions = Float64Array.from(times, (time) => time + (time * time) / 4);
  const samples = revolutions.map((turned, index) => {
    const share = (1 + (times[index] ?? NaN) / 2) / rateHz;
    return share * Math.sin(2 * Math.PI * order * turned + 1);
  });
  return { samples, revolutions };
}

test('a block is the same wherever the grid was moved to', () => {
  const { samples, revolutions } = scatteredSamples(6, 60);
  const here = createOrderGrid(12);
  here.add(samples, revolutions, 0, samples.length);
  const there = createOrderGrid(12);
  there.add(Float64Array.of(1, -2, 3), Float64Array.of(0.5, 1.25, 3.5), 0, 3);
  there.advance(4);
  const later = revolutions.map((turned) => turned + 4);
  there.add(samples, later, 0, later.length);
  expect(readOrder(there, 2.5)).toBeCloseTo(readOrder(here, 2.5), 12);
});

function readOrder(grid: ReturnType<typeof createOrderGrid>, order: number): number {
  const meanSquares = new Float64Array(1);
  createOrderLines(grid, [order]).read(meanSquares);
  return meanSquares[0] ?? NaN;
}
