import { describe, expect, test } from 'vitest';
import { createSignalFrontEnd } from '#core/acoustics/signal-front-end.ts';
import { sine, uniformNoise } from './signals.ts';

const rate = 48_000;

function passedOn(
  samples: Float64Array | Float32Array,
  piecesOf: number,
): { raw: number[]; pressure: number[] } {
  const raw: number[] = [];
  const pressure: number[] = [];
  const frontEnd = createSignalFrontEnd(rate, 20, (piece) => {
    raw.push(...piece.raw.subarray(0, piece.count));
    pressure.push(...piece.pressure.subarray(0, piece.count));
  });
  for (let start = 0; start < samples.length; start += piecesOf) {
    frontEnd.push(samples.subarray(start, start + piecesOf));
  }
  frontEnd.finish();
  return { raw, pressure };
}

describe('what the meters are given', () => {
  test('the raw samples are those that came in, in either number format', () => {
    const samples = Float32Array.from(uniformNoise(1, 30_000));
    expect(passedOn(samples, 4096).raw).toEqual([...samples]);
    expect(passedOn(Float64Array.from(samples), 1000).raw).toEqual([...samples]);
  });

  test('the pressure is the tone alone, in pascal, without the constant part it came with', () => {
    const tone = sine(rate, 2, 1000, 0.1);
    const { pressure } = passedOn(
      tone.map((value) => value + 0.25),
      3001,
    );
    const largest = tone.reduce(
      (most, value, index) => Math.max(most, Math.abs((pressure[index] ?? 0) - 20 * value)),
      0,
    );
    expect(largest).toBeLessThan(20 * 0.1 * 2e-3);
  });

  test('a step of the constant part dies away with the time constant of 0.2 Hz', () => {
    const step = new Float64Array(3 * rate).fill(0.5, rate);
    const { pressure } = passedOn(step, 999);
    for (const seconds of [0.1, 0.5, 1, 1.9]) {
      const left = 10 * Math.exp(-2 * Math.PI * 0.2 * seconds);
      expect(pressure[Math.round((1 + seconds) * rate)]).toBeCloseTo(left, 3);
    }
  });

  test.each([
    [0, Number.NaN],
    [23_999, Number.POSITIVE_INFINITY],
    [24_000, Number.NEGATIVE_INFINITY],
    [24_001, Number.NaN],
    [26_047, Number.POSITIVE_INFINITY],
    [59_999, Number.NaN],
  ])('a broken sample at %i is named, however the samples are cut', (index, value) => {
    const samples = uniformNoise(2, 60_000);
    samples[index] = value;
    if (index < 59_999) samples[59_999] = Number.NaN;
    const named = expect.objectContaining({ code: 'NON_FINITE_SAMPLE', sampleIndex: index });
    for (const piecesOf of [1, 777, 4096, 60_000]) expect(() => passedOn(samples, piecesOf)).toThrow(named);
  });

  test('samples beyond any sense are still numbers and pass', () => {
    const samples = new Float64Array(30_000).fill(1e308);
    expect(passedOn(samples, 5000).raw).toHaveLength(30_000);
  });

  test('each piece tells the extremes of its raw samples and the sum up to it', () => {
    const samples = uniformNoise(7, 60_001);
    let position = 0;
    let sum = 0;
    const frontEnd = createSignalFrontEnd(rate, 20, (piece) => {
      const raw = samples.subarray(position, position + piece.count);
      expect(piece.sumBefore).toBe(sum);
      for (const value of raw) sum += value;
      expect(piece.sumAfter).toBe(sum);
      expect([piece.lowest, piece.highest]).toEqual([Math.min(...raw), Math.max(...raw)]);
      position += piece.count;
    });
    for (let start = 0; start < samples.length; start += 701)
      frontEnd.push(samples.subarray(start, start + 701));
    frontEnd.finish();
    expect(position).toBe(samples.length);
  });
});
