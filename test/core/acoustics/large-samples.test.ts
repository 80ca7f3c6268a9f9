import { describe, expect, test } from 'vitest';
import { createCompiledLister, listLargeSamples, listPlainly } from '#core/acoustics/large-samples.ts';
import { uniformNoise } from './signals.ts';

describe('the list of large samples', () => {
  test.each([
    [0, 6000],
    [3, 4],
    [17, 2066],
    [1000, 1000],
  ])('holds in WebAssembly from %i to %i what the plain one holds', (start, end) => {
    const noise = uniformNoise(31, 6000);
    for (const range of [
      { lower: -0.9, upper: 0.8 },
      { lower: -2, upper: 2 },
      { lower: Infinity, upper: -Infinity },
    ]) {
      const [one, other] = [new Int32Array(6000), new Int32Array(6000)];
      const found = listPlainly(noise, start, end, range, one);
      expect(createCompiledLister()?.(noise, start, end, range, other)).toBe(found);
      expect(other.subarray(0, found)).toEqual(one.subarray(0, found));
    }
  });

  test('holds samples that reach a limit, not those between', () => {
    const list = new Int32Array(4);
    const found = listLargeSamples(
      new Float64Array([0.5, -0.25, 0.1, -0.5]),
      0,
      4,
      { lower: -0.25, upper: 0.5 },
      list,
    );
    expect([...list.subarray(0, found)]).toEqual([0, 1, 3]);
  });
});
