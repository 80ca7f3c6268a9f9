import { describe, expect, test } from 'vitest';
import { createPeakDetector } from '#core/acoustics/peak-detector.ts';
import { sine, uniformNumbers } from './signals.ts';

function peakOf(samples: Float64Array): number {
  const detector = createPeakDetector();
  for (let start = 0; start < samples.length; start += 2048) {
    const piece = samples.subarray(start, Math.min(samples.length, start + 2048));
    detector.process(piece, piece.length, true);
  }
  return detector.takePeak();
}

const deviationDb = (found: number, truth: number): number => Math.abs(20 * Math.log10(found / truth));

describe('the peak between samples', () => {
  test('of a tone to 0.45 of the rate is its amplitude within 0.1 dB, whatever the phase', () => {
    const next = uniformNumbers(12);
    for (let share = 0.01; share <= 0.4501; share += 0.01) {
      // A little off a ratio of small numbers, so that the samples come to lie everywhere.
      const found = peakOf(sine(48_000, 0.2, 48_000 * (share + 1e-5 * next()), 0.5, 7 * next()));
      expect([share, deviationDb(found, 0.5) < 0.1]).toEqual([share, true]);
    }
  });

  test('of a quarter-rate tone that is only ever sampled 3 dB below its top is the top', () => {
    expect(deviationDb(peakOf(sine(48_000, 0.2, 12_000, 0.5, Math.PI / 4)), 0.5)).toBeLessThan(0.02);
  });

  test('of noise with lines to 0.45 of the rate is that of the lines added up 64 times finer', () => {
    const next = uniformNumbers(5);
    const lines = Array.from({ length: 40 }, () => ({ turn: 0.45 * next(), phase: 2 * Math.PI * next() }));
    const at = (time: number): number =>
      lines.reduce((sum, { turn, phase }) => sum + Math.sin(2 * Math.PI * turn * time + phase), 0);
    const [count, finer] = [4096, 64];
    const samples = Float64Array.from({ length: count }, (_, index) => at(index));
    let truth = 0;
    for (let step = 40 * finer; step < (count - 40) * finer; step += 1)
      truth = Math.max(truth, Math.abs(at(step / finer)));
    expect(deviationDb(peakOf(samples), truth)).toBeLessThan(0.1);
  });
});
