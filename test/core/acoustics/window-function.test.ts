import { describe, expect, test } from 'vitest';
import { cosinesOfCircle } from '#core/acoustics/cosines-of-circle.ts';
import { createWindow } from '#core/acoustics/window-function.ts';

const SIZES = [1, 6, 8, 63, 1000, 4096];

describe('window functions', () => {
  test.each(SIZES)('a circle of %i places has the cosine of each', (places) => {
    const cosines = cosinesOfCircle(places);
    expect(cosines).toHaveLength(places);
    for (const [place, cosine] of cosines.entries())
      expect(Math.abs(cosine - Math.cos((2 * Math.PI * place) / places))).toBeLessThan(1e-15);
  });

  test.each(SIZES)('the Hann window of %i weights is twice a squared sine', (size) => {
    for (const [index, weight] of createWindow('hann', size).weights.entries())
      expect(Math.abs(weight - 2 * Math.sin((Math.PI * index) / size) ** 2)).toBeLessThan(1e-14);
  });

  test.each(SIZES)('the flat top of %i weights is HFT95, and the rectangle is even', (size) => {
    for (const [index, weight] of createWindow('flat-top', size).weights.entries()) {
      const z = (2 * Math.PI * index) / size;
      const inner = 1 - 1.9383379 * Math.cos(z) + 1.304522 * Math.cos(2 * z);
      const expected = inner - 0.402827 * Math.cos(3 * z) + 0.0350665 * Math.cos(4 * z);
      expect(Math.abs(weight - expected)).toBeLessThan(2e-14);
    }
    expect(createWindow('rectangular', size).weights).toEqual(new Float64Array(size).fill(1));
  });

  test('the sums are those of a constant and of the squared cosines', () => {
    const { sum, sumOfSquares, noiseBandwidthBins } = createWindow('hann', 4096);
    expect(sum).toBeCloseTo(4096, 9);
    expect(sumOfSquares).toBeCloseTo(1.5 * 4096, 9);
    expect(noiseBandwidthBins).toBeCloseTo(1.5, 12);
  });
});
