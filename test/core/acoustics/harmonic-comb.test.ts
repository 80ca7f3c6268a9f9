import { expect, test } from 'vitest';
import { findHarmonicComb, type HarmonicComb } from '#core/acoustics/harmonic-comb.ts';

/** The comb between 15 and 60 Hz of lines of one height at these frequencies. */
function combOf(frequencies: readonly number[]): HarmonicComb | null {
  const lines = frequencies
    .toSorted((one, other) => one - other)
    .map((frequencyHz) => ({ frequencyHz, levelDb: 60, excessDb: 8 }));
  const readAt = (frequencyHz: number) => ({ lineDb: 60, noiseDb: 0, centreHz: frequencyHz });
  return findHarmonicComb({ lines, resolutionHz: 0.1, readAt }, 15, 60);
}

const teeth = Array.from({ length: 17 }, (_, index) => 20 * (index + 1));
const strangers = [31.7, 73.3, 109.3];

test('a comb is found that explains 85 in 100 of the lines, and one more stranger hides it', () => {
  expect(combOf(teeth)).toMatchObject({ fundamentalHz: 20, explained: 1 });
  // 17 of 20: exactly the least share, which rounding must not take away.
  expect(combOf([...teeth, ...strangers])).toMatchObject({ fundamentalHz: 20, explained: 0.85 });
  expect(combOf([...teeth, ...strangers, 171.9])).toBeNull();
});

test('the strangers alone are no comb, wherever they lie among the lines', () => {
  expect(combOf([...strangers, 171.9])).toBeNull();
  expect(combOf([...teeth.slice(0, 9), 5.1, 6.3, 7.7])).toBeNull();
});
