import { describe, expect, test } from 'vitest';
import { slowDown, spectrumOfHeldSound, windowFrom } from '#core/acoustics/held-sound-spectrum.ts';
import { findSoundLines, type SoundLines } from '#core/acoustics/sound-lines.ts';
import { sine, uniformNoise } from './signals.ts';

function linesOf(samples: Float64Array, sampleRateHz: number): SoundLines {
  const slow = slowDown(samples, sampleRateHz, 1600);
  const spectrum = spectrumOfHeldSound(slow, windowFrom(0.6, slow));
  return findSoundLines(spectrum, { lowestHz: 20, highestHz: 1600, spread: 0.008, spacingHz: 33 });
}

function sum(...parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts[0] ?? [], (_, index) =>
    parts.reduce((total, part) => total + (part[index] ?? 0), 0),
  );
}

describe('lines of a sound', () => {
  test.each([32_000, 44_100, 48_000, 96_000, 192_000])(
    'are found where tones are at %d Hz, up to the highest looked for and with their levels',
    (rate) => {
      const noise = uniformNoise(3, 2 * rate).map((value) => 0.01 * value);
      const samples = sum(
        noise,
        sine(rate, 2, 100.3, 0.5),
        sine(rate, 2, 640, 0.1),
        sine(rate, 2, 1580, 0.5),
      );
      const found = linesOf(samples, rate);
      expect(found.lines.map((line) => line.frequencyHz)).toEqual([
        expect.closeTo(100.3, 0),
        expect.closeTo(640, -0.5),
        expect.closeTo(1580, -1),
      ]);
      const [low, middle, high] = [100.3, 640, 1580].map((hz) => found.readAt(hz));
      expect((low?.lineDb ?? 0) - (high?.lineDb ?? 0)).toBeCloseTo(0, 0);
      expect((low?.lineDb ?? 0) - (middle?.lineDb ?? 0)).toBeCloseTo(20 * Math.log10(5), 0);
      expect(middle?.centreHz).toBeCloseTo(640, 0);
    },
  );

  test('are next to none in noise alone, however many windows are averaged', () => {
    let found = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const seconds = seed % 2 === 0 ? 0.5 : 5;
      found += linesOf(uniformNoise(seed, seconds * 16_000), 16_000).lines.length;
    }
    expect(found).toBeLessThan(20);
  });

  test('do not follow a constant part', () => {
    const rate = 32_000;
    const tone = sine(rate, 1, 210, 0.01);
    const lines = linesOf(
      tone.map((value, index) => value + 0.5 + 1e-4 * Math.sin(index * index)),
      rate,
    ).lines;
    expect(lines.map((line) => Math.round(line.frequencyHz))).toEqual([210]);
  });
});
